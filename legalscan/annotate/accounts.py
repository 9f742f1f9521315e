"""Who works on a team's store, what each may do, and a trail of what happened to their accounts and sessions."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

import sqlalchemy as sa

from legalscan.annotate.schema import ACCOUNTS, SESSIONS, TRAIL
from legalscan.annotate.store import Store
from legalscan.errors import StoreError, UsageError
from legalscan.language.patterns import lazy

if TYPE_CHECKING:
    from argon2 import PasswordHasher
    from sqlalchemy import Connection

Role = Literal["annotator", "adjudicator"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
"""An annotator judges findings; an adjudicator also sees what all have said, and decides where they disagree."""
SHORTEST: Final = 10
"""So many characters does a password have at least."""
LONGEST: Final = 200
"""So many characters do names and passwords have at most."""
_NAME: Final = lazy(r"[^\x00-\x1f\x7f\ud800-\udfff]+")


class Account(NamedTuple):
    """Who may sign in."""

    name: str
    role: Role
    closed: bool = False


class Event(NamedTuple):
    """One line of the trail; the time is ISO 8601 in UTC."""

    at: str
    account: str
    event: str
    detail: str
    address: str


class Accounts:
    """The accounts of a store.

    Passwords are kept as hashes of argon2id with the parameters that argon2-cffi recommends.

    References: RFC 9106, Argon2 Memory-Hard Function for Password Hashing.
    """

    def __init__(self, store: Store, hasher: PasswordHasher | None = None) -> None:
        self._store = store
        self._given = hasher

    def set(self, name: str, password: str, role: Role) -> None:
        """Make an account, or give one another password and role; whoever was signed in with it is signed out.

        Raises:
            UsageError: a name, a password or a role that cannot be.
        """
        if not name.strip() or name != name.strip() or len(name) > LONGEST or not _NAME.fullmatch(name):
            raise UsageError(f"{name!r} is no name: some letters on one line, without blanks at the ends, at most {LONGEST} of them")
        if not SHORTEST <= len(password) <= LONGEST:
            raise UsageError(f"a password has {SHORTEST} to {LONGEST} characters, this one {len(password)}")
        if role not in ROLES:
            raise UsageError(f"role {role!r} is none of {', '.join(ROLES)}")
        row = {"role": role, "password": self._hasher.hash(password), "closed": False}
        with self._store.transaction(writes=True) as connection:
            known = connection.execute(sa.update(ACCOUNTS).where(ACCOUNTS.c.name == name).values(row)).rowcount
            if not known:
                connection.execute(sa.insert(ACCOUNTS).values(name=name, **row))
            connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.account == name))
            write_trail(connection, name, "account-changed" if known else "account-made", role)

    def close(self, name: str) -> None:
        """Let nobody sign in with an account any more; what its owner said stays.

        Raises:
            UsageError: there is no such account.
        """
        with self._store.transaction(writes=True) as connection:
            if not connection.execute(sa.update(ACCOUNTS).where(ACCOUNTS.c.name == name).values(closed=True)).rowcount:
                raise UsageError(f"there is no account {name}")
            connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.account == name))
            write_trail(connection, name, "account-closed")

    def list(self) -> tuple[Account, ...]:
        """All accounts, closed ones too, by name."""
        query = sa.select(ACCOUNTS.c.name, ACCOUNTS.c.role, ACCOUNTS.c.closed).order_by(ACCOUNTS.c.name)
        with self._store.transaction() as connection:
            return tuple(Account(*row) for row in connection.execute(query))

    def verify(self, name: str, password: str, address: str = "") -> Account | None:
        """The account that a name and a password open, or None; either way the trail says so.

        It takes as long for a name that nobody has.
        """
        with self._store.transaction() as connection:
            row = connection.execute(sa.select(ACCOUNTS).where(ACCOUNTS.c.name == name[:LONGEST])).mappings().first()
        opens = self._fits(row["password"] if row else self._nobody, password[:LONGEST]) and row is not None and not row["closed"]
        with self._store.transaction(writes=True) as connection:
            write_trail(connection, row["name"] if row else "", "signed-in" if opens else "sign-in-refused", address=address)
        return Account(row["name"], row["role"]) if opens and row is not None else None

    def trail(self, most: int = 1000) -> tuple[Event, ...]:
        """What happened last, the newest first."""
        query = sa.select(TRAIL.c.at, TRAIL.c.account, TRAIL.c.event, TRAIL.c.detail, TRAIL.c.address)
        with self._store.transaction() as connection:
            return tuple(Event(*row) for row in connection.execute(query.order_by(TRAIL.c.seq.desc()).limit(most)))

    def _fits(self, hashed: str, password: str) -> bool:
        from argon2.exceptions import Argon2Error, InvalidHashError

        try:
            return bool(self._hasher.verify(hashed, password))
        except (Argon2Error, InvalidHashError):
            return False

    @cached_property
    def _hasher(self) -> Any:
        if self._given is not None:
            return self._given
        try:
            from argon2 import PasswordHasher
        except ImportError:
            raise StoreError("accounts of a team need argon2-cffi: pip install 'legalscan[annotate]'") from None
        return PasswordHasher()

    @cached_property
    def _nobody(self) -> str:
        return str(self._hasher.hash("a password that opens nothing"))


def write_trail(connection: Connection, account: str, event: str, detail: str = "", address: str = "") -> None:
    """Add a line to the trail, in the transaction of what it tells."""
    row = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "account": account, "event": event}
    connection.execute(sa.insert(TRAIL).values(**row, detail=detail, address=address))

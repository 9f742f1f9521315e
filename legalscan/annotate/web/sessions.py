"""Who is signed in: kept in the store, so that a session lives through a restart and ends when its account does."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from typing import Final, NamedTuple

import sqlalchemy as sa

from legalscan.annotate.accounts import Role, write_trail
from legalscan.annotate.schema import ACCOUNTS, SESSIONS
from legalscan.annotate.store import Store

IDLE: Final = 12 * 3600
"""After so many seconds without a sign of life a session is over."""
LONGEST: Final = 7 * 24 * 3600
"""After so many seconds it is over in any case."""
_NOTED: Final = 300
_ALONE: Final = ""
"""The account of sessions without accounts; no account bears this name."""


class Session(NamedTuple):
    """A browser that is signed in.

    Attributes:
        author: who works there.
        role: what they may do.
        csrf: what every request that changes something must carry.
    """

    author: str
    role: Role
    csrf: str


class Sessions:
    """The sessions of a store.

    Args:
        store: where they are kept.
        author: who works, where there are no accounts; empty for a team.
        clock: seconds since 1970.
    """

    def __init__(self, store: Store, author: str = "", clock: Callable[[], float] = time.time) -> None:
        self._store, self._author, self._clock = store, author, clock

    def begin(self, account: str, role: Role, before: str = "") -> str:
        """A new session, under a name that nobody has seen before; the one that the browser had ends.

        Args:
            account: who signed in; empty where there are no accounts.
            role: what they may do.
            before: the token of the session that the browser had.

        Returns:
            The token that the browser is to hold; the store has only its hash.
        """
        token, now = secrets.token_urlsafe(32), int(self._clock())
        row = {"token": _hash(token), "account": account, "role": role, "csrf": secrets.token_urlsafe(24), "began": now, "seen": now}
        with self._store.transaction(writes=True) as connection:
            over = sa.or_(SESSIONS.c.seen < now - IDLE, SESSIONS.c.began < now - LONGEST, SESSIONS.c.token == _hash(before))
            connection.execute(sa.delete(SESSIONS).where(over))
            connection.execute(sa.insert(SESSIONS).values(row))
        return token

    def find(self, token: str) -> Session | None:
        """The session of a token; None where there is none, it is over, or its account is closed."""
        now = int(self._clock())
        query = sa.select(SESSIONS).where(SESSIONS.c.token == _hash(token))
        if self._author:
            query = query.where(SESSIONS.c.account == _ALONE)
        else:
            query = query.join(ACCOUNTS, sa.and_(ACCOUNTS.c.name == SESSIONS.c.account, ACCOUNTS.c.role == SESSIONS.c.role))
            query = query.where(ACCOUNTS.c.closed.is_(False))
        with self._store.transaction() as connection:
            row = connection.execute(query).mappings().first()
        if row is None or row["seen"] < now - IDLE or row["began"] < now - LONGEST:
            return None
        if row["seen"] < now - _NOTED:
            with self._store.transaction(writes=True) as connection:
                connection.execute(sa.update(SESSIONS).where(SESSIONS.c.token == row["token"]).values(seen=now))
        return Session(row["account"] or self._author, row["role"], row["csrf"])

    def end(self, token: str, address: str = "") -> None:
        """Sign a browser out."""
        with self._store.transaction(writes=True) as connection:
            account = connection.execute(sa.select(SESSIONS.c.account).where(SESSIONS.c.token == _hash(token))).scalar()
            if account is not None:
                connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.token == _hash(token)))
                write_trail(connection, account, "signed-out", address=address)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()

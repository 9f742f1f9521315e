"""All that the requests of one server share."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from dataclasses import dataclass, field

from anyio import CapacityLimiter

from legalscan.annotate.accounts import Accounts
from legalscan.annotate.annotation import Annotation
from legalscan.annotate.store import Store
from legalscan.annotate.web.beside import Families
from legalscan.annotate.web.figures import Figures, measure
from legalscan.annotate.web.project import Project
from legalscan.annotate.web.sessions import Sessions
from legalscan.annotate.web.throttle import Throttle
from legalscan.annotate.web.writing import Writer


class Link:
    """The token of the address that opens the page for one person: good for one browser, once."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(32)
        self._spent = False
        self._turn = threading.Lock()

    def spend(self, token: str) -> bool:
        """Whether this is the token, and nobody has come with it before."""
        with self._turn:
            fits = hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())
            fits, self._spent = fits and not self._spent, self._spent or fits
            return fits


class Standing:
    """What stands in a store, read again when rows were added, and the figures made of it."""

    def __init__(self, store: Store, project: Project) -> None:
        self._store, self._project = store, project
        self._turn = threading.Lock()
        self._seen = self._measured = -1
        self._until = 0.0
        self._said: tuple[Annotation, ...] = ()
        self._figures: Figures | None = None

    def read(self) -> tuple[Annotation, ...]:
        """The annotations that stand."""
        with self._turn:
            return self._read()

    def figures(self) -> Figures:
        """The figures; where they take long, of a few seconds ago at most."""
        with self._turn:
            said = self._read()
            if self._figures is None or (self._measured != self._seen and time.monotonic() >= self._until):
                begun = time.monotonic()
                self._figures, self._measured = measure(self._project, said), self._seen
                spent = time.monotonic() - begun
                self._until = time.monotonic() + min(3.0, 4 * spent)
            return self._figures

    def _read(self) -> tuple[Annotation, ...]:
        count = len(self._store)  # rows are only added, never changed or removed
        if count != self._seen:
            self._said, self._seen = self._store.current(), count
        return self._said


@dataclass(frozen=True)
class Site:
    """What is judged, where what is said is kept, who may come in, and how the page behaves.

    Attributes:
        project: the statutes and findings.
        store: where annotations go.
        author: who works, where there are no accounts; empty for a team.
        language: of the page at first, ``ko`` or ``en``.
        guideline: the version of the guideline that is followed.
        blind: whether annotators see nothing of what others said.
        address: under which browsers reach the page, as ``http://127.0.0.1:8360``.
        accounts: those of a team; None for one person.
        version: of the tool.
    """

    project: Project
    store: Store
    author: str = ""
    language: str = "ko"
    guideline: str = ""
    blind: bool = True
    address: str = "http://127.0.0.1:8360"
    accounts: Accounts | None = None
    version: str = ""
    link: Link = field(default_factory=Link)
    by_name: Throttle = field(default_factory=lambda: Throttle(5, 900))
    by_address: Throttle = field(default_factory=lambda: Throttle(30, 900))
    door: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(2))  # a password takes much memory and time to check
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def __post_init__(self) -> None:
        made = {
            "sessions": Sessions(self.store, self.author),
            "writer": Writer(self.store),
            "families": Families(self.project.findings),
            "standing": Standing(self.store, self.project),
        }
        for name, value in made.items():
            object.__setattr__(self, name, value)

    sessions: Sessions = field(init=False)
    writer: Writer = field(init=False)
    families: Families = field(init=False)
    standing: Standing = field(init=False)

    @property
    def secure(self) -> bool:
        """Whether browsers reach it by HTTPS."""
        return self.address.startswith("https:")

    @property
    def host(self) -> str:
        """The name and port by which browsers ask for it."""
        return self.address.partition("://")[2].rstrip("/").lower()

    @property
    def cookie(self) -> str:
        """The name of the session's cookie: cookies do not tell ports apart, so the name does."""
        return "__Host-legalscan" if self.secure else f"legalscan-{self.host.rpartition(':')[2]}"

    def sign(self, words: str) -> str:
        """A mark on some words that only this server can make."""
        return hmac.new(self.secret, words.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

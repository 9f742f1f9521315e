"""The tables of a store, as they stand at its newest version; `migrations` leads to them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, MetaData, String, Table, Text, false

VERSION: Final = "0002"
"""The newest step in `migrations`."""

METADATA: Final = MetaData()

ANNOTATIONS: Final = Table(
    "annotations",
    METADATA,
    # the order in which the store acknowledged them: clocks of several machines do not tell
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("author", Text, nullable=False),
    Column("created", String(32), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("reason", String(32), nullable=False),
    Column("labels", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("guideline", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("tool", Text, nullable=False),
    Column("replaces", String(36), nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("adjudicates", Boolean, nullable=False, server_default=false()),
    Column("statute", Text, nullable=False),
    Column("statute_id", Text, nullable=False),
    Column("promulgated", String(16), nullable=False),
    Column("locator", Text, nullable=False),
    Column("start", BigInteger, nullable=False),
    Column("end", BigInteger, nullable=False),
    Column("quote", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("provision", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("places", Integer, nullable=False),
    Index("annotations_by_statute", "statute_id", "code"),
    Index("annotations_by_author", "author"),
    sqlite_autoincrement=True,
)
"""One row an annotation (`Annotation.row`), never updated, never deleted: triggers refuse it."""

ACCOUNTS: Final = Table(
    "accounts",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password", Text, nullable=False),
    Column("closed", Boolean, nullable=False),
)
"""Who may sign in to the annotation page of a team; `password` is a hash of argon2."""

SESSIONS: Final = Table(
    "sessions",
    METADATA,
    Column("token", String(64), primary_key=True),
    Column("account", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("csrf", String(64), nullable=False),
    Column("began", BigInteger, nullable=False),
    Column("seen", BigInteger, nullable=False),
    Index("sessions_by_account", "account"),
)
"""Who is signed in; `token` is a SHA-256 of what the browser holds, times are seconds since 1970."""

TRAIL: Final = Table(
    "trail",
    METADATA,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("at", String(32), nullable=False),
    Column("account", Text, nullable=False),
    Column("event", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Column("address", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""What happened to accounts and sessions, never updated, never deleted, as `ANNOTATIONS`."""

"""The tables of a store, as they stand at its newest version; `migrations` leads to them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, MetaData, String, Table, Text

VERSION: Final = "0001"
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

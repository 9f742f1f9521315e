"""The table of annotations, to which rows can only be added."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_WORDS = (
    "author labels comment guideline code fingerprint tool statute statute_id locator quote prefix suffix heading provision text".split()
)


def upgrade() -> None:
    """Make the table, its indices, and triggers that refuse to change or remove a row."""
    op.create_table(
        "annotations",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("created", sa.String(32), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("replaces", sa.String(36), nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("promulgated", sa.String(16), nullable=False),
        sa.Column("start", sa.BigInteger, nullable=False),
        sa.Column("end", sa.BigInteger, nullable=False),
        sa.Column("places", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _WORDS),
        sqlite_autoincrement=True,
    )
    op.create_index("annotations_by_statute", "annotations", ["statute_id", "code"])
    op.create_index("annotations_by_author", "annotations", ["author"])
    if op.get_bind().dialect.name == "sqlite":
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER annotations_no_{event.lower()} BEFORE {event} ON annotations "
                "BEGIN SELECT RAISE(ABORT, 'annotations are only added'); END"
            )
    else:
        op.execute(
            "CREATE FUNCTION annotations_only_added() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'annotations are only added'; END $$"
        )
        op.execute(
            "CREATE TRIGGER annotations_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON annotations "
            "FOR EACH STATEMENT EXECUTE FUNCTION annotations_only_added()"
        )


def downgrade() -> None:
    """There is no version before this one."""
    raise NotImplementedError

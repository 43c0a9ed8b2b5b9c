"""work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "kept_content",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("edition", sa.LargeBinary(length=16), nullable=True),
        sa.Column("development_plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("part", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("kept_at", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["development_plan"],
            ["development_plan.id"],
            name=op.f("fk_kept_content_development_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["edition"],
            ["plan_edition.id"],
            name=op.f("fk_kept_content_edition"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_content")),
    )
    with op.batch_alter_table("kept_content", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_kept_content_development_plan"), ["development_plan"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_kept_content_development_plan_part_place"),
            ["development_plan", "part", "place"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_kept_content_edition"), ["edition"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_kept_content_edition_part_place"), ["edition", "part", "place"], unique=False
        )

    with op.batch_alter_table("project_move", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dated", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("body", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("meeting", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("meeting__order", sa.Text(), server_default="", nullable=False))

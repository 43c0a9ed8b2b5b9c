"""Schema 0003: what came after the second saved file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "count_day",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("round", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("next_year", sa.Integer(), server_default="0", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_count_day")),
    )
    op.create_table(
        "test_edition",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("result", sa.LargeBinary(length=16), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("takers", sa.Integer(), nullable=True),
        sa.Column("mean", sa.Text(), server_default="", nullable=False),
        sa.Column("mean__order", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["result"],
            ["test_result.id"],
            name=op.f("fk_test_edition_result"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_test_edition")),
    )
    with op.batch_alter_table("test_edition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_test_edition_result"), ["result"], unique=False)
        batch_op.create_index("uq_test_edition_result_edition", ["result", "edition"], unique=True)

    with op.batch_alter_table("school_state", schema=None) as batch_op:
        batch_op.add_column(sa.Column("levels", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("lowest_grade", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("highest_grade", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("school_type", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("programmes", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("programmes__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("director", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("director__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("director_acting", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("whole", sa.Integer(), server_default="0", nullable=False))

    with op.batch_alter_table("test_result", schema=None) as batch_op:
        batch_op.add_column(sa.Column("edition", sa.Integer(), nullable=True))

"""Work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.add_column(sa.Column("substitute", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_absence_substitute"), ["substitute"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_absence_substitute"),
            "person",
            ["substitute"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("duty_order", schema=None) as batch_op:
        batch_op.add_column(sa.Column("acting", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("acting_for", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("acting_for__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_signer", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("duty_person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("printed_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_name__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_heading", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_substitutes", sa.Text(), server_default="", nullable=False))

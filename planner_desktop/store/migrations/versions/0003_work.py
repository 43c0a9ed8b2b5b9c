"""Merged letters have a level of secrecy; stored letters tell what became of them at twenty years."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("letter_merge", schema=None) as batch_op:
        batch_op.add_column(sa.Column("secrecy", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("storage_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("archive_way", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("archive_on", sa.Text(), nullable=True))

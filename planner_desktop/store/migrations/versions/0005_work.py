"""work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    with op.batch_alter_table("project_move", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dated", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("body", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("meeting", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("meeting__order", sa.Text(), server_default="", nullable=False))

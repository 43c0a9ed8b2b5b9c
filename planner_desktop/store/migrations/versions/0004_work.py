"""work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "case_template",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("paper", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee__order", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_template")),
    )
    op.create_table(
        "school_project",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("focus", sa.LargeBinary(length=16), nullable=True),
        sa.Column("activities", sa.Text(), server_default="", nullable=False),
        sa.Column("activities__order", sa.Text(), server_default="", nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=True),
        sa.Column("indicator", sa.Text(), server_default="", nullable=False),
        sa.Column("indicator__order", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target", sa.Text(), server_default="", nullable=False),
        sa.Column("owner_name", sa.Text(), server_default="", nullable=False),
        sa.Column("owner_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.Column("reference", sa.Text(), server_default="", nullable=False),
        sa.Column("reference__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["focus"],
            ["plan_node.id"],
            name=op.f("fk_school_project_focus"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_school_project_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_project")),
    )
    with op.batch_alter_table("school_project", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_school_project_fiscal_year_kind"), ["fiscal_year", "kind"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_school_project_focus"), ["focus"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_project_reference"), ["reference"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_project_school"), ["school"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_school_project_school_fiscal_year"), ["school", "fiscal_year"], unique=False
        )

    with op.batch_alter_table("search_entry", schema=None) as batch_op:
        batch_op.create_index("ix_search_entry_record_name", ["record_name"], unique=False)

"""work"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "work_report",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("round", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("reported_on", sa.Text(), nullable=True),
        sa.Column("reporter", sa.LargeBinary(length=16), nullable=True),
        sa.Column("done", sa.Text(), server_default="", nullable=False),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("problems", sa.Text(), server_default="", nullable=False),
        sa.Column("advice", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["work_item.id"],
            name=op.f("fk_work_report_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["reporter"],
            ["person.id"],
            name=op.f("fk_work_report_reporter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_report")),
    )
    with op.batch_alter_table("work_report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_work_report_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_work_report_reporter"), ["reporter"], unique=False)
        batch_op.create_index(
            "uq_work_report_fiscal_year_item_round", ["fiscal_year", "item", "round"], unique=True
        )

    op.create_table(
        "yearly_date",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("start_on", sa.Text(), nullable=True),
        sa.Column("shift", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("basis", sa.Text(), server_default="", nullable=False),
        sa.Column("basis__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["work_item.id"],
            name=op.f("fk_yearly_date_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yearly_date")),
    )
    with op.batch_alter_table("yearly_date", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_yearly_date_item"), ["item"], unique=False)
        batch_op.create_index(
            "uq_yearly_date_fiscal_year_due_on_title", ["fiscal_year", "due_on", "title"], unique=True
        )

    op.create_table(
        "work_report__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["work_report.id"],
            name=op.f("fk_work_report__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_work_report__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_work_report__files")),
    )
    with op.batch_alter_table("work_report__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_work_report__files_target"), ["target"], unique=False)

    op.create_table(
        "task__answers",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["task.id"], name=op.f("fk_task__answers_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["outgoing_letter.id"],
            name=op.f("fk_task__answers_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_task__answers")),
    )
    with op.batch_alter_table("task__answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task__answers_target"), ["target"], unique=False)

    op.create_table(
        "task__letters",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["task.id"], name=op.f("fk_task__letters_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["incoming_letter.id"],
            name=op.f("fk_task__letters_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_task__letters")),
    )
    with op.batch_alter_table("task__letters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task__letters_target"), ["target"], unique=False)

    op.create_table(
        "task__orders",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["task.id"], name=op.f("fk_task__orders_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["order_entry.id"],
            name=op.f("fk_task__orders_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_task__orders")),
    )
    with op.batch_alter_table("task__orders", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task__orders_target"), ["target"], unique=False)

    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contact", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("contact__order", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("office_profile", schema=None) as batch_op:
        batch_op.add_column(sa.Column("fax", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("website", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("website__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("director", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("director_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("director_name__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("director_titles", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("group_head", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_office_profile_director"), ["director"], unique=False)
        batch_op.create_index(batch_op.f("ix_office_profile_group_head"), ["group_head"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_office_profile_director"),
            "person",
            ["director"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_office_profile_group_head"),
            "person",
            ["group_head"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.add_column(sa.Column("yearly_date", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_task_yearly_date"), ["yearly_date"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_task_yearly_date"),
            "yearly_date",
            ["yearly_date"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

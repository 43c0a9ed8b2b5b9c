"""Schema 0003: schools as they were, class plans, ICT and planning."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "approval_rule",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("matter", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("basis", sa.Text(), server_default="", nullable=False),
        sa.Column("basis__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_rule")),
    )
    with op.batch_alter_table("approval_rule", schema=None) as batch_op:
        batch_op.create_index("uq_approval_rule_matter_first_year", ["matter", "first_year"], unique=True)

    op.create_table(
        "case_rule",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("part", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("required", sa.Integer(), server_default="0", nullable=False),
        sa.Column("fact", sa.Text(), server_default="", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_rule")),
    )
    with op.batch_alter_table("case_rule", schema=None) as batch_op:
        batch_op.create_index(
            "uq_case_rule_kind_first_year_part_order", ["kind", "first_year", "part", "order"], unique=True
        )

    op.create_table(
        "class_plan_year",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("scheme", sa.Text(), server_default="", nullable=False),
        sa.Column("entrants", sa.Text(), server_default="", nullable=False),
        sa.Column("back", sa.Integer(), nullable=True),
        sa.Column("committee", sa.Text(), server_default="", nullable=False),
        sa.Column("committee__order", sa.Text(), server_default="", nullable=False),
        sa.Column("approver", sa.Text(), server_default="", nullable=False),
        sa.Column("approver__order", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_class_plan_year")),
    )
    with op.batch_alter_table("class_plan_year", schema=None) as batch_op:
        batch_op.create_index("uq_class_plan_year_academic_year", ["academic_year"], unique=True)

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
        "development_plan",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("revises", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("foreword", sa.Text(), server_default="", nullable=False),
        sa.Column("mandate", sa.Text(), server_default="", nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("follow_up", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["revises"],
            ["development_plan.id"],
            name=op.f("fk_development_plan_revises"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_development_plan")),
    )
    with op.batch_alter_table("development_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_development_plan_revises"), ["revises"], unique=False)
        batch_op.create_index(
            "uq_development_plan_first_year_last_year_edition",
            ["first_year", "last_year", "edition"],
            unique=True,
        )

    op.create_table(
        "equipment_life",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("years", sa.Integer(), nullable=True),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment_life")),
    )
    op.create_table(
        "ict_standard",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("data_class", sa.Text(), server_default="", nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_standard")),
    )
    op.create_table(
        "plan_edition",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("fixed_at", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("projects", sa.Integer(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("foreword", sa.Text(), server_default="", nullable=False),
        sa.Column("follow_up", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_edition")),
    )
    with op.batch_alter_table("plan_edition", schema=None) as batch_op:
        batch_op.create_index("uq_plan_edition_fiscal_year_edition", ["fiscal_year", "edition"], unique=True)

    op.create_table(
        "policy_framework",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("short_name", sa.Text(), server_default="", nullable=False),
        sa.Column("short_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("issuer", sa.Text(), server_default="", nullable=False),
        sa.Column("issuer__order", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_framework")),
    )
    with op.batch_alter_table("policy_framework", schema=None) as batch_op:
        batch_op.create_index("uq_policy_framework_name_first_year", ["name", "first_year"], unique=True)

    op.create_table(
        "price_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("basics", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_item")),
    )
    with op.batch_alter_table("price_item", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_price_item_fiscal_year_position"), ["fiscal_year", "position"], unique=False
        )
        batch_op.create_index("uq_price_item_fiscal_year_code", ["fiscal_year", "code"], unique=True)

    op.create_table(
        "province_committee",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("appointed_by", sa.Text(), server_default="", nullable=False),
        sa.Column("appointed_by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("appointed_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("duties", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_province_committee")),
    )
    op.create_table(
        "repair_standard",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("urgency", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repair_standard")),
    )
    op.create_table(
        "risk_band",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("at_least", sa.Integer(), nullable=True),
        sa.Column("action", sa.Text(), server_default="", nullable=False),
        sa.Column("action__order", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk_band")),
    )
    op.create_table(
        "risk_scale",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("dimension", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("label__order", sa.Text(), server_default="", nullable=False),
        sa.Column("meaning", sa.Text(), server_default="", nullable=False),
        sa.Column("meaning__order", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk_scale")),
    )
    op.create_table(
        "room_rule",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("stage", sa.Text(), server_default="", nullable=False),
        sa.Column("grade", sa.Text(), server_default="", nullable=False),
        sa.Column("pupils_per_room", sa.Integer(), nullable=True),
        sa.Column("remainder", sa.Integer(), nullable=True),
        sa.Column("minimum_rooms", sa.Integer(), nullable=True),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_rule")),
    )
    op.create_table(
        "subsidy_rate",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.Text(), server_default="", nullable=False),
        sa.Column("grade", sa.Text(), server_default="", nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("most_pupils", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_rate")),
    )
    with op.batch_alter_table("subsidy_rate", schema=None) as batch_op:
        batch_op.create_index(
            "uq_subsidy_rate_first_year_level_item_grade",
            ["first_year", "level", "item", "grade"],
            unique=True,
        )

    op.create_table(
        "teacher_band",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("scheme", sa.Text(), server_default="", nullable=False),
        sa.Column("at_least", sa.Integer(), nullable=True),
        sa.Column("at_most", sa.Integer(), nullable=True),
        sa.Column("directors", sa.Integer(), nullable=True),
        sa.Column("deputies", sa.Integer(), nullable=True),
        sa.Column("teachers", sa.Integer(), nullable=True),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher_band")),
    )
    op.create_table(
        "teacher_ratio",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("scheme", sa.Text(), server_default="", nullable=False),
        sa.Column("stage", sa.Text(), server_default="", nullable=False),
        sa.Column("way", sa.Text(), server_default="", nullable=False),
        sa.Column("pupils_per_teacher", sa.Integer(), nullable=True),
        sa.Column("weekly_hours", sa.Integer(), nullable=True),
        sa.Column("teacher_hours", sa.Integer(), nullable=True),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher_ratio")),
    )
    op.create_table(
        "plan_review",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("finding", sa.Text(), server_default="", nullable=False),
        sa.Column("figures", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["plan_review.id"],
            name=op.f("fk_plan_review_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_plan_review_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_review")),
    )
    with op.batch_alter_table("plan_review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_review_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_review_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_review_plan_order"), ["plan", "order"], unique=False)

    op.create_table(
        "plan_statement",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("wording", sa.Text(), server_default="", nullable=False),
        sa.Column("wording__order", sa.Text(), server_default="", nullable=False),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["plan_statement.id"],
            name=op.f("fk_plan_statement_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["parent"],
            ["plan_statement.id"],
            name=op.f("fk_plan_statement_parent"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_plan_statement_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_statement")),
    )
    with op.batch_alter_table("plan_statement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_statement_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_statement_parent"), ["parent"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_statement_plan"), ["plan"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_plan_statement_plan_kind_order"), ["plan", "kind", "order"], unique=False
        )

    op.create_table(
        "policy_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("framework", sa.LargeBinary(length=16), nullable=True),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["framework"],
            ["policy_framework.id"],
            name=op.f("fk_policy_item_framework"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["parent"],
            ["policy_item.id"],
            name=op.f("fk_policy_item_parent"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_item")),
    )
    with op.batch_alter_table("policy_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_policy_item_framework"), ["framework"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_policy_item_framework_order"), ["framework", "order"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_policy_item_parent"), ["parent"], unique=False)
        batch_op.create_index(
            "uq_policy_item_framework_kind_code_title", ["framework", "kind", "code", "title"], unique=True
        )

    op.create_table(
        "spec_sheet",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("unit_price", sa.Integer(), nullable=True),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("background", sa.Text(), server_default="", nullable=False),
        sa.Column("objective", sa.Text(), server_default="", nullable=False),
        sa.Column("basics", sa.Text(), server_default="", nullable=False),
        sa.Column("own", sa.Text(), server_default="", nullable=False),
        sa.Column("delivery", sa.Text(), server_default="", nullable=False),
        sa.Column("warranty", sa.Text(), server_default="", nullable=False),
        sa.Column("other", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Text(), server_default="", nullable=False),
        sa.Column("order__order", sa.Text(), server_default="", nullable=False),
        sa.Column("committee", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["price_item.id"],
            name=op.f("fk_spec_sheet_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spec_sheet")),
    )
    with op.batch_alter_table("spec_sheet", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_spec_sheet_item"), ["item"], unique=False)

    op.create_table(
        "strategy",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("objective", sa.Text(), server_default="", nullable=False),
        sa.Column("approach", sa.Text(), server_default="", nullable=False),
        sa.Column("outputs", sa.Text(), server_default="", nullable=False),
        sa.Column("outcomes", sa.Text(), server_default="", nullable=False),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["strategy.id"],
            name=op.f("fk_strategy_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_strategy_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strategy")),
    )
    with op.batch_alter_table("strategy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_strategy_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_strategy_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_strategy_plan_order"), ["plan", "order"], unique=False)

    op.create_table(
        "swot_factor",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("side", sa.Text(), server_default="", nullable=False),
        sa.Column("aspect", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("wording", sa.Text(), server_default="", nullable=False),
        sa.Column("wording__order", sa.Text(), server_default="", nullable=False),
        sa.Column("evidence", sa.Text(), server_default="", nullable=False),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["swot_factor.id"],
            name=op.f("fk_swot_factor_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_swot_factor_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_swot_factor")),
    )
    with op.batch_alter_table("swot_factor", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_swot_factor_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_swot_factor_plan"), ["plan"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_swot_factor_plan_side_order"), ["plan", "side", "order"], unique=False
        )

    op.create_table(
        "tows_option",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("wording", sa.Text(), server_default="", nullable=False),
        sa.Column("wording__order", sa.Text(), server_default="", nullable=False),
        sa.Column("chosen", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["tows_option.id"],
            name=op.f("fk_tows_option_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_tows_option_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tows_option")),
    )
    with op.batch_alter_table("tows_option", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tows_option_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_tows_option_plan"), ["plan"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_tows_option_plan_kind_order"), ["plan", "kind", "order"], unique=False
        )

    op.create_table(
        "development_plan__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["development_plan.id"],
            name=op.f("fk_development_plan__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_development_plan__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_development_plan__files")),
    )
    with op.batch_alter_table("development_plan__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_development_plan__files_target"), ["target"], unique=False)

    op.create_table(
        "disclosure_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("address__order", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_disclosure_item_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure_item")),
    )
    with op.batch_alter_table("disclosure_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_disclosure_item_owner"), ["owner"], unique=False)
        batch_op.create_index("uq_disclosure_item_fiscal_year_code", ["fiscal_year", "code"], unique=True)

    op.create_table(
        "ict_plan",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("foreword", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), server_default="", nullable=False),
        sa.Column("approved_by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("previous", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_ict_plan_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["previous"],
            ["ict_plan.id"],
            name=op.f("fk_ict_plan_previous"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_plan")),
    )
    with op.batch_alter_table("ict_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_plan_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_plan_previous"), ["previous"], unique=False)

    op.create_table(
        "indicative_project",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("strategy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("programme", sa.Text(), server_default="", nullable=False),
        sa.Column("programme__order", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("activities", sa.Text(), server_default="", nullable=False),
        sa.Column("outputs", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["indicative_project.id"],
            name=op.f("fk_indicative_project_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_indicative_project_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["strategy"],
            ["strategy.id"],
            name=op.f("fk_indicative_project_strategy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["unit"],
            ["agency.id"],
            name=op.f("fk_indicative_project_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicative_project")),
    )
    with op.batch_alter_table("indicative_project", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_indicative_project_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicative_project_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicative_project_plan_order"), ["plan", "order"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicative_project_strategy"), ["strategy"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicative_project_unit"), ["unit"], unique=False)

    op.create_table(
        "indicator",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("strategy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("goal", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("definition", sa.Text(), server_default="", nullable=False),
        sa.Column("formula", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("direction", sa.Text(), server_default="", nullable=False),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("baseline", sa.Text(), server_default="", nullable=False),
        sa.Column("baseline_year", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.Column("keeper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("unit_in_charge", sa.LargeBinary(length=16), nullable=True),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["indicator.id"],
            name=op.f("fk_indicator_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["goal"],
            ["plan_statement.id"],
            name=op.f("fk_indicator_goal"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["keeper"], ["person.id"], name=op.f("fk_indicator_keeper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_indicator_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["strategy"],
            ["strategy.id"],
            name=op.f("fk_indicator_strategy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["unit_in_charge"],
            ["agency.id"],
            name=op.f("fk_indicator_unit_in_charge"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
    )
    with op.batch_alter_table("indicator", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_indicator_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicator_goal"), ["goal"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicator_keeper"), ["keeper"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicator_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicator_plan_order"), ["plan", "order"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicator_strategy"), ["strategy"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicator_unit_in_charge"), ["unit_in_charge"], unique=False)

    op.create_table(
        "plan_edition__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["plan_edition.id"],
            name=op.f("fk_plan_edition__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_plan_edition__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_plan_edition__files")),
    )
    with op.batch_alter_table("plan_edition__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_edition__files_target"), ["target"], unique=False)

    op.create_table(
        "plan_node",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("strategy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("objective", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["plan_node.id"],
            name=op.f("fk_plan_node_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["policy_item.id"],
            name=op.f("fk_plan_node_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["parent"],
            ["plan_node.id"],
            name=op.f("fk_plan_node_parent"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["strategy"],
            ["strategy.id"],
            name=op.f("fk_plan_node_strategy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_node")),
    )
    with op.batch_alter_table("plan_node", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_node_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_plan_node_fiscal_year_level"), ["fiscal_year", "level"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_plan_node_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_node_parent"), ["parent"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_node_strategy"), ["strategy"], unique=False)

    op.create_table(
        "plan_review__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["plan_review.id"],
            name=op.f("fk_plan_review__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_plan_review__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_plan_review__files")),
    )
    with op.batch_alter_table("plan_review__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_review__files_target"), ["target"], unique=False)

    op.create_table(
        "policy_analysis",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("framework", sa.LargeBinary(length=16), nullable=True),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("analysed_on", sa.Text(), nullable=True),
        sa.Column("analyst", sa.LargeBinary(length=16), nullable=True),
        sa.Column("gist", sa.Text(), server_default="", nullable=False),
        sa.Column("quantity", sa.Text(), server_default="", nullable=False),
        sa.Column("quality", sa.Text(), server_default="", nullable=False),
        sa.Column("research", sa.Text(), server_default="", nullable=False),
        sa.Column("gap", sa.Text(), server_default="", nullable=False),
        sa.Column("effect", sa.Text(), server_default="", nullable=False),
        sa.Column("response", sa.Text(), server_default="", nullable=False),
        sa.Column("agreements", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["analyst"],
            ["person.id"],
            name=op.f("fk_policy_analysis_analyst"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["framework"],
            ["policy_framework.id"],
            name=op.f("fk_policy_analysis_framework"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["policy_item.id"],
            name=op.f("fk_policy_analysis_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_analysis")),
    )
    with op.batch_alter_table("policy_analysis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_policy_analysis_analyst"), ["analyst"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_policy_analysis_fiscal_year_framework"), ["fiscal_year", "framework"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_policy_analysis_framework"), ["framework"], unique=False)
        batch_op.create_index(batch_op.f("ix_policy_analysis_item"), ["item"], unique=False)

    op.create_table(
        "policy_framework__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["policy_framework.id"],
            name=op.f("fk_policy_framework__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_policy_framework__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_policy_framework__files")),
    )
    with op.batch_alter_table("policy_framework__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_policy_framework__files_target"), ["target"], unique=False)

    op.create_table(
        "price_item__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["price_item.id"],
            name=op.f("fk_price_item__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_price_item__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_price_item__files")),
    )
    with op.batch_alter_table("price_item__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_price_item__files_target"), ["target"], unique=False)

    op.create_table(
        "province_committee__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["province_committee.id"],
            name=op.f("fk_province_committee__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_province_committee__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_province_committee__files")),
    )
    with op.batch_alter_table("province_committee__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_province_committee__files_target"), ["target"], unique=False)

    op.create_table(
        "province_member",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("committee", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("agency", sa.Text(), server_default="", nullable=False),
        sa.Column("agency__order", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["committee"],
            ["province_committee.id"],
            name=op.f("fk_province_member_committee"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"],
            ["person.id"],
            name=op.f("fk_province_member_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_province_member")),
    )
    with op.batch_alter_table("province_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_province_member_committee"), ["committee"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_province_member_committee_order"), ["committee", "order"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_province_member_person"), ["person"], unique=False)

    op.create_table(
        "spec_sheet__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["spec_sheet.id"],
            name=op.f("fk_spec_sheet__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_spec_sheet__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_spec_sheet__files")),
    )
    with op.batch_alter_table("spec_sheet__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_spec_sheet__files_target"), ["target"], unique=False)

    op.create_table(
        "strategy__goals",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["strategy.id"],
            name=op.f("fk_strategy__goals_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["plan_statement.id"],
            name=op.f("fk_strategy__goals_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_strategy__goals")),
    )
    with op.batch_alter_table("strategy__goals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_strategy__goals_target"), ["target"], unique=False)

    op.create_table(
        "strategy__options",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["strategy.id"],
            name=op.f("fk_strategy__options_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["tows_option.id"],
            name=op.f("fk_strategy__options_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_strategy__options")),
    )
    with op.batch_alter_table("strategy__options", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_strategy__options_target"), ["target"], unique=False)

    op.create_table(
        "tows_option__factors",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["tows_option.id"],
            name=op.f("fk_tows_option__factors_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["swot_factor.id"],
            name=op.f("fk_tows_option__factors_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_tows_option__factors")),
    )
    with op.batch_alter_table("tows_option__factors", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tows_option__factors_target"), ["target"], unique=False)

    op.create_table(
        "class_plan",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("change_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("change_reason__order", sa.Text(), server_default="", nullable=False),
        sa.Column("teachers", sa.Integer(), nullable=True),
        sa.Column("rooms_built", sa.Integer(), nullable=True),
        sa.Column("special_rooms", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_class_plan_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_class_plan")),
    )
    with op.batch_alter_table("class_plan", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_class_plan_kind_academic_year_state"),
            ["kind", "academic_year", "state"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_class_plan_school"), ["school"], unique=False)
        batch_op.create_index(
            "uq_class_plan_school_kind_academic_year_edition",
            ["school", "kind", "academic_year", "edition"],
            unique=True,
        )

    op.create_table(
        "equipment",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("asset_number", sa.Text(), server_default="", nullable=False),
        sa.Column("asset_number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("brand", sa.Text(), server_default="", nullable=False),
        sa.Column("brand__order", sa.Text(), server_default="", nullable=False),
        sa.Column("model", sa.Text(), server_default="", nullable=False),
        sa.Column("model__order", sa.Text(), server_default="", nullable=False),
        sa.Column("serial", sa.Text(), server_default="", nullable=False),
        sa.Column("serial__order", sa.Text(), server_default="", nullable=False),
        sa.Column("asset_code", sa.Text(), server_default="", nullable=False),
        sa.Column("asset_code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("room", sa.Text(), server_default="", nullable=False),
        sa.Column("room__order", sa.Text(), server_default="", nullable=False),
        sa.Column("holder", sa.LargeBinary(length=16), nullable=True),
        sa.Column("holder_name", sa.Text(), server_default="", nullable=False),
        sa.Column("holder_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("bought_on", sa.Text(), nullable=True),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("money", sa.Text(), server_default="", nullable=False),
        sa.Column("supplier", sa.Text(), server_default="", nullable=False),
        sa.Column("supplier__order", sa.Text(), server_default="", nullable=False),
        sa.Column("contract", sa.Text(), server_default="", nullable=False),
        sa.Column("contract__order", sa.Text(), server_default="", nullable=False),
        sa.Column("warranty_until", sa.Text(), nullable=True),
        sa.Column("life_years", sa.Integer(), nullable=True),
        sa.Column("planned_year", sa.Integer(), nullable=True),
        sa.Column("replace_year", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("lent_to", sa.Text(), server_default="", nullable=False),
        sa.Column("lent_to__order", sa.Text(), server_default="", nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("end_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("end_reason__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["holder"], ["person.id"], name=op.f("fk_equipment_holder"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["school"], ["school.id"], name=op.f("fk_equipment_school"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment")),
    )
    with op.batch_alter_table("equipment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_equipment_holder"), ["holder"], unique=False)
        batch_op.create_index(batch_op.f("ix_equipment_kind"), ["kind"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_equipment_replace_year_state"), ["replace_year", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_equipment_school"), ["school"], unique=False)
        batch_op.create_index(batch_op.f("ix_equipment_warranty_until"), ["warranty_until"], unique=False)
        batch_op.create_index("uq_equipment_asset_number", ["asset_number"], unique=True)

    op.create_table(
        "ict_need",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("own_item", sa.Text(), server_default="", nullable=False),
        sa.Column("own_item__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item_name", sa.Text(), server_default="", nullable=False),
        sa.Column("item_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("own_price", sa.Integer(), nullable=True),
        sa.Column("over_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("standard_price", sa.Integer(), nullable=True),
        sa.Column("unit_price", sa.Integer(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("quote_1_from", sa.Text(), server_default="", nullable=False),
        sa.Column("quote_1_from__order", sa.Text(), server_default="", nullable=False),
        sa.Column("quote_1", sa.Integer(), nullable=True),
        sa.Column("quote_2_from", sa.Text(), server_default="", nullable=False),
        sa.Column("quote_2_from__order", sa.Text(), server_default="", nullable=False),
        sa.Column("quote_2", sa.Integer(), nullable=True),
        sa.Column("quote_3_from", sa.Text(), server_default="", nullable=False),
        sa.Column("quote_3_from__order", sa.Text(), server_default="", nullable=False),
        sa.Column("quote_3", sa.Integer(), nullable=True),
        sa.Column("justification", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("priority", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("granted", sa.Integer(), nullable=True),
        sa.Column("granted_total", sa.Integer(), nullable=True),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), server_default="", nullable=False),
        sa.Column("decision__order", sa.Text(), server_default="", nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("who__order", sa.Text(), server_default="", nullable=False),
        sa.Column("reference", sa.Text(), server_default="", nullable=False),
        sa.Column("reference__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["item"], ["price_item.id"], name=op.f("fk_ict_need_item"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["school"], ["school.id"], name=op.f("fk_ict_need_school"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_need")),
    )
    with op.batch_alter_table("ict_need", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_ict_need_fiscal_year_state"), ["fiscal_year", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_ict_need_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_need_reference"), ["reference"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_need_school"), ["school"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_ict_need_school_fiscal_year"), ["school", "fiscal_year"], unique=False
        )

    op.create_table(
        "ict_plan__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["ict_plan.id"],
            name=op.f("fk_ict_plan__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_ict_plan__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_ict_plan__files")),
    )
    with op.batch_alter_table("ict_plan__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_plan__files_target"), ["target"], unique=False)

    op.create_table(
        "ict_plan_chapter",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("after", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["ict_plan.id"],
            name=op.f("fk_ict_plan_chapter_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_plan_chapter")),
    )
    with op.batch_alter_table("ict_plan_chapter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_plan_chapter_plan"), ["plan"], unique=False)
        batch_op.create_index("uq_ict_plan_chapter_plan_position", ["plan", "position"], unique=True)

    op.create_table(
        "ict_plan_indicator",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("goal", sa.Text(), server_default="", nullable=False),
        sa.Column("goal__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("baseline", sa.Text(), server_default="", nullable=False),
        sa.Column("baseline__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target_1", sa.Text(), server_default="", nullable=False),
        sa.Column("target_1__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target_2", sa.Text(), server_default="", nullable=False),
        sa.Column("target_2__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target_3", sa.Text(), server_default="", nullable=False),
        sa.Column("target_3__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target_4", sa.Text(), server_default="", nullable=False),
        sa.Column("target_4__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target_5", sa.Text(), server_default="", nullable=False),
        sa.Column("target_5__order", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_ict_plan_indicator_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["ict_plan.id"],
            name=op.f("fk_ict_plan_indicator_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_plan_indicator")),
    )
    with op.batch_alter_table("ict_plan_indicator", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_plan_indicator_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_plan_indicator_plan"), ["plan"], unique=False)

    op.create_table(
        "ict_system",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("users", sa.Text(), server_default="", nullable=False),
        sa.Column("users__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("in_use_on", sa.Text(), nullable=True),
        sa.Column("edition", sa.Text(), server_default="", nullable=False),
        sa.Column("edition__order", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("address__order", sa.Text(), server_default="", nullable=False),
        sa.Column("technology", sa.Text(), server_default="", nullable=False),
        sa.Column("technology__order", sa.Text(), server_default="", nullable=False),
        sa.Column("data_class", sa.Text(), server_default="", nullable=False),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("users_count", sa.Integer(), nullable=True),
        sa.Column("evaluated_on", sa.Text(), nullable=True),
        sa.Column("evaluation", sa.Text(), server_default="", nullable=False),
        sa.Column("awards", sa.Text(), server_default="", nullable=False),
        sa.Column("manual", sa.LargeBinary(length=16), nullable=True),
        sa.Column("review_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["manual"],
            ["knowledge_article.id"],
            name=op.f("fk_ict_system_manual"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_ict_system_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_ict_system_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_system")),
    )
    with op.batch_alter_table("ict_system", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_system_manual"), ["manual"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_system_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_system_school"), ["school"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_ict_system_state_review_on"), ["state", "review_on"], unique=False
        )
        batch_op.create_index("uq_ict_system_title", ["title"], unique=True)

    op.create_table(
        "indicative_money",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project"],
            ["indicative_project.id"],
            name=op.f("fk_indicative_money_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicative_money")),
    )
    with op.batch_alter_table("indicative_money", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_indicative_money_project"), ["project"], unique=False)
        batch_op.create_index(
            "uq_indicative_money_project_fiscal_year_source",
            ["project", "fiscal_year", "source"],
            unique=True,
        )

    op.create_table(
        "indicative_project__indicators",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["indicative_project.id"],
            name=op.f("fk_indicative_project__indicators_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["indicator.id"],
            name=op.f("fk_indicative_project__indicators_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_indicative_project__indicators")),
    )
    with op.batch_alter_table("indicative_project__indicators", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_indicative_project__indicators_target"), ["target"], unique=False
        )

    op.create_table(
        "indicator_year",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("indicator", sa.LargeBinary(length=16), nullable=True),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("target", sa.Text(), server_default="", nullable=False),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator"],
            ["indicator.id"],
            name=op.f("fk_indicator_year_indicator"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_year")),
    )
    with op.batch_alter_table("indicator_year", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_indicator_year_indicator"), ["indicator"], unique=False)
        batch_op.create_index(
            "uq_indicator_year_indicator_fiscal_year", ["indicator", "fiscal_year"], unique=True
        )

    op.create_table(
        "medium_target",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("strategy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("indicator", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("by_year", sa.Integer(), nullable=True),
        sa.Column("wording", sa.Text(), server_default="", nullable=False),
        sa.Column("wording__order", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["medium_target.id"],
            name=op.f("fk_medium_target_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["indicator"],
            ["indicator.id"],
            name=op.f("fk_medium_target_indicator"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["development_plan.id"],
            name=op.f("fk_medium_target_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["strategy"],
            ["strategy.id"],
            name=op.f("fk_medium_target_strategy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medium_target")),
    )
    with op.batch_alter_table("medium_target", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_medium_target_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_medium_target_indicator"), ["indicator"], unique=False)
        batch_op.create_index(batch_op.f("ix_medium_target_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_medium_target_plan_order"), ["plan", "order"], unique=False)
        batch_op.create_index(batch_op.f("ix_medium_target_strategy"), ["strategy"], unique=False)

    op.create_table(
        "network_circuit",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("site_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("service", sa.Text(), server_default="", nullable=False),
        sa.Column("provider", sa.Text(), server_default="", nullable=False),
        sa.Column("provider__order", sa.Text(), server_default="", nullable=False),
        sa.Column("circuit_no", sa.Text(), server_default="", nullable=False),
        sa.Column("circuit_no__order", sa.Text(), server_default="", nullable=False),
        sa.Column("account", sa.Text(), server_default="", nullable=False),
        sa.Column("account__order", sa.Text(), server_default="", nullable=False),
        sa.Column("speed_down", sa.Integer(), nullable=True),
        sa.Column("speed_up", sa.Integer(), nullable=True),
        sa.Column("month_price", sa.Integer(), nullable=True),
        sa.Column("payer", sa.Text(), server_default="", nullable=False),
        sa.Column("contract_no", sa.Text(), server_default="", nullable=False),
        sa.Column("contract_no__order", sa.Text(), server_default="", nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("ip_range", sa.Text(), server_default="", nullable=False),
        sa.Column("ip_range__order", sa.Text(), server_default="", nullable=False),
        sa.Column("password_kept", sa.Text(), server_default="", nullable=False),
        sa.Column("password_kept__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("contact", sa.Text(), server_default="", nullable=False),
        sa.Column("contact__order", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_network_circuit_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_network_circuit_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_circuit")),
    )
    with op.batch_alter_table("network_circuit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_network_circuit_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_network_circuit_school"), ["school"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_network_circuit_state_ends_on"), ["state", "ends_on"], unique=False
        )

    op.create_table(
        "policy_analysis__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["policy_analysis.id"],
            name=op.f("fk_policy_analysis__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_policy_analysis__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_policy_analysis__files")),
    )
    with op.batch_alter_table("policy_analysis__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_policy_analysis__files_target"), ["target"], unique=False)

    op.create_table(
        "project",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("programme", sa.Text(), server_default="", nullable=False),
        sa.Column("programme__order", sa.Text(), server_default="", nullable=False),
        sa.Column("strategy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("indicative", sa.LargeBinary(length=16), nullable=True),
        sa.Column("standards", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("work_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("owner_name", sa.Text(), server_default="", nullable=False),
        sa.Column("owner_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("nature", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target_group", sa.Text(), server_default="", nullable=False),
        sa.Column("target_group__order", sa.Text(), server_default="", nullable=False),
        sa.Column("budget_code", sa.Text(), server_default="", nullable=False),
        sa.Column("budget_code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("rationale", sa.Text(), server_default="", nullable=False),
        sa.Column("objectives", sa.Text(), server_default="", nullable=False),
        sa.Column("quantity", sa.Text(), server_default="", nullable=False),
        sa.Column("quality", sa.Text(), server_default="", nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("money_note", sa.Text(), server_default="", nullable=False),
        sa.Column("evaluation", sa.Text(), server_default="", nullable=False),
        sa.Column("benefits", sa.Text(), server_default="", nullable=False),
        sa.Column("writer", sa.LargeBinary(length=16), nullable=True),
        sa.Column("proposer", sa.LargeBinary(length=16), nullable=True),
        sa.Column("endorser", sa.LargeBinary(length=16), nullable=True),
        sa.Column("approver_name", sa.Text(), server_default="", nullable=False),
        sa.Column("approver_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["project.id"],
            name=op.f("fk_project_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["endorser"],
            ["person.id"],
            name=op.f("fk_project_endorser"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["indicative"],
            ["indicative_project.id"],
            name=op.f("fk_project_indicative"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_project_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["proposer"],
            ["person.id"],
            name=op.f("fk_project_proposer"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["strategy"],
            ["plan_node.id"],
            name=op.f("fk_project_strategy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["unit"], ["agency.id"], name=op.f("fk_project_unit"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["work_group"],
            ["work_group.id"],
            name=op.f("fk_project_work_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["writer"], ["person.id"], name=op.f("fk_project_writer"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    with op.batch_alter_table("project", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_endorser"), ["endorser"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_project_fiscal_year_state"), ["fiscal_year", "state"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_project_fiscal_year_strategy"), ["fiscal_year", "strategy"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_project_indicative"), ["indicative"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_proposer"), ["proposer"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_strategy"), ["strategy"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_unit"), ["unit"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_work_group"), ["work_group"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_writer"), ["writer"], unique=False)

    op.create_table(
        "projection_override",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("grade", sa.Text(), server_default="", nullable=False),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("rate", sa.Text(), server_default="", nullable=False),
        sa.Column("pupils", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("reason__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_projection_override_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_projection_override")),
    )
    with op.batch_alter_table("projection_override", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_projection_override_school"), ["school"], unique=False)
        batch_op.create_index(
            "uq_projection_override_school_grade_academic_year",
            ["school", "grade", "academic_year"],
            unique=True,
        )

    op.create_table(
        "road_distance",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("other", sa.LargeBinary(length=16), nullable=True),
        sa.Column("km", sa.Text(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("way", sa.Text(), server_default="", nullable=False),
        sa.Column("barrier", sa.Text(), server_default="", nullable=False),
        sa.Column("barrier__order", sa.Text(), server_default="", nullable=False),
        sa.Column("measured_on", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["other"],
            ["school.id"],
            name=op.f("fk_road_distance_other"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_road_distance_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_road_distance")),
    )
    with op.batch_alter_table("road_distance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_road_distance_other"), ["other"], unique=False)
        batch_op.create_index(batch_op.f("ix_road_distance_school"), ["school"], unique=False)
        batch_op.create_index("uq_road_distance_school_other", ["school", "other"], unique=True)

    op.create_table(
        "school_plan",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("submitted_on", sa.Text(), nullable=True),
        sa.Column("checked_on", sa.Text(), nullable=True),
        sa.Column("checker", sa.LargeBinary(length=16), nullable=True),
        sa.Column("advice", sa.Text(), server_default="", nullable=False),
        sa.Column("returned_on", sa.Text(), nullable=True),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["checker"],
            ["person.id"],
            name=op.f("fk_school_plan_checker"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_school_plan_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_plan")),
    )
    with op.batch_alter_table("school_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_plan_checker"), ["checker"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_school_plan_fiscal_year_state"), ["fiscal_year", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_school_plan_school"), ["school"], unique=False)
        batch_op.create_index(
            "uq_school_plan_school_kind_fiscal_year", ["school", "kind", "fiscal_year"], unique=True
        )

    op.create_table(
        "service_village",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("village", sa.Text(), server_default="", nullable=False),
        sa.Column("village__order", sa.Text(), server_default="", nullable=False),
        sa.Column("subdistrict", sa.Text(), server_default="", nullable=False),
        sa.Column("subdistrict__order", sa.Text(), server_default="", nullable=False),
        sa.Column("aged_0_2", sa.Integer(), nullable=True),
        sa.Column("aged_3_5", sa.Integer(), nullable=True),
        sa.Column("aged_6_11", sa.Integer(), nullable=True),
        sa.Column("aged_12_14", sa.Integer(), nullable=True),
        sa.Column("km", sa.Text(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_service_village_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_village")),
    )
    with op.batch_alter_table("service_village", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_village_school"), ["school"], unique=False)
        batch_op.create_index(
            "uq_service_village_school_academic_year_village_subdistrict",
            ["school", "academic_year", "village", "subdistrict"],
            unique=True,
        )

    op.create_table(
        "web_update",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("asked_on", sa.Text(), nullable=True),
        sa.Column("page", sa.Text(), server_default="", nullable=False),
        sa.Column("page__order", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("action", sa.Text(), server_default="", nullable=False),
        sa.Column("asked_by", sa.Text(), server_default="", nullable=False),
        sa.Column("asked_by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("up_on", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("address__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("review_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["disclosure_item.id"],
            name=op.f("fk_web_update_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_web_update_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_update")),
    )
    with op.batch_alter_table("web_update", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_web_update_asked_on_register_no"), ["asked_on", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_web_update_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_web_update_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_web_update_review_on"), ["review_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_web_update_up_on"), ["up_on"], unique=False)

    op.create_table(
        "activity",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("owner_name", sa.Text(), server_default="", nullable=False),
        sa.Column("owner_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("after", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["after"], ["activity.id"], name=op.f("fk_activity_after"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["activity.id"],
            name=op.f("fk_activity_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_activity_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_activity_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
    )
    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_activity_after"), ["after"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_project_order"), ["project", "order"], unique=False)

    op.create_table(
        "class_plan__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["class_plan.id"],
            name=op.f("fk_class_plan__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_class_plan__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_class_plan__files")),
    )
    with op.batch_alter_table("class_plan__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_class_plan__files_target"), ["target"], unique=False)

    op.create_table(
        "class_plan_line",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("grade", sa.Text(), server_default="", nullable=False),
        sa.Column("pupils", sa.Integer(), nullable=True),
        sa.Column("rooms", sa.Integer(), nullable=True),
        sa.Column("special", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["class_plan.id"],
            name=op.f("fk_class_plan_line_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_class_plan_line")),
    )
    with op.batch_alter_table("class_plan_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_class_plan_line_plan"), ["plan"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_class_plan_line_plan_academic_year_grade"),
            ["plan", "academic_year", "grade"],
            unique=False,
        )

    op.create_table(
        "class_plan_step",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("deed", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("officer", sa.LargeBinary(length=16), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("words__order", sa.Text(), server_default="", nullable=False),
        sa.Column("paper", sa.Text(), server_default="", nullable=False),
        sa.Column("paper__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["officer"],
            ["person.id"],
            name=op.f("fk_class_plan_step_officer"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["class_plan.id"],
            name=op.f("fk_class_plan_step_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_class_plan_step")),
    )
    with op.batch_alter_table("class_plan_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_class_plan_step_officer"), ["officer"], unique=False)
        batch_op.create_index(batch_op.f("ix_class_plan_step_plan"), ["plan"], unique=False)
        batch_op.create_index("uq_class_plan_step_plan_number", ["plan", "number"], unique=True)

    op.create_table(
        "edition_entry",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("edition", sa.LargeBinary(length=16), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("about__order", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("values", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["edition"],
            ["plan_edition.id"],
            name=op.f("fk_edition_entry_edition"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_edition_entry_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition_entry")),
    )
    with op.batch_alter_table("edition_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_entry_edition"), ["edition"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_edition_entry_edition_project"), ["edition", "project"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_edition_entry_project"), ["project"], unique=False)
        batch_op.create_index("uq_edition_entry_edition_about", ["edition", "about"], unique=True)

    op.create_table(
        "equipment__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["equipment.id"],
            name=op.f("fk_equipment__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_equipment__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_equipment__files")),
    )
    with op.batch_alter_table("equipment__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_equipment__files_target"), ["target"], unique=False)

    op.create_table(
        "equipment_check",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("equipment", sa.LargeBinary(length=16), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("checked_on", sa.Text(), nullable=True),
        sa.Column("checked_by", sa.Text(), server_default="", nullable=False),
        sa.Column("checked_by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["equipment"],
            ["equipment.id"],
            name=op.f("fk_equipment_check_equipment"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment_check")),
    )
    with op.batch_alter_table("equipment_check", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_equipment_check_equipment"), ["equipment"], unique=False)
        batch_op.create_index(
            "uq_equipment_check_fiscal_year_equipment", ["fiscal_year", "equipment"], unique=True
        )

    op.create_table(
        "ict_need__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["ict_need.id"],
            name=op.f("fk_ict_need__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_ict_need__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_ict_need__files")),
    )
    with op.batch_alter_table("ict_need__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_need__files_target"), ["target"], unique=False)

    op.create_table(
        "ict_need__replaces",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["ict_need.id"],
            name=op.f("fk_ict_need__replaces_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["equipment.id"],
            name=op.f("fk_ict_need__replaces_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_ict_need__replaces")),
    )
    with op.batch_alter_table("ict_need__replaces", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_need__replaces_target"), ["target"], unique=False)

    op.create_table(
        "ict_plan_project",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("goal", sa.Text(), server_default="", nullable=False),
        sa.Column("goal__order", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("system", sa.LargeBinary(length=16), nullable=True),
        sa.Column("budget_1", sa.Integer(), nullable=True),
        sa.Column("budget_2", sa.Integer(), nullable=True),
        sa.Column("budget_3", sa.Integer(), nullable=True),
        sa.Column("budget_4", sa.Integer(), nullable=True),
        sa.Column("budget_5", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["plan"],
            ["ict_plan.id"],
            name=op.f("fk_ict_plan_project_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["system"],
            ["ict_system.id"],
            name=op.f("fk_ict_plan_project_system"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_plan_project")),
    )
    with op.batch_alter_table("ict_plan_project", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_plan_project_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_plan_project_system"), ["system"], unique=False)

    op.create_table(
        "ict_system__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["ict_system.id"],
            name=op.f("fk_ict_system__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_ict_system__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_ict_system__files")),
    )
    with op.batch_alter_table("ict_system__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_system__files_target"), ["target"], unique=False)

    op.create_table(
        "network_circuit__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["network_circuit.id"],
            name=op.f("fk_network_circuit__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_network_circuit__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_network_circuit__files")),
    )
    with op.batch_alter_table("network_circuit__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_network_circuit__files_target"), ["target"], unique=False)

    op.create_table(
        "network_device",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("site_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("kind_name", sa.Text(), server_default="", nullable=False),
        sa.Column("kind_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("serial", sa.Text(), server_default="", nullable=False),
        sa.Column("serial__order", sa.Text(), server_default="", nullable=False),
        sa.Column("asset_no", sa.Text(), server_default="", nullable=False),
        sa.Column("asset_no__order", sa.Text(), server_default="", nullable=False),
        sa.Column("circuit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("ip", sa.Text(), server_default="", nullable=False),
        sa.Column("ip__order", sa.Text(), server_default="", nullable=False),
        sa.Column("installed_on", sa.Text(), nullable=True),
        sa.Column("warranty_until", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["circuit"],
            ["network_circuit.id"],
            name=op.f("fk_network_device_circuit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_network_device_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_network_device_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_device")),
    )
    with op.batch_alter_table("network_device", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_network_device_circuit"), ["circuit"], unique=False)
        batch_op.create_index(batch_op.f("ix_network_device_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_network_device_school"), ["school"], unique=False)

    op.create_table(
        "office_policy",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("preface", sa.Text(), server_default="", nullable=False),
        sa.Column("announced_on", sa.Text(), nullable=True),
        sa.Column("announcement", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement"],
            ["announcement.id"],
            name=op.f("fk_office_policy_announcement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_policy")),
    )
    with op.batch_alter_table("office_policy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_office_policy_announcement"), ["announcement"], unique=False)
        batch_op.create_index("uq_office_policy_fiscal_year_edition", ["fiscal_year", "edition"], unique=True)

    op.create_table(
        "project__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["project.id"],
            name=op.f("fk_project__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_project__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_project__files")),
    )
    with op.batch_alter_table("project__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project__files_target"), ["target"], unique=False)

    op.create_table(
        "project__indicators",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["project.id"],
            name=op.f("fk_project__indicators_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["indicator.id"],
            name=op.f("fk_project__indicators_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_project__indicators")),
    )
    with op.batch_alter_table("project__indicators", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project__indicators_target"), ["target"], unique=False)

    op.create_table(
        "project__items",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["project.id"],
            name=op.f("fk_project__items_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["work_item.id"],
            name=op.f("fk_project__items_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_project__items")),
    )
    with op.batch_alter_table("project__items", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project__items_target"), ["target"], unique=False)

    op.create_table(
        "project__schools",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["project.id"],
            name=op.f("fk_project__schools_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["school.id"],
            name=op.f("fk_project__schools_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_project__schools")),
    )
    with op.batch_alter_table("project__schools", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project__schools_target"), ["target"], unique=False)

    op.create_table(
        "project__team",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["project.id"],
            name=op.f("fk_project__team_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["person.id"],
            name=op.f("fk_project__team_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_project__team")),
    )
    with op.batch_alter_table("project__team", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project__team_target"), ["target"], unique=False)

    op.create_table(
        "project_indicator",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("direction", sa.Text(), server_default="", nullable=False),
        sa.Column("target", sa.Text(), server_default="", nullable=False),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("method__order", sa.Text(), server_default="", nullable=False),
        sa.Column("tool", sa.Text(), server_default="", nullable=False),
        sa.Column("tool__order", sa.Text(), server_default="", nullable=False),
        sa.Column("indicator", sa.LargeBinary(length=16), nullable=True),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["project_indicator.id"],
            name=op.f("fk_project_indicator_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["indicator"],
            ["indicator.id"],
            name=op.f("fk_project_indicator_indicator"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_project_indicator_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_indicator")),
    )
    with op.batch_alter_table("project_indicator", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_indicator_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_indicator_indicator"), ["indicator"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_indicator_project"), ["project"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_project_indicator_project_order"), ["project", "order"], unique=False
        )

    op.create_table(
        "project_move",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("from_state", sa.Text(), server_default="", nullable=False),
        sa.Column("to_state", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("by_name", sa.Text(), server_default="", nullable=False),
        sa.Column("by_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["by"], ["person.id"], name=op.f("fk_project_move_by"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_project_move_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_move")),
    )
    with op.batch_alter_table("project_move", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_move_by"), ["by"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_move_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_move_project_at"), ["project", "at"], unique=False)

    op.create_table(
        "project_risk",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("likelihood", sa.Integer(), nullable=True),
        sa.Column("impact", sa.Integer(), nullable=True),
        sa.Column("response", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["project_risk.id"],
            name=op.f("fk_project_risk_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_project_risk_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_risk")),
    )
    with op.batch_alter_table("project_risk", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_risk_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_risk_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_risk_project_order"), ["project", "order"], unique=False)

    op.create_table(
        "province_project",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.Text(), server_default="", nullable=False),
        sa.Column("plan__order", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("lead", sa.Text(), server_default="", nullable=False),
        sa.Column("lead__order", sa.Text(), server_default="", nullable=False),
        sa.Column("partners", sa.Text(), server_default="", nullable=False),
        sa.Column("partners__order", sa.Text(), server_default="", nullable=False),
        sa.Column("asked", sa.Integer(), nullable=True),
        sa.Column("granted", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_province_project_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_province_project")),
    )
    with op.batch_alter_table("province_project", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_province_project_fiscal_year_state"), ["fiscal_year", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_province_project_project"), ["project"], unique=False)

    op.create_table(
        "repair_ticket",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("asked_on", sa.Text(), nullable=True),
        sa.Column("asked_at", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("asker", sa.Text(), server_default="", nullable=False),
        sa.Column("asker__order", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("equipment", sa.LargeBinary(length=16), nullable=True),
        sa.Column("equipment_text", sa.Text(), server_default="", nullable=False),
        sa.Column("equipment_text__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("symptom", sa.Text(), server_default="", nullable=False),
        sa.Column("symptom__order", sa.Text(), server_default="", nullable=False),
        sa.Column("urgency", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_to", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_to__order", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=True),
        sa.Column("remedy", sa.Text(), server_default="", nullable=False),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("done_at", sa.Text(), server_default="", nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("closed_at", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["equipment"],
            ["equipment.id"],
            name=op.f("fk_repair_ticket_equipment"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_repair_ticket_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_repair_ticket_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repair_ticket")),
    )
    with op.batch_alter_table("repair_ticket", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_repair_ticket_asked_on_register_no"), ["asked_on", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_repair_ticket_equipment"), ["equipment"], unique=False)
        batch_op.create_index(batch_op.f("ix_repair_ticket_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_repair_ticket_school"), ["school"], unique=False)
        batch_op.create_index(batch_op.f("ix_repair_ticket_state_due_on"), ["state", "due_on"], unique=False)

    op.create_table(
        "risk",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("identified_on", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("category", sa.Text(), server_default="", nullable=False),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("effect", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("system", sa.LargeBinary(length=16), nullable=True),
        sa.Column("inherent_likelihood", sa.Integer(), nullable=True),
        sa.Column("inherent_impact", sa.Integer(), nullable=True),
        sa.Column("controls", sa.Text(), server_default="", nullable=False),
        sa.Column("residual_likelihood", sa.Integer(), nullable=True),
        sa.Column("residual_impact", sa.Integer(), nullable=True),
        sa.Column("assessed_on", sa.Text(), nullable=True),
        sa.Column("assessor", sa.LargeBinary(length=16), nullable=True),
        sa.Column("assessment_note", sa.Text(), server_default="", nullable=False),
        sa.Column("assessment_note__order", sa.Text(), server_default="", nullable=False),
        sa.Column("inherent_score", sa.Integer(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("treatment", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("review_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["assessor"], ["person.id"], name=op.f("fk_risk_assessor"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_risk_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["system"], ["ict_system.id"], name=op.f("fk_risk_system"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk")),
    )
    with op.batch_alter_table("risk", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_risk_assessor"), ["assessor"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_risk_identified_on_register_no"), ["identified_on", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_risk_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_risk_score"), ["score"], unique=False)
        batch_op.create_index(batch_op.f("ix_risk_state_review_on"), ["state", "review_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_risk_system"), ["system"], unique=False)

    op.create_table(
        "school_plan__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["school_plan.id"],
            name=op.f("fk_school_plan__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_school_plan__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_school_plan__files")),
    )
    with op.batch_alter_table("school_plan__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_plan__files_target"), ["target"], unique=False)

    op.create_table(
        "system_phase",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("system", sa.LargeBinary(length=16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("planned_from", sa.Text(), nullable=True),
        sa.Column("planned_to", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("edition", sa.Text(), server_default="", nullable=False),
        sa.Column("edition__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_system_phase_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["system"],
            ["ict_system.id"],
            name=op.f("fk_system_phase_system"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_system_phase")),
    )
    with op.batch_alter_table("system_phase", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_system_phase_done_on_planned_to"), ["done_on", "planned_to"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_system_phase_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_system_phase_system"), ["system"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_system_phase_system_position"), ["system", "position"], unique=False
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

    op.create_table(
        "web_update__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["web_update.id"],
            name=op.f("fk_web_update__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_web_update__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_web_update__files")),
    )
    with op.batch_alter_table("web_update__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_web_update__files_target"), ["target"], unique=False)

    op.create_table(
        "activity_month",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("activity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("month", sa.Text(), server_default="", nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["activity"],
            ["activity.id"],
            name=op.f("fk_activity_month_activity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_month")),
    )
    with op.batch_alter_table("activity_month", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_activity_month_activity"), ["activity"], unique=False)
        batch_op.create_index("uq_activity_month_activity_month", ["activity", "month"], unique=True)

    op.create_table(
        "budget_line",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("activity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("category", sa.Text(), server_default="", nullable=False),
        sa.Column("budget", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("times", sa.Integer(), nullable=True),
        sa.Column("rate", sa.Integer(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("month", sa.Text(), server_default="", nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.Column("copied_from", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity"],
            ["activity.id"],
            name=op.f("fk_budget_line_activity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["copied_from"],
            ["budget_line.id"],
            name=op.f("fk_budget_line_copied_from"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_budget_line_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_line")),
    )
    with op.batch_alter_table("budget_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_budget_line_activity"), ["activity"], unique=False)
        batch_op.create_index(batch_op.f("ix_budget_line_copied_from"), ["copied_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_budget_line_project"), ["project"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_budget_line_project_activity"), ["project", "activity"], unique=False
        )

    op.create_table(
        "hearing",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("office_policy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("development_plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("edition", sa.LargeBinary(length=16), nullable=True),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("way", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("groups", sa.Text(), server_default="", nullable=False),
        sa.Column("proposals", sa.Text(), server_default="", nullable=False),
        sa.Column("changes", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["development_plan"],
            ["development_plan.id"],
            name=op.f("fk_hearing_development_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["edition"],
            ["plan_edition.id"],
            name=op.f("fk_hearing_edition"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["office_policy"],
            ["office_policy.id"],
            name=op.f("fk_hearing_office_policy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hearing")),
    )
    with op.batch_alter_table("hearing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hearing_development_plan"), ["development_plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_hearing_edition"), ["edition"], unique=False)
        batch_op.create_index(batch_op.f("ix_hearing_office_policy"), ["office_policy"], unique=False)

    op.create_table(
        "ict_incident",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("noticed_on", sa.Text(), nullable=True),
        sa.Column("noticed_at", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("severity", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("affected", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("circuit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("system", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reporter", sa.Text(), server_default="", nullable=False),
        sa.Column("reporter__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("containment", sa.Text(), server_default="", nullable=False),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("restored_on", sa.Text(), nullable=True),
        sa.Column("restored_at", sa.Text(), server_default="", nullable=False),
        sa.Column("outage_minutes", sa.Integer(), nullable=True),
        sa.Column("lessons", sa.Text(), server_default="", nullable=False),
        sa.Column("risk", sa.LargeBinary(length=16), nullable=True),
        sa.Column("personal_data", sa.Integer(), server_default="0", nullable=False),
        sa.Column("people_affected", sa.Integer(), nullable=True),
        sa.Column("notify_by", sa.Text(), nullable=True),
        sa.Column("notified_on", sa.Text(), nullable=True),
        sa.Column("notified_at", sa.Text(), server_default="", nullable=False),
        sa.Column("no_notice_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("no_notice_reason__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["circuit"],
            ["network_circuit.id"],
            name=op.f("fk_ict_incident_circuit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_ict_incident_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["risk"], ["risk.id"], name=op.f("fk_ict_incident_risk"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_ict_incident_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["system"],
            ["ict_system.id"],
            name=op.f("fk_ict_incident_system"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ict_incident")),
    )
    with op.batch_alter_table("ict_incident", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_incident_circuit"), ["circuit"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_ict_incident_noticed_on_register_no"), ["noticed_on", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_ict_incident_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_incident_risk"), ["risk"], unique=False)
        batch_op.create_index(batch_op.f("ix_ict_incident_school"), ["school"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_ict_incident_state_personal_data"), ["state", "personal_data"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_ict_incident_system"), ["system"], unique=False)

    op.create_table(
        "network_device__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["network_device.id"],
            name=op.f("fk_network_device__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_network_device__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_network_device__files")),
    )
    with op.batch_alter_table("network_device__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_network_device__files_target"), ["target"], unique=False)

    op.create_table(
        "office_policy__analyses",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["office_policy.id"],
            name=op.f("fk_office_policy__analyses_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["policy_analysis.id"],
            name=op.f("fk_office_policy__analyses_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_office_policy__analyses")),
    )
    with op.batch_alter_table("office_policy__analyses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_office_policy__analyses_target"), ["target"], unique=False)

    op.create_table(
        "office_policy__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["office_policy.id"],
            name=op.f("fk_office_policy__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_office_policy__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_office_policy__files")),
    )
    with op.batch_alter_table("office_policy__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_office_policy__files_target"), ["target"], unique=False)

    op.create_table(
        "policy_target",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("policy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("indicator", sa.Text(), server_default="", nullable=False),
        sa.Column("indicator__order", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("target", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["parent"],
            ["policy_target.id"],
            name=op.f("fk_policy_target_parent"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["policy"],
            ["office_policy.id"],
            name=op.f("fk_policy_target_policy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_target")),
    )
    with op.batch_alter_table("policy_target", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_policy_target_parent"), ["parent"], unique=False)
        batch_op.create_index(batch_op.f("ix_policy_target_policy"), ["policy"], unique=False)
        batch_op.create_index(batch_op.f("ix_policy_target_policy_order"), ["policy", "order"], unique=False)

    op.create_table(
        "province_project__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["province_project.id"],
            name=op.f("fk_province_project__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_province_project__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_province_project__files")),
    )
    with op.batch_alter_table("province_project__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_province_project__files_target"), ["target"], unique=False)

    op.create_table(
        "province_submission",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("receiver", sa.Text(), server_default="", nullable=False),
        sa.Column("receiver__order", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("letter", sa.LargeBinary(length=16), nullable=True),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("answered_on", sa.Text(), nullable=True),
        sa.Column("sender", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["letter"],
            ["outgoing_letter.id"],
            name=op.f("fk_province_submission_letter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["province_project.id"],
            name=op.f("fk_province_submission_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["sender"],
            ["person.id"],
            name=op.f("fk_province_submission_sender"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_province_submission")),
    )
    with op.batch_alter_table("province_submission", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_province_submission_letter"), ["letter"], unique=False)
        batch_op.create_index(batch_op.f("ix_province_submission_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_province_submission_sender"), ["sender"], unique=False)

    op.create_table(
        "publication",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("office_policy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("development_plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("edition", sa.LargeBinary(length=16), nullable=True),
        sa.Column("published_on", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("address__order", sa.Text(), server_default="", nullable=False),
        sa.Column("announcement", sa.LargeBinary(length=16), nullable=True),
        sa.Column("letter", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement"],
            ["announcement.id"],
            name=op.f("fk_publication_announcement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["development_plan"],
            ["development_plan.id"],
            name=op.f("fk_publication_development_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["edition"],
            ["plan_edition.id"],
            name=op.f("fk_publication_edition"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["letter"],
            ["outgoing_letter.id"],
            name=op.f("fk_publication_letter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["office_policy"],
            ["office_policy.id"],
            name=op.f("fk_publication_office_policy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
    )
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publication_announcement"), ["announcement"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_publication_development_plan"), ["development_plan"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_publication_edition"), ["edition"], unique=False)
        batch_op.create_index(batch_op.f("ix_publication_letter"), ["letter"], unique=False)
        batch_op.create_index(batch_op.f("ix_publication_office_policy"), ["office_policy"], unique=False)

    op.create_table(
        "repair_event",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("ticket", sa.LargeBinary(length=16), nullable=True),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("deed", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("by_name", sa.Text(), server_default="", nullable=False),
        sa.Column("by_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("words__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["by"], ["person.id"], name=op.f("fk_repair_event_by"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["ticket"],
            ["repair_ticket.id"],
            name=op.f("fk_repair_event_ticket"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repair_event")),
    )
    with op.batch_alter_table("repair_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_repair_event_by"), ["by"], unique=False)
        batch_op.create_index(batch_op.f("ix_repair_event_ticket"), ["ticket"], unique=False)
        batch_op.create_index(batch_op.f("ix_repair_event_ticket_at"), ["ticket", "at"], unique=False)

    op.create_table(
        "repair_ticket__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["repair_ticket.id"],
            name=op.f("fk_repair_ticket__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_repair_ticket__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_repair_ticket__files")),
    )
    with op.batch_alter_table("repair_ticket__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_repair_ticket__files_target"), ["target"], unique=False)

    op.create_table(
        "risk__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["risk.id"], name=op.f("fk_risk__files_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_risk__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_risk__files")),
    )
    with op.batch_alter_table("risk__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_risk__files_target"), ["target"], unique=False)

    op.create_table(
        "risk_assessment",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("risk", sa.LargeBinary(length=16), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("assessed_on", sa.Text(), nullable=True),
        sa.Column("assessor", sa.LargeBinary(length=16), nullable=True),
        sa.Column("inherent_likelihood", sa.Integer(), nullable=True),
        sa.Column("inherent_impact", sa.Integer(), nullable=True),
        sa.Column("residual_likelihood", sa.Integer(), nullable=True),
        sa.Column("residual_impact", sa.Integer(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("reason__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["assessor"],
            ["person.id"],
            name=op.f("fk_risk_assessment_assessor"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["risk"], ["risk.id"], name=op.f("fk_risk_assessment_risk"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk_assessment")),
    )
    with op.batch_alter_table("risk_assessment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_risk_assessment_assessor"), ["assessor"], unique=False)
        batch_op.create_index(batch_op.f("ix_risk_assessment_risk"), ["risk"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_risk_assessment_risk_assessed_on"), ["risk", "assessed_on"], unique=False
        )
        batch_op.create_index("uq_risk_assessment_risk_edition", ["risk", "edition"], unique=True)

    op.create_table(
        "risk_task",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("risk", sa.LargeBinary(length=16), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_risk_task_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["risk"], ["risk.id"], name=op.f("fk_risk_task_risk"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk_task")),
    )
    with op.batch_alter_table("risk_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_risk_task_done_on_due_on"), ["done_on", "due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_risk_task_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_risk_task_risk"), ["risk"], unique=False)

    op.create_table(
        "alignment",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("node", sa.LargeBinary(length=16), nullable=True),
        sa.Column("strategy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("target", sa.LargeBinary(length=16), nullable=True),
        sa.Column("to_node", sa.LargeBinary(length=16), nullable=True),
        sa.Column("to_item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("degree", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["node"], ["plan_node.id"], name=op.f("fk_alignment_node"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_alignment_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["strategy"],
            ["strategy.id"],
            name=op.f("fk_alignment_strategy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["policy_target.id"],
            name=op.f("fk_alignment_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_item"],
            ["policy_item.id"],
            name=op.f("fk_alignment_to_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_node"],
            ["plan_node.id"],
            name=op.f("fk_alignment_to_node"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alignment")),
    )
    with op.batch_alter_table("alignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alignment_fiscal_year"), ["fiscal_year"], unique=False)
        batch_op.create_index(batch_op.f("ix_alignment_node"), ["node"], unique=False)
        batch_op.create_index(batch_op.f("ix_alignment_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_alignment_strategy"), ["strategy"], unique=False)
        batch_op.create_index(batch_op.f("ix_alignment_target"), ["target"], unique=False)
        batch_op.create_index(batch_op.f("ix_alignment_to_item"), ["to_item"], unique=False)
        batch_op.create_index(batch_op.f("ix_alignment_to_node"), ["to_node"], unique=False)

    op.create_table(
        "hearing__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["hearing.id"],
            name=op.f("fk_hearing__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_hearing__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_hearing__files")),
    )
    with op.batch_alter_table("hearing__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hearing__files_target"), ["target"], unique=False)

    op.create_table(
        "ict_incident__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["ict_incident.id"],
            name=op.f("fk_ict_incident__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_ict_incident__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_ict_incident__files")),
    )
    with op.batch_alter_table("ict_incident__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ict_incident__files_target"), ["target"], unique=False)

    op.create_table(
        "province_submission__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["province_submission.id"],
            name=op.f("fk_province_submission__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_province_submission__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_province_submission__files")),
    )
    with op.batch_alter_table("province_submission__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_province_submission__files_target"), ["target"], unique=False)

    op.create_table(
        "publication__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["publication.id"],
            name=op.f("fk_publication__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_publication__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_publication__files")),
    )
    with op.batch_alter_table("publication__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publication__files_target"), ["target"], unique=False)

    op.create_table(
        "approval",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("office_policy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("development_plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("edition", sa.LargeBinary(length=16), nullable=True),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting__order", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), server_default="", nullable=False),
        sa.Column("wording", sa.Text(), server_default="", nullable=False),
        sa.Column("resolution", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["development_plan"],
            ["development_plan.id"],
            name=op.f("fk_approval_development_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["edition"],
            ["plan_edition.id"],
            name=op.f("fk_approval_edition"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["office_policy"],
            ["office_policy.id"],
            name=op.f("fk_approval_office_policy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["resolution"],
            ["resolution.id"],
            name=op.f("fk_approval_resolution"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
    )
    with op.batch_alter_table("approval", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approval_development_plan"), ["development_plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_approval_edition"), ["edition"], unique=False)
        batch_op.create_index(batch_op.f("ix_approval_office_policy"), ["office_policy"], unique=False)
        batch_op.create_index(batch_op.f("ix_approval_resolution"), ["resolution"], unique=False)

    op.create_table(
        "project__duties",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["project.id"],
            name=op.f("fk_project__duties_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["duty.id"],
            name=op.f("fk_project__duties_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_project__duties")),
    )
    with op.batch_alter_table("project__duties", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project__duties_target"), ["target"], unique=False)

    op.create_table(
        "school_case",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("receiving", sa.LargeBinary(length=16), nullable=True),
        sa.Column("other_office", sa.Text(), server_default="", nullable=False),
        sa.Column("other_office__order", sa.Text(), server_default="", nullable=False),
        sa.Column("lowest_grade", sa.Text(), server_default="", nullable=False),
        sa.Column("highest_grade", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("opened_on", sa.Text(), nullable=True),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("effective_on", sa.Text(), nullable=True),
        sa.Column("heard_on", sa.Text(), nullable=True),
        sa.Column("heard_at", sa.Text(), server_default="", nullable=False),
        sa.Column("heard_at__order", sa.Text(), server_default="", nullable=False),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("agree", sa.Integer(), nullable=True),
        sa.Column("disagree", sa.Integer(), nullable=True),
        sa.Column("heard", sa.Text(), server_default="", nullable=False),
        sa.Column("board_meeting", sa.Text(), server_default="", nullable=False),
        sa.Column("board_meeting__order", sa.Text(), server_default="", nullable=False),
        sa.Column("board_on", sa.Text(), nullable=True),
        sa.Column("board_words", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting__order", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("resolution_no", sa.Text(), server_default="", nullable=False),
        sa.Column("resolution_no__order", sa.Text(), server_default="", nullable=False),
        sa.Column("resolution", sa.LargeBinary(length=16), nullable=True),
        sa.Column("announcement_no", sa.Text(), server_default="", nullable=False),
        sa.Column("announcement_no__order", sa.Text(), server_default="", nullable=False),
        sa.Column("announced_on", sa.Text(), nullable=True),
        sa.Column("announcement", sa.LargeBinary(length=16), nullable=True),
        sa.Column("pupil_care", sa.Text(), server_default="", nullable=False),
        sa.Column("staff_care", sa.Text(), server_default="", nullable=False),
        sa.Column("asset_care", sa.Text(), server_default="", nullable=False),
        sa.Column("transport", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement"],
            ["announcement.id"],
            name=op.f("fk_school_case_announcement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_school_case_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["receiving"],
            ["school.id"],
            name=op.f("fk_school_case_receiving"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["resolution"],
            ["resolution.id"],
            name=op.f("fk_school_case_resolution"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_case")),
    )
    with op.batch_alter_table("school_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_case_announcement"), ["announcement"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_case_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_case_receiving"), ["receiving"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_case_resolution"), ["resolution"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_case_state_kind"), ["state", "kind"], unique=False)

    op.create_table(
        "approval__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["approval.id"],
            name=op.f("fk_approval__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_approval__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_approval__files")),
    )
    with op.batch_alter_table("approval__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approval__files_target"), ["target"], unique=False)

    op.create_table(
        "case_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("case", sa.LargeBinary(length=16), nullable=True),
        sa.Column("part", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("required", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("paper", sa.Text(), server_default="", nullable=False),
        sa.Column("paper__order", sa.Text(), server_default="", nullable=False),
        sa.Column("not_needed", sa.Text(), server_default="", nullable=False),
        sa.Column("not_needed__order", sa.Text(), server_default="", nullable=False),
        sa.Column("fact", sa.Text(), server_default="", nullable=False),
        sa.Column("open", sa.Integer(), server_default="0", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["case"],
            ["school_case.id"],
            name=op.f("fk_case_item_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_case_item_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_item")),
    )
    with op.batch_alter_table("case_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_item_case"), ["case"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_case_item_case_part_order"), ["case", "part", "order"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_case_item_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_item_person"), ["person"], unique=False)

    op.create_table(
        "school_case__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["school_case.id"],
            name=op.f("fk_school_case__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_school_case__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_school_case__files")),
    )
    with op.batch_alter_table("school_case__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_case__files_target"), ["target"], unique=False)

    op.create_table(
        "school_case__schools",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["school_case.id"],
            name=op.f("fk_school_case__schools_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["school.id"],
            name=op.f("fk_school_case__schools_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_school_case__schools")),
    )
    with op.batch_alter_table("school_case__schools", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_case__schools_target"), ["target"], unique=False)

    op.create_table(
        "case_item__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["case_item.id"],
            name=op.f("fk_case_item__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_case_item__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_case_item__files")),
    )
    with op.batch_alter_table("case_item__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_item__files_target"), ["target"], unique=False)

    with op.batch_alter_table("holiday", schema=None) as batch_op:
        batch_op.add_column(sa.Column("source", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("source__order", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("letter_merge", schema=None) as batch_op:
        batch_op.add_column(sa.Column("secrecy", sa.Text(), server_default="", nullable=False))

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

    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.add_column(sa.Column("data_class", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("purpose", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("purpose__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("refusal", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("refusal__order", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("storage_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("archive_way", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("archive_on", sa.Text(), nullable=True))

    with op.batch_alter_table("test_result", schema=None) as batch_op:
        batch_op.add_column(sa.Column("edition", sa.Integer(), nullable=True))

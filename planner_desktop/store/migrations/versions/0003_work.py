"""Schema 0003: schools as they were, class plans, ICT and planning."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
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

    with op.batch_alter_table("storage_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("archive_way", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("archive_on", sa.Text(), nullable=True))

    with op.batch_alter_table("test_result", schema=None) as batch_op:
        batch_op.add_column(sa.Column("edition", sa.Integer(), nullable=True))

"""What the administration keeps: registers, movements, keeping, meetings, service; the year's reports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "data_form",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("year_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("tolerance", sa.Integer(), nullable=True),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_form")),
    )
    with op.batch_alter_table("data_form", schema=None) as batch_op:
        batch_op.create_index("uq_data_form_code", ["code"], unique=True)

    op.create_table(
        "letter_template",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("salutation", sa.Text(), server_default="", nullable=False),
        sa.Column("salutation__order", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("closing", sa.Text(), server_default="", nullable=False),
        sa.Column("closing__order", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_template")),
    )
    op.create_table(
        "relation",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("one", sa.Text(), server_default="", nullable=False),
        sa.Column("one__order", sa.Text(), server_default="", nullable=False),
        sa.Column("other", sa.Text(), server_default="", nullable=False),
        sa.Column("other__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
    )
    with op.batch_alter_table("relation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relation_one"), ["one"], unique=False)
        batch_op.create_index(batch_op.f("ix_relation_other"), ["other"], unique=False)
        batch_op.create_index("uq_relation_one_other", ["one", "other"], unique=True)

    op.create_table(
        "data_field",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("form", sa.LargeBinary(length=16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("label__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("required", sa.Integer(), server_default="0", nullable=False),
        sa.Column("minimum", sa.Integer(), nullable=True),
        sa.Column("maximum", sa.Integer(), nullable=True),
        sa.Column("options", sa.Text(), server_default="", nullable=False),
        sa.Column("by_rows", sa.Text(), server_default="", nullable=False),
        sa.Column("by_columns", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["form"], ["data_form.id"], name=op.f("fk_data_field_form"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_field")),
    )
    with op.batch_alter_table("data_field", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_data_field_form"), ["form"], unique=False)
        batch_op.create_index(batch_op.f("ix_data_field_form_position"), ["form", "position"], unique=False)
        batch_op.create_index("uq_data_field_form_code", ["form", "code"], unique=True)

    op.create_table(
        "data_round",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("form", sa.LargeBinary(length=16), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("as_at", sa.Text(), nullable=True),
        sa.Column("opens", sa.Text(), nullable=True),
        sa.Column("closes", sa.Text(), nullable=True),
        sa.Column("asked", sa.Text(), server_default="", nullable=False),
        sa.Column("contact", sa.Text(), server_default="", nullable=False),
        sa.Column("contact__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["form"], ["data_form.id"], name=op.f("fk_data_round_form"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_round")),
    )
    with op.batch_alter_table("data_round", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_data_round_form"), ["form"], unique=False)
        batch_op.create_index("uq_data_round_name", ["name"], unique=True)

    op.create_table(
        "data_rule",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("form", sa.LargeBinary(length=16), nullable=True),
        sa.Column("left", sa.Text(), server_default="", nullable=False),
        sa.Column("left__order", sa.Text(), server_default="", nullable=False),
        sa.Column("operator", sa.Text(), server_default="", nullable=False),
        sa.Column("right", sa.Text(), server_default="", nullable=False),
        sa.Column("right__order", sa.Text(), server_default="", nullable=False),
        sa.Column("message", sa.Text(), server_default="", nullable=False),
        sa.Column("message__order", sa.Text(), server_default="", nullable=False),
        sa.Column("severity", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["form"], ["data_form.id"], name=op.f("fk_data_rule_form"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_rule")),
    )
    with op.batch_alter_table("data_rule", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_data_rule_form"), ["form"], unique=False)

    op.create_table(
        "data_form__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["data_form.id"],
            name=op.f("fk_data_form__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_data_form__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_data_form__files")),
    )
    with op.batch_alter_table("data_form__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_data_form__files_target"), ["target"], unique=False)

    op.create_table(
        "data_round__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["data_round.id"],
            name=op.f("fk_data_round__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_data_round__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_data_round__files")),
    )
    with op.batch_alter_table("data_round__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_data_round__files_target"), ["target"], unique=False)

    op.create_table(
        "data_round__schools",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["data_round.id"],
            name=op.f("fk_data_round__schools_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["school.id"],
            name=op.f("fk_data_round__schools_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_data_round__schools")),
    )
    with op.batch_alter_table("data_round__schools", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_data_round__schools_target"), ["target"], unique=False)

    op.create_table(
        "follow_up",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("round", sa.LargeBinary(length=16), nullable=True),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("field", sa.Text(), server_default="", nullable=False),
        sa.Column("field__order", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("value__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("done", sa.Integer(), server_default="0", nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("outcome__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_follow_up_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["round"],
            ["data_round.id"],
            name=op.f("fk_follow_up_round"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"], ["school.id"], name=op.f("fk_follow_up_school"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follow_up_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_follow_up_round"), ["round"], unique=False)
        batch_op.create_index(batch_op.f("ix_follow_up_school"), ["school"], unique=False)

    op.create_table(
        "lock_exception",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("round", sa.LargeBinary(length=16), nullable=True),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("reason__order", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["by"], ["person.id"], name=op.f("fk_lock_exception_by"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["round"],
            ["data_round.id"],
            name=op.f("fk_lock_exception_round"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_lock_exception_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lock_exception")),
    )
    with op.batch_alter_table("lock_exception", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lock_exception_by"), ["by"], unique=False)
        batch_op.create_index(batch_op.f("ix_lock_exception_round"), ["round"], unique=False)
        batch_op.create_index(batch_op.f("ix_lock_exception_school"), ["school"], unique=False)

    op.create_table(
        "movement",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("document", sa.Text(), server_default="", nullable=False),
        sa.Column("document__order", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("deed", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("by_name", sa.Text(), server_default="", nullable=False),
        sa.Column("by_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("to_person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("to_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("word", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("draft", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["by"], ["person.id"], name=op.f("fk_movement_by"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["to_group"],
            ["work_group.id"],
            name=op.f("fk_movement_to_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_person"],
            ["person.id"],
            name=op.f("fk_movement_to_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_movement")),
    )
    with op.batch_alter_table("movement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_movement_by"), ["by"], unique=False)
        batch_op.create_index(batch_op.f("ix_movement_document_at"), ["document", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_movement_to_group"), ["to_group"], unique=False)
        batch_op.create_index(batch_op.f("ix_movement_to_person"), ["to_person"], unique=False)

    op.create_table(
        "number_booking",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("booked_on", sa.Text(), nullable=True),
        sa.Column("booked_for", sa.LargeBinary(length=16), nullable=True),
        sa.Column("booked_name", sa.Text(), server_default="", nullable=False),
        sa.Column("booked_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose__order", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["booked_for"],
            ["person.id"],
            name=op.f("fk_number_booking_booked_for"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_booking")),
    )
    with op.batch_alter_table("number_booking", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_number_booking_booked_for"), ["booked_for"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_number_booking_register_booked_on_register_no"),
            ["register", "booked_on", "register_no"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_number_booking_status"), ["status"], unique=False)

    op.create_table(
        "register_year",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register", sa.Text(), server_default="", nullable=False),
        sa.Column("calendar_year", sa.Integer(), nullable=True),
        sa.Column("start_no", sa.Integer(), nullable=True),
        sa.Column("pattern", sa.Text(), server_default="", nullable=False),
        sa.Column("pattern__order", sa.Text(), server_default="", nullable=False),
        sa.Column("opened_on", sa.Text(), nullable=True),
        sa.Column("opened_by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("reopened_on", sa.Text(), nullable=True),
        sa.Column("reopened_by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reopen_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("reopen_reason__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["person.id"],
            name=op.f("fk_register_year_opened_by"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["reopened_by"],
            ["person.id"],
            name=op.f("fk_register_year_reopened_by"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_year")),
    )
    with op.batch_alter_table("register_year", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_register_year_opened_by"), ["opened_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_register_year_reopened_by"), ["reopened_by"], unique=False)
        batch_op.create_index(
            "uq_register_year_register_calendar_year", ["register", "calendar_year"], unique=True
        )

    op.create_table(
        "submission",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("round", sa.LargeBinary(length=16), nullable=True),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("filled", sa.Integer(), nullable=True),
        sa.Column("wanted", sa.Integer(), nullable=True),
        sa.Column("returned_for", sa.Text(), server_default="", nullable=False),
        sa.Column("returned_for__order", sa.Text(), server_default="", nullable=False),
        sa.Column("approved_by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["approved_by"],
            ["person.id"],
            name=op.f("fk_submission_approved_by"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["round"],
            ["data_round.id"],
            name=op.f("fk_submission_round"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_submission_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission")),
    )
    with op.batch_alter_table("submission", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_submission_approved_by"), ["approved_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_submission_round"), ["round"], unique=False)
        batch_op.create_index(batch_op.f("ix_submission_round_state"), ["round", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_submission_school"), ["school"], unique=False)
        batch_op.create_index("uq_submission_round_school", ["round", "school"], unique=True)

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
        "announcement",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("signer", sa.Text(), server_default="", nullable=False),
        sa.Column("signer__order", sa.Text(), server_default="", nullable=False),
        sa.Column("signer_titles", sa.Text(), server_default="", nullable=False),
        sa.Column("published", sa.Text(), server_default="", nullable=False),
        sa.Column("published__order", sa.Text(), server_default="", nullable=False),
        sa.Column("work_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("author", sa.LargeBinary(length=16), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("issued_at", sa.Text(), nullable=True),
        sa.Column("booking", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["author"],
            ["person.id"],
            name=op.f("fk_announcement_author"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["booking"],
            ["number_booking.id"],
            name=op.f("fk_announcement_booking"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["work_group"],
            ["work_group.id"],
            name=op.f("fk_announcement_work_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    with op.batch_alter_table("announcement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_announcement_author"), ["author"], unique=False)
        batch_op.create_index(batch_op.f("ix_announcement_booking"), ["booking"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_announcement_dated_register_no"), ["dated", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_announcement_status"), ["status"], unique=False)
        batch_op.create_index(batch_op.f("ix_announcement_work_group"), ["work_group"], unique=False)

    op.create_table(
        "certificate",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("recipient", sa.Text(), server_default="", nullable=False),
        sa.Column("recipient__order", sa.Text(), server_default="", nullable=False),
        sa.Column("recipient_position", sa.Text(), server_default="", nullable=False),
        sa.Column("recipient_position__order", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("signer", sa.Text(), server_default="", nullable=False),
        sa.Column("signer__order", sa.Text(), server_default="", nullable=False),
        sa.Column("signer_titles", sa.Text(), server_default="", nullable=False),
        sa.Column("work_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("author", sa.LargeBinary(length=16), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("issued_at", sa.Text(), nullable=True),
        sa.Column("booking", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["author"],
            ["person.id"],
            name=op.f("fk_certificate_author"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["booking"],
            ["number_booking.id"],
            name=op.f("fk_certificate_booking"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["work_group"],
            ["work_group.id"],
            name=op.f("fk_certificate_work_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
    )
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_author"), ["author"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_booking"), ["booking"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_certificate_dated_register_no"), ["dated", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_certificate_status"), ["status"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_work_group"), ["work_group"], unique=False)

    op.create_table(
        "data_remark",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("submission", sa.LargeBinary(length=16), nullable=True),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("about__order", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("value__order", sa.Text(), server_default="", nullable=False),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("comment__order", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["by"], ["person.id"], name=op.f("fk_data_remark_by"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["submission.id"],
            name=op.f("fk_data_remark_submission"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_remark")),
    )
    with op.batch_alter_table("data_remark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_data_remark_by"), ["by"], unique=False)
        batch_op.create_index(batch_op.f("ix_data_remark_submission"), ["submission"], unique=False)
        batch_op.create_index("uq_data_remark_submission_about", ["submission", "about"], unique=True)

    op.create_table(
        "submitted_value",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("submission", sa.LargeBinary(length=16), nullable=True),
        sa.Column("field", sa.Text(), server_default="", nullable=False),
        sa.Column("field__order", sa.Text(), server_default="", nullable=False),
        sa.Column("cells", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["submission.id"],
            name=op.f("fk_submitted_value_submission"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submitted_value")),
    )
    with op.batch_alter_table("submitted_value", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_submitted_value_field_submission"), ["field", "submission"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_submitted_value_submission"), ["submission"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_submitted_value_submission_field"), ["submission", "field"], unique=False
        )
        batch_op.create_index("uq_submitted_value_submission_field", ["submission", "field"], unique=True)

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
        "announcement__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["announcement.id"],
            name=op.f("fk_announcement__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_announcement__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_announcement__files")),
    )
    with op.batch_alter_table("announcement__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_announcement__files_target"), ["target"], unique=False)

    op.create_table(
        "certificate__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["certificate.id"],
            name=op.f("fk_certificate__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_certificate__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_certificate__files")),
    )
    with op.batch_alter_table("certificate__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate__files_target"), ["target"], unique=False)

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

    with op.batch_alter_table("incoming_letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("received_time", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("office_no", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("office_no__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("work_group", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_incoming_letter_sender"), ["sender"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_incoming_letter_status_received_on"), ["status", "received_on"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_incoming_letter_work_group"), ["work_group"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_incoming_letter_work_group"),
            "work_group",
            ["work_group"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

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

    with op.batch_alter_table("order_entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("number", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("number__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("authority", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("body", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("effective", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("effective__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("signer_titles", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("work_group", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("author", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("status", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("issued_at", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("booking", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_order_entry_author"), ["author"], unique=False)
        batch_op.create_index(batch_op.f("ix_order_entry_booking"), ["booking"], unique=False)
        batch_op.create_index(batch_op.f("ix_order_entry_status"), ["status"], unique=False)
        batch_op.create_index(batch_op.f("ix_order_entry_work_group"), ["work_group"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_order_entry_work_group"),
            "work_group",
            ["work_group"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_order_entry_booking"),
            "number_booking",
            ["booking"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_order_entry_author"),
            "person",
            ["author"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("outgoing_letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("number", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("number__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("register", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("salutation", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("salutation__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("through", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("through__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("references", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("enclosures", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("closing", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("closing__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("copies", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("signer", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("signer_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("signer_name__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("signer_titles", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("owner_unit", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("owner_unit__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("contact", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("work_group", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("action", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("action__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("issued_at", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("booking", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_outgoing_letter_booking"), ["booking"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_outgoing_letter_register_dated_register_no"),
            ["register", "dated", "register_no"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_outgoing_letter_signer"), ["signer"], unique=False)
        batch_op.create_index(batch_op.f("ix_outgoing_letter_status"), ["status"], unique=False)
        batch_op.create_index(batch_op.f("ix_outgoing_letter_work_group"), ["work_group"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_outgoing_letter_booking"),
            "number_booking",
            ["booking"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_outgoing_letter_signer"),
            "person",
            ["signer"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_outgoing_letter_work_group"),
            "work_group",
            ["work_group"],
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

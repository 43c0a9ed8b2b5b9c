"""The ground: letters, schools, people, duties, the catalogue and year of work, files, history, search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "agency",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee__order", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_code", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency")),
    )
    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.create_index("uq_agency_name", ["name"], unique=True)

    op.create_table(
        "choice_entry",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("list_name", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("label__order", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choice_entry")),
    )
    with op.batch_alter_table("choice_entry", schema=None) as batch_op:
        batch_op.create_index("uq_choice_entry_list_name_code", ["list_name", "code"], unique=True)

    op.create_table(
        "content",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_content")),
    )
    op.create_table(
        "history_step",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.LargeBinary(length=16), nullable=True),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history_step")),
    )
    op.create_table(
        "holiday",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holiday")),
    )
    with op.batch_alter_table("holiday", schema=None) as batch_op:
        batch_op.create_index("uq_holiday_day", ["day"], unique=True)

    op.create_table(
        "law",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("citation", sa.Text(), server_default="", nullable=False),
        sa.Column("citation__order", sa.Text(), server_default="", nullable=False),
        sa.Column("in_force_year", sa.Integer(), nullable=True),
        sa.Column("repealed_year", sa.Integer(), nullable=True),
        sa.Column("repealed_by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["repealed_by"],
            ["law.id"],
            name=op.f("fk_law_repealed_by"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_law")),
    )
    with op.batch_alter_table("law", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_law_repealed_by"), ["repealed_by"], unique=False)
        batch_op.create_index("uq_law_name", ["name"], unique=True)

    op.create_table(
        "office_profile",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("short_name", sa.Text(), server_default="", nullable=False),
        sa.Column("short_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("area_number", sa.Text(), server_default="", nullable=False),
        sa.Column("area_number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_code", sa.Text(), server_default="", nullable=False),
        sa.Column("group_name", sa.Text(), server_default="", nullable=False),
        sa.Column("group_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("province", sa.Text(), server_default="", nullable=False),
        sa.Column("province__order", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_profile")),
    )
    op.create_table(
        "order_entry",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("signer", sa.Text(), server_default="", nullable=False),
        sa.Column("signer__order", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_entry")),
    )
    with op.batch_alter_table("order_entry", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_order_entry_dated_register_no"), ["dated", "register_no"], unique=False
        )

    op.create_table(
        "saved_filter",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("list_name", sa.Text(), server_default="", nullable=False),
        sa.Column("list_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("label__order", sa.Text(), server_default="", nullable=False),
        sa.Column("query", sa.Text(), server_default="", nullable=False),
        sa.Column("query__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
    )
    with op.batch_alter_table("saved_filter", schema=None) as batch_op:
        batch_op.create_index("uq_saved_filter_list_name_label", ["list_name", "label"], unique=True)

    op.create_table(
        "school",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("code10", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("code8", sa.Text(), server_default="", nullable=False),
        sa.Column("code6", sa.Text(), server_default="", nullable=False),
        sa.Column("levels", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("network", sa.Text(), server_default="", nullable=False),
        sa.Column("network__order", sa.Text(), server_default="", nullable=False),
        sa.Column("director", sa.Text(), server_default="", nullable=False),
        sa.Column("director__order", sa.Text(), server_default="", nullable=False),
        sa.Column("village", sa.Text(), server_default="", nullable=False),
        sa.Column("village__order", sa.Text(), server_default="", nullable=False),
        sa.Column("subdistrict", sa.Text(), server_default="", nullable=False),
        sa.Column("subdistrict__order", sa.Text(), server_default="", nullable=False),
        sa.Column("district", sa.Text(), server_default="", nullable=False),
        sa.Column("district__order", sa.Text(), server_default="", nullable=False),
        sa.Column("distance_km", sa.Integer(), nullable=True),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("founded", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school")),
    )
    with op.batch_alter_table("school", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_district"), ["district"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_network"), ["network"], unique=False)
        batch_op.create_index("uq_school_code10", ["code10"], unique=True)

    op.create_table(
        "search_entry",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("record", sa.LargeBinary(length=16), nullable=False),
        sa.Column("record_name", sa.Text(), nullable=False),
        sa.Column("secret", sa.Integer(), server_default="0", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("record", name=op.f("uq_search_entry_record")),
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("value__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
    )
    with op.batch_alter_table("setting", schema=None) as batch_op:
        batch_op.create_index("uq_setting_name", ["name"], unique=True)

    op.create_table(
        "work_group",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_group")),
    )
    op.create_table(
        "attachment",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["content.sha256"], name=op.f("fk_attachment_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_table(
        "history_change",
        sa.Column("step", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("record_name", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(length=16), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["step"], ["history_step.id"], name=op.f("fk_history_change_step")),
        sa.PrimaryKeyConstraint("step", "position", name=op.f("pk_history_change")),
    )
    with op.batch_alter_table("history_change", schema=None) as batch_op:
        batch_op.create_index("ix_history_change_record", ["record"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("first_name", sa.Text(), server_default="", nullable=False),
        sa.Column("first_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("last_name", sa.Text(), server_default="", nullable=False),
        sa.Column("last_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Text(), server_default="", nullable=False),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("position_number", sa.Text(), server_default="", nullable=False),
        sa.Column("position_number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("acting_role", sa.Text(), server_default="", nullable=False),
        sa.Column("acting_role__order", sa.Text(), server_default="", nullable=False),
        sa.Column("work_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["work_group"],
            ["work_group.id"],
            name=op.f("fk_person_work_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_first_name"), ["first_name"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_work_group"), ["work_group"], unique=False)

    op.create_table(
        "work_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("work_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.Column("objective", sa.Text(), server_default="", nullable=False),
        sa.Column("scope", sa.Text(), server_default="", nullable=False),
        sa.Column("definitions", sa.Text(), server_default="", nullable=False),
        sa.Column("related_units", sa.Text(), server_default="", nullable=False),
        sa.Column("forms", sa.Text(), server_default="", nullable=False),
        sa.Column("indicators", sa.Text(), server_default="", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["work_group"],
            ["work_group.id"],
            name=op.f("fk_work_item_work_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_item")),
    )
    with op.batch_alter_table("work_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_work_item_work_group"), ["work_group"], unique=False)
        batch_op.create_index("uq_work_item_fiscal_year_number", ["fiscal_year", "number"], unique=True)

    op.create_table(
        "absence",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_absence_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_absence_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_absence_person_since"), ["person", "since"], unique=False)

    op.create_table(
        "duty_order",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("calendar_year", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("entry", sa.LargeBinary(length=16), nullable=True),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("effective_on", sa.Text(), nullable=True),
        sa.Column("powers_text", sa.Text(), server_default="", nullable=False),
        sa.Column("cancels", sa.LargeBinary(length=16), nullable=True),
        sa.Column("cancels_text", sa.Text(), server_default="", nullable=False),
        sa.Column("exhortation", sa.Text(), server_default="", nullable=False),
        sa.Column("mission", sa.Text(), server_default="", nullable=False),
        sa.Column("signer", sa.LargeBinary(length=16), nullable=True),
        sa.Column("signer_name", sa.Text(), server_default="", nullable=False),
        sa.Column("signer_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("signer_titles", sa.Text(), server_default="", nullable=False),
        sa.Column("digits", sa.Text(), server_default="", nullable=False),
        sa.Column("scheme", sa.Text(), server_default="", nullable=False),
        sa.Column("catchwords", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["cancels"],
            ["duty_order.id"],
            name=op.f("fk_duty_order_cancels"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["order_entry.id"],
            name=op.f("fk_duty_order_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["signer"],
            ["person.id"],
            name=op.f("fk_duty_order_signer"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_order")),
    )
    with op.batch_alter_table("duty_order", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_order_cancels"), ["cancels"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_order_entry"), ["entry"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_order_signer"), ["signer"], unique=False)

    op.create_table(
        "holding",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("name_then", sa.Text(), server_default="", nullable=False),
        sa.Column("name_then__order", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Text(), server_default="", nullable=False),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("position_number", sa.Text(), server_default="", nullable=False),
        sa.Column("position_number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("acting_role", sa.Text(), server_default="", nullable=False),
        sa.Column("acting_role__order", sa.Text(), server_default="", nullable=False),
        sa.Column("work_group", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_holding_person"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["work_group"],
            ["work_group.id"],
            name=op.f("fk_holding_work_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holding")),
    )
    with op.batch_alter_table("holding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_holding_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_holding_work_group"), ["work_group"], unique=False)

    op.create_table(
        "incoming_letter",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("received_on", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("sender", sa.Text(), server_default="", nullable=False),
        sa.Column("sender__order", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee__order", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("urgency", sa.Text(), server_default="", nullable=False),
        sa.Column("secrecy", sa.Text(), server_default="", nullable=False),
        sa.Column("assignee", sa.LargeBinary(length=16), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("action", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["assignee"],
            ["person.id"],
            name=op.f("fk_incoming_letter_assignee"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_letter")),
    )
    with op.batch_alter_table("incoming_letter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incoming_letter_assignee"), ["assignee"], unique=False)
        batch_op.create_index(batch_op.f("ix_incoming_letter_due_on"), ["due_on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_incoming_letter_received_on_register_no"),
            ["received_on", "register_no"],
            unique=False,
        )

    op.create_table(
        "office_profile__emblem",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["office_profile.id"],
            name=op.f("fk_office_profile__emblem_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_office_profile__emblem_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_office_profile__emblem")),
    )
    with op.batch_alter_table("office_profile__emblem", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_office_profile__emblem_target"), ["target"], unique=False)

    op.create_table(
        "order_entry__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["order_entry.id"],
            name=op.f("fk_order_entry__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_order_entry__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_order_entry__files")),
    )
    with op.batch_alter_table("order_entry__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_order_entry__files_target"), ["target"], unique=False)

    op.create_table(
        "person__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_person__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_person__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_person__files")),
    )
    with op.batch_alter_table("person__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person__files_target"), ["target"], unique=False)

    op.create_table(
        "school__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["school.id"],
            name=op.f("fk_school__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_school__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_school__files")),
    )
    with op.batch_alter_table("school__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school__files_target"), ["target"], unique=False)

    op.create_table(
        "work_item__laws",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["work_item.id"],
            name=op.f("fk_work_item__laws_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["law.id"],
            name=op.f("fk_work_item__laws_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_work_item__laws")),
    )
    with op.batch_alter_table("work_item__laws", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_work_item__laws_target"), ["target"], unique=False)

    op.create_table(
        "work_step",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("gist", sa.Text(), server_default="", nullable=False),
        sa.Column("gist__order", sa.Text(), server_default="", nullable=False),
        sa.Column("details", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("returns_to", sa.Integer(), nullable=True),
        sa.Column("approver", sa.Text(), server_default="", nullable=False),
        sa.Column("first_month", sa.Integer(), nullable=True),
        sa.Column("last_month", sa.Integer(), nullable=True),
        sa.Column("quarterly", sa.Integer(), server_default="0", nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("papers_in", sa.Text(), server_default="", nullable=False),
        sa.Column("papers_in__order", sa.Text(), server_default="", nullable=False),
        sa.Column("papers_out", sa.Text(), server_default="", nullable=False),
        sa.Column("papers_out__order", sa.Text(), server_default="", nullable=False),
        sa.Column("page", sa.Text(), server_default="", nullable=False),
        sa.Column("page__order", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["item"], ["work_item.id"], name=op.f("fk_work_step_item"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_step")),
    )
    with op.batch_alter_table("work_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_work_step_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_work_step_item_order"), ["item", "order"], unique=False)

    op.create_table(
        "duty_order__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["duty_order.id"],
            name=op.f("fk_duty_order__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_duty_order__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_duty_order__files")),
    )
    with op.batch_alter_table("duty_order__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_order__files_target"), ["target"], unique=False)

    op.create_table(
        "duty_order__powers",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["duty_order.id"],
            name=op.f("fk_duty_order__powers_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["law.id"],
            name=op.f("fk_duty_order__powers_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_duty_order__powers")),
    )
    with op.batch_alter_table("duty_order__powers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_order__powers_target"), ["target"], unique=False)

    op.create_table(
        "duty_person",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("duty_order", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("heading", sa.Text(), server_default="", nullable=False),
        sa.Column("heading__order", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("role__order", sa.Text(), server_default="", nullable=False),
        sa.Column("is_head", sa.Integer(), server_default="0", nullable=False),
        sa.Column("standard_text", sa.Text(), server_default="", nullable=False),
        sa.Column("substitutes_text", sa.Text(), server_default="", nullable=False),
        sa.Column("closing", sa.Text(), server_default="", nullable=False),
        sa.Column("closing__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["duty_order"],
            ["duty_order.id"],
            name=op.f("fk_duty_person_duty_order"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"],
            ["person.id"],
            name=op.f("fk_duty_person_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_person")),
    )
    with op.batch_alter_table("duty_person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_person_duty_order"), ["duty_order"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_duty_person_duty_order_order"), ["duty_order", "order"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_duty_person_person"), ["person"], unique=False)

    op.create_table(
        "incoming_letter__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["incoming_letter.id"],
            name=op.f("fk_incoming_letter__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_incoming_letter__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_incoming_letter__files")),
    )
    with op.batch_alter_table("incoming_letter__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incoming_letter__files_target"), ["target"], unique=False)

    op.create_table(
        "incoming_letter__related",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["incoming_letter.id"],
            name=op.f("fk_incoming_letter__related_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["incoming_letter.id"],
            name=op.f("fk_incoming_letter__related_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_incoming_letter__related")),
    )
    with op.batch_alter_table("incoming_letter__related", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incoming_letter__related_target"), ["target"], unique=False)

    op.create_table(
        "outgoing_letter",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee__order", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("urgency", sa.Text(), server_default="", nullable=False),
        sa.Column("secrecy", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("author", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reply_to", sa.LargeBinary(length=16), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["author"],
            ["person.id"],
            name=op.f("fk_outgoing_letter_author"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["reply_to"],
            ["incoming_letter.id"],
            name=op.f("fk_outgoing_letter_reply_to"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_letter")),
    )
    with op.batch_alter_table("outgoing_letter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outgoing_letter_author"), ["author"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_outgoing_letter_dated_register_no"), ["dated", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_outgoing_letter_reply_to"), ["reply_to"], unique=False)

    op.create_table(
        "task",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("step", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("start_on", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("delay_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("check_note", sa.Text(), server_default="", nullable=False),
        sa.Column("drop_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item"], ["work_item.id"], name=op.f("fk_task_item"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_task_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["step"], ["work_step.id"], name=op.f("fk_task_step"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_task_fiscal_year_due_on"), ["fiscal_year", "due_on"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_task_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_owner_status"), ["owner", "status"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_step"), ["step"], unique=False)

    op.create_table(
        "duty",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("duty_person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("words__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("step", sa.LargeBinary(length=16), nullable=True),
        sa.Column("numbered", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["duty_person"],
            ["duty_person.id"],
            name=op.f("fk_duty_duty_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item"], ["work_item.id"], name=op.f("fk_duty_item"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["parent"], ["duty.id"], name=op.f("fk_duty_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["step"], ["work_step.id"], name=op.f("fk_duty_step"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty")),
    )
    with op.batch_alter_table("duty", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_duty_person"), ["duty_person"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_duty_person_order"), ["duty_person", "order"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_parent"), ["parent"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_step"), ["step"], unique=False)

    op.create_table(
        "duty_person__substitutes",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["duty_person.id"],
            name=op.f("fk_duty_person__substitutes_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["person.id"],
            name=op.f("fk_duty_person__substitutes_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_duty_person__substitutes")),
    )
    with op.batch_alter_table("duty_person__substitutes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_person__substitutes_target"), ["target"], unique=False)

    op.create_table(
        "outgoing_letter__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["outgoing_letter.id"],
            name=op.f("fk_outgoing_letter__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_outgoing_letter__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_outgoing_letter__files")),
    )
    with op.batch_alter_table("outgoing_letter__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outgoing_letter__files_target"), ["target"], unique=False)

    op.create_table(
        "task__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["task.id"], name=op.f("fk_task__files_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_task__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_task__files")),
    )
    with op.batch_alter_table("task__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task__files_target"), ["target"], unique=False)

    op.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5(\n    body, content='search_entry', content_rowid='row', tokenize='trigram', detail='none')"
    )

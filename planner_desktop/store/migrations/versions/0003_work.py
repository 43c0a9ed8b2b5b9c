"""ICT of office and schools: price list, needs, specifications, equipment, repairs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
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

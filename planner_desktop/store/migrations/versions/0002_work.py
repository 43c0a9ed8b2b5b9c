"""Work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "envelope_kind",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("width_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("height_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("to_left_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("to_top_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("font_size", sa.Integer(), nullable=True),
        sa.Column("emblem", sa.Integer(), server_default="0", nullable=False),
        sa.Column("postage", sa.Integer(), server_default="0", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_envelope_kind")),
    )
    with op.batch_alter_table("envelope_kind", schema=None) as batch_op:
        batch_op.create_index("uq_envelope_kind_name", ["name"], unique=True)

    op.create_table(
        "label_sheet",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("columns", sa.Integer(), nullable=True),
        sa.Column("rows", sa.Integer(), nullable=True),
        sa.Column("width_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("height_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("left_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("top_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("gap_x_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("gap_y_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("offset_x_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("offset_y_mm", sa.Text(), server_default="", nullable=False),
        sa.Column("font_size", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_sheet")),
    )
    with op.batch_alter_table("label_sheet", schema=None) as batch_op:
        batch_op.create_index("uq_label_sheet_name", ["name"], unique=True)

    op.create_table(
        "retention_class",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("label__order", sa.Text(), server_default="", nullable=False),
        sa.Column("years", sa.Integer(), nullable=True),
        sa.Column("permanent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("basis", sa.Text(), server_default="", nullable=False),
        sa.Column("basis__order", sa.Text(), server_default="", nullable=False),
        sa.Column("used_for", sa.Text(), server_default="", nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention_class")),
    )
    with op.batch_alter_table("retention_class", schema=None) as batch_op:
        batch_op.create_index("uq_retention_class_code", ["code"], unique=True)

    op.create_table(
        "letter_merge",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("numbering", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("greeting", sa.Text(), server_default="", nullable=False),
        sa.Column("greeting__order", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee__order", sa.Text(), server_default="", nullable=False),
        sa.Column("references", sa.Text(), server_default="", nullable=False),
        sa.Column("enclosures", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("closing", sa.Text(), server_default="", nullable=False),
        sa.Column("closing__order", sa.Text(), server_default="", nullable=False),
        sa.Column("urgency", sa.Text(), server_default="", nullable=False),
        sa.Column("signer", sa.Text(), server_default="", nullable=False),
        sa.Column("signer__order", sa.Text(), server_default="", nullable=False),
        sa.Column("signer_position", sa.Text(), server_default="", nullable=False),
        sa.Column("author", sa.LargeBinary(length=16), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["author"],
            ["person.id"],
            name=op.f("fk_letter_merge_author"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_merge")),
    )
    with op.batch_alter_table("letter_merge", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_merge_author"), ["author"], unique=False)

    op.create_table(
        "letter_merge__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["letter_merge.id"],
            name=op.f("fk_letter_merge__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_letter_merge__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_letter_merge__files")),
    )
    with op.batch_alter_table("letter_merge__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_merge__files_target"), ["target"], unique=False)

    op.create_table(
        "disposal_list",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("calendar_year", sa.Integer(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("prepared_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("order_entry", sa.LargeBinary(length=16), nullable=True),
        sa.Column("chair", sa.Text(), server_default="", nullable=False),
        sa.Column("chair__order", sa.Text(), server_default="", nullable=False),
        sa.Column("members", sa.Text(), server_default="", nullable=False),
        sa.Column("reported_on", sa.Text(), nullable=True),
        sa.Column("report_note", sa.Text(), server_default="", nullable=False),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), server_default="", nullable=False),
        sa.Column("approved_by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("archives_sent_on", sa.Text(), nullable=True),
        sa.Column("archives_letter", sa.LargeBinary(length=16), nullable=True),
        sa.Column("archives_answer", sa.Text(), server_default="", nullable=False),
        sa.Column("archives_answered_on", sa.Text(), nullable=True),
        sa.Column("archives_reply", sa.LargeBinary(length=16), nullable=True),
        sa.Column("destroyed_on", sa.Text(), nullable=True),
        sa.Column("destroy_way", sa.Text(), server_default="", nullable=False),
        sa.Column("witnesses", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["archives_letter"],
            ["outgoing_letter.id"],
            name=op.f("fk_disposal_list_archives_letter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["archives_reply"],
            ["incoming_letter.id"],
            name=op.f("fk_disposal_list_archives_reply"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["order_entry"],
            ["order_entry.id"],
            name=op.f("fk_disposal_list_order_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disposal_list")),
    )
    with op.batch_alter_table("disposal_list", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_disposal_list_archives_letter"), ["archives_letter"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_disposal_list_archives_reply"), ["archives_reply"], unique=False)
        batch_op.create_index(batch_op.f("ix_disposal_list_order_entry"), ["order_entry"], unique=False)

    op.create_table(
        "merge_recipient",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("merge", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("agency", sa.LargeBinary(length=16), nullable=True),
        sa.Column("values", sa.Text(), server_default="", nullable=False),
        sa.Column("letter", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["agency"],
            ["agency.id"],
            name=op.f("fk_merge_recipient_agency"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["letter"],
            ["outgoing_letter.id"],
            name=op.f("fk_merge_recipient_letter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["merge"],
            ["letter_merge.id"],
            name=op.f("fk_merge_recipient_merge"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_merge_recipient_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_recipient")),
    )
    with op.batch_alter_table("merge_recipient", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_merge_recipient_agency"), ["agency"], unique=False)
        batch_op.create_index(batch_op.f("ix_merge_recipient_letter"), ["letter"], unique=False)
        batch_op.create_index(batch_op.f("ix_merge_recipient_merge"), ["merge"], unique=False)
        batch_op.create_index(batch_op.f("ix_merge_recipient_merge_order"), ["merge", "order"], unique=False)
        batch_op.create_index(batch_op.f("ix_merge_recipient_school"), ["school"], unique=False)

    op.create_table(
        "storage_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("stored_on", sa.Text(), nullable=True),
        sa.Column("row_number", sa.Text(), server_default="", nullable=False),
        sa.Column("row_number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("file_code", sa.Text(), server_default="", nullable=False),
        sa.Column("file_code__order", sa.Text(), server_default="", nullable=False),
        sa.Column("retention", sa.LargeBinary(length=16), nullable=True),
        sa.Column("start_on", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("medium", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("keeper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("secrecy", sa.Text(), server_default="", nullable=False),
        sa.Column("incoming", sa.LargeBinary(length=16), nullable=True),
        sa.Column("outgoing", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order_entry", sa.LargeBinary(length=16), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["incoming"],
            ["incoming_letter.id"],
            name=op.f("fk_storage_item_incoming"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["keeper"],
            ["person.id"],
            name=op.f("fk_storage_item_keeper"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["order_entry"],
            ["order_entry.id"],
            name=op.f("fk_storage_item_order_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["outgoing"],
            ["outgoing_letter.id"],
            name=op.f("fk_storage_item_outgoing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["retention"],
            ["retention_class.id"],
            name=op.f("fk_storage_item_retention"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_storage_item")),
    )
    with op.batch_alter_table("storage_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_storage_item_due_on_state"), ["due_on", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_storage_item_incoming"), ["incoming"], unique=False)
        batch_op.create_index(batch_op.f("ix_storage_item_keeper"), ["keeper"], unique=False)
        batch_op.create_index(batch_op.f("ix_storage_item_order_entry"), ["order_entry"], unique=False)
        batch_op.create_index(batch_op.f("ix_storage_item_outgoing"), ["outgoing"], unique=False)
        batch_op.create_index(batch_op.f("ix_storage_item_retention"), ["retention"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_storage_item_stored_on_register_no"), ["stored_on", "register_no"], unique=False
        )

    op.create_table(
        "borrow_slip",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("borrower", sa.LargeBinary(length=16), nullable=True),
        sa.Column("borrower_name", sa.Text(), server_default="", nullable=False),
        sa.Column("borrower_name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("borrower_unit", sa.Text(), server_default="", nullable=False),
        sa.Column("borrower_unit__order", sa.Text(), server_default="", nullable=False),
        sa.Column("receiver", sa.Text(), server_default="", nullable=False),
        sa.Column("receiver__order", sa.Text(), server_default="", nullable=False),
        sa.Column("allowed_by", sa.Text(), server_default="", nullable=False),
        sa.Column("allowed_by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose__order", sa.Text(), server_default="", nullable=False),
        sa.Column("borrowed_on", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("returned_on", sa.Text(), nullable=True),
        sa.Column("returned_by", sa.Text(), server_default="", nullable=False),
        sa.Column("returned_by__order", sa.Text(), server_default="", nullable=False),
        sa.Column("secrecy", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["borrower"],
            ["person.id"],
            name=op.f("fk_borrow_slip_borrower"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["storage_item.id"],
            name=op.f("fk_borrow_slip_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_borrow_slip")),
    )
    with op.batch_alter_table("borrow_slip", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_borrow_slip_borrowed_on_register_no"), ["borrowed_on", "register_no"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_borrow_slip_borrower"), ["borrower"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_borrow_slip_due_on_returned_on"), ["due_on", "returned_on"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_borrow_slip_item"), ["item"], unique=False)

    op.create_table(
        "disposal_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("disposal", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("opinion", sa.Text(), server_default="", nullable=False),
        sa.Column("keep_until", sa.Text(), nullable=True),
        sa.Column("archives_wants", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("reason__order", sa.Text(), server_default="", nullable=False),
        sa.Column("secrecy", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["disposal"],
            ["disposal_list.id"],
            name=op.f("fk_disposal_item_disposal"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["storage_item.id"],
            name=op.f("fk_disposal_item_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disposal_item")),
    )
    with op.batch_alter_table("disposal_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_disposal_item_disposal"), ["disposal"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_disposal_item_disposal_order"), ["disposal", "order"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_disposal_item_item"), ["item"], unique=False)
        batch_op.create_index("uq_disposal_item_disposal_item", ["disposal", "item"], unique=True)

    op.create_table(
        "disposal_list__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["disposal_list.id"],
            name=op.f("fk_disposal_list__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_disposal_list__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_disposal_list__files")),
    )
    with op.batch_alter_table("disposal_list__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_disposal_list__files_target"), ["target"], unique=False)

    op.create_table(
        "storage_item__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["storage_item.id"],
            name=op.f("fk_storage_item__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_storage_item__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_storage_item__files")),
    )
    with op.batch_alter_table("storage_item__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_storage_item__files_target"), ["target"], unique=False)

    with op.batch_alter_table("incoming_letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kept", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("order_entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kept", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("outgoing_letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kept", sa.Text(), server_default="", nullable=False))

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
        "size_band",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("scheme", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("label__order", sa.Text(), server_default="", nullable=False),
        sa.Column("at_least", sa.Integer(), nullable=True),
        sa.Column("at_most", sa.Integer(), nullable=True),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_size_band")),
    )
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
        "knowledge_article",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("topic", sa.Text(), server_default="", nullable=False),
        sa.Column("topic__order", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("summary", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("keywords", sa.Text(), server_default="", nullable=False),
        sa.Column("keywords__order", sa.Text(), server_default="", nullable=False),
        sa.Column("change_note", sa.Text(), server_default="", nullable=False),
        sa.Column("change_note__order", sa.Text(), server_default="", nullable=False),
        sa.Column("reviewer", sa.LargeBinary(length=16), nullable=True),
        sa.Column("published_on", sa.Text(), nullable=True),
        sa.Column("review_on", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item"],
            ["work_item.id"],
            name=op.f("fk_knowledge_article_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_knowledge_article_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["reviewer"],
            ["person.id"],
            name=op.f("fk_knowledge_article_reviewer"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_article")),
    )
    with op.batch_alter_table("knowledge_article", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_knowledge_article_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_article_owner"), ["owner"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_knowledge_article_owner_status"), ["owner", "status"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_knowledge_article_review_on"), ["review_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_article_reviewer"), ["reviewer"], unique=False)
        batch_op.create_index("uq_knowledge_article_topic", ["topic"], unique=True)

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
        "meeting_series",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("every", sa.Text(), server_default="", nullable=False),
        sa.Column("week", sa.Integer(), nullable=True),
        sa.Column("weekday", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.Text(), server_default="", nullable=False),
        sa.Column("ends", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("chair", sa.LargeBinary(length=16), nullable=True),
        sa.Column("recorder", sa.LargeBinary(length=16), nullable=True),
        sa.Column("checker", sa.LargeBinary(length=16), nullable=True),
        sa.Column("invited_to", sa.Text(), server_default="", nullable=False),
        sa.Column("invited_to__order", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("notice_days", sa.Integer(), nullable=True),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["chair"],
            ["person.id"],
            name=op.f("fk_meeting_series_chair"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["checker"],
            ["person.id"],
            name=op.f("fk_meeting_series_checker"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["work_item.id"],
            name=op.f("fk_meeting_series_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["recorder"],
            ["person.id"],
            name=op.f("fk_meeting_series_recorder"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_series")),
    )
    with op.batch_alter_table("meeting_series", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_series_chair"), ["chair"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_series_checker"), ["checker"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_series_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_series_recorder"), ["recorder"], unique=False)
        batch_op.create_index("uq_meeting_series_name", ["name"], unique=True)

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
        "publicity_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("topic", sa.Text(), server_default="", nullable=False),
        sa.Column("topic__order", sa.Text(), server_default="", nullable=False),
        sa.Column("channel", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("address__order", sa.Text(), server_default="", nullable=False),
        sa.Column("reach", sa.Integer(), nullable=True),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["work_item.id"],
            name=op.f("fk_publicity_item_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_publicity_item_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publicity_item")),
    )
    with op.batch_alter_table("publicity_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publicity_item_day"), ["day"], unique=False)
        batch_op.create_index(batch_op.f("ix_publicity_item_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_publicity_item_owner"), ["owner"], unique=False)

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
        sa.Column("kept", sa.Text(), server_default="", nullable=False),
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
        "appointment",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("starts", sa.Text(), server_default="", nullable=False),
        sa.Column("ends", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("whose", sa.Text(), server_default="", nullable=False),
        sa.Column("whose__order", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("partner", sa.Text(), server_default="", nullable=False),
        sa.Column("partner__order", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("delegate", sa.Text(), server_default="", nullable=False),
        sa.Column("delegate__order", sa.Text(), server_default="", nullable=False),
        sa.Column("letter", sa.LargeBinary(length=16), nullable=True),
        sa.Column("keeper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("papers", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["keeper"],
            ["person.id"],
            name=op.f("fk_appointment_keeper"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["letter"],
            ["incoming_letter.id"],
            name=op.f("fk_appointment_letter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_appointment_day_starts"), ["day", "starts"], unique=False)
        batch_op.create_index(batch_op.f("ix_appointment_keeper"), ["keeper"], unique=False)
        batch_op.create_index(batch_op.f("ix_appointment_letter"), ["letter"], unique=False)

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
        sa.Column("kept", sa.Text(), server_default="", nullable=False),
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
        "count_sheet",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("round", sa.Text(), server_default="", nullable=False),
        sa.Column("as_at", sa.Text(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("current", sa.Integer(), server_default="0", nullable=False),
        sa.Column("boys", sa.Integer(), nullable=True),
        sa.Column("girls", sa.Integer(), nullable=True),
        sa.Column("pupils", sa.Integer(), nullable=True),
        sa.Column("rooms", sa.Integer(), nullable=True),
        sa.Column("teachers", sa.Integer(), nullable=True),
        sa.Column("computers", sa.Integer(), nullable=True),
        sa.Column("out_of_school", sa.Integer(), nullable=True),
        sa.Column("disabled", sa.Integer(), nullable=True),
        sa.Column("poor", sa.Integer(), nullable=True),
        sa.Column("boarding", sa.Integer(), nullable=True),
        sa.Column("no_status", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_count_sheet_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_count_sheet")),
    )
    with op.batch_alter_table("count_sheet", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_count_sheet_round_academic_year_current"),
            ["round", "academic_year", "current"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_count_sheet_school"), ["school"], unique=False)
        batch_op.create_index(
            "uq_count_sheet_school_academic_year_round_edition",
            ["school", "academic_year", "round", "edition"],
            unique=True,
        )

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
        "knowledge_article__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["knowledge_article.id"],
            name=op.f("fk_knowledge_article__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_knowledge_article__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_knowledge_article__files")),
    )
    with op.batch_alter_table("knowledge_article__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_knowledge_article__files_target"), ["target"], unique=False)

    op.create_table(
        "knowledge_edition",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("article", sa.LargeBinary(length=16), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("topic", sa.Text(), server_default="", nullable=False),
        sa.Column("topic__order", sa.Text(), server_default="", nullable=False),
        sa.Column("published_on", sa.Text(), nullable=True),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reviewer", sa.LargeBinary(length=16), nullable=True),
        sa.Column("change_note", sa.Text(), server_default="", nullable=False),
        sa.Column("change_note__order", sa.Text(), server_default="", nullable=False),
        sa.Column("summary", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["knowledge_article.id"],
            name=op.f("fk_knowledge_edition_article"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_knowledge_edition_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["reviewer"],
            ["person.id"],
            name=op.f("fk_knowledge_edition_reviewer"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_edition")),
    )
    with op.batch_alter_table("knowledge_edition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_knowledge_edition_article"), ["article"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_edition_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_edition_reviewer"), ["reviewer"], unique=False)
        batch_op.create_index("uq_knowledge_edition_article_edition", ["article", "edition"], unique=True)

    op.create_table(
        "knowledge_sharing",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("article", sa.LargeBinary(length=16), nullable=True),
        sa.Column("way", sa.Text(), server_default="", nullable=False),
        sa.Column("audience", sa.Text(), server_default="", nullable=False),
        sa.Column("audience__order", sa.Text(), server_default="", nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["knowledge_article.id"],
            name=op.f("fk_knowledge_sharing_article"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_knowledge_sharing_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_sharing")),
    )
    with op.batch_alter_table("knowledge_sharing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_knowledge_sharing_article"), ["article"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_knowledge_sharing_article_day"), ["article", "day"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_knowledge_sharing_owner"), ["owner"], unique=False)

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
        "meeting_series__members",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["meeting_series.id"],
            name=op.f("fk_meeting_series__members_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["person.id"],
            name=op.f("fk_meeting_series__members_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_meeting_series__members")),
    )
    with op.batch_alter_table("meeting_series__members", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_series__members_target"), ["target"], unique=False)

    op.create_table(
        "publicity_item__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["publicity_item.id"],
            name=op.f("fk_publicity_item__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_publicity_item__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_publicity_item__files")),
    )
    with op.batch_alter_table("publicity_item__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publicity_item__files_target"), ["target"], unique=False)

    op.create_table(
        "school_state",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("network", sa.Text(), server_default="", nullable=False),
        sa.Column("network__order", sa.Text(), server_default="", nullable=False),
        sa.Column("with_school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("paper", sa.Text(), server_default="", nullable=False),
        sa.Column("paper__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_school_state_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["with_school"],
            ["school.id"],
            name=op.f("fk_school_state_with_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_state")),
    )
    with op.batch_alter_table("school_state", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_state_school"), ["school"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_state_school_since"), ["school", "since"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_state_with_school"), ["with_school"], unique=False)

    op.create_table(
        "series_agenda",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting_series", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("items", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_series"],
            ["meeting_series.id"],
            name=op.f("fk_series_agenda_meeting_series"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series_agenda")),
    )
    with op.batch_alter_table("series_agenda", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_series_agenda_meeting_series"), ["meeting_series"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_series_agenda_meeting_series_order"), ["meeting_series", "order"], unique=False
        )

    op.create_table(
        "service_request",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("register_no", sa.Integer(), nullable=True),
        sa.Column("received_on", sa.Text(), nullable=True),
        sa.Column("received_at", sa.Text(), server_default="", nullable=False),
        sa.Column("channel", sa.Text(), server_default="", nullable=False),
        sa.Column("requester_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("agency", sa.LargeBinary(length=16), nullable=True),
        sa.Column("requester", sa.Text(), server_default="", nullable=False),
        sa.Column("requester__order", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("details", sa.Text(), server_default="", nullable=False),
        sa.Column("letter", sa.LargeBinary(length=16), nullable=True),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("done_at", sa.Text(), server_default="", nullable=False),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("satisfaction", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["agency"],
            ["agency.id"],
            name=op.f("fk_service_request_agency"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["letter"],
            ["incoming_letter.id"],
            name=op.f("fk_service_request_letter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["person.id"],
            name=op.f("fk_service_request_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_service_request_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_request")),
    )
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_request_agency"), ["agency"], unique=False)
        batch_op.create_index(batch_op.f("ix_service_request_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_service_request_letter"), ["letter"], unique=False)
        batch_op.create_index(batch_op.f("ix_service_request_owner"), ["owner"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_service_request_owner_status"), ["owner", "status"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_service_request_received_on_register_no"),
            ["received_on", "register_no"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_service_request_school"), ["school"], unique=False)

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
        "test_result",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("academic_year", sa.Integer(), nullable=True),
        sa.Column("school", sa.LargeBinary(length=16), nullable=True),
        sa.Column("test", sa.Text(), server_default="", nullable=False),
        sa.Column("grade", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("subject__order", sa.Text(), server_default="", nullable=False),
        sa.Column("takers", sa.Integer(), nullable=True),
        sa.Column("mean", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["school"],
            ["school.id"],
            name=op.f("fk_test_result_school"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_test_result")),
    )
    with op.batch_alter_table("test_result", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_test_result_academic_year_test"), ["academic_year", "test"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_test_result_school"), ["school"], unique=False)
        batch_op.create_index(
            "uq_test_result_school_academic_year_test_grade_subject",
            ["school", "academic_year", "test", "grade", "subject"],
            unique=True,
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
        "appointment__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["appointment.id"],
            name=op.f("fk_appointment__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_appointment__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_appointment__files")),
    )
    with op.batch_alter_table("appointment__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_appointment__files_target"), ["target"], unique=False)

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
        "knowledge_edition__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["knowledge_edition.id"],
            name=op.f("fk_knowledge_edition__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_knowledge_edition__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_knowledge_edition__files")),
    )
    with op.batch_alter_table("knowledge_edition__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_knowledge_edition__files_target"), ["target"], unique=False)

    op.create_table(
        "knowledge_sharing__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["knowledge_sharing.id"],
            name=op.f("fk_knowledge_sharing__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_knowledge_sharing__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_knowledge_sharing__files")),
    )
    with op.batch_alter_table("knowledge_sharing__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_knowledge_sharing__files_target"), ["target"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting_series", sa.LargeBinary(length=16), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("calendar_year", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("starts", sa.Text(), server_default="", nullable=False),
        sa.Column("ends", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("place__order", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("chair", sa.LargeBinary(length=16), nullable=True),
        sa.Column("recorder", sa.LargeBinary(length=16), nullable=True),
        sa.Column("checker", sa.LargeBinary(length=16), nullable=True),
        sa.Column("invited_to", sa.Text(), server_default="", nullable=False),
        sa.Column("invited_to__order", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("invited_on", sa.Text(), nullable=True),
        sa.Column("letter_number", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_number__order", sa.Text(), server_default="", nullable=False),
        sa.Column("invitation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("began", sa.Text(), server_default="", nullable=False),
        sa.Column("ended", sa.Text(), server_default="", nullable=False),
        sa.Column("adopted_in", sa.LargeBinary(length=16), nullable=True),
        sa.Column("adopted_on", sa.Text(), nullable=True),
        sa.Column("corrections", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["adopted_in"],
            ["meeting.id"],
            name=op.f("fk_meeting_adopted_in"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["chair"], ["person.id"], name=op.f("fk_meeting_chair"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["checker"], ["person.id"], name=op.f("fk_meeting_checker"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["invitation"],
            ["outgoing_letter.id"],
            name=op.f("fk_meeting_invitation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_series"],
            ["meeting_series.id"],
            name=op.f("fk_meeting_meeting_series"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["recorder"],
            ["person.id"],
            name=op.f("fk_meeting_recorder"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_adopted_in"), ["adopted_in"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_chair"), ["chair"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_checker"), ["checker"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_held_on"), ["held_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_invitation"), ["invitation"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_meeting_series"), ["meeting_series"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_meeting_meeting_series_calendar_year_number"),
            ["meeting_series", "calendar_year", "number"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_meeting_recorder"), ["recorder"], unique=False)
        batch_op.create_index(
            "uq_meeting_meeting_series_calendar_year_number",
            ["meeting_series", "calendar_year", "number"],
            unique=True,
        )

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
        "pupil_count",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("sheet", sa.LargeBinary(length=16), nullable=True),
        sa.Column("grade", sa.Text(), server_default="", nullable=False),
        sa.Column("boys", sa.Integer(), nullable=True),
        sa.Column("girls", sa.Integer(), nullable=True),
        sa.Column("rooms", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["sheet"],
            ["count_sheet.id"],
            name=op.f("fk_pupil_count_sheet"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pupil_count")),
    )
    with op.batch_alter_table("pupil_count", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pupil_count_sheet"), ["sheet"], unique=False)
        batch_op.create_index(batch_op.f("ix_pupil_count_sheet_grade"), ["sheet", "grade"], unique=False)

    op.create_table(
        "school_state__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["school_state.id"],
            name=op.f("fk_school_state__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_school_state__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_school_state__files")),
    )
    with op.batch_alter_table("school_state__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_state__files_target"), ["target"], unique=False)

    op.create_table(
        "service_request__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["service_request.id"],
            name=op.f("fk_service_request__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_service_request__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_service_request__files")),
    )
    with op.batch_alter_table("service_request__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_request__files_target"), ["target"], unique=False)

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
        sa.Column("announcement", sa.LargeBinary(length=16), nullable=True),
        sa.Column("certificate", sa.LargeBinary(length=16), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement"],
            ["announcement.id"],
            name=op.f("fk_storage_item_announcement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["certificate"],
            ["certificate.id"],
            name=op.f("fk_storage_item_certificate"),
            initially="DEFERRED",
            deferrable=True,
        ),
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
        batch_op.create_index(batch_op.f("ix_storage_item_announcement"), ["announcement"], unique=False)
        batch_op.create_index(batch_op.f("ix_storage_item_certificate"), ["certificate"], unique=False)
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

    op.create_table(
        "agenda_item",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting", sa.LargeBinary(length=16), nullable=True),
        sa.Column("section", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title__order", sa.Text(), server_default="", nullable=False),
        sa.Column("presenter", sa.LargeBinary(length=16), nullable=True),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("resolution_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("resolution", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["meeting.id"],
            name=op.f("fk_agenda_item_meeting"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["presenter"],
            ["person.id"],
            name=op.f("fk_agenda_item_presenter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["section"],
            ["agenda_item.id"],
            name=op.f("fk_agenda_item_section"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item_meeting"), ["meeting"], unique=False)
        batch_op.create_index(batch_op.f("ix_agenda_item_meeting_order"), ["meeting", "order"], unique=False)
        batch_op.create_index(batch_op.f("ix_agenda_item_presenter"), ["presenter"], unique=False)
        batch_op.create_index(batch_op.f("ix_agenda_item_section"), ["section"], unique=False)

    op.create_table(
        "attendance",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name__order", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Text(), server_default="", nullable=False),
        sa.Column("position__order", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note__order", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["meeting.id"],
            name=op.f("fk_attendance_meeting"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"],
            ["person.id"],
            name=op.f("fk_attendance_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_meeting"), ["meeting"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendance_meeting_order"), ["meeting", "order"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendance_person"), ["person"], unique=False)

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
        "meeting__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["meeting.id"],
            name=op.f("fk_meeting__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_meeting__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_meeting__files")),
    )
    with op.batch_alter_table("meeting__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting__files_target"), ["target"], unique=False)

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

    op.create_table(
        "agenda_item__files",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["agenda_item.id"],
            name=op.f("fk_agenda_item__files_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["attachment.id"],
            name=op.f("fk_agenda_item__files_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_agenda_item__files")),
    )
    with op.batch_alter_table("agenda_item__files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item__files_target"), ["target"], unique=False)

    op.create_table(
        "resolution",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting", sa.LargeBinary(length=16), nullable=True),
        sa.Column("item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("resolved_on", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("words__order", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("task", sa.LargeBinary(length=16), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("closed_in", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["closed_in"],
            ["meeting.id"],
            name=op.f("fk_resolution_closed_in"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["agenda_item.id"],
            name=op.f("fk_resolution_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["meeting.id"],
            name=op.f("fk_resolution_meeting"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_resolution_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["task"], ["task.id"], name=op.f("fk_resolution_task"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resolution")),
    )
    with op.batch_alter_table("resolution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_resolution_closed_in"), ["closed_in"], unique=False)
        batch_op.create_index(batch_op.f("ix_resolution_item"), ["item"], unique=False)
        batch_op.create_index(batch_op.f("ix_resolution_meeting"), ["meeting"], unique=False)
        batch_op.create_index(batch_op.f("ix_resolution_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_resolution_status_due_on"), ["status", "due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_resolution_task"), ["task"], unique=False)

    op.create_table(
        "resolution__returns",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("target", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["resolution.id"],
            name=op.f("fk_resolution__returns_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["agenda_item.id"],
            name=op.f("fk_resolution__returns_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_resolution__returns")),
    )
    with op.batch_alter_table("resolution__returns", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_resolution__returns_target"), ["target"], unique=False)

    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.add_column(sa.Column("substitute", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_absence_substitute"), ["substitute"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_absence_substitute"),
            "person",
            ["substitute"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contact", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("contact__order", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("duty_order", schema=None) as batch_op:
        batch_op.add_column(sa.Column("acting", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("acting_for", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("acting_for__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_signer", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("duty_person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("printed_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_name__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_heading", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("printed_substitutes", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("incoming_letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("received_time", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("office_no", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("office_no__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("work_group", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("kept", sa.Text(), server_default="", nullable=False))
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
            batch_op.f("fk_office_profile_group_head"),
            "person",
            ["group_head"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_office_profile_director"),
            "person",
            ["director"],
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
        batch_op.add_column(sa.Column("kept", sa.Text(), server_default="", nullable=False))
        batch_op.create_index(batch_op.f("ix_order_entry_author"), ["author"], unique=False)
        batch_op.create_index(batch_op.f("ix_order_entry_booking"), ["booking"], unique=False)
        batch_op.create_index(batch_op.f("ix_order_entry_status"), ["status"], unique=False)
        batch_op.create_index(batch_op.f("ix_order_entry_work_group"), ["work_group"], unique=False)
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
        batch_op.create_foreign_key(
            batch_op.f("fk_order_entry_work_group"),
            "work_group",
            ["work_group"],
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
        batch_op.add_column(sa.Column("kept", sa.Text(), server_default="", nullable=False))
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
            batch_op.f("fk_outgoing_letter_work_group"),
            "work_group",
            ["work_group"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
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

    with op.batch_alter_table("school", schema=None) as batch_op:
        batch_op.add_column(sa.Column("english_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("english_name__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("lowest_grade", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("highest_grade", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("school_type", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("programmes", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("programmes__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("director_acting", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("director_person", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("municipality", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("municipality__order", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("postcode", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("latitude", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("longitude", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("district_km", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("website", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("website__order", sa.Text(), server_default="", nullable=False))
        batch_op.create_index(batch_op.f("ix_school_director_person"), ["director_person"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_school_director_person"),
            "person",
            ["director_person"],
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

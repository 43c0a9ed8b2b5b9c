"""The entry of 3.2 in the list of pages: the development plan with all its steps."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

SECTION = mark("3.2 งานจัดทำแผนพัฒนาการศึกษาขั้นพื้นฐาน")

DEVELOPMENT_PAGES = (
    PageSpec(
        key="planning.development",
        area="planning",
        section=SECTION,
        label=mark("แผนพัฒนาการศึกษา"),
        make=later("ui.areas.planning.development.page:DevelopmentPage"),
        record="development_plan",
        icon="file-text",
        opens=(
            "plan_review",
            "swot_factor",
            "tows_option",
            "plan_statement",
            "strategy",
            "indicator",
            "indicator_year",
            "indicative_project",
            "indicative_money",
            "medium_target",
        ),
    ),
)

"""The papers of ICT: systems, network, incidents, risks, web updates, requests for data, and the plan."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, YEAR, PaperSpec

_ALL = ("pdf", "docx", "xlsx")
GOVERNANCE_PAPERS = (
    PaperSpec("systems-report", mark("รายงานผลงานพัฒนาระบบและนวัตกรรม"), (), _ALL, "ict_system"),
    PaperSpec("network-inventory", mark("ทะเบียนเครือข่ายและบริการ"), (), _ALL, "network_circuit"),
    PaperSpec("incident-summary", mark("สรุปเหตุขัดข้องและเหตุความมั่นคงปลอดภัย"), (YEAR,), _ALL, "ict_incident"),
    PaperSpec("risk-report", mark("ทะเบียนและผังความเสี่ยง"), (YEAR,), _ALL, "risk"),
    PaperSpec("web-updates", mark("สรุปการปรับปรุงเว็บไซต์ประจำปี"), (YEAR,), _ALL, "web_update"),
    PaperSpec("data-requests", mark("สรุปการให้บริการข้อมูลประจำปี"), (YEAR,), _ALL, "service_request"),
    PaperSpec("ict-plan", mark("แผนพัฒนาเทคโนโลยีดิจิทัล"), (YEAR, ID), _ALL, "ict_plan"),
)

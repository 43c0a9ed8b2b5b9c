"""2.4: circuits, provider accounts and devices of office and schools. No password is ever kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.information.ict.networks import NetworkCircuit, NetworkDevice
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.information.ict import networks
from ui.areas.information.deeds import list_of, paper_actions
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

_OFFICE = Condition("site_kind", Test.ONE_OF, ("office", "cloud"))
_PAPER = mark("ทะเบียนเครือข่ายและบริการ")


def circuits_page(desk: Desk) -> QWidget:
    """วงจรและบริการเครือข่าย."""
    return RecordPage(
        desk,
        "network_circuit",
        new_label=mark("เพิ่มวงจร"),
        about=mark(
            "วงจรอินเทอร์เน็ตและบัญชีผู้ให้บริการของสำนักงานและโรงเรียน เตือนเมื่อสัญญาใกล้หมด ไม่เก็บรหัสผ่าน บอกแค่ว่าเก็บไว้ที่ใด"
        ),
        columns=("site_kind", "school", "service", "provider", "month_price", "ends_on", "state"),
        quick=(
            QuickFilter(
                mark("ใกล้หมดสัญญา"),
                lambda desk: networks.ending_soon(desk.file, bangkok_today()),
                counted=True,
            ),
            QuickFilter(mark("มีปัญหา"), lambda _desk: (Condition("state", Test.IS, "trouble"),), counted=True),
            QuickFilter(mark("สำนักงาน"), lambda _desk: (_OFFICE,), counted=True),
            QuickFilter(
                mark("โรงเรียน"), lambda _desk: (Condition("site_kind", Test.IS, "school"),), counted=True
            ),
        ),
        draft=lambda desk: NetworkCircuit(owner=desk.file.actor),
        actions=(
            PageAction(
                mark("อุปกรณ์บนวงจรนี้"), partial(list_of, desk, "network_device", "circuit"), icon="database"
            ),
            PageAction(
                mark("เหตุของวงจรนี้"), partial(list_of, desk, "ict_incident", "circuit"), icon="alert-triangle"
            ),
        ),
        prints=paper_actions(desk, "network-inventory", _PAPER, lambda _record: {}),
        import_rows=way_in(desk, "network_circuit"),
    )


def devices_page(desk: Desk) -> QWidget:
    """อุปกรณ์เครือข่าย."""
    return RecordPage(
        desk,
        "network_device",
        new_label=mark("เพิ่มอุปกรณ์"),
        about=mark("เราเตอร์ สวิตช์ จุดกระจายสัญญาณ และเครื่องแม่ข่าย ว่าตั้งอยู่ที่ใด บนวงจรใด ประกันถึงเมื่อใด"),
        columns=("site_kind", "school", "place", "kind", "kind_name", "warranty_until", "state"),
        quick=(
            QuickFilter(mark("ชำรุด"), lambda _desk: (Condition("state", Test.IS, "broken"),), counted=True),
            QuickFilter(
                mark("หมดประกัน"),
                lambda _desk: (networks.STANDING, Condition("warranty_until", Test.AT_MOST, bangkok_today())),
                counted=True,
            ),
            QuickFilter(mark("สำนักงาน"), lambda _desk: (_OFFICE,), counted=True),
        ),
        draft=lambda desk: NetworkDevice(owner=desk.file.actor),
        prints=paper_actions(desk, "network-inventory", _PAPER, lambda _record: {}),
        import_rows=way_in(desk, "network_device"),
        in_series=True,
    )

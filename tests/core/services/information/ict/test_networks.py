"""No password enters the file; contracts that end soon are told by the office's own days."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner_desktop.domain.information.ict.networks import NetworkCircuit, NetworkDevice
from planner_desktop.domain.information.ict.passwords import holds_password
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Invalid
from planner_desktop.services import exchange, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.home import areas as home_areas
from planner_desktop.services.information.ict import networks, tables
from planner_desktop.services.settings import ict as ict_settings

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    "words",
    [
        "รหัสผ่าน: Office2570!",
        "รหัสผ่าน = 123456",
        "รหัสผ่าน admin1234",
        "password: hunter",
        "Password=Qwerty",
        "WiFi pass : tyy12570",
        "pwd Office#99",
        "PSK: kru-school-2570",
        "API key: sk-98f7a",
        "เข้าด้วย admin/Qwerty99",
        "user, P@ssw0rd",
        "รหัสเข้าระบบคือ Abc123",
        "token=eyJhbGciOi",
    ],
)
def test_a_password_is_known(words: str) -> None:
    assert holds_password(words)


@pytest.mark.parametrize(
    "words",
    [
        "รหัสผ่านอยู่ในซองปิดผนึกในตู้นิรภัยงานพัสดุ",
        "รหัสผ่าน: ซองปิดผนึกในตู้นิรภัย",
        "เปลี่ยนรหัสผ่านเมื่อ 5 ม.ค. 2570",
        "password in the safe of the office",
        "Passport control 2570",
        "compass 360 degrees",
        "ผู้ใช้ 120 คน",
        "Example R200 admin building 2",
        "10.99.1.0/24",
        "",
    ],
)
def test_words_about_passwords_pass(words: str) -> None:
    assert not holds_password(words)


def test_the_refusal_says_where_it_belongs(office: OfficeFile) -> None:
    with pytest.raises(Invalid) as refused:
        records.save(office, NetworkCircuit(site_kind="office", provider="เน็ตสาธิต", note="รหัสผ่าน: Net2570!"))
    (fault,) = refused.value.faults
    assert fault.field == "note"
    assert "โปรแกรมจัดการรหัสผ่าน" in str(fault.message)
    with pytest.raises(Invalid):
        records.save(office, NetworkDevice(site_kind="office", kind_name="R200", place="ชั้น 2 admin/Zx9!zx9!"))
    assert not records.count(office, Query("network_circuit"))


def test_a_sheet_with_a_password_is_refused_row_by_row(office: OfficeFile, tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (
        ("ที่ตั้ง", "ผู้ให้บริการ", "หมายเลขวงจร", "หมายเหตุ"),
        ("สำนักงานเขต", "เน็ตสาธิต", "F1", "password: Abc12345"),
        ("สำนักงานเขต", "เน็ตสาธิต", "F2", "รหัสผ่านอยู่ในตู้นิรภัย"),
    ):
        page.append(row)
    path = tmp_path / "วงจร.xlsx"
    book.save(path)
    plan = exchange.prepare_import(office, "network_circuit", path, {})
    assert ["รหัสผ่าน" in str(one.cause) for one in plan.faults] == [True]


def test_contracts_ending_within_the_offices_days_are_told(office: OfficeFile) -> None:
    for days, state in ((-3, "in_use"), (30, "in_use"), (45, "ended"), (90, "in_use")):
        circuit = NetworkCircuit(
            site_kind="office", provider="ก", ends_on=TODAY + dt.timedelta(days=days), state=state
        )
        records.save(office, circuit)

    def told() -> list[str]:
        return [str(one.words) for one in home_areas.counts(office, TODAY, 2570) if one.key == "contracts"]

    assert told() == ["สัญญาเครือข่ายใกล้หมด 2"]
    settings.put(office, ict_settings.CONTRACT_DAYS, "120")
    assert told() == ["สัญญาเครือข่ายใกล้หมด 3"]


def test_the_inventory_sums_what_is_paid(office: OfficeFile) -> None:
    for price, state in ((70_050, "in_use"), (29_950, "trouble"), (99_999, "ended")):
        records.save(office, NetworkCircuit(site_kind="office", provider="ก", month_price=price, state=state))
    assert len(networks.circuits(office)) == 2
    table = tables.circuit_table(office)
    assert table.totals[6] == 1_000.00
    assert "ปีละ 12,000.00 บาท" in table.note

"""The demonstration office's systems, network, incidents, risks, web log and requests for data."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.knowledge import KnowledgeArticle
from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.information.ict.incidents import IctIncident
from planner_desktop.domain.information.ict.networks import NetworkCircuit, NetworkDevice
from planner_desktop.domain.information.ict.standards import SHIPPED
from planner_desktop.domain.information.ict.systems import IctSystem, SystemPhase
from planner_desktop.domain.information.ict.web import WebUpdate
from planner_desktop.domain.information.risk.register import Risk, RiskTask
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.workdays import add_workdays
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.messages import mark
from planner_desktop.services import holidays, records
from planner_desktop.services.demo import ict_texts as told
from planner_desktop.services.information.ict import data_requests, web
from planner_desktop.services.information.risk import judging

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

_JOINED, _WIRED = 56, 18  # schools with a circuit, schools whose devices are listed
_DAY = dt.timedelta(days=1)


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """Write them through the services; call it after schools and knowledge are there."""
    with file.change(mark("วางเวลามาตรฐานที่มากับโปรแกรม")) as change:
        change.save_many(list(SHIPPED))
    judging.lay_out(file)
    systems = _systems(file, staff, today)
    circuits = _network(file, dice, staff, today)
    risks = _risks(file, staff, today, systems)
    _incidents(file, staff, today, systems, circuits, risks)
    _web(file, staff, today)
    _requests(file, staff, today)


def _systems(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> list[UUID]:
    manual = _manual(file, staff, today)
    kept = []
    for at, (title, kind, users, purpose, state, months, edition) in enumerate(told.SYSTEMS):
        started = today - dt.timedelta(days=months * 30)
        using = state in ("in_use", "improving")
        system = records.save(
            file,
            IctSystem(
                title=title,
                kind=kind,
                users=users,
                purpose=purpose,
                owner=staff[2 + at % 3].id,
                state=state,
                started_on=started,
                in_use_on=started + dt.timedelta(days=120) if using else None,
                edition=edition,
                address=f"https://www.tyy1.example.go.th/app/{at + 1}" if using else "",
                technology="ฐานข้อมูล SQLite และหน้าเว็บ" if kind == "web_app" else "",
                data_class="personal" if at == 0 else "internal",
                users_count=120 + 37 * at if using else None,
                evaluated_on=today - dt.timedelta(days=60) if using else None,
                evaluation="ผู้ใช้พึงพอใจเฉลี่ย 4.36 จาก 5 (มาก) ข้อเสนอแนะ: เพิ่มรายงานรายเครือข่าย" if using else "",
                awards="รางวัลนวัตกรรมการบริหารระดับดี ระดับเขตพื้นที่ (ตัวอย่าง)" if at == 0 else "",
                manual=manual if at == 0 else None,
                review_on=today + dt.timedelta(days=20 + 60 * at) if using else None,
            ),
        )
        kept.append(system.id)
        with file.change(mark("วางขั้นพัฒนาระบบ")) as change:
            change.save_many(list(_phases(system, staff, today, started)))
    return kept


def _manual(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> UUID:
    article = KnowledgeArticle(
        topic="คู่มือการใช้ระบบรายงานผลโครงการออนไลน์",
        owner=staff[2].id,
        status="published",
        edition=1,
        summary="ขั้นตอนตั้งแต่เข้าระบบ กรอกผล จนถึงพิมพ์รายงาน",
        body="1. เข้าระบบด้วยบัญชีที่ได้รับ\n2. เลือกโครงการ\n3. กรอกผลและแนบหลักฐาน\n4. ส่งให้ผู้รับผิดชอบตรวจ",
        published_on=today - dt.timedelta(days=200),
        review_on=today + dt.timedelta(days=165),
    )
    return records.save(file, article).id


def _phases(
    system: IctSystem, staff: Sequence[Person], today: dt.date, started: dt.date
) -> Iterator[SystemPhase]:
    begins = started
    for at, (name, days, edition) in enumerate(told.PHASES, start=1):
        ends = begins + dt.timedelta(days=days)
        done = ends + dt.timedelta(days=(at * 5) % 9 - 3)
        over = done < today and (system.state in ("in_use", "improving") or at < len(told.PHASES) - 1)
        yield SystemPhase(
            system=system.id,
            position=at,
            name=name,
            planned_from=begins,
            planned_to=ends,
            done_on=done if over else None,
            edition=edition if over else "",
            owner=staff[2 + at % 3].id,
            result="ดำเนินการแล้วเสร็จตามขอบเขต" if over else "",
        )
        begins = ends + _DAY


def _network(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> list[UUID]:
    schools = records.every(file, School, Query("school", (Condition("status", Test.IS, "open"),)))
    ends = fiscal_end(today)
    wanted = [NetworkCircuit(owner=staff[3].id, **facts) for facts in told.office_circuits(today, ends)]
    for at, one in enumerate(schools[:_JOINED]):
        provider, service, speed, price = told.SERVICES[at % len(told.SERVICES)]
        over = at % 11 == 3  # noqa: PLR2004 - some contracts end soon
        wanted.append(
            NetworkCircuit(
                site_kind="school",
                school=one.id,
                service=service,
                provider=provider,
                circuit_no=f"990{at:05}",
                account=f"sch{at:03}@provider.example",
                speed_down=speed,
                speed_up=speed // 2,
                month_price=price * 100,
                payer="obec" if at % 3 else "school",
                contract_no=f"{at + 1}/{fiscal_year_of(today)}",
                starts_on=today - dt.timedelta(days=300),
                ends_on=today + dt.timedelta(days=dice.randint(-5, 45)) if over else ends,
                state="trouble" if at == 7 else "in_use",  # noqa: PLR2004 - one has its trouble
                ip_range=f"10.99.{at}.0/24",
                password_kept="ซองปิดผนึกในตู้เก็บเอกสารธุรการโรงเรียน",  # noqa: S106 - says where, is none
                owner=staff[3].id,
                phone="0 2999 8000",
            )
        )
    with file.change(mark("ลงทะเบียนวงจรเครือข่าย")) as change:
        kept = change.save_many(wanted)
    with file.change(mark("ลงทะเบียนอุปกรณ์เครือข่าย")) as change:
        change.save_many(list(_devices(kept, today)))
    return [one.id for one in kept]


def fiscal_end(today: dt.date) -> dt.date:
    """30 September of the fiscal year of that day."""
    return dt.date(fiscal_year_of(today) - 543, 9, 30)


def _devices(circuits: Sequence[NetworkCircuit], today: dt.date) -> Iterator[NetworkDevice]:
    for at, circuit in enumerate(circuits[:_WIRED]):
        for number, (kind, name, place) in enumerate(told.DEVICES[: 2 + at % 3]):
            installed = today - dt.timedelta(days=200 + 90 * (at % 9))
            yield NetworkDevice(
                site_kind=circuit.site_kind,
                school=circuit.school,
                place=place,
                kind=kind,
                kind_name=name,
                serial=f"EX{at:03}{number:02}",
                asset_no=f"7440-{at + 1:03}-{number + 1:04}",
                circuit=circuit.id,
                ip=f"10.99.{at}.{number + 1}",
                installed_on=installed,
                warranty_until=installed + dt.timedelta(days=3 * 365),
                state="broken" if (at, number) == (4, 1) else "working",
                owner=circuit.owner,
            )


def _risks(file: OfficeFile, staff: Sequence[Person], today: dt.date, systems: Sequence[UUID]) -> list[UUID]:
    kept = []
    for at, one in enumerate(told.RISKS):
        subject, category, cause, effect, before, controls, after, treatment, plan = one
        judged = today - dt.timedelta(days=190 - 12 * at)
        draft = Risk(
            identified_on=judged,
            subject=subject,
            category=category,
            cause=cause,
            effect=effect,
            owner=staff[1 + at % 4].id,
            assessor=staff[0].id,
            system=systems[0] if category == "system" else None,
            inherent_likelihood=before[0],
            inherent_impact=before[1],
            residual_likelihood=before[0],
            residual_impact=before[1],
            assessed_on=judged,
            assessment_note="ประเมินครั้งแรก ก่อนมีการควบคุม",
            review_on=judged + dt.timedelta(days=90),
        )
        first = records.save(file, draft)
        again = replace(
            first,
            controls=controls,
            residual_likelihood=after[0],
            residual_impact=after[1],
            treatment=treatment,
            plan=plan,
            assessed_on=judged + dt.timedelta(days=90),
            assessment_note="ประเมินซ้ำหลังใช้การควบคุม",
            review_on=judged + dt.timedelta(days=180 + 30 * at),
        )
        kept.append(records.save(file, again, mark("ประเมินความเสี่ยงอีกครั้ง")).id)
    with file.change(mark("วางกิจกรรมจัดการความเสี่ยง")) as change:
        for at, (place, subject, days, result) in enumerate(told.RISK_TASKS):
            due = today + dt.timedelta(days=days)
            change.save(
                RiskTask(
                    risk=kept[place],
                    subject=subject,
                    owner=staff[2 + at % 3].id,
                    due_on=due,
                    done_on=due - 3 * _DAY if result else None,
                    result=result,
                )
            )
    return kept


def _incidents(
    file: OfficeFile,
    staff: Sequence[Person],
    today: dt.date,
    systems: Sequence[UUID],
    circuits: Sequence[UUID],
    risks: Sequence[UUID],
) -> None:
    for at, one in enumerate(told.INCIDENTS):
        days, at_time, kind, severity, subject, affected, cause, hours, lessons, risk = one
        noticed = dt.datetime.combine(
            today - dt.timedelta(days=days), dt.time(int(at_time[:2]), int(at_time[3:]))
        )
        restored = noticed + dt.timedelta(hours=hours) if hours else None
        leak = kind == "leak"
        draft = IctIncident(
            noticed_on=noticed.date(),
            noticed_at=at_time,
            kind=kind,
            severity=severity,
            subject=subject,
            affected=affected,
            circuit=circuits[at] if kind == "network" else None,
            system=systems[0] if kind == "system" else None,
            reporter="ผู้ใช้งานแจ้งทางโทรศัพท์",
            owner=staff[2 + at % 3].id,
            state="closed" if restored and lessons else "fixing",
            containment="แยกเครื่องออกจากเครือข่ายและสำรองหลักฐาน" if leak else "ใช้ช่องทางสำรองชั่วคราว",
            cause=cause,
            restored_on=restored.date() if restored else None,
            restored_at=f"{restored:%H.%M}" if restored else "",
            lessons=lessons,
            risk=risks[risk] if risk is not None else None,
            personal_data=leak,
            people_affected=42 if leak else None,
            notified_on=noticed.date() + _DAY if leak and restored else None,
            notified_at="10.30" if leak and restored else "",
        )
        records.save(file, draft, mark("บันทึกเหตุ"))


def _web(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    year = fiscal_year_of(today)
    web.begin_year(file, year)
    items = web.items_of(file, year)
    for at, one in enumerate(items[:6]):
        shown = at != 4  # noqa: PLR2004 - one is not complete
        address = f"https://www.tyy1.example.go.th/ita/{year}/{one.code.lower()}" if shown else ""
        records.save(
            file,
            replace(
                one,
                unit="กลุ่มนโยบายและแผน",
                state="shown" if shown else "partly",
                address=address,
                owner=staff[4].id,
            ),
        )
    with file.change(mark("บันทึกการปรับปรุงเว็บไซต์")) as change:
        for at in range(22):
            page, subject = told.WEB[at % len(told.WEB)]
            asked = today - dt.timedelta(days=330 - 15 * at)
            up = asked + dt.timedelta(days=1 + at % 4) if at < 20 else None  # noqa: PLR2004 - the last two wait
            change.save(
                WebUpdate(
                    asked_on=asked,
                    page=page,
                    subject=subject,
                    action=("add", "change", "change", "take_down")[at % 4],
                    asked_by=told.ASKERS[at % len(told.ASKERS)],
                    owner=staff[4].id,
                    due_on=asked + 3 * _DAY,
                    up_on=up,
                    address=f"https://www.tyy1.example.go.th/plan/{200 + at}" if up else "",
                    review_on=up + dt.timedelta(days=180) if up and at % 3 == 0 else None,
                )
            )


def _requests(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    off = holidays.off_days(file)
    schools = records.every(file, School)
    for at, (subject, purpose, data_class, asker, wait) in enumerate(told.REQUESTS):
        day = add_workdays(today, -(len(told.REQUESTS) - at) * 5, off)
        asked = ServiceRequest(
            received_on=day,
            received_at="09.20",
            channel=("letter", "email", "line")[at % 3],
            requester_kind=asker,
            school=schools[at].id if asker == "school" else None,
            requester="" if asker == "school" else told.PUBLIC[at % len(told.PUBLIC)],
            kind="data",
            subject=subject,
            data_class=data_class,
            purpose=purpose,
            owner=staff[1 + at % 4].id,
        )
        kept = records.save(file, replace(asked, due_on=data_requests.due(file, asked)))
        moment = dt.datetime.combine(add_workdays(day, wait, off), dt.time(15, 10)) if wait else None
        if moment is None or moment.date() > today:
            continue
        if data_class == "sensitive":
            data_requests.refuse(
                file, kept, "เป็นข้อมูลส่วนบุคคลอ่อนไหว ไม่มีความยินยอมของเจ้าของข้อมูล (PDPA มาตรา 26)", moment
            )
        else:
            done = replace(
                kept,
                status="done",
                done_on=moment.date(),
                done_at="15.10",
                result="ส่งข้อมูลให้แล้ว",
                satisfaction="5",
            )
            records.save(file, done)

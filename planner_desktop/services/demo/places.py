"""Invented schools (codes begin with 99, which no province has) and the agencies they write with."""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency
from planner_desktop.services.demo.dice import Dice
from planner_desktop.services.demo.people import CODE, directors

SCHOOLS = 148
MERGED = 3  # the number of the school that merges with another in the story
DISTRICTS = {
    "เมืองตัวอย่าง": ("ในตัวอย่าง", "หนองแบบ", "ท่าลอง", "ดอนเทียบ"),
    "ทุ่งสมมุติ": ("ทุ่งสมมุติ", "โคกสมมุติ", "วังเปรียบ"),
    "หนองจำลอง": ("หนองจำลอง", "นาจำลอง", "คลองเทียบ"),
    "ท่าสาธิต": ("ท่าสาธิต", "บางสาธิต", "เกาะลอง"),
    "ดอนทดลอง": ("ดอนทดลอง", "เขาทดลอง", "ห้วยแบบ"),
}
# Middle of each invented district; the points lie in the Gulf of Thailand, where no school is.
_CENTRES = {
    "เมืองตัวอย่าง": (9.60, 101.30),
    "ทุ่งสมมุติ": (9.86, 101.05),
    "หนองจำลอง": (9.90, 101.62),
    "ท่าสาธิต": (9.32, 101.08),
    "ดอนทดลอง": (9.30, 101.60),
}
_BEGINNINGS = ("หนอง", "โคก", "ทุ่ง", "ดอน", "ห้วย", "คลอง", "ท่า", "โนน", "บึง", "เขา", "วัง", "นา")
_ENDINGS = (
    "จันทน์หอม", "แก้วใส", "มะขามคู่", "ไผ่งาม", "ดอกคูน", "หินขาว", "สายบัว", "พิกุลทอง", "ลมเย็น", "ใบโพธิ์", "น้ำซับ",
    "ตะเคียนเรียง", "เรือนแพ", "ปลาเงิน", "กระดังงา", "ยางคู่", "เดือนเพ็ญ",
)  # fmt: skip
_AGENCIES = (
    ("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "central", "เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน", "ศธ 04001"),
    ("สำนักนโยบายและแผนการศึกษาขั้นพื้นฐาน", "central", "ผู้อำนวยการสำนักนโยบายและแผนการศึกษาขั้นพื้นฐาน", "ศธ 04006"),
    ("สำนักติดตามและประเมินผลการจัดการศึกษาขั้นพื้นฐาน", "central", "ผู้อำนวยการสำนักติดตามและประเมินผล", "ศธ 04007"),
    ("สำนักการคลังและสินทรัพย์", "central", "ผู้อำนวยการสำนักการคลังและสินทรัพย์", "ศธ 04002"),
    ("สำนักเทคโนโลยีเพื่อการเรียนการสอน", "central", "ผู้อำนวยการสำนักเทคโนโลยีเพื่อการเรียนการสอน", "ศธ 04008"),
    ("จังหวัดตัวอย่าง", "province", "ผู้ว่าราชการจังหวัดตัวอย่าง", "ตย 0017"),
    ("สำนักงานศึกษาธิการจังหวัดตัวอย่าง", "province", "ศึกษาธิการจังหวัดตัวอย่าง", "ศธ 02999"),
    ("สำนักงานคลังจังหวัดตัวอย่าง", "province", "คลังจังหวัดตัวอย่าง", "กค 0499"),
    ("สำนักงานสถิติจังหวัดตัวอย่าง", "province", "สถิติจังหวัดตัวอย่าง", "ดศ 0499"),
    ("สำนักงานตรวจเงินแผ่นดินจังหวัดตัวอย่าง", "province", "ผู้อำนวยการสำนักงานตรวจเงินแผ่นดินจังหวัดตัวอย่าง", "ตผ 0099"),
    ("ที่ทำการปกครองอำเภอเมืองตัวอย่าง", "province", "นายอำเภอเมืองตัวอย่าง", "ตย 0118"),
    ("ที่ทำการปกครองอำเภอทุ่งสมมุติ", "province", "นายอำเภอทุ่งสมมุติ", "ตย 0218"),
    ("องค์การบริหารส่วนจังหวัดตัวอย่าง", "local", "นายกองค์การบริหารส่วนจังหวัดตัวอย่าง", "ตย 51001"),
    ("เทศบาลเมืองตัวอย่าง", "local", "นายกเทศมนตรีเมืองตัวอย่าง", "ตย 52001"),
    ("องค์การบริหารส่วนตำบลหนองแบบ", "local", "นายกองค์การบริหารส่วนตำบลหนองแบบ", "ตย 71001"),
    ("องค์การบริหารส่วนตำบลวังเปรียบ", "local", "นายกองค์การบริหารส่วนตำบลวังเปรียบ", "ตย 72001"),
    ("กลุ่มอำนวยการ", "group", "ผู้อำนวยการกลุ่มอำนวยการ", ""),
    ("กลุ่มบริหารงานการเงินและสินทรัพย์", "group", "ผู้อำนวยการกลุ่มบริหารงานการเงินและสินทรัพย์", ""),
    ("กลุ่มบริหารงานบุคคล", "group", "ผู้อำนวยการกลุ่มบริหารงานบุคคล", ""),
    ("กลุ่มส่งเสริมการจัดการศึกษา", "group", "ผู้อำนวยการกลุ่มส่งเสริมการจัดการศึกษา", ""),
    ("กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา", "group", "ผู้อำนวยการกลุ่มนิเทศ ติดตามและประเมินผล", ""),
    ("กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร", "group", "ผู้อำนวยการกลุ่มส่งเสริมการศึกษาทางไกล", ""),
    ("กลุ่มพัฒนาครูและบุคลากรทางการศึกษา", "group", "ผู้อำนวยการกลุ่มพัฒนาครูและบุคลากรทางการศึกษา", ""),
    ("หน่วยตรวจสอบภายใน", "group", "ผู้อำนวยการหน่วยตรวจสอบภายใน", ""),
    ("กลุ่มกฎหมายและคดี", "group", "ผู้อำนวยการกลุ่มกฎหมายและคดี", ""),
)  # fmt: skip


def agencies(dice: Dice, day: dt.date) -> list[Agency]:
    """Those that the group writes to."""
    return [
        Agency(
            id=dice.key(day),
            version=1,
            name=name,
            kind=kind,
            addressee=addressee,
            letter_code=letter_code or CODE,
            phone=f"0 2999 {1000 + number * 11}",
        )
        for number, (name, kind, addressee, letter_code) in enumerate(_AGENCIES)
    ]


def schools(dice: Dice, day: dt.date) -> list[School]:
    """148 schools in five districts; every name and code stands once."""
    names = _names(dice)
    heads = directors(dice)
    return [_school(dice, day, number, name, next(heads)) for number, name in enumerate(names, start=1)]


def _names(dice: Dice) -> list[str]:
    """Plain village names; some schools stand at a temple or serve a community."""
    places = [f"{beginning}{ending}" for beginning in _BEGINNINGS for ending in _ENDINGS]
    chosen = dice.sample(places, SCHOOLS)
    kinds = dice.choices(("บ้าน", "วัด", "ชุมชนบ้าน", "อนุบาล"), (78, 14, 7, 1), k=SCHOOLS)
    return [kind + place for kind, place in zip(kinds, chosen, strict=True)]


def _school(dice: Dice, day: dt.date, number: int, name: str, director: str) -> School:
    district = dice.choice(tuple(DISTRICTS))
    subdistrict = dice.choice(DISTRICTS[district])
    network = f"{district} {1 + DISTRICTS[district].index(subdistrict) // 2}"
    levels = dice.choices(("kindergarten_primary", "primary", "extended"), (70, 8, 22))[0]
    status = dice.choices(("open", "joined", "paused", "closed"), (136, 7, 3, 2))[0]
    own = Dice(number)  # what was drawn before stays as it was
    at = (_CENTRES[district][0] + own.gauss(0, 0.07), _CENTRES[district][1] + own.gauss(0, 0.08))
    return School(
        id=dice.key(day),
        version=1,
        code10=f"99{10_000_000 + number * 137:08d}",
        code8=f"99{10_000 + number:06d}",
        code6=f"99{number:04d}",
        name=name,
        levels=levels,
        lowest_grade="211" if levels == "primary" else "112",
        highest_grade="313" if levels == "extended" else "216",
        programmes=own.choices(("", "โรงเรียนคุณภาพ", "พื้นที่สูง", "Stand Alone"), (80, 12, 4, 4))[0],
        postcode="99000",
        latitude=f"{at[0]:.6f}",
        longitude=f"{at[1]:.6f}",
        district_km=own.randint(0, 32),
        status="open" if number == MERGED else status,
        network=network,
        director=director if status == "open" else "",
        village=f"หมู่ {dice.randint(1, 14)} {name.removeprefix('ชุมชน')}",
        subdistrict=subdistrict,
        district=district,
        distance_km=dice.randint(1, 78),
        phone=f"0 2999 {4000 + number}",
        email=f"school{number}@tyy1.example.go.th",
        founded=dt.date(dice.randint(1921, 1985), dice.randint(1, 12), dice.randint(1, 28)),
    )

"""What may be typed after planner-tool, told in the language chosen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from planner_desktop.cli import cases, plans, texts, verbs
from planner_desktop.cli.codes import USAGE
from planner_desktop.cli.telling import Telling
from planner_desktop.domain.areas import AREAS
from planner_desktop.language.catalogue import Language
from planner_desktop.messages import mark
from planner_desktop.services.plain_text import DIGITS

Verb = Callable[[Telling, argparse.Namespace], int]
_MOST_SCALE = 1_000


class Parser(argparse.ArgumentParser):
    """Refuses with our own exit code: 2 says 'not our file' in `check`."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def language(told: list[str]) -> Language:
    early = argparse.ArgumentParser(add_help=False)
    early.add_argument("--lang", default=os.environ.get("PLANNER_LANG", "th"))
    return "en" if early.parse_known_args(told)[0].lang == "en" else "th"


def parser_for(telling: Telling) -> Parser:
    text = telling.text
    parser = Parser(prog="planner-tool", description=text(mark("งานของโปรแกรมกลุ่มนโยบายและแผนโดยไม่เปิดหน้าต่าง")))
    parser.add_argument("--lang", choices=("th", "en"), help=text(mark("ภาษาของข้อความ (หรือตั้ง PLANNER_LANG)")))
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, help_text, run, declare in VERBS:
        verb = verbs.add_parser(name, help=text(help_text), description=text(help_text))
        verb.set_defaults(run=run)
        declare(verb, text)
    return parser


def _file(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    verb.add_argument("file", type=Path, metavar="FILE.db", help=text(mark("แฟ้มงาน")))


def _json(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    verb.add_argument("--json", action="store_true", help=text(mark("ตอบเป็น JSON")))


def _declare_demo(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    _file(verb, text)
    verb.add_argument("--seed", type=int, default=1, help=text(mark("เลขตั้งต้น: เลขเดิมได้สำนักงานเดิม")))
    verb.add_argument("--scale", type=_scale, default=1, help=text(mark("จำนวนเท่าของหนังสือ (1 = รับ 400 ฉบับ)")))


def _scale(typed: str) -> int:
    scale = int(typed)
    if not 1 <= scale <= _MOST_SCALE:
        raise ValueError(typed)
    return scale


def _declare_check(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    _file(verb, text)
    verb.add_argument("--full", action="store_true", help=text(mark("ตรวจทุกหน้าและทุกไฟล์แนบ")))
    verb.add_argument("--tidy", action="store_true", help=text(mark("นำไฟล์แนบที่ไม่มีรายการใดใช้ออกก่อนตรวจ")))
    _json(verb, text)


def _declare_export(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    verb.usage = (
        "planner-tool export PAPER FILE.db OUT [--KEY VALUE ...] | --all FILE.db FOLDER [--formats pdf,docx]"
    )
    places = text(mark("ชื่อเอกสาร แฟ้มงาน และไฟล์ที่จะเขียน"))
    verb.add_argument("places", nargs="+", metavar="PAPER FILE.db OUT", help=places)
    verb.add_argument("--all", action="store_true", help=text(mark("เขียนเอกสารทุกฉบับลงโฟลเดอร์")))


def _declare_import(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    verb.add_argument("kind", metavar="KIND", help=text(mark("ชนิดข้อมูล ดูจาก planner-tool list")))
    _file(verb, text)
    verb.add_argument(
        "source",
        type=Path,
        metavar="SOURCE",
        help=text(mark("ไฟล์ .xlsx หรือ .csv (คำสั่งและคู่มือ: .txt .docx .pdf)")),
    )
    verb.add_argument(
        "--sheet", default="", metavar="SHEET", help=text(mark("แผ่นงานที่จะอ่าน (ไม่บอก = แผ่นที่หัวตารางตรงที่สุด)"))
    )
    verb.add_argument(
        "--round",
        default="",
        metavar="NAME",
        help=text(mark("ชื่อรอบเก็บข้อมูล (ใช้กับ data-round)")),
    )
    verb.add_argument(
        "--year", type=int, metavar="YEAR", help=text(mark("ปีงบประมาณของทุกแถว (ใช้กับ project-list)"))
    )
    verb.add_argument("--dry-run", action="store_true", help=text(mark("แสดงตัวอย่าง ไม่บันทึก")))
    _json(verb, text)
    verb.add_argument("--errors", type=Path, metavar="OUT.xlsx", help=text(mark("เขียนแถวที่ต้องแก้ลงไฟล์นี้")))


def _declare_search(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    _file(verb, text)
    verb.add_argument("text", metavar="TEXT", help=text(mark("คำที่ค้นหา")))
    names = [area.name for area in AREAS[1:]]
    verb.add_argument("--area", choices=names, default="", help=text(mark("ค้นในงานเดียว")))
    verb.add_argument(
        "--limit", type=int, default=20, metavar="N", help=text(mark("จำนวนรายการที่แสดงของแต่ละงาน (ปกติ 20)"))
    )
    _json(verb, text)


def _declare_plan(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    told = text(
        mark(
            "library = วางคลังนโยบาย, check = ตรวจความเชื่อมโยง, copy = คัดลอกไปปีใหม่, "
            "policy = คัดลอกนโยบายของเขต, "
            "step = เปลี่ยนสถานะโครงการ, move = ย้ายกลยุทธ์, duplicate = ทำสำเนาโครงการ, "
            "fix = บันทึกฉบับของแผน, compare = เปรียบเทียบฉบับ, schools = ตั้งรายชื่อส่งแผนของโรงเรียน, "
            "remind = ร่างหนังสือเตือน"
        )
    )
    verb.add_argument("deed", choices=plans.DEEDS, help=told)
    _file(verb, text)
    verb.add_argument("--year", type=int, metavar="YEAR", help=text(mark("ปีงบประมาณ พ.ศ.")))
    verb.add_argument(
        "--to", type=int, metavar="YEAR", help=text(mark("คัดลอกไปปีงบประมาณ (compare: ฉบับที่เทียบ)"))
    )
    for name, label in (
        ("project", mark("รหัสหรือชื่อโครงการ")),
        ("strategy", mark("รหัสหรือชื่อกลยุทธ์ที่จะย้ายไป")),
        ("state", mark("ขั้นที่จะไป (ไม่บอก = แสดงขั้นที่ทำได้)")),
        ("name", mark("ชื่อโครงการใหม่")),
        ("code", mark("รหัสโครงการใหม่")),
        ("reason", mark("เหตุผล มติ หรือความเห็น")),
        ("on", mark("วันที่ของขั้นนั้น (ไม่บอก = วันนี้)")),
        ("body", mark("ผู้อนุมัติหรือเห็นชอบ (ไม่บอก = ที่ตั้งไว้ของปี)")),
        ("meeting", mark("ประชุมครั้งที่")),
        ("edition", mark("ปรับปรุงครั้งที่ (0 = ต้นปี)")),
    ):
        verb.add_argument(f"--{name}", default="", metavar="TEXT", help=text(label))
    verb.add_argument(
        "--kind",
        choices=("action", "development"),
        default="action",
        help=text(mark("แผนของโรงเรียน action หรือ development")),
    )
    verb.add_argument("--dry-run", action="store_true", help=text(mark("แสดงตัวอย่าง ไม่บันทึก")))
    _json(verb, text)


def _declare_case(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    told = text(
        mark("list = รายการ, steps = ขั้นตอน, begin = เริ่ม, done = ลงว่าเสร็จ, paper = พิมพ์, effect = ให้มีผล")
    )
    verb.add_argument("deed", choices=cases.DEEDS, help=told)
    _file(verb, text)
    verb.add_argument("--case", default="", metavar="TEXT", help=text(mark("คำในเรื่องของกรณี")))
    verb.add_argument("--step", type=int, metavar="N", help=text(mark("เลขข้อ")))
    verb.add_argument("--document", action="store_true", help=text(mark("ข้อของเอกสาร ไม่ใช่ของขั้นตอน")))
    verb.add_argument("--on", default="", metavar="DATE", help=text(mark("วันที่เสร็จ (ไม่บอก = วันนี้)")))
    verb.add_argument("--number", default="", metavar="TEXT", help=text(mark("เลขที่เอกสาร")))
    verb.add_argument("--out", type=Path, metavar="OUT.(pdf|docx|xlsx)", help=text(mark("ไฟล์ที่จะเขียน")))
    _json(verb, text)


def _declare_copy(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    _file(verb, text)
    verb.add_argument("out", type=Path, metavar="OUT.db", help=text(mark("แฟ้มสำเนา ต้องยังไม่มีอยู่")))


def _source(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    told = text(mark("ไฟล์ข้อความ UTF-8, UTF-16 หรือ cp874 ( - = รับจากท่อ)"))
    verb.add_argument("source", metavar="SOURCE.txt", help=told)


def _declare_typeset(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    _source(verb, text)
    verb.add_argument("out", type=Path, metavar="OUT.(pdf|docx)", help=text(mark("ไฟล์ที่จะเขียน")))
    verb.add_argument(
        "--digits", choices=DIGITS, default="asis", help=text(mark("เลขไทย เลขอารบิก หรือตามต้นฉบับ"))
    )
    verb.add_argument("--justify", action="store_true", help=text(mark("จัดชิดขอบสองข้างแบบไทย")))
    verb.add_argument("--catchwords", action="store_true", help=text(mark("พิมพ์คำต่อหน้าไว้มุมล่างขวา")))


Declare = Callable[[argparse.ArgumentParser, Callable[[str], str]], None]
VERBS: tuple[tuple[str, str, Verb, Declare], ...] = (
    ("demo", mark("สร้างสำนักงานตัวอย่างเป็นแฟ้มใหม่"), verbs.demo, _declare_demo),
    (
        "check",
        mark("ตรวจแฟ้ม (รหัสออก 0 สมบูรณ์ 1 เสียหาย 2 ไม่ใช่ของโปรแกรมนี้หรือใหม่กว่า)"),
        verbs.check,
        _declare_check,
    ),
    ("list", mark("รายชื่อเอกสารและชนิดข้อมูลที่นำเข้าได้"), verbs.list_, _json),
    ("export", mark("เขียนเอกสารหนึ่งฉบับ หรือทุกฉบับ"), verbs.export, _declare_export),
    ("import", mark("นำเข้าข้อมูลจากตาราง หรือจากคำสั่งและคู่มือเดิม"), verbs.import_, _declare_import),
    (
        "typeset",
        mark("จัดหน้าข้อความเป็น PDF หรือ Word (บรรทัดว่าง = ย่อหน้า, # = หัวข้อ, เลขนำ = ข้อย่อย)"),
        texts.typeset,
        _declare_typeset,
    ),
    ("repair", mark("ซ่อมข้อความไทยที่เสีย และรายงานจุดที่แก้กับจุดที่ควรตรวจ"), texts.repair, _source),
    ("plan", mark("คลังนโยบาย ตรวจความเชื่อมโยงของแผน และคัดลอกแผนไปปีใหม่"), plans.plan, _declare_plan),
    ("case", mark("กรณีจัดตั้ง รวม เลิก โอน และขยายชั้นเรียน"), cases.case, _declare_case),
    ("search", mark("ค้นหาทั้งแฟ้ม"), verbs.search, _declare_search),
    ("copy", mark("สำเนาแฟ้มที่ตรวจแล้ว"), verbs.copy, _declare_copy),
)

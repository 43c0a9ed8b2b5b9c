"""What the invented office plans: strategies, projects and their activities, in the manner of such plans."""

from __future__ import annotations

from dataclasses import dataclass

# Strategy: name, national area, master plan, milestone, OBEC area it stands under (codes of the library).
STRATEGIES = (
    ("เสริมสร้างความปลอดภัยและสุขภาวะของผู้เรียนและบุคลากร", "1", "1", "", "1"),
    ("เพิ่มโอกาสและลดความเหลื่อมล้ำทางการศึกษา", "4", "17", "9", "2"),
    ("ยกระดับคุณภาพผู้เรียน ครู และการจัดการเรียนรู้", "3", "12", "12", "3"),
    ("เพิ่มประสิทธิภาพการบริหารจัดการด้วยดิจิทัลและการมีส่วนร่วม", "6", "20", "13", "4"),
)
OBEC_AREAS = ("ด้านความปลอดภัย", "ด้านโอกาส", "ด้านคุณภาพ", "ด้านประสิทธิภาพ", "ด้านการศึกษาตลอดชีวิต")


@dataclass(frozen=True)
class Subject:
    """One project: how it is done decides its activities, `people` and `days` its money."""

    strategy: int  # 1 to 4; 0 = not chosen yet
    name: str
    way: str  # training, contest, system, visit
    people: int
    days: int
    unit: int  # which of the office's groups
    month: int  # of the fiscal year in which it begins, 0 = October
    source: str = "annual"
    state: str = "planned"


PROJECTS = (
    Subject(1, "ขับเคลื่อนระบบความปลอดภัยสถานศึกษา (Safety Center)", "training", 148, 1, 3, 1, state="running"),
    Subject(1, "ป้องกันและแก้ไขปัญหายาเสพติดและอบายมุขในสถานศึกษา", "training", 120, 2, 3, 3),
    Subject(1, "ส่งเสริมสุขภาวะและโภชนาการในโรงเรียนประถมศึกษา", "visit", 60, 1, 3, 4),
    Subject(1, "เตรียมความพร้อมรับภัยพิบัติและอุบัติภัยในสถานศึกษา", "training", 148, 1, 0, 6, "province"),
    Subject(1, "เฝ้าระวังและดูแลสุขภาพจิตนักเรียน", "training", 148, 1, 3, 2, state="committee"),
    Subject(2, "พาน้องกลับมาเรียนและติดตามเด็กนอกระบบ", "visit", 80, 2, 3, 0, state="running"),
    Subject(2, "พัฒนาการจัดการศึกษาปฐมวัยเชิงรุก", "training", 148, 2, 4, 2, "quality"),
    Subject(2, "ส่งเสริมการจัดการเรียนรวมสำหรับเด็กที่มีความต้องการพิเศษ", "training", 90, 2, 4, 5),
    Subject(2, "ระดมทรัพยากรและทุนการศึกษาเพื่อเด็กด้อยโอกาส", "contest", 150, 1, 3, 7, "donation"),
    Subject(2, "คัดกรองนักเรียนยากจนและจัดสรรปัจจัยพื้นฐาน", "visit", 148, 1, 3, 8, state="checking"),
    Subject(3, "ยกระดับผลสัมฤทธิ์ทางการเรียน RT NT และ O-NET", "training", 296, 2, 4, 1, "quality", "running"),
    Subject(3, "พัฒนาการอ่านออกเขียนได้ ป.1–ป.3", "training", 200, 2, 4, 2, "quality"),
    Subject(3, "ส่งเสริมการจัดการเรียนรู้เชิงรุก (Active Learning)", "training", 180, 2, 4, 4, "quality"),
    Subject(3, "พัฒนาหลักสูตรสถานศึกษาฐานสมรรถนะ", "training", 148, 2, 4, 5, "obec"),
    Subject(3, "แข่งขันทักษะวิชาการระดับเขตพื้นที่", "contest", 400, 3, 4, 8),
    Subject(3, "ส่งเสริมประวัติศาสตร์ หน้าที่พลเมือง และคุณธรรม", "contest", 200, 1, 4, 6, state="cancelled"),
    Subject(3, "พัฒนาสมรรถนะครูด้านภาษาอังกฤษเพื่อการสื่อสาร", "training", 100, 3, 6, 3, "obec", "proposed"),
    Subject(3, "พัฒนาครูผู้ช่วยและครูบรรจุใหม่", "training", 75, 2, 6, 7, state="adjusted"),
    Subject(4, "จัดทำแผนปฏิบัติการและติดตามผลการดำเนินงาน", "training", 80, 2, 0, 0, state="running"),
    Subject(4, "พัฒนาระบบข้อมูลสารสนเทศเพื่อการบริหาร", "system", 60, 1, 5, 1, "quality", "reported"),
    Subject(4, "พัฒนาเครือข่ายและเทคโนโลยีดิจิทัลของสำนักงาน", "system", 30, 1, 5, 2),
    Subject(4, "บริหารจัดการโรงเรียนขนาดเล็กอย่างมีส่วนร่วม", "visit", 90, 2, 0, 5, state="returned"),
    Subject(4, "เสริมสร้างคุณธรรมและความโปร่งใส (ITA) ของเขตพื้นที่", "training", 60, 1, 0, 3, state="approved"),
    Subject(4, "พัฒนางานการเงิน บัญชี และพัสดุของสถานศึกษา", "training", 148, 1, 1, 4),
    Subject(4, "นิเทศ ติดตาม และประเมินผลโดยใช้พื้นที่เป็นฐาน", "visit", 148, 3, 4, 2, state="postponed"),
    Subject(0, "ทดลองใช้สื่อการเรียนรู้เสมือนจริงในโรงเรียนนำร่อง", "system", 20, 1, 5, 6, state="draft"),
)

# Way: activities as (name, first month after the project's, months, [lines]); a line is
# (name, category, what is counted: people / trainers / whole, rate or amount in baht).
WAYS = {
    "training": (
        ("ประชุมวางแผนและแต่งตั้งคณะทำงาน", 0, 1, (("ค่าอาหารว่างและเครื่องดื่ม", "services", "team", 35),)),
        (
            "อบรมเชิงปฏิบัติการ",
            1,
            1,
            (
                ("ค่าอาหารกลางวัน", "services", "people", 120),
                ("ค่าอาหารว่างและเครื่องดื่ม (2 มื้อ)", "services", "people", 70),
                ("ค่าตอบแทนวิทยากร", "remuneration", "trainers", 600),
                ("ค่าวัสดุและเอกสารประกอบ", "materials", "each", 40),
            ),
        ),
        ("นิเทศ ติดตามการนำไปใช้ในสถานศึกษา", 2, 3, (("ค่าน้ำมันเชื้อเพลิงและเบี้ยเลี้ยง", "services", "whole", 12_000),)),
        ("สรุปและรายงานผล", 5, 1, (("ค่าจัดทำรูปเล่มรายงาน", "materials", "whole", 2_500),)),
    ),
    "contest": (
        ("ประชุมคณะกรรมการดำเนินงาน", 0, 1, (("ค่าอาหารว่างและเครื่องดื่ม", "services", "team", 35),)),
        (
            "จัดกิจกรรมและการแข่งขัน",
            1,
            1,
            (
                ("ค่าอาหารกลางวัน", "services", "people", 80),
                ("ค่าตอบแทนกรรมการตัดสิน", "remuneration", "trainers", 300),
                ("ค่าเกียรติบัตรและรางวัล", "materials", "whole", 18_000),
            ),
        ),
        ("สรุปผลและเผยแพร่", 2, 1, (("ค่าวัสดุจัดนิทรรศการ", "materials", "whole", 4_500),)),
    ),
    "system": (
        ("สำรวจและวิเคราะห์ความต้องการ", 0, 1, (("ค่าวัสดุสำนักงาน", "materials", "whole", 1_500),)),
        (
            "จัดหาและพัฒนาระบบ",
            1,
            3,
            (
                ("ค่าจ้างเหมาพัฒนาระบบ", "services", "whole", 85_000),
                ("เครื่องสำรองไฟและอุปกรณ์เครือข่าย", "equipment", "whole", 46_500),
            ),
        ),
        ("อบรมการใช้งาน", 4, 1, (("ค่าอาหารว่างและเครื่องดื่ม", "services", "people", 35),)),
        ("ประเมินและปรับปรุงระบบ", 5, 1, (("ค่าบริการอินเทอร์เน็ตและแม่ข่าย", "utilities", "whole", 9_600),)),
    ),
    "visit": (
        ("จัดทำเครื่องมือและปฏิทินการลงพื้นที่", 0, 1, (("ค่าวัสดุและเอกสาร", "materials", "whole", 3_200),)),
        (
            "ลงพื้นที่ติดตามและให้ความช่วยเหลือ",
            1,
            4,
            (
                ("ค่าเบี้ยเลี้ยงเดินทาง", "services", "team_days", 240),
                ("ค่าน้ำมันเชื้อเพลิง", "services", "whole", 15_000),
            ),
        ),
        ("ประชุมสะท้อนผลและสรุปรายงาน", 5, 1, (("ค่าอาหารกลางวันและอาหารว่าง", "services", "team", 190),)),
    ),
}

REASONS = (
    "กิจกรรมของโครงการมุ่งผลลัพธ์เดียวกับเป้าหมายของข้อนี้โดยตรง",
    "ผู้เรียนและครูกลุ่มเป้าหมายของโครงการเป็นกลุ่มเดียวกับที่ข้อนี้กำหนด",
    "ผลผลิตของโครงการเป็นข้อมูลสนับสนุนการบรรลุเป้าหมายของข้อนี้",
    "โครงการเสริมระบบที่ข้อนี้ต้องใช้ แม้ไม่ได้กำหนดเป็นเป้าหมายหลัก",
)

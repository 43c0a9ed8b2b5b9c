#!/usr/bin/env bash
# What try_under_wine.sh does inside the Wine root. Lines that begin with "failed" fail the trial.
export LANG=th_TH.UTF-8 HOME=/root WINEPREFIX=/trial/prefix WINEDEBUG=-all DISPLAY=:77
export WINEDLLOVERRIDES="mscoree,mshtml="
out=/trial/results
say() { echo "$*" | tee -a "$out/report.txt"; }
check() { # NAME CONDITION...
    local name="$1"; shift
    if "$@"; then say "ok: $name"; else say "failed: $name"; fi
}
seconds() { date +%s.%N; }
since() { awk "BEGIN { printf \"%.1f\", $(seconds) - $1 }"; }

Xvfb :77 -screen 0 1366x768x24 >/dev/null 2>&1 & xvfb=$!
for _ in $(seq 50); do xdotool getmouselocation >/dev/null 2>&1 && break; sleep 0.2; done
openbox >/dev/null 2>&1 &
timeout 180 wineboot -i >/dev/null 2>&1
wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug' /v Debugger /d false /f >/dev/null 2>&1
say "$(wine --version)"

began=$(seconds)
timeout 120 wine /trial/former.exe /S; code=$?
took=$(since "$began")
check "silent install of the former build: exit $code, $took s (20)" test "$code" = 0
program="$(dirname "$(find "$WINEPREFIX/drive_c/users" -name PlannerDesktop.exe | head -1)")"
check "start menu, desktop" test -e "$(find "$WINEPREFIX/drive_c/users" -path '*Start Menu*' -name '*.lnk' | head -1)"
check "silent install within 20 s" awk "BEGIN { exit !($took <= 20) }"
timeout 120 wine /trial/setup.exe /S; code=$?
check "upgrade of the former build: exit $code" test "$code" = 0 -a ! -e "$program.new" -a ! -e "$program.former"
cd "$program" || exit 1
cp /trial/python.exe python/  # only to measure a bare window with the same Python and Qt

timeout 60 wine reg query 'HKCU\Software\Classes\.db' /ve 2>/dev/null | grep -q Planner && say "failed: .db was taken" || say "ok: .db stays whose it was"
check ".plandb is ours" sh -c "timeout 60 wine reg query 'HKCU\\Software\\Classes\\.plandb' /ve 2>/dev/null | grep -q PlannerDesktop.Office"

timeout 400 wine PlannerDesktop.exe --self-test > "$out/self-test.txt" 2>&1; code=$?
cat "$out/self-test.txt"
check "--self-test: exit $code" test "$code" = 0
kept="$(find "$WINEPREFIX/drive_c/users" -name self-test.txt | head -1)"
check "--self-test kept its report" test -s "$kept"

file='Z:\trial\สำนักงาน ตัวอย่าง.db'
timeout 120 wine planner-tool.exe export duty-order "$file" 'Z:\trial\results\windows.pdf' --number 1 > "$out/export.txt" 2>&1
check "order as PDF" test -s "$out/windows.pdf"

window_after() { # NAME COMMAND...: starts it, waits until a window of that name stands, leaves the seconds in $took
    local name="$1" began; shift
    began=$(seconds)
    "$@" >/dev/null 2>&1 & window=$!
    for _ in $(seq 900); do
        xdotool search --onlyvisible --name "$name" >/dev/null 2>&1 && break
        sleep 0.1
    done
    took=$(since "$began")
}
window_after Bare wine python/python.exe 'Z:\trial\trial_bare.py'; wait $window
window_after Bare wine python/python.exe 'Z:\trial\trial_bare.py'; wait $window; bare=$took
window_after 'Planner|กลุ่มนโยบาย|ตัวอย่าง' wine PlannerDesktop.exe "$file"
say "start to window: $took s, a bare PySide6 window $bare s, ratio $(awk "BEGIN { printf \"%.2f\", $took / $bare }")"
settle() { # until two pictures are alike
    local before="" now
    for _ in $(seq 40); do
        import -window root "$out/now.png"; now=$(identify -format '%#' "$out/now.png")
        [ "$now" = "$before" ] && break
        before="$now"; sleep 1
    done
}
settle; cp "$out/now.png" "$out/0-start.png"
xdotool key Return  # who works; then the card of a file that is opened here for the first time
for _ in 1 2 3; do settle; xdotool key Escape; done; settle
for tab in 1 2 3 4 5 6 7 8; do xdotool key "alt+$tab"; settle; cp "$out/now.png" "$out/tab-$tab.png"; done
rm -f "$out/now.png"

cd /trial || exit 1
timeout 60 wine /trial/setup.exe /S; code=$?
check "refuses while the program runs: exit $code (4)" test "$code" = 4
check "the running one is untouched" test -s "$program/PlannerDesktop.exe" -a ! -e "$program.new"
xdotool key alt+F4; for _ in $(seq 60); do kill -0 $window 2>/dev/null || break; sleep 0.5; done
kill -0 $window 2>/dev/null && { say "note: the window had to be ended"; wineserver -k; }

settings="$(find "$WINEPREFIX/drive_c/users" -name preferences.json | head -1)"
check "settings were kept by the program" test -s "$settings"
timeout 120 wine /trial/setup.exe /S; code=$?
check "upgrade in place: exit $code" test "$code" = 0
check "settings survive the upgrade" test -s "$settings"
check "nothing of the upgrade is left over" test ! -e "$program.new" -a ! -e "$program.former"
head -c 1000000 /trial/setup.exe > /trial/cut.exe
timeout 60 wine /trial/cut.exe /S; code=$?
check "a cut-off installer is refused: exit $code" test "$code" != 0
check "and leaves the program" test -s "$program/PlannerDesktop.exe"

timeout 120 wine "$program/uninstall.exe" /S
for _ in $(seq 60); do [ -e "$program/PlannerDesktop.exe" ] || break; sleep 0.5; done
check "uninstalled" test ! -e "$program/PlannerDesktop.exe" -a ! -e "$program/lib"
check "settings stay after uninstalling" test -s "$settings"
check "the office's file stays" test -s '/trial/สำนักงาน ตัวอย่าง.db'
check "no links left" test -z "$(find "$WINEPREFIX/drive_c/users" -name '*.lnk' -path '*lanner*' | head -1)"
wineserver -k
kill $xvfb 2>/dev/null

#!/usr/bin/env bash
# What try_under_wine.sh does inside the Wine root: install, self-test, look, upgrade, uninstall; then the faults.
. /trial/trial_tools.sh
rm -f /tmp/.X77-lock /tmp/.X11-unix/X77 # of a trial that was cut off
Xvfb :77 -screen 0 1366x768x24 >/dev/null 2>&1 & xvfb=$!
for _ in $(seq 50); do xdotool getmouselocation >/dev/null 2>&1 && break; sleep 0.2; done
openbox >/dev/null 2>&1 &
timeout 180 wineboot -i >/dev/null 2>&1
wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug' /v Debugger /d false /f >/dev/null 2>&1
say "$(wine --version), user $(ls "$WINEPREFIX/drive_c/users" | grep -v Public)"

link=โปรแกรมงานกลุ่มนโยบายและแผน.lnk
setup /trial/former.exe /S
check "silent install of the former build: exit $code" test "$code" = 0
program="$(dirname "$(home_of PlannerDesktop.exe)")"
echo "ของสำนักงาน" > "$program/ทะเบียน ของเรา.txt"
setup /trial/setup.exe /S
check "upgrade of the former build: exit $code" test "$code" = 0 -a ! -e "$program.new" -a ! -e "$program.former"
if awk "BEGIN { exit !($took <= 20 || $(cut -d' ' -f1 /proc/loadavg) > 2) }"; then was=ok; else was=failed; fi
say "$was: silent install took $took s (20 where the machine has nothing else to do), $(load)"
check "start menu and desktop, in Thai only" test "$(find "$WINEPREFIX/drive_c/users" -name '*.lnk' -printf '%f,')" = "$link,$link,"
check "an office's own file in the program's folder survives the upgrade" test -s "$program/ทะเบียน ของเรา.txt"
cp /trial/python.exe "$program/python/"  # only to measure a bare window with the same Python and Qt
cd "$program" || exit 1

timeout 60 wine reg query 'HKCU\Software\Classes\.db' /ve 2>/dev/null | grep -q Planner && say "failed: .db was taken" || say "ok: .db stays whose it was"
check ".plandb is ours" sh -c "timeout 60 wine reg query 'HKCU\\Software\\Classes\\.plandb' /ve 2>/dev/null | grep -q PlannerDesktop.Office"
timeout 900 wine PlannerDesktop.exe --self-test > "$out/self-test.txt" 2>&1; code=$?
cat "$out/self-test.txt" | tee -a "$out/report.txt"
check "--self-test: exit $code" test "$code" = 0
check "--self-test kept its report" test -s "$(home_of self-test.txt)"
timeout 120 wine planner-tool.exe export duty-order "$file" 'Z:\trial\results\windows.pdf' --number 1 > "$out/export.txt" 2>&1
check "order as PDF" test -s "$out/windows.pdf"

for turn in first second; do
    window_after Bare wine python/python.exe 'Z:\trial\trial_bare.py'; wait $window; bare=$took
    window_after 'งานนโยบายและแผน' wine PlannerDesktop.exe "$file"; frame=$took
    wait_for ตัวอย่าง; took=$(since "$began")
    say "$turn start: frame $frame s, filled window $took s, bare PySide6 window $bare s; ratio $(awk "BEGIN { printf \"%.2f and %.2f\", $frame / $bare, $took / $bare }"), $(load)"
    [ $turn = second ] && break # it stays open for what comes next
    . /trial/trial_look.sh
    close
done

cd /trial || exit 1
before="$(sums "$program")"
timeout 300 wine /trial/setup.exe /S; code=$?
check "refuses while the program runs: exit $code (4)" test "$code" = 4
check "the running one is untouched" test "$(sums "$program")" = "$before" -a ! -e "$program.new"
close
settings="$(home_of preferences.json)"
check "settings were kept by the program" test -s "$settings"
kept="$(cat "$settings")"
. /trial/trial_wizard.sh
check "settings survive the upgrade" test "$(cat "$settings")" = "$kept"
check "nothing of the upgrade is left over" test ! -e "$program.new" -a ! -e "$program.former"
check "uninstalled, but for the office's own" test "$(ls "$program")" = "ทะเบียน ของเรา.txt"
check "settings stay after uninstalling" test -s "$settings"
check "the office's file stays" test -s '/trial/สำนักงาน ตัวอย่าง.db'
check "no links left" test -z "$(home_of '*.lnk')"
. /trial/trial_faults.sh
say "the trial went to its end"
end_all
kill $xvfb 2>/dev/null

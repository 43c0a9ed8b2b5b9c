# The pages of the installer and of the uninstaller, in Thai and in English; at its end the program is uninstalled.
page() { wait_for 'Planner Desktop' 300; picture "$1"; }
LANG=en_US.UTF-8 wine /trial/setup.exe >/dev/null 2>&1 & window=$!
page wizard-english
xdotool key Escape; sleep 1; xdotool key Return; wait_gone 'Planner Desktop' 100 || end_all
wine /trial/setup.exe >/dev/null 2>&1 & window=$!
page wizard-1; xdotool key Return
picture wizard-2; xdotool key Return
for _ in $(seq 900); do [ -e "$program.new" ] && break; sleep 0.1; done
for _ in $(seq 3000); do [ -e "$program.new" ] || [ -e "$program.former" ] || break; sleep 0.1; done
picture wizard-3
xdotool key Return; wait $window; code=$?
wait_for งานนโยบายและแผน; picture wizard-opened; close # "open the program now"
check "upgrade in place, page by page: exit $code" test "$code" = 0
timeout 60 wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\PlannerDesktop' > "$out/uninstall-entry.txt" 2>/dev/null
check "Windows lists it among its apps" grep -q "QuietUninstallString" "$out/uninstall-entry.txt"
wine "$program/uninstall.exe" >/dev/null 2>&1 &
page uninstall-1; xdotool key Return
for _ in $(seq 900); do [ -e "$program/lib" ] || break; sleep 0.1; done
picture uninstall-2 # where the data lies
xdotool key Return; picture uninstall-3
xdotool key Return; wait_gone 'Planner Desktop' 100 || end_all
check "uninstalled" test ! -e "$program/PlannerDesktop.exe" -a ! -e "$program/lib"

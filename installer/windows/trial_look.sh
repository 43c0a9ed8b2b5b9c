# The window, as an officer sees it who opens the file on this computer for the first time: a picture of each tab.
TABS=5
picture 0-who
xdotool key Return; wait_gone ใครกำลังทำงาน
if wait_for ส่งต่องาน 300; then
    picture 0-handover
    xdotool key Escape; wait_gone ส่งต่องาน || say "failed: the card of what is taken over closes"
else
    say "failed: a card of what is taken over"
fi
title() { xdotool search --onlyvisible --name 'ตัวอย่าง' getwindowname 2>/dev/null | head -1; }
for tab in $(seq 2 $TABS) 1; do
    was="$(title)"
    xdotool key "alt+$tab"
    for _ in $(seq 600); do now="$(title)"; [ -n "$now" ] && [ "$now" != "$was" ] && break; sleep 0.1; done
    check "tab $tab: $now" test -n "$now" -a "$now" != "$was"
    picture "tab-$tab"
done

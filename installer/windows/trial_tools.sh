# What the parts of the trial share, inside the Wine root. Lines that begin with "failed" fail the trial.
export LANG=th_TH.UTF-8 HOME=/root WINEPREFIX=/trial/prefix WINEDEBUG=-all DISPLAY=:77
export WINEDLLOVERRIDES="mscoree,mshtml="
out=/trial/results
file='Z:\trial\สำนักงาน ตัวอย่าง.db'
say() { echo "$*" | tee -a "$out/report.txt"; }
check() { # NAME CONDITION...
    local name="$1"; shift
    if "$@"; then say "ok: $name"; else say "failed: $name"; fi
}
seconds() { date +%s.%N; }
since() { awk "BEGIN { printf \"%.1f\", $(seconds) - $1 }"; }
load() { echo "load $(cut -d' ' -f1 /proc/loadavg)"; }
seen() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }
wait_for() { for _ in $(seq "${2:-600}"); do seen "$1" && return 0; sleep 0.1; done; return 1; }
wait_gone() { for _ in $(seq "${2:-600}"); do seen "$1" || return 0; sleep 0.1; done; return 1; }
window_after() { # NAME COMMAND...: starts it, waits until a window of that name stands, leaves the seconds in $took
    local name="$1"; shift
    began=$(seconds)
    "$@" >/dev/null 2>&1 & window=$!
    wait_for "$name" 900
    took=$(since "$began")
}
picture() { # NAME: once two pictures in a row are alike
    local before="" now
    for _ in $(seq 60); do
        import -window root "$out/$1.png"; now=$(identify -format '%#' "$out/$1.png")
        [ "$now" = "$before" ] && break
        before="$now"; sleep 1
    done
}
setup() { began=$(seconds); timeout 600 wine "$@"; code=$?; took=$(since "$began"); }
sums() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
home_of() { find "$WINEPREFIX/drive_c/users" -name "$1" | head -1; }
close() { # the program's window, as an officer does
    for _ in 1 2 3 4 5 6; do xdotool key alt+F4; wait_gone งานนโยบายและแผน 200 && break; done
    for _ in $(seq 600); do pgrep -f '[P]lannerDesktop.exe' >/dev/null || return 0; sleep 0.1; done
    say "note: the window had to be ended"; end_all
}
end_all() { wineserver -k; for _ in $(seq 50); do pgrep -x wineserver >/dev/null || break; sleep 0.2; done; }

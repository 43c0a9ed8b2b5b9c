# What goes wrong in offices, on a drive of its own (E:): each is refused with its code and leaves the program as it was.
drive=/trial/drive
mkdir -p "$drive"; mount -t tmpfs -o size=420m tmpfs "$drive"; ln -sfn "$drive" "$WINEPREFIX/dosdevices/e:"
there="$drive/โปรแกรม ของเรา/แผน"
install_there() { timeout 600 wine cmd /c "chcp 65001 >nul & Z:\\trial\\$1.exe /S /D=E:\\โปรแกรม ของเรา\\แผน" >/dev/null 2>&1; code=$?; }
install_there setup
check "installed in a folder with Thai letters and blanks: exit $code" test "$code" = 0 -a -s "$there/PlannerDesktop.exe"
before="$(sums "$there")"
refused() { # NAME CODE: what a refusal must leave
    check "$1: exit $code ($2)" test "$code" = "$2"
    check "$1: the installed program is as it was" test "$(sums "$there")" = "$before" -a ! -e "$there.new" -a ! -e "$there.former"
}
head -c 1000000 /trial/setup.exe > /trial/cut.exe
install_there cut; refused "a cut-off installer" 2
cp /trial/setup.exe /trial/changed.exe; printf 'x' | dd of=/trial/changed.exe bs=1 seek=9000000 conv=notrunc 2>/dev/null
install_there changed; refused "an installer with one byte changed" 2
free=$(df -m --output=avail "$drive" | tail -1)
head -c $(((free - 60) * 1000000)) /dev/zero > "$drive/filler"
install_there setup; refused "too little space" 5
rm "$drive/filler"; mount -o "remount,nr_inodes=$(($(df --output=iused "$drive" | tail -1) + 400))" "$drive"
install_there setup; refused "the disk takes no more files halfway" 6
mount -o remount,nr_inodes=0,ro "$drive"
install_there setup; refused "a folder that cannot be written" 3
timeout 900 wine "$there/PlannerDesktop.exe" --self-test > "$out/self-test-after-faults.txt" 2>&1; code=$?
check "--self-test of the installed program after all that: exit $code" test "$code" = 0
mount -o remount,rw "$drive"
mv "$there" "$there.former" # the power went between the two renamings
install_there setup
check "an upgrade that was cut off by the power is mended: exit $code" test "$code" = 0 -a "$(sums "$there")" = "$before" -a ! -e "$there.former"
timeout 60 wine reg add 'HKCU\Software\Wine' /v Version /d win81 /f >/dev/null 2>&1; end_all
install_there setup; refused "Windows 8.1" 2
timeout 60 wine reg delete 'HKCU\Software\Wine' /v Version /f >/dev/null 2>&1; end_all
rm -r "$there/lib/planner_desktop/domain" # an antivirus program took files away
timeout 60 wine "$there/planner-tool.exe" list >/dev/null 2>"$out/damaged.txt"; code=$?
check "files are missing: exit $code, told" test "$code" != 0 -a -s "$out/damaged.txt"
rm -r "$there/lib/planner_desktop"
timeout 60 wine "$there/planner-tool.exe" list >/dev/null 2>"$out/damaged.txt"; code=$?
check "the program is missing: exit $code, told in Thai" grep -q ติดตั้งโปรแกรมใหม่ "$out/damaged.txt"
install_there setup
check "installing again mends it: exit $code" test "$code" = 0 -a "$(sums "$there")" = "$before"
timeout 120 wine "$there/uninstall.exe" /S; wineserver -w
check "uninstalled there too" test ! -e "$there/PlannerDesktop.exe"

stick="$drive/แฟลชไดรฟ์ ของฉัน"
mkdir "$stick"; cp -r /trial/portable/. "$stick"
timeout 900 wine "$stick/PlannerDesktop/PlannerDesktop.exe" --self-test > "$out/self-test-stick.txt" 2>&1; code=$?
check "portable: --self-test from a stick: exit $code" test "$code" = 0
check "portable: its report stays on the stick" test -s "$stick/PlannerDesktop/data/logs/self-test.txt"
deep='E:\OneDrive - สพป ตัวอย่าง\เอกสาร\'$(printf 'โฟลเดอร์ที่ชื่อยาวมาก\\%.0s' 1 2 3 4 5 6 7 8 9 10 11 12)
mkdir -p "$(echo "$deep" | sed "s|E:|$drive|; s|\\\\|/|g")"
timeout 300 wine "$stick/PlannerDesktop/planner-tool.exe" demo "${deep}แฟ้ม งาน.db" > "$out/deep.txt" 2>&1; code=$?
check "a file in OneDrive, Thai, with blanks, ${#deep} letters deep: exit $code" test "$code" = 0
timeout 120 wine "$stick/PlannerDesktop/planner-tool.exe" check "${deep}แฟ้ม งาน.db" --full >> "$out/deep.txt" 2>&1; code=$?
check "and it is sound: exit $code" test "$code" = 0
mount -o remount,ro "$drive"
rm -f "$(home_of self-test.txt)"
timeout 900 wine "$stick/PlannerDesktop/PlannerDesktop.exe" --self-test > "$out/self-test-read-only.txt" 2>&1; code=$?
check "portable: --self-test from a stick that cannot be written: exit $code" test "$code" = 0
check "portable: then settings and reports go to the user's folder" test -s "$(home_of self-test.txt)"
umount -l "$drive"

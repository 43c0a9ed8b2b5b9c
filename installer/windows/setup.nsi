; The installer: for one user, without administrator, Thai where Windows is Thai, else English.
; Exit codes: 0 installed, 1 stopped by the user, 2 wrong Windows or a setup file that was cut (NSIS's own), 3 folder
; not writable, 4 program running, 5 too little space, 6 files could not be written. Whatever stops it leaves the former
; installation as it was. Windows of 32 bit refuses a 64-bit setup by itself.
Unicode True
!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define PROGRAM "Planner Desktop"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PlannerDesktop"
!define CLASSES "Software\Classes"
!define KIND "PlannerDesktop.Office"

Name "${PROGRAM} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\PlannerDesktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
CRCCheck force
BrandingText "${PROGRAM} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${PROGRAM}"
VIAddVersionKey "FileDescription" "${PROGRAM} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Planner Desktop"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "$(STOP_NOW)"
Caption "$(CAPTION)"
UninstallCaption "$(UNCAPTION)"
UninstallButtonText "$(REMOVE)"
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "$(WHERE_TITLE)"
!define MUI_PAGE_HEADER_SUBTEXT "$(WHERE_TEXT)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(WHERE_TOP)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(WHERE_TITLE)"
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_PAGE_HEADER_TEXT "$(AT_WORK_TITLE)"
!define MUI_PAGE_HEADER_SUBTEXT "$(AT_WORK_TEXT)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(DONE_TITLE)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT " "
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(STOPPED_TITLE)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(STOPPED_TEXT)"
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(DONE_TITLE)"
!define MUI_FINISHPAGE_TEXT "$(DONE_TEXT)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\PlannerDesktop.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(OPEN_NOW)"
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_TEXT "$(REMOVE_TITLE)"
!define MUI_PAGE_HEADER_SUBTEXT "$(REMOVE_TEXT)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVE_TOP)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(WHERE_TITLE)"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "$(REMOVING_TITLE)"
!define MUI_PAGE_HEADER_SUBTEXT "$(REMOVE_TEXT)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(REMOVED_TITLE)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(REMOVE_TEXT)"
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Thai"
!insertmacro MUI_LANGUAGE "English"
!include words.nsh

Var Fresh ; the new files are put here first
Var Former ; and the former ones stand here until the new ones are in place

!macro Stop code words
  SetErrorLevel ${code}
  MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
  Quit
!macroend

!macro ChooseLanguage
  System::Call "kernel32::GetUserDefaultUILanguage() i .r0"
  IntOp $0 $0 & 0x3FF
  ${If} $0 = 0x1E ; of numbers: "==" compares letters
    StrCpy $LANGUAGE ${LANG_THAI}
  ${Else}
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${EndIf}
!macroend

; Leaves 1 in $0 when FILE is there and held: Windows lets nobody write a running program's file.
!macro IsHeld file
  ${If} ${FileExists} "${file}"
    ClearErrors
    FileOpen $1 "${file}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro IsRunning folder
  StrCpy $0 0
  !insertmacro IsHeld "${folder}\PlannerDesktop.exe"
  !insertmacro IsHeld "${folder}\planner-tool.exe"
!macroend

; Everything that was ever installed, and nothing that somebody else put there.
!macro TakeOut folder
  RMDir /r "${folder}\python"
  RMDir /r "${folder}\lib"
  Delete "${folder}\PlannerDesktop.exe"
  Delete "${folder}\planner-tool.exe"
  Delete "${folder}\THIRD-PARTY.txt"
  Delete "${folder}\version.txt"
  Delete "${folder}\uninstall.exe"
  RMDir "${folder}"
!macroend

; The links have the name of the language that they were made in; NSIS speaks only one from its start to its end.
!macro DeleteLinks
  Delete "$SMPROGRAMS\${MENU_THAI}.lnk"
  Delete "$DESKTOP\${MENU_THAI}.lnk"
  Delete "$SMPROGRAMS\${MENU_ENGLISH}.lnk"
  Delete "$DESKTOP\${MENU_ENGLISH}.lnk"
!macroend

Function .onInit
  !insertmacro ChooseLanguage
  ${IfNot} ${AtLeastWin10}
    !insertmacro Stop 2 "$(WRONG_WINDOWS)"
  ${EndIf}
FunctionEnd

; A folder with other things in it is never ours to fill or to empty.
Function OwnFolder
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\PlannerDesktop.exe"
    ${DirState} "$INSTDIR" $0
    ${If} $0 == 1
      StrCpy $INSTDIR "$INSTDIR\PlannerDesktop"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Out of the former installation: ours goes, an office's own files that lie in it come along.
Function LeaveFormer
  !insertmacro TakeOut "$Former"
  again:
  FindFirst $0 $1 "$Former\*.*"
  FindNext $0 $1 ; the first two are the folder itself and the one above
  FindNext $0 $1
  FindClose $0
  ${If} $1 != ""
    ClearErrors
    Rename "$Former\$1" "$INSTDIR\$1"
    IfErrors 0 again
  ${EndIf}
  RMDir "$Former"
FunctionEnd

; The power may have gone between the two renamings of an upgrade: the former program goes back to its place.
Function MendUpgrade
  ${If} ${FileExists} "$Former\PlannerDesktop.exe"
  ${AndIfNot} ${FileExists} "$INSTDIR\PlannerDesktop.exe"
    RMDir "$INSTDIR"
    Rename "$Former" "$INSTDIR"
  ${ElseIf} ${FileExists} "$Former\*.*"
    Call LeaveFormer
  ${EndIf}
FunctionEnd

Function .onInstFailed
  RMDir /r "$Fresh"
FunctionEnd

Section
  Call OwnFolder
  StrCpy $Fresh "$INSTDIR.new"
  StrCpy $Former "$INSTDIR.former"
  RMDir /r "$Fresh"
  ClearErrors
  CreateDirectory "$Fresh"
  FileOpen $0 "$Fresh\version.txt" w
  ${If} ${Errors}
    RMDir /r "$Fresh"
    !insertmacro Stop 3 "$(NOT_WRITABLE)"
  ${EndIf}
  FileClose $0
  running:
  !insertmacro IsRunning "$INSTDIR"
  ${If} $0 == 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_RUNNING)" /SD IDCANCEL IDRETRY running
    RMDir /r "$Fresh"
    SetErrorLevel 4
    Quit
  ${EndIf}
  Call MendUpgrade
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${If} $1 != ""
  ${AndIf} $1 < ${NEEDS_MB}
    RMDir /r "$Fresh"
    !insertmacro Stop 5 "$(NO_SPACE)"
  ${EndIf}

  ClearErrors
  SetOutPath "$Fresh"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$Fresh\uninstall.exe"
  SetOutPath "$TEMP"
  ${If} ${Errors}
    RMDir /r "$Fresh"
    !insertmacro Stop 6 "$(NOT_WRITTEN)"
  ${EndIf}

  ClearErrors
  ${If} ${FileExists} "$INSTDIR\PlannerDesktop.exe"
    Rename "$INSTDIR" "$Former"
    ${If} ${Errors}
      RMDir /r "$Fresh"
      !insertmacro Stop 4 "$(IS_RUNNING)"
    ${EndIf}
  ${Else}
    RMDir "$INSTDIR"
  ${EndIf}
  ClearErrors
  Rename "$Fresh" "$INSTDIR"
  ${If} ${Errors}
    Rename "$Former" "$INSTDIR"
    RMDir /r "$Fresh"
    !insertmacro Stop 6 "$(NOT_WRITTEN)"
  ${EndIf}
  Call LeaveFormer
  Call TellWindows
SectionEnd

Function TellWindows
  !insertmacro DeleteLinks
  CreateShortCut "$SMPROGRAMS\$(MENU_NAME).lnk" "$INSTDIR\PlannerDesktop.exe"
  CreateShortCut "$DESKTOP\$(MENU_NAME).lnk" "$INSTDIR\PlannerDesktop.exe"
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(KIND_NAME)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\PlannerDesktop.exe,0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\PlannerDesktop.exe" "%1"'
  ; our own ending opens by double click; of .db we are only one more choice of "open with"
  WriteRegStr HKCU "${CLASSES}\.plandb" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\.plandb\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${CLASSES}\.db\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\PlannerDesktop.exe" "FriendlyAppName" "$(MENU_NAME)"
  WriteRegStr HKCU "${CLASSES}\Applications\PlannerDesktop.exe\SupportedTypes" ".db" ""
  WriteRegStr HKCU "${CLASSES}\Applications\PlannerDesktop.exe\SupportedTypes" ".plandb" ""
  WriteRegStr HKCU "${CLASSES}\Applications\PlannerDesktop.exe\shell\open\command" "" '"$INSTDIR\PlannerDesktop.exe" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(MENU_NAME) (${PROGRAM})"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\PlannerDesktop.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${PROGRAM}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${RefreshShellIcons}
FunctionEnd

Function un.onInit
  !insertmacro ChooseLanguage
FunctionEnd

Section "Uninstall"
  !insertmacro IsRunning "$INSTDIR"
  ${If} $0 == 1
    !insertmacro Stop 4 "$(IS_RUNNING)"
  ${EndIf}
  !insertmacro TakeOut "$INSTDIR"
  !insertmacro DeleteLinks
  DeleteRegValue HKCU "${CLASSES}\.db\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.db\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.db"
  DeleteRegKey HKCU "${CLASSES}\.plandb"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegKey HKCU "${CLASSES}\Applications\PlannerDesktop.exe"
  DeleteRegKey HKCU "${KEY}"
  ${RefreshShellIcons}
  MessageBox MB_OK|MB_ICONINFORMATION "$(DATA_STAYS)" /SD IDOK
SectionEnd

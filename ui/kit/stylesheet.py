"""The one style sheet. `$names` are colours of palette.py and sizes of look.py, `$marks` the pictures.

Heights are in `em`, so that Thai marks have room at every size; spaces are on the 8-pixel grid.

What a page may say with properties: QPushButton[primary|quiet|chip|danger="true"], QToolButton[quiet="true"],
QLabel[role="title|heading|label|muted|accent|danger|warning|good"], QFrame[role="card|panel|bar|rule"],
QFrame[tone="danger|warning|good|info"] (a banner), any widget with [role="header"] (the bar at the top).
"""

# Windows gives lists, menus and messages a face of its own, which would go before the program's.
TEXTS = """
QAbstractItemView, QHeaderView, QMenu, QMenuBar, QMessageBox, QStatusBar, QToolTip {
    font-family: "$family"; font-size: ${body}pt; }
QMainWindow, QDialog, QWizard, QWizardPage, QMessageBox { background: $window; }
QLabel { background: transparent; padding-bottom: 2px; qproperty-indent: 0; }
QDialog[role="popup"] { border: 1px solid $edge; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${lead}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="label"], QLabel[role="muted"] { color: $muted; }
QLabel[role="accent"] { color: $accent; font-weight: 600; }
QLabel[role="need"] { color: $accent; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="good"] { color: $good; }
QLabel[ink="danger"] { color: $danger; }
QLabel[ink="warning"] { color: $warning; }
QLabel:disabled { color: $muted; }
QToolTip { background: $text; color: $surface; border: 0; padding: 4px 8px; }
"""

FRAMES = """
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="panel"], QFrame[role="bar"] { background: $surface; border: 0; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[tone] { border-radius: 6px; border: 1px solid $line; background: $surface; }
QFrame[tone="info"] { background: $accent_soft; border-color: $accent; }
QFrame[tone="good"] { background: $good_soft; border-color: $good; }
QFrame[tone="warning"] { background: $warning_soft; border-color: $warning; }
QFrame[tone="danger"] { background: $danger_soft; border-color: $danger; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QGroupBox { border: 1px solid $line; border-radius: 8px; margin-top: 1.6em; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; font-weight: 600; color: $text; }
*[role="header"] { background: $header; color: $on_header; }
*[role="header"] QLabel { color: $on_header; }
*[role="header"] QLineEdit, *[role="header"] QToolButton, *[role="header"] QPushButton {
    background: $header_field; color: $on_header; border: 1px solid $header_field; }
*[role="header"] QToolButton:hover, *[role="header"] QPushButton:hover,
*[role="header"] QToolButton:pressed, *[role="header"] QPushButton:pressed {
    background: $header_field; border-color: $on_header; }
*[role="header"] QPushButton { text-align: left; }
*[role="header"] QToolButton::menu-indicator { image: url("$marks/down-header.svg"); }
*[role="header"] QLineEdit:focus, *[role="header"] QToolButton:focus, *[role="header"] QPushButton:focus {
    border: 2px solid $on_header; }
"""

FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 5px; padding: 3px 7px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 1.4em; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover { border-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 2px 6px; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only, QLineEdit:disabled,
QPlainTextEdit:disabled, QComboBox:disabled { background: $sunken; border-color: $line; color: $text; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus, QTextEdit:read-only:focus {
    border: 2px solid $accent; }
QTextEdit[role="reading"] { background: $surface; padding: 4px 12px; }
QTextEdit[role="reading"]:focus { padding: 3px 11px; }
QLineEdit[faulty="true"], QTextEdit[faulty="true"], QPlainTextEdit[faulty="true"] {
    border: 2px solid $danger; padding: 2px 6px; }
QLineEdit[unusual="true"], QComboBox[unusual="true"] {
    border: 2px solid $warning; padding: 2px 6px; }
QLineEdit QToolButton { border: 0; background: transparent; padding: 0; min-height: 0; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$marks/down.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { border: 1px solid $edge; background: $surface; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 20px; }
QAbstractSpinBox::up-arrow { image: url("$marks/up.svg"); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: url("$marks/down.svg"); width: 14px; height: 14px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 1.9em; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid $edge; background: $surface; border-radius: 4px;
    margin: 1px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $text; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; margin: 0; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$marks/check.svg"); }
QCheckBox::indicator:checked:focus { border-color: $text; }
QRadioButton::indicator:checked { background: $surface; border: 5px solid $accent; width: 8px; height: 8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken; border-color: $line; }
QCheckBox::indicator:checked:disabled { image: url("$marks/check-off.svg"); }
QProgressBar { background: $sunken; border: 0; border-radius: 4px; max-height: 8px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
"""

BUTTONS = """
QPushButton, QToolButton {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 3px 13px; min-height: 1.4em; }
QToolButton { padding: 3px 7px; }
QPushButton:hover, QToolButton:hover { border-color: $edge; background: $sunken; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 2px 12px; }
QToolButton:focus { padding: 2px 6px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $window; border-color: $line; }
QPushButton[primary="true"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed { background: $accent_strong; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $sunken; color: $muted; border-color: $line; }
QPushButton[card="true"] { border-radius: 8px; padding: 0; text-align: left; }
QPushButton[card="true"]:focus { padding: 0; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: $accent;
    padding: 0 6px; margin-left: -7px; text-align: left; }
QPushButton[link="true"]:hover { background: $accent_soft; }
QPushButton[link="true"]:focus { border-color: $accent; padding: 0 6px; }
QPushButton[danger="true"] { color: $danger; border-color: $danger; }
QPushButton[quiet="true"], QToolButton[quiet="true"] {
    background: transparent; border-color: transparent; color: $accent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: $accent_soft; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border: 2px solid $accent; }
QPushButton[quiet="true"]:disabled, QToolButton[quiet="true"]:disabled { color: $muted; }
QPushButton[chip="true"] { border-radius: 13px; padding: 1px 12px; min-height: 1.6em; }
QPushButton[chip="true"]:focus { padding: 0 11px; }
QPushButton[chip="true"]:checked { background: $accent_soft; border-color: $accent; color: $accent;
    font-weight: 600; }
QToolButton::menu-indicator { image: url("$marks/down.svg"); width: 14px; height: 14px;
    subcontrol-position: right center; right: 4px; }
QPushButton::menu-indicator { image: url("$marks/down.svg"); width: 14px; height: 14px;
    subcontrol-position: right center; right: 6px; }
QToolButton[low="true"] { padding: 1px 7px; min-height: 1.4em; }
QToolButton[popupMode="2"], QToolButton[popupMode="1"] { padding-right: 20px; }
"""

LISTS = """
QAbstractItemView { background: $surface; border: 1px solid $line; border-radius: 6px; outline: 0;
    selection-background-color: $accent_soft; selection-color: $text; alternate-background-color: $window; }
QAbstractItemView:focus { border: 2px solid $accent; }
QListView::item, QTreeView::item { min-height: 1.9em; padding: 1px 8px; border-radius: 4px; }
QListView::item:hover, QTreeView::item:hover { background: $sunken; }
QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QTreeView[role="side"], QTreeView[role="side"]:focus { border: 0; border-radius: 0; }
QTreeView[role="side"]::item:selected:active:focus { color: $accent; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 2px 8px; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $muted; font-weight: 600; border: 0;
    border-bottom: 1px solid $line; padding: 4px 8px; min-height: 1.8em; text-align: left; }
QHeaderView::section:hover { color: $text; background: $sunken; }
QTableCornerButton::section { background: $surface; border: 0; border-bottom: 1px solid $line; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; min-height: 1.4em; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: $surface; }
QMenuBar::item { padding: 4px 12px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab { background: transparent; color: $muted; border: 0; border-bottom: 3px solid transparent;
    padding: 6px 14px 4px 14px; min-height: 1.7em; }
QTabBar[panel="true"]::tab { padding: 6px 10px 4px 10px; }
QTabBar[low="true"]::tab { padding: 2px 12px 1px 12px; min-height: 1.5em; }
QTabBar::scroller { width: 52px; }
QTabBar QToolButton { border: 0; background: $window; min-height: 0; padding: 0; }
QTabBar QToolButton::left-arrow { image: url("$marks/left.svg"); width: 16px; height: 16px; }
QTabBar QToolButton::right-arrow { image: url("$marks/right.svg"); width: 16px; height: 16px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom: 3px solid $accent; font-weight: 600; }
QTabBar::tab:focus { background: $accent_soft; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $scroll; margin: 2px; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCalendarWidget QTableView { border: 0; selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QTableView:focus { border: 0; }
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; }
QFrame#calendar { border-color: $edge; border-radius: 0; }
QWidget[role="footer"] { border-top: 1px solid $line; }
"""

SHEET = TEXTS + FRAMES + FIELDS + BUTTONS + LISTS

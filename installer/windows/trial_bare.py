"""The least PySide6 program: what the start of ours is held against under Wine."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Bare")
window.resize(900, 600)
window.show()
QTimer.singleShot(2000, app.quit)
sys.exit(app.exec())

"""The parts of the window around the pages: header, tabs, list, status line, menus, keeping the file safe."""

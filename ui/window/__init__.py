"""The main window: panes placed, and every connection between them in one block."""

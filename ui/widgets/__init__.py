"""Our own small widgets; they know the theme and nothing of plans."""

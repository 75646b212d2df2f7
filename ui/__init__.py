"""Everything that needs a screen; nothing of ``planner`` imports it."""

"""The task inspector: everything about one task beside the timeline, each field one edit."""

"""Sheets: what asks a few questions over the window and then is gone."""

"""Drawings that are the same on screen and on paper; each drawing module is imported when shown."""

"""The views beside the timeline; they do not know each other."""

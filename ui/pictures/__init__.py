"""Pictures of the running program: the real window in every state, driven by mouse and keys.

``python -m ui.pictures OUT`` writes the sample plan as PDF and its three views, light and dark;
``--all`` writes every state, size and scale as well. Nothing touches the person's own plan.
"""

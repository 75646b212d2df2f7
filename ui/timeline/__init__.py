"""The timeline: a pure geometry of time and rows, gestures as data, and the widgets that show them.

``scale``, ``ticks``, ``rows``, ``scene``, ``zones``, ``routes``, ``strip`` and ``drag`` know no Qt:
they are tested without a window, and the chart only paints what they say.
"""

"""When work happens: study days and capacity, bars, placement, ripple along links, weekly load.

Everything here is pure: no clock, no files. Days are counted in *study-day positions* (0 for the
first study day of the calendar, 1 for the next), which turns every rule about bars into integer
arithmetic from a table instead of a walk over days.
"""

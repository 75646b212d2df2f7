"""Everything of Career Planner that is true without a screen: plans, rules, files, paper."""

__version__ = "0.1.0"

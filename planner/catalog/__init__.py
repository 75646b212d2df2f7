"""What we ship, read from resources/*.toml once and kept: roles, roadmaps, axes, resources, pay.

Every function reads only its own file, the first time it is asked. Rules get these values as
arguments; they never come here themselves.

Example:
    >>> role("mlops-engineer").name
    'MLOps Engineer'
    >>> path(roadmap_of("mlops_engineer"), "data-scientist").article_months
    (12, 18)
"""

from planner.catalog.article import resolve
from planner.catalog.reading import (
    article_items,
    asked_for,
    axes,
    bands,
    claims,
    demand,
    guide,
    named_skills,
    path,
    places,
    questionnaire,
    resources,
    roadmap,
    roadmap_of,
    role,
    role_ids,
    salary_bands,
    sources,
    tools,
    trends,
)

__all__ = [
    "article_items",
    "asked_for",
    "axes",
    "bands",
    "claims",
    "demand",
    "guide",
    "named_skills",
    "path",
    "places",
    "questionnaire",
    "resolve",
    "resources",
    "roadmap",
    "roadmap_of",
    "role",
    "role_ids",
    "salary_bands",
    "sources",
    "tools",
    "trends",
]

"""Addresses on paper: which one a task is linked to, and how it reads in print.

Only https addresses of the catalogue become links. A person's own addresses are printed as text:
a study plan may come from somebody else, and paper should not send anyone anywhere unseen.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from planner.content import Resource
from planner.model import Task
from planner.studyplan.brief import Brief
from planner.studyplan.outline import ResourceLine


def host(url: str) -> str:
    """Return the host to print for an address, without "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def printed(url: str) -> str:
    """Return an address as it is read aloud: host and path, without scheme and final slash."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{host(url)}{parts.path.rstrip('/')}{query}"


def first_link(brief: Brief, task: Task) -> tuple[str | None, str]:
    """Return the link of a task's first resource with an address, and the host to print."""
    for resource in resources_of(brief, task):
        if resource.url is not None:
            return resource.url, host(resource.url)
    if task.urls:
        return None, host(task.urls[0])
    return None, ""


def resources_of(brief: Brief, task: Task) -> tuple[Resource, ...]:
    """Return the resources of a task that the catalogue knows."""
    known = brief.reference.resources
    return tuple(known[name] for name in task.resources if name in known)


def resource_line(brief: Brief, resource: Resource) -> ResourceLine:
    """Return a resource as printed; without an address its replacement is named."""
    by = ", ".join(part for part in (resource.by, _chapters(brief, resource)) if part)
    if resource.url is not None:
        return ResourceLine(resource.title, by, resource.url, printed(resource.url))
    missing = brief.say("resource.no_address")
    instead = brief.reference.resources.get(resource.replacement or "")
    if instead is None:
        return ResourceLine(resource.title, by, None, missing)
    return ResourceLine(
        title=resource.title,
        by=by,
        url=None,
        address=missing,
        instead=brief.say("resource.instead", title=instead.title),
        instead_url=instead.url,
        instead_address=printed(instead.url) if instead.url else missing,
    )


def _chapters(brief: Brief, resource: Resource) -> str:
    return brief.say("resource.chapters", chapters=resource.chapters) if resource.chapters else ""

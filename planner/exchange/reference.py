"""What the catalogue knows about a plan, gathered for its printed form."""

from __future__ import annotations

from planner import catalog
from planner.model import Plan
from planner.studyplan import Reference


def reference_for(plan: Plan) -> Reference:
    """Return role, roadmap, axes, resources, sources, bands and places of a plan.

    A plan may outlive its content: a role the catalogue does not know any more leaves role and
    roadmap empty, and the pages that need them are left out.

    Raises:
        ContentError: The shipped content has a fault.
    """
    known = plan.role in catalog.role_ids()
    return Reference(
        role=catalog.role(plan.role) if known else None,
        roadmap=catalog.roadmap_of(plan.role) if known else None,
        axes=catalog.axes(),
        resources=catalog.resources(),
        sources=catalog.sources(),
        bands=catalog.salary_bands(),
        places=catalog.places(),
    )

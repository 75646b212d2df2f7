"""Build hook: the wheel carries ``resources/`` as ``planner/_resources``.

Only real wheels get the copy. An editable install reads the files of the checkout, so that nobody
ever edits a theme and looks at a stale copy of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesInside(BuildHookInterface):
    """Maps the shipped files into the package that reads them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the mapping unless the install is editable.

        Args:
            version: ``"standard"`` or ``"editable"``.
            build_data: What hatchling will put into the wheel; changed in place.
        """
        if version == "standard":
            resources = Path(self.root) / "resources"
            build_data["force_include"][str(resources)] = "planner/_resources"

"""The whole error tree of the core, so that every layer above can catch exactly what it means.

Errors carry a key and values, never a sentence: the words belong to ``Wording`` (resources/i18n),
because the same refusal is spoken by the window, the command line and, one day, another language.

    PlannerError
    ├── Refused            the request cannot be done; nothing was changed
    │   └── EditRefused    an edit that the plan does not allow
    ├── Unreadable         a file that is damaged, foreign, newer or not an ordinary file
    ├── StoreError         saving failed; the old file is intact
    │   ├── Busy           another process holds the plan
    │   └── Conflict       the file was changed by somebody else
    └── ContentError       a fault in the content we ship, with file and field
"""

from __future__ import annotations


class PlannerError(Exception):
    """A failure with a wording key and the values to fill in.

    Attributes:
        key: Key of the sentence in resources/i18n, e.g. ``"error.unknown_task"``.
        values: Named values for the sentence; plain strings, numbers or dates.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return f"{self.key} {self.values}" if self.values else self.key


class Refused(PlannerError):
    """The request is understood and cannot be done; nothing was changed."""


class EditRefused(Refused):
    """An edit that the plan does not allow; the plan is untouched."""


class Unreadable(PlannerError):
    """A file that cannot be taken for what it should be; it was not touched."""


class StoreError(PlannerError):
    """Saving failed; the file on disk still holds the last acknowledged state."""


class Busy(StoreError):
    """Another process holds the plan."""


class Conflict(StoreError):
    """The file on disk is not the one that was read or written last."""


class ContentError(PlannerError):
    """A fault in the shipped content; the values name file and field."""

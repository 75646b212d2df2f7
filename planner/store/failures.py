"""What went wrong on the disk, as one of a few kinds that each have a sentence.

Sentences are ``error.not_saved.<kind>`` for the plan ("Your changes are still here") and
``error.not_written.<kind>`` for exports, in resources/i18n.
"""

from __future__ import annotations

import errno
from pathlib import Path

from planner.errors import StoreError

_LONGEST_NAME = 60
_LONGEST_PATH = 100
_KINDS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "is_folder",
    errno.ENAMETOOLONG: "long_name",
}


def short_name(path: Path) -> str:
    """Return the last part of a path for a sentence: printable and at most 60 characters."""
    name = "".join(char if char.isprintable() else "?" for char in path.name)
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def short_path(path: Path) -> str:
    """Return a path for a sentence: printable, at most its last 100 characters."""
    text = "".join(char if char.isprintable() else "?" for char in str(path))
    return text if len(text) <= _LONGEST_PATH else f"…{text[-_LONGEST_PATH:]}"


def system_words(error: OSError) -> str:
    """Return what the system calls a failure."""
    return error.strerror or type(error).__name__


def not_saved(path: Path, error: BaseException) -> StoreError:
    """Return the refusal for a plan that could not be saved; the edit is still in memory."""
    return _failure("error.not_saved", short_name(path), error)


def not_written(path: Path, error: BaseException) -> StoreError:
    """Return the refusal for an export that could not be written."""
    return _failure("error.not_written", short_path(path), error)


def _failure(prefix: str, name: str, error: BaseException) -> StoreError:
    if isinstance(error, OSError):
        kind = _KINDS.get(error.errno or 0, "disk_error")
        return StoreError(f"{prefix}.{kind}", name=name, text=system_words(error))
    return StoreError(f"{prefix}.memory", name=name)

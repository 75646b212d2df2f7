"""The guard around every overridden Qt virtual.

On Python 3.11 an exception that C code raises inside an override ends the process without a word
(ARCHITECTURE.md, traps). The guard catches it, writes it to the log once for each place, asks for
one quiet banner and hands Qt a neutral value.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar, cast, get_type_hints, overload

_LOG = logging.getLogger("career_planner.guard")
_P = ParamSpec("_P")
_R = TypeVar("_R")


class Guarded(Protocol):
    """What the tests look for on an override."""

    guarded: bool


class _Faults:
    """Places that failed so far, and who wants to hear of the first failure of each."""

    def __init__(self) -> None:
        self.listener: Callable[[str], None] | None = None
        self.seen: set[str] = set()


_faults = _Faults()


def on_fault(listener: Callable[[str], None] | None) -> None:
    """Choose who is told of a fault: called with the place, at its first failure only.

    The listener is called in the middle of painting or of an event; it must only take a note.
    """
    _faults.listener = listener
    _faults.seen.clear()


def report(place: str, error: BaseException) -> None:
    """Log a fault and tell the listener, once for each place and kind of error."""
    key = f"{place}:{type(error).__name__}"
    if key in _faults.seen:
        return
    _faults.seen.add(key)
    _LOG.error("fault in %s", place, exc_info=error)
    if _faults.listener is not None:
        _faults.listener(place)


def _neutral(method: Callable[..., object]) -> object:
    """Return an empty value of the kind the override promises, so that Qt gets what it expects."""
    try:
        kind = cast("object", get_type_hints(method).get("return"))
    except NameError:  # a type that is imported for checking only
        return None
    if not isinstance(kind, type) or kind is type(None):
        return None
    try:
        return cast("object", kind())
    except TypeError:
        return cast("object", kind(0))  # flags of Qt want a number


@overload
def guard(method: Callable[_P, _R], /) -> Callable[_P, _R]: ...


@overload
def guard(*, fallback: object) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]: ...


def guard(
    method: Callable[_P, _R] | None = None, /, *, fallback: object = None
) -> Callable[_P, _R] | Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Mark an overridden Qt virtual and keep its exceptions away from Qt.

    Args:
        method: The override, when used as ``@guard``.
        fallback: What Qt gets after a fault; without it an empty value of the annotated kind.
    """
    if method is None:
        return functools.partial(_guarded, fallback=fallback)
    return _guarded(method, fallback=None)


def _guarded(method: Callable[_P, _R], fallback: object) -> Callable[_P, _R]:
    @functools.wraps(method)
    def call(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return method(*args, **kwargs)
        except Exception as error:  # noqa: BLE001  any of them would end the process
            report(method.__qualname__, error)
            return cast("_R", _neutral(method) if fallback is None else fallback)

    cast("Guarded", call).guarded = True
    return call

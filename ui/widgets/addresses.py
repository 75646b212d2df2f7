"""Which addresses may be opened: https to a public host, and nothing else; no Qt here."""

from __future__ import annotations

from urllib.parse import urlsplit

LONGEST = 2_000
"""Longest address that is opened, characters."""
_NOT_IN_ADDRESSES = frozenset("<>\"{}|\\^`' ")
"""Characters that a well-formed address writes as %.. or not at all."""


def may_open(url: str) -> bool:
    """Tell whether an address may be opened after asking.

    It is https, printable ASCII, at most 2,000 characters, without user name or port, to a host
    with a dot that is not a number: no file, script or local address, no look-alike letters (an
    international name is typed, and shown, in its ASCII form "xn--…").
    """
    if len(url) > LONGEST or not url.isascii() or not url.isprintable():
        return False
    if not _NOT_IN_ADDRESSES.isdisjoint(url):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme != "https" or port is not None or "@" in parts.netloc:
        return False
    front, dot, top = (parts.hostname or "").rpartition(".")
    return bool(front and dot) and (top.isalpha() or top.startswith("xn--")) and top != "local"


def short(url: str) -> str:
    """Return an address as people read it: host and path, without scheme and final slash."""
    plain = url.removeprefix("https://").removeprefix("www.")
    return plain.partition("?")[0].rstrip("/")

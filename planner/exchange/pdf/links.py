"""Which addresses may become links on paper: plain https to a public host, and nothing else."""

from __future__ import annotations

from urllib.parse import urlsplit

LONGEST = 2_000
"""Longest address that becomes a link, characters."""


def web_link(url: str) -> str | None:
    """Return the address if it may be a link, else None.

    A link is https, printable ASCII, at most 2,000 characters, without user name or port, to a host
    with a dot that is not a number: no file, script or local address, no look-alike letters.
    """
    if len(url) > LONGEST or not url.isascii() or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    plain = parts.scheme == "https" and port is None and "@" not in parts.netloc
    return url if plain and _public(parts.hostname or "") else None


def _public(host: str) -> bool:
    top = host.rpartition(".")
    return bool(top[0]) and top[2].isalpha()

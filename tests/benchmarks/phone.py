"""What the phone page weighs: everything it loads on a first visit, uncompressed."""

import re
from urllib.parse import urljoin

import httpx


def weigh(address: str) -> float:
    """Return kilobytes (1,000 bytes) of the page and every file it names, as they are before compression."""
    page = httpx.get(address, follow_redirects=True)
    named = re.findall(r'(?:src|href)="([^"#?]+\.(?:js|css|svg|json))"', page.text)
    files = [httpx.get(urljoin(address, name)) for name in sorted(set(named))]
    return round(sum(len(one.content) for one in (page, *files)) / 1000, 1)

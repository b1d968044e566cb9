"""One issued file, made once."""

from datetime import UTC, datetime

import pytest

from documents import engine


@pytest.fixture(scope="session")
def issued():
    """The bytes of a paper of two pages."""
    pages = "<p>Beslut om 40 000 kr.</p>" * 3 + "<p style='break-before: page'>Slut.</p>"
    html = f'<!doctype html><html lang="sv"><title>T</title><body>{pages}</body></html>'
    about = {"title": "T", "language": "sv", "author": "Region Prov", "data": b"{}"}
    return engine.render_pdf(html, created=datetime(2026, 1, 1, tzinfo=UTC), **about).content

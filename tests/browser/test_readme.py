"""The picture in the README: the page of a round that waits, as its strategist sees it."""

import os
from pathlib import Path

import pytest

from tests.browser.conftest import words

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
WAITING = "villkorat: väntar på Falkenberg, Halmstad, Hylte, Laholm, Varberg och Regionstyrelsen"


@pytest.mark.skipif("SCREENSHOTS" not in os.environ, reason="taken by make screenshots")
def test_picture_of_a_round_is_taken(person):
    strategist = person("strateg")
    strategist.go("/funding/rounds/")
    page = strategist.press("Medfinansiering 20")
    assert words(page.locator(".page-head .state")) == WAITING
    end = page.locator(".shares-section").bounding_box()
    height = int(end["y"] + end["height"]) + 24
    page.set_viewport_size({"width": 1280, "height": height})
    IMAGES.mkdir(exist_ok=True)
    page.screenshot(path=IMAGES / "round.png")

"""The pictures in the README: the main pages, at a desk and on a phone."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.conftest import DESKTOP, PHONE, words

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
WAITING = "villkorat: väntar på Falkenberg, Halmstad, Hylte, Laholm, Varberg och Regionstyrelsen"
COLORS = 128  # enough for a page of text, and a quarter of the size

pytestmark = pytest.mark.skipif("SCREENSHOTS" not in os.environ, reason="by make screenshots")


def test_picture_of_a_round_is_taken(person):
    strategist = person("strateg")
    strategist.go("/funding/rounds/")
    page = strategist.press("Medfinansiering 20")
    assert words(page.locator(".page-head .state")) == WAITING
    end = page.locator(".shares-section").bounding_box()
    height = int(end["y"] + end["height"]) + 24
    take(page, "round", {"width": 1280, "height": height})


def test_pictures_of_the_main_pages_are_taken(person):
    strategist, secretary = person("strateg"), person("sekreterare.halmstad")
    main = {
        "my-page": (secretary, "/", None),
        "program": (strategist, "/", "#main a[href*='/dashboards/programs/']"),
        "municipalities": (strategist, "/portfolio/municipalities/", None),
        "goal": (strategist, "/programs/goals/", "#results tbody a"),
        "round": (strategist, "/funding/rounds/", "#results tbody a"),
        "proposal": (secretary, "/funding/proposals/", "#results tbody a"),
        "meeting": (secretary, "/funding/meetings/", "#results tbody a"),
        "plan": (strategist, "/plans/", "#results tbody a"),
        "cohort": (strategist, "/training/cohorts/", "#results tbody a"),
        "indicator": (strategist, "/evaluation/indicators/", "#results tbody a"),
        "search": (strategist, "/search/?q=halmstad", None),
    }
    for name, (someone, path, link) in main.items():
        someone.go(path)
        if link:
            someone.follow(someone.page.locator(link).first)
        for suffix, size in (("", DESKTOP), ("-phone", PHONE)):
            if name + suffix != "round":  # the whole of it is taken above
                take(someone.page, name + suffix, size)


def take(page, name: str, size: dict[str, int]) -> None:
    """Keep what is seen of the page at that size, in few colors."""
    page.set_viewport_size(size)
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot()))
    IMAGES.mkdir(exist_ok=True)
    picture.convert("RGB").quantize(COLORS).save(IMAGES / f"{name}.png", optimize=True)

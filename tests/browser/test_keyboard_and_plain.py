"""With the keyboard alone, and without script: everything works."""

import csv
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import words

FOCUS = """() => {
    const it = document.activeElement;
    const style = getComputedStyle(it);
    const box = it.getBoundingClientRect();
    return {
        name: (it.labels?.length ? it.labels[0].innerText : it.innerText || it.name || "").trim(),
        isShown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}"""


def tab_to(page, name: str) -> None:
    """Press Tab until what is named so has the focus; every stop on the way is to be seen."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["isShown"], f"the focus cannot be seen on “{focus['name']}”"
        if re.match(rf"{re.escape(name)}\b", focus["name"]):
            return
    raise AssertionError(f"Tab does not lead to “{name}”")


def enter(someone) -> None:
    """Press Enter on a link or button and check the page that comes."""
    with someone.page.expect_navigation():
        someone.page.keyboard.press("Enter")
    someone.check()


def test_goal_is_reported_on_with_the_keyboard_alone(person):
    leader = person()
    page = leader.go("/accounts/login/")
    expect(page.get_by_label("E-post")).to_be_focused()
    page.keyboard.type("projektledare@demo.example")
    tab_to(page, "Lösenord")
    page.keyboard.type("demo")
    enter(leader)
    tab_to(page, "Mål")
    enter(leader)

    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == {"name": "Hoppa till innehållet", "isShown": True}
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    tab_to(page, "Sök")
    page.keyboard.type("moduler aktuella")
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(1)
    tab_to(page, "4. Hålla materialets moduler aktuella")
    enter(leader)
    tab_to(page, "Skriv en lägesrapport")
    enter(leader)

    tab_to(page, "Inte påbörjat")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Pågår")).to_be_checked()
    tab_to(page, "Skäl till statusen")
    page.keyboard.type("Genomgången har börjat.")
    tab_to(page, "Skicka lägesrapporten")
    enter(leader)
    expect(page.locator("#errors")).to_be_focused()
    tab_to(page, "Redovisning")
    page.keyboard.press("Enter")
    page.keyboard.type("Två moduler är lästa och rättade.")
    tab_to(page, "Skicka lägesrapporten")
    enter(leader)
    expect(page.get_by_text("Lägesrapporten är skickad.")).to_be_visible()
    update = page.locator(".card-list li").first
    expect(update).to_contain_text("Två moduler är lästa och rättade.")
    expect(update).to_contain_text("Genomgången har börjat.")


@pytest.fixture(scope="module")
def thirty_goals(site) -> str:
    """The name of a project with more goals than a page of a list shows."""
    return site.prepare("thirty_goals")


@pytest.mark.parametrize("has_script", [True, False])
def test_filter_and_place_survive_editing_and_coming_back(has_script, person, thirty_goals):
    strategist = person("strateg", java_script_enabled=has_script)
    page = strategist.go("/programs/goals/")
    strategist.fill({"Sök": "skola"})
    page.get_by_label("Projekt").select_option(label=thirty_goals)
    if not has_script:
        strategist.press("Visa", exact=True)
    bar = page.locator(".results-bar")
    expect(bar).to_contain_text("30 rader stämmer med sökningen, 1–25 visas")
    page.get_by_role("link", name="Nästa").click()
    expect(bar).to_contain_text("26–30 visas")
    place = page.url
    strategist.follow(page.locator("tbody th a").last)
    strategist.press("Ändra", exact=True)
    strategist.fill({"Syfte": f"Skrivet {'med' if has_script else 'utan'} script."})
    strategist.press("Spara")
    expect(page.get_by_text("Målet är sparat.")).to_be_visible()
    strategist.press("Tillbaka till listan")
    assert page.url == place
    expect(page.get_by_label("Sök", exact=True)).to_have_value("skola")
    assert page.locator("tbody tr").count() == 5


def test_list_is_searched_and_saved_as_a_file_without_script(person):
    secretary = person("sekreterare.halmstad", java_script_enabled=False)
    page = secretary.go("/funding/decisions/")
    everything = page.locator("tbody tr").count()
    secretary.fill({"Sök": "Laholm"})
    secretary.press("Visa", exact=True)
    found = page.locator("tbody tr")
    assert 0 < found.count() < everything
    heads = [words(head) for head in page.locator("thead th").all()]
    page.get_by_role("link", name="Utgång").click()
    assert "sort=" in urlsplit(page.url).query
    with page.expect_download() as coming:
        page.get_by_role("link", name="CSV").click()
    lines = coming.value.path().read_text("utf-8-sig").splitlines()
    rows = list(csv.DictReader(lines, delimiter=";"))
    assert len(rows) == found.count()
    assert set(heads) <= set(rows[0])


def test_steps_of_a_proposal_are_taken_without_script(person):
    secretary = person("sekreterare.halmstad", java_script_enabled=False)
    secretary.go("/funding/proposals/")
    page = secretary.press("Medfinansiering av en projektledartjänst")
    proposal = page.url
    secretary.press("Skicka till granskning")
    expect(page.locator(".page-head .state")).to_have_text("under granskning")
    secretary.press("Läs handlingen")
    secretary.press("Utkast som PDF")
    link = page.get_by_role("link", name="Spara PDF-filen")
    link.wait_for(timeout=60_000)  # the page asks again by itself
    with page.expect_download() as coming:
        link.click()
    assert coming.value.path().read_bytes().startswith(b"%PDF")

    approver = person("sekreterare2.halmstad", java_script_enabled=False)
    approver.go(proposal)
    approver.page.locator(".greyed summary").first.click()
    expect(approver.page.locator(".greyed-why").first).to_contain_text(re.compile(r"\w"))
    approver.press("Skicka tillbaka")
    approver.fill({"Vad som behöver ändras": "Datum saknas."})
    approver.press("Skicka tillbaka")
    expect(approver.page.locator(".page-head .state")).to_have_text("utkast")
    expect(secretary.go(proposal).get_by_text("Datum saknas.")).to_be_visible()

"""A matrix is edited with the keyboard; a bad reference loses nothing, and coverage follows."""

from playwright.sync_api import expect

from tests.browser.conftest import words
from tests.browser.test_keyboard_and_plain import enter, tab_to

FOLLOW_UP = "Avstämning med elevhälsans yrkesgrupper"


def gaps(someone, coverage: str) -> list[str]:
    """The activities that the coverage names for want of follow-up."""
    page = someone.go(f"{coverage}?gap=no_follow_up")
    return [words(head) for head in page.locator(".is-head").all()]


def write(page, group: str, label: str, text: str) -> None:
    """Tab to a field of a row and write in it, over what stands there."""
    field = page.get_by_role("group", name=group, exact=True).get_by_label(label, exact=True)
    for _ in range(120):
        page.keyboard.press("Tab")
        if field.evaluate("field => field === document.activeElement"):
            break
    expect(field).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def test_matrix_is_edited_with_the_keyboard_and_the_coverage_follows(person, site):
    scene = site.prepare("halmstad_draft")
    planner = person("planerare.halmstad")
    assert gaps(planner, scene["coverage"]) == ["Riktning för barn- och elevhälsa"]
    page = planner.go(scene["activity"])
    tab_to(page, "Ändra matrisen")
    enter(planner)

    write(page, "Uppföljning 1", "Gäller del", "1 och 7")
    write(page, "Ny uppföljning", "Vad", FOLLOW_UP)
    page.keyboard.press("Enter")
    page.keyboard.type("två gånger")
    write(page, "Ny uppföljning", "Gäller del", "2–3")
    tab_to(page, "Spara matrisen")
    enter(planner)
    expect(page.locator("#errors")).to_be_focused()
    refused = page.get_by_role("group", name="Uppföljning 1", exact=True)
    expect(refused.locator(".field-error")).to_have_text("Det finns ingen del 7: delarna är 1–3.")
    expect(refused.get_by_label("Gäller del")).to_have_value("1 och 7")
    new = page.get_by_role("group", name="Ny uppföljning", exact=True).first
    expect(new.get_by_label("Vad", exact=True)).to_have_value(f"{FOLLOW_UP}\ntvå gånger")
    expect(new.get_by_label("Gäller del")).to_have_value("2–3")

    tab_to(page, "Uppföljning 1: gäller del")  # the summary leads to the field
    page.keyboard.press("Enter")
    expect(refused.get_by_label("Gäller del")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("1")
    tab_to(page, "Spara matrisen")
    enter(planner)
    expect(page.get_by_text("Matrisen är sparad.")).to_be_visible()
    expect(page.locator(".matrix")).to_contain_text(FOLLOW_UP)
    assert gaps(planner, scene["coverage"]) == []


def test_row_is_added_in_place_and_without_script_by_the_server(person, site):
    scene = site.prepare("halmstad_draft")
    address = f"{scene['activity']}matrix/"
    for has_script in (True, False):
        planner = person("planerare.halmstad", java_script_enabled=has_script)
        page = planner.go(address)
        rows = page.get_by_role("group", name="Ny effekt", exact=True)
        before = rows.count()
        rows.first.get_by_label("Vad", exact=True).fill("Halvskrivet")
        button = page.get_by_role("button", name="Fler effekter")
        if has_script:
            button.click()
        else:
            planner.follow(button)
        expect(rows).to_have_count(before + (1 if has_script else 4))
        expect(rows.first.get_by_label("Vad", exact=True)).to_have_value("Halvskrivet")
        if has_script:
            expect(rows.last.get_by_label("Vad", exact=True)).to_be_focused()

"""Two windows write in the same proposal: the second is shown what changed, and chooses."""

from playwright.sync_api import expect

from tests.browser.conftest import words

MINE = "Kungsbacka och Hylte deltar från första året."
THEIRS = "Utbildningen ges i alla sex kommunerna."


def test_second_to_save_sees_what_changed_and_loses_nothing(person, site):
    draft = site.prepare("draft_for_two")
    first, second = person("sekreterare.halmstad"), person("sekreterare.halmstad")
    first.go(draft)
    first.press("Skriv", exact=True)
    second.go(first.page.url)

    first.fill({"Kompletteringar och förtydligande": THEIRS, "Namn 2": "Rut Granberg"})
    first.press("Spara")
    second.fill({"Kompletteringar och förtydligande": MINE, "Bakgrund": "Arbetet började 2013."})
    second.press("Spara")

    page = second.page
    conflict = page.locator("#conflict")
    expect(conflict).to_be_focused()
    asked = [words(legend) for legend in conflict.locator("legend").all()]
    assert asked == ["Kompletteringar och förtydligande", "Namn 2"]
    for text in (MINE, THEIRS, "Karin Ekedal", "Rut Granberg"):
        expect(conflict).to_contain_text(text)
    expect(page.get_by_label("Bakgrund")).to_have_value("Arbetet började 2013.")

    page.get_by_role("group", name="Kompletteringar").get_by_label("Behåll min text").check()
    page.get_by_role("group", name="Namn 2").get_by_label("Behåll det som Karin").check()
    second.press("Spara")
    saved = words(page.get_by_role("main"))
    assert MINE in saved
    assert THEIRS not in saved.split("Historik")[0]
    assert "Arbetet började 2013." in saved
    assert "Rut Granberg" in saved

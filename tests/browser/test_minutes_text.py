"""The text to the minutes on the clipboard: as people read it, and as a word processor sets it."""

from playwright.sync_api import expect

from tests.browser.conftest import words

HELD = """async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return [await read("text/plain"), await read("text/html")];
}"""


def test_secretary_copies_one_text_and_the_whole_with_its_headings(person, site):
    secretary = person("sekreterare.halmstad")
    secretary.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address)
    page = secretary.go(site.prepare("decided_meeting"))
    one = page.get_by_role("button", name="Kopiera texten").first
    page.get_by_text("Visa texten", exact=True).click()
    expect(one).to_be_visible()
    box = page.locator("#minutes-texts [data-text]").first
    clauses = [words(each) for each in box.locator("li").all()]
    assert clauses

    one.click()
    expect(page.get_by_role("status").filter(has_text="Kopierat.")).to_have_count(1)
    plain, html = page.evaluate(HELD)
    assert " ".join(plain.split()).startswith(words(box.locator("h3, h4").first))
    for clause in clauses:
        assert clause in " ".join(plain.split())
    assert "<h" not in plain and "<li" in html and "<button" not in html

    page.get_by_role("button", name="Kopiera hela texten").click()
    expect(page.get_by_role("status").filter(has_text="Kopierat.")).to_have_count(2)
    whole, _html = page.evaluate(HELD)
    assert plain in whole
    secretary.check()


def test_without_permission_the_shown_text_is_marked_and_copied(person, site):
    secretary = person("sekreterare.halmstad")
    page = secretary.go(site.prepare("decided_meeting"))
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Kopiera hela texten").click()
    expect(page.get_by_role("status").filter(has_text="Kopierat.")).to_have_count(1)
    assert words(page.locator("#minutes-texts h3").first) in page.evaluate(
        "() => getSelection().toString().replace(/\\s+/g, ' ')"
    )

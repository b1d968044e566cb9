"""The review follows what is written, leads to the field, saves nothing; also without script."""

from playwright.sync_api import expect

UNFINISHED = "Det söks 41 000 kr per år. Klicka här för att fylla i."
LEFT = "Fyll i eller ta bort"


def test_the_review_beside_the_text_follows_the_writing(person, site):
    draft = site.prepare("draft_to_review")
    secretary = person("sekreterare.halmstad")
    page = secretary.page
    secretary.go(f"{draft}edit/")
    beside = page.locator(".beside")
    summary = page.locator("#id_summary")
    before = summary.input_value()
    expect(beside).not_to_contain_text(LEFT)
    summary.fill(UNFINISHED)
    found = beside.locator(".findings li", has_text=LEFT)
    expect(found).to_have_count(1)
    secretary.follow(found.get_by_role("link"))
    assert page.url.endswith("#id_summary")
    expect(summary).to_be_focused()
    expect(summary).to_have_value(UNFINISHED)
    summary.fill(before)
    expect(found).to_have_count(0)

    # without script a button asks for it, and what was written stays in the form
    plain = person("sekreterare.halmstad", java_script_enabled=False)
    page = plain.page
    plain.go(f"{draft}edit/")
    assert page.locator("#id_summary").input_value() == before
    page.locator("#id_summary").fill(UNFINISHED)
    page.locator("button[name=review]").click()
    expect(page.locator(".beside .findings")).to_contain_text(LEFT)
    expect(page.locator("#id_summary")).to_have_value(UNFINISHED)
    plain.go(f"{draft}edit/")
    assert page.locator("#id_summary").input_value() == before

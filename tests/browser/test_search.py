"""Somebody looks for something from any page: with the keyboard, without script, on a phone."""

from playwright.sync_api import expect

PHONE = {"width": 360, "height": 780}


def test_what_is_looked_for_is_chosen_while_one_types(person):
    strategist = person("strateg")
    page = strategist.go("/programs/goals/")
    page.keyboard.press("/")
    box, found = page.locator("#find-wide"), page.locator("#found-wide")
    expect(box).to_be_focused()
    page.keyboard.type("hylte")
    expect(found.get_by_role("option").first).to_contain_text("Hylte")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = found.locator("[aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    strategist.check()
    page.keyboard.press("Escape")
    expect(found).to_be_hidden()
    expect(box).to_have_value("hylte")
    page.keyboard.type(" ")
    expect(found).to_be_visible()
    page.keyboard.press("ArrowDown")
    url = chosen.get_attribute("data-url")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith(url)
    strategist.check()


def test_the_board_finds_its_number_and_nobody_else_does(person):
    secretary = person("sekreterare.halmstad")
    page = secretary.go("/")
    page.locator("#find-wide").fill("hstd 150021")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    secretary.check()
    expect(page.get_by_role("heading", name="Tjänsteskrivelser")).to_be_visible()
    secretary.follow(page.locator("#main .hits a").first)
    expect(page.locator(".page-head")).to_contain_text("Medfinansiering")

    hylte = person("sekreterare.hylte")
    page = hylte.go("/search/?q=hstd+150021")
    expect(page.get_by_role("heading", name="Tjänsteskrivelser")).to_have_count(0)


def test_the_box_is_a_form_where_there_is_no_script(person):
    plain = person("strateg", java_script_enabled=False)
    page = plain.go("/programs/goals/")
    page.locator("#find-wide").fill("lokala nämnden")
    plain.follow(page.locator(".tools .finder button"))
    expect(page.locator("#kind-organization")).to_be_visible()
    expect(page.locator("#found-wide")).to_be_hidden()


def test_on_a_phone_the_box_opens_from_its_icon(person):
    strategist = person("strateg")
    page = strategist.go("/programs/goals/")
    page.set_viewport_size(PHONE)
    page.locator(".seek > summary").click()
    expect(page.locator("#find-small")).to_be_focused()
    page.keyboard.type("hylte")
    expect(page.locator("#found-small").get_by_role("option").first).to_contain_text("Hylte")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#find-small")).to_be_hidden()
    expect(page.locator(".seek > summary")).to_be_focused()

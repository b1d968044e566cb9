"""Who may not: 404 for what is hidden, 403 for what is seen but not theirs, else the entrance."""

from playwright.sync_api import expect

from tests.browser.conftest import words


def test_hylte_finds_nothing_at_the_address_of_halmstads_draft(person):
    secretary = person("sekreterare.halmstad")
    secretary.go("/funding/proposals/")
    secretary.press("Medfinansiering av en projektledartjänst")
    draft = secretary.page.url.split("?")[0]
    secretary.press("Läs handlingen")
    paper = secretary.page.url
    stranger = person("sekreterare.hylte")
    for address in (draft, f"{draft}edit/", f"{draft}history/", paper, f"{paper}review/"):
        assert stranger.page.goto(address).status == 404
        assert words(stranger.page.get_by_role("heading", level=1)) == "Sidan finns inte"
        stranger.check()
    page = stranger.go("/funding/proposals/?q=Halmstad")
    expect(page.get_by_text("Lokala nämnden i Halmstad")).to_have_count(0)


def test_member_of_the_steering_group_sees_a_goal_but_may_not_report_on_it(person):
    member = person("styrgrupp")
    page = member.go("/programs/goals/")
    member.follow(page.locator("tbody th a").first)
    goal = page.url.split("?")[0]
    expect(page.get_by_role("link", name="Skriv en lägesrapport")).to_have_count(0)
    assert page.goto(f"{goal}updates/new/").status == 403
    assert words(page.get_by_role("heading", level=1)) == "Det här är inte tillåtet"
    member.check()


def test_whoever_is_not_signed_in_comes_to_the_wished_page_after_signing_in(person):
    someone = person()
    someone.go("/funding/meetings/?state=planned")
    assert "/accounts/login/" in someone.page.url
    someone.knock("sekreterare.halmstad", "fel lösenord")
    expect(someone.page.locator("#errors")).to_be_focused()
    expect(someone.page.locator("#errors")).to_contain_text("lösenord")
    expect(someone.page.get_by_label("E-post")).to_have_value("sekreterare.halmstad@demo.example")
    someone.knock("sekreterare.halmstad", "demo")
    assert someone.page.url.endswith("/funding/meetings/?state=planned")


def test_administrator_adds_a_person_who_gets_a_role_and_a_mail(person):
    administrator = person("admin")
    administrator.press("Personer", exact=True)
    administrator.press("Lägg till en person")
    administrator.fill({"Namn": "Vilma Ekkvist", "E-postadress": "vilma@example.se"})
    administrator.press("Lägg till personen")
    administrator.press("Ge en roll")
    page = administrator.page
    page.get_by_label("Roll", exact=False).first.select_option(label="registrator")
    page.get_by_label("För").select_option(label="Lokala nämnden i Laholm (Region Halland)")
    administrator.press("Ge rollen")
    expect(page.get_by_text("Personen har fått rollen.")).to_be_visible()
    expect(page.get_by_role("row", name="registrator")).to_contain_text("Laholm")
    administrator.press("Utskick")
    administrator.press("Välkommen till Målbild: välj ett lösenord")
    expect(page.get_by_role("main")).to_contain_text("Vilma Ekkvist")

"""A day's work of three people, in Swedish; every page they pass is seen in English too."""

from playwright.sync_api import expect

from tests.browser.conftest import words

SUMMER = "2018-06-30"
VIEW = "Mina mål, kort"


def test_strategist_looks_after_a_program_for_a_day(person):
    strategist = person("strateg")
    page = strategist.go("/")

    # what waits: a row leads to where it is done
    strategist.follow(page.locator("#main .card-list a").first)

    # the whole region, then one municipality of it
    strategist.go("/portfolio/")
    strategist.press("Kommuner")
    strategist.follow(page.locator("main").get_by_role("link", name="Halmstads kommun").first)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Halmstad")
    strategist.go("/portfolio/years/")

    # a list as one wants it, kept under a name
    strategist.go("/programs/goals/")
    strategist.press("Kolumner och vyer")
    strategist.fill({"Namn": VIEW})
    strategist.press("Spara vyn")
    strategist.go("/programs/goals/")
    strategist.press(VIEW)

    # a goal: followed, and talked about
    strategist.follow(page.locator("#results tbody a").first)
    strategist.press("Följ", exact=True)
    strategist.go(strategist.passed["programs:goal_detail"])
    strategist.press("Skriv en kommentar")
    strategist.fill({"Text": "Stäm av med skolorna före nästa möte."})
    strategist.press("Spara")
    strategist.go(strategist.passed["programs:goal_detail"])
    expect(page.get_by_text("Stäm av med skolorna före nästa möte.", exact=True)).to_be_visible()

    # what will be sent, and where one reads how
    strategist.go("/reminders/")
    strategist.go("/reminders/overview/")
    strategist.go("/help/")
    strategist.press("För strateger")
    strategist.see_in_english()


def test_steering_group_member_reads_the_program_before_a_meeting(person):
    member = person("styrgrupp")
    page = member.go("/")
    member.follow(page.locator("#main").get_by_role("link", name="Välmående ger resultat").first)

    # as it stood two summers into it, beside the year before
    member.fill({"Som det stod den": SUMMER, "Jämfört med": "2017-06-30"})
    member.press("Visa")
    expect(page.locator("#main")).to_contain_text("30 juni 2018")
    expect(page.locator("#main")).to_contain_text("30 juni 2017")

    # a day that is none is asked about, and nothing is lost
    answer = member.context.request.get(f"{page.url.partition('?')[0]}?on=2018-02-31")
    assert answer.status == 200
    assert "2018-02-31" in answer.text()

    # the group and its last meeting, with its paper
    member.go("/programs/groups/")
    member.press("Styrgruppen för")
    member.follow(page.locator("#main a[href*='/group-meetings/']").first)

    # a question to the others
    member.go("/programs/goals/")
    member.follow(page.locator("#results tbody a").first)
    member.press("Skriv en kommentar")
    member.fill({"Text": "När kommer slutrapporten?"})
    member.press("Spara")
    member.go("/desk/comments/")
    expect(page.locator("#main")).to_contain_text("När kommer slutrapporten?")
    member.see_in_english()


def test_secretary_looks_after_a_board_for_a_day(person):
    secretary = person("sekreterare.halmstad")
    page = secretary.go("/")
    assert words(page.locator("#main h1")) == "Min sida"

    # the draft and what its review finds, its paper as it will look
    secretary.go("/funding/proposals/")
    secretary.follow(page.locator("#results tbody a").first)
    secretary.go("/funding/meetings/")
    secretary.follow(page.locator("#results tbody a").first)

    # what was decided, found by its diary number
    secretary.go("/search/?q=LN+HSTD+150021")
    secretary.follow(page.locator("#main .hits a").first)
    secretary.go("/funding/decisions/")
    secretary.follow(page.locator("#results tbody a").first)
    secretary.go("/documents/")
    secretary.follow(page.locator("#results tbody a").first)

    # somebody else looks after it while one is away
    secretary.go("/desk/deputies/")
    secretary.go("/help/")
    secretary.see_in_english()

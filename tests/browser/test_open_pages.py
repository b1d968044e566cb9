"""Without an account: applying by a link, a participant's own page, what a region publishes."""

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, words

APPLICANT = "Ylva Provlind"


def test_somebody_applies_by_a_link_and_the_leader_sees_the_application(person, site):
    where = site.prepare("open_cohort")
    leader = person("projektledare")
    page = leader.go(where["links"])
    address = page.locator("p.address").first.inner_text()
    applicant = person()
    theirs = applicant.go("/" + address.split("/", 3)[3])
    theirs.set_viewport_size(PHONE)
    applicant.press("Skicka ansökan")
    expect(theirs.locator("#errors")).to_be_focused()
    expect(theirs.locator("#errors")).to_contain_text("Skriv var du arbetar.")
    applicant.fill(
        {
            "Namn": APPLICANT,
            "E-postadress": "ylva.provlind@demo.example",
            "Enhetens namn": "Provskolan",
        }
    )
    theirs.get_by_label("Yrke").select_option(label="lärare")
    applicant.press("Skicka ansökan")
    assert words(theirs.get_by_role("heading", level=1)) == "Tack för din ansökan"
    assert APPLICANT not in theirs.content()
    leader.go(where["applications"])
    expect(page.get_by_role("main")).to_contain_text(APPLICANT)
    expect(page.get_by_role("main")).to_contain_text("Provskolan")


def test_participant_tells_of_the_process_by_the_own_link_until_it_is_withdrawn(person, site):
    row = site.prepare("somebody_in_training")
    leader = person("projektledare")
    page = leader.go(row)
    leader.press("Skicka egen länk")
    leader.press("Skicka länkarna")
    expect(page.get_by_text("Länkarna är skickade.")).to_be_visible()
    own = site.prepare("own_page")
    participant = person()
    theirs = participant.go(own)
    theirs.set_viewport_size(PHONE)
    participant.press("Berätta hur det går")
    theirs.get_by_label("Läge").select_option(index=1)
    participant.fill({"Kollegor som nåtts": "12", "Med egna ord": "Vi träffas på torsdagar."})
    participant.press("Spara")
    expect(theirs.get_by_text("Processen är sparad.")).to_be_visible()
    expect(theirs.get_by_role("main")).to_contain_text("Vi träffas på torsdagar.")
    leader.go(row)
    expect(page.get_by_role("main")).to_contain_text("Vi träffas på torsdagar.")
    leader.press("Återkalla länken")
    leader.press("Återkalla länken")
    assert theirs.goto(own).status == 404
    assert words(theirs.get_by_role("heading", level=1)) == "Länken öppnar inget"
    participant.check()


def test_everybody_reads_what_a_region_publishes_until_it_is_taken_off(person):
    reader, strategist, administrator = person(), person("strateg"), person("admin")
    page = reader.go("/public/region-halland/")
    reader.press("Välmående ger resultat")
    expect(page.get_by_role("row").filter(has_text="2017")).to_contain_text(["920 000"])
    reader.press("Satsningens alla beslut")
    page.get_by_label("År").select_option(label="2016")
    reader.press("Visa")
    expect(page.get_by_role("row", name="Regionstyrelsen, § 214")).to_contain_text("720 000 kr")
    reader.press("In English")
    expect(page.get_by_role("heading", level=1)).to_have_text("Decisions")
    reader.go("/public/region-halland/documents/")
    assert reader.context.cookies() == []

    strategist.go("/programs/programs/")
    strategist.press("Välmående ger resultat")
    program = strategist.page.url.split("?")[0]
    strategist.press("Ta bort från de öppna sidorna")
    strategist.press("Ta bort", exact=True)
    expect(strategist.page.get_by_text("finns inte längre på de öppna sidorna")).to_be_visible()
    page = person().go("/public/region-halland/")  # a browser that has kept nothing
    expect(page.get_by_text("Ingen satsning är publicerad än.")).to_be_visible()
    expect(page.get_by_text("Välmående ger resultat")).to_have_count(0)
    strategist.go(program)
    strategist.press("Publicera")
    strategist.press("Publicera")
    expect(strategist.page.get_by_text("Satsningen är publicerad.")).to_be_visible()

    administrator.go("/accounts/organizations/?q=Region Halland")
    administrator.press("Region Halland", exact=True)
    administrator.press("Regionens öppna sidor")
    administrator.press("Ändra de öppna sidorna")
    administrator.page.get_by_label("öppna för alla").uncheck()
    administrator.press("Spara")
    expect(administrator.page.get_by_role("main")).to_contain_text("De öppna sidorna är stängda")
    late = person()
    assert late.page.goto("/public/region-halland/").status == 404
    late.check()
    administrator.press("Ändra de öppna sidorna")
    administrator.page.get_by_label("öppna för alla").check()
    administrator.press("Spara")
    late.go("/public/region-halland/")

"""An update is drafted, left, taken up again, sent, sent back, completed and compared."""

from playwright.sync_api import expect

GOAL = "1. Nå 30 deltagare"
WRITTEN = "## Hösten\n\nVi har hållit **åtta** träffar."
COMPLETED = "## Hösten\n\nVi har hållit **nio** träffar. Två har hoppat av."
MISSING = "Skriv också hur många som har hoppat av."


def test_update_is_drafted_sent_returned_and_completed(person, site):
    address = site.prepare("counted_goal")
    leader, strategist = person("projektledare"), person("strateg")
    page = leader.go(address)
    leader.press("Skriv en lägesrapport")
    page.get_by_role("radio", name="Pågår").check()
    leader.fill({"Utfall": "21", "Redovisning": WRITTEN})
    expect(page.locator("[data-autosave-state]")).to_contain_text("Sparat")

    leader.go(address)
    expect(page.get_by_text("Ingen annan ser det förrän det skickas.")).to_be_visible()
    theirs = strategist.go(address)
    expect(theirs.get_by_text("åtta")).to_have_count(0)
    expect(theirs.get_by_text("utkast")).to_have_count(0)

    leader.press("Fortsätt på utkastet")
    expect(page.get_by_label("Redovisning")).to_have_value(WRITTEN)
    expect(page.get_by_label("Utfall")).to_have_value("21")
    leader.press("Skicka lägesrapporten")
    expect(page.get_by_role("heading", name="Hösten")).to_be_visible()
    expect(page.get_by_role("complementary")).to_contain_text("21 av 30 deltagare")
    expect(page.get_by_role("link", name="Skriv en lägesrapport")).to_be_visible()

    strategist.go(address)
    strategist.press("Sänd tillbaka för komplettering")
    strategist.press("Sänd tillbaka lägesrapporten")
    expect(theirs.locator("#errors")).to_be_focused()
    strategist.fill({"Det här saknas": MISSING})
    strategist.press("Sänd tillbaka lägesrapporten")
    expect(theirs.get_by_text(MISSING).first).to_be_visible()

    leader.go("/")
    row = page.get_by_role("link", name="Komplettera lägesrapporten").filter(has_text=GOAL)
    leader.follow(row)
    expect(page.get_by_text(MISSING).first).to_be_visible()
    expect(page.get_by_label("Redovisning")).to_have_value(WRITTEN)
    leader.fill({"Utfall": "23", "Redovisning": COMPLETED})
    leader.press("Skicka lägesrapporten")
    expect(page.get_by_text("Lägesrapporten är skickad.")).to_be_visible()

    strategist.go(address)
    strategist.press("Jämför två lägesrapporter")
    expect(theirs.locator("del")).to_contain_text(["21", "åtta"])
    expect(theirs.locator("ins")).to_contain_text(["23", "nio", "Två har hoppat av."])

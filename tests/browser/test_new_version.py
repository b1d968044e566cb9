"""Hylte says no: the split is made anew, and a board answers part by part what that changes."""

from playwright.sync_api import expect

from tests.browser.conftest import words

EXPLANATION = "Hylte är inte med. De andra tar över Hyltes del, var och en efter sin andel."
FINANCIAL = (
    "Sammanlagt söks 920 000 kr per år i tre år. Regionstyrelsen svarar för 736 000 kr per år och "
    "fem lokala nämnder för resten."
)
# what each is asked for in all, after Hylte's 60 000 kr are spread
SPLIT = {
    "Lokala nämnden i Halmstad": "122 667",
    "Lokala nämnden i Laholm": "61 332",
    "Regionstyrelsen": "2 208 000",
}


def test_a_new_version_reaches_the_boards_and_each_part_is_answered(person, site):
    scene = site.prepare("one_yes_and_a_draft")

    # the strategist thinks Hylte's no through, without touching what the round asks
    strategist = person("strateg")
    page = strategist.page
    strategist.go(scene["round"])
    strategist.press("Scenarier")
    strategist.press("Nytt scenario")
    strategist.fill({"Namn": "Utan Hylte"})
    page.get_by_label("Lokala nämnden i Hylte").check()
    strategist.press("Räkna fram")
    table = page.get_by_role("table")
    for name, total in SPLIT.items():
        row = page.get_by_role("row", name=name)
        assert total in words(row.get_by_role("cell").last), name
    expect(table).to_contain_text("har ingen andel")
    expect(page.get_by_text("Ingenting i omgången ändras förrän scenariot antas")).to_be_visible()

    # adopted, it is the next version of the round, with the reason
    strategist.press("Anta")
    strategist.press("Anta och skicka ut")
    expect(page.locator("#errors")).to_contain_text("Förklaring")
    strategist.fill({"Förklaring": EXPLANATION, "Ekonomiska konsekvenser": FINANCIAL})
    strategist.press("Anta och skicka ut")
    expect(page.get_by_text("Scenariot är antaget")).to_be_visible()
    asked = share_of(page, "Kungsbacka")
    expect(asked).to_contain_text("tillfrågas på nytt")
    expect(asked).to_contain_text("beslutet besvarar inte den nya andelen")
    expect(share_of(page, "Hylte")).to_have_count(0)
    strategist.follow(page.locator(".facts").get_by_role("link", name="2", exact=True))
    expect(page.get_by_text(EXPLANATION).first).to_be_visible()

    # Halmstad's secretary is told that the draft is out of date
    secretary = person("sekreterare.halmstad")
    page = secretary.page
    task = page.locator(".task", has=page.locator(f'a[href^="{scene["draft"]}"]'))
    expect(task).to_contain_text("Ta över den nya versionen")
    secretary.follow(task.get_by_role("link"))
    stale = page.get_by_role("heading", name="Omgången har en nyare version")
    expect(stale).to_be_visible()
    secretary.press("Se vad som är ändrat")
    expect(page.get_by_text(EXPLANATION).first).to_be_visible()

    # some parts are taken over, and one waits
    answer(page, "Förslag till beslut", "Ta över den nya texten")
    answer(page, "Andelar", "Godta")
    answer(page, "Kompletteringar och förtydligande", "Ta över den nya texten")
    secretary.press("Spara valen")
    expect(page.get_by_text("De övriga delarna väntar fortfarande på svar")).to_be_visible()
    expect(page.locator("fieldset.part-answer")).to_have_count(1)
    answer(page, "Ekonomiska konsekvenser", "Behåll nämndens egen text")
    secretary.press("Spara valen")
    assert page.url.endswith(scene["draft"])
    expect(page.get_by_text("utgår nu från den senaste versionen")).to_be_visible()
    expect(stale).to_have_count(0)
    expect(page.locator("#clauses-title + ul")).to_contain_text("40 889 kr/år")

    # the text that was kept names sums that are another now: the review says so beside it
    findings = page.locator(".findings")
    expect(findings).to_contain_text("200 000 kr")
    secretary.press("Rätta")
    assert page.url.endswith("#id_financial_text")
    beside = page.locator(".beside .findings")
    expect(beside).to_contain_text("720 000 kr")
    page.locator("#id_financial_text").fill(FINANCIAL)
    secretary.press("Spara")
    expect(page.get_by_text("Text och siffror stämmer överens").first).to_be_visible()

    # everybody who sees the round reads who is asked anew; Kungsbacka has its revised proposal
    secretary.go(scene["round"])
    asked = share_of(page, "Kungsbacka")
    expect(asked).to_contain_text("tillfrågas på nytt")
    other = person("sekreterare.kungsbacka")
    other.go(scene["round"])
    other.follow(other.page.locator("main").get_by_role("link", name="tjänsteskrivelse").first)
    expect(other.page.get_by_text(EXPLANATION).first).to_be_visible()


def share_of(page, board: str):
    """Return the row of a board in the share table of a round."""
    return page.locator(".shares-section").get_by_role("row", name=f"Lokala nämnden i {board}")


def answer(page, part: str, choice: str) -> None:
    """Answer one changed part."""
    fieldset = page.locator("fieldset", has=page.get_by_role("heading", name=part))
    fieldset.get_by_label(choice).check()

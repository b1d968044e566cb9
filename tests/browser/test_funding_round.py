"""The main way: a round is made and opened; a board writes, decides, and its decision counts."""

import re
from datetime import timedelta

from django.utils.timezone import localdate
from playwright.sync_api import expect

from tests.browser.conftest import words
from tests.pdf.structure import page_texts

BOARDS = {
    "Lokala nämnden i Kungsbacka": "40 000",
    "Lokala nämnden i Varberg": "40 000",
    "Lokala nämnden i Falkenberg": "40 000",
    "Lokala nämnden i Halmstad": "40 000",
    "Lokala nämnden i Hylte": "20 000",
    "Lokala nämnden i Laholm": "20 000",
    "Regionstyrelsen": "720 000",
}


def test_strategist_makes_a_round_from_nothing_and_opens_it(person):
    strategist = person("strateg")
    page = strategist.page
    year = localdate().year + 1
    years = [str(year), str(year + 1), str(year + 2)]
    strategist.press("Finansieringsomgångar")
    strategist.press("Ny omgång")
    page.get_by_label("Projekt").select_option(label=f"Fortsatt arbete {years[0]}–{years[2]}")
    strategist.fill(
        {
            "Namn": "Omgång från grunden",
            "Första året": years[0],
            "Sista året": years[2],
            "Svara senast": (localdate() + timedelta(days=90)).isoformat(),
            "Tjänsteskrivelsernas titel": "Medfinansiering av en samordnare",
            "Beslutssats": "att {board} medfinansierar en samordnare med {amount}, {years}",
            "Villkoret i ord": "Beslutet gäller bara om samtliga finansiärer beslutar det.",
        }
    )
    strategist.press("Spara och gå vidare till andelarna")

    for board in BOARDS:
        page.get_by_label(board, exact=True).check()
    strategist.press("Lägg till deras rader i tabellen")
    for board, amount in BOARDS.items():
        for each in years:
            strategist.fill({f"{board}, {each}": amount})
    for each in years:
        strategist.fill({f"Sökt {each}": "920 000"})
    strategist.fill({f"Lokala nämnden i Hylte, {years[1]}": "tjugo tusen"})
    strategist.press("Spara andelarna")
    refused = page.get_by_label(f"Lokala nämnden i Hylte, {years[1]}")
    expect(refused).to_have_value("tjugo tusen")
    expect(refused).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label(f"Regionstyrelsen, {years[2]}")).to_have_value("720 000")
    strategist.fill({f"Lokala nämnden i Hylte, {years[1]}": "20 000"})
    sums = page.locator("[data-sums]")
    assert words(sums) == "Summa andelar 920 000 920 000 920 000 2 760 000"
    strategist.press("Spara andelarna")

    expect(page.get_by_text("Andelarna är sparade.")).to_be_visible()
    sums = page.locator("tr.is-sum")
    assert words(sums) == "Summa andelar 920 000 920 000 920 000 2 760 000"
    expect(page.get_by_text("andelarna stämmer med det sökta")).to_be_visible()
    strategist.press("Öppna omgången")
    state = page.locator(".page-head .state")
    expect(state).to_contain_text("villkorat: väntar på Falkenberg")
    assert words(page.get_by_role("heading", name="Väntar på")) == "Väntar på 7 av 7 finansiärer"


def test_proposal_becomes_a_decision_that_counts_and_cannot_be_changed(person):
    today = localdate().isoformat()
    secretary = person("sekreterare.laholm")
    page = secretary.page

    # from Min sida to a draft in two clicks
    waiting = page.locator(".task").filter(has_text="Välmående ger resultat")
    assert "Påbörja tjänsteskrivelsen" in words(waiting)
    round_ = page.get_by_role("link", name="Medfinansiering 20").first.get_attribute("href")
    before = waiting_for(secretary, round_)
    assert "Laholm" in before
    secretary.go("/")
    secretary.press("Påbörja tjänsteskrivelsen")
    proposal = page.url.partition("edit/")[0]

    # the review says what is missing, and where it is mended
    secretary.go(proposal)
    findings = page.locator(".findings")
    expect(findings).to_contain_text("Ange handlingens datum.")
    expect(findings).to_contain_text("Ange det diarienummer som registratorn har gett.")
    page.locator(".greyed summary", has_text="Godkänn").click()
    expect(page.locator(".greyed-why")).to_contain_text("Ange handlingens datum.")
    secretary.press("Rätta")
    assert page.url.endswith("#id_dated_on")
    secretary.fill(
        {
            "Datum": today,
            "Diarienummer": "LN HSTD 150021",
            "Namn 1": "Gustav Åslind",
            "Titel 1": "Nämndsekreterare",
            "Beslutet ska skickas till": "Regionkontoret\nSamtliga finansiärer",
        }
    )
    secretary.press("Spara")
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("#errors")).to_contain_text("LN LAHM 150021")
    expect(page.get_by_label("Namn 1")).to_have_value("Gustav Åslind")
    secretary.fill({"Diarienummer": "LN LAHM 260077"})
    secretary.press("Spara")
    expect(page.get_by_text("Text och siffror stämmer överens")).to_be_visible()

    # a single officer approves alone, with the reason in sight
    secretary.press("Skicka till granskning")
    secretary.press("Godkänn", exact=True)
    secretary.press("Godkänn", exact=True)
    expect(page.locator("#errors")).to_be_visible()
    secretary.fill({"Skäl till att godkänna ensam": "Nämnden har en enda handläggare."})
    secretary.press("Godkänn", exact=True)
    expect(page.get_by_text("Godkänd av författaren ensam")).to_be_visible()

    # the paper: a draft that says so, then the issued one
    secretary.press("Läs handlingen")
    expect(page.locator(".paper-desk")).to_contain_text("LN LAHM 260077")
    secretary.press("Utkast som PDF")
    assert all("UTKAST" in text for text in page_texts(saved(page)))
    secretary.go(proposal)
    secretary.press("Läs handlingen")
    secretary.press("Färdigställ")
    page.wait_for_url(re.compile(r"/documents/\d+/"), timeout=60_000)
    secretary.check()
    issued = "".join(page_texts(saved(page)))
    assert "UTKAST" not in issued
    assert "LN LAHM 260077" in issued

    # the meeting of today decides
    secretary.go("/funding/meetings/")
    secretary.press("Nytt sammanträde")
    secretary.fill({"Datum": today, "Plats": "Stadshuset, Laholm"})
    secretary.press("Lägg in sammanträdet")
    meeting = page.url
    secretary.press("Sätt upp på den här dagordningen")
    secretary.press("För protokoll")
    secretary.press("Ge paragrafer")
    page.get_by_label("bifall", exact=True).check()
    secretary.press("Registrera och gå vidare")
    secretary.follow(page.locator(".agenda tbody th a"))
    decision = page.url
    expect(page.get_by_role("heading", name="Beslutet räknas inte än")).to_be_visible()
    assert waiting_for(secretary, round_) == before
    left_open = secretary.context.new_page()
    left_open.goto(f"{decision}edit/")
    secretary.go(meeting)
    secretary.press("Ange att protokollet är justerat")
    secretary.press("Ange dagen")

    # the registrar makes it count
    registrar = person("registrator")
    task = registrar.page.locator(".task", has_text="Lokala nämnden i Laholm")
    task = task.filter(has_text="Registrera protokollsutdraget")
    registrar.follow(task.get_by_role("link"))
    registrar.press("Registrera protokollsutdraget")
    expect(registrar.page.get_by_text("Beslutet räknas och kan inte längre ändras")).to_be_visible()
    assert waiting_for(secretary, round_) == [name for name in before if name != "Laholm"]

    # nothing changes it any more: no button, no address, no window that was left open
    secretary.go(decision)
    for verb in ("Ändra", "Ångra"):
        expect(page.locator(".actions").get_by_text(verb)).to_have_count(0)
    for verb in ("edit", "undo"):
        secretary.go(f"{decision}{verb}/")
        expect(page.get_by_text("Inget i det kan längre ändras")).to_be_visible()
    left_open.get_by_label("Anteckning").fill("Ändrat i efterhand")
    left_open.get_by_role("button", name="Spara").click()
    expect(left_open.locator("#errors")).to_contain_text("Inget i det kan längre ändras")
    expect(secretary.go(decision).get_by_text("Ändrat i efterhand")).to_have_count(0)


def waiting_for(someone, round_: str) -> list[str]:
    """The short names that the round's page waits for."""
    someone.go(round_)
    state = words(someone.page.locator(".page-head .state"))
    return re.split(r", | och ", state.removeprefix("villkorat: väntar på "))


def saved(page) -> bytes:
    """Wait for the worker and save the PDF."""
    link = page.get_by_role("link", name="Spara PDF-filen")
    link.wait_for(timeout=60_000)
    with page.expect_download() as coming:
        link.click()
    content = coming.value.path().read_bytes()
    assert content.startswith(b"%PDF")
    return content

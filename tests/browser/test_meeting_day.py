"""A secretary's whole meeting: from the agenda to eight extracts, without help text."""

from datetime import timedelta

from django.utils.timezone import localdate
from playwright.sync_api import expect

from tests.browser.conftest import words

NEXT = "Registrera och gå vidare"
# title of the matter: the outcome, and what the secretary writes besides
OUTCOMES = [
    ("bifall", {}),
    ("avslag", {}),
    ("återremiss", {"Vad som ska kompletteras": "En budget per år."}),
    ("bordläggning", {"Eller till en dag som saknar sammanträde": 30}),
    ("besvarad", {}),
    ("utgår", {}),
    ("bifall", {}),
    ("bifall", {}),
]


def test_secretary_does_a_whole_meeting_and_the_registrar_its_extracts(person, site):
    titles = site.prepare("eight_ready")
    today = localdate()
    secretary = person("sekreterare.varberg")
    page = secretary.page

    # the meeting, its agenda
    secretary.go("/funding/meetings/")
    secretary.press("Nytt sammanträde")
    due = (today - timedelta(days=7)).isoformat()
    secretary.fill({"Datum": today.isoformat(), "Tid": "13:30", "Plats": "Stadshuset, Varberg"})
    secretary.fill({"Sista dag för handlingar": due})
    secretary.press("Lägg in sammanträdet")
    meeting = page.url.partition("?")[0]
    for title in titles:
        ready = page.locator(".card-list li", has_text=title)
        secretary.follow(ready.get_by_role("button", name="Sätt upp på den här dagordningen"))
    secretary.press("Sätt upp ett annat ärende på dagordningen")
    secretary.fill({"Titel": "Upprop"})
    with page.expect_navigation():
        page.get_by_role("button", name="Sätt upp på dagordningen").dblclick()
    rows = page.locator(".agenda tbody tr")
    expect(rows).to_have_count(9)  # clicked twice, sent once
    expect(page.get_by_text("efter sista dag")).to_have_count(9)

    # in its order: by the arrow keys, then by dragging
    handle = page.get_by_role("button", name="Flytta Upprop: dra")
    handle.focus()
    with page.expect_response("**/order/") as saved:
        page.keyboard.press("ArrowUp")
    assert saved.value.status == 204
    expect(handle).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("”Upprop” är nu nummer 8 av 9.")
    handle.hover()
    page.mouse.down()
    for number in reversed(range(8)):
        rows.nth(number).locator("[data-handle]").scroll_into_view_if_needed()
        place = rows.nth(number).locator("[data-place]").bounding_box()
        page.mouse.move(place["x"], place["y"] + 2)
    with page.expect_response("**/order/"):
        page.mouse.up()
    secretary.go(meeting)
    assert words(rows.first).startswith("1 Upprop")

    # who attended
    secretary.press("Lägg in närvaron")
    secretary.fill({"Namn 1": "Ada Ekegren", "Namn 2": "Bo Almgård"})
    page.get_by_label("Närvarar som 1").select_option(label="ordförande")
    secretary.press("Spara")
    expect(page.locator(".attendees")).to_contain_text("Ada Ekegren, ordförande")

    # the minutes: the § first, then item after item with the keyboard
    secretary.press("För protokoll")
    page.get_by_label("1. Upprop").focus()
    entered(secretary)
    expect(page.locator(".lead")).to_be_focused()
    page.get_by_label("antecknas", exact=True).focus()
    page.keyboard.press("Space")
    entered(secretary)
    for title, (outcome, more) in zip(titles, OUTCOMES, strict=True):
        expect(page.locator(".lead")).to_contain_text(title)
        page.get_by_label(outcome, exact=True).focus()
        page.keyboard.press("Space")
        for label, said in more.items():
            day = (today + timedelta(days=said)).isoformat() if isinstance(said, int) else said
            page.get_by_label(label).fill(day)
        if outcome == "återremiss":
            secretary.press(NEXT)
        else:
            page.get_by_label(outcome, exact=True).focus()
            entered(secretary)
    assert page.url.partition("?")[0] == meeting
    secretary.press(f"Vilka som inte deltog i {titles[0]}")
    page.get_by_label("Bo Almgård").select_option(label="jävig")
    secretary.press("Spara")
    expect(rows.nth(1)).to_contain_text("Bo Almgård: jävig")

    # adjusted and announced: the last day to appeal
    secretary.press("Ange att protokollet är justerat")
    secretary.press("Ange dagen")
    secretary.press("Protokollet är anslaget")
    secretary.press("Ange dagen")
    expect(page.locator(".messages")).to_contain_text("Sista dag att överklaga är")
    expect(page.locator(".facts")).to_contain_text("Sista dag att överklaga")

    # eight extracts on one page
    registrar = person("registrator")
    registrar.go(meeting)
    registrar.press("Registrera protokollsutdragen")
    expect(registrar.page.get_by_role("checkbox")).to_have_count(8)
    registrar.press("Registrera de valda protokollsutdragen")
    expect(registrar.page.get_by_text("inte registrerat än")).to_have_count(0)
    expect(registrar.page.get_by_role("link", name="Registrera protokollsutdragen")).to_have_count(
        0
    )

    # the tabled matter stands on the next agenda, the referred one waits for its officer
    secretary.go(f"/funding/meetings/calendar/?year={(today + timedelta(days=30)).year}")
    secretary.press((today + timedelta(days=30)).isoformat())
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text(titles[3])
    secretary.go("/")
    expect(page.locator(".task", has_text=titles[2])).to_be_visible()


def entered(someone) -> None:
    """Press Enter where one stands, and check the page that comes."""
    with someone.page.expect_navigation():
        someone.page.keyboard.press("Enter")
    someone.check()

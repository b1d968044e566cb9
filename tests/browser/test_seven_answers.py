"""One no among seven: the round falls, and its page says by how much and who falls with it."""

from playwright.sync_api import expect

from tests.browser.conftest import words

LAPSING = [
    "Lokala nämnden i Falkenberg: 120 000 kr",
    "Lokala nämnden i Halmstad: 120 000 kr",
    "Lokala nämnden i Kungsbacka: 120 000 kr",
    "Lokala nämnden i Laholm: 60 000 kr",
    "Lokala nämnden i Varberg: 120 000 kr",
    "Regionstyrelsen: 2 160 000 kr",
]


def test_one_no_fells_the_round_and_six_decisions_with_it(person, site):
    scene = site.prepare("six_yes")
    secretary = person("sekreterare.hylte")
    page = secretary.go(scene["round"])
    state = page.locator(".page-head .state")
    assert words(state) == "villkorat: väntar på Hylte"

    secretary.go(scene["meeting"])
    secretary.press("För protokoll")
    secretary.press("Ge paragrafer")
    page.get_by_label("avslag", exact=True).check()
    expect(page.get_by_role("group", name="Beslutade belopp")).to_be_hidden()
    secretary.press("Registrera och gå vidare")
    secretary.press("Ange att protokollet är justerat")
    secretary.press("Ange dagen")
    assert words(secretary.go(scene["round"]).locator(".page-head .state")) == (
        "villkorat: väntar på Hylte"
    )

    registrar = person("registrator")
    task = registrar.page.locator(".task", has_text="Lokala nämnden i Hylte")
    task = task.filter(has_text="Registrera protokollsutdraget")
    registrar.follow(task.get_by_role("link"))
    registrar.press("Registrera protokollsutdraget")

    for someone in (secretary, person("strateg")):
        page = someone.go(scene["round"])
        assert words(page.locator(".page-head .state")) == "fallit"
        fall = page.locator(".note.tone-bad")
        assert "Lokala nämnden i Hylte har sagt nej." in words(fall)
        assert "20 000 kr per år, totalt 60 000 kr" in words(fall)
        assert [words(each) for each in fall.locator("li").all()] == LAPSING
        assert page.get_by_text("faller med omgången").count() == len(LAPSING)

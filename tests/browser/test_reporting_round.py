"""A reporting round in one sitting: by keyboard alone, frozen for good, nothing typed is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import words

FOCUS = """() => {
    const it = document.activeElement;
    const style = getComputedStyle(it);
    const box = it.getBoundingClientRect();
    return {
        name: it.name ?? "",
        value: it.value ?? "",
        isShown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}"""


@pytest.fixture
def asked(site):
    return site.prepare("eight_asked")


def tab_to(page, name: str, value: str | None = None) -> None:
    """Press Tab until the field or button of that name has the focus, and can be seen."""
    for _ in range(120):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["name"] == name and value in (None, focus["value"]):
            assert focus["isShown"], f"the focus cannot be seen on {name}"
            return
    raise AssertionError(f"Tab does not lead to {name}")


def enter(someone) -> None:
    with someone.page.expect_navigation():
        someone.page.keyboard.press("Enter")
    someone.check()


def state(page, goal: int):
    return page.locator(f"#goal-{goal} [data-autosave-state]")


def expect_saved(page, goal: int) -> None:
    expect(state(page, goal)).to_have_attribute("data-tone", "good")


def test_eight_goals_are_reported_closed_and_frozen_with_the_keyboard_alone(person, asked):
    strategist = person("strateg")
    page = strategist.go(f"{asked['round']}write/")
    for number, goal in enumerate(asked["goals"], 1):
        tab_to(page, f"g{goal}-status")
        page.keyboard.press("Space")
        tab_to(page, f"g{goal}-report")
        page.keyboard.type(f"Redovisning nummer {number}.")
        tab_to(page, f"g{goal}-answer_{asked['question']}")
        page.keyboard.type("Att det går.")
    tab_to(page, "send", "all")
    enter(strategist)
    page = strategist.go(asked["round"])
    counts = [words(each) for each in page.locator(".answer-counts strong").all()]
    assert counts == ["8", "0", "0", "0"]

    page = strategist.go(f"{asked['round']}close/")
    page.locator("main button[type=submit]").focus()
    enter(strategist)
    report = page.url
    page = strategist.go(report)
    frozen = words(page.locator("main"))
    for number in range(1, 9):
        assert f"Redovisning nummer {number}." in frozen

    page = strategist.go(f"/programs/goals/{asked['goals'][0]}/edit/")
    page.locator("[name=title]").fill("Ett helt annat mål")
    with page.expect_navigation():
        page.locator("main form.form button[type=submit]").last.click()
    page = strategist.go(report)
    assert words(page.locator("main")) == frozen
    assert "Ett helt annat mål" not in frozen


def test_what_is_typed_without_a_network_is_kept_and_comes_back(person, asked):
    strategist = person("strateg")
    goal = asked["goals"][0]
    page = strategist.go(f"{asked['round']}write/")
    report = page.locator(f"[name=g{goal}-report]")
    report.fill("Sparat.")
    expect_saved(page, goal)
    strategist.context.set_offline(True)
    report.fill("Sparat. Skrivet på tåget.")
    expect(state(page, goal)).to_have_attribute("data-tone", "bad")
    page.locator(f"button[name=send][value='{goal}']").click()  # it is held, and nothing is lost
    expect(state(page, goal)).to_be_focused()
    expect(report).to_have_value("Sparat. Skrivet på tåget.")
    page.close()  # the battery is empty

    strategist.context.set_offline(False)
    page = strategist.context.new_page()
    page.goto(f"{asked['round']}write/")
    expect(page.locator(f"[name=g{goal}-report]")).to_have_value("Sparat. Skrivet på tåget.")
    expect_saved(page, goal)
    other = person("strateg").go(f"{asked['round']}write/")
    expect(other.locator(f"[name=g{goal}-report]")).to_have_value("Sparat. Skrivet på tåget.")


def test_what_is_typed_after_the_session_ended_is_saved_once_signed_in_again(person, asked):
    strategist = person("strateg")
    goal = asked["goals"][0]
    page = strategist.go(f"{asked['round']}write/")
    strategist.context.clear_cookies(name="sessionid")
    page.locator(f"[name=g{goal}-report]").fill("Skrivet efter lunch.")
    expect(state(page, goal)).to_have_attribute("data-tone", "bad")
    strategist.page = strategist.context.new_page()
    strategist.sign_in("strateg")
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect_saved(page, goal)


def test_an_older_window_asks_before_it_overwrites_a_newer_text(person, asked):
    strategist = person("strateg")
    goal = asked["goals"][0]
    first = strategist.go(f"{asked['round']}write/")
    second = strategist.context.new_page()
    second.goto(f"{asked['round']}write/")
    second.locator(f"[name=g{goal}-report]").fill("Från det andra fönstret.")
    expect_saved(second, goal)
    first.locator(f"[name=g{goal}-report]").fill("Från det första fönstret.")
    choice = first.locator(f"#goal-{goal} [data-autosave-choice]")
    expect(choice).to_be_visible()
    strategist.check()
    choice.locator("[data-autosave-mine]").click()
    expect_saved(first, goal)
    second.reload()
    expect(second.locator(f"[name=g{goal}-report]")).to_have_value("Från det första fönstret.")


def test_without_script_answers_are_saved_and_sent_by_the_buttons(person, asked):
    strategist = person("strateg", java_script_enabled=False)
    first, second = asked["goals"][:2]
    page = strategist.go(f"{asked['round']}write/")
    page.locator(f"[name=g{second}-report]").fill("Halvt.")
    strategist.follow(page.locator("button[data-autosave-now]"))
    expect(page.locator(f"[name=g{second}-report]")).to_have_value("Halvt.")
    page.locator(f"[name=g{first}-status]").first.check()
    page.locator(f"[name=g{first}-report]").fill("Helt.")
    page.locator(f"[name=g{first}-answer_{asked['question']}]").fill("Mycket.")
    strategist.follow(page.locator("button[name=send][value=all]"))
    expect(page.locator("#errors")).to_be_visible()  # the half one is not complete
    expect(page.locator(f"[name=g{second}-report]")).to_have_value("Halvt.")
    expect(page.locator(f"[name=g{first}-report]")).to_have_count(0)


def test_the_review_stands_at_the_goal_that_is_written_about(person, asked):
    strategist = person("strateg")
    page = strategist.go(f"{asked['round']}write/")
    first, second, *others = asked["goals"]
    sent = []
    page.on("request", lambda request: sent.append((request.url, request.post_data or "")))
    for goal, text in ((first, "Klicka här för att fylla i."), (second, "Se bifogad rapport.")):
        page.locator(f"[name=g{goal}-report]").fill(text)
        expect_saved(page, goal)
    found = page.locator(f"#goal-{first} .findings li")
    expect(found).to_have_count(1)
    expect(page.locator(f"#goal-{second} .findings li")).to_have_count(1)
    expect(page.locator(".findings li")).to_have_count(2)
    reviews = [body for url, body in sent if url.partition("?")[0].endswith("/write/")]
    assert reviews
    assert not any(f'name="g{goal}-' in body for body in reviews for goal in others)
    strategist.follow(found.get_by_role("link"))
    expect(page.locator(f"[name=g{first}-report]")).to_be_focused()
    page.locator(f"[name=g{first}-report]").fill("Det är gjort.")
    expect(found).to_have_count(0)
    expect(page.locator(f"#goal-{second} .findings li")).to_have_count(1)
    expect_saved(page, first)

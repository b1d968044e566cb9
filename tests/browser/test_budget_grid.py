"""A project's budget: the sums follow the typing, and saving keeps what was typed."""

from playwright.sync_api import expect

from tests.browser.conftest import words


def test_sums_of_the_budget_follow_the_typing(person):
    strategist = person("strateg")
    page = strategist.page
    strategist.go("/programs/projects/")
    strategist.press("Fortsatt arbete")
    strategist.go(f"{page.url.split('?')[0]}budget/edit/")
    region = page.locator("tbody").filter(has_text="Regionstyrelsen")
    first = region.locator("input[name^=budget_]").first
    cost = region.locator("input[name^=actual_]").first
    all_lines = page.locator("tfoot tr.is-budget td")
    assert words(all_lines.last) == "2 760 000"

    first.fill("700 000")
    assert words(all_lines.last) == "2 740 000"
    assert words(all_lines.first) == "900 000"
    left = region.locator("tr.is-left td")
    assert words(left.last) == ""  # no cost is stated yet
    cost.fill("650 000")
    assert [words(left.first), words(left.last)] == ["50 000", "1 490 000"]
    cost.fill("sexhundra")
    strategist.press("Spara budgeten")
    expect(cost).to_have_value("sexhundra")
    expect(first).to_have_value("700 000")

    cost.fill("650 000")
    strategist.press("Spara budgeten")
    expect(page.get_by_text("Budgeten är sparad.")).to_be_visible()
    assert words(page.locator("tfoot tr.is-left td").last) == "2 090 000"

"""A plan's cost grid: one cell moves every sum at once, and what is declared is told apart."""

from playwright.sync_api import expect

from tests.browser.conftest import words


def test_one_cell_moves_the_sums_of_its_row_its_column_and_all(person):
    planner = person("strateg.orebro")
    page = planner.page
    planner.go("/plans/?state=draft")
    planner.press("Aktivitetsplan 2019–2022")
    draft = page.url.split("?")[0]
    assert "8 660 500 kr" in words(page.locator("#main"))
    assert "600 000 kr mindre än summan" in words(page.locator("#main"))
    planner.go(f"{draft}costs/")

    row = page.get_by_role("row").filter(has_text="2.2 Lärprojekt").first
    sums = page.locator("[data-sums]")
    assert words(sums) == "Summa 3 520 000 3 170 000 1 970 000 0 8 660 000"
    cell = page.get_by_label("2.2 Lärprojekt – regionalt kollegialt lärande, 2019", exact=True)
    cell.fill("500 000")
    assert words(row.locator("[data-total]")) == "1 300 000"
    assert words(sums) == "Summa 3 620 000 3 170 000 1 970 000 0 8 760 000"
    in_all = page.locator("[data-total=cost][data-declared]")
    assert words(in_all) == "99 500 kr mindre än summan"
    cell.fill("400 500")
    assert words(in_all) == "stämmer"

    cell.fill("400 500:-")
    assert words(in_all) == "stämmer"
    cell.fill("14 × 9 000")  # seats × price stand in a round's shares, not in a plan
    assert words(row.locator("[data-total]")) == "800 000"

    cell.fill("fyrahundra")
    planner.press("Spara kostnaderna")
    expect(cell).to_have_value("fyrahundra")
    expect(cell).to_have_attribute("aria-invalid", "true")
    cell.fill("400 500")
    planner.press("Spara kostnaderna")
    expect(page.get_by_text("Kostnaderna är sparade.")).to_be_visible()
    assert "3 520 500" in words(page.locator("table.costs tfoot"))


def test_a_grid_is_filled_as_in_a_spreadsheet_with_its_sums_in_sight(person):
    planner = person("strateg.orebro")
    page = planner.page
    planner.go("/plans/?state=draft")
    planner.press("Aktivitetsplan 2019–2022")
    planner.go(f"{page.url.split('?')[0]}costs/")
    name = "2.1.2 Regional skolledarkonferens, %d"
    first = page.get_by_label(name % 2019, exact=True)
    sums = page.locator("[data-sums]")
    expect(sums).to_be_in_viewport()

    first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("2.1.3 Didaktiska nätverk, 2019", exact=True)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(first).to_be_focused()
    paste(first, "1 000\t2 000\n50 000\t100 000\n")
    expect(first).to_have_value("1 000")
    expect(page.get_by_label(name % 2020, exact=True)).to_have_value("2 000")
    row = page.get_by_role("row").filter(has_text="2.1.2 Regional").first
    assert words(row.locator("[data-total]")) == "253 000"  # 2021 is left alone
    row = page.get_by_role("row").filter(has_text="2.1.3 Didaktiska").first
    assert words(row.locator("[data-total]")) == "250 000"
    page.keyboard.press("Enter")
    expect(page.get_by_label("2.1.3 Didaktiska nätverk, 2019", exact=True)).to_be_focused()

    last = page.get_by_label(name % 2022, exact=True)
    before = last.input_value()
    paste(last, "1\t7 777\n2\t8 888\n")
    expect(last).to_have_value(before)
    expect(page.get_by_role("alert")).to_contain_text("Inget har klistrats in")
    expect(page.get_by_role("alert")).to_contain_text("7 777, 8 888")
    paste(first, "3\n4\n")
    expect(first).to_have_value("3")
    expect(page.get_by_role("alert")).to_be_hidden()


def paste(field, text):
    """Paste a block that was copied from a spreadsheet."""
    field.evaluate(
        """(field, text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          field.dispatchEvent(new ClipboardEvent("paste",
            {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        text,
    )

"""A project leader takes the attendance of thirty on a phone, and the network goes and comes."""

from playwright.sync_api import expect

PHONE = {"width": 360, "height": 780}
MOST_TAPS = 40


class Thumb:
    """Taps on names, and counts how often."""

    def __init__(self, page):
        self.page, self.taps = page, 0

    def tap(self, number: int, presence: str) -> None:
        row = self.page.get_by_role("group", name=f"Deltagare Påhittad {number:02}")
        row.get_by_text(presence, exact=True).click()
        self.taps += 1


def test_attendance_of_thirty_takes_few_taps_and_loses_nothing_without_network(person, site):
    where = site.prepare("thirty_today")
    leader = person("projektledare")
    leader.go(where["session"])
    leader.press("Ta närvaro")
    page = leader.page
    page.set_viewport_size(PHONE)
    state, thumb = page.locator("[data-attendance-state]"), Thumb(page)
    expect(state).to_contain_text("0 av 30")
    for number in range(1, 11):
        thumb.tap(number, "Närvarande")
    expect(state).to_contain_text("Sparat")

    leader.context.set_offline(True)
    for number in range(11, 19):
        thumb.tap(number, "Närvarande")
    thumb.tap(19, "Frånvarande")
    expect(state).to_contain_text("9 inte sparade än")
    leader.context.set_offline(False)
    expect(state).to_contain_text("Sparat")

    leader.context.set_offline(True)
    thumb.tap(20, "Giltig frånvaro")
    expect(state).to_contain_text("1 inte sparade än")
    page.close()
    leader.complaints.clear()  # the network's absence is told to the console, and rightly
    leader.context.set_offline(False)
    page = leader.page = leader.context.new_page()
    page.set_viewport_size(PHONE)
    leader.go(where["attendance"])
    page.set_viewport_size(PHONE)
    state, thumb.page = page.locator("[data-attendance-state]"), page
    expect(state).to_contain_text("Sparat")
    with page.expect_navigation():
        page.get_by_role("button", name="Övriga var där").click()
    thumb.taps += 1
    assert thumb.taps < MOST_TAPS

    leader.go(where["session"])
    expect(page.get_by_text("28 var där.")).to_be_visible()
    leader.go(where["cohort"])
    expect(page.get_by_role("row").filter(has_text="Utbildningsdag")).to_contain_text("28")


def test_two_leaders_at_one_list_see_what_the_other_has_entered(person, site):
    where = site.prepare("thirty_today")
    one, other = person("projektledare"), person("strateg")
    first, second = one.go(where["attendance"]), other.go(where["attendance"])
    Thumb(first).tap(1, "Närvarande")
    expect(first.locator("[data-attendance-state]")).to_contain_text("Sparat")
    Thumb(second).tap(1, "Frånvarande")
    state = second.locator("[data-attendance-state]")
    expect(state).to_contain_text("Någon annan har fyllt i Deltagare Påhittad 01")
    row = second.get_by_role("group", name="Deltagare Påhittad 01")
    expect(row.get_by_role("radio", name="Närvarande")).to_be_checked()
    Thumb(second).tap(1, "Frånvarande")
    expect(state).to_contain_text("Sparat")
    one.go(where["session"])
    expect(first.get_by_text("0 var där.")).to_be_visible()

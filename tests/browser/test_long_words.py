"""Names that are one long word: a phone shows them whole and no page grows wider than it is."""

from tests.browser.conftest import DESKTOP, PHONE

OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_a_word_of_a_hundred_letters_made_the_page_wider_than_the_phone(person, site):
    read = site.prepare("long_words")
    people = {login: person(login) for login in dict(read)}
    too_wide = []
    for login, path in read:
        page = people[login].page
        for size in (PHONE, DESKTOP):
            page.set_viewport_size(size)
            page.goto(path)
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            if over := page.evaluate(OVER):
                too_wide.append((path, size["width"], over))
    assert too_wide == []

"""A real Chromium before the real site; every page that a story passes is checked by axe."""

import json
import os
import re
import shutil
from urllib.parse import urlparse

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from django.conf import settings
from django.urls import Resolver404, resolve
from playwright.sync_api import expect, sync_playwright

from config.settings_test import OWNER_DATABASE_URL, WEB_DATABASE_URL
from tests.browser.site import Site, running

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 780}
PATIENCE = 15_000  # ms: two cores may be busy
expect.set_options(timeout=PATIENCE)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.+)"$', re.M)
# What a page says, and in which form it was met: plain, refused, with a conflict, forbidden.
READ = """() => {
    const said = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        // what is marked as another language is meant to be one
        const foreign = walker.currentNode.parentElement.closest('body [lang]:not([lang="sv"])');
        if (!foreign) said.push(walker.currentNode.data.trim());
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        document.querySelectorAll(`[${name}]`).forEach(e => said.push(e.getAttribute(name)));
    }
    const form = ["#errors", "#conflict"].filter(id => document.querySelector(id)).join();
    const fault = document.querySelector(".eyebrow")?.innerText.match(/^Fel \\d+/);
    return [fault ? fault[0] : form, said.filter(text => text.length > 3)];
}"""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Stories share one site, so they run one after another in one process."""
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="package")
def site(tmp_path_factory, migrated):
    """The demo region, with a database, web process and worker of its own."""
    name = f"stories{os.environ.get('TEST_DATABASE_SUFFIX', '')}_{os.getpid()}"
    mail = tmp_path_factory.mktemp("site") / "mail"
    with running(OWNER_DATABASE_URL, WEB_DATABASE_URL, name, migrated, mail) as site:
        yield site


@pytest.fixture(scope="package")
def chromium():
    """Playwright keeps a loop running in this thread for as long as the stories last.

    Django would take that for asynchronous code, and nothing here is; what runs a loop of its own,
    as signing does, comes after the last story.
    """
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is missing: make setup installs it"
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def english() -> set[str]:
    """Every text of the interface whose Swedish differs from it."""
    source = (settings.LOCALE_PATHS[0] / "sv" / "LC_MESSAGES" / "django.po").read_text("utf-8")
    return {
        english
        for english, swedish in ENTRY.findall(source)
        if english != swedish and len(english) > 3 and "%" not in english
    } - {"English"}  # languages are offered by their own names


@pytest.fixture(scope="session")
def checked() -> set[tuple]:
    """The kinds of pages that are already checked: one of a kind is enough."""
    return set()


def name_of(path: str) -> str | None:
    """Return the name of the page at a path, or None where no page of ours is."""
    try:
        return resolve(urlparse(path).path).view_name
    except Resolver404:
        return None


def words(locator) -> str:
    """Return what stands there, with plain spaces."""
    return " ".join(locator.inner_text().split())


class Person:
    """Somebody at a browser: signs in, reads, clicks; each kind of page they see is checked."""

    def __init__(self, browser, site: Site, english: set[str], checked: set, **options):
        self.site = site
        self.english = english
        self.checked = checked
        self.context = browser.new_context(
            base_url=site.address,
            viewport=DESKTOP,
            locale="sv-SE",
            reduced_motion="reduce",
            **options,
        )
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.has_script = options.get("java_script_enabled", True)
        self.language = "sv"
        self.passed: dict[str, str] = {}  # one address of each kind of page that was seen
        self.complaints: list[str] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def sign_in(self, login: str):
        """Sign in as one of the demo's people, from the entrance."""
        self.go("/accounts/login/")
        self.knock(login, "demo")
        assert "login" not in self.page.url
        return self

    def knock(self, login: str, password: str) -> None:
        """Fill in the form of the entrance and send it."""
        self.fill({"E-post": f"{login}@demo.example", "Lösenord": password})
        self.press("Logga in")

    def fill(self, texts: dict[str, str]) -> None:
        """Fill in fields by their labels."""
        for label, text in texts.items():
            self.page.locator("main").get_by_label(label).first.fill(text)

    def go(self, path: str):
        """Open a page and check it."""
        response = self.page.goto(path)
        assert response.status < 400, f"{path}: {response.status}"
        self.check()
        return self.page

    def press(self, name: str, **options):
        """Press the button of that name (or follow the link) and check what comes."""
        button = self.page.get_by_role("button", name=name, **options)
        return self.follow(button.or_(self.page.get_by_role("link", name=name, **options)).first)

    def follow(self, link):
        """Click what leads to another page, and check that."""
        with self.page.expect_navigation():
            link.click()
        self.check()
        return self.page

    def see_in_english(self) -> None:
        """Open one page of each kind that was passed once more, in the other language."""
        seen = dict(self.passed)
        self.go("/")
        self.press("In English")
        self.language = "en"
        for address in seen.values():
            self.go(address)
            expect(self.page.locator("html")).to_have_attribute("lang", "en")

    def check(self) -> None:
        """Hold a new kind of page against WCAG 2.2 AA at both widths, and read its Swedish."""
        # The parts that a page asks for by itself are looked at too, and no page is left before.
        expect(self.page.locator(".htmx-request")).to_have_count(0)
        assert self.complaints == [], self.page.url
        form, said = self.page.evaluate(READ)
        name = None if form.startswith("Fel") else name_of(self.page.url)
        kind = (name, form, self.language)
        if name and not form:
            self.passed.setdefault(name, self.page.url)
        if kind in self.checked or not self.has_script:  # axe is a script
            return
        self.checked.add(kind)
        left = self.english & set(said) if self.language == "sv" else set()
        assert left == set(), f"{self.page.url} says it in English"
        self.page.evaluate(AXE_SCRIPT)
        try:
            for size in (PHONE, DESKTOP):
                self.page.set_viewport_size(size)
                self._check_at(size)
        finally:
            self.page.set_viewport_size(DESKTOP)

    def _check_at(self, size: dict) -> None:
        # As tall as the page: a bar that stays in sight covers nothing that could be scrolled free.
        height = self.page.evaluate("document.documentElement.scrollHeight")
        self.page.set_viewport_size({**size, "height": max(size["height"], height)})
        found = AxeResults(self.page.evaluate(f"axe.run({json.dumps(AXE)})"))
        assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"
        wider = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wider <= 0, f"{self.page.url} is {wider} px too wide at {size['width']} px"


@pytest.fixture
def person(chromium, site, english, checked):
    """Return a function that seats somebody at a browser of their own."""
    seated = []

    def seat(login: str | None = None, **options) -> Person:
        someone = Person(chromium, site, english, checked, **options)
        seated.append(someone)
        return someone.sign_in(login) if login else someone

    yield seat
    for someone in seated:
        someone.context.close()

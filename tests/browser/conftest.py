"""A real Chromium before the real site; every page that a story passes is checked by axe."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from config.settings_test import OWNER_DATABASE_URL, WEB_DATABASE_URL
from tests.browser.site import running

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 780}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    """Stories share one site, so they run one after another in one process."""
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of the demo region, with a database, web process and worker of its own."""
    name = f"stories{os.environ.get('TEST_DATABASE_SUFFIX', '')}_{os.getpid()}"
    mail = tmp_path_factory.mktemp("site") / "mail"
    with running(OWNER_DATABASE_URL, WEB_DATABASE_URL, name, mail) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is missing: make setup installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


class Person:
    """Somebody at a browser: signs in, reads, clicks; each page they see is checked."""

    def __init__(self, browser, site: str, **options):
        self.site = site
        self.context = browser.new_context(
            base_url=site, viewport=DESKTOP, locale="sv-SE", **options
        )
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def sign_in(self, login: str):
        self.page.goto("/accounts/login/")
        self.check()
        self.page.get_by_label("E-post").fill(f"{login}@demo.example")
        self.page.get_by_label("Lösenord").fill("demo")
        self.page.get_by_role("button", name="Logga in").click()
        self.page.wait_for_url(lambda url: "login" not in url)
        return self

    def go(self, path: str):
        """Open a page and check it."""
        response = self.page.goto(path)
        assert response.status < 400, f"{path}: {response.status}"
        self.check()
        return self.page

    def check(self) -> None:
        """Hold the page against WCAG 2.2 AA at both widths; nothing may stick out on a phone."""
        for size in (DESKTOP, PHONE):
            self.page.set_viewport_size(size)
            found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": RULES}})
            assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"
        wider = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        self.page.set_viewport_size(DESKTOP)
        assert wider <= 0, f"{self.page.url} is {wider} px too wide for a phone"
        assert self.complaints == [], self.page.url


@pytest.fixture
def person(chromium, site):
    """Return a function that seats somebody at a browser of their own."""
    seated = []

    def seat(login: str | None = None, **options) -> Person:
        someone = Person(chromium, site, **options)
        seated.append(someone)
        return someone.sign_in(login) if login else someone

    yield seat
    for someone in seated:
        someone.context.close()

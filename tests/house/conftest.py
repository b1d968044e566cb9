"""One small region for all tests of a module: built once, put back after each test."""

import copy
import logging

import pytest
from django.db import transaction
from django.test import Client

from tests.house import world as worlds


class Visitor(Client):
    """A client whose posts leave no trace, neither in the database nor in its own cookies."""

    def post(self, *args, **kwargs):
        """Post, look at the page that it leads to (`response.landed`), and take it all back."""
        cookies = copy.deepcopy(self.cookies)
        with transaction.atomic():
            response = super().post(*args, **kwargs)
            is_led = response.status_code == 302
            response.landed = self.get(response.headers["Location"]) if is_led else response
            transaction.set_rollback(True)
        self.cookies = cookies
        return response


def pytest_collection_modifyitems(items):
    """What shares a list's thirty rows or the opened pages runs in one process: made once."""
    for item in items:
        shared = getattr(item, "fixturenames", ())
        if "listing" in shared:
            item.add_marker(pytest.mark.xdist_group(f"list {item.callspec.params['listing']}"))
        elif "opened" in shared:
            item.add_marker(pytest.mark.xdist_group("opened pages"))


@pytest.fixture(scope="module", autouse=True)
def quiet():
    """Thousands of closed doors are no news: the log keeps to what goes wrong."""
    log = logging.getLogger("django.request")
    before = log.level
    log.setLevel(logging.ERROR)
    yield
    log.setLevel(before)


@pytest.fixture(scope="module")
def region(django_db_setup, django_db_blocker):
    """Build the world in a transaction that is taken back when the module is done."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield worlds.build()
        transaction.set_rollback(True)


@pytest.fixture
def world(region):
    """The region, for one test: what the test does is taken back."""
    with transaction.atomic():
        yield region
        transaction.set_rollback(True)


@pytest.fixture
def enter():
    """Return a function that gives a visitor signed in as a person."""

    def enter(person) -> Visitor:
        visitor = Visitor()
        visitor.force_login(person, backend="config.authentication.PasswordBackend")
        return visitor

    return enter

"""One small region for all tests of a module: built once, put back after each test."""

import copy
import logging
from collections.abc import Callable

import pytest
from django.core.signals import got_request_exception
from django.db import transaction
from django.http import QueryDict
from django.test import Client
from django.test.client import ClientHandler

from tests.house import world as worlds


class Noted(QueryDict):
    """The query of an address, which notes what is read of it: some names, or all there is."""

    def __init__(self, *args, **kwargs):
        self._names, self._is_read_whole = set(), False
        super().__init__(*args, **kwargs)
        self._names.clear()

    def may_answer_to(self, names) -> bool:
        """Say whether whoever read it would have met any of these names."""
        return self._is_read_whole or not self._names.isdisjoint(names)

    def __getitem__(self, name):
        self._names.add(name)
        return super().__getitem__(name)

    def __contains__(self, name):
        self._names.add(name)
        return super().__contains__(name)

    def getlist(self, name, default=None):
        self._names.add(name)
        return super().getlist(name, default)


def _read_whole(name: str) -> Callable:
    def read(self, *args, **kwargs):
        self._is_read_whole = True
        return getattr(super(Noted, self), name)(*args, **kwargs)

    return read


WHOLE = ("__iter__", "__len__", "keys", "values", "items", "lists", "dict", "urlencode", "copy")
for _name in (*WHOLE, "__copy__", "__deepcopy__", "__eq__", "__repr__", "__or__"):
    setattr(Noted, _name, _read_whole(_name))


class NotingHandler(ClientHandler):
    """Answers as Django's test handler does; `response.wsgi_request.GET` tells what was read."""

    def get_response(self, request):
        query = request.environ.get("QUERY_STRING", "").encode("iso-8859-1")
        request.GET = Noted(query, encoding=request.encoding)
        return super().get_response(request)


class Visitor(Client):
    """A client whose posts leave no trace, neither in the database nor in its own cookies.

    It looks at what a browser gets: unlike Django's it copies no context of any template, which
    takes as long as a tenth of the page. `Reader` does.
    """

    def __init__(self):
        super().__init__()
        self.handler = NotingHandler(enforce_csrf_checks=False)

    def request(self, **request):
        """Ask for a page; what a view raises is raised here."""
        answered = f"exception of visitor {id(self)}"
        got_request_exception.connect(self.store_exc_info, dispatch_uid=answered)
        try:
            response = self.handler(self._base_environ(**request))
        finally:
            got_request_exception.disconnect(dispatch_uid=answered)
        self.check_exception(response)
        self.cookies.update(response.cookies)
        return response

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


class Reader(Visitor):
    """A visitor who gets each page with the context of its templates."""

    request = Client.request


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What shares thirty rows, opened pages or a paper runs in one process: made once."""
    for item in items:
        shared = item.fixturenames if "tests/house" in str(item.path) else ()
        if "listing" in shared:
            item.add_marker(pytest.mark.xdist_group(f"list {item.callspec.params['listing']}"))
        elif "opened" in shared:
            item.add_marker(pytest.mark.xdist_group("opened pages"))
        elif "made" in shared:
            item.add_marker(pytest.mark.xdist_group(f"paper {item.callspec.params['kind']}"))


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

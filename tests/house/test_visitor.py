"""What the visitor of the house tests notes of a query: the tests of leaks rely on it."""

import copy
import re
from pathlib import Path

import pytest

from tests.house.conftest import Noted
from tests.house.test_doors import APPS, ROOT

NAMES = {"export": "csv", "q": "hemlig"}
BESIDE = re.compile(r"QUERY_STRING|HTTP_HX_")  # ways to read what was asked that nobody notes


@pytest.mark.parametrize(
    "read",
    [
        lambda query: query.get("q"),
        lambda query: query.getlist("q"),
        lambda query: "q" in query,
        lambda query: query["q"],
        lambda query: query.get("export", ""),
        list,
        bool,
        str,
        copy.copy,
        copy.deepcopy,
        lambda query: {**query},
        lambda query: query.dict(),
        lambda query: query.lists(),
        lambda query: query.items(),
        lambda query: query.keys() & {"a"},
        lambda query: query.values(),
        lambda query: query.urlencode(),
        lambda query: query == {},
        lambda query: query | {},
    ],
)
def test_whatever_reads_a_name_or_all_may_answer_to_it(read):
    query = Noted("q=a&q=b&a=1")
    assert not query.may_answer_to(NAMES)
    read(query)
    assert query.may_answer_to(NAMES)


def test_whoever_reads_other_names_answers_as_before():
    query = Noted("q=a&back=/x")
    assert (query.get("back"), query.get("page"), "sort" in query) == ("/x", None, False)
    assert not query.may_answer_to(NAMES)
    assert query.may_answer_to({"sort": ""})


def test_no_page_reads_what_was_asked_behind_the_visitors_back():
    apps = (*APPS, "core", "config")
    files = [path for app in apps for path in (Path(ROOT) / app).rglob("*.py")]
    assert files
    assert [path.name for path in files if BESIDE.search(path.read_text(encoding="utf-8"))] == []

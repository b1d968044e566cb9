"""The form of a paper's data: what is published is what its snapshots are."""

import copy

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from documents.rules import schemas
from documents.rules.schemas import TEXT, perhaps, record
from documents.services import printing

pytestmark = pytest.mark.django_db
OWN = record("summary", summary=TEXT, word=TEXT)


def check(paper, frozen):
    Draft202012Validator(paper.json_schema()).validate(frozen)


def test_a_schema_is_a_schema_whatever_a_paper_declares(sample_paper, monkeypatch):
    for own in ({}, OWN):
        monkeypatch.setattr(sample_paper, "schema", own)
        Draft202012Validator.check_schema(sample_paper.json_schema())


def test_what_is_not_declared_is_let_through_until_something_is(sample_paper, board, monkeypatch):
    frozen = printing.freeze(sample_paper, board)
    check(sample_paper, frozen)
    monkeypatch.setattr(sample_paper, "schema", OWN)
    check(sample_paper, frozen)
    frozen["data"]["more"] = 1
    with pytest.raises(ValidationError, match="'more' was unexpected"):
        check(sample_paper, frozen)


@pytest.mark.parametrize(
    "change",
    [
        lambda frozen: frozen["data"].pop("title"),
        lambda frozen: frozen["data"].update(language="de"),
        lambda frozen: frozen["data"]["money"]["rows"][0].update(amounts=[1.5]),
        lambda frozen: frozen["data"]["money"]["rows"][0].update(amounts=["40 000"]),
        lambda frozen: frozen["data"]["facts"].append({"label": "x"}),
        lambda frozen: frozen["paper"].update(kind="letter"),
        lambda frozen: frozen["paper"].update(day="22/11/2026"),
        lambda frozen: frozen["paper"].update(theme={"accent": "red"}),
        lambda frozen: frozen.pop("data"),
    ],
)
def test_what_has_another_form_is_found(sample_paper, board, change):
    frozen = printing.freeze(sample_paper, board)
    changed = copy.deepcopy(frozen)
    change(changed)
    check(sample_paper, frozen)
    with pytest.raises(ValidationError):
        check(sample_paper, changed)


def test_optional_parts_may_be_missing_and_others_not():
    schema = record("note", title=TEXT, note=perhaps(TEXT))
    assert schema["required"] == ["title"]
    assert schemas.schema_of("x", "X", schema, "/x")["properties"]["data"]["required"] == [
        "language",
        "title",
        "sender",
        "title",
    ]


def test_the_schema_is_read_by_everybody(client, sample_paper, board):
    page = client.get("/documents/schemas/")
    assert '<a href="/documents/schemas/sample.json">Provskrivelse</a>' in page.text
    answer = client.get("/documents/schemas/sample.json")
    assert answer.headers["Content-Type"] == "application/schema+json"
    assert answer.json() == sample_paper.json_schema()
    assert answer.json()["$id"] == printing.freeze(sample_paper, board)["paper"]["schema"]
    assert client.get("/documents/schemas/letter.json").status_code == 404
    assert client.post("/documents/schemas/sample.json").status_code == 405

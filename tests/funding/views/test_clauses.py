"""The clauses of a proposal are moved, added and removed without script, and nothing is lost."""

import pytest

from funding.services import proposals
from tests.factories.rounds_2016 import complete, delivered
from tests.funding.views.test_proposal_writing import client_of, form_data, url

pytestmark = pytest.mark.django_db
TEXTS = ("att ett", "att två", "att tre")


@pytest.fixture
def draft(board, other_board, writer):
    world = delivered(halmstad=board, hylte=other_board)
    proposal = complete(proposals.draft(world.delivery("Halmstad"), by=writer), by=writer)
    return proposals.revise(
        proposal,
        by=writer,
        fields={},
        clauses=[(None, text) for text in TEXTS],
        signatories=[],
        recipients=[],
    )


def shown(page) -> list[str]:
    """The clauses as the form shows them, from the top, but the empty room at the end."""
    return [text.value() for text, _place in page.context["form"].clauses if text.value()]


def posted(page) -> dict:
    data = {bound.html_name: bound.value() or "" for bound in page.context["form"]}
    return {**data, "seen": page.context["seen"]}


@pytest.mark.parametrize(
    ("step", "place", "order"),
    [
        ("up", 1, ["att två", "att ett", "att tre"]),
        ("down", 1, ["att ett", "att tre", "att två"]),
        ("up", 0, list(TEXTS)),
        ("remove", 1, ["att ett", "att tre"]),
    ],
)
def test_a_button_arranges_the_clauses_and_saving_keeps_them_so(draft, writer, step, place, order):
    client = client_of(writer)
    row = list(draft.clauses.all())[place]
    data = form_data(client, draft, summary="Halvskriven", arrange=f"{step} clause_{row.pk}")
    page = client.post(url("edit", draft.pk), data)
    assert page.status_code == 200
    assert shown(page) == order
    assert [each.text for each in draft.clauses.all()] == list(TEXTS)
    sent = posted(page)
    assert sent["summary"] == "Halvskriven"
    assert client.post(url("edit", draft.pk), sent).status_code == 302
    assert [each.text for each in draft.clauses.all()] == order
    assert row.pk in draft.clauses.values_list("pk", flat=True) or step == "remove"


@pytest.mark.parametrize("step", ["up clause_99999999", "fly clause_1", "up", "<script>"])
def test_a_step_that_means_nothing_changes_nothing(draft, writer, step):
    client = client_of(writer)
    page = client.post(url("edit", draft.pk), form_data(client, draft, arrange=step))
    assert page.status_code == 200
    assert shown(page) == list(TEXTS)


def test_what_was_typed_as_a_place_is_kept_though_it_is_no_number(draft, writer):
    client = client_of(writer)
    first = draft.clauses.first()
    places = {f"order_{first.pk}": "överst"}
    page = client.post(url("edit", draft.pk), form_data(client, draft, **places))
    assert page.status_code == 422
    assert set(shown(page)) == set(TEXTS)


def test_enter_in_a_field_saves_and_arranges_nothing(draft, writer):
    content = client_of(writer).get(url("edit", draft.pk)).content.decode()
    # The first button of a form is the one that Enter presses.
    first = content.index('type="submit" form="writing" hidden')
    assert first < content.index('name="arrange"')
    assert first < content.index('form="writing" name="review"')

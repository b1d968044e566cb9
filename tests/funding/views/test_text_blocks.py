"""Texts that a board uses again: kept, refused, inserted with their placeholders filled in."""

import pytest
from django.urls import reverse

from funding.models import Proposal, TextBlock
from funding.rules import text_blocks as rules
from funding.services import proposals
from tests.factories.funding import DeliveryFactory, RoundSourceFactory, TextBlockFactory
from tests.factories.rounds_2016 import complete, delivered
from tests.funding.views.test_proposal_writing import client_of, form_data, text_of, url

TEXT = "{board} ger {amount} under {years} till {project} i {program}."
FILLED = (
    "Halmstadsnämnden ger 40 000 kr/år under 2017–2019 till Förstärkt arbete i Välmående ger "
    "resultat."
)


@pytest.fixture
def world(board, other_board):
    return delivered(halmstad=board, hylte=other_board)


@pytest.fixture
def draft(world, writer):
    return complete(proposals.draft(world.delivery("Halmstad"), by=writer), by=writer)


def page(name, *args):
    return reverse(f"funding:text_block_{name}", args=args)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Bra text {board} {amount} {years} {project} {program}", ""),
        ("{bord} ger", "{bord} is not filled in"),
        ("{} ger", "{} is not filled in"),
        ("{board", "brace stands alone"),
        ("{0.__class__}", "is not filled in"),
    ],
)
def test_unknown_placeholders_are_told(text, message):
    said = " ".join(str(each) for each in rules.obstacles_to_text(text))
    assert message in said
    assert bool(message) == bool(said)


@pytest.mark.django_db
def test_a_block_is_written_changed_and_deleted_with_its_history(board, writer):
    client = client_of(writer)
    sent = {"organization": board.pk, "part": "summary", "name": "Kort", "text": TEXT}
    assert client.post(page("create"), sent).status_code == 302
    block = TextBlock.objects.get()
    opened = client.get(page("edit", block.pk))
    changed = {"part": "summary", "name": "Kortare", "text": TEXT, "seen": opened.context["seen"]}
    assert client.post(page("edit", block.pk), changed).status_code == 302
    shown = text_of(client.get(page("detail", block.pk)))
    assert "wrote a text block" in shown
    assert "changed the text block" in shown
    assert "Kortare" in text_of(client.get(page("list")))
    assert client.post(page("delete", block.pk)).status_code == 302
    assert not TextBlock.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": "{okänd}"}, "text"),
        ({"text": ""}, "text"),
        ({"part": "title"}, "part"),
        ({"part": "children", "is_default": "on"}, "is_default"),
        ({"name": "x" * 101}, "name"),
    ],
)
def test_a_bad_block_is_refused_beside_its_field(board, writer, changes, field):
    sent = {"organization": board.pk, "part": "summary", "name": "Kort", "text": TEXT, **changes}
    answer = client_of(writer).post(page("create"), sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not TextBlock.objects.exists()


@pytest.mark.django_db
def test_a_block_is_inserted_by_one_button_and_nothing_typed_is_lost(draft, board, writer):
    blocks = {
        part: TextBlockFactory(organization=board, part=part, text=TEXT)
        for part in ("background", "clause", "recipient", "children")
    }
    client = client_of(writer)
    wanted = {
        "background": ("background", f"Skrivet nyss.\n\n{FILLED}"),
        "clause": ("clause_new2", FILLED),
        "recipient": ("recipients", f"Regionkontoret\nSamtliga finansiärer\n{FILLED}"),
        "children": ("children_reason", FILLED),
    }
    for part, (field, text) in wanted.items():
        data = form_data(
            client,
            draft,
            background="Skrivet nyss.",
            clause_new1="att skriva",
            insert=blocks[part].pk,
        )
        shown = client.post(url("edit", draft.pk), data)
        assert shown.status_code == 200
        form = shown.context["form"]
        written = form[field].value().replace("\u00a0", " ")
        assert written == text, part
        assert form["clause_new1"].value() == "att skriva"
    assert Proposal.objects.get().background == draft.background


@pytest.mark.django_db
def test_what_another_board_has_written_is_never_inserted(draft, other_board, writer):
    foreign = TextBlockFactory(organization=other_board, text="Hyltes hemliga text")
    client = client_of(writer)
    for wanted in (foreign.pk, "x", "", 99999):
        data = form_data(client, draft, insert=wanted)
        shown = client.post(url("edit", draft.pk), data)
        assert shown.status_code == 200
        assert "Hyltes hemliga text" not in shown.content.decode()


@pytest.mark.django_db
def test_blocks_are_the_boards_own(board, writer, stranger, decider):
    block = TextBlockFactory(organization=board)
    outside = client_of(stranger)
    pages = [page(name, block.pk) for name in ("detail", "edit", "delete")]
    assert [outside.get(each).status_code for each in pages] == [404, 404, 404]
    inside = client_of(decider)
    assert [inside.get(each).status_code for each in pages] == [200, 403, 403]
    sent = {"organization": board.pk, "part": "summary", "name": "Kort", "text": TEXT}
    answer = outside.post(page("create"), sent)
    assert "organization" in answer.context["form"].errors


@pytest.mark.django_db
def test_defaults_begin_a_new_proposal_where_the_round_says_nothing(world, board, writer):
    content = {**world.source.content, "background": ""}
    source = RoundSourceFactory(round=world.round, number=2, content=content)
    delivery = DeliveryFactory(source=source, financier=board)
    TextBlockFactory(organization=board, part="background", text=TEXT, is_default=True)
    TextBlockFactory(organization=board, part="summary", text="Aldrig", is_default=True)
    TextBlockFactory(organization=board, part="clause", text="att aldrig", is_default=True)
    TextBlockFactory(organization=board, part="clarifications", text="Bara på begäran")
    TextBlockFactory(organization=board, part="recipient", text="Ekonomi\nHR", is_default=True)
    made = Proposal.objects.get(pk=proposals.draft(delivery, by=writer).pk)
    assert made.background.replace("\u00a0", " ") == FILLED
    assert made.summary == content["summary"]
    assert "att aldrig" not in [clause.text for clause in made.clauses.all()]
    assert "Bara på begäran" not in made.clarifications
    assert [each.name for each in made.recipients.all()] == ["Ekonomi", "HR"]


@pytest.mark.django_db
def test_the_list_says_yes_or_no_where_it_said_true_or_false(board, writer):
    TextBlockFactory(organization=board, name="Alltid", is_default=True)
    TextBlockFactory(organization=board, name="Ibland", is_default=False)
    listed = text_of(client_of(writer).get(page("list")))
    assert ("Yes" in listed, "No" in listed) == (True, True)
    assert "True" not in listed
    assert "False" not in listed

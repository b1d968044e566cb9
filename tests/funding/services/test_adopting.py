"""A project's goals are adopted when its round comes into force, or by a decision that says so."""

from datetime import date

import pytest

from funding.rules.decisions import Question, Ruling, faults_of, source_of, source_of_round
from funding.services import decisions
from programs.models import Adoption
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.funding import (
    DecisionFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)
from tests.factories.programs import SubGoalFactory

HELD, COUNTED = date(2016, 11, 24), date(2016, 11, 28)


@pytest.fixture
def registrar(db):
    return UserFactory()


@pytest.fixture
def goal(db):
    return SubGoalFactory(number=1)


@pytest.fixture
def round_(goal):
    """A conditional round of two boards, 40 000 kr each in 2017, opened."""
    made = RoundFactory(project=goal.project, is_conditional=True, last_year=2019)
    for name in ("Halmstad", "Hylte"):
        board = BoardFactory(name=f"Lokala nämnden i {name}")
        ShareFactory(round=made, financier=board)
    RoundSourceFactory(round=made)
    return open_round(made)


def answer(round_, financier, registrar, **fields):
    """Record, adjust and register an answer; it counts from the last of November."""
    fields = {"amounts": {2017: 40_000}, "paragraph": 12, **fields}
    meeting = MeetingFactory(board=financier, held_on=HELD, adjusted_on=HELD)
    source = round_.sources.get()
    proposal = ProposalFactory(round=round_, source=source, financier=financier, state="decided")
    decision = DecisionFactory(proposal=proposal, meeting=meeting, counted=False, **fields)
    return decisions.register_extract(decision, on=COUNTED, by=registrar)


def boards_of(round_):
    return [share.financier for share in round_.shares.order_by("financier__name")]


@pytest.mark.django_db
def test_the_last_yes_of_a_round_adopts_the_goals(round_, goal, registrar):
    first, second = boards_of(round_)
    answer(round_, first, registrar)
    assert not Adoption.objects.exists()
    answer(round_, second, registrar)
    adoption = Adoption.objects.get()
    assert (adoption.project, adoption.adopted_on) == (goal.project, COUNTED)
    assert adoption.source.endswith("2017–2019")
    assert [each.goal for each in adoption.goals.all()] == [goal]


@pytest.mark.django_db
def test_a_no_adopts_nothing(round_, goal, registrar):
    first, second = boards_of(round_)
    answer(round_, first, registrar)
    answer(round_, second, registrar, outcome="rejected", amounts={})
    assert not Adoption.objects.exists()


@pytest.mark.django_db
def test_a_decision_marked_so_adopts_when_it_counts_and_its_adoption_stands(
    round_, goal, registrar
):
    first, second = boards_of(round_)
    answer(round_, first, registrar, adopts_project=True)
    adoption = Adoption.objects.get()
    assert adoption.adopted_on == COUNTED
    assert "12" in adoption.source and "Lokala nämnden i Halmstad" in adoption.source
    assert "2016-11-24" in adoption.source
    answer(round_, second, registrar)
    assert Adoption.objects.get() == adoption


@pytest.mark.django_db
def test_a_project_without_goals_keeps_no_decision_from_counting(round_, goal, registrar):
    goal.delete()
    for board in boards_of(round_):
        answer(round_, board, registrar, adopts_project=True)
    assert not Adoption.objects.exists()


def test_only_an_approval_adopts():
    said = Ruling(paragraph=1, outcome="rejected", adopts_project=True)
    assert ("adopts_project", "Only an approval can adopt the project.") in list(
        faults_of(said, Question(), {})
    )


def test_the_sources_name_what_decided():
    assert source_of(12, "Lokala nämnden i Halmstad", HELD) == (
        "Decision §\u00a012, Lokala nämnden i Halmstad, 2016-11-24"
    )
    assert source_of_round(2017, 2019) == "The funding round 2017–2019"

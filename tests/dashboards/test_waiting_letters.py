"""A financier outside that has not answered waits for the strategist who records its letter."""

from decimal import Decimal

import pytest

from dashboards.queries.waiting import waiting_for
from funding.rules.pledges import Letter
from funding.services import pledges
from tests.factories.accounts import BoardFactory, FoundationFactory
from tests.factories.funding import RoundFactory, ShareFactory, round_in_force
from tests.factories.programs import ProgramRoleFactory


@pytest.fixture
def foundation(db):
    return FoundationFactory(name="Sparbanksstiftelsen")


@pytest.fixture
def round_(foundation):
    asked = {foundation: 10_000, BoardFactory(): 40_000}
    return round_in_force(asked, waits=list(asked))


@pytest.fixture
def strategist(round_):
    return ProgramRoleFactory(program=round_.project.program, kind="strategist").person


def letters(person):
    return [each for each in waiting_for(person) if "letter" in str(each.what)]


def test_a_letter_is_waited_for_until_it_is_recorded(round_, foundation, strategist):
    [row] = letters(strategist)
    assert row.subject == f"Sparbanksstiftelsen, {round_}"
    assert row.url == f"{round_.get_absolute_url()}#shares-title"
    no = Letter("rejected", round_.project.starts_on, reference="Dnr 1")
    pledges.record(round_.sources.get(), foundation, no, by=strategist, on=no.given_on)
    assert letters(strategist) == []


def test_it_waits_for_the_strategist_of_the_program_alone(round_):
    program = round_.project.program
    assert letters(ProgramRoleFactory(kind="strategist").person) == []
    assert letters(ProgramRoleFactory(program=program, kind="project_leader").person) == []


def test_a_round_in_preparation_waits_for_no_letter(strategist, foundation, round_):
    prepared = RoundFactory(project=round_.project)
    ShareFactory(round=prepared, financier=foundation, fixed_amount=Decimal(5))
    assert len(letters(strategist)) == 1

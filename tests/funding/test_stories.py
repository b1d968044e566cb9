"""State, gap and lapsing always agree with a plain recount, in Python and in SQL."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db import connection, transaction

from accounts.models import Organization, User
from funding.models import (
    AgendaItem,
    Appeal,
    Correction,
    DecidedAmount,
    Decision,
    Meeting,
    Pledge,
    PledgeAmount,
    Proposal,
    Round,
    RoundSource,
    Share,
)
from funding.queries import standings_of
from programs.models import Project
from tests.factories.accounts import BoardFactory, FoundationFactory, UserFactory
from tests.factories.programs import ProjectFactory
from tests.funding.stories import BEGIN, YEARS, Party, Story, recount, tell

SAMPLE = 60
pytestmark = pytest.mark.django_db


@dataclass
class Stage:
    """The seven financiers, the last of them a foundation, and who writes everything."""

    project: Project
    boards: list[Organization]
    person: User


@pytest.fixture
def stage(db):
    boards = [BoardFactory(name=f"Nämnd {n}") for n in range(6)]
    boards.append(FoundationFactory(name="Stiftelse 6"))
    return Stage(ProjectFactory(), boards, UserFactory())


def write(story: Story, stage: Stage) -> Round:
    """Write the story's rows in bulk, as they stand on its last day."""
    round_ = Round.objects.create(
        project=stage.project,
        name="Omgång",
        first_year=YEARS[0],
        last_year=YEARS[-1],
        is_conditional=story.is_conditional,
        answer_by=story.answer_by,
        title="x",
        clause_template="x",
    )
    asked = list(zip(story.parties, stage.boards, strict=True))
    Share.objects.bulk_create(
        Share(
            round=round_,
            financier=board,
            year=year,
            fixed_amount=kr,
            least_amount=party.least.get(year),
            since_number=party.since,
        )
        for party, board in asked
        for year, kr in party.asked.items()
    )
    sources = [_source(round_, number, asked, stage) for number in range(1, story.version + 1)]
    round_.opened_at = datetime.combine(BEGIN, datetime.min.time(), UTC)
    round_.save_fields("opened_at")
    decisions = {}
    for party, board in asked:
        decisions |= _answers(round_, party, board, sources, stage)
        _pledges(round_, party, board, sources, stage)
    _count(decisions)
    Appeal.objects.bulk_create(
        Appeal(
            decision=d,
            received_on=d.day,
            outcome="annulled",
            settled_on=d.day,
            registered_by=stage.person,
        )
        for d, ruling in decisions.items()
        if ruling.is_annulled
    )
    Correction.objects.bulk_create(
        Correction(
            decision=d,
            corrected_on=d.day,
            wrong="a",
            right="b",
            reason="c",
            corrected_by=d.recorded_by,
        )
        for d, ruling in decisions.items()
        for _ in range(ruling.corrections)
    )
    return round_


def _source(round_, number, asked, stage):
    content = {
        "applied": {},
        "shares": [
            {
                "financier_id": board.pk,
                "year": year,
                "amount": str(kr),
                "least_amount": str(party.least[year]) if year in party.least else None,
                "since": party.since,
            }
            for party, board in asked
            for year, kr in party.asked.items()
        ],
    }
    return RoundSource.objects.create(
        round=round_, number=number, content=content, created_by=stage.person
    )


def _answers(round_, party: Party, board, sources, stage):
    """Write one board's proposals and decisions, none of which counts yet."""
    proposals = Proposal.objects.bulk_create(
        Proposal(
            round=round_,
            source=sources[each["version"] - 1],
            financier=board,
            state=each["state"],
            title="x",
            written_by=stage.person,
        )
        for each in party.proposals
    )
    days = {r.made_on for r in party.rulings if r.paragraph}
    rows = Meeting.objects.bulk_create(Meeting(board=board, held_on=day) for day in sorted(days))
    meetings = {each.held_on: each for each in rows}
    decisions = {}
    for ruling in party.rulings:
        at = {"decided_on": ruling.made_on, "delegate": "Ordföranden", "delegation_point": "1"}
        if ruling.paragraph:
            at = {"meeting": meetings[ruling.made_on], "paragraph": ruling.paragraph}
        decision = Decision(
            proposal=proposals[ruling.proposal],
            title="x",
            outcome=ruling.outcome,
            asked_for="Mer" if ruling.outcome == "referred" else "",
            recorded_by=stage.person,
            **at,
        )
        decisions[id(ruling)] = (decision, ruling)
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=d.meeting, proposal=d.proposal, paragraph=d.paragraph)
        for d, _ in decisions.values()
        if d.meeting_id
    )
    made = Decision.objects.bulk_create(d for d, _ in decisions.values())
    found = dict(zip(made, (r for _, r in decisions.values()), strict=True))
    DecidedAmount.objects.bulk_create(
        DecidedAmount(decision=d, year=year, amount=Decimal(kr))
        for d, ruling in found.items()
        for year, kr in ruling.amounts.items()
    )
    return found


def _pledges(round_, party: Party, financier, sources, stage) -> None:
    """Write what one financier has answered by letter, each in the place of the one before."""
    former = None
    for letter in party.letters:
        former = Pledge.objects.create(
            round=round_,
            financier=financier,
            source=sources[letter.version - 1],
            outcome=letter.outcome,
            given_on=letter.given_on,
            recorded_on=letter.counts_on,
            reference="Dnr 1",
            replaces=former,
            is_correction=letter.is_correction,
            reason="Nytt brev" if former else "",
            recorded_by=stage.person,
        )
        PledgeAmount.objects.bulk_create(
            PledgeAmount(pledge=former, year=year, amount=Decimal(kr))
            for year, kr in letter.amounts.items()
        )


def _count(decisions) -> None:
    counted = {d: r for d, r in decisions.items() if r.counts_on}
    meetings = {d.meeting_id for d in counted if d.meeting_id}
    for meeting in Meeting.objects.filter(pk__in=meetings):
        meeting.adjusted_on = meeting.held_on
        meeting.save_fields("adjusted_on")
    for decision, ruling in counted.items():
        decision.extract_registered_on = ruling.counts_on
        decision.extract_registered_by = decision.recorded_by
    Decision.objects.bulk_update(counted, ["extract_registered_on", "extract_registered_by"])


def agree(number: int, stage: Stage) -> str:
    """Compare one story with its recount, and leave nothing behind; return its state."""
    story = tell(number)
    wanted = recount(story)
    with transaction.atomic():
        round_ = write(story, stage)
        connection.check_constraints()  # what is asked is what the newest source says
        found = standings_of([round_], today=story.today)[round_.pk]
        in_sql = Round.objects.filter(pk=round_.pk).with_state(story.today).with_waiting_for().get()
        transaction.set_rollback(True)
    place = {board.pk: n for n, board in enumerate(stage.boards)}

    def places(answers):
        return sorted(place[each.financier_id] for each in answers)

    told = f"story {number}"
    assert found.state == wanted.state, told
    assert in_sql.state == wanted.state, told
    assert places(found.waiting if wanted.waiting else ()) == wanted.waiting, told
    names = sorted(stage.boards[n].short_name or stage.boards[n].name for n in wanted.waiting)
    assert sorted(in_sql.waiting_for) == names, told
    assert found.gap == wanted.gap, told
    assert places(found.lapsing) == sorted(wanted.lapsing), told
    return wanted.state


def test_state_gap_and_lapsing_agree_with_a_plain_recount(stage):
    states = Counter(agree(number, stage) for number in range(SAMPLE))
    assert states.keys() == {"open", "conditional", "in_force", "lapsed"}
    assert min(states.values()) > SAMPLE // 50


@pytest.mark.long
@pytest.mark.parametrize("part", range(20))
def test_ten_thousand_stories_agree_with_a_plain_recount(stage, part):
    for number in range(part * 500, (part + 1) * 500):
        agree(number, stage)

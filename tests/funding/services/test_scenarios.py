"""A scenario changes nothing until it is adopted; then it is a new version for everybody."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from funding.choices import AnswerState, RoundState
from funding.models import Delivery, Proposal, Recipient, Round, Scenario, ScenarioShare
from funding.queries import answers_of, standings_of
from funding.rules.scenarios import Split
from funding.services import proposals, rounds, scenarios, sources
from tests.factories.accounts import OrganizationRoleFactory
from tests.funding.conftest import YEARS, decide

WHY = "Hylte har avstått från att medfinansiera."
SPREAD = {
    "Kungsbacka": 40_889,
    "Varberg": 40_889,
    "Falkenberg": 40_889,
    "Halmstad": 40_889,
    "Laholm": 20_444,
    "Regionstyrelsen": 736_000,
}


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def asked(seed_round, strategist):
    """The round of seed 000, opened, with a draft in each of the seven boards."""
    seed_round.clause_template = "att {board} ger {amount}, {years}"
    seed_round.save_fields("clause_template")
    round_ = rounds.open(seed_round, by=strategist)
    for delivery in Delivery.objects.all():
        officer = OrganizationRoleFactory(organization=delivery.financier).person
        proposals.draft(delivery, by=officer)
    return round_


@pytest.fixture
def without_hylte(asked, financiers, strategist):
    return scenarios.create(
        asked,
        by=strategist,
        name="Hylte säger nej",
        kind="spread",
        without=[financiers["Hylte"].pk],
        explanation=WHY,
    )


def state_of(round_):
    return standings_of([Round.objects.get(pk=round_.pk)])[round_.pk]


def by_name(rows):
    return {(row.financier.short_name or row.financier.name, row.year): row.amount for row in rows}


def adopt(scenario, by, **said):
    return scenarios.adopt(scenario, by=by, **{"explanation": WHY, **said})


def test_the_new_shares_are_worked_out_to_the_krona_and_change_nothing(asked, without_hylte):
    before = by_name(asked.shares.all())
    assert by_name(without_hylte.shares.all()) == {
        (name, year): kr for name, kr in SPREAD.items() for year in YEARS
    }
    assert {each.amount for each in without_hylte.applied.all()} == {920_000}
    assert by_name(asked.shares.all()) == before
    assert asked.sources.count() == 1


def test_adopting_asks_the_six_anew_and_gives_revised_proposals_to_those_that_had_decided(
    asked, without_hylte, financiers, strategist
):
    for name in ("Kungsbacka", "Varberg", "Regionstyrelsen"):
        _decided(asked, financiers[name])
    _decided(asked, financiers["Hylte"], outcome="rejected")
    assert state_of(asked).state == RoundState.LAPSED
    source = adopt(without_hylte, strategist)
    assert by_name(asked.shares.all()) == {
        (name, year): kr for name, kr in SPREAD.items() for year in YEARS
    }
    assert set(asked.shares.values_list("since_number", flat=True)) == {2}
    assert source.deliveries.count() == 6
    revised = Proposal.objects.filter(follows__isnull=False)
    assert {each.financier.short_name or each.financier.name for each in revised} == {
        "Kungsbacka",
        "Varberg",
        "Regionstyrelsen",
    }
    for each in revised:
        assert (each.state, each.source, each.follows.state) == ("draft", source, "decided")
        assert WHY in each.clarifications and WHY not in each.follows.clarifications
    standing = state_of(asked)
    assert standing.state == RoundState.CONDITIONAL
    assert len(standing.waiting) == 6


def test_a_revised_proposal_keeps_the_boards_own_words_and_names_the_new_amount(
    asked, without_hylte, financiers, strategist
):
    board = financiers["Varberg"]
    old = Proposal.objects.get(financier=board)
    Proposal.objects.filter(pk=old.pk).update(
        background="Varbergs egen bakgrund.", diary_number="LN VBRG 150024"
    )
    Recipient.objects.create(proposal=old, name="Regionkontoret")
    old.clauses.create(position=2, text="att uppdraget följs upp")
    _decided(asked, board)
    adopt(without_hylte, strategist)
    new = Proposal.objects.get(follows=old)
    assert (new.background, new.diary_number) == ("Varbergs egen bakgrund.", "LN VBRG 150024")
    assert [each.name for each in new.recipients.all()] == ["Regionkontoret"]
    texts = [each.text.replace("\u00a0", " ") for each in new.clauses.all()]
    assert "40 889 kr/år" in texts[0] and texts[1] == "att uppdraget följs upp"
    old.refresh_from_db()
    assert "40 000 kr/år" in old.clauses.first().text.replace("\u00a0", " ")


def test_drafts_are_marked_stale_and_not_rewritten(asked, without_hylte, financiers, strategist):
    adopt(without_hylte, strategist)
    draft = Proposal.objects.with_newest().get(financier=financiers["Halmstad"])
    assert draft.is_stale and draft.follows_id is None
    assert [p.name for p in sources.news_for(draft).parts] == ["clause", "clarifications", "shares"]
    assert not Proposal.objects.filter(follows__isnull=False).exists()


def test_who_is_asked_for_the_same_keeps_its_answer(asked, financiers, strategist):
    for name in ("Laholm", "Regionstyrelsen"):
        _decided(asked, financiers[name])
    scenario = scenarios.create(
        asked,
        by=strategist,
        name="Regionen tar det",
        kind="ask_one",
        without=[financiers["Hylte"].pk],
        asked=financiers["Regionstyrelsen"].pk,
    )
    adopt(scenario, strategist)
    answers = {each.short: each.state for each in answers_of([asked])[asked.pk]}
    assert answers["Laholm"] == AnswerState.YES
    assert answers["Regionstyrelsen"] == AnswerState.ASKED_ANEW
    assert Proposal.objects.get(follows__isnull=False).financier == financiers["Regionstyrelsen"]


def test_a_recorded_decision_that_was_revised_is_not_undone_any_more(
    asked, without_hylte, financiers, strategist
):
    old = Proposal.objects.get(financier=financiers["Varberg"])
    before = old.version
    _decided(asked, financiers["Varberg"], counted=False)
    adopt(without_hylte, strategist)
    old.refresh_from_db()
    assert old.version > before and old.state == "decided"


def test_shrinking_keeps_the_yes_of_all_others(asked, financiers, strategist):
    for name, board in financiers.items():
        _decided(asked, board, outcome="rejected" if name == "Hylte" else "approved")
    scenario = scenarios.create(
        asked, by=strategist, name="Mindre", kind="shrink", without=[financiers["Hylte"].pk]
    )
    adopt(scenario, strategist)
    assert state_of(asked).state == RoundState.IN_FORCE
    assert {each.amount for each in asked.applied.all()} == {900_000}


def test_another_version_since_refuses_the_adoption(asked, without_hylte, strategist):
    sources.deliver(asked, by=strategist, reason="Språket", fields={"title": "Ny rubrik"})
    with pytest.raises(ValidationError, match="newer version"):
        adopt(without_hylte, strategist)
    assert asked.sources.count() == 2


def test_a_scenario_is_adopted_once_and_stays(asked, without_hylte, strategist):
    adopt(without_hylte, strategist)
    without_hylte.refresh_from_db()
    assert without_hylte.adopted.number == 2
    for act in (
        lambda: adopt(without_hylte, strategist),
        lambda: scenarios.delete(without_hylte, by=strategist),
        lambda: scenarios.revise(
            without_hylte, by=strategist, name="x", explanation="", split=Split({}, {})
        ),
    ):
        with pytest.raises(ValidationError, match="adopted"):
            act()
    assert asked.sources.count() == 2


def test_nothing_is_adopted_without_an_explanation(asked, without_hylte, strategist):
    with pytest.raises(ValidationError):
        adopt(without_hylte, strategist, explanation=" ")
    assert asked.sources.count() == 1


def test_a_split_that_does_not_add_up_is_kept_but_not_adopted(asked, financiers, strategist):
    scenario = scenarios.create(
        asked, by=strategist, name="Egen", kind="own", without=[financiers["Hylte"].pk]
    )
    with pytest.raises(ValidationError, match="add up"):
        adopt(scenario, strategist)
    assert Scenario.objects.get().adopted is None


def test_amounts_typed_by_hand_make_it_ones_own(asked, without_hylte, financiers, strategist):
    split = scenarios.split_of(without_hylte)
    shares = {**split.shares, (financiers["Laholm"].pk, 2017): Decimal(25_000)}
    changed = scenarios.revise(
        without_hylte,
        by=strategist,
        name="Egen",
        explanation="x",
        split=Split(shares, split.applied),
    )
    assert (changed.kind, changed.name) == ("own", "Egen")
    row = ScenarioShare.objects.get(financier=financiers["Laholm"], year=2017)
    assert row.amount == 25_000


def test_two_scenarios_of_a_round_do_not_share_a_name(asked, without_hylte, financiers, strategist):
    with pytest.raises(ValidationError) as refusal:
        scenarios.create(
            asked,
            by=strategist,
            name=without_hylte.name,
            kind="shrink",
            without=[financiers["Hylte"].pk],
        )
    assert list(refusal.value.error_dict) == ["name"]


def test_scenarios_are_seen_inside_the_program_only(
    without_hylte, strategist, steering, financiers, stranger
):
    secretary = OrganizationRoleFactory(organization=financiers["Hylte"]).person
    for model in (Scenario, ScenarioShare):
        seen = [
            model.objects.all().visible_to(person).exists()
            for person in (strategist, steering, secretary, stranger)
        ]
        assert seen == [True, True, False, False]


def _decided(round_, board, **said):
    """Let a board decide its proposal, and close it."""
    Proposal.objects.filter(round=round_, financier=board).update(state="decided")
    return decide(round_, board, **said)

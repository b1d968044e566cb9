"""Verbs of delivered sources: a new version of an opened round."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.history import history_of
from desk.models import Mail
from funding.choices import AnswerState, RoundState
from funding.models import Delivery, Round
from funding.queries import answers_of, standings_of, standings_on
from funding.services import rounds, sources
from tests.factories.accounts import OrganizationRoleFactory
from tests.funding.conftest import YEARS, decide

REASON = "Projektet börjar senare."


@pytest.fixture
def asked(seed_round, strategist):
    """The round of seed 000, opened by its service."""
    return rounds.open(seed_round, by=strategist)


def split_of(round_, **changes):
    """Return the split of today with other amounts a year, by the financiers' short names."""
    names = {s.financier.short_name: s.financier_id for s in round_.shares.all()}
    wanted = {(s.financier_id, s.year): s.amount for s in round_.shares.all()}
    for name, amount in changes.items():
        for year in YEARS:
            if amount is None:
                del wanted[names[name], year]
            else:
                wanted[names[name], year] = Decimal(amount)
    return wanted


def applied_of(round_):
    return {each.year: each.amount for each in round_.applied.all()}


def test_new_texts_reach_every_financier_as_the_next_version(asked, strategist, financiers):
    source = sources.deliver(asked, by=strategist, reason=REASON, fields={"summary": "Nytt"})
    assert (source.number, source.reason, source.content["summary"]) == (2, REASON, "Nytt")
    assert set(source.deliveries.values_list("financier", flat=True)) == {
        board.pk for board in financiers.values()
    }
    assert Round.objects.get(pk=asked.pk).summary == "Nytt"
    assert asked.sources.get(number=1).content["summary"] == ""
    newest = history_of(asked)[0]
    assert (newest.who, newest.why) == (strategist.name, REASON)


def test_secretaries_are_told_what_is_new(asked, strategist, financiers):
    secretary = OrganizationRoleFactory(organization=financiers["Hylte"]).person
    sources.deliver(asked, by=strategist, reason=REASON, fields={"title": "Ny rubrik"})
    mail = Mail.objects.get(recipient=secretary)
    assert REASON in mail.body
    assert "60\u00a0000\u00a0kr" in mail.body


@pytest.mark.parametrize(
    ("reason", "fields"),
    [
        ("", {"title": "Ny"}),
        (REASON, {}),
        (REASON, {"title": "Medfinansiering av projektledartjänst"}),  # the same
        (REASON, {"title": " "}),
        (REASON, {"clause_template": "att {nämnd} betalar"}),
        (REASON, {"answer_by": date(2016, 1, 1)}),
    ],
)
def test_a_version_needs_a_reason_a_change_and_a_sound_question(asked, strategist, reason, fields):
    with pytest.raises(ValidationError):
        sources.deliver(asked, by=strategist, reason=reason, fields=fields)
    assert asked.sources.count() == 1


def test_a_round_in_preparation_has_no_versions(seed_round, strategist):
    with pytest.raises(ValidationError):
        sources.deliver(seed_round, by=strategist, reason=REASON, fields={"title": "Ny"})


def test_shares_that_do_not_add_up_are_refused(asked, strategist):
    with pytest.raises(ValidationError):
        sources.deliver(
            asked,
            by=strategist,
            reason=REASON,
            shares=split_of(asked, Hylte=None),
            applied=applied_of(asked),
        )
    assert asked.shares.count() == 21


def test_who_is_asked_for_more_is_asked_anew_and_the_others_answers_stand(
    asked, strategist, financiers
):
    for name in ("Varberg", "Laholm"):
        decide(asked, financiers[name])
    decide(asked, financiers["Hylte"], outcome="rejected")
    sources.deliver(
        asked,
        by=strategist,
        reason=REASON,
        shares=split_of(asked, Hylte=None, Varberg=60_000),
        applied=applied_of(asked),
    )
    answers = {each.short: each.state for each in answers_of([asked])[asked.pk]}
    assert "Hylte" not in answers
    assert answers["Varberg"] == AnswerState.ASKED_ANEW
    assert answers["Laholm"] == AnswerState.YES
    standing = standings_of([Round.objects.get(pk=asked.pk)])[asked.pk]
    assert standing.state == RoundState.CONDITIONAL
    assert "Varberg" in standing.waiting_for


def test_a_yes_that_covers_a_lower_share_answers_it(asked, strategist, financiers):
    decide(asked, financiers["Varberg"])
    applied = {year: kr - 10_000 for year, kr in applied_of(asked).items()}
    shares = split_of(asked, Varberg=30_000)
    sources.deliver(asked, by=strategist, reason=REASON, shares=shares, applied=applied)
    assert asked.shares.filter(financier=financiers["Varberg"]).first().since_number == 2
    answers = {each.short: each.state for each in answers_of([asked])[asked.pk]}
    assert answers["Varberg"] == AnswerState.YES


def test_who_has_no_share_any_more_is_told_and_not_delivered_to(asked, strategist, financiers):
    secretary = OrganizationRoleFactory(organization=financiers["Hylte"]).person
    source = sources.deliver(
        asked,
        by=strategist,
        reason=REASON,
        shares=split_of(asked, Hylte=None, Laholm=40_000),
        applied=applied_of(asked),
    )
    assert not source.deliveries.filter(financier=financiers["Hylte"]).exists()
    assert REASON in Mail.objects.get(recipient=secretary).body
    assert not Delivery.objects.waiting_for(secretary).exists()


def test_a_day_in_the_past_is_shown_with_what_was_asked_then(seed_round, strategist, financiers):
    opened_at = timezone.now() - timedelta(days=30)
    asked = rounds.open(seed_round, by=strategist, at=opened_at)
    sources.deliver(
        asked,
        by=strategist,
        reason=REASON,
        shares=split_of(asked, Hylte=None, Laholm=40_000),
        applied=applied_of(asked),
        at=timezone.now() - timedelta(days=10),
    )
    today = timezone.localdate()

    def asked_on(days_ago):
        day = today - timedelta(days=days_ago)
        answers = standings_on([asked], day)[asked.pk].answers
        return {each.short: each.asked_total for each in answers}

    assert asked_on(11)["Hylte"] == 60_000
    assert asked_on(11)["Laholm"] == 60_000
    assert "Hylte" not in asked_on(10)
    assert asked_on(10)["Laholm"] == 120_000

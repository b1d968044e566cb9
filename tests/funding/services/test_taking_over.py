"""Seed 000 as one round: seven drafts, one changed sentence, each taken over or left."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from accounts.models import Organization
from config.demo import texts
from core.history import history_of
from funding.models import AppliedAmount, Delivery, Proposal, Round, Share
from funding.services import proposals, rounds, sources
from tests.factories.accounts import BoardFactory
from tests.factories.funding import MeetingFactory, RoundFactory
from tests.factories.programs import ProgramRoleFactory
from tests.factories.rounds_2016 import secretary_of
from tests.facts import seed_000

pytestmark = pytest.mark.django_db
SENTENCE = "Arbetet följs upp varje höst."
CHANGED = "Arbetet följs upp varje vår och höst."


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def round_():
    """The round of 2016 with seven drafts, opened and begun by the services."""
    made = RoundFactory(
        title=texts.ROUND_TITLE,
        clause_template=texts.CLAUSE,
        summary=texts.SUMMARY,
        background=f"{texts.BACKGROUND}\n\n{SENTENCE}",
    )
    amounts = {**seed_000.SHARES, "Region": seed_000.REGION}
    for name, amount in amounts.items():
        board = BoardFactory(name=f"Nämnden i {name}", definite_name=f"{name}nämnden")
        for year in seed_000.YEARS:
            Share.objects.create(
                round=made, financier=board, year=year, fixed_amount=Decimal(amount)
            )
    for year in seed_000.YEARS:
        AppliedAmount.objects.create(round=made, year=year, amount=seed_000.APPLIED)
    strategist = ProgramRoleFactory(program=made.project.program, kind="strategist").person
    rounds.open(made, by=strategist)
    for n, delivery in enumerate(Delivery.objects.order_by("pk"), 1):
        draft = proposals.draft(delivery, by=secretary_of(delivery.financier, f"Vera {n}"))
        proposals.register(draft, by=draft.written_by, diary_number=f"LN ABCD 15{n:04d}")
    return made


def deliver(round_, **fields):
    by = round_.sources.get(number=1).created_by
    round_.refresh_from_db()
    return sources.deliver(round_, by=by, reason="Uppföljningen tätare.", fields=fields)


def change_the_sentence(round_):
    return deliver(round_, background=round_.background.replace(SENTENCE, CHANGED))


def answer(draft, take, *names, **seen):
    news = sources.news_for(draft)
    names = names or [part.name for part in news.parts]
    seen = {"number": news.source.number, "version": draft.version, **seen}
    return sources.take_over(draft, by=draft.written_by, answers=dict.fromkeys(names, take), **seen)


def drafts():
    return list(Proposal.objects.with_newest().order_by("pk"))


def test_one_changed_sentence_marks_seven_drafts_and_each_is_taken_over_or_left(round_):
    numbers = [each.diary_number for each in drafts()]
    assert len(numbers) == 7 and all(numbers)
    assert not any(each.is_stale for each in drafts())
    source = change_the_sentence(round_)
    assert [each.is_stale for each in drafts()] == [True] * 7
    for n, draft in enumerate(drafts()):
        [part] = sources.news_for(draft).parts
        assert (part.name, part.follows) == ("background", False)
        assert SENTENCE in part.old and CHANGED in part.new and part.own == part.old
        answer(draft, n < 4)
    done = drafts()
    assert not any(each.is_stale for each in done)
    assert [each.source_id for each in done] == [source.pk] * 7
    assert [CHANGED in each.background for each in done] == [True] * 4 + [False] * 3
    assert [SENTENCE in each.background for each in done] == [False] * 4 + [True] * 3
    assert [each.diary_number for each in done] == numbers
    assert [each.part_answers.get().is_taken for each in done] == [True] * 4 + [False] * 3


def test_clause_is_filled_in_anew_for_the_board(round_):
    deliver(round_, clause_template="att {board} betalar {amount} under {years}")
    halmstad = Organization.objects.get(name="Nämnden i Halmstad")
    draft = Proposal.objects.get(financier=halmstad)
    answer(draft, True)
    clause = draft.clauses.get().text.replace("\u00a0", " ")
    assert clause == "att Halmstadnämnden betalar 40 000 kr/år under 2017–2019"


def test_what_the_board_has_written_itself_is_left_when_it_says_so(round_):
    draft = drafts()[0]
    Proposal.objects.filter(pk=draft.pk).update(background="Nämndens egen bakgrund.")
    change_the_sentence(round_)
    draft = drafts()[0]
    assert sources.news_for(draft).parts[0].own == "Nämndens egen bakgrund."
    answer(draft, False)
    draft.refresh_from_db()
    assert (draft.background, draft.source.number) == ("Nämndens egen bakgrund.", 2)


def test_parts_are_answered_one_at_a_time(round_):
    deliver(round_, title="Ny rubrik", summary="Ny sammanfattning.")
    draft = answer(drafts()[0], True, "title")
    assert (draft.title, draft.source.number) == ("Ny rubrik", 1)
    draft = drafts()[0]
    assert draft.is_stale
    assert [part.name for part in sources.news_for(draft).parts] == ["summary"]
    assert answer(draft, False).source.number == 2


def test_a_still_newer_version_asks_again_only_about_what_it_changes(round_):
    deliver(round_, title="Ny rubrik", summary="Ny sammanfattning.")
    answer(drafts()[0], True)
    deliver(round_, summary="Ännu en sammanfattning.")
    assert [part.name for part in sources.news_for(drafts()[0]).parts] == ["summary"]
    # whoever has not answered the second version is asked about both changes at once
    assert [part.name for part in sources.news_for(drafts()[1]).parts] == ["title", "summary"]


def test_shares_and_goals_follow_the_round(round_):
    rows = list(round_.shares.all())
    names = {row.financier_id: row.financier.name for row in rows}
    hylte, laholm = (
        next(pk for pk, name in names.items() if name == f"Nämnden i {where}")
        for where in ("Hylte", "Laholm")
    )
    split = {(row.financier_id, row.year): row.amount for row in rows}
    for year in seed_000.YEARS:
        split[hylte, year] -= 1000
        split[laholm, year] += 1000
    applied = dict.fromkeys(seed_000.YEARS, Decimal(seed_000.APPLIED))
    by = round_.sources.get().created_by
    sources.deliver(round_, by=by, reason="Enligt räkningen", shares=split, applied=applied)
    own, other = (
        Proposal.objects.get(financier__name=f"Nämnden i {name}") for name in ("Hylte", "Varberg")
    )
    assert [part.name for part in sources.news_for(own).parts] == ["clause", "shares"]
    [part] = sources.news_for(other).parts
    assert (part.name, part.follows) == ("shares", True)
    with pytest.raises(ValidationError, match="follows the round"):
        answer(other, False)
    answer(other, True)
    answer(own, True)
    assert "19\u00a0000" in own.clauses.get().text


@pytest.mark.parametrize("seen", [{"number": 1}, {"version": 99}])
def test_nothing_is_taken_over_unseen(round_, seen):
    change_the_sentence(round_)
    with pytest.raises(ValidationError, match="look at it again"):
        answer(drafts()[0], True, **seen)


@pytest.mark.parametrize("state", ["ready", "decided", "withdrawn"])
def test_text_that_is_locked_is_not_taken_over(round_, state):
    change_the_sentence(round_)
    Proposal.objects.update(state=state)
    draft = drafts()[0]
    assert draft.is_stale == (state == "ready")
    with pytest.raises(ValidationError, match="locked"):
        answer(draft, True)


def test_taking_over_is_writing_and_the_history_says_so(round_):
    change_the_sentence(round_)
    Proposal.objects.update(state="in_review")
    draft = drafts()[0]
    draft = answer(draft, True)
    assert (draft.state, draft.written_by.name) == ("draft", "Vera 1")
    assert history_of(draft)[0].who == "Vera 1"
    assert Proposal.objects.written_by(draft.written_by).filter(pk=draft.pk).exists()


def test_a_board_that_is_no_longer_asked_has_nothing_to_take_over(round_):
    board = Organization.objects.get(name="Nämnden i Hylte")
    split = {
        (row.financier_id, row.year): row.amount for row in round_.shares.exclude(financier=board)
    }
    applied = dict.fromkeys(seed_000.YEARS, Decimal(seed_000.APPLIED - 20_000))
    by = round_.sources.get().created_by
    sources.deliver(round_, by=by, reason="Hylte avstår", shares=split, applied=applied)
    draft = Proposal.objects.with_newest().get(financier=board)
    assert draft.is_stale
    with pytest.raises(ValidationError, match="no longer asked"):
        answer(draft, True)


def test_a_round_is_not_delivered_twice_at_the_same_number(round_):
    change_the_sentence(round_)
    deliver(round_, title="En till")
    assert list(round_.sources.order_by("number").values_list("number", flat=True)) == [1, 2, 3]
    assert Round.objects.get(pk=round_.pk).title == "En till"


def test_what_waits_on_an_agenda_is_sent_back_to_take_over_the_new_version(round_):
    draft = drafts()[0]
    meeting = MeetingFactory(board=draft.financier, held_on=timezone.localdate())
    Proposal.objects.filter(pk=draft.pk).update(state="ready")
    proposals.put_on_agenda(draft, by=draft.written_by, meeting=meeting)
    with pytest.raises(ValidationError, match="in review or ready"):
        proposals.send_back(draft, by=draft.written_by, reason="Ny version")
    change_the_sentence(round_)
    back = proposals.send_back(draft, by=draft.written_by, reason="Ny version")
    assert (back.state, back.meeting) == ("draft", None)
    assert not meeting.items.exists()
    assert answer(drafts()[0], True).source.number == 2


def test_what_a_meeting_has_taken_up_is_not_sent_back(round_):
    draft = drafts()[0]
    yesterday = timezone.localdate() - timedelta(days=1)
    meeting = MeetingFactory(board=draft.financier, held_on=yesterday)
    Proposal.objects.filter(pk=draft.pk).update(state="ready")
    proposals.put_on_agenda(draft, by=draft.written_by, meeting=meeting)
    change_the_sentence(round_)
    with pytest.raises(ValidationError, match="in review or ready"):
        proposals.send_back(draft, by=draft.written_by, reason="Ny version")

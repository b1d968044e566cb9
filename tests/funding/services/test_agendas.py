"""Agendas through their verbs: put on, moved, taken off, numbered; other matters decided."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from core.history import events_of, history_of
from core.views.doors import RESTRICT_VIOLATION, UNIQUE_VIOLATION
from funding.models import AgendaItem, Proposal
from funding.rules.agendas import Minutes
from funding.rules.decisions import Ruling
from funding.services import agendas, decisions, meetings, proposals
from tests.factories.accounts import UserFactory
from tests.factories.funding import MeetingFactory, ProposalFactory
from tests.threads import at_once

HELD = date(2016, 12, 12)
NOTED = Minutes(paragraph=1, outcome="noted", minutes="Nämnden noterar informationen.")


@pytest.fixture
def meeting(board):
    return MeetingFactory(board=board, held_on=HELD)


@pytest.fixture
def matters(meeting, writer):
    return [
        agendas.add_matter(meeting, title=title, by=writer)
        for title in ("Upprop", "Rapporter", "Övrigt")
    ]


def titles(meeting):
    return [str(item) for item in meeting.items.all()]


def numbers(meeting):
    return [item.paragraph for item in meeting.items.all()]


def dropped(paragraph=1):
    return Ruling(paragraph=paragraph, outcome="dropped")


def proposed(meeting):
    items = {item.pk: item.paragraph for item in meeting.items.all()}
    highest = AgendaItem.objects.of_year(meeting.board_id, meeting.held_on.year).next_paragraph()
    return dict(zip(items, range(highest, highest + len(items)), strict=True))


@pytest.mark.django_db
class TestItems:
    def test_matters_and_proposals_stand_in_one_order(self, board, meeting, matters, writer):
        proposal = ProposalFactory(financier=board, state="ready", title="Medel")
        proposals.put_on_agenda(proposal, meeting=meeting, by=writer)
        assert titles(meeting) == ["Upprop", "Rapporter", "Övrigt", "Medel"]
        order = [item.pk for item in meeting.items.all()]
        agendas.reorder(meeting, [order[3], *order[:3]], by=writer)
        assert titles(meeting) == ["Medel", "Upprop", "Rapporter", "Övrigt"]
        assert history_of(events_of(AgendaItem, meeting_id=meeting.pk))[0].who == ("Vera Skrivare")

    def test_reorder_refuses_an_order_of_other_items(self, meeting, matters, writer):
        with pytest.raises(ValidationError):
            agendas.reorder(meeting, [matters[0].pk], by=writer)

    def test_matter_is_changed_until_the_minutes_are_adjusted(self, meeting, matters, writer):
        agendas.revise_matter(matters[0], title="Upprop och val", diary_number="1", by=writer)
        assert titles(meeting)[0] == "Upprop och val"
        meeting.adjusted_on = HELD
        meeting.save_fields("adjusted_on")
        for act in (
            lambda: agendas.revise_matter(matters[0], title="Sent", by=writer),
            lambda: agendas.add_matter(meeting, title="Sent", by=writer),
            lambda: agendas.remove(matters[1], by=writer),
            lambda: agendas.reorder(meeting, [each.pk for each in matters], by=writer),
            lambda: agendas.decide_matter(matters[0], NOTED, by=writer),
        ):
            with pytest.raises(ValidationError):
                act()

    def test_remove_lets_a_proposal_wait_for_another_meeting(self, board, meeting, writer):
        proposal = ProposalFactory(financier=board, state="on_agenda", meeting=meeting)
        agendas.remove(meeting.items.get(), by=writer)
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("ready", None)
        assert not meeting.items.exists()

    def test_numbered_item_leaves_only_by_an_outcome(self, board, meeting, writer):
        proposal = ProposalFactory(financier=board, state="on_agenda", meeting=meeting)
        item = meeting.items.get()
        agendas.give_paragraphs(meeting, {item.pk: 1}, by=writer)
        later = MeetingFactory(board=board, held_on=date(2017, 1, 9))
        for act in (
            lambda: agendas.remove(item, by=writer),
            lambda: proposals.put_on_agenda(proposal, meeting=later, by=writer),
            lambda: proposals.withdraw(proposal, by=writer, reason="Ångrat"),
        ):
            with pytest.raises(ValidationError) as refusal:
                act()
            assert "taken off the agenda" in refusal.value.messages[0]
        decisions.record(proposal, dropped(), by=writer)
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("ready", None)
        assert meeting.items.get().paragraph == 1


@pytest.mark.django_db
class TestParagraphs:
    def test_agenda_is_numbered_in_its_order_from_the_next_of_the_year(
        self, board, meeting, matters, writer
    ):
        earlier = MeetingFactory(board=board, held_on=date(2016, 3, 1))
        earlier_matter = agendas.add_matter(earlier, title="Val", by=writer)
        agendas.give_paragraphs(earlier, {earlier_matter.pk: 40}, by=writer)
        agendas.give_paragraphs(meeting, proposed(meeting), by=writer)
        assert numbers(meeting) == [41, 42, 43]
        agendas.add_matter(meeting, title="Sent ärende", by=writer)
        late = proposed(meeting)
        kept = {item.pk: item.paragraph for item in matters}
        assert late.keys() > kept.keys()
        last = meeting.items.last()
        agendas.give_paragraphs(meeting, {last.pk: 44}, by=writer)
        assert numbers(meeting) == [41, 42, 43, 44]

    def test_numbers_can_be_exchanged_and_a_mistaken_one_taken_back(self, meeting, matters, writer):
        first, second, third = (each.pk for each in matters)
        agendas.give_paragraphs(meeting, {first: 1, second: 2, third: 3}, by=writer)
        agendas.give_paragraphs(meeting, {first: 2, second: 1, third: None}, by=writer)
        assert numbers(meeting) == [2, 1, None]

    def test_taken_number_is_refused_beside_its_field(self, board, meeting, matters, writer):
        other = MeetingFactory(board=board, held_on=date(2016, 3, 1))
        taken = agendas.add_matter(other, title="Val", by=writer)
        agendas.give_paragraphs(other, {taken.pk: 7}, by=writer)
        with pytest.raises(ValidationError) as refusal:
            agendas.give_paragraphs(meeting, {matters[0].pk: 7}, by=writer)
        assert list(refusal.value.error_dict) == [f"paragraph_{matters[0].pk}"]

    def test_numbering_waits_for_the_meeting(self, board, writer):
        ahead = MeetingFactory(board=board, held_on=timezone.localdate() + timedelta(days=1))
        matter = agendas.add_matter(ahead, title="Val", by=writer)
        with pytest.raises(ValidationError):
            agendas.give_paragraphs(ahead, {matter.pk: 1}, by=writer)

    def test_number_of_a_recorded_item_is_corrected_with_its_outcome(
        self, meeting, matters, writer
    ):
        item = agendas.decide_matter(matters[0], NOTED, by=writer)
        with pytest.raises(ValidationError):
            agendas.give_paragraphs(meeting, {item.pk: 2}, by=writer)
        agendas.decide_matter(item, Minutes(2, "noted"), by=writer)
        assert numbers(meeting)[0] == 2


@pytest.mark.django_db
class TestOtherMatters:
    def test_outcome_is_recorded_corrected_and_undone_with_a_trace(self, meeting, matters, writer):
        item = agendas.decide_matter(matters[0], NOTED, by=writer)
        assert (item.outcome, item.paragraph, item.minutes) == ("noted", 1, NOTED.minutes)
        agendas.undo_matter(item, by=writer, reason="Fel ärende")
        item.refresh_from_db()
        assert (item.outcome, item.paragraph) == ("", 1)
        assert history_of(events_of(AgendaItem, meeting_id=meeting.pk))[0].why == ("Fel ärende")

    def test_tabled_matter_stands_on_the_agenda_of_the_named_meeting(
        self, board, meeting, matters, writer
    ):
        later = MeetingFactory(board=board, held_on=HELD + timedelta(days=30))
        agendas.add_matter(later, title="Upprop", by=writer)
        said = Minutes(1, "tabled", "Till januari.", tabled_to=later)
        item = agendas.decide_matter(matters[2], said, by=writer)
        assert titles(later) == ["Upprop", "Övrigt"]
        following = later.items.get(tabled_from=item)
        assert (following.outcome, following.paragraph, following.minutes) == ("", None, "")
        agendas.decide_matter(item, said, by=writer)  # recorded anew: it stands there once
        assert titles(later) == ["Upprop", "Övrigt"]
        agendas.decide_matter(item, Minutes(1, "noted", "Noteras."), by=writer)
        assert titles(later) == ["Upprop"]

    def test_tabled_matter_moves_with_its_corrected_outcome(self, board, meeting, matters, writer):
        first, second = (
            MeetingFactory(board=board, held_on=HELD + timedelta(days=days)) for days in (10, 20)
        )
        agendas.decide_matter(matters[0], Minutes(1, "tabled", tabled_to=first), by=writer)
        agendas.decide_matter(matters[0], Minutes(1, "tabled", tabled_to=second), by=writer)
        assert (titles(first), titles(second)) == ([], ["Upprop"])
        agendas.undo_matter(matters[0], by=writer, reason="Fel punkt")
        assert titles(second) == []

    def test_matter_is_tabled_to_a_day_without_a_meeting(self, board, meeting, matters, writer):
        day = HELD + timedelta(days=40)
        agendas.decide_matter(matters[0], Minutes(1, "tabled", tabled_on=day), by=writer)
        assert titles(board.meetings.get(held_on=day)) == ["Upprop"]
        with pytest.raises(ValidationError) as caught:
            agendas.decide_matter(matters[1], Minutes(2, "tabled", tabled_on=day), by=writer)
        assert set(caught.value.message_dict) == {"tabled_on"}

    def test_matter_that_has_moved_on_is_not_called_back(self, board, meeting, matters, writer):
        later = MeetingFactory(board=board, held_on=HELD + timedelta(days=7))
        item = agendas.decide_matter(matters[0], Minutes(1, "tabled", tabled_to=later), by=writer)
        following = later.items.get()
        agendas.decide_matter(following, Minutes(2, "noted", "Noteras."), by=writer)
        with pytest.raises(ValidationError, match="has its § there"):
            agendas.undo_matter(item, by=writer, reason="Fel")
        with pytest.raises(ValidationError, match="has its § there"):
            agendas.decide_matter(item, Minutes(1, "noted", "Noteras."), by=writer)
        assert later.items.get().outcome == "noted"

    @pytest.mark.parametrize("days", [0, -7])
    def test_matter_is_tabled_to_a_later_meeting_of_the_same_board(
        self, board, other_board, meeting, matters, writer, days
    ):
        earlier = meeting if not days else MeetingFactory(board=board, held_on=HELD - timedelta(7))
        elsewhere = MeetingFactory(board=other_board, held_on=HELD + timedelta(days=7))
        for to in (earlier, elsewhere):
            with pytest.raises(ValidationError) as caught:
                agendas.decide_matter(matters[0], Minutes(1, "tabled", tabled_to=to), by=writer)
            assert set(caught.value.message_dict) == {"tabled_to"}
        assert AgendaItem.objects.filter(tabled_from__isnull=False).count() == 0

    def test_minutes_are_not_adjusted_while_a_matter_is_undecided(self, meeting, matters, writer):
        for number, matter in enumerate(matters[:2], 1):
            agendas.decide_matter(matter, Minutes(number, "noted"), by=writer)
        with pytest.raises(ValidationError) as refusal:
            meetings.adjust_minutes(meeting, on=HELD, by=writer)
        assert "Övrigt" in refusal.value.messages[0]
        agendas.decide_matter(matters[2], Minutes(3, "dropped"), by=writer)
        meetings.adjust_minutes(meeting, on=HELD, by=writer)


def refused(act, code):
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        act()
    assert caught.value.__cause__.sqlstate == code


@pytest.mark.django_db
class TestTheDatabase:
    """Whatever a script or a forgotten rule lets through, the database refuses."""

    def test_same_paragraph_twice_in_a_body_and_year_is_refused(self, board, meeting, matters):
        other = MeetingFactory(board=board, held_on=date(2016, 3, 1))
        AgendaItem.objects.create(meeting=other, title="Val", paragraph=7)
        rows = AgendaItem.objects.filter(pk=matters[0].pk)
        refused(lambda: rows.update(paragraph=7), UNIQUE_VIOLATION)
        refused(
            lambda: AgendaItem.objects.bulk_create(
                [AgendaItem(meeting=meeting, title="x", paragraph=7)]
            ),
            UNIQUE_VIOLATION,
        )
        rows.update(paragraph=8)

    def test_same_paragraph_in_another_year_or_body_is_given(self, board, other_board, meeting):
        for each in (
            MeetingFactory(board=board, held_on=date(2015, 12, 1)),
            MeetingFactory(board=other_board, held_on=HELD),
            meeting,
        ):
            AgendaItem.objects.create(meeting=each, title="Val", paragraph=7)

    def test_meeting_is_not_moved_into_a_year_where_its_paragraph_is_taken(self, board, meeting):
        other = MeetingFactory(board=board, held_on=date(2015, 12, 1))
        for each in (meeting, other):
            AgendaItem.objects.create(meeting=each, title="Val", paragraph=7)
        other.held_on = date(2016, 1, 4)
        refused(lambda: other.save(update_fields=["held_on"]), UNIQUE_VIOLATION)

    def test_numbered_item_is_not_deleted(self, matters):
        AgendaItem.objects.filter(pk=matters[0].pk).update(paragraph=7)
        refused(matters[0].delete, RESTRICT_VIOLATION)
        refused(
            lambda: connection.cursor().execute("DELETE FROM funding_agendaitem"),
            RESTRICT_VIOLATION,
        )
        matters[1].delete()


@pytest.mark.django_db(transaction=True)
class TestTwoSecretariesAtOnce:
    def one_is_told(self, met):
        losers = [error for error in met if error is not None]
        assert [type(error) for error in losers] == [ValidationError]
        return losers[0].messages

    def test_agenda_is_numbered_once_and_the_second_is_told(self, meeting, matters, writer):
        seen = agendas.shown_numbers(meeting.items.all())
        mine = dict(zip((each.pk for each in matters), (1, 2, 3), strict=True))
        theirs = dict(zip((each.pk for each in matters), (5, 6, 7), strict=True))
        other = UserFactory()
        met = at_once(
            lambda: agendas.give_paragraphs(meeting, mine, by=writer, seen=seen),
            lambda: agendas.give_paragraphs(meeting, theirs, by=other, seen=seen),
        )
        assert "Somebody else has changed the agenda" in self.one_is_told(met)[0]
        assert numbers(meeting) in ([1, 2, 3], [5, 6, 7])

    def test_two_meetings_of_a_year_never_share_a_paragraph(self, board, writer):
        asked = []
        for month in (3, 4):
            held = MeetingFactory(board=board, held_on=date(2016, month, 1))
            items = [agendas.add_matter(held, title=f"Ärende {n}", by=writer) for n in range(3)]
            wanted = dict(zip((each.pk for each in items), (1, 2, 3), strict=True))
            asked.append(lambda m=held, w=wanted: agendas.give_paragraphs(m, w, by=writer))
        met = at_once(*asked)
        assert all("is taken" in message for message in self.one_is_told(met))
        given = AgendaItem.objects.of_year(board.pk, 2016).values_list("paragraph", flat=True)
        assert sorted(given) == [1, 2, 3]

    def test_database_lets_one_of_two_scripts_have_the_paragraph(self, board, writer):
        rows = [
            agendas.add_matter(
                MeetingFactory(board=board, held_on=date(2016, month, 1)), title="Val", by=writer
            )
            for month in (3, 4)
        ]

        def script(pk):
            with transaction.atomic():
                AgendaItem.objects.filter(pk=pk).update(paragraph=7)

        met = at_once(*(lambda pk=row.pk: script(pk) for row in rows))
        assert [type(error) for error in met if error is not None] == [IntegrityError]
        assert AgendaItem.objects.filter(paragraph=7).count() == 1

    def test_same_item_is_decided_once_while_another_takes_it_off(self, board, meeting, writer):
        proposal = ProposalFactory(financier=board, state="on_agenda", meeting=meeting)
        item = meeting.items.get()
        met = at_once(
            lambda: decisions.record(Proposal.objects.get(), dropped(), by=writer),
            lambda: agendas.remove(item, by=writer),
        )
        self.one_is_told(met)
        proposal.refresh_from_db()
        assert proposal.state == "ready"
        assert proposal.decisions.count() == meeting.items.count()

    def test_two_orders_at_once_leave_one_of_them_whole(self, meeting, matters, writer):
        first, second, third = (each.pk for each in matters)
        wanted = ([third, first, second], [second, third, first])
        met = at_once(*(lambda w=w: agendas.reorder(meeting, w, by=writer) for w in wanted))
        assert met == [None, None]
        assert [item.pk for item in meeting.items.all()] in wanted

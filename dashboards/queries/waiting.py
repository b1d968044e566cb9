"""What waits for a person: to-do lists are questions, not rows."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce, JSONObject
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User, organizations_held
from dashboards.queries import rows_of_evaluation, rows_of_money, rows_of_training
from dashboards.queries.rows_of_money import Waiting, day_of
from funding.choices import ProposalState
from funding.models import (
    Decision,
    Delivery,
    Meeting,
    Payment,
    Proposal,
    Round,
    Share,
    SharedDraft,
)
from funding.rules.meetings import NOTICE_WITHIN
from plans.models import Plan
from plans.queries import waiting_for_adoption
from programs.models import (
    Asked,
    GoalChange,
    Group,
    ReportingRound,
    SubGoal,
    UpdateReturn,
    programs_held,
)
from programs.queries import completion_url
from programs.rules.facts import update_due_on
from programs.rules.groups import next_meeting
from training.models import Disposal, Module, due_cohorts
from training.models.disposals import DISPOSING
from training.models.participants import KNOWING


def waiting_for(user: Any) -> list[Waiting]:
    """Return everything that waits for the person, by due day; what has none stands last.

    What cannot wait for the person is not asked: to put such questions together is dear.
    """
    there = _what_there_is(user)
    found = [
        *_deliveries(user),
        *_proposals(user),
        *_meetings(user),
        *_registrations(user),
        *_reports(there["reports"]),
        *_shared(there["shared"]),
        *rows_of_money.rounds(there.get("rounds", ())),
        *rows_of_money.letters(there.get("letters", ())),
        *rows_of_money.payments(there.get("payments", ())),
        *(_asked(user) if there["asked"] else ()),
        *(_reportings(user) if there.get("reportings") else ()),
        *(_returns(user) if there["returns"] else ()),
        *(_goals(user) if there["goals"] else ()),
        *_changes(there["changes"]),
        *rows_of_evaluation.recommendations(there["recommendations"]),
        *rows_of_evaluation.milestones(there.get("milestones", ())),
        *rows_of_evaluation.returned(there.get("returned", ())),
        *rows_of_evaluation.figures(there.get("figures", ())),
        *_plans(there["plans"]),
        *_groups(there["groups"]),
        *_training(user),
        *rows_of_training.reviews(there.get("reviews", ())),
        *rows_of_training.disposals(there.get("disposals", ())),
        *rows_of_training.due(there.get("due", ())),
    ]
    return sorted(found, key=lambda each: (each.due_on is None, each.due_on or date.max))


def _what_there_is(user) -> dict[str, Any]:
    """Return the rows that are told in few words, and whether there is any of the rest; one query.

    A row has its fields by name, and the name of its `place`; days are written as in JSON.
    """
    today = timezone.localdate()
    there = {
        "asked": Exists(Asked.objects.filter(person=user).of_open_rounds()),
        "returns": Exists(UpdateReturn.objects.waiting_for(user)),
        "goals": Exists(SubGoal.objects.filter(responsible_person=user)),
        "reports": _rows(
            Decision.objects.waiting_to_be_reported(user),
            "proposal__financier__name",
            *("delegate", "title"),
        ),
        "shared": _rows(
            SharedDraft.objects.waiting_for(user).annotate(
                title=KT("content__data__title"), to=F("organization__name")
            ),
            "proposal__financier__name",
            *("title", "to"),
        ),
        "changes": _rows(
            GoalChange.objects.waiting_for(user), "project__name", "kind", "changed_on"
        ),
        "plans": _rows(waiting_for_adoption(user), "organization__name", "name", "edition"),
        "groups": _rows(
            Group.objects.waiting_for(user, today),
            Coalesce("program__name", "organization__name"),
            *("name", "interval_weeks", "last_met_on"),
        ),
    }
    there |= rows_of_evaluation.questions(user, today, _rows)
    if programs := programs_held(user, "strategist"):
        there |= _for_strategists(user, programs, today)
    if programs := programs_held(user, *KNOWING):
        modules = Module.objects.filter(course__program__in=programs)
        there["reviews"] = _rows(
            modules.to_review(today), "course__name", "number", "title", "review_by"
        )
        decided = Disposal.objects.under_way().filter(cohorts__cohort=OuterRef("pk"))
        due = due_cohorts(today).filter(~Exists(decided), course__program__in=programs)
        there["due"] = _rows(due, "course__program__name", "name")
    if programs := programs_held(user, *DISPOSING):
        prepared = Disposal.objects.waiting().filter(program__in=programs)
        there["disposals"] = _rows(prepared.exclude(prepared_by=user), "program__name")
    found = User.objects.filter(pk=user.pk).values(**there).get()
    return {kind: each or () for kind, each in found.items()}  # None: nothing had to be asked


def _for_strategists(user, programs: Collection[int], today: date) -> dict[str, Any]:
    """Return what waits for those who lead one of these programs, and for nobody else."""
    prepared = Round.objects.filter(project__program__in=programs, opened_at__isnull=True)
    return {
        "reportings": Exists(ReportingRound.objects.waiting_for(user, today)),
        "rounds": _rows(prepared, "project__name", "name", "answer_by"),
        "letters": _rows(
            Share.objects.awaited_by_letter(programs),
            "round__project__name",
            *("name", "round_id", "round__name", "round__answer_by"),
        ),
        "payments": _rows(
            Round.objects.with_payments(Payment.objects.waiting_for(user, today)),
            "project__name",
            *("name", "count", "first"),
        ),
    }


def _rows(rows, place, *names: str) -> ArraySubquery:
    said = {name: name for name in ("pk", *names)}
    return ArraySubquery(rows.values(row=JSONObject(place=place, **said)))


def _deliveries(user) -> Iterator[Waiting]:
    deliveries = Delivery.objects.waiting_for(user).select_related("source__round", "financier")
    for delivery in deliveries.only(
        "source__round__title", "source__round__answer_by", "financier__name"
    ):
        yield Waiting(
            what=_("Start the proposal"),
            subject=delivery.source.round.title,
            place=str(delivery.financier),
            url=reverse("funding:proposal_start", args=[delivery.pk]),
            icon="file-earmark-plus",
            due_on=delivery.source.round.answer_by,
            posts=True,
        )


def _proposals(user) -> Iterator[Waiting]:
    what_in = {
        ProposalState.DRAFT: (_("Complete the proposal"), "pencil"),
        ProposalState.IN_REVIEW: (_("Review the proposal"), "eye"),
        ProposalState.READY: (_("Put it on an agenda"), "calendar-plus"),
    }
    proposals = Proposal.objects.waiting_for(user).select_related("round", "financier")
    for proposal in (
        proposals.with_newest()
        .with_question()
        .only("title", "state", "round__answer_by", "financier__name", "source__number")
    ):
        what, icon = what_in[proposal.shown_state]
        question = proposal.question if proposal.is_being_written else ""
        if question and proposal.shown_state == ProposalState.DRAFT:
            what, icon = _("Referred back: complete the proposal"), "arrow-return-left"
        if proposal.is_stale and proposal.is_being_written:
            what, icon = _("Take over the new version"), "arrow-repeat"
        yield Waiting(
            what=what,
            subject=proposal.title,
            place=str(proposal.financier),
            url=proposal.get_absolute_url(),
            icon=icon,
            due_on=proposal.round.answer_by,
            question=question,
        )


def _meetings(user) -> Iterator[Waiting]:
    """Held meetings: decisions to record, minutes to adjust (within 14 days), then to post."""
    for meeting in Meeting.objects.waiting_for(user).with_counts().select_related("board"):
        url = meeting.get_absolute_url()
        if meeting.adjusted_on is not None:
            what, icon = _("Announce the minutes"), "megaphone"
            due_on = meeting.adjusted_on + NOTICE_WITHIN
            url = reverse("funding:meeting_notice", args=[meeting.pk])
        elif meeting.undecided:
            what, icon, due_on = _("Record the decisions"), "pencil-square", meeting.held_on
        else:
            what, icon = _("Enter the day the minutes were adjusted"), "calendar-check"
            due_on = meeting.held_on + timedelta(days=14)
        yield Waiting(
            what=what,
            subject=str(meeting),
            place=str(meeting.board),
            url=url,
            icon=icon,
            due_on=due_on,
        )


def _registrations(user) -> Iterator[Waiting]:
    if not organizations_held(user, "registrar"):
        return
    for proposal in Proposal.objects.waiting_for_number(user).select_related("financier"):
        yield Waiting(
            what=_("Enter the diary number"),
            subject=proposal.title,
            place=str(proposal.financier),
            url=reverse("funding:proposal_register", args=[proposal.pk]),
            icon="hash",
        )
    extracts = Decision.objects.waiting_for(user)
    for decision in extracts.select_related("meeting__board", "proposal__financier"):
        is_delegated = decision.is_delegated
        yield Waiting(
            what=_("Register the decision") if is_delegated else _("Register the extract"),
            subject=f"{decision}: {decision.title}",
            place=str(decision.proposal.financier),
            url=reverse("funding:decision_register_extract", args=[decision.pk]),
            icon="journal-check",
            # the notice must be up by the second day after, and the extract with it (sweden.md)
            due_on=decision.closed_on + NOTICE_WITHIN,
        )


def _reports(rows) -> Iterator[Waiting]:
    """Decisions of delegates that no meeting of my boards has been told of."""
    for row in rows:
        yield Waiting(
            what=_("Report the decision to a meeting"),
            subject=f"{row['delegate']}: {row['title']}",
            place=row["place"],
            url=reverse("funding:delegation_report", args=[row["pk"]]),
            icon="megaphone",
        )


def _shared(rows) -> Iterator[Waiting]:
    """Drafts that left my authorities: that they left is to be registered."""
    for row in rows:
        yield Waiting(
            what=_("Register the shared draft"),
            subject=_("%(title)s, to %(authority)s")
            % {"title": row["title"], "authority": row["to"]},
            place=row["place"],
            url=reverse("funding:shared_draft_register", args=[row["pk"]]),
            icon="box-arrow-up-right",
        )


def _asked(user) -> Iterator[Waiting]:
    """Reporting rounds that ask me, until all of mine is answered."""
    asked = Asked.objects.filter(person=user).of_open_rounds()
    for awaited in asked.with_answer().unanswered().by_round():
        returned = awaited["returned"]
        yield Waiting(
            what=_("Complete what you reported") if returned else _("Report on your goals"),
            subject=ngettext("%(count)d goal", "%(count)d goals", awaited["goals"])
            % {"count": awaited["goals"]}
            + f", {awaited['round__name']}",
            place=awaited["round__program__name"],
            url=reverse("programs:reporting_write", args=[awaited["round"]]) + "?whose=mine",
            icon="arrow-return-left" if returned else "clipboard-data",
            due_on=awaited["round__due_on"],
        )


def _reportings(user) -> Iterator[Waiting]:
    """Reporting rounds that I prepare, remind of or can close."""
    waiting = ReportingRound.objects.waiting_for(user, timezone.localdate())
    for round_ in waiting.select_related("program"):
        what, icon = _step(round_)
        yield Waiting(
            what=what,
            subject=str(round_),
            place=str(round_.program),
            url=round_.get_absolute_url(),
            icon=icon,
            due_on=round_.due_on,
        )


def _step(round_: ReportingRound) -> tuple[str, str]:
    """Return what a strategist is to do with a reporting round, and its icon."""
    if round_.opened_at is None:
        return _("Complete and open the reporting round"), "clipboard-plus"
    if round_.is_answered:
        return _("Close the reporting round"), "lock"
    return _("Remind those who have not answered"), "bell"


def _returns(user) -> Iterator[Waiting]:
    """Updates sent back to me; what I am asked about in an open round stands with the round."""
    waiting = UpdateReturn.objects.waiting_for(user).outside_rounds_that_ask(user)
    for returned in waiting.select_related("update__goal__project", "update__reporting_round"):
        update = returned.update
        yield Waiting(
            what=_("Complete the update"),
            subject=str(update.goal),
            place=str(update.goal.project),
            url=completion_url(update, user),
            icon="arrow-return-left",
        )


def _goals(user) -> Iterator[Waiting]:
    """Goals that I answer for: past their due day and not done, or silent for too long."""
    today = timezone.localdate()
    mine = SubGoal.objects.filter(responsible_person=user).with_status()
    for goal in mine.waiting_for_update(today).select_related("project__program"):
        is_late = goal.is_overdue(today)
        yield Waiting(
            what=_("Report on the goal"),
            subject=str(goal),
            place=str(goal.project),
            url=goal.get_absolute_url(),
            icon="bullseye",
            due_on=goal.due_on if is_late else update_due_on(goal),
        )


def _changes(rows) -> Iterator[Waiting]:
    """Changes of adopted goals that others have written and I may approve."""
    for row in rows:
        change = GoalChange(pk=row["pk"], kind=row["kind"], changed_on=day_of(row["changed_on"]))
        yield Waiting(
            what=_("Approve or decline the change of goals"),
            subject=capfirst(str(change)),
            place=row["place"],
            url=change.get_absolute_url(),
            icon="signpost-split",
        )


def _plans(rows) -> Iterator[Waiting]:
    """Drafts of plans that others have written and I may adopt."""
    for row in rows:
        plan = Plan(pk=row["pk"], name=row["name"], edition=row["edition"])
        yield Waiting(
            what=_("Review and adopt the plan"),
            subject=str(plan),
            place=row["place"],
            url=plan.get_absolute_url(),
            icon="journal-text",
        )


def _training(user) -> Iterator[Waiting]:
    """What waits in the training, for those who run it."""
    if programs := programs_held(user, *KNOWING):
        yield from rows_of_training.training(programs, timezone.localdate())


def _groups(rows) -> Iterator[Waiting]:
    """Groups that I call, which should have met by now and have no meeting booked."""
    for row in rows:
        yield Waiting(
            what=_("Call the group to a meeting"),
            subject=row["name"],
            place=row["place"],
            url=reverse("programs:group_meeting_create", args=[row["pk"]]),
            icon="people",
            due_on=next_meeting(day_of(row["last_met_on"]), row["interval_weeks"], booked=None),
        )

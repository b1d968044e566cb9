"""What waits for a person: to-do lists are questions, not rows."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from accounts.models import User
from dashboards.queries import (
    rows_of_boards,
    rows_of_comments,
    rows_of_evaluation,
    rows_of_goals,
    rows_of_money,
    rows_of_training,
)
from dashboards.queries.rows import Waiting, json_rows
from dashboards.queries.together import together
from desk.models import Comment
from funding.models import (
    Decision,
    Payment,
    Round,
    Share,
    SharedDraft,
)
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
from training.models import Disposal, Module, due_cohorts
from training.models.disposals import DISPOSING
from training.models.participants import KNOWING


def waiting_for(user: Any) -> list[Waiting]:
    """Return everything that waits for the person, by due day; what has none stands last.

    What cannot wait for the person is not asked; each question is put together once for all who
    hold such roles.
    """
    [row] = _what_there_is(user)
    there = {kind: each or () for kind, each in row.items()}  # None: nothing had to be asked
    found = [
        *rows_of_boards.deliveries(user),
        *rows_of_boards.proposals(user),
        *rows_of_boards.meetings(user),
        *rows_of_boards.registrations(user),
        *rows_of_boards.reports(there["reports"]),
        *rows_of_boards.shared(there["shared"]),
        *rows_of_money.rounds(there.get("rounds", ())),
        *rows_of_money.letters(there.get("letters", ())),
        *rows_of_money.payments(there.get("payments", ())),
        *(rows_of_goals.asked(user) if there["asked"] else ()),
        *(rows_of_goals.reportings(user) if there.get("reportings") else ()),
        *(rows_of_goals.returns(user) if there["returns"] else ()),
        *(rows_of_goals.goals(user) if there["goals"] else ()),
        *rows_of_goals.changes(there["changes"]),
        *rows_of_evaluation.recommendations(there["recommendations"]),
        *rows_of_evaluation.milestones(there.get("milestones", ())),
        *rows_of_evaluation.returned(there.get("returned", ())),
        *rows_of_evaluation.figures(there.get("figures", ())),
        *(rows_of_comments.comments(user) if there["comments"] else ()),
        *rows_of_goals.plans(there["plans"]),
        *rows_of_goals.groups(there["groups"]),
        *rows_of_training.training(user),
        *rows_of_training.reviews(there.get("reviews", ())),
        *rows_of_training.disposals(there.get("disposals", ())),
        *rows_of_training.due(there.get("due", ())),
    ]
    return sorted(found, key=lambda each: (each.due_on is None, each.due_on or date.max))


@together
def _what_there_is(user: Any, today: date) -> QuerySet:
    """Ask for the rows that are told in few words, and whether there is any of the rest; one query.

    A row has its fields by name, and the name of its `place`; days are written as in JSON.
    """
    there = {
        "asked": Exists(Asked.objects.filter(person=user).of_open_rounds()),
        "returns": Exists(UpdateReturn.objects.waiting_for(user)),
        "comments": Exists(Comment.objects.open().filter(assigned_to=user)),
        "goals": Exists(SubGoal.objects.filter(responsible_person=user)),
        "reports": json_rows(
            Decision.objects.waiting_to_be_reported(user),
            "proposal__financier__name",
            *("delegate", "title"),
        ),
        "shared": json_rows(
            SharedDraft.objects.waiting_for(user).annotate(
                title=KT("content__data__title"), to=F("organization__name")
            ),
            "proposal__financier__name",
            *("title", "to"),
        ),
        "changes": json_rows(
            GoalChange.objects.waiting_for(user), "project__name", "kind", "changed_on"
        ),
        "plans": json_rows(waiting_for_adoption(user), "organization__name", "name", "edition"),
        "groups": json_rows(
            Group.objects.waiting_for(user, today),
            Coalesce("program__name", "organization__name"),
            *("name", "interval_weeks", "last_met_on"),
        ),
    }
    there |= rows_of_evaluation.questions(user, today, json_rows)
    if programs := programs_held(user, "strategist"):
        there |= _for_strategists(user, programs, today)
    if programs := programs_held(user, *KNOWING):
        modules = Module.objects.filter(course__program__in=programs)
        there["reviews"] = json_rows(
            modules.to_review(today), "course__name", "number", "title", "review_by"
        )
        decided = Disposal.objects.under_way().filter(cohorts__cohort=OuterRef("pk"))
        due = due_cohorts(today).filter(~Exists(decided), course__program__in=programs)
        there["due"] = json_rows(due, "course__program__name", "name")
    if programs := programs_held(user, *DISPOSING):
        prepared = Disposal.objects.waiting().filter(program__in=programs)
        there["disposals"] = json_rows(prepared.exclude(prepared_by=user), "program__name")
    return User.objects.filter(pk=user.pk).values(**there)


def _for_strategists(user, programs: Collection[int], today: date) -> dict[str, Any]:
    """Return what waits for those who lead one of these programs, and for nobody else."""
    prepared = Round.objects.filter(project__program__in=programs, opened_at__isnull=True)
    return {
        "reportings": Exists(ReportingRound.objects.waiting_for(user, today)),
        "rounds": json_rows(prepared, "project__name", "name", "answer_by"),
        "letters": json_rows(
            Share.objects.awaited_by_letter(programs),
            "round__project__name",
            *("name", "round_id", "round__name", "round__answer_by"),
        ),
        "payments": json_rows(
            Round.objects.with_payments(Payment.objects.waiting_for(user, today)),
            "project__name",
            *("name", "count", "first"),
        ),
    }

"""What can be found: of each noun which rows, by what besides its texts, and how it is shown.

Every source starts from `visible_to`. Participants of trainings are not among them: who may see
them looks in their own lists.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import BooleanField, Q, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.models import Organization, User
from dashboards.queries import search_told as told
from documents.models import Document
from evaluation.models import Evaluation, Recommendation
from funding.choices import ProposalState, RoundState
from funding.models import Decision, Meeting, Proposal, Round
from plans.models import Activity, Plan
from programs.models import Program, Project, SubGoal


@dataclass(frozen=True, eq=False)
class Source:
    """A noun that can be found, by `kind` in the address of a search."""

    kind: str
    label: Any
    icon: str
    model: type
    tell: Callable[[told.Row, date], told.Told]
    fields: tuple[str, ...]
    texts: tuple[str, ...] = ()
    more: Callable[[QuerySet, Any, date], QuerySet] = lambda rows, user, today: rows
    # Which rows are over, for the filter: asked of what `more` has annotated.
    over: Callable[[date], Q] | None = None
    seen: Callable[[QuerySet, Any], QuerySet] = lambda rows, user: rows.visible_to(user)
    # A condition in SQL on the organizations that the words name, {ids}: besides its own texts.
    of_organization: str = ""
    # Another on an amount, {amount}.
    of_amount: str = ""
    # Words and letters in SQL where the row itself does not say them.
    own_sql: tuple[str, str] | None = None
    page: str = ""
    # Whether what is told of a row depends on who asks.
    is_personal: bool = False

    @property
    def sql(self) -> tuple[str, str]:
        """Its words and letters in SQL: columns that the database works out beside each row."""
        table = self.model._meta.db_table
        return self.own_sql or (f'"{table}".search_words', f'"{table}".search_letters')

    def url(self, pk: int) -> str:
        return reverse(self.page or f"{self.model._meta.app_label}:{self.kind}_detail", args=[pk])

    def visible(self, user: Any) -> QuerySet:
        """Return the rows that the person may open."""
        return self.seen(self.model.objects.all(), user)

    def shown(self, user: Any, today: date) -> tuple[str, tuple]:
        """Return in SQL what is told of rows: kind, id, facts; THESE among the values are ids."""
        if self.is_personal:
            return _shown(self, user, today)
        return _shown_to_all(self, today)


THESE = object()


@lru_cache(maxsize=64)
def _shown_to_all(source: Source, today: date) -> tuple[str, tuple]:
    # A round's state alone costs more to put together than all that is found costs to ask.
    return _shown(source, None, today)


def _shown(source: Source, user: Any, today: date) -> tuple[str, tuple]:
    these = RawSQL(f'"{source.model._meta.db_table}"."id" = ANY(%s)', [THESE], BooleanField())  # noqa: S611
    rows = source.more(source.model.objects.filter(these), user, today).order_by()
    facts = JSONObject(**{name: name for name in (*source.fields, *source.texts)})
    kind = Value(source.kind, output_field=TextField())
    return rows.values_list(kind, "pk", facts).query.sql_with_params()


MEETING = (
    '(SELECT name FROM accounts_organization WHERE id = "funding_meeting"."board_id")',
    '"funding_meeting"."place"',
    '"funding_meeting"."held_on"::text',
)
# Asked of the few that are seen: those named may have thousands.
OF_DECISION = (
    '(SELECT financier_id FROM funding_proposal WHERE id = "funding_decision"."proposal_id")'
    " = ANY({ids})"
)
# Of a year, or of all years: what is seen of these is little.
OF_ROUNDS = """
    "funding_round"."id" = ANY(ARRAY(
        SELECT round_id FROM funding_appliedamount WHERE amount = {amount}
        UNION SELECT round_id FROM funding_share WHERE amount = {amount}))
    OR {amount} = (SELECT sum(amount) FROM funding_share WHERE round_id = "funding_round"."id")
"""
OF_PROPOSALS = """
    (SELECT sum(amount) = {amount} OR bool_or(amount = {amount}) FROM funding_share
      WHERE round_id = "funding_proposal"."round_id"
        AND financier_id = "funding_proposal"."financier_id")
"""
OF_DECISIONS = """
    (SELECT sum(amount) = {amount} OR bool_or(amount = {amount}) FROM funding_decidedamount
      WHERE decision_id = "funding_decision"."id")
"""

# In the order in which they are shown.
SOURCES = (
    Source(
        "program",
        gettext_lazy("Programs"),
        "diagram-3",
        Program,
        told.tell_program,
        fields=("name", "since_year", "organization__name"),
        texts=("purpose", "background", "target_groups"),
    ),
    Source(
        "project",
        gettext_lazy("Projects"),
        "kanban",
        Project,
        told.tell_project,
        fields=("name", "program__name", "diary_number", "starts_on", "ends_on"),
        texts=("summary", "background", "purpose", "target_groups"),
        over=lambda today: Q(ends_on__lt=today),
    ),
    Source(
        "goal",
        gettext_lazy("Goals"),
        "bullseye",
        SubGoal,
        told.tell_goal,
        fields=(
            "number",
            "title",
            "project__name",
            "responsible_organization__name",
            "status_word",
            "status_tone",
            "status_icon",
        ),
        texts=("purpose",),
        more=lambda rows, user, today: rows.with_status(),
        over=lambda today: Q(is_done=True) | Q(is_ended=True) | Q(ended_on__isnull=False),
        of_organization='"programs_subgoal"."responsible_organization_id" = ANY({ids})',
    ),
    Source(
        "plan",
        gettext_lazy("Plans"),
        "card-checklist",
        Plan,
        told.tell_plan,
        fields=(
            "name",
            "edition",
            "organization__name",
            "first_year",
            "last_year",
            "adopted_on",
            "is_superseded",
        ),
        texts=("background", "purpose"),
        more=lambda rows, user, today: rows.with_state(),
        over=lambda today: Q(is_superseded=True) | Q(last_year__lt=today.year),
    ),
    Source(
        "activity",
        gettext_lazy("Activities"),
        "list-check",
        Activity,
        told.tell_activity,
        fields=("number", "title", "plan__name", "plan__organization__name"),
        texts=("background", "purpose"),
        over=lambda today: Q(plan__last_year__lt=today.year),
    ),
    Source(
        "round",
        gettext_lazy("Funding rounds"),
        "pie-chart",
        Round,
        told.tell_round,
        fields=("name", "project__name", "first_year", "last_year", "state"),
        texts=("title", "summary", "background"),
        more=lambda rows, user, today: rows.with_state(today),
        over=lambda today: Q(state=RoundState.LAPSED) | Q(last_year__lt=today.year),
        of_amount=OF_ROUNDS,
    ),
    Source(
        "proposal",
        gettext_lazy("Proposals"),
        "file-earmark-text",
        Proposal,
        told.tell_proposal,
        fields=("title", "financier__name", "diary_number", "state"),
        texts=("summary", "background", "clarifications", "financial_text"),
        over=lambda today: Q(state__in=[ProposalState.DECIDED, ProposalState.WITHDRAWN]),
        of_organization='"funding_proposal"."financier_id" = ANY({ids})',
        of_amount=OF_PROPOSALS,
    ),
    Source(
        "meeting",
        gettext_lazy("Meetings"),
        "calendar-event",
        Meeting,
        told.tell_meeting,
        fields=("board__name", "held_on", "adjusted_on", "place"),
        over=lambda today: Q(adjusted_on__isnull=False),
        of_organization='"funding_meeting"."board_id" = ANY({ids})',
        own_sql=(f"search_words({', '.join(MEETING)})", f"search_letters({', '.join(MEETING)})"),
    ),
    Source(
        "decision",
        gettext_lazy("Decisions"),
        "check2-square",
        Decision,
        told.tell_decision,
        fields=(
            "title",
            "proposal__financier__name",
            "made_on",
            "paragraph",
            "diary_number",
            "outcome",
        ),
        more=lambda rows, user, today: rows.with_made_on(),
        over=lambda today: Q(proposal__round__last_year__lt=today.year),
        of_organization=OF_DECISION,
        of_amount=OF_DECISIONS,
    ),
    Source(
        "document",
        gettext_lazy("Documents"),
        "archive",
        Document,
        told.tell_document,
        fields=(
            "title",
            "year",
            "number",
            "owner__name",
            "diary_number",
            "is_superseded",
            "is_withdrawn",
            "is_disposed",
        ),
        more=lambda rows, user, today: rows.with_life(),
        over=lambda today: Q(is_superseded=True) | Q(is_withdrawn=True) | Q(is_disposed=True),
    ),
    Source(
        "organization",
        gettext_lazy("Organizations"),
        "buildings",
        Organization,
        told.tell_organization,
        fields=(
            "name",
            "kind",
            "body_type",
            "unit_type",
            "parent__name",
            "valid_from",
            "valid_to",
        ),
        over=lambda today: Q(valid_to__lt=today),
        of_organization='"accounts_organization"."id" = ANY({ids})',
    ),
    Source(
        "person",
        gettext_lazy("People"),
        "people",
        User,
        told.tell_person,
        fields=("name", "title", "is_active", "office", "part", "opens"),
        more=told.with_offices,
        over=lambda today: Q(is_active=False),
        seen=told.colleagues,
        page="accounts:user_detail",
        is_personal=True,
    ),
    Source(
        "evaluation",
        gettext_lazy("Evaluations"),
        "eye",
        Evaluation,
        told.tell_evaluation,
        fields=("title", "project__name", "evaluator__name"),
        texts=("questions", "methods"),
        over=lambda today: Q(ends_on__lt=today),
        of_organization='"evaluation_evaluation"."evaluator_id" = ANY({ids})',
    ),
    Source(
        "recommendation",
        gettext_lazy("Recommendations"),
        "chat-left-quote",
        Recommendation,
        told.tell_recommendation,
        fields=(
            "number",
            "title",
            "evaluation__title",
            "organization__name",
            "due_on",
            "done_on",
            "closed_on",
            "verdict",
        ),
        texts=("text",),
        more=lambda rows, user, today: rows.with_verdict(),
        over=lambda today: Q(closed_on__isnull=False),
        of_organization='"evaluation_recommendation"."organization_id" = ANY({ids})',
    ),
)

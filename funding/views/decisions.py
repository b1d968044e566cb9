"""Pages of decisions: list, one decision, its history."""

from decimal import Decimal

from django.db.models import Exists, OuterRef
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from core.history import history_of
from core.periods import iso_date
from core.views import Action, DetailPage, Empty, ListPage, is_htmx
from funding.choices import Outcome
from funding.filters.decisions import DecisionFilter
from funding.models import DecidedAmount, Decision, DecisionClause, Round
from funding.queries import standings_of
from funding.rules import decisions as rules
from funding.services import decisions
from funding.tables.decisions import DecisionTable

FULL = Decision.objects.select_related(
    "proposal__round__project__program", "proposal__financier", "meeting__board"
)
LIST = [(_("Decisions"), reverse_lazy("funding:decision_list"))]


class DecisionList(ListPage):
    permission_required = "funding.view_decision"
    queryset = (
        Decision.objects.with_total()
        .with_counted_on()
        .select_related("meeting__board")
        .only("title", "paragraph", "outcome", "meeting__held_on", "meeting__board__name")
    )
    table_class = DecisionTable
    filterset_class = DecisionFilter
    page_title = _("Decisions")
    intro = _(
        "What boards have decided. A decision counts from the day its minutes are adjusted and "
        "its extract is registered; until then only its own board sees it."
    )
    empty = Empty(
        _("No decision to show"),
        _("A decision is recorded from the agenda of the meeting that made it."),
    )


class DecisionDetail(DetailPage):
    permission_required = "funding.view_decision"
    template_name = "funding/decisions/detail.html"

    def get_queryset(self):
        seen = Round.objects.all().visible_to(self.request.user)
        return (
            FULL.with_counted_on()
            .with_parts()
            .annotate(sees_round=Exists(seen.filter(pk=OuterRef("proposal__round"))))
        )

    def get_frame(self):
        frame = super().get_frame()
        frame.title = self.object.title
        frame.eyebrow = str(self.object)
        return frame

    def get_crumbs(self):
        return LIST

    def get_state(self):
        answer = self.object.answer
        return (answer.label, *Outcome.tones[answer.value])

    @property
    def is_insider(self) -> bool:
        """Whether the person belongs to the board's own authority, which sees all of it."""
        return self.request.user.has_perm("funding.view_meeting", self.object.meeting)

    def get_actions(self):
        decision, user = self.object, self.request.user
        if decision.counted_on is not None:
            return []
        meeting = decision.meeting
        actions = []
        if user.has_perm("funding.register_extract", decision):
            reasons = rules.obstacles_to_register(
                meeting.adjusted_on, decision.extract_registered_on
            )
            label = _("Register the extract")
            verb = "register_extract"
            asked = f"?version={decision.version}"
            actions.append(_action(label, verb, decision, "inbox", reasons, "primary", asked))
        if user.has_perm("funding.change_decision", decision):
            reasons = rules.obstacles_to_revise(meeting.adjusted_on)
            actions.append(_action(_("Correct"), "edit", decision, "pencil", reasons))
            reasons = decisions.obstacles_to_undo(decision, decision.proposal, meeting)
            actions.append(_action(_("Undo"), "undo", decision, "trash", reasons, "danger"))
        return actions

    def get_history(self):
        return None  # a page of its own, loaded into this one for those who may read it

    def get_context_data(self, **kwargs):
        decision = self.object
        standing = standings_of([decision.proposal.round])[decision.proposal.round_id]
        return super().get_context_data(
            is_insider=self.is_insider,
            missing=list(
                rules.missing_before_it_counts(
                    decision.meeting.adjusted_on, decision.extract_registered_on
                )
            ),
            amounts=amount_rows(decision, standing),
            standing=standing if decision.sees_round else None,
            facts=self.get_facts(),
            **kwargs,
        )

    def get_facts(self):
        decision = self.object
        return [
            (_("Board"), decision.meeting.board),
            (_("Decided on"), iso_date(decision.meeting.held_on)),
            (_("§"), decision.paragraph),
            (_("Diary number"), decision.diary_number),
            (_("Minutes adjusted on"), iso_date(decision.meeting.adjusted_on)),
            (_("Extract registered on"), iso_date(decision.extract_registered_on)),
            (_("Project"), decision.proposal.round.project),
        ]


class DecisionHistory(DetailPage):
    """Who did what with a decision; others learn of it when it counts, not how it came about."""

    permission_required = "funding.view_meeting"
    template_name = "funding/decisions/history.html"
    queryset = FULL

    def get_crumbs(self):
        return [*LIST, (str(self.object), self.object.get_absolute_url())]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("History")
        return frame

    def get_history(self):
        parts = (
            model.pgh_event_model.objects.filter(decision_id=self.object.pk)
            for model in (DecidedAmount, DecisionClause)
        )
        return history_of(self.object, *parts)

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "core/_history.html"
        return super().render_to_response(context, **kwargs)


def amount_rows(decision, standing) -> dict | None:
    """Return what was decided beside what was asked (kr), by year and in all; None without both."""
    decided = {row["year"]: Decimal(row["amount"]) for row in decision.decided}
    financier = decision.proposal.financier_id
    asked = next((a.asked for a in standing.answers if a.financier_id == financier), {})
    if not decided:
        return None
    years = sorted(set(asked) | set(decided))
    rows = [(year, asked.get(year, 0), decided.get(year, 0)) for year in years]
    totals = tuple(sum((row[at] for row in rows), Decimal(0)) for at in (1, 2))
    return {
        "rows": [(year, wanted, got, got - wanted) for year, wanted, got in rows],
        "total": (*totals, totals[1] - totals[0]),
    }


def _action(label, verb, decision, icon, reasons, tone="default", asked=""):
    url = reverse(f"funding:decision_{verb}", args=[decision.pk]) + asked
    return Action(label, url, method="get", tone=tone, icon=icon, reasons=list(reasons))

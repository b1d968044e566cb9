"""Pages of decisions: list, one decision, its history."""

from decimal import Decimal
from functools import cached_property

from django.db.models import Exists, OuterRef
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from core.history import history_of
from core.periods import iso_date
from core.views import DetailPage, Empty, ListPage, is_htmx
from documents.views.documents import issued_of
from funding.choices import Outcome
from funding.filters.decisions import DecisionFilter
from funding.models import Decision, Round
from funding.queries import standings_of
from funding.rules import decisions as rules
from funding.tables.decisions import DecisionTable
from funding.views.decision_parts import FULL, actions_on, events_with, sequels_of
from funding.views.minutes_texts import text_of

LIST = [(_("Decisions"), reverse_lazy("funding:decision_list"))]


class DecisionList(ListPage):
    permission_required = "funding.view_decision"
    queryset = (
        Decision.objects.with_total()
        .with_counted_on()
        .with_made_on()
        .select_related("meeting__board", "proposal__financier")
        .only(
            *("title", "paragraph", "decided_on", "outcome", "meeting__held_on"),
            *("meeting__board__name", "proposal__financier__name"),
        )
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


# Put together once: each page adds only what follows from who asks.
WHOLE = FULL.select_related("tabled_to").with_counted_on().with_parts().with_life().with_sequels()


class DecisionDetail(DetailPage):
    permission_required = "funding.view_decision"
    template_name = "funding/decisions/detail.html"

    def get_queryset(self):
        seen = Round.objects.all().visible_to(self.request.user)
        return WHOLE.annotate(sees_round=Exists(seen.filter(pk=OuterRef("proposal__round"))))

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

    @cached_property
    def is_insider(self) -> bool:
        """Whether the person belongs to the board's own authority, which sees all of it."""
        return self.request.user.has_perm("funding.view_meeting", self.object.proposal.financier)

    def get_actions(self):
        return actions_on(self.object, self.request.user)

    def get_history(self):
        return None  # a page of its own, loaded into this one for those who may read it

    def get_context_data(self, **kwargs):
        decision = self.object
        standing = standings_of([decision.proposal.round])[decision.proposal.round_id]
        return super().get_context_data(
            is_insider=self.is_insider,
            missing=list(
                rules.missing_before_it_counts(
                    decision.closed_on,
                    decision.extract_registered_on,
                    is_delegated=decision.is_delegated,
                )
            ),
            life=decision.life,
            sequels=sequels_of(decision, self.request.user),
            amounts=amount_rows(decision, standing),
            standing=standing if decision.sees_round else None,
            facts=self.get_facts(),
            issued=issued_of(decision, self.request.user) if self.is_insider else (),
            text=text_of(decision) if self.is_insider else None,
            **kwargs,
        )

    def get_facts(self):
        decision = self.object
        made = [
            (_("Delegate"), decision.delegate),
            (_("Point of the delegation order"), decision.delegation_point),
            (_("Decided on"), iso_date(decision.decided_on)),
        ]
        at_meeting = [
            (_("Decided on"), iso_date(decision.day)),
            (_("§"), decision.paragraph),
        ]
        return [
            (_("Board"), decision.proposal.financier),
            *(made if decision.is_delegated else at_meeting),
            (_("Diary number"), decision.diary_number),
            (
                _("Minutes adjusted on"),
                "" if decision.is_delegated else iso_date(decision.closed_on),
            ),
            (
                _("Registered on") if decision.is_delegated else _("Extract registered on"),
                iso_date(decision.extract_registered_on),
            ),
            (_("Reported to the meeting of"), iso_date(decision.reported_on)),
            (_("Notice posted on"), iso_date(decision.posted_on)),
            (_("Last day to appeal"), iso_date(decision.life.last_day)),
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
        return history_of(self.object, *events_with(self.object))

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

"""Pages of decisions: list, one decision, record, correct, undo, register the extract."""

from decimal import Decimal

from django.db.models import Exists, OuterRef
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from core.forms import ReasonForm
from core.history import history_of
from core.periods import iso_date
from core.views import Action, DetailPage, EditPage, Empty, ListPage, VerbPage, is_htmx
from funding.choices import Outcome
from funding.filters.decisions import DecisionFilter
from funding.forms.decisions import ExtractForm, RulingForm
from funding.models import DecidedAmount, Decision, DecisionClause, Proposal, Round
from funding.queries import standings_of
from funding.rules import decisions as rules
from funding.services import decisions, meetings
from funding.tables.decisions import DecisionTable
from funding.views.meetings import crumbs_of, turned_away

FULL = Decision.objects.select_related(
    "proposal__round__project__program", "proposal__financier", "meeting__board"
)
LIST = [(_("Decisions"), reverse_lazy("funding:decision_list"))]


class DecisionList(ListPage):
    permission_required = "funding.view_decision"
    queryset = Decision.objects.with_total().with_counted_on()
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
        frame.title = self.object.proposal.title
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
            actions.append(
                _action(label, "register_extract", decision, "inbox", reasons, "primary")
            )
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
            (_("Diary number"), decision.proposal.diary_number),
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


def _action(label, verb, decision, icon, reasons, tone="default"):
    url = reverse(f"funding:decision_{verb}", args=[decision.pk])
    return Action(label, url, method="get", tone=tone, icon=icon, reasons=list(reasons))


class DecisionRecord(VerbPage):
    """Records the decision on a proposal that is on the agenda of a meeting."""

    permission_required = "funding.add_decision"
    queryset = Proposal.objects.select_related("round", "financier", "meeting__board")
    template_name = "funding/decisions/form.html"
    form_class = RulingForm
    page_title = _("Record the decision")
    submit_label = _("Record the decision")
    done = _("The decision is recorded. It counts when the minutes are adjusted and registered.")

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = str(self.object.meeting or "")
        return frame

    def get(self, request, *args, **kwargs):
        reasons = decisions.obstacles_to_record(self.object, self.object.meeting)
        return turned_away(self, reasons) or super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        meeting = self.object.meeting
        used = meetings.taken_paragraphs(meeting) if meeting else {}
        return {
            "question": decisions.question_of(self.object),
            "paragraph": max(used, default=0) + 1,
        }

    def perform(self, form):
        return decisions.record(self.object, form.ruling(), by=self.request.user)

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(proposal=self.object, **kwargs)


class DecisionEdit(EditPage):
    permission_required = "funding.change_decision"
    queryset = FULL
    template_name = "funding/decisions/form.html"
    form_class = RulingForm
    page_title = _("Correct the decision")
    done = _("The decision is corrected.")

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = str(self.object)
        return frame

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def get(self, request, *args, **kwargs):
        reasons = list(rules.obstacles_to_revise(self.object.meeting.adjusted_on))
        return turned_away(self, reasons) or super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {
            "question": decisions.question_of(self.object.proposal),
            "ruling": decisions.ruling_of(self.object),
        }

    def perform(self, form):
        return decisions.revise(self.object, form.ruling(), by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(proposal=self.object.proposal, **kwargs)


class DecisionUndo(VerbPage):
    permission_required = "funding.change_decision"
    queryset = FULL
    template_name = "core/confirm.html"
    form_class = ReasonForm
    page_title = _("Undo the recorded decision")
    submit_label = _("Undo")
    tone = "danger"
    done = _("The decision is undone, and the proposal is on the agenda again.")

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def get(self, request, *args, **kwargs):
        decision = self.object
        reasons = decisions.obstacles_to_undo(decision, decision.proposal, decision.meeting)
        return turned_away(self, reasons) or super().get(request, *args, **kwargs)

    def perform(self, form):
        return decisions.undo(self.object, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        consequences = [
            _("What is recorded of the decision is taken away."),
            _("The proposal is on the agenda of the meeting again."),
            _("The history keeps what was recorded, and your reason."),
        ]
        return super().get_context_data(consequences=consequences, **kwargs)

    def get_success_url(self, result):
        return result.meeting.get_absolute_url()


class DecisionRegisterExtract(VerbPage):
    permission_required = "funding.register_extract"
    queryset = FULL
    template_name = "funding/decisions/register_extract.html"
    form_class = ExtractForm
    page_title = _("Register the extract")
    submit_label = _("Register the extract")
    done = _("The extract is registered. The decision counts, and nothing changes it.")

    def get_crumbs(self):
        return [*LIST, (str(self.object), self.object.get_absolute_url())]

    def get(self, request, *args, **kwargs):
        decision = self.object
        reasons = rules.obstacles_to_register(
            decision.meeting.adjusted_on, decision.extract_registered_on
        )
        return turned_away(self, list(reasons)) or super().get(request, *args, **kwargs)

    def perform(self, form):
        return decisions.register_extract(
            self.object, on=form.cleaned_data["on"], by=self.request.user
        )

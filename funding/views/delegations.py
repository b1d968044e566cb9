"""Pages of decisions by delegation: the list, record, undo, report to a meeting, take back."""

from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from core.forms import ReasonForm
from core.views import Empty, ListPage, VerbPage, carry_out, get_allowed
from core.views.doors import back_url, with_back
from funding.filters.delegations import DelegationFilter
from funding.forms.delegations import DelegatedRulingForm, ReportForm
from funding.models import Decision, Meeting, Proposal
from funding.rules import delegations as rules
from funding.services import decisions, delegations
from funding.tables.delegations import DelegationTable
from funding.views.decision_parts import FULL
from funding.views.proposal_parts import LIST as PROPOSALS


class DelegationList(ListPage):
    """What delegates decided for the person's boards, and what no meeting has been told of."""

    permission_required = "funding.view_delegation"
    table_class = DelegationTable
    filterset_class = DelegationFilter
    page_title = _("Decisions by delegation")
    intro = _(
        "What delegates have decided for your boards. Each is reported to a meeting; the time to "
        "appeal runs from that meeting's notice."
    )
    empty = Empty(
        _("No decision by delegation"),
        _("One is recorded from a proposal that is ready, when a delegate has decided on it."),
    )

    def get_queryset(self):
        mine = Proposal.objects.all().visible_to(self.request.user).order_by()
        return (
            Decision.objects.delegated()
            .filter(proposal__in=mine.values("pk"))
            .with_reported_on()
            .select_related("proposal__financier")
        )


class DelegationRecord(VerbPage):
    """Records what a delegate decided on a proposal that is ready."""

    permission_required = "funding.add_decision"
    queryset = Proposal.objects.select_related("round", "financier")
    template_name = "funding/decisions/delegated.html"
    form_class = DelegatedRulingForm
    page_title = _("Record a decision by delegation")
    submit_label = _("Record the decision")
    done = _("The decision is recorded. It counts when the registrar has registered it.")

    def get_crumbs(self):
        return [PROPOSALS, *super().get_crumbs()]

    def obstacles(self):
        return rules.obstacles_to_record(self.object.state)

    def get_form_kwargs(self):
        return {"question": decisions.question_of(self.object)}

    def perform(self, form):
        return delegations.record(
            self.object, form.ruling(), form.delegation(), by=self.request.user
        )

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(proposal=self.object, **kwargs)


class DelegationUndo(VerbPage):
    permission_required = "funding.change_decision"
    queryset = FULL.delegated()
    template_name = "core/confirm.html"
    form_class = ReasonForm
    page_title = _("Undo the recorded decision")
    submit_label = _("Undo")
    tone = "danger"
    done = _("The decision is undone, and the proposal is ready again.")

    def obstacles(self):
        return delegations.obstacles_to_undo(self.object, self.object.proposal)

    def perform(self, form):
        return delegations.undo(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_url(self, result):
        return with_back(result.get_absolute_url(), back_url(self.request))

    def get_context_data(self, **kwargs):
        consequences = [
            _("What is recorded of the decision is taken away."),
            _("The proposal is ready again: for a meeting, or for another delegate's decision."),
            _("The history keeps what was recorded, and your reason."),
        ]
        return super().get_context_data(consequences=consequences, **kwargs)


class DelegationReport(VerbPage):
    permission_required = "funding.report_decision"
    queryset = FULL.delegated()
    template_name = "funding/decisions/report.html"
    form_class = ReportForm
    page_title = _("Report the decision to a meeting")
    submit_label = _("Report to the meeting")
    done = _("The decision is on the agenda of the meeting, among those that are reported.")

    def obstacles(self):
        return delegations.obstacles_to_report(self.object)

    def get_form_kwargs(self):
        return {"meetings": self.meetings()}

    def meetings(self):
        """Return the board's meetings since the decision whose minutes are open."""
        open_meetings = Meeting.objects.open_for(self.object.proposal.financier_id)
        return open_meetings.filter(held_on__gte=self.object.decided_on).select_related("board")

    def perform(self, form):
        return delegations.report(self.object, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        return super().get_context_data(has_meetings=self.meetings().exists(), **kwargs)


@require_POST
def delegation_take_back(request, pk):
    """Take a report to the wrong meeting back."""
    decision = get_allowed(FULL.delegated(), request.user, "funding.report_decision", pk=pk)
    return carry_out(
        request, delegations.take_back, decision, done=_("The report to the meeting is taken back.")
    )

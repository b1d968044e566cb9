"""What is done with a decision, a page for each step: record, correct, undo, register."""

from django.utils.translation import gettext_lazy as _

from core.forms import ReasonForm
from core.views import EditPage, VerbPage
from funding.forms.decisions import ExtractForm, RulingForm
from funding.models import Meeting, Proposal
from funding.rules import decisions as rules
from funding.services import agendas, decisions
from funding.views.decision_parts import FULL
from funding.views.decisions import LIST
from funding.views.meeting_parts import agenda_of, crumbs_of, onward_from


class DecisionRecord(VerbPage):
    """Records the decision on a proposal that is on the agenda of a meeting."""

    permission_required = "funding.add_decision"
    queryset = Proposal.objects.select_related("round", "financier", "meeting__board")
    template_name = "funding/decisions/form.html"
    form_class = RulingForm
    page_title = _("Record the decision")
    submit_label = _("Record and go on")
    done = _(
        "The decision is recorded. It counts when the minutes are adjusted and the extract is "
        "registered."
    )

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = str(self.object.meeting or "")
        return frame

    def obstacles(self):
        return decisions.obstacles_to_record(self.object, self.object.meeting)

    def get_form_kwargs(self):
        meeting = self.object.meeting
        return {
            "question": decisions.question_of(self.object),
            "paragraph": agendas.next_paragraph(self.object, meeting) if meeting else None,
            "meetings": Meeting.objects.after(meeting) if meeting else (),
        }

    def perform(self, form):
        return decisions.record(self.object, form.ruling(), by=self.request.user)

    def get_success_url(self, result):
        return onward_from(result.meeting, proposal_id=result.proposal_id)

    def get_context_data(self, **kwargs):
        meeting = self.object.meeting
        agenda = agenda_of(meeting) if meeting else []
        here = next((row.item.pk for row in agenda if row.item.proposal_id == self.object.pk), 0)
        return super().get_context_data(proposal=self.object, agenda=agenda, here=here, **kwargs)


class DecisionEdit(EditPage):
    permission_required = "funding.change_decision"
    queryset = FULL.filter(meeting__isnull=False)
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

    def obstacles(self):
        return rules.obstacles_to_revise(self.object.meeting.adjusted_on)

    def get_form_kwargs(self):
        return {
            "question": decisions.question_of(self.object.proposal),
            "ruling": decisions.ruling_of(self.object),
            "meetings": Meeting.objects.after(self.object.meeting),
        }

    def perform(self, form):
        return decisions.revise(self.object, form.ruling(), by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(proposal=self.object.proposal, **kwargs)


class DecisionUndo(VerbPage):
    permission_required = "funding.change_decision"
    queryset = FULL.filter(meeting__isnull=False)
    template_name = "core/confirm.html"
    form_class = ReasonForm
    page_title = _("Undo the recorded decision")
    submit_label = _("Undo")
    tone = "danger"
    done = _("The decision is undone, and the proposal is on the agenda again.")

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def obstacles(self):
        decision = self.object
        return decisions.obstacles_to_undo(decision, decision.proposal, decision.meeting)

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

    def obstacles(self):
        return decisions.obstacles_to_register(self.object)

    def get_form_kwargs(self):
        # The link on the decision's page says which version was shown there.
        return {"version": self.request.GET.get("version", self.object.version)}

    def perform(self, form):
        return decisions.register_extract(
            self.object,
            on=form.cleaned_data["on"],
            by=self.request.user,
            version=form.cleaned_data["version"] or 0,
        )

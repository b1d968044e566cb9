"""Steps of a proposal that ask for something first: a reason, a number, a meeting."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.views import VerbPage
from funding.forms.proposal_steps import AgendaForm, ApprovalForm, BackForm, DiaryNumberForm
from funding.services import proposals
from funding.views.proposal_parts import LIST, WHOLE


class ProposalVerb(VerbPage):
    """A step on a proposal's way that asks for something first."""

    queryset = WHOLE

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]


class ProposalSendBack(ProposalVerb):
    permission_required = "funding.approve_proposal"
    form_class = BackForm
    page_title = gettext_lazy("Send the proposal back")
    submit_label = gettext_lazy("Send back")
    done = gettext_lazy("The proposal is a draft again, and its author is told.")

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return proposals.send_back(self.object, by=self.request.user, reason=reason)


class ProposalMarkReady(ProposalVerb):
    """Approve: by another than the author, or alone with a reason where there is no other."""

    permission_required = "funding.approve_proposal"
    form_class = ApprovalForm
    template_name = "core/confirm.html"
    submit_label = gettext_lazy("Approve")
    done = gettext_lazy("The proposal is ready for a meeting.")

    def get_form_kwargs(self):
        is_own, is_single_officer = proposals.own_and_single(self.object, self.request.user)
        # The link on the proposal's page says which version was shown there.
        version = self.request.GET.get("version", self.object.version)
        return {"asks_reason": is_own and is_single_officer, "version": version}

    def perform(self, form):
        return proposals.mark_ready(
            self.object,
            by=self.request.user,
            reason=form.cleaned_data.get("reason", ""),
            version=form.cleaned_data["version"] or 0,
        )

    def get_context_data(self, **kwargs):
        consequences = [
            _("Its text can no longer be changed, unless it is sent back."),
            _("It can be put on the agenda of a meeting, and its paper can be issued."),
        ]
        question = _("Approve the proposal?")
        return super().get_context_data(question=question, consequences=consequences, **kwargs)


class ProposalRegister(ProposalVerb):
    permission_required = "funding.register_proposal"
    form_class = DiaryNumberForm
    page_title = gettext_lazy("Enter the diary number")
    done = gettext_lazy("The diary number is entered.")

    def get_form_kwargs(self):
        return {"proposal": self.object}

    def perform(self, form):
        return proposals.register(self.object, by=self.request.user, **form.cleaned_data)


class ProposalPutOnAgenda(ProposalVerb):
    template_name = "funding/proposals/agenda.html"
    permission_required = "funding.change_proposal"
    form_class = AgendaForm
    page_title = gettext_lazy("Put the proposal on an agenda")
    submit_label = gettext_lazy("Put on the agenda")
    done = gettext_lazy("The proposal is on the agenda.")

    def get_form_kwargs(self):
        return {"proposal": self.object, "today": timezone.localdate()}

    def perform(self, form):
        meeting = form.cleaned_data["meeting"]
        return proposals.put_on_agenda(self.object, by=self.request.user, meeting=meeting)


class ProposalWithdraw(ProposalVerb):
    template_name = "core/confirm.html"
    permission_required = "funding.change_proposal"
    form_class = BackForm
    tone = "danger"
    submit_label = gettext_lazy("Withdraw")
    done = gettext_lazy("The proposal is withdrawn. It stays readable, with your reason.")

    def get_form(self, data=None, files=None):
        form = super().get_form(data, files)
        form.fields["reason"].label = _("Why it is withdrawn")
        form.fields["reason"].help_text = _("The reason is shown with the proposal.")
        return form

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return proposals.withdraw(self.object, by=self.request.user, reason=reason)

    def get_context_data(self, **kwargs):
        consequences = [
            _("The round goes on waiting for this board's answer."),
            _("A new draft can be started from what was delivered."),
        ]
        question = _("Withdraw the proposal?")
        return super().get_context_data(question=question, consequences=consequences, **kwargs)

"""Pages of appeals: register one beside a decision, enter how it ended."""

from django.utils.translation import gettext_lazy as _

from core.views import VerbPage
from core.views.doors import back_url, with_back
from funding.forms.appeals import AppealForm, SettleForm
from funding.models import Appeal
from funding.rules import appeals as rules
from funding.services import appeals
from funding.views.decision_parts import FULL
from funding.views.decisions import LIST


class AppealCreate(VerbPage):
    permission_required = "funding.add_appeal"
    template_name = "funding/decisions/beside.html"
    form_class = AppealForm
    page_title = _("Register an appeal")
    submit_label = _("Register the appeal")
    done = _("The appeal is registered, and those concerned are told.")

    def get_queryset(self):
        return FULL.with_counted_on().with_parts().with_life()

    def get_crumbs(self):
        return [*LIST, *super().get_crumbs()]

    def obstacles(self):
        return appeals.obstacles_to_register(self.object)

    def perform(self, form):
        return appeals.register(self.object, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        warning = _(
            "The decision counts until it is annulled. The program's strategists and the board "
            "are told."
        )
        return super().get_context_data(warning=warning, life=self.object.life, **kwargs)


class AppealSettle(VerbPage):
    permission_required = "funding.settle_appeal"
    queryset = Appeal.objects.select_related(
        "decision__proposal__round__project", "decision__proposal__financier", "decision__meeting"
    )
    template_name = "funding/decisions/settle.html"
    form_class = SettleForm
    page_title = _("How the appeal ended")
    submit_label = _("Enter how it ended")
    done = _("The end of the appeal is entered, and those concerned are told.")

    def get_crumbs(self):
        decision = self.object.decision
        return [*LIST, (str(decision), decision.get_absolute_url())]

    def get_form_kwargs(self):
        return {"note": self.object.note}

    def obstacles(self):
        return rules.obstacles_to_settle(self.object.outcome, self.object.settled_on)

    def perform(self, form):
        return appeals.settle(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_url(self, result):
        return with_back(result.get_absolute_url(), back_url(self.request))

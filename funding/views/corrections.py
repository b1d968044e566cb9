"""The page where a clerical error is corrected beside a decision that counts."""

from django.utils.translation import gettext_lazy as _

from core.views import VerbPage
from funding.forms.corrections import CorrectionForm
from funding.rules import corrections as rules
from funding.services import corrections
from funding.views.decision_parts import FULL
from funding.views.decisions import LIST


class DecisionCorrect(VerbPage):
    permission_required = "funding.correct_decision"
    template_name = "funding/decisions/beside.html"
    form_class = CorrectionForm
    page_title = _("Correct a clerical error")
    submit_label = _("Enter the correction")
    done = _("The correction stands beside the decision.")

    def get_queryset(self):
        return FULL.with_counted_on().with_parts()

    def get_crumbs(self):
        return [*LIST, *super().get_crumbs()]

    def obstacles(self):
        return rules.obstacles_to_correct(self.object.counted_on)

    def perform(self, form):
        return corrections.correct(self.object, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        warning = _(
            "A correction is for slips of the pen. It stands beside the decision, which stays as "
            "it is, and cannot be changed or removed. What the board itself changes is a new "
            "decision."
        )
        return super().get_context_data(warning=warning, **kwargs)

"""Pages that change a round's money: plan instalments, enter what changed afterwards."""

from functools import cached_property

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization
from core.views import VerbPage
from funding.choices import ChangeKind, PaymentKind, PaymentState
from funding.forms.payments import EVENTS, PlanForm, RequestSeveralForm
from funding.models import Payment, Round
from funding.services import payments
from funding.services.ledgers import footings_of
from funding.views.ledger_parts import TITLES, crumbs_of, ledger_url

FULL = Round.objects.select_related("project__program")


class RoundPlanPayments(VerbPage):
    """Plans the instalments of a whole round in one step."""

    permission_required = "funding.plan_payments"
    queryset = FULL
    template_name = "funding/payments/plan.html"
    form_class = PlanForm
    page_title = gettext_lazy("Plan payments")
    submit_label = gettext_lazy("Plan the payments")
    done = gettext_lazy("The payments are planned.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    @cached_property
    def footings(self):
        found = footings_of(self.object)
        return [
            (pk, each)
            for (pk, __), each in found.items()
            if not each.why_not and each.money.unplanned > 0
        ]

    def get_form_kwargs(self):
        return {"footings": self.footings}

    def get(self, request, *args, **kwargs):
        if not self.footings:
            messages.error(
                request, _("Nothing can be planned: no decision that counts has money left.")
            )
            return redirect(ledger_url(self.object))
        return super().get(request, *args, **kwargs)

    def perform(self, form):
        return payments.plan(
            self.object,
            amounts=form.amounts(),
            parts=form.cleaned_data["parts"],
            at_end=form.cleaned_data["due"] == "end",
            by=self.request.user,
        )

    def get_success_url(self, result):
        return ledger_url(self.object)

    def get_cancel_url(self):
        return ledger_url(self.object)


class RoundRequestPayments(VerbPage):
    """Requests several planned instalments of a round in one step: all of them or none."""

    permission_required = "funding.plan_payments"
    queryset = FULL
    template_name = "funding/payments/request.html"
    form_class = RequestSeveralForm
    page_title = gettext_lazy("Request payments")
    submit_label = gettext_lazy("Enter the requisitions")
    done = gettext_lazy("The payments are requested.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    @cached_property
    def planned(self):
        found = self.object.payments.in_state(PaymentState.PLANNED)
        return list(found.filter(kind=PaymentKind.INSTALMENT).select_related("financier"))

    def get_form_kwargs(self):
        return {"payments": self.planned}

    def obstacles(self):
        return [] if self.planned else [_("No payment is planned: there is nothing to request.")]

    def perform(self, form):
        return payments.request_several(
            self.object, form.numbers(), on=form.cleaned_data["on"], by=self.request.user
        )

    def get_success_url(self, result):
        return ledger_url(self.object)

    def get_cancel_url(self):
        return ledger_url(self.object)


class RoundChange(VerbPage):
    """Enters an extension, an alteration or a repayment."""

    permission_required = "funding.plan_payments"
    queryset = FULL
    done = gettext_lazy("The change is entered and stays.")
    submit_label = gettext_lazy("Enter")

    def check_permission(self):
        super().check_permission()
        self.kind = self.kwargs["kind"]
        if self.kind not in EVENTS:
            raise Http404
        self.page_title, self.form_class = TITLES[self.kind], EVENTS[self.kind]

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get_form_kwargs(self):
        asked = self.object.shares.order_by().values("financier")
        paid = self.object.payments.order_by().values("financier")
        financiers = Organization.objects.filter(pk__in=asked.union(paid))
        kwargs = {"financiers": financiers}
        if self.request.method == "GET":
            kwargs["initial"] = self.from_payment()
        return kwargs

    def from_payment(self) -> dict:
        """Begin with the payment that was a mistake, when the page is asked for one."""
        wanted = self.request.GET.get("payment", "")
        is_key = wanted.isdecimal() and len(wanted) < 19  # what a bigint holds
        found = Payment.objects.filter(round=self.object, pk=int(wanted)) if is_key else None
        payment = found.first() if found is not None else None
        if payment is None:
            return {}
        return {
            "financier": payment.financier_id,
            "year": payment.year,
            "amount": payment.amount,
        }

    def perform(self, form):
        by = self.request.user
        if self.kind != ChangeKind.REPAYMENT:
            return payments.change(self.object, form.event(), by=by)
        said = form.cleaned_data
        return payments.repay(
            self.object, form.event(), year=said["year"], due_on=said["due_on"], by=by
        )

    def get_success_url(self, result):
        return ledger_url(self.object)

    def get_cancel_url(self):
        return ledger_url(self.object)

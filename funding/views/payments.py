"""Pages of payments: the list, one payment, and its steps from planned to paid."""

from functools import cached_property

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import ReasonForm
from core.money import kronor
from core.periods import iso_date
from core.views import Action, DeletePage, DetailPage, EditPage, Empty, ListPage, VerbPage, onward
from funding.choices import PaymentKind, PaymentState
from funding.filters.payments import PaymentFilter
from funding.forms.payments import BookForm, PaymentForm, RequestForm
from funding.models import Payment
from funding.rules import payments as rules
from funding.services import payments
from funding.tables.payments import PaymentTable

LIST = (gettext_lazy("Payments"), reverse_lazy("funding:payment_list"))
FULL = Payment.objects.select_related("round__project__program", "financier")


class PaymentList(ListPage):
    """What the person's programs are paid, and what the person's own boards pay."""

    permission_required = "funding.view_payment"
    queryset = Payment.objects.select_related("financier", "round")
    table_class = PaymentTable
    filterset_class = PaymentFilter
    page_title = gettext_lazy("Payments")
    intro = gettext_lazy("What financiers pay by their decisions, instalment by instalment.")
    empty = Empty(
        gettext_lazy("No payment yet"),
        gettext_lazy("Payments are planned from the ledger of a funding round that is in force."),
    )


class PaymentDetail(DetailPage):
    """One instalment or repayment: where it stands and what comes next."""

    permission_required = "funding.view_payment"
    template_name = "funding/payments/detail.html"
    queryset = FULL

    def get_crumbs(self):
        return [LIST, _ledger(self.object)]

    def get_state(self):
        if self.object.paid_on is None and self.object.due_on < timezone.localdate():
            return (_("%(state)s, overdue") % {"state": self.object.state.label}, "bad", "clock")
        state = self.object.state
        return (state.label, *PaymentState.tones[state.value])

    @cached_property
    def may_change(self) -> bool:
        return self.request.user.has_perm("funding.change_payment", self.object)

    def get_actions(self):
        if not self.may_change:
            return []
        return [*self.steps(), *self.corrections()]

    def steps(self) -> list[Action]:
        """What comes next."""
        state, is_back = self.object.state, self.object.kind == PaymentKind.REPAYMENT
        if state == PaymentState.PAID:
            return []
        reasons = payments.obstacles(self.object)
        if state == PaymentState.PLANNED and not is_back:
            return [self.to(_("Request it"), "request", "send", reasons["request"], "primary")]
        label = _("Enter as repaid") if is_back else _("Enter as paid")
        return [self.to(label, "book", "check2-circle", reasons["book"], "primary")]

    def corrections(self) -> list[Action]:
        """How what was entered is mended."""
        state = self.object.state
        if state == PaymentState.PLANNED:
            return [
                self.to(_("Edit"), "edit", "pencil"),
                self.to(_("Take away"), "delete", "trash", tone="danger"),
            ]
        if state == PaymentState.REQUESTED:
            return [self.to(_("Take the requisition back"), "take_back", "arrow-return-left")]
        if self.object.kind == PaymentKind.REPAYMENT:
            return []
        url = reverse("funding:round_change", args=[self.object.round_id, "repayment"])
        url = f"{url}?payment={self.object.pk}"
        return [Action(_("Agree on a repayment"), url, "get", icon="arrow-return-left")]

    def to(self, label, name, icon, reasons=(), tone="default") -> Action:
        url = onward(self.request, f"funding:payment_{name}", self.object.pk)
        return Action(label, url, "get", tone, reasons, icon)

    def get_context_data(self, **kwargs):
        payment = self.object
        facts = [
            (_("Kind"), payment.get_kind_display()),
            (_("Amount"), kronor(payment.amount)),
            (_("Year"), payment.year),
            (_("Financier"), payment.financier),
            (_("Funding round"), payment.round),
            (_("Falls due"), iso_date(payment.due_on)),
            (_("Requested on"), iso_date(payment.requested_on)),
            (_("Requisition number"), payment.request_reference),
            (_("Paid on"), iso_date(payment.paid_on)),
            (_("Payment reference"), payment.payment_reference),
        ]
        return super().get_context_data(facts=facts, **kwargs)


class StepPage(VerbPage):
    """One step of a payment, for the strategist of its program; turned away with the reasons."""

    permission_required = "funding.change_payment"
    queryset = FULL

    def get_crumbs(self):
        return [LIST, _ledger(self.object), *super().get_crumbs()]


class PaymentRequest(StepPage):
    form_class = RequestForm
    page_title = gettext_lazy("Request the payment")
    submit_label = gettext_lazy("Enter the requisition")
    done = gettext_lazy("The payment is requested.")

    def obstacles(self):
        return payments.obstacles(self.object)["request"]

    def perform(self, form):
        return payments.request(self.object, by=self.request.user, **form.cleaned_data)


class PaymentBook(StepPage):
    form_class = BookForm
    page_title = gettext_lazy("Enter as paid")
    submit_label = gettext_lazy("Enter as paid")
    done = gettext_lazy("The payment is entered as paid. Nothing changes it any more.")
    template_name = "funding/payments/book.html"

    def obstacles(self):
        return payments.obstacles(self.object)["book"]

    def perform(self, form):
        return payments.book(self.object, by=self.request.user, **form.cleaned_data)


class PaymentTakeBack(StepPage):
    form_class = ReasonForm
    page_title = gettext_lazy("Take the requisition back")
    submit_label = gettext_lazy("Take it back")
    done = gettext_lazy("The requisition is taken back: the payment is planned again.")
    tone = "danger"

    def obstacles(self):
        return rules.obstacles_to_take_back(self.object)

    def perform(self, form):
        return payments.take_back(self.object, by=self.request.user, **form.cleaned_data)


class PaymentEdit(EditPage):
    permission_required = "funding.change_payment"
    queryset = FULL
    form_class = PaymentForm
    done = gettext_lazy("The payment is changed.")

    def get_crumbs(self):
        return [LIST, _ledger(self.object), *super().get_crumbs()]

    def obstacles(self):
        return rules.obstacles_to_change(self.object)

    def perform(self, form):
        return payments.revise(self.object, by=self.request.user, **form.cleaned_data)


class PaymentDelete(DeletePage):
    permission_required = "funding.change_payment"
    queryset = FULL
    service = payments.remove
    page_title = gettext_lazy("Take away the planned payment")
    submit_label = gettext_lazy("Take away")
    done = gettext_lazy("The planned payment is taken away.")

    def get_crumbs(self):
        return [LIST, _ledger(self.object), *super().get_crumbs()]

    def obstacles(self):
        return rules.obstacles_to_change(self.object)

    def get_success_url(self, result):
        return reverse("funding:round_ledger", args=[result.pk])


def _ledger(payment: Payment):
    url = reverse("funding:round_ledger", args=[payment.round_id])
    return (_("Ledger of %(what)s") % {"what": payment.round}, url)

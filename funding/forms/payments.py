"""Forms of payments: plan a round's instalments, change one, request it, enter it as paid."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.forms import DateField, KronorField, PlainTextField, YearField
from funding.choices import ChangeKind
from funding.models import Payment
from funding.models.payments import SOON
from funding.rules.payments import PARTS, Footing
from funding.services.payments import Event

IN_PARTS = {
    1: _("one payment"),
    2: _("two payments, each half-year"),
    4: _("four payments, each quarter"),
    12: _("twelve payments, each month"),
}
DUE = [("start", _("on its first day")), ("end", _("on its last day"))]
CHOSEN = re.compile(r"choose_\d{1,18}")
SHORT = Payment._meta.get_field("request_reference").max_length


class PlanForm(forms.Form):
    """Into how many instalments a year is parted, and how much of each financier's year."""

    parts = forms.TypedChoiceField(
        label=_("A year is paid in"),
        choices=[(parts, IN_PARTS[parts]) for parts in PARTS],
        coerce=int,
        initial=1,
        widget=forms.RadioSelect,
    )
    due = forms.ChoiceField(
        label=_("Each part of the year is due"),
        choices=DUE,
        initial="start",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, footings: Iterable[tuple[int, Footing]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines: list[tuple[str, list[tuple[Footing, str]]]] = []
        for financier, footing in footings:
            name = f"amount_{financier}_{footing.year}"
            left = footing.money.unplanned
            self.fields[name] = KronorField(
                label=f"{footing.who}, {footing.year}",
                required=False,
                initial=left if left > 0 else None,
            )
            if not self.lines or self.lines[-1][0] != footing.who:
                self.lines.append((footing.who, []))
            self.lines[-1][1].append((footing, name))

    def grid(self) -> list[tuple[str, list[tuple[Footing, forms.BoundField]]]]:
        """Return the fields by financier, in order of years."""
        return [
            (who, [(footing, self[name]) for footing, name in cells]) for who, cells in self.lines
        ]

    def choosing(self) -> list[forms.BoundField]:
        return [self["parts"], self["due"]]

    def amounts(self) -> dict[tuple[int, int], Decimal]:
        """Return what was written (kr by financier's id and year); the form must be valid."""
        found = {}
        for name, amount in self.cleaned_data.items():
            if name.startswith("amount_") and amount:
                __, financier, year = name.split("_")
                found[int(financier), int(year)] = amount
        return found


class PaymentForm(forms.Form):
    """What is planned: amount, due day, note."""

    amount = KronorField(label=_("Amount (kr)"))
    due_on = DateField(label=_("Falls due"))
    note = PlainTextField(label=_("Note"), rows=3, max_length=2000, required=False)

    def __init__(self, *args: Any, instance: Payment, **kwargs: Any) -> None:
        names = ("amount", "due_on", "note")
        initial = {name: getattr(instance, name) for name in names}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_amount(self) -> Decimal:
        return _some(self.cleaned_data["amount"])


class RequestForm(forms.Form):
    """The requisition: its number, and the day it was sent."""

    number = forms.CharField(label=_("Requisition number"), max_length=SHORT)
    on = DateField(label=_("Requested on"), initial=timezone.localdate)


class RequestSeveralForm(forms.Form):
    """The requisitions of one day: which payments, and the number of each.

    Those that are due soon are chosen beforehand; what is not chosen is left alone.
    """

    on = DateField(label=_("Requested on"), initial=timezone.localdate)

    def __init__(self, *args: Any, payments: Iterable[Payment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.payments = list(payments)
        soon = timezone.localdate() + SOON
        for each in self.payments:
            self.fields[f"choose_{each.pk}"] = forms.BooleanField(
                label=_("Request %(what)s") % {"what": each},
                required=False,
                initial=each.due_on <= soon,
            )
            self.fields[f"number_{each.pk}"] = forms.CharField(
                label=_("Requisition number of %(what)s") % {"what": each},
                required=False,
                max_length=SHORT,
            )

    def grid(self) -> list[tuple[Payment, forms.BoundField, forms.BoundField]]:
        """Return each payment with its box and its number."""
        return [
            (each, self[f"choose_{each.pk}"], self[f"number_{each.pk}"]) for each in self.payments
        ]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        # what somebody else has requested meanwhile is not dropped without a word
        if any(CHOSEN.fullmatch(name) and name not in self.fields for name in self.data):
            raise forms.ValidationError(
                _("A chosen payment is not planned any more: look at what stands here now.")
            )
        chosen = [each.pk for each in self.payments if said.get(f"choose_{each.pk}")]
        if not chosen:
            raise forms.ValidationError(_("Choose at least one payment."))
        for pk in chosen:
            if not said.get(f"number_{pk}") and f"number_{pk}" not in self.errors:
                self.add_error(f"number_{pk}", _("Write the number of the requisition."))
        return said

    def numbers(self) -> dict[int, str]:
        """Return the number of each chosen payment by its id; the form must be valid."""
        said = self.cleaned_data
        chosen = (each.pk for each in self.payments if said[f"choose_{each.pk}"])
        return {pk: said[f"number_{pk}"] for pk in chosen}


class BookForm(forms.Form):
    """The day the money came, and how it is found in the accounts."""

    on = DateField(label=_("Paid on"), initial=timezone.localdate)
    reference = forms.CharField(
        label=_("Payment reference"),
        max_length=SHORT,
        help_text=_("Such as the number of the voucher in the accounts."),
    )


class EventForm(forms.Form):
    """What every change after the decisions says."""

    decided_on = DateField(label=_("Decided on"), initial=timezone.localdate)
    text = PlainTextField(label=_("What changes"), rows=3, max_length=2000)
    reason = PlainTextField(label=_("Reason"), rows=3, max_length=2000)
    reference = forms.CharField(
        label=_("Reference"),
        max_length=100,
        required=False,
        help_text=_("Such as the diary number of the agreement."),
    )
    kind = ChangeKind.ALTERATION

    def __init__(self, *args: Any, financiers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "financier" in self.fields:
            self.fields["financier"].queryset = financiers

    def event(self) -> Event:
        """Return what was decided; the form must be valid."""
        names = ("decided_on", "text", "reason", "reference", "financier", "ends_on", "amount")
        said = {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}
        return Event(kind=self.kind, **said)


class AlterationForm(EventForm):
    """Something else than agreed, for one financier or for all."""

    financier = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Financier"),
        required=False,
        empty_label=_("All of them"),
    )
    field_order = ["financier"]


class ExtensionForm(AlterationForm):
    """A later last day for what the round pays for."""

    kind = ChangeKind.EXTENSION
    ends_on = DateField(label=_("New last day"))
    field_order = ["financier", "ends_on"]


class RepaymentForm(EventForm):
    """Money that goes back to one financier."""

    kind = ChangeKind.REPAYMENT
    financier = forms.ModelChoiceField(Organization.objects.none(), label=_("Financier"))
    year = YearField(label=_("Year"))
    amount = KronorField(label=_("Amount (kr)"))
    due_on = DateField(label=_("To be repaid by"))
    field_order = ["financier", "year", "amount", "due_on"]

    def clean_amount(self) -> Decimal:
        return _some(self.cleaned_data["amount"])


EVENTS = {
    ChangeKind.EXTENSION.value: ExtensionForm,
    ChangeKind.ALTERATION.value: AlterationForm,
    ChangeKind.REPAYMENT.value: RepaymentForm,
}


def _some(amount: Decimal) -> Decimal:
    if not amount:
        raise forms.ValidationError(_("Write an amount of at least one krona."))
    return amount

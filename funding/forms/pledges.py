"""Forms of pledges: what a letter says, and why it takes the place of what was recorded."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import DateField, KronorField, PlainTextField
from core.money import kronor
from funding.choices import YES, PledgeOutcome
from funding.models import Pledge, RoundSource
from funding.rules.pledges import Letter

REFERENCE = Pledge._meta.get_field("reference").max_length
SAID = ("outcome", "given_on", "reference", "note")


class LetterForm(forms.Form):
    """What the letter says, filled in with what was asked: one changes what differs.

    A no drops the amounts that were filled in for the person, but never those that they wrote.
    `asked` is kr by year; `sources` are the versions that reached the financier, the newest first.
    """

    number = forms.TypedChoiceField(
        label=gettext_lazy("The letter answers"),
        coerce=int,
        help_text=gettext_lazy("The version that the financier had when it answered."),
    )
    outcome = forms.ChoiceField(
        label=gettext_lazy("Answer"), choices=PledgeOutcome, widget=forms.RadioSelect
    )
    given_on = DateField(
        label=gettext_lazy("Given on"), help_text=gettext_lazy("The day of the letter.")
    )
    reference = forms.CharField(
        label=gettext_lazy("Reference of the letter"),
        max_length=REFERENCE,
        required=False,
        help_text=gettext_lazy("Such as its diary number, with them or with us."),
    )
    note = PlainTextField(
        label=gettext_lazy("Note"),
        required=False,
        rows=3,
        max_length=4000,
        help_text=gettext_lazy("Shown with the answer to everybody who sees the round."),
    )

    def __init__(
        self,
        *args: Any,
        years: Iterable[int],
        asked: Mapping[int, Decimal],
        sources: Sequence[RoundSource],
        said: Letter | None = None,
        **kwargs: Any,
    ) -> None:
        initial = {"given_on": timezone.localdate(), "number": sources[0].number}
        if said is not None:
            initial |= {name: getattr(said, name) for name in SAID}
        super().__init__(*args, initial=initial | kwargs.pop("initial", {}), **kwargs)
        self.sources = {each.number: each for each in sources}
        self.fields["number"].choices = [
            (number, _("version %(number)d") % {"number": number}) for number in self.sources
        ]
        self.filled_in = dict(said.amounts if said and said.outcome in YES else asked)
        for year in years:
            wanted = asked.get(year)
            self.fields[f"amount_{year}"] = KronorField(
                label=str(year),
                required=False,
                initial=self.filled_in.get(year),
                help_text=_("Asked: %(amount)s") % {"amount": kronor(wanted)}
                if wanted is not None
                else _("Nothing was asked"),
            )

    @property
    def has_versions(self) -> bool:
        """Whether there is a choice of what the letter answers."""
        return len(self.sources) > 1

    @property
    def amount_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("amount_")]

    @property
    def source(self) -> RoundSource:
        """The version that the letter answers; the form must be valid."""
        return self.sources[self.cleaned_data["number"]]

    def letter(self) -> Letter:
        """Return what the letter says; the form must be valid."""
        said = self.cleaned_data
        amounts = {
            int(field.name.removeprefix("amount_")): said[field.name]
            for field in self.amount_fields
            if said[field.name]
        }
        if said["outcome"] not in YES and amounts == self.filled_in:
            amounts = {}
        return Letter(amounts=amounts, **{name: said[name] for name in SAID})


class ReplaceForm(LetterForm):
    """A later letter, or a correction of what was recorded of one."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Why it is replaced"),
        choices=[
            ("letter", gettext_lazy("A later letter has come: it counts from today")),
            (
                "correction",
                gettext_lazy("It was recorded wrongly: it counts from the same day as before"),
            ),
        ],
        widget=forms.RadioSelect,
    )
    reason = PlainTextField(
        label=gettext_lazy("Reason"),
        rows=3,
        max_length=2000,
        help_text=gettext_lazy("Shown beside the answer; what was recorded before stays."),
    )
    field_order = ["kind", "reason"]

    @property
    def is_correction(self) -> bool:
        return self.cleaned_data["kind"] == "correction"

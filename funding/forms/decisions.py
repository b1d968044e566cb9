"""Forms of decisions: what the minutes say, and the day the extract was registered."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, KronorField, PlainTextField
from core.money import kronor
from funding.choices import OF_PROPOSALS, YES, Outcome
from funding.forms.tabled import TabledFields
from funding.rules.decisions import Question, Ruling

STATED = (
    "outcome",
    "paragraph",
    "asked_for",
    "tabled_to",
    "motions",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "reservations",
    "note",
    "adopts_project",
)
SHORT = {"inputmode": "numeric", "class": "year", "maxlength": "4"}


def votes(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=9999,
        widget=forms.TextInput(attrs=SHORT),
    )


class RulingForm(TabledFields):
    """What the board said, filled in with what it was asked: the secretary changes what differs.

    An outcome without amounts drops the amounts and clauses that were filled in for the person;
    what they wrote themselves is never dropped but answered by the rule.
    """

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[(each.value, each.label) for each in OF_PROPOSALS],
        widget=forms.RadioSelect,
    )
    paragraph = forms.IntegerField(
        label=_("§"),
        min_value=1,
        max_value=9999,
        widget=forms.TextInput(attrs=SHORT),
        help_text=_("The next one in the board's series of the year is suggested."),
    )
    asked_for = PlainTextField(
        label=_("What is asked for"),
        required=False,
        rows=3,
        max_length=4000,
        help_text=_("When the matter is referred back: what has to be completed."),
    )
    motions = PlainTextField(
        label=_("Motions"),
        required=False,
        rows=3,
        max_length=4000,
        help_text=_("Who moved what, and in which order it was put."),
    )
    votes_for = votes(_("Votes for"))
    votes_against = votes(_("Votes against"))
    votes_abstained = votes(_("Abstained"))
    reservations = PlainTextField(label=_("Reservations"), required=False, rows=3, max_length=4000)
    adopts_project = forms.BooleanField(
        label=_("The decision adopts the project"),
        required=False,
        help_text=_(
            "When it counts, the project's goals are frozen as they stand that day; from then "
            "they change only by recorded changes."
        ),
    )
    note = PlainTextField(
        label=_("Note"),
        required=False,
        rows=3,
        max_length=4000,
        help_text=_("Shown with the decision to everybody who sees it."),
    )

    def __init__(
        self,
        *args: Any,
        question: Question,
        ruling: Ruling | None = None,
        paragraph: int | None = None,
        meetings: Any = (),
        instance: Any = None,
        **kwargs: Any,
    ) -> None:
        self.question = question
        coming = list(meetings)
        initial = {"paragraph": paragraph, "tabled_to": coming[0] if coming else None}
        if ruling is not None:
            initial |= {name: getattr(ruling, name) for name in STATED}
            initial["tabled_to"] = initial["tabled_to"] or (coming[0] if coming else None)
        super().__init__(*args, initial=initial, **kwargs)
        if coming:
            self.fields["tabled_to"].queryset = meetings
        is_yes = ruling is not None and ruling.outcome in YES
        self._add_amounts(ruling.amounts if is_yes else question.amounts)
        self._add_clauses((ruling and ruling.clauses) or question.clauses)

    def _add_amounts(self, amounts: Any) -> None:
        for year in self.question.years:
            asked = self.question.amounts.get(year)
            self.fields[f"amount_{year}"] = KronorField(
                label=str(year),
                required=False,
                initial=amounts.get(year),
                help_text=_("Asked: %(amount)s") % {"amount": kronor(asked)}
                if asked is not None
                else _("Nothing was asked"),
            )

    def _add_clauses(self, clauses: tuple[str, ...]) -> None:
        # one empty field more than there are clauses: the board may add one
        for number in range(1, max(len(clauses), len(self.question.clauses)) + 2):
            self.fields[f"clause_{number}"] = PlainTextField(
                label=_("Clause %(number)s") % {"number": number},
                required=False,
                rows=3,
                max_length=4000,
                initial=clauses[number - 1] if number <= len(clauses) else "",
            )

    @property
    def amount_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("amount_")]

    @property
    def clause_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("clause_")]

    @property
    def has_votes(self) -> bool:
        """Whether motions or votes are recorded: their part of the form is shown open then."""
        return any(self[name].value() not in (None, "") for name in ("motions", "votes_for"))

    def ruling(self) -> Ruling:
        """Return what the minutes say; the form must be valid."""
        said = self.cleaned_data
        amounts: dict[int, Decimal] = {
            year: said[f"amount_{year}"]
            for year in self.question.years
            if said[f"amount_{year}"] is not None
        }
        clauses = tuple(said[f.name] for f in self.clause_fields if said[f.name])
        if said["outcome"] not in YES:
            amounts = {} if amounts == self.question.amounts else amounts
            clauses = () if clauses == self.question.clauses else clauses
        stated = {name: said[name] for name in STATED}
        if said["outcome"] != Outcome.TABLED or said["tabled_on"]:
            stated["tabled_to"] = None  # the next meeting was filled in for the person
        return Ruling(amounts=amounts, clauses=clauses, tabled_on=said["tabled_on"], **stated)


class ExtractForm(forms.Form):
    """The day the extract of the minutes was registered, and which version was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = DateField(label=_("Extract registered on"), initial=timezone.localdate)

    def __init__(self, *args: Any, version: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = version

"""The form of a proposal: its whole text, and the order of its clauses."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import DateField, PlainTextField
from funding.choices import PartKind
from funding.models import Proposal
from funding.rules import proposals as rules
from funding.rules import text_blocks as blocks
from funding.rules.reviews import CONSEQUENCES, PLACES, PROSE

DATED = re.compile(r"(\d{4}-?\d{2}-?\d{2})[\s,:]+(.+)")
CLAUSE = re.compile(r"clause_(\d{1,18}|new\d{1,2})")
MAX_CLAUSES = 40
MAX_BASIS = 40
STATED = (
    ("", gettext_lazy("Not stated")),
    ("yes", gettext_lazy("Yes")),
    ("no", gettext_lazy("No")),
)
WHY = {
    "children": gettext_lazy("Why children are affected or not"),
    "equality": gettext_lazy("Why equality is affected or not"),
    "environment": gettext_lazy("Why the environment is affected or not"),
}
SIGNATORIES = 2
MAX_RECIPIENTS = 60


class ProposalForm(forms.ModelForm):
    """The whole proposal as one flat form: each clause is a field that keeps its row's id.

    A clause that somebody else removed meanwhile is still a field when it comes back with text
    (`posted` names it): the edit page then shows both, and nothing is lost unseen.
    """

    dated_on = DateField(label=PLACES["dated_on"], required=False)
    title = PlainTextField(label=PLACES["title"], rows=2, max_length=300)
    summary = PlainTextField(
        label=PLACES["summary"],
        required=False,
        rows=9,
        help_text=gettext_lazy("What matters most first, neutral, and without the proposal."),
    )
    background = PlainTextField(label=PLACES["background"], required=False, rows=9)
    clarifications = PlainTextField(label=PLACES["clarifications"], required=False, rows=5)
    financial_text = PlainTextField(
        label=PLACES["financial_text"],
        required=False,
        rows=6,
        help_text=gettext_lazy(
            "The table of financiers and years is added to the paper by itself."
        ),
    )
    condition_text = PlainTextField(label=PLACES["condition_text"], required=False, rows=2)
    basis = PlainTextField(
        label=PLACES["basis"],
        required=False,
        rows=3,
        max_length=16_000,
        help_text=gettext_lazy(
            "One document on each line, its date first: 2016-11-14 Application. "
            "The proposal itself is put first by itself."
        ),
    )
    recipients = PlainTextField(
        label=PLACES["recipients"],
        required=False,
        rows=3,
        max_length=8000,
        help_text=gettext_lazy("One on each line."),
    )

    class Meta:
        model = Proposal
        fields = [
            "dated_on",
            "diary_number",
            "addressee",
            "sender_unit",
            "officer_name",
            "officer_title",
            "language",
            "title",
            "summary",
            "background",
            "clarifications",
            "financial_text",
            "condition_text",
        ]

    def __init__(self, *args: Any, posted: Any = None, more: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = list(self.instance.clauses.all())
        self.fields["diary_number"].help_text = self._number_help()
        self._add_clauses(posted or {}, more)
        self._add_consequences()
        self._add_signatories()
        self.fields["basis"].initial = "\n".join(
            " ".join(filter(None, (row["dated_on"], row["title"])))
            for row in self.instance.rows["basis"]
        )
        names = [recipient["name"] for recipient in self.instance.rows["recipients"]]
        self.fields["recipients"].initial = "\n".join(names)

    def _number_help(self) -> str:
        example = self.instance.financier.diary_example
        if not example:
            return _("From the authority's registrar.")
        return _("From the authority's registrar, such as %(example)s.") % {"example": example}

    def _add_clauses(self, posted: Any, more: int) -> None:
        known = {f"clause_{row.pk}": row.text for row in self.rows}
        others = [name for name in posted if CLAUSE.fullmatch(name) and name not in known]
        removed = [name for name in others if "new" not in name]
        added = sum("new" in name for name in others)
        blanks = [f"clause_new{n}" for n in range(1, max(added + more, 1) + 1)]
        names = [*known, *removed, *blanks][:MAX_CLAUSES]
        self.clause_names = names
        for place, name in enumerate(names, 1):
            self.fields[name] = PlainTextField(
                label=_("Clause %(number)s") % {"number": place},
                required=False,
                rows=2,
                max_length=4000,
                initial=known.get(name, ""),
            )
            self.fields[_order(name)] = forms.IntegerField(
                label=_("Place of clause %(number)s") % {"number": place},
                required=False,
                min_value=1,
                max_value=99,
                initial=place,
                widget=forms.TextInput(
                    attrs={"inputmode": "numeric", "class": "year", "maxlength": "2"}
                ),
            )

    def _add_consequences(self) -> None:
        stated = {row["kind"]: row for row in self.instance.rows["consequences"]}
        for kind in CONSEQUENCES:
            row = stated.get(kind)
            self.fields[kind] = forms.ChoiceField(
                label=PLACES[kind],
                required=False,
                choices=STATED,
                initial={None: "", True: "yes", False: "no"}[row and row["is_affected"]],
                widget=forms.RadioSelect,
            )
            self.fields[f"{kind}_reason"] = PlainTextField(
                label=WHY[kind],
                required=False,
                rows=3,
                max_length=5000,
                initial=row["reason"] if row else "",
            )

    def _add_signatories(self) -> None:
        rows = self.instance.rows["signatories"]
        for place in range(1, max(SIGNATORIES, len(rows)) + 1):
            row = rows[place - 1] if place <= len(rows) else None
            self.fields[f"signatory_{place}_name"] = forms.CharField(
                label=_("Name %(number)s") % {"number": place},
                required=False,
                max_length=150,
                initial=row["name"] if row else "",
            )
            self.fields[f"signatory_{place}_title"] = forms.CharField(
                label=_("Title %(number)s") % {"number": place},
                required=False,
                max_length=150,
                initial=row["title"] if row else "",
            )
        self.signatory_count = max(SIGNATORIES, len(rows))

    # ---------- for the template ----------

    def bound(self, *names: str) -> list[forms.BoundField]:
        return [self[name] for name in names]

    @property
    def head(self) -> list[forms.BoundField]:
        return self.bound(
            "diary_number",
            "dated_on",
            "officer_name",
            "officer_title",
            "sender_unit",
            "addressee",
            "language",
        )

    @property
    def clauses(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Return text and place of each clause, in the order that the places say."""
        found = [(self[name], self[_order(name)]) for name in self.clause_names]
        return sorted(found, key=lambda pair: place_of(pair[1].value()))

    @property
    def consequences(self) -> list[list[forms.BoundField]]:
        return [self.bound(kind, f"{kind}_reason") for kind in CONSEQUENCES]

    @property
    def signatories(self) -> list[list[forms.BoundField]]:
        places = range(1, self.signatory_count + 1)
        return [self.bound(f"signatory_{n}_name", f"signatory_{n}_title") for n in places]

    # ---------- checking ----------

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_diary_number(self) -> str:
        number = rules.tidy_number(self.cleaned_data["diary_number"])
        check_number(self.instance, number)
        return number

    def clean_recipients(self) -> str:
        lines = _lines(self.cleaned_data["recipients"])
        if len(lines) > MAX_RECIPIENTS:
            raise ValidationError(
                _("At most %(number)s recipients fit on a paper.") % {"number": MAX_RECIPIENTS}
            )
        if any(len(line) > 200 for line in lines):
            raise ValidationError(_("Write each recipient on a line of at most 200 characters."))
        return "\n".join(lines)

    def clean_basis(self) -> str:
        lines = _lines(self.cleaned_data["basis"])
        if len(lines) > MAX_BASIS:
            words = {"number": MAX_BASIS}
            raise ValidationError(_("At most %(number)s documents fit here.") % words)
        for line in lines:
            _dated(line)
        return "\n".join(lines)

    def clean(self) -> dict[str, Any]:
        super().clean()
        for kind in CONSEQUENCES:
            answer = self.cleaned_data.get(kind)
            reason = self.cleaned_data.get(f"{kind}_reason", "").strip()
            if answer and not reason and f"{kind}_reason" not in self.errors:
                self.add_error(f"{kind}_reason", _("Say why: yes and no are stated with a reason."))
            elif reason and answer == "":
                self.add_error(kind, _("Choose yes or no, or empty the reason."))
        for place in range(1, self.signatory_count + 1):
            name, title = f"signatory_{place}_name", f"signatory_{place}_title"
            if self.cleaned_data.get(title) and not self.cleaned_data.get(name):
                self.add_error(name, _("Write who has this title."))
        return self.cleaned_data

    # ---------- what the review reads ----------

    def said(self) -> dict[str, Any]:
        """Return what is written, right or wrong, as the facts of a review name it."""
        data = self.cleaned_data
        written = {name: data.get(name) or self[name].value() or "" for name in self.fields}
        names = ("diary_number", "officer_name", "addressee", "title")
        numbers = range(1, self.signatory_count + 1)
        return {
            **{name: str(written[name]).strip() for name in names},
            "dated_on": data.get("dated_on"),
            "clauses": tuple(str(written[name]).strip() for name in self.written_clauses),
            "texts": {name: str(written[name]) for name in PROSE},
            "recipients": tuple(_lines(str(written["recipients"]))),
            "basis": tuple(_lines(str(written["basis"]))),
            "signatories": tuple(
                str(name) for n in numbers if (name := written[f"signatory_{n}_name"])
            ),
            "consequences": {
                kind: (written[kind] == "yes", str(written[f"{kind}_reason"]))
                for kind in CONSEQUENCES
                if written[kind]
            },
        }

    @property
    def written_clauses(self) -> list[str]:
        """The names of the clauses in which something stands, in the order of their places."""
        filled = [name for name in self.clause_names if str(self[name].value() or "").strip()]
        return sorted(filled, key=lambda name: place_of(self[_order(name)].value()))

    # ---------- what the service gets ----------

    def values(self) -> dict[str, Any]:
        """Return fields, clauses, signatories and recipients as `proposals.revise` takes them."""
        data = self.cleaned_data
        rows = {f"clause_{row.pk}": row.pk for row in self.rows}
        placed = sorted(
            (data.get(_order(name)) or 99, place, rows.get(name), data.get(name, ""))
            for place, name in enumerate(self.clause_names)
        )
        signed = [
            (data[f"signatory_{n}_name"], data[f"signatory_{n}_title"])
            for n in range(1, self.signatory_count + 1)
        ]
        return {
            "fields": {name: data[name] for name in self.Meta.fields},
            "clauses": [(pk, text) for _order, _place, pk, text in placed if text],
            "signatories": [(name, title) for name, title in signed if name],
            "recipients": _lines(data["recipients"]),
            "consequences": {
                kind: (data[kind] == "yes", data[f"{kind}_reason"].strip())
                for kind in CONSEQUENCES
                if data[kind]
            },
            "basis": [_dated(line) for line in data["basis"].split("\n") if line],
        }


def check_number(proposal: Proposal, number: str) -> None:
    """Raise what is wrong with the number against the authority's own pattern."""
    board = proposal.financier
    wrong = rules.obstacles_to_diary_number(
        number, pattern=board.diary_pattern, example=board.diary_example
    )
    if reasons := list(wrong):
        raise ValidationError(reasons)


def place_of(written: Any) -> int:
    """Return the place that a clause was given; the last one where none can be read."""
    return int(written) if str(written or "").isdecimal() else MAX_CLAUSES + 1


def rearranged(posted: Any, step: str) -> tuple[dict[str, str], str]:
    """Return what was posted with one clause moved or emptied, and the name of that clause.

    `step` is "up clause_12", "down clause_12" or "remove clause_12".
    """
    data = {name: posted[name] for name in posted}
    what, _space, chosen = step.partition(" ")
    names = [name for name in data if CLAUSE.fullmatch(name)]
    names.sort(key=lambda name: place_of(data.get(_order(name))))
    if chosen not in names:
        return data, ""
    if what == "remove":
        data[chosen] = ""
        names.append(names.pop(names.index(chosen)))
    elif what in ("up", "down"):
        place = names.index(chosen)
        names.remove(chosen)
        names.insert(max(0, place + (1 if what == "down" else -1)), chosen)
    data |= {_order(name): str(place) for place, name in enumerate(names, 1)}
    return data, chosen


def inserted(posted: Any, part: str, text: str) -> tuple[dict[str, str], str]:
    """Return what was posted with a text added to its part, and the field it was written into.

    A clause is written into the first empty room, or into one more.
    """
    data = {name: posted[name] for name in posted}
    field = blocks.FIELDS.get(part, part)
    if part == PartKind.CLAUSE:
        rooms = (name for name in data if CLAUSE.fullmatch(name) and not data[name].strip())
        new = sum(name.startswith("clause_new") for name in data)
        field = next(rooms, f"clause_new{new + 1}")
        data.setdefault(field, "")
    if field in data:
        data[field] = blocks.joined(data[field], text, part)
    return data, field


def _order(name: str) -> str:
    return name.replace("clause_", "order_", 1)


def _dated(line: str) -> tuple[date | None, str]:
    """Return day and title of a line such as "2016-11-14 Application"; the day may be missing."""
    found = DATED.fullmatch(line)
    written, title = found.groups() if found else ("", line)
    if len(title) > 300:
        raise ValidationError(_("Write each document on a line of at most 300 characters."))
    try:
        return (date.fromisoformat(written) if written else None), title
    except ValueError:
        words = {"line": line[:60]}
        raise ValidationError(_("There is no such day: %(line)s") % words) from None


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]

"""Form fields in Swedish formats, and the token that guards an edit against a lost one."""

import hashlib
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from core.money import amount

SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
# 40000, 40 000, with or without ",00": a point or comma before three digits is never guessed at.
# Invisible, and refused by spreadsheets and papers; a line break and a tab are text.
CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# NUL is not among them: the field itself refuses it.
BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
BREAKS_IN_LINE = re.compile(r"[ \t]*[\t\n\r\u2028\u2029]+[ \t]*")
WRITTEN_ON_A_LINE = ("text", "search", "email", "url", "tel", "number")
# What a field says is wrong, by its code: as one person tells another what to do about it.
SAID = {
    "max_length": _("At most %(limit_value)d characters fit here; the text has %(show_value)d."),
    "min_value": _("Write %(limit_value)s or more."),
    "max_value": _("Write %(limit_value)s or less."),
    "max_digits": _("The number has too many digits."),
    "max_whole_digits": _("The number has too many digits."),
    "max_decimal_places": _("Write at most %(max)s decimals."),
    "null_characters_not_allowed": _(
        "The text has a character that cannot be kept. Write the text instead of pasting it."
    ),
}
SAID_OF_NUMBERS = (
    (forms.DecimalField, _("Write a number with digits only, such as 30 or 2,5.")),
    (forms.IntegerField, _("Write a whole number with digits only, such as 30.")),
)
TOO_LONG_TO_COUNT = 100
AMOUNT = re.compile(r"(-?)([0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:,0{1,2})?")


class KronorField(forms.Field):
    """Whole kronor, 0 or more: reads "40 000", "40000 kr"; gives a Decimal."""

    widget = forms.TextInput
    default_error_messages = {
        "invalid": _(
            "Write the amount in whole kronor with digits and spaces only, such as 40 000."
        ),
        "negative": _("An amount cannot be negative."),
        "too_large": _("The amount is larger than any that is handled here."),
    }
    maximum = Decimal(10**12)

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values:
            return None
        if isinstance(value, (int, Decimal)):
            return Decimal(value)
        text = SPACES.sub(" ", str(value)).strip().lower().replace("\u2212", "-")
        found = AMOUNT.fullmatch(re.sub(r" ?(kr|kronor|:-)$", "", text))
        if found is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        minus, digits = found.groups()
        digits = digits.replace(" ", "").lstrip("0") or "0"
        if minus:
            raise forms.ValidationError(self.error_messages["negative"], code="negative")
        if len(digits) > 15 or Decimal(digits) > self.maximum:
            raise forms.ValidationError(self.error_messages["too_large"], code="too_large")
        return Decimal(digits)

    def prepare_value(self, value: Any) -> Any:
        return amount(value) if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except forms.ValidationError:
            return True

    def widget_attrs(self, widget: forms.Widget) -> dict:
        return {"inputmode": "numeric", "class": "number", "autocomplete": "off"}


class DateField(forms.DateField):
    """A day as 2016-11-21; US and other ambiguous forms are refused."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%Y%m%d"])
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(**kwargs)
        self.error_messages["invalid"] = _("Write the date as year-month-day, such as 2016-11-21.")


class YearField(forms.IntegerField):
    """A calendar year between 1990 and 2100, written without a space."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "4"})
        super().__init__(**{"min_value": 1990, "max_value": 2100, "widget": widget, **kwargs})
        self.localize = False

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, int) else value


class PlainTextField(forms.CharField):
    """A text of paragraphs, at most `max_length` characters; markup in it is only text."""

    def __init__(self, *, rows: int = 6, max_length: int = 20_000, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict:
        return {}  # no maxlength attribute: a browser would cut a pasted text without a word

    def to_python(self, value: Any) -> str:
        return super().to_python(lines(value) if isinstance(value, str) else value)


class ReasonForm(forms.Form):
    """Asks why; the reason goes to the audit trail."""

    reason = PlainTextField(label=_("Reason"), rows=3, max_length=2000)


def lines(text: str) -> str:
    """Return a pasted text without control characters, its lines parted by a line feed alone."""
    return CONTROL.sub("", BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """Return a pasted text on one line: without control characters, a space for each break."""
    return CONTROL.sub("", BREAKS_IN_LINE.sub(" ", text))


def tidied(form: forms.BaseForm) -> forms.BaseForm:
    """Return a form whose texts, pasted from anywhere, hold only what can be read and printed.

    Every page and every filter of the kit reads its form through this; passwords stay as they are.
    """
    reworded(form)
    data = None
    for name, field in form.fields.items() if form.is_bound else ():
        if isinstance(field.widget, forms.Textarea):
            tidy = lines
        elif getattr(field.widget, "input_type", "") in WRITTEN_ON_A_LINE:
            tidy = one_line
        else:
            continue
        key = form.add_prefix(name)
        written = form.data.getlist(key)
        if (read := [tidy(text) for text in written]) != written:
            data = data or form.data.copy()
            data.setlist(key, read)
    if data is not None:
        form.data = data
    return form


def reworded(form: forms.BaseForm) -> None:
    """Let the fields say what is wrong in our words, where they have none of their own."""
    for field in form.fields.values():
        for code, message in SAID.items():
            field.error_messages.setdefault(code, message)
        kind = next((each for each in SAID_OF_NUMBERS if isinstance(field, each[0])), None)
        if kind and field.error_messages["invalid"] == kind[0].default_error_messages["invalid"]:
            field.error_messages["invalid"] = kind[1]


def uncut(form: forms.BaseForm) -> None:
    """Let a browser take a pasted text whole: the field then says that it is too long.

    By `maxlength` it would cut the text without a word; what is short is typed, and keeps it.
    """
    for field in form.fields.values():
        if int(field.widget.attrs.get("maxlength") or 0) >= TOO_LONG_TO_COUNT:
            del field.widget.attrs["maxlength"]


def fingerprints(form: forms.BaseForm) -> dict[str, str]:
    """Return a short hash of every field's stored value, as the form was opened with it."""
    return {name: _fingerprint(form[name]) for name in form.fields}


def seen_token(form: forms.BaseForm, row: Any, asked: Iterable[str] = ()) -> str:
    """Return what the person saw when they opened the form over a row, signed, to be posted.

    `asked` are the fields for which they were asked whose text stays.
    """
    seen = {"v": row.version, "f": fingerprints(form), "a": list(asked)}
    return signing.dumps(seen, salt=_salt(row), compress=True)


def read_seen(token: str, row: Any) -> dict | None:
    """Return the token's content, or None when it is not ours or was given for another row."""
    try:
        return signing.loads(token, salt=_salt(row))
    except signing.BadSignature:
        return None


def _salt(row: Any) -> str:
    return f"seen {row._meta.label}:{row.pk}"


def _fingerprint(bound: forms.BoundField) -> str:
    value = bound.field.prepare_value(bound.initial)
    if isinstance(value, (list, tuple)):
        value = sorted(str(part) for part in value)
    text = "" if value is None else str(value).replace("\r\n", "\n")
    return hashlib.blake2s(text.encode(), digest_size=6).hexdigest()

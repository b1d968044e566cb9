"""Amounts, days and years are read as Swedes write them, and as nothing else."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.http import QueryDict

from accounts.models import Organization, User
from core.forms import (
    DateField,
    KronorField,
    PlainTextField,
    YearField,
    read_seen,
    seen_token,
    tidied,
)

NBSP, THIN, MINUS = "\u00a0", "\u202f", "\u2212"
WHOLE = "Write the amount in whole kronor with digits and spaces only, such as 40 000."
DAY = "Write the date as year-month-day, such as 2016-11-21."


def reason(field, text):
    with pytest.raises(forms.ValidationError) as refusal:
        field.clean(text)
    return refusal.value.messages


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("40000", 40_000),
        ("40 000", 40_000),
        (f"40{NBSP}000{NBSP}kr", 40_000),
        (f"40{THIN}000", 40_000),
        (" 40 000 KR ", 40_000),
        ("40 000 kronor", 40_000),
        ("40 000:-", 40_000),
        ("40000,00", 40_000),
        ("0", 0),
        ("007", 7),
        ("1 000 000 000 000", 10**12),
    ],
)
def test_kronor_are_read_as_they_are_written(text, amount):
    read = KronorField().clean(text)
    assert (read, type(read)) == (Decimal(amount), Decimal)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fyrtio", WHOLE),
        ("40 000 EUR", WHOLE),
        ("40.000,00", WHOLE),
        ("40.000", WHOLE),
        ("40,000", WHOLE),
        ("40 00", WHOLE),
        ("1 0000", WHOLE),
        ("40,50", WHOLE),
        ("0,5", WHOLE),
        ("NaN", WHOLE),
        ("Infinity", WHOLE),
        ("1_000", WHOLE),
        ("1e3", WHOLE),
        ("kr", WHOLE),
        ("4 0 000", WHOLE),
        ("=1+1", WHOLE),
        ("<b>1</b>", WHOLE),
        ("٤٠", WHOLE),
        ("-1", "An amount cannot be negative."),
        (f"{MINUS}40 000", "An amount cannot be negative."),
        ("1000000000001", "The amount is larger than any that is handled here."),
        ("9" * 400, "The amount is larger than any that is handled here."),
        ("", "This field is required."),
    ],
)
def test_kronor_refuse_what_is_no_whole_amount(text, message):
    assert reason(KronorField(), text) == [message]


def test_kronor_take_two_megabytes_calmly():
    assert len(reason(KronorField(), "9" * 2_000_000)) == 1


def test_kronor_show_a_stored_amount_and_see_that_nothing_changed():
    field = KronorField()
    assert field.prepare_value(Decimal("40000.00")) == f"40{NBSP}000"
    assert not field.has_changed(Decimal("40000.00"), f"40{NBSP}000")
    assert field.has_changed(Decimal(40_000), "40 001")
    assert field.has_changed(Decimal(40_000), "fyrtio")


@pytest.mark.parametrize(
    ("text", "day"), [("2016-11-21", date(2016, 11, 21)), ("20161121", date(2016, 11, 21))]
)
def test_day_is_read_as_year_month_day(text, day):
    assert DateField().clean(text) == day


@pytest.mark.parametrize(
    "text",
    ["02/11/2026", "11/21/2016", "21.11.2016", "16-11-21", "2016-02-30", "i går", "0000-01-01"],
)
def test_day_refuses_every_other_way(text):
    assert reason(DateField(), text) == [DAY]


def test_day_is_shown_as_a_browser_wants_it():
    class OneDay(forms.Form):
        day = DateField(initial=date(2016, 11, 21))

    assert 'type="date" name="day" value="2016-11-21"' in str(OneDay()["day"])


@pytest.mark.parametrize("text", ["2017", " 2017 "])
def test_year_is_read(text):
    assert YearField().clean(text) == 2017


@pytest.mark.parametrize("text", ["1989", "2101", "17", "tjugo", "2017,5", "2 017", "-2017"])
def test_year_refuses_what_is_no_year_of_ours(text):
    assert len(reason(YearField(), text)) == 1


def test_year_is_written_without_a_space():
    class OneYear(forms.Form):
        year = YearField(initial=2017)

    assert 'value="2017"' in str(OneYear()["year"])


def test_text_keeps_markup_as_text_and_lines_as_lines():
    field = PlainTextField()
    assert field.clean("  <b>Mål</b>\r\n\r\natt 1 < 2 ") == "<b>Mål</b>\n\natt 1 < 2"


def test_text_that_is_too_long_is_refused_whole():
    (message,) = reason(PlainTextField(max_length=10), "x" * 2_000_000)
    assert message == "Ensure this value has at most 10 characters (it has 2000000)."


def test_text_length_counts_a_line_break_once():
    assert PlainTextField(max_length=3).clean("a\r\nb") == "a\nb"


def test_seen_token_cannot_be_forged():
    class OneName(forms.Form):
        name = forms.CharField(initial="Vera")

    row = User(pk=1, version=3)
    token = seen_token(OneName(), row)
    assert read_seen(token, row)["v"] == 3
    assert read_seen(f"{token}x", row) is None
    assert read_seen("", row) is None


def test_seen_token_of_another_row_is_not_trusted():
    token = seen_token(forms.Form(), User(pk=1, version=3))
    assert read_seen(token, User(pk=1)) == {"v": 3, "f": {}, "a": []}
    assert read_seen(token, User(pk=2)) is None
    assert read_seen(token, Organization(pk=1)) is None


def test_text_loses_its_control_characters_and_keeps_lines_and_tabs():
    field = PlainTextField()
    assert field.clean("ab\x0bc\x1b[0m\x85\r\n\td\re") == "abc[0m\n\td\ne"


def test_text_written_on_a_line_stays_on_it():
    class Name(forms.Form):
        name = forms.CharField()
        text = forms.CharField(widget=forms.Textarea)
        password = forms.CharField(widget=forms.PasswordInput)

    pasted = QueryDict(mutable=True)
    for field in ("name", "text", "password"):
        pasted[field] = "Region\x0b\x1f\x85 \r\n\tHalland\u2029\ufffeän\n"
    form = tidied(Name(pasted))
    assert form.is_valid()
    assert form.cleaned_data == {
        "name": "Region Halland än",
        "text": "Region \n\tHalland\nän",
        "password": pasted["password"].strip(),
    }
    assert form["name"].value() == "Region Halland än ", "what is shown again is what was read"


def test_field_says_what_to_write_instead():
    class Goal(forms.Form):
        title = forms.CharField(max_length=5)
        number = forms.IntegerField(min_value=1)
        target = forms.DecimalField(decimal_places=2)
        kr = KronorField()

    written = QueryDict("title=Utbilda&number=0&target=2,5 miljoner&kr=2,5 miljoner")
    form = tidied(Goal(written))
    assert {name: list(each) for name, each in form.errors.items()} == {
        "title": ["At most 5 characters fit here; the text has 7."],
        "number": ["Write 1 or more."],
        "target": ["Write a number with digits only, such as 30 or 2,5."],
        "kr": [WHOLE],
    }
    assert forms.CharField.default_error_messages.get("max_length") is None, "of this form alone"


def test_text_that_nobody_has_written_is_left_alone():
    assert not tidied(forms.Form()).is_bound


def test_text_with_a_nul_is_refused():
    with pytest.raises(forms.ValidationError):
        PlainTextField().clean("a\x00b")

"""The words of a mail hold texts and known placeholders, and nothing that reaches further."""

import pytest

from desk.rules.wordings import obstacles_to_wording, worded

VALUES = {"name": "Vera", "count": 3, "late": 1, "day": "2026-11-23"}


def test_known_placeholders_are_filled_in():
    assert list(obstacles_to_wording("{name}: {count}, {late}, {day}, {{så}}")) == []
    assert worded("{name}: {count} ({late}) {{så}}", VALUES) == "Vera: 3 (1) {så}"


@pytest.mark.parametrize(
    "text",
    [
        "{namn}",
        "{name.__class__}",
        "{name[0]}",
        "{name!r}",
        "{count:>900}",
        "{}",
        "{0}",
        "{",
        "}x{",
    ],
)
def test_anything_else_is_refused_and_never_filled_in(text):
    assert len(list(obstacles_to_wording(text))) == 1
    assert worded(text, VALUES) == text


def test_the_refusal_names_what_can_be_used():
    [said] = obstacles_to_wording("Hej {namn}")
    assert said == ("{namn} is no placeholder. These can be used: {name}, {count}, {late}, {day}.")

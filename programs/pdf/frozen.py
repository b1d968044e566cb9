"""What a frozen report says, read again: days as days, words in the reader's language, counts."""

from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language

DAYS = ("first_day", "last_day", "due_on", "as_of")
MOMENTS = ("opened_at", "closed_at", "sent_at")
NUMBERS = ("target", "actual")


def read(value: Any, name: str = "") -> Any:
    """Return plain data with its days, moments and numbers as such again."""
    if isinstance(value, dict):
        return {key: read(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [read(each) for each in value]
    if isinstance(value, str) and value:
        if name in DAYS:
            return date.fromisoformat(value)
        if name in MOMENTS:
            return datetime.fromisoformat(value)
        if name in NUMBERS:
            return Decimal(value)
    return value


def in_language(words: dict[str, str]) -> str:
    """Return the words in the reader's language."""
    return words.get(get_language() or "", "") or next(iter(words.values()), "")


def count_statuses(goals: list[dict]) -> list[tuple[dict, int]]:
    """Return each status of the report, in the program's order, with how many goals have it."""
    told = [goal["answer"]["status"] for goal in goals if goal["answer"]]
    counted = Counter(status["word"] for status in told)
    by_word = {status["word"]: status for status in told}
    ordered = sorted(by_word.values(), key=lambda status: (status["position"], status["word"]))
    return [(status, counted[status["word"]]) for status in ordered]

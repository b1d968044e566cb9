"""Kronor: whole, Decimal, written the Swedish way (sweden.md, "Writing and numbers")."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

NBSP = "\u00a0"
MINUS = "\u2212"


def whole(value: Decimal | int) -> Decimal:
    """Round an amount in kr to whole kronor, halves away from zero (the usual Swedish rule)."""
    return Decimal(value).quantize(Decimal(1), rounding=ROUND_HALF_UP)


@lru_cache(maxsize=4096)
def amount(value: Decimal | int | None) -> str:
    """Write an amount in kr without its unit: 40 000, with no-break spaces; None is empty."""
    if value is None:
        return ""
    number = whole(value)
    digits = f"{abs(number):,}".replace(",", NBSP)
    return f"{MINUS}{digits}" if number < 0 else digits


def kronor(value: Decimal | int | None) -> str:
    """Write an amount in kr with its unit: 40 000 kr; None is empty."""
    return "" if value is None else f"{amount(value)}{NBSP}kr"


def decimal(value: Decimal | None) -> str:
    """Write a number as it is read: 1 250, 87,5; without zeros that say nothing; None is empty."""
    if value is None:
        return ""
    digits = f"{abs(value).normalize():,f}".replace(",", NBSP).replace(".", ",")
    return f"{MINUS}{digits}" if value < 0 else digits


@lru_cache(maxsize=1024)
def percent(part: int, whole_: int) -> str:
    """Write a share with one decimal and a decimal comma: 87,1 %; nothing of nothing is empty."""
    if not whole_:
        return ""
    value = (Decimal(part) * 100 / Decimal(whole_)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{value}".replace(".", ",") + f"{NBSP}%"

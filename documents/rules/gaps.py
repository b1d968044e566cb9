"""What a paper must say and does not: its date, its number, who answers, who gets it."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from documents.choices import Severity
from documents.rules.findings import Finding


class Wanted(NamedTuple):
    """One thing that must be filled in, and what to say where it is not.

    `is_final` says that no reason makes up for it, `is_light` that it is only worth a look.
    """

    code: str
    where: Any
    value: Any
    message: Any
    anchor: str = ""
    is_final: bool = False
    is_light: bool = False


def check_filled(wanted: Iterable[Wanted]) -> Iterator[Finding]:
    """Yield a finding for each thing that is empty."""
    for each in wanted:
        if not each.value:
            yield Finding(
                each.code,
                Severity.WARN if each.is_light else Severity.BLOCK,
                each.where,
                each.message,
                overridable=not each.is_final,
                anchor=each.anchor,
            )

"""A passage: one text of a paper, with its name in code and its place in words."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from documents.choices import Severity
from documents.rules.findings import Finding

LONGEST_FACT = 300


class Passage(NamedTuple):
    """A text that is reviewed.

    `name` is stable in code ("goal 4 report") and begins each finding's fact, `where` says the
    place to people, `anchor` is the form's field where it is not the name; a title says what the
    whole paper is about, and is read more strictly.
    """

    name: str
    where: Any
    text: str
    anchor: str = ""
    is_title: bool = False

    def found(self, code: str, message: Any, saw: Any, *, severity: str = Severity.WARN) -> Finding:
        """Return a finding in this passage; `saw` is what the check saw, in any language."""
        return Finding(
            code,
            severity,
            self.where,
            message,
            fact=f"{self.name}: {saw}"[:LONGEST_FACT],
            anchor=self.anchor or self.name,
        )


def passages(texts: Iterable[Any]) -> list[Passage]:
    """Return plain tuples (name, where, text, …) as passages; those without a text are left out."""
    found = (each if isinstance(each, Passage) else Passage(*each) for each in texts)
    return [each for each in found if each.text and each.text.strip()]

"""What the documents of the corpus share: their form, the register of names, how they are made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Any

from documents.rules.findings import Finding
from documents.rules.vocabulary import Name, Vocabulary
from tests.documents.corpus import words

NBSP = "\u00a0"
REGION = 99
ORGANIZATIONS = (
    *(
        Name(f"Lokala nämnden i {each}", also=(each, f"{each.rstrip('s')}nämnden"), pk=pk)
        for pk, each in enumerate(words.MUNICIPALITIES, 1)
    ),
    Name("Regionstyrelsen", also=("Regionstyrelsen",), is_body=True, pk=REGION),
    Name(
        "Regionstyrelsens tillväxtutskott",
        also=("Tillväxtutskottet",),
        parent="Regionstyrelsen",
        is_body=True,
    ),
    Name("Region Halland"),
    Name("Region Örebro län", also=("Örebro län",)),
    Name("Högskolan i Halmstad", ("Halmstad Högskola", "Högskolan Halmstad"), ("Högskolan",)),
    Name("Länsstyrelsen i Hallands län", ("Länsstyrelsen Halland",), ("Länsstyrelsen",)),
    Name("Regionalt utvecklingscentrum", ("RUC",), ("RUC",)),
    Name("Bättre skolor"),
    Name("Barn- och ungdomsnämnden i Halmstad", also=("Barn- och ungdomsnämnden",)),
)
VOCABULARY = Vocabulary(own=(words.PROGRAM,), terms=words.TERMS, organizations=ORGANIZATIONS)


def kr(amount: Decimal | int, space: str = " ") -> str:
    return f"{int(amount):,}".replace(",", space)


@dataclass(frozen=True)
class Document:
    """Facts of one kind, and what reviews them."""

    kind: str
    number: int
    facts: Any
    reads: Callable[[Any], Iterable[Finding]]

    def review(self) -> list[Finding]:
        return list(self.reads(self.facts))

    def but(self, **changes: Any) -> "Document":
        return replace(self, facts=replace(self.facts, **changes))


def picker(random: Random) -> Callable[..., str]:
    """Return a function that picks some sentences and fills in their places."""

    def pick(pool: tuple[str, ...], count: int, **fields: Any) -> str:
        return "\n\n".join(each.format(**fields) for each in random.sample(pool, count))

    return pick

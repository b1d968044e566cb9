"""Plans in which nothing is wrong: activities, their costs, texts and matrices."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from documents.rules.findings import Finding
from plans.rules import coverage
from plans.rules import reviews as plans
from plans.rules.costs import CostRow, CostTable, Line
from plans.rules.coverage import MatrixFacts
from plans.rules.measures import Answerer, Entry, Matrix, Part
from plans.rules.reviews import ActivityText, PlanFacts
from tests.documents.corpus import words
from tests.documents.corpus.register import VOCABULARY, Document, kr, picker


@dataclass(frozen=True)
class PlanPaper:
    """A plan and the matrix of each of its activities."""

    plan: PlanFacts
    matrices: tuple[MatrixFacts, ...]


def review_plan(paper: PlanPaper) -> Iterable[Finding]:
    yield from plans.findings(paper.plan)
    years = paper.plan.costs.years
    yield from coverage.findings(coverage.coverage(paper.matrices, range(years[0], years[-1] + 1)))


def _matrix(random: Random, years: tuple[int, ...]) -> Matrix:
    first = random.choice(years)
    return Matrix(
        parts=(
            Part(1, "Gruppen tar fram ett underlag.", when=f"Våren {first}"),
            Part(2, "Underlaget prövas i tre verksamheter.", first_year=first, last_year=years[-1]),
        ),
        entries=(
            Entry("follow_up", "Uppföljning i styrgruppen", when=f"Oktober {first}"),
            Entry("effect", "Fler använder underlaget.", ((1, False), (2, False))),
            Entry("resource", "Två tjänstepersoner på 20 procent"),
        ),
        answerers=(Answerer("Avdelningschef"),),
    )


def plan(number: int) -> Document:
    random = Random(f"plan {number}")  # noqa: S311, no secret
    pick = picker(random)
    years = tuple(range(2019, 2019 + random.choice((1, 2, 3))))
    chosen = random.sample(words.ACTIVITIES, 5)
    rows, activities = [], []
    for pk, (title, text) in enumerate(chosen, 1):
        amounts = {year: Decimal(random.randrange(5, 40) * 10_000) for year in years}
        lines = {year: Line(amount) for year, amount in amounts.items()}
        rows.append(CostRow(pk, f"2.{pk}", title, lines))
        first, total = years[0], sum(amounts.values())
        cost = random.choice(
            (
                f"Aktiviteten beräknas kosta {kr(amounts[first])} kr {first}.",
                f"Totalt avsätts {kr(total)} kr {first}–{years[-1]}."
                if len(years) > 1
                else f"För {first} avsätts {kr(total)} kronor.",
                "Kostnaden för resor, omkring 1 200 kr per deltagare, står var och en för.",
            )
        )
        texts = {("purpose", "Syfte"): f"{text} {cost}"}
        activities.append(ActivityText(pk, f"2.{pk}", title, texts=texts))
    total = sum((row.total for row in rows), Decimal(0))
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else f"{years[0]}"
    facts = PlanFacts(
        costs=CostTable(years, tuple(rows), {(None, None): (("tabell", total),)}),
        activities=tuple(activities),
        texts={
            ("background", "Bakgrund"): pick(words.PLAN_BACKGROUND, 2),
            (
                "purpose",
                "Syfte",
            ): f"Planen samlar vad som görs {span} för att fler ska klara skolan.",
        },
        has_financier=True,
        name=f"Aktivitetsplan {span}",
        period=(years[0], years[-1]),
        vocabulary=replace(VOCABULARY, own=(words.PROGRAM, *(title for title, _text in chosen))),
        attachments=(),
    )
    matrices = tuple(
        MatrixFacts(each.pk, each.name, "yes", _matrix(random, years)) for each in activities
    )
    return Document("plan", number, PlanPaper(facts, matrices), review_plan)

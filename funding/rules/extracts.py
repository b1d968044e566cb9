"""What the review of a decision's extract checks: its clauses against what was decided, gaps."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import running_date
from documents.choices import Severity
from documents.rules.amounts import amounts
from documents.rules.findings import Finding
from documents.rules.proofreading import proofread
from documents.rules.years import named_years
from funding.choices import YES, Outcome
from funding.rules.clauses import board_unnamed, strange_amounts
from funding.rules.proposals import fits
from funding.rules.sources import amount_text, span

PLACES = {
    "diary_number": gettext_lazy("Diary number"),
    "paragraph": gettext_lazy("§"),
    "title": gettext_lazy("Title"),
    "clauses": gettext_lazy("Decision"),
    "asked_for": gettext_lazy("What has to be completed"),
    "summary": gettext_lazy("The matter"),
    "motions": gettext_lazy("Motions and votes"),
    "reservations": gettext_lazy("Reservations"),
    "attendance": gettext_lazy("Who took part"),
    "recipients": gettext_lazy("The decision is sent to"),
    "delegate": gettext_lazy("Delegate"),
    "reported": gettext_lazy("Reported to a meeting"),
}
PROSE = ("title", "asked_for", "summary", "motions", "reservations")


@dataclass(frozen=True)
class ExtractFacts:
    """All that the checks need to know of a decision: plain values, no rows."""

    outcome: str
    is_delegated: bool = False
    paragraph: int | None = None
    diary_number: str = ""
    diary_pattern: str = ""
    diary_example: str = ""
    board_names: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    decided: Mapping[int, Decimal] = field(default_factory=dict)
    prices: Collection[Decimal] = ()  # per seat
    texts: Mapping[str, str] = field(default_factory=dict)  # by PROSE
    taking_part: int = 0  # how many took part in the decision; 0 when nobody is entered
    votes: tuple[int | None, int | None, int | None] = (None, None, None)
    recipients: tuple[str, ...] = ()
    delegation_point: str = ""
    is_reported: bool = False


def ruling_in_words(outcome: str, who: str, tabled_on: date | None = None) -> str:
    """Return in a sentence what a body decided; empty where its clauses say it."""
    if outcome == Outcome.TABLED and tabled_on:
        words = {"who": who, "day": running_date(tabled_on, get_language() or "sv")}
        return _("%(who)s tables the matter to its meeting on %(day)s.") % words
    sentences = {
        Outcome.REJECTED: _("%(who)s rejects the proposal."),
        Outcome.REFERRED_BACK: _("%(who)s refers the matter back to be completed."),
        Outcome.TABLED: _("%(who)s tables the matter."),
        Outcome.ANSWERED: _("%(who)s regards the matter as answered."),
        Outcome.DROPPED: _("%(who)s takes the matter off the agenda."),
    }
    sentence = sentences.get(Outcome(outcome), "")
    return sentence % {"who": who} if sentence else ""


def findings(facts: ExtractFacts) -> Iterable[Finding]:
    """Yield everything that the review of an extract finds, in the order of its parts."""
    yield from gaps(facts)
    yield from clause_checks(facts)
    yield from attendance_checks(facts)
    yield from proofread(_passages(facts))


def gaps(facts: ExtractFacts) -> Iterable[Finding]:
    """Yield what an extract lacks that every authority expects in it."""
    if not facts.diary_number:
        yield _block("missing_diary_number", "diary_number", _("The decision has no diary number."))
    elif not fits(facts.diary_number, facts.diary_pattern):
        message = _("%(number)s is not a diary number of this authority, such as %(example)s.")
        words = {"number": facts.diary_number, "example": facts.diary_example or "…"}
        yield _block("diary_number_pattern", "diary_number", message % words, facts.diary_number)
    if not facts.is_delegated and facts.paragraph is None:
        yield _block("missing_paragraph", "paragraph", _("The decision has no § yet."))
    if facts.is_delegated and not facts.delegation_point:
        message = _("Say under which point of the delegation order the decision was made.")
        yield _block("missing_delegation_point", "delegate", message)
    if facts.is_delegated and not facts.is_reported:
        message = _("The decision is not reported to a meeting yet.")
        yield _warn("not_reported", "reported", message)
    if facts.outcome in YES and not facts.clauses:
        yield _block("missing_clause", "clauses", _("The decision has no clauses."))
    if not facts.texts.get("summary"):
        yield _warn("missing_summary", "summary", _("Nothing says what the matter is about."))
    if not facts.recipients:
        yield _warn("missing_recipient", "recipients", _("Nobody is named to get the decision."))


def clause_checks(facts: ExtractFacts) -> Iterable[Finding]:
    """Yield where the adopted clauses say another board, amount or year than was decided."""
    if facts.outcome not in YES or not facts.clauses:
        return
    yield from _board_named(facts)
    if any(facts.decided.values()):
        yield from _amounts_named(facts)
        yield from _years_named(facts)


def attendance_checks(facts: ExtractFacts) -> Iterable[Finding]:
    """Yield where nobody is said to have taken part, or another number than voted."""
    if facts.is_delegated:
        return
    if not facts.taking_part:
        message = _("Nobody is entered who took part in the decision.")
        yield _warn("missing_attendance", "attendance", message)
        return
    if facts.votes[0] is None:
        return
    voted = sum(filter(None, facts.votes))
    if voted > facts.taking_part:
        message = _("%(voted)d votes are counted, but %(there)d took part in the decision.")
        words = {"voted": voted, "there": facts.taking_part}
        fact = f"{voted} > {facts.taking_part}"
        yield _block("votes_attendance", "motions", message % words, fact)
    elif voted < facts.taking_part:
        message = _("%(voted)d votes are counted, but %(there)d took part: say how many abstained.")
        words = {"voted": voted, "there": facts.taking_part}
        fact = f"{voted} < {facts.taking_part}"
        yield _warn("votes_attendance", "motions", message % words, fact)


def _board_named(facts: ExtractFacts) -> Iterable[Finding]:
    message, other = board_unnamed(facts.clauses, facts.board_names, facts.other_names)
    if message:
        found = _block if other else _warn
        yield found("clause_board", "clauses", message, other or "none")


def _amounts_named(facts: ExtractFacts) -> Iterable[Finding]:
    text, decided = "\n".join(facts.clauses), facts.decided
    total = sum(decided.values(), Decimal(0))
    own = {total, *decided.values(), *facts.prices}
    named = amounts(text)
    wrong = strange_amounts(text, own, decided.values())
    fact = f"{amount_text(decided, 'sv')}, {span(set(decided))}"
    words = {"decided": fact}
    for each in wrong:
        message = _("The clause says %(amount)s, but %(decided)s was decided.")
        said = message % {**words, "amount": kronor(each)}
        yield _block("clause_amount", "clauses", said, f"{each} != {fact}")
    if not wrong and not (set(filter(None, decided.values())) <= set(named) or total in named):
        message = _("No clause names what was decided: %(decided)s.")
        yield _block("clause_amount", "clauses", message % words, f"none != {fact}")


def _years_named(facts: ExtractFacts) -> Iterable[Finding]:
    named = named_years("\n".join(facts.clauses))
    # A year in which nothing was given may be named or left out.
    given = {year for year, kr in facts.decided.items() if kr}
    if given <= named <= set(facts.decided):
        return
    is_span = named and len(named) == max(named) - min(named) + 1
    written = span(named) if is_span else ", ".join(str(year) for year in sorted(named))
    words = {"years": span(given), "named": written}
    if named:
        message = _("The clauses say %(named)s, but the decision is for %(years)s.")
    else:
        message = _("No clause says for which years: %(years)s.")
    yield _block("clause_years", "clauses", message % words, f"{words['named']} != {span(given)}")


def _passages(facts: ExtractFacts) -> Iterable[tuple[str, Any, str]]:
    for name in PROSE:
        yield name, PLACES[name], facts.texts.get(name, "")
    for number, clause in enumerate(facts.clauses, 1):
        yield f"clause {number}", _("Decision, clause %(number)s") % {"number": number}, clause


def _block(code: str, place: str, message: str, fact: str = "") -> Finding:
    return Finding(code, Severity.BLOCK, PLACES[place], message, fact=fact[:300])


def _warn(code: str, place: str, message: str, fact: str = "") -> Finding:
    return Finding(code, Severity.WARN, PLACES[place], message, fact=fact[:300])

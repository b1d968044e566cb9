"""What the review of a proposal checks: its text against the figures of its round, and gaps."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import years_text
from documents.choices import Severity
from documents.rules.amounts import amounts
from documents.rules.findings import Finding
from documents.rules.gaps import Wanted, check_filled
from documents.rules.passages import Passage
from documents.rules.texts import check_amounts, check_texts
from documents.rules.vocabulary import Vocabulary
from documents.rules.years import named_years
from funding.rules.clauses import board_unnamed, strange_amounts
from funding.rules.proposals import fits
from funding.rules.sources import Source, amount_text, span

PLACES = {
    "dated_on": gettext_lazy("Date"),
    "diary_number": gettext_lazy("Diary number"),
    "officer_name": gettext_lazy("Officer"),
    "addressee": gettext_lazy("Addressee"),
    "title": gettext_lazy("Title"),
    "clauses": gettext_lazy("Proposed decision"),
    "summary": gettext_lazy("Summary"),
    "background": gettext_lazy("Background"),
    "clarifications": gettext_lazy("Additions and clarifications"),
    "financial_text": gettext_lazy("Financial consequences"),
    "condition_text": gettext_lazy("Condition"),
    "children": gettext_lazy("Consequences for children"),
    "equality": gettext_lazy("Consequences for equality"),
    "environment": gettext_lazy("Consequences for the environment"),
    "basis": gettext_lazy("Basis for the decision"),
    "signatories": gettext_lazy("Signatures"),
    "recipients": gettext_lazy("The decision is sent to"),
}
CONSEQUENCES = ("children", "equality", "environment")
PROSE = ("summary", "background", "clarifications", "financial_text", "condition_text")
CONDITION = re.compile(r"förutsättning|villkor|samtliga finansiärer|condition|provided that", re.I)
# "… och att …", "dels … dels …", a new "att" on its own line, a second sentence.
TWO_MEASURES = re.compile(
    r"\b(?:och|samt)\s+att\b|\bdels\b.+\bdels\b|\n\s*att\b|\w{3}[.;!]\s+(?:att\b|[A-ZÅÄÖ]\w)",
    re.DOTALL,
)


@dataclass(frozen=True)
class ProposalFacts:
    """All that the checks need to know of a proposal: plain values, no rows."""

    source: Source
    financier_id: int
    board_names: tuple[str, ...]
    other_names: tuple[str, ...] = ()
    diary_pattern: str = ""
    diary_example: str = ""
    is_conditional: bool = False
    begins_with_att: bool = False
    has_numbered_clauses: bool = False
    dated_on: date | None = None
    diary_number: str = ""
    officer_name: str = ""
    addressee: str = ""
    title: str = ""
    clauses: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    recipients: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    consequences: Mapping[str, tuple[bool, str]] = field(default_factory=dict)
    demanded: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    vocabulary: Vocabulary | None = None

    @property
    def share(self) -> dict[int, Decimal]:
        return self.source.share_of(self.financier_id)


def findings(facts: ProposalFacts) -> Iterable[Finding]:
    """Yield everything that the review of a proposal finds, in the order of the paper's parts."""
    yield from gaps(facts)
    yield from clause_checks(facts)
    yield from sums(facts)
    yield from consequence_checks(facts)
    yield from prose_checks(facts)


def gaps(facts: ProposalFacts) -> Iterable[Finding]:
    """Yield what is missing, and a diary number that is not the authority's."""
    # No reason makes up for a clause, a date or a number; a decision may go to nobody.
    yield from check_filled(
        (
            _wanted(facts, "missing_date", "dated_on", _("Enter the date of the paper."), True),
            _wanted(facts, "missing_officer", "officer_name", _("Enter who handles the matter.")),
            _wanted(facts, "missing_addressee", "addressee", _("Enter whom it is written to.")),
            _wanted(
                facts, "missing_clause", "clauses", _("Write what the board shall decide."), True
            ),
            _wanted(facts, "missing_recipient", "recipients", _("Enter who gets the decision.")),
            _wanted(
                facts,
                "missing_diary_number",
                "diary_number",
                _("Enter the diary number that the registrar has given."),
                True,
            ),
        )
    )
    if facts.diary_number and not fits(facts.diary_number, facts.diary_pattern):
        message = _("%(number)s is not a diary number of this authority, such as %(example)s.")
        words = {"number": facts.diary_number, "example": facts.diary_example or "…"}
        fact, said = facts.diary_number, message % words
        yield _block("diary_number_pattern", PLACES["diary_number"], said, fact, is_final=True)
    if not facts.signatories:
        message = _("Nobody is named to sign the paper.")
        yield _warn("missing_signatory", PLACES["signatories"], message)


def consequence_checks(facts: ProposalFacts) -> Iterable[Finding]:
    """Yield what is left unsaid: what the board demands, or what stands beside what is stated."""
    for kind in CONSEQUENCES:
        if kind in facts.consequences:
            continue
        if kind in facts.demanded:
            message = _("This board demands it in every proposal: say yes or no, and why.")
            fact = f"{kind}: not stated"
            yield _block("demanded_consequence", PLACES[kind], message, fact, kind)
        elif facts.consequences:
            message = _("Say yes or no here too: consequences are stated for something else.")
            yield _warn("missing_consequence", PLACES[kind], message, f"{kind}: not stated", kind)


def clause_checks(facts: ProposalFacts) -> Iterable[Finding]:
    """Yield where the clauses do not say which board pays how much in which years."""
    if not facts.clauses:
        return
    yield from _board_named(facts)
    if facts.share:
        yield from _share_named(facts)
        yield from _years_named(facts)
    for number, clause in enumerate(facts.clauses, 1):
        where, anchor = (
            _("Proposed decision, clause %(number)s") % {"number": number},
            f"clause {number}",
        )
        if re.search(r"föreliggande förslag|enligt förslaget", clause, re.I):
            message = _("A clause stands alone in the minutes: say what is decided instead.")
            yield _block("clause_refers", where, message, anchor, anchor)
        if TWO_MEASURES.search(clause):
            message = _("One measure in each clause: divide this one, or write it as one measure.")
            yield _warn("clause_measures", where, message, anchor, anchor)
        if facts.has_numbered_clauses and clause.lower().startswith("att "):
            message = _("This authority writes its clauses as whole sentences, without “att”.")
            yield _warn("clause_form", where, message, anchor, anchor)
        if facts.begins_with_att and not clause.lower().startswith("att "):
            message = _("This authority begins its clauses with “att”.")
            yield _warn("clause_form", where, message, anchor, anchor)


def sums(facts: ProposalFacts) -> Iterable[Finding]:
    """Yield each year where the shares and what is applied for differ, or where none is asked."""
    where = _("Financial consequences, table")
    for plan in facts.source.prices_of(facts.financier_id):
        if plan.unspread:
            message = f"{plan.name}: {plan.unspread_in_words}"
            yield _warn("price_not_spread", where, message, f"{plan.unspread}/{plan.seat_price}")
    for year in facts.source.years:
        applied, shared = facts.source.applied.get(year), facts.source.sum_of(year)
        if applied is not None and applied != shared:
            message = _(
                "%(year)s: the shares add up to %(shared)s, but %(applied)s is applied for."
            )
            words = {"year": year, "shared": kronor(shared), "applied": kronor(applied)}
            yield _block("shares_sum", where, message % words, f"{year}: {shared} != {applied}")
        if facts.share and year not in facts.share:
            message = _("%(year)s: the board is asked for nothing this year.") % {"year": year}
            yield _warn("year_without_amount", where, message, str(year))


def prose_checks(facts: ProposalFacts) -> Iterable[Finding]:
    """Yield what the running text leaves open, and amounts that no figure of the round bears."""
    known = facts.source.figures()
    passages = list(_prose(facts))
    period = facts.source.period
    yield from check_texts(
        passages, vocabulary=facts.vocabulary, period=period, attachments=facts.attachments
    )
    if known:
        yield from check_amounts([each for each in passages if each.name in PROSE], known)
    everything = "\n".join([*facts.texts.values(), *facts.clauses])
    if facts.is_conditional and not CONDITION.search(everything):
        message = _("The round is conditional on all financiers, but the text does not say so.")
        yield _warn("missing_condition", PLACES["condition_text"], message)


def _board_named(facts: ProposalFacts) -> Iterable[Finding]:
    message, other = board_unnamed(facts.clauses, facts.board_names, facts.other_names)
    if message:
        yield _block("clause_board", PLACES["clauses"], message, other or "none")


def _share_named(facts: ProposalFacts) -> Iterable[Finding]:
    share = facts.share
    mine = [part for part in facts.source.shares if part.financier_id == facts.financier_id]
    total = sum(share.values(), Decimal(0))
    own = {total, *share.values()} | {p.seat_price for p in mine if p.seat_price is not None}
    text = "\n".join(facts.clauses)
    named = amounts(text)
    wrong = strange_amounts(text, own, share.values())
    # A fact is the same in every language: a reason that was given for it must go on holding.
    fact = _share_in_words(share)
    words = {"share": _share_in_words(share, "en" if get_language() == "en" else "sv")}
    for amount in wrong:
        message = _("The clause says %(amount)s, but the board is asked for %(share)s.")
        said = message % {**words, "amount": kronor(amount)}
        yield _block("clause_amount", PLACES["clauses"], said, f"{amount} != {fact}")
    if not wrong and not (set(share.values()) <= set(named) or total in named):
        message = _("No clause names what the board is asked for: %(share)s.") % words
        yield _block("clause_amount", PLACES["clauses"], message, f"none != {fact}")


def _years_named(facts: ProposalFacts) -> Iterable[Finding]:
    wanted, named = set(facts.share), named_years("\n".join(facts.clauses))
    if wanted == named:
        return
    words = {"years": span(wanted), "named": _years_in_words(named)}
    if named:
        message = _("The clauses say %(named)s, but the board is asked for %(years)s.") % words
    else:
        message = _("No clause says for which years: %(years)s.") % words
    yield _block(
        "clause_years", PLACES["clauses"], message, f"{words['named']} != {words['years']}"
    )


def _share_in_words(share: Mapping[int, Decimal], language: str = "sv") -> str:
    return f"{amount_text(share, language)}, {span(share)}"


def _years_in_words(years: set[int]) -> str:
    if years and len(years) == max(years) - min(years) + 1:
        return years_text(min(years), max(years))
    return ", ".join(str(year) for year in sorted(years))


def _prose(facts: ProposalFacts) -> Iterable[Passage]:
    """Yield everything that people write freely."""
    for name in ("officer_name", "addressee", "title"):
        yield Passage(name, PLACES[name], getattr(facts, name))
    for number, clause in enumerate(facts.clauses, 1):
        label = _("Proposed decision, clause %(number)s") % {"number": number}
        yield Passage(f"clause {number}", label, clause)
    for name in PROSE:
        yield Passage(name, PLACES[name], facts.texts.get(name, ""))
    for kind, (_is_affected, reason) in facts.consequences.items():
        yield Passage(kind, PLACES[kind], reason)
    for name in ("basis", "recipients", "signatories"):
        yield Passage(name, PLACES[name], "\n".join(getattr(facts, name)))


def _wanted(
    facts: ProposalFacts, code: str, name: str, message: str, is_final: bool = False
) -> Wanted:
    return Wanted(code, PLACES[name], getattr(facts, name), message, name, is_final)


def _block(
    code: str,
    where: Any,
    message: str,
    fact: str = "",
    anchor: str = "",
    *,
    is_final: bool = False,
) -> Finding:
    return Finding(code, Severity.BLOCK, where, message, not is_final, fact[:300], anchor=anchor)


def _warn(code: str, where: Any, message: str, fact: str = "", anchor: str = "") -> Finding:
    return Finding(code, Severity.WARN, where, message, fact=fact[:300], anchor=anchor)

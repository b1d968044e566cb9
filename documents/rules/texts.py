"""All checks of running text in one call, for every kind of paper and for what is being written."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from documents.rules.amounts import Amount, read_amounts, strays
from documents.rules.attachments import attachments_named, check_attachments, enclosures_named
from documents.rules.chapters import Chapter, check_chapters
from documents.rules.findings import Finding
from documents.rules.markers import check_markers, resolved
from documents.rules.passages import Passage, passages
from documents.rules.proofreading import badly_written_numbers, placeholders, proofread
from documents.rules.remembered import remembered
from documents.rules.sums import check_lists, check_products, lists_in, products_in
from documents.rules.vocabulary import Vocabulary, check_names
from documents.rules.years import check_period, periods_in

__all__ = ["Chapter", "Passage", "check_amounts", "check_marked", "check_texts"]


def check_texts(
    texts: Iterable[Any],
    *,
    vocabulary: Vocabulary | None = None,
    amounts: Collection[Decimal] | None = None,
    period: tuple[int, int] | None = None,
    attachments: Sequence[str] | None = None,
    headings: Sequence[Chapter] | None = None,
) -> Iterator[Finding]:
    """Yield what the texts of a paper leave open, contradict or misname.

    `texts` are Passages, or tuples of their first parts. What is None is not checked: `amounts`
    are the figures (kr) that the texts may rightly name, `period` the decided first and last year,
    `attachments` the titles of what is attached, `headings` the chapters of the paper.
    """
    found = passages(texts)
    told = [each for each in found if stands_out(each.text)]
    yield from proofread(told, amounts or ())
    if amounts:
        yield from check_amounts(told, amounts)
    yield from check_products(told)
    yield from check_lists(told)
    if vocabulary:
        yield from check_names(found, vocabulary)
    if period:
        yield from check_period(
            [each for each in found if each.is_title or stands_out(each.text)], period
        )
    if attachments is not None:
        yield from check_attachments(told, attachments)
    if headings is not None:
        yield from check_chapters(headings, found)


def stands_out(text: str) -> bool:
    """Whether there is anything in a text for the checks to look at, beside its names."""
    return bool(_standing_out(text))


SCANS = (
    *(placeholders, badly_written_numbers, read_amounts, products_in, lists_in, periods_in),
    *(attachments_named, enclosures_named),
)


@remembered
def _standing_out(text: str) -> Iterator[Callable]:
    yield from (scan for scan in SCANS if scan(text))


def check_marked(
    texts: Iterable[Any], markers: Mapping[str, str], **checks: Any
) -> Iterator[Finding]:
    """Yield what check_texts finds in texts as they will be read, and markers without words.

    `markers` are what is known by their names (documents.queries.words_of_markers).
    """
    found = passages(texts)
    yield from check_markers(found, markers)
    read = [each._replace(text=resolved(each.text, markers)) for each in found]
    yield from check_texts(read, **checks)


def check_amounts(texts: Iterable[Passage], known: Collection[Decimal]) -> Iterator[Finding]:
    """Yield each amount in kr that no figure bears: cirka, drygt and 2,8 mkr are read as meant."""
    for each in texts:
        for stray in strays(each.text, known):
            if not stray.is_kronor:
                continue  # told by proofread
            message = _(
                "%(amount)s is in the text but in no figure: correct the one that is wrong."
            )
            said = message % {"amount": _as_said(stray)}
            yield each.found("text_amount", said, "–".join(str(kr) for kr in stray.values))


def _as_said(amount: Amount) -> str:
    return kronor(amount.low) if len(amount.values) == 1 else f"“{amount.text}”"

"""Files of surveys: what a column holds, what a cell says, who answered, what counts is shown."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evaluation.choices import ColumnUse
from evaluation.rules.figures import Parts
from evaluation.rules.publications import hidden

QUESTIONS = (ColumnUse.CODED, ColumnUse.SCALE, ColumnUse.OPEN)
TOLD_BY = (
    ColumnUse.MUNICIPALITY,
    ColumnUse.UNIT_TYPE,
    ColumnUse.GENDER,
    ColumnUse.COHORT,
    ColumnUse.TAKES_PART,
)
PERSONAL = (  # heads of columns, as slugs
    "namn",
    "name",
    "fornamn",
    "efternamn",
    "first-name",
    "last-name",
    "firstname",
    "lastname",
    "full-name",
    "e-post",
    "epost",
    "e-mail",
    "email",
    "mejl",
    "mail",
    "e-postadress",
    "epostadress",
    "e-mail-address",
    "email-address",
    "telefon",
    "phone",
    "telefonnummer",
    "phone-number",
    "mobil",
    "mobilnummer",
    "personnummer",
    "ip",
    "ip-adress",
    "ip-address",
    "respondentens-namn",
    "respondentens-e-post",
    "recipientemail",
    "recipientfirstname",
    "recipientlastname",
    "ipaddress",
    "user-name",
    "anvandarnamn",
    "adress",
    "address",
)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PERSON_NUMBER = re.compile(r"(?:19|20)?\d{6}[-+]?\d{4}")
MOST_OPTIONS = 12  # as many answers as a question is thought to give to choose from
LONGEST_STEP = 11  # steps of a scale, 0 to 10
KEYS = ("id", "respondent", "respondent-id", "respondentid", "responseid", "response-id", "svarsid")


@dataclass(frozen=True)
class Column:
    """A column of a file, and what it is read as; `options` are the words of codes and steps."""

    head: str
    use: str = ColumnUse.IGNORE
    text: str = ""
    options: Mapping[int, str] = field(default_factory=dict)
    low: int | None = None
    high: int | None = None

    @property
    def is_question(self) -> bool:
        return self.use in QUESTIONS

    def as_json(self) -> dict[str, Any]:
        return {
            "head": self.head,
            "use": str(self.use),
            "text": self.text,
            "options": [[code, label] for code, label in self.options.items()],
            "low": self.low,
            "high": self.high,
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Column":
        return cls(**{**said, "options": dict(said["options"])})


def is_personal(head: str, cells: Iterable[str]) -> bool:
    """Say whether a column tells who somebody is, by its head or by what stands in it."""
    if slugify(head) in PERSONAL:
        return True
    said = [cell for cell in cells if cell]
    telling = sum(1 for c in said if EMAIL.fullmatch(c) or PERSON_NUMBER.fullmatch(c))
    return bool(said) and 2 * telling >= len(said)


def guess(head: str, cells: Sequence[str], *, personal: bool) -> Column:
    """Return what a column seems to hold, as a beginning for whoever knows."""
    said = [cell for cell in cells if cell]
    name = slugify(head)
    if personal or name in KEYS:
        return Column(head, ColumnUse.IGNORE if personal else ColumnUse.KEY)
    use = next((use for use in TOLD_BY if name in _NAMES[use]), None)
    if use is not None or not said:
        return Column(head, use or ColumnUse.IGNORE)
    different = list(dict.fromkeys(said))
    if all(re.fullmatch(r"-?\d{1,2}", cell) for cell in different):
        steps = sorted(int(cell) for cell in different)
        if len(steps) > 1 and steps[-1] - steps[0] < LONGEST_STEP:
            return Column(head, ColumnUse.SCALE, head, low=min(steps[0], 1), high=steps[-1])
    if len(different) <= MOST_OPTIONS and (len(different) < len(said) or len(said) < 3):
        options = {code: label[:300] for code, label in enumerate(different, 1)}
        return Column(head, ColumnUse.CODED, head, options)
    return Column(head, ColumnUse.OPEN, head)


_NAMES = {
    ColumnUse.MUNICIPALITY: ("kommun", "municipality"),
    ColumnUse.UNIT_TYPE: ("skolform", "verksamhet", "enhetstyp", "typ-av-enhet", "type-of-unit"),
    ColumnUse.GENDER: ("kon", "gender", "sex"),
    ColumnUse.COHORT: ("omgang", "cohort"),
    ColumnUse.TAKES_PART: ("med-eller-utan-satsningen", "deltar", "takes-part"),
}


def obstacles_to_columns(
    columns: Sequence[Column], personal: Iterable[str], known: Mapping[str, Column]
) -> Iterable[tuple[int, Any]]:
    """Yield (column, reason) for what cannot be read so; `known` are questions asked already."""
    uses = Counter(column.use for column in columns if not column.is_question)
    personal = set(personal)
    for at, column in enumerate(columns):
        if column.head in personal and column.use not in (ColumnUse.IGNORE, ColumnUse.KEY):
            yield at, gettext_lazy("The column says who somebody is: it is not imported.")
        if column.use not in (ColumnUse.IGNORE, *QUESTIONS) and uses[column.use] > 1:
            yield at, gettext_lazy("Only one column can be read as this.")
        if column.use == ColumnUse.CODED and not column.options:
            yield at, gettext_lazy("Write the answers that could be chosen.")
        if column.use == ColumnUse.SCALE and not _has_ends(column):
            yield at, gettext_lazy("Write the lowest and the highest step.")
        if column.is_question and not column.text:
            yield at, gettext_lazy("Write the question.")
        before = known.get(column.head)
        if before is not None and column.is_question:
            yield from ((at, reason) for reason in _changes(before, column))


def _has_ends(column: Column) -> bool:
    return column.low is not None and column.high is not None and column.low < column.high


def _changes(before: Column, now: Column) -> Iterable[Any]:
    """Yield how a question would no longer be the one that was answered."""
    if (before.use, before.low, before.high) != (now.use, now.low, now.high):
        yield gettext_lazy("Answers have been imported already: the kind of question stays.")
    elif any(now.options.get(code) != label for code, label in before.options.items()):
        yield gettext_lazy("Answers have been imported already: their words stay.")


def obstacles_to_file(columns: Iterable[Column]) -> Iterable[Any]:
    """Yield what the columns lack together."""
    if not any(column.is_question for column in columns):
        yield gettext_lazy("No column is read as a question.")


class Reader:
    """Reads the cells of one question's column."""

    def __init__(self, column: Column) -> None:
        self.column = column
        self.codes = {label.casefold(): code for code, label in column.options.items()}
        self.codes |= {str(code): code for code in column.options}
        if column.use == ColumnUse.SCALE:
            low, high = column.low or 0, column.high or 0
            self.codes |= {str(step): step for step in range(low, high + 1)}

    def read(self, cell: str) -> tuple[int | str | None, str]:
        """Return what the cell says (None for nothing) and what is wrong with it."""
        if not cell:
            return None, ""
        if self.column.use == ColumnUse.OPEN:
            return cell, ""
        found = self.codes.get(cell.casefold())
        if found is not None:
            return found, ""
        if self.column.use == ColumnUse.SCALE:
            ends = {"low": self.column.low, "high": self.column.high}
            return None, _("Not a step from %(low)d to %(high)d.") % ends
        return None, _("Not one of the answers that could be chosen.")


@dataclass
class Line:
    """One answer of the file: its row there, who by key, what, and what is wrong by column."""

    number: int
    key: str = ""
    told_by: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, int | str] = field(default_factory=dict)
    problems: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """What tells two versions of somebody's answers apart."""
        said = [sorted(self.told_by.items()), sorted(self.answers.items())]
        return sha256(repr(said).encode()).hexdigest()


@dataclass(frozen=True)
class Sorted:
    """The lines of a file beside what is there: new ones, the same again, and others than then."""

    new: Sequence[Line]
    same: Sequence[Line]
    differing: Sequence[Line]


def sort(lines: Iterable[Line], known: Mapping[str, str]) -> Sorted:
    """Return the lines by whether their respondent (key → fingerprint) is known already."""
    new, same, differing = [], [], []
    for line in lines:
        before = known.get(line.key)
        if before is None:
            new.append(line)
        else:
            (same if before == line.fingerprint else differing).append(line)
    return Sorted(new, same, differing)


def name_without_key(lines: Iterable[Line], pseudonym: Any) -> None:
    """Give each line a key made of what it says, for a file that tells nobody apart.

    Two who answered alike are two: the second is the second of that content.
    """
    met: Counter[str] = Counter()
    for line in lines:
        content = line.fingerprint
        met[content] += 1
        line.key = pseudonym(f"content {content} {met[content]}")


def obstacles_to_import(
    found: Sorted, *, wrong: int, has_key: bool, has_respondents: bool
) -> Iterable[Any]:
    """Yield why a file cannot be imported as it is."""
    if wrong:
        yield gettext_lazy("There are errors in the file: nothing is imported.")
    if not has_key and has_respondents and found.new:
        yield gettext_lazy(
            "Answers have been imported before, and no column tells the respondents apart: "
            "a corrected answer could not be told from a new one."
        )


@dataclass(frozen=True)
class Share:
    """One answer of a question: how many gave it, in percent; None where it is hidden."""

    label: Any
    count: int | None
    percent: Decimal | None


@dataclass(frozen=True)
class Distribution:
    """How the answers to a question fall; the mean only where no step is hidden."""

    shares: Sequence[Share]
    total: int
    mean: Decimal | None

    @property
    def is_hiding(self) -> bool:
        return any(share.count is None for share in self.shares)


def distribution(labels: Mapping[int, Any], counts: Mapping[int, int], *, scale: bool):
    """Return the counted answers to a question, small numbers hidden with one more.

    From the mean and the total, two hidden steps could be worked out: it is hidden with them.
    Where no choice of hidden answers is safe, all of them are hidden.
    """
    rows: dict[Hashable, Mapping[str, Parts]] = {
        code: {"": Parts(counts.get(code, 0))} for code in labels
    }
    total = sum(counts.get(code, 0) for code in labels)
    out = hidden(rows, (0, None))
    out = frozenset(labels) if out is None else out
    shares = [
        Share(label, None, None)
        if code in out
        else Share(label, counts.get(code, 0), _percent(counts.get(code, 0), total))
        for code, label in labels.items()
    ]
    mean = None
    if scale and total and not out:
        added = sum(code * counts.get(code, 0) for code in labels)
        mean = (Decimal(added) / total).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return Distribution(shares, total, mean)


def _percent(count: int, total: int) -> Decimal | None:
    if not total:
        return None
    return (Decimal(100 * count) / total).quantize(Decimal("0.1"), ROUND_HALF_UP)

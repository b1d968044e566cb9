"""Answers from the files of survey tools: read, checked against the columns, told by row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.choices import OrganizationKind, UnitType
from core.imports import cells_of, from_text
from evaluation.choices import ColumnUse, Gender, TakesPart
from evaluation.models import DataCollection, Respondent, SurveyFile, SurveyQuestion
from evaluation.rules.surveys import (
    TOLD_BY,
    Column,
    Line,
    Reader,
    Sorted,
    guess,
    is_personal,
    name_without_key,
    obstacles_to_import,
    sort,
)
from training.imports.participants import named
from training.models import Cohort

LARGEST_FILE = 5_000_000  # bytes
MOST_ROWS = 10_000
MOST_COLUMNS = 150
LONGEST_HEAD = 110
LONGEST_ANSWER = 10_000
SAYS_NOTHING = ("", "annat", "vill inte svara", "vill ej svara", "vet ej", "other", "-", "–")
GENDERS = {
    Gender.FEMALE: ("kvinna", "flicka", "kvinnor", "flickor", "female", "woman", "girl"),
    Gender.MALE: ("man", "pojke", "män", "pojkar", "male", "boy"),
}
PARTS = {TakesPart.WITH: ("ja", "yes", "med"), TakesPart.WITHOUT: ("nej", "no", "utan")}
TELL_EVERY = 200  # rows


@dataclass(frozen=True)
class Sheet:
    """What a file holds: a name for each column, the rows, and which columns tell who it is."""

    heads: list[str]
    rows: list[list[str]]
    personal: list[str]

    @property
    def as_rows(self) -> list[list[str]]:
        return [self.heads, *self.rows]

    def cells(self, at: int) -> list[str]:
        return [row[at] for row in self.rows]


@dataclass(frozen=True)
class Preview:
    """A whole file as it would be imported; with an error anywhere nothing is."""

    columns: Sequence[Column]
    lines: Sequence[Line]
    found: Sorted
    obstacles: Sequence[Any]

    @property
    def wrong(self) -> list[Line]:
        return [line for line in self.lines if line.problems]

    @property
    def is_ready(self) -> bool:
        return bool(self.lines) and not self.obstacles

    @property
    def has_news(self) -> bool:
        return bool(self.found.new or self.found.differing)


def sheet_of(content: bytes, name: str, collection: DataCollection) -> Sheet:
    """Return a file's columns and rows; what says who somebody is is a pseudonym from here on."""
    if len(content) > LARGEST_FILE:
        raise ValidationError(_("The file is larger than 5 MB."))
    rows = cells_of(content, name, most_rows=MOST_ROWS, most_columns=MOST_COLUMNS + 1)
    if len(rows) > MOST_ROWS + 1:
        raise ValidationError(_("At most 10 000 answers are imported at a time."))
    if len(rows) < 2:
        raise ValidationError(_("The file has no answer below its head."))
    if max(len(row) for row in rows) > MOST_COLUMNS:
        raise ValidationError(_("The file has more than 150 columns."))
    heads = _heads(rows[0], max(len(row) for row in rows))
    body = [[cell.strip() for cell in row] + [""] * (len(heads) - len(row)) for row in rows[1:]]
    personal = []
    for at, head in enumerate(heads):
        if is_personal(head.rpartition(" (")[0] or head, (row[at] for row in body)):
            personal.append(head)
            for row in body:
                row[at] = pseudonym(collection, row[at])[:20] if row[at] else ""
    return Sheet(heads, body, personal)


def sheet_in(file: SurveyFile) -> Sheet:
    """Return the stored rows of a file."""
    heads, *rows = from_text(file.content)
    return Sheet(heads, rows, file.personal)


def pseudonym(collection: DataCollection, said: str) -> str:
    """Return what stands for somebody in a collection: the same for the same, and no way back.

    It is made with the site's secret, so that nobody can try addresses until one fits.
    """
    plain = said.casefold() if "@" in said else said
    salt = f"evaluation.respondent {collection.pk}"
    return salted_hmac(salt, plain, algorithm="sha256").hexdigest()


def columns_for(sheet: Sheet, collection: DataCollection) -> list[Column]:
    """Return what each column was read as the last time, else what it seems to hold."""
    known = remembered(collection)
    return [
        known.get(head) or guess(head, sheet.cells(at), personal=head in sheet.personal)
        for at, head in enumerate(sheet.heads)
    ]


def remembered(collection: DataCollection) -> dict[str, Column]:
    """Return the columns of files that were imported: the collection's own before a sister's."""
    files = SurveyFile.objects.filter(
        collection__evaluation=collection.evaluation_id, state="imported"
    )
    found: dict[str, Column] = {}
    for own in (True, False):
        mine = [each for each in files if (each.collection_id == collection.pk) == own]
        for file in mine:
            for said in file.columns:
                found.setdefault(said["head"], Column.from_json(said))
    return found | questions_of(collection)


def questions_of(collection: DataCollection) -> dict[str, Column]:
    """Return the questions that have been answered already, by the head of their column."""
    rows = SurveyQuestion.objects.filter(collection=collection).prefetch_related("options")
    return {
        each.code: Column(
            each.code,
            each.kind,
            each.text,
            {option.code: option.label for option in each.options.all()},
            each.low,
            each.high,
        )
        for each in rows
    }


def read(file: SurveyFile, tell: Callable[[int], None] | None = None) -> Preview:
    """Check every row against the columns and what is there; nothing is written."""
    collection, sheet = file.collection, sheet_in(file)
    columns = [Column.from_json(said) for said in file.columns]
    known = _Known(collection, columns)
    lines, met = [], {}
    for number, row in enumerate(sheet.rows, 2):
        line = known.line(number, row)
        if line.key and met.setdefault(line.key, number) != number:
            head = columns[known.key_at].head
            said = _("The same respondent is on row %(row)d.") % {"row": met[line.key]}
            line.problems[head] = (known.said(row, known.key_at), said)
        lines.append(line)
        if tell is not None and number % TELL_EVERY == 0:
            tell(number - 1)
    if known.key_at is None:
        name_without_key(lines, lambda said: pseudonym(collection, said))
    before = dict(
        Respondent.objects.filter(collection=collection).values_list("key", "fingerprint")
    )
    found = sort(lines, before)
    obstacles = obstacles_to_import(
        found,
        wrong=sum(1 for line in lines if line.problems),
        has_key=known.key_at is not None,
        has_respondents=bool(before),
    )
    return Preview(columns, lines, found, list(obstacles))


class _Known:
    """What cells may say: the answers of questions, and the parts that answers are told by."""

    def __init__(self, collection: DataCollection, columns: Sequence[Column]) -> None:
        self.collection = collection
        self.questions = [(at, c, Reader(c)) for at, c in enumerate(columns) if c.is_question]
        self.told_by = [
            (at, c, _words_for(c.use)) for at, c in enumerate(columns) if c.use in TOLD_BY
        ]
        keys = (at for at, c in enumerate(columns) if c.use == ColumnUse.KEY)
        self.key_at: int | None = next(keys, None)
        self.columns = columns

    def said(self, row: Sequence[str], at: int) -> str:
        """Return what a row says in a column, as it may be shown."""
        return "" if at == self.key_at else row[at][:60]

    def line(self, number: int, row: Sequence[str]) -> Line:
        line = Line(number)
        if self.key_at is not None:
            if row[self.key_at]:
                line.key = pseudonym(self.collection, row[self.key_at])
            else:
                head = self.columns[self.key_at].head
                line.problems[head] = ("", _("Nothing tells who answered."))
        for at, column, words in self.told_by:
            word = row[at].casefold()
            if word in words:
                line.told_by[str(column.use)] = words[word]
            elif word not in SAYS_NOTHING:
                line.problems[column.head] = (row[at][:60], _("Not known here."))
        for at, column, reader in self.questions:
            value, problem = reader.read(row[at])
            if isinstance(value, str) and len(value) > LONGEST_ANSWER:
                problem = _("The answer is longer than 10 000 characters.")
            if problem:
                line.problems[column.head] = (row[at][:60], problem)
            elif value is not None:
                line.answers[column.head] = value
        return line


def _words_for(use: str) -> Mapping[str, Any]:
    """Return what each word (in small letters) stands for; a row of the database by its id."""
    if use == ColumnUse.MUNICIPALITY:
        found = {}
        for word, each in named(OrganizationKind.MUNICIPALITY).items():
            found[word] = each.pk
            found.setdefault(word.removesuffix(" kommun").removesuffix("s"), each.pk)
            found.setdefault(word.removesuffix(" kommun"), each.pk)
        return found
    if use == ColumnUse.COHORT:
        return {str(each).casefold(): each.pk for each in Cohort.objects.select_related("course")}
    if use == ColumnUse.UNIT_TYPE:
        return _labels(UnitType)
    more = GENDERS if use == ColumnUse.GENDER else PARTS
    choices = Gender if use == ColumnUse.GENDER else TakesPart
    return _labels(choices) | {word: str(key) for key, words in more.items() for word in words}


def _labels(choices: type[TextChoices]) -> dict[str, str]:
    found = {str(key): str(key) for key in choices.values}
    for language in ("sv", "en"):
        with translation.override(language):
            found |= {str(label).casefold(): str(key) for key, label in choices.choices}
    return found


def _heads(first: Sequence[str], width: int) -> list[str]:
    """Return a name for each column: cut to a length, and no two alike."""
    heads: list[str] = []
    for at in range(width):
        said = " ".join(first[at].split())[:LONGEST_HEAD] if at < len(first) else ""
        said = said or _("Column %(number)d") % {"number": at + 1}
        name, again = said, 1
        while name in heads:
            again += 1
            name = f"{said} ({again})"
        heads.append(name)
    return heads


def what_differs(preview: Preview) -> str:
    """Say in a sentence how many have answered otherwise before."""
    n = len(preview.found.differing)
    return ngettext(
        "%(n)d respondent answered otherwise in a file that was imported before.",
        "%(n)d respondents answered otherwise in a file that was imported before.",
        n,
    ) % {"n": n}

"""The answers to the demo's survey, imported as a file would be: 84 rows, all of them invented."""

from collections.abc import Iterator
from hashlib import sha256

from accounts.choices import UnitType
from accounts.models import Organization, User
from config.demo import texts_evaluation as words
from core.imports import as_text
from evaluation.choices import ColumnUse
from evaluation.imports.surveys import read, sheet_of
from evaluation.models import DataCollection, SurveyFile
from evaluation.rules.surveys import Column
from evaluation.services import surveys

# how many answered in each municipality: in Hylte too few to be told of by themselves
ANSWERED = {
    "Halmstad": 28,
    "Kungsbacka": 17,
    "Varberg": 14,
    "Falkenberg": 13,
    "Hylte": 3,
    "Laholm": 9,
}
ALL = sum(ANSWERED.values())
# of all, how many said at most this: every week 37, that is 44 percent
OFTEN = (37, 60, 76, ALL)
STEPS = (6, 16, 34, 62, ALL)
COLUMNS = (
    Column("Svarsid", ColumnUse.KEY),
    Column("Kommun", ColumnUse.MUNICIPALITY),
    Column("Verksamhet", ColumnUse.UNIT_TYPE),
    Column("Material", ColumnUse.CODED, words.HOW_OFTEN, dict(enumerate(words.OFTEN, 1))),
    Column("Stöd", ColumnUse.SCALE, words.SUPPORTED, words.AGREES, low=1, high=len(STEPS)),
    Column("Underlätta", ColumnUse.OPEN, words.WHAT_WOULD_HELP),
)


def make(survey: DataCollection, organizations: dict[str, Organization], by: User) -> None:
    """Import the answers of everybody who is counted as having answered the survey."""
    rows = [[column.head for column in COLUMNS], *_rows(organizations)]
    content = as_text(rows).encode()
    sheet = sheet_of(content, words.FILE, survey)
    file = SurveyFile(
        collection=survey,
        name=words.FILE,
        sha256=sha256(content).hexdigest(),
        content=as_text(sheet.as_rows),
        rows=len(sheet.rows),
        personal=sheet.personal,
    )
    file = surveys.map_columns(surveys.take_in(file, by=by), COLUMNS, by=by)
    preview = read(file)
    surveys.store(file, preview.columns, preview.lines, by=by)


def _rows(organizations: dict[str, Organization]) -> Iterator[list[str]]:
    homes = [name for name, answered in ANSWERED.items() for _each in range(answered)]
    for n, home in enumerate(homes):
        yield [
            str(n + 1),
            organizations[f"municipality {home}"].name,
            UnitType.PRESCHOOL if n % 3 == 0 else UnitType.COMPULSORY,
            str(_place(n * 37, OFTEN)),
            str(_place(n * 29 + 5, STEPS)),
            words.WOULD_HELP[n // 4 % len(words.WOULD_HELP)] if n % 4 == 0 else "",
        ]


def _place(salt: int, ends: tuple[int, ...]) -> int:
    """Spread all over the answers, each as often as its share says."""
    return next(place for place, end in enumerate(ends, 1) if salt % ALL < end)

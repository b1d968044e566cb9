"""The form of the data in a project's and a steering group's report, beside what all have."""

from documents.rules.schemas import DAY, TEXT, TRUTH, WHOLE, known, perhaps, record, rows
from evaluation.pdf.schemas import TIMELINE
from programs.pdf.schemas import FIGURE, NAMES, TABLE, TOLD

TEXTS = ("summary", "background", "purpose", "target_groups", "goals_text", "closing")

REPORT = record(
    as_of=DAY,
    **dict.fromkeys(TEXTS, TEXT),
    statuses=rows(TEXT),
    figure=FIGURE,
    overview=known("table"),
    goals=rows(record(number=WHOLE, title=TEXT, purpose=TEXT)),
    told=rows(TOLD),
    lineage=perhaps(record(sentences=rows(TEXT), table=known("table"))),
    effects=rows(TEXT),
    alignments=rows(
        record(
            id=TEXT,
            strategy=TEXT,
            name=TEXT,
            choices=rows(record(name=TEXT, motivation=TEXT)),
        )
    ),
    people=TABLE,
    partners=TABLE,
    **NAMES,
    documents=TABLE,
    links=TABLE,
    training=rows(record(id=TEXT, name=TEXT, period=TEXT, sentences=rows(TEXT), table=TABLE)),
    budget=TABLE,
    budget_figure=perhaps(FIGURE),
    declared=TABLE,
    rounds=rows(record(id=TEXT, name=TEXT, state=TEXT, table=known("table"))),
    money_tables=rows(known("money")),
    is_wide=TRUTH,
)

STEERING = record(
    as_of=DAY,
    lead=rows(TEXT),
    changes=TABLE,
    figure=perhaps(FIGURE),
    goals=TABLE,
    rounds=TABLE,
    by_year=TABLE,
    by_financier=TABLE,
    cohorts=TABLE,
    timeline=perhaps(TIMELINE),
    indicators=TABLE,
    contradictions=TABLE,
    overdue=TABLE,
    recommendations=TABLE,
    last=TABLE,
    this=perhaps(
        record(
            notes=TEXT,
            decided=rows(record(text=TEXT, about=TEXT)),
            adjusted=rows(record(text=TEXT, about=TEXT)),
        )
    ),
    **NAMES,
)

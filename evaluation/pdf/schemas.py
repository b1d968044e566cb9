"""The form of the data in the evaluation's papers, beside what all have."""

from documents.rules.schemas import DAY, TEXT, known, perhaps, record, rows
from programs.pdf.schemas import FIGURE, TABLE

MARK = record(label=TEXT, day=DAY, tone=TEXT, is_hollow={"type": "boolean"})
SPAN = record(label=TEXT, first=DAY, last=DAY, tone=TEXT)
TIMELINE = record(
    title=TEXT,
    about=TEXT,
    heads=rows(TEXT),
    today=DAY,
    today_label=TEXT,
    strips=rows(
        record(
            label=TEXT,
            values=rows(TEXT),
            description=TEXT,
            marks=rows(MARK),
            spans=rows(SPAN),
        )
    ),
)
TOLD = record(id=TEXT, heading=TEXT, text=TEXT, sentences=rows(TEXT))

SUMMARY = record(
    as_of=DAY,
    questions=TEXT,
    methods=TEXT,
    timeline=perhaps(TIMELINE),
    milestones=TABLE,
    revisions=TABLE,
    collections=TABLE,
    indicators=TABLE,
    findings=rows(TOLD),
    overview=TABLE,
    recommendations=rows(TOLD),
)
SHEET = record(
    definition=TEXT,
    levels=TABLE,
    figure=perhaps(FIGURE),
    series=TABLE,
    broken_down=rows(record(id=TEXT, heading=TEXT, tables=rows(known("table")), withheld=TEXT)),
    hidden=TEXT,
)

"""The form of the data in programs' papers, beside what all have (documents.rules.schemas)."""

from documents.rules.schemas import AMOUNT, DAY, TEXT, WHOLE, known, perhaps, record, rows

PART = record(label=TEXT, value=AMOUNT, text=TEXT, tone=TEXT)
FIGURE = record(
    title=TEXT,
    unit=TEXT,
    heads=rows(TEXT),
    bar_head=TEXT,
    bars=rows(record(label=TEXT, values=rows(TEXT), parts=rows(PART))),
)
# One goal as reported: programs.pdf.parts.goal_part.
TOLD = record(
    id=TEXT,
    heading=TEXT,
    status=TEXT,
    as_of=TEXT,
    sentences=rows(TEXT),
    report=TEXT,
    analysis=TEXT,
    reason=TEXT,
    answers=rows(record(question=TEXT, text=TEXT)),
    contradictions=rows(record(message=TEXT, reason=TEXT)),
    notes=rows(TEXT),
)
TABLE = perhaps(known("table"))
NAMES = {"names_disposed_on": perhaps(DAY), "disposal": TEXT}

INTERIM = record(
    program=TEXT,
    **NAMES,
    lead=TEXT,
    figure=FIGURE,
    introduction=TEXT,
    questions=rows(TEXT),
    projects=rows(record(id=WHOLE, name=TEXT, table=known("table"), goals=rows(TOLD))),
    gone=TABLE,
    missing=TABLE,
    contradictions=TABLE,
    made=rows(TEXT),
)

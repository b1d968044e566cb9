"""The form of the data in the training's papers, beside what all have (documents.rules.schemas)."""

from documents.rules.schemas import (
    DAY,
    FINGERPRINT,
    TEXT,
    WHOLE,
    either,
    known,
    perhaps,
    record,
    rows,
)

NAMES = {"names_disposed_on": DAY, "disposal": TEXT}

CERTIFICATE = record(
    **NAMES,
    document_title=TEXT,
    name=TEXT,
    course=TEXT,
    completed_on=perhaps(DAY),
    attended=rows(known("fact")),
    process=TEXT,
    modules=rows(TEXT),
)
CERTIFICATES = record(
    **NAMES,
    parts=rows(
        record(
            kind=TEXT,
            kind_label=TEXT,
            id=WHOLE,
            number=WHOLE,
            title=TEXT,
            language=TEXT,
            version=WHOLE,
            document=perhaps(record(id=WHOLE, reference=TEXT)),
            sha256=either(FINGERPRINT, {"const": ""}),
        )
    ),
)
PARTICIPANTS = record(**NAMES, as_of=DAY, purpose=TEXT, lead=TEXT, groups=rows(known("table")))
SHEET = record(
    **NAMES,
    day=DAY,
    purpose=TEXT,
    people=rows(record(number=WHOLE, name=TEXT, home=TEXT)),
)
ATTENDANCE = record(
    **NAMES,
    as_of=DAY,
    purpose=TEXT,
    legend=rows(TEXT),
    parts=rows(record(id=TEXT, name=TEXT, sentence=TEXT, table=known("table"))),
    overview=known("table"),
)

"""The form of the data in funding's papers, beside what all have (documents.rules.schemas)."""

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

PROPOSAL = record(
    officer=record(name=TEXT, role=TEXT),
    board=record(name=TEXT, in_clauses=TEXT),
    summary=TEXT,
    background=TEXT,
    clarifications=TEXT,
    financial_text=TEXT,
    condition_text=TEXT,
    goals=rows(TEXT),
    period=record(starts_on=perhaps(DAY), ends_on=perhaps(DAY)),
    program=TEXT,
    project=TEXT,
    attachments=rows(record(id=WHOLE, title=TEXT, filename=TEXT, size=TEXT, sha256=FINGERPRINT)),
    consequences=rows(record(kind=TEXT, label=TEXT, answer=TEXT, reason=TEXT)),
    basis=rows(TEXT),
)

PERSON = record(name=TEXT, role=TEXT)
DECISION = record(
    day=DAY,
    text_language=TEXT,
    marks=rows(TEXT),
    ruling=TEXT,
    lead=TEXT,
    asked_for=TEXT,
    summary=TEXT,
    basis=rows(TEXT),
    motions=TEXT,
    votes=perhaps(known("table")),
    reservations=TEXT,
    attendance=record(
        taking_part=rows(PERSON),
        not_taking_part=rows(record(name=TEXT, role=TEXT, reason=TEXT)),
        others=rows(PERSON),
    ),
    corrections=perhaps(known("table")),
    minutes=rows(TEXT),
    appealing=rows(TEXT),
)
AGENDA = record(
    day=DAY,
    called=rows(PERSON),
    items=rows(
        record(
            number=WHOLE,
            anchor=TEXT,
            title=TEXT,
            diary_number=TEXT,
            language=TEXT,
            kind=TEXT,
            clauses=rows(known("clause")),
            summary=TEXT,
            basis=rows(TEXT),
            recipients=rows(TEXT),
            reported=rows(record(title=TEXT, decision=TEXT)),
        )
    ),
)
PACKAGE = record(
    day=DAY,
    parts=rows(
        record(
            kind=TEXT,
            kind_label=TEXT,
            id=WHOLE,
            title=TEXT,
            language=TEXT,
            version=WHOLE,
            item=perhaps(WHOLE),
            diary_number=TEXT,
            attachments=WHOLE,
            document=perhaps(record(id=WHOLE, reference=TEXT)),
            sha256=either(FINGERPRINT, {"const": ""}),
        )
    ),
)

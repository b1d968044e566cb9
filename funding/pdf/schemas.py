"""The form of the data in funding's papers, beside what all have (documents.rules.schemas)."""

from documents.rules.schemas import DAY, FINGERPRINT, TEXT, WHOLE, perhaps, record, rows

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

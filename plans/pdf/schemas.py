"""The form of the data in plans' papers, beside what all papers have (documents.rules.schemas)."""

from documents.rules.schemas import AMOUNT, TEXT, TRUTH, WHOLE, known, perhaps, record, rows

DECLARED = rows(record(amount=AMOUNT, place=TEXT, differs=TRUTH))
COSTS = record(
    years=rows(
        record(year=TEXT, note=TEXT, amount=AMOUNT, is_approximate=TRUTH, declared=DECLARED)
    ),
    total=AMOUNT,
    is_across=TRUTH,
    notes=rows(TEXT),
)
MATRIX = rows(
    record(
        parts=rows(record(number=WHOLE, text=TEXT, when=TEXT)),
        is_numbered=TRUTH,
        is_long=TRUTH,
        cells=rows(
            record(
                entries=rows(
                    record(
                        applies=TEXT,
                        is_hung=TRUTH,
                        text=TEXT,
                        held=rows(record(label=TEXT, value=TEXT)),
                    )
                ),
                told=rows(TEXT),
                is_missing=TRUTH,
            )
        ),
    )
)
ACTIVITY = record(
    id=TEXT,
    title=TEXT,
    running=TEXT,
    in_tables=TEXT,
    background=TEXT,
    purpose=TEXT,
    organizers=rows(TEXT),
    responsible=rows(TEXT),
    assignment=TEXT,
    is_beside=TRUTH,
    matrix=MATRIX,
    costs=perhaps(COSTS),
)
FIGURE = record(
    title=TEXT,
    unit=TEXT,
    heads=rows(TEXT),
    bar_head=TEXT,
    bars=rows(
        record(
            label=TEXT,
            values=rows(TEXT),
            parts=rows(record(label=TEXT, value=AMOUNT, text=TEXT, tone=TEXT)),
        )
    ),
)
TOTALS = record(
    years=rows(TEXT),
    rows=rows(
        record(
            label=TEXT,
            cells=rows(
                record(amount=perhaps(AMOUNT), is_approximate=TRUTH, years=TEXT, declared=DECLARED)
            ),
            total=perhaps(AMOUNT),
            declared=DECLARED,
        )
    ),
    sums=rows(record(amount=AMOUNT, declared=DECLARED)),
    total=AMOUNT,
    declared=DECLARED,
    has_declared=TRUTH,
    is_lying=TRUTH,
    is_tight=TRUTH,
    notes=rows(TEXT),
    figure=perhaps(FIGURE),
)
PLAN = record(
    document_title=TEXT,
    is_adopted=TRUTH,
    years=rows(WHOLE),
    introduction=rows(record(id=TEXT, title=TEXT, text=TEXT)),
    groups=rows(record(id=TEXT, title=TEXT, text=TEXT, group=TEXT, activities=rows(ACTIVITY))),
    has_assignment=TRUTH,
    has_matrix=TRUTH,
    goals=perhaps(record(table=known("table"), tasks=rows(record(of=TEXT, text=TEXT)))),
    indicators=perhaps(known("table")),
    costs=perhaps(TOTALS),
    costs_lead=TEXT,
    open=rows(record(name=TEXT, gaps=rows(TEXT))),
)

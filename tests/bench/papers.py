"""A proposal as a PDF in a warm worker, against a plain call of WeasyPrint with the same text."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from django.contrib.staticfiles import finders

REPEATS = 15
BUDGET = 0.9


def measure() -> tuple[float, float, int]:
    """Return (our ms, plain ms, pages) of one proposal's paper, made in turn, after a warm-up.

    The plain call has our style sheet but not our fonts, which it would unpack every time.
    """
    from weasyprint import HTML

    from documents import engine
    from documents.paper import paper_of
    from documents.services import printing
    from funding.models import Proposal

    paper = paper_of("proposal")
    frozen = printing.freeze(paper, paper.queryset().get(pk=_of_the_demo(Proposal)))
    html = _standing_alone(paper.html(frozen, framed=True), engine)

    def ours() -> int:
        return printing.make(frozen).page_count

    def plain() -> None:
        HTML(string=html).write_pdf()

    pages = ours()
    plain()
    taken: dict[Callable, list[float]] = {ours: [], plain: []}
    for _ in range(REPEATS):
        for make, times in taken.items():
            began = time.perf_counter()
            make()
            times.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken[ours]), statistics.median(taken[plain]), pages


def _of_the_demo(model) -> int:
    return model.objects.filter(diary_number="LN HSTD 150021").latest("pk").pk


def _standing_alone(html: str, engine) -> str:
    """Return the page with its style sheet in it, as a plain call needs it."""
    sheets = [Path(finders.find(name)).read_text("utf-8") for name in engine.STYLE_SHEETS]
    return html.replace("</head>", f"<style>{''.join(sheets)}</style></head>")


def ask_for_draft() -> str:
    """Ask the worker for a draft of the same paper; return the id of the rendering."""
    from documents.paper import paper_of
    from documents.services import documents
    from funding.models import Proposal

    paper = paper_of("proposal")
    proposal = paper.queryset().get(pk=_of_the_demo(Proposal))
    return str(documents.request_draft(paper, proposal, by=proposal.written_by).pk)


def wait_until_made(rendering: str, seconds: float = 60) -> bool:
    """Say whether the worker has made the file in time."""
    from documents.models import Rendering

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not Rendering.objects.get(pk=rendering).is_under_way:
            return True
        time.sleep(0.5)
    return False

"""A proposal as a PDF in a warm worker, against a plain call of WeasyPrint with the same text."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from django.contrib.staticfiles import finders

REPEATS = 15
BUDGET = 0.9
PACKAGE, PACKAGE_BUDGET = 50, 0.5  # documents; against as many plain calls one after another


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


def ask_for_package(documents_in_it: int) -> str:
    """Ask the workers for a package of so many drafts of the same proposal; return its rendering.

    The demo has no meeting with fifty matters; the same one fifty times takes as long.
    """
    from documents.choices import Purpose
    from documents.paper import paper_of
    from documents.services import printing, renderings
    from funding.models import Proposal

    proposal = paper_of("proposal").queryset().get(pk=_of_the_demo(Proposal))
    paper = paper_of("package")
    meeting = paper.queryset().get(pk=proposal.meeting_id)
    frozen = printing.freeze(paper, meeting)
    part = next(each for each in frozen["data"]["parts"] if each["kind"] == "proposal")
    frozen["data"]["parts"] = [{**part, "document": None}] * documents_in_it
    by = proposal.written_by
    return str(renderings.request(paper, meeting, Purpose.DRAFT, frozen, by).pk)


def seconds_of_package(documents_in_it: int = PACKAGE) -> float:
    """Return how long two warm workers take for a package, from the asking to the file."""
    for _worker in range(2):  # both must have loaded the engine before it is measured
        wait_until_made(ask_for_package(4))
    began = time.perf_counter()
    wait_until_made(ask_for_package(documents_in_it), seconds=300)
    return time.perf_counter() - began


def wait_until_made(rendering: str, seconds: float = 60) -> bool:
    """Say whether the worker has made the file in time."""
    from documents.models import Rendering

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not Rendering.objects.get(pk=rendering).is_under_way:
            return True
        time.sleep(0.1)
    return False

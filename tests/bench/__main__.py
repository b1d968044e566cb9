"""`make bench`: pages, papers and memory against their budgets, in one table.

ARGS="--sizes 1 100" are the numbers of regions that are measured one after the other (the second
is the country); ARGS="--turns 40" how often each page is asked for.
"""

import argparse
import os
import statistics
import sys

from django.db import connections

from tests.bench import database as databases
from tests.bench import papers, servers
from tests.bench.pages import Measured, pages

GROWTH = 1.25  # how much slower than itself a page may be with a hundred times the data
WEB_MEMORY, JOB_MEMORY = 120, 220  # MiB of PSS
Line = tuple[str, str, str, str]


def main() -> None:
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--sizes", type=int, nargs="+", default=[1, 100])
    asked.add_argument("--turns", type=int, default=40)
    options = asked.parse_args()
    with databases.made() as database:
        os.environ.update(database.environment())
        import django

        django.setup()
        before: dict[str, float] = {}
        there = 0
        for size in options.sizes:
            _say(f"Loading {size} region(s).")
            database.grow(size - there)
            there = size
            before = _measure_pages(database, size, options.turns, before)
        try:
            _measure_papers(database)
        finally:
            connections.close_all()


def _measure_pages(database, size: int, turns: int, before: dict) -> dict[str, float]:
    """Print each page against the bare page, and against itself with fewer data."""
    wanted = pages()
    connections.close_all()
    with servers.web(database) as (port, process):
        taken, sizes = _ask_in_turn(port, wanted, turns)
        memory = servers.pss(process)
    bare = taken["bare page"]
    lines: list[Line] = []
    for page in wanted[1:]:
        ratio = taken[page.name] / bare
        grown = ratio / before[page.name] if page.name in before else None
        lines.append(
            (
                page.name,
                f"{ratio:5.2f} ×{_mark(ratio, page.budget)} (at most {page.budget:.0f} ×)",
                f"{grown:5.2f} ×{_mark(grown, GROWTH)}" if grown else "",
                f"{sizes[page.name] / 1000:6.1f} KB",
            )
        )
    _say(f"\n{size} region(s); the bare page takes {1000 * bare:.1f} ms")
    _table(("page", "against the bare page", "against itself", "HTML"), lines)
    _say(f"web worker: {memory:.0f} MiB{_mark(memory, WEB_MEMORY)} (at most {WEB_MEMORY})")
    return {page.name: taken[page.name] / bare for page in wanted[1:]}


def _ask_in_turn(port: int, wanted: list[Measured], turns: int):
    """Return the median seconds and the size of each page; every page is asked for in each turn."""
    taken: dict[str, list[float]] = {page.name: [] for page in wanted}
    sizes: dict[str, int] = {}
    for turn in range(turns + 3):
        for page in wanted:
            seconds, status, sizes[page.name] = servers.fetch(port, page.path, page.cookie)
            if status != 200:
                _say(f"{page.name} answers {status}: not measured.")
            if turn >= 3:  # the first turns only warm up
                taken[page.name].append(seconds)
    return {name: statistics.median(times) for name, times in taken.items()}, sizes


def _measure_papers(database) -> None:
    ours, plain, count = papers.measure()
    ratio = ours / plain
    _say(
        f"\nproposal of {count} pages, PDF/A-3a and PDF/UA-1, warm: {ours:.0f} ms; "
        f"plain write_pdf: {plain:.0f} ms: {ratio:.2f} ×{_mark(ratio, papers.BUDGET)} "
        f"(at most {papers.BUDGET} ×)"
    )
    with servers.worker(database) as process:
        if not papers.wait_until_made(papers.ask_for_draft()):
            _say("The worker has not made the draft in time: its memory is not measured.")
            return
        memory = servers.pss(process)
    _say(f"job worker: {memory:.0f} MiB{_mark(memory, JOB_MEMORY)} (at most {JOB_MEMORY})")
    with servers.worker(database), servers.worker(database):
        seconds = papers.seconds_of_package()
    ratio = 1000 * seconds / (papers.PACKAGE * plain)
    _say(
        f"package of {papers.PACKAGE} documents, two workers: {seconds:.1f} s: "
        f"{ratio:.2f} ×{_mark(ratio, papers.PACKAGE_BUDGET)} (at most {papers.PACKAGE_BUDGET} ×)"
    )


def _mark(value: float | None, budget: float) -> str:
    return " !" if value is not None and value > budget else "  "


def _table(heads: Line, lines: list[Line]) -> None:
    widths = [max(len(line[i]) for line in (heads, *lines)) for i in range(len(heads))]
    for line in (heads, *lines):
        _say("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)))


def _say(text: str) -> None:
    sys.stdout.write(text.rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""A package in the making: its parts are made side by side, the last one made has it bound."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app as jobs

from documents.engine import Pdf
from documents.models import DocumentFile, PackagePart, Rendering
from documents.services.printing import Part

TASK = "documents.render"  # makes a paper, and binds a package whose parts are made
PART_TASK = "documents.make_part"


def order(rendering: Rendering, parts: list[dict[str, Any]]) -> None:
    """Write the parts down and defer a job for each that is no issued document already."""
    now = timezone.now()
    rows = [
        PackagePart(
            rendering=rendering,
            position=place,
            document_id=each["document"] and each["document"]["id"],
            made_at=now if each["document"] else None,
        )
        for place, each in enumerate(parts)
    ]
    PackagePart.objects.bulk_create(rows)
    asked = [
        {"rendering_id": str(rendering.pk), "position": row.position}
        for row in rows
        if row.document_id is None
    ]
    if asked:
        jobs.configure_task(PART_TASK).batch_defer(*asked)
    else:
        bind(rendering)


def bind(rendering: Rendering) -> None:
    """Defer the binding; it becomes real with what was written before."""
    jobs.configure_task(TASK).defer(rendering_id=str(rendering.pk))


def waiting(rendering: Rendering, position: int) -> PackagePart | None:
    """Return the part to make, or None when it is already made or gone."""
    return rendering.parts.waiting().filter(position=position).first()


@transaction.atomic
def keep(part: PackagePart, frozen: dict[str, Any], pdf: Pdf) -> None:
    """Keep a part that was made; whoever keeps the last one has the package bound, once."""
    rendering = Rendering.objects.locked(part.rendering_id)
    mine = PackagePart.objects.waiting().filter(pk=part.pk)
    kept = mine.update(
        frozen=frozen, content=pdf.content, page_count=pdf.page_count, made_at=timezone.now()
    )
    if kept and rendering.is_under_way and not rendering.parts.waiting().exists():
        bind(rendering)


def progress(rendering: Rendering) -> tuple[int, int]:
    """Return how many parts are made, and of how many; (0, 0) of what has none."""
    states = list(rendering.parts.values_list("made_at", flat=True))
    return sum(at is not None for at in states), len(states)


def made(rendering: Rendering) -> list[Part]:
    """Return the finished parts in their order, as they are bound; nothing of a single paper."""
    rows = list(rendering.parts.select_related("document").order_by("position"))
    if not rows:
        return []
    described = rendering.frozen["data"]["parts"]
    files = DocumentFile.objects.in_bulk([row.document_id for row in rows if row.document_id])
    return [
        Part(
            title=each["title"],
            language=each["language"],
            pdf=Pdf(bytes(files[row.document_id].content), row.document.page_count)
            if row.document_id
            else Pdf(bytes(row.content), row.page_count),
            document=each["document"],
            frozen=row.frozen,
        )
        for each, row in zip(described, rows, strict=True)
    ]


def forget(rendering: Rendering) -> None:
    """Delete the parts of a package that is bound: they lie in it."""
    rendering.parts.all().delete()

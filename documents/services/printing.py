"""From an object to a frozen paper, and from a frozen paper to its file."""

from datetime import datetime
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.periods import iso_date
from core.rules import refuse
from documents import engine, word
from documents.models import Theme
from documents.paper import Paper, canonical, paper_of, plain
from documents.rules import documents as rules


def freeze(
    paper: Paper, obj: Any, *, at: datetime | None = None, language: str | None = None
) -> dict[str, Any]:
    """Return the frozen paper: its data, and under "paper" what else decides the bytes.

    Without `at` it is a draft, dated by the object's last change; with it, it is to be issued
    at that moment. Everything that the file will say or hold follows from what is returned.
    Without `language` it is the paper's own; one that the paper is not made in is refused.
    """
    moment = at or paper.changed_at(obj)
    offered = paper.languages_of(obj)
    language = language or offered[0]
    refuse(rules.obstacles_to_language(language, offered))
    theme = Theme.objects.nearest(paper.owner(obj))
    with translation.override(language):
        data = plain({**paper.snapshot(obj), "language": language})
    return plain(
        {
            "paper": {
                "kind": paper.kind,
                "schema": paper.schema_address,
                **versions_of(paper),
                "is_draft": at is None,
                "frozen_at": timezone.localtime(moment).replace(microsecond=0),
                "day": iso_date(moment),
                "number": "",
                "theme": theme.frozen if theme else None,
            },
            "data": data,
        }
    )


def versions_of(paper: Paper) -> dict[str, str]:
    """Return the versions that decide the bytes of a paper beside its snapshot."""
    return {
        "template_version": paper.template_version(),
        "engine_version": engine.engine_version(),
    }


def obstacles_to_make_again(frozen: dict[str, Any]) -> list[Any]:
    """Return which version is another than when it was made, so that the stored file stands."""
    head = frozen["paper"]
    return list(rules.obstacles_to_make_again(head, versions_of(paper_of(head["kind"]))))


def make(frozen: dict[str, Any]) -> engine.Pdf:
    """Return the file of a frozen paper: the same paper gives the same bytes, always."""
    head, data = frozen["paper"], frozen["data"]
    paper = paper_of(head["kind"])
    return engine.render_pdf(
        paper.html(frozen, framed=True),
        title=_title(paper, frozen),
        language=data["language"],
        author=data["sender"]["organization"],
        created=datetime.fromisoformat(head["frozen_at"]),
        data=canonical(frozen),
        files=paper.files(data),
    )


def make_again(frozen: dict[str, Any]) -> engine.Pdf:
    """Return the file of a document made anew; refuse where it cannot be the same."""
    refuse(obstacles_to_make_again(frozen))
    return make(frozen)


def make_copy(frozen: dict[str, Any]) -> bytes:
    """Return an editable copy of a frozen paper: the same words for a word processor (.docx)."""
    head, data = frozen["paper"], frozen["data"]
    paper = paper_of(head["kind"])
    with translation.override(data["language"]):
        label = _("Editable copy")
    return word.make(
        paper.html(frozen),
        title=_title(paper, frozen),
        author=data["sender"]["organization"],
        created=datetime.fromisoformat(head["frozen_at"]),
        label=label,
    )


def _title(paper: Paper, frozen: dict[str, Any]) -> str:
    title = paper.title(frozen["data"])
    if not frozen["paper"]["is_draft"]:
        return title
    with translation.override(frozen["data"]["language"]):
        return _("DRAFT: %(title)s") % {"title": title}

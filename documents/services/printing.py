"""From an object to a frozen paper, and from a frozen paper to its file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.periods import iso_date
from core.rules import refuse
from documents import binding, engine, word
from documents.models import DocumentFile, Theme
from documents.paper import Paper, canonical, paper_of, plain
from documents.rules import documents as rules

ROWS_OF_A_PAGE = 13  # of the contents of a package: a first guess, which is checked


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


@dataclass(frozen=True)
class Part:
    """A finished part of a package: a stored document, or what was made of its frozen data."""

    title: str
    language: str
    pdf: engine.Pdf
    document: dict[str, Any] | None = None  # {"id", "reference"} where it is an issued one
    frozen: dict[str, Any] | None = None

    @property
    def record(self) -> dict[str, Any]:
        """What the package's own snapshot says of it; the part can be found or made again so."""
        return {
            "title": self.title,
            "language": self.language,
            "document": self.document,
            "sha256": self.pdf.sha256,
            "pages": self.pdf.page_count,
            "frozen": self.frozen,
        }


def make(frozen: dict[str, Any], parts: Sequence[Part] | None = None) -> engine.Pdf:
    """Return the file of a frozen paper: the same paper gives the same bytes, always.

    A package is bound of `parts`, or of those that its snapshot names, made one after the other.
    """
    paper = paper_of(frozen["paper"]["kind"])
    if not paper.is_bound:
        return _typeset(paper, frozen, frozen)
    return _bound(paper, frozen, parts_of(frozen) if parts is None else parts)


def parts_of(frozen: dict[str, Any]) -> list[Part]:
    """Return the parts of a package: as they were when it was issued, else as they are now."""
    if "parts" in frozen:
        return [
            Part(each["title"], each["language"], _again(each), each["document"], each["frozen"])
            for each in frozen["parts"]
        ]
    return [make_part(each) for each in frozen["data"]["parts"]]


def make_part(named: dict[str, Any]) -> Part:
    """Return a part of a package as its snapshot names it, made now unless it is issued."""
    title, language, document = named["title"], named["language"], named["document"]
    if document:
        return Part(title, language, _stored(document["id"]), document)
    paper = paper_of(named["kind"])
    obj = paper.queryset().get(pk=named["id"])
    frozen = freeze(paper, obj, language=language)
    return Part(title, language, make(frozen), None, frozen)


def _again(recorded: dict[str, Any]) -> engine.Pdf:
    document = recorded["document"]
    return _stored(document["id"]) if document else make(recorded["frozen"])


def _stored(pk: int) -> engine.Pdf:
    file = DocumentFile.objects.select_related("document").get(document=pk)
    return engine.Pdf(bytes(file.content), file.document.page_count)


def _bound(paper: Paper, frozen: dict[str, Any], parts: Sequence[Part]) -> engine.Pdf:
    """Typeset the contents, which name the page of each part, and bind the parts after them."""
    frozen = {**frozen, "parts": [each.record for each in parts]}
    count = 1 + len(parts) // ROWS_OF_A_PAGE
    for _try in range(3):  # only when they are set is it known how many pages the contents take
        shown = {**frozen, "data": {**frozen["data"], "contents": _placed(parts, count)}}
        contents = _typeset(paper, frozen, shown)
        if contents.page_count == count:
            break
        count = contents.page_count
    leaves = [binding.Leaf(each.title, each.language, each.pdf.content) for each in parts]
    return engine.Pdf(*binding.bind(contents.content, leaves))


def _placed(parts: Sequence[Part], first: int) -> list[dict[str, Any]]:
    """Return what the contents say of each part: where it begins in the file, how long it is."""
    placed = []
    for number, part in enumerate(parts, 1):
        placed.append({"number": number, "page": first + 1, "pages": part.pdf.page_count})
        first += part.pdf.page_count
    return placed


def _typeset(paper: Paper, frozen: dict[str, Any], shown: dict[str, Any]) -> engine.Pdf:
    """Return the file of a frozen paper, with what is `shown` of it on its pages."""
    head, data = frozen["paper"], frozen["data"]
    return engine.render_pdf(
        paper.html(shown, framed=True),
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
        accent=(head.get("theme") or {}).get("accent", ""),
    )


def _title(paper: Paper, frozen: dict[str, Any]) -> str:
    title = paper.title(frozen["data"])
    if not frozen["paper"]["is_draft"]:
        return title
    with translation.override(frozen["data"]["language"]):
        return _("DRAFT: %(title)s") % {"title": title}

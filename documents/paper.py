"""A kind of paper: what an app says about one, and how its snapshot becomes HTML.

A subject app subclasses Paper in its `pdf/<noun>.py`; `settings.PAPERS` lists the classes by
dotted path, and `documents` loads them by name and knows no app. HTML and PDF are made from the
snapshot alone: a frozen paper can be made again, to the byte, when its rows have long changed.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.safestring import mark_safe

from documents.models import ThemeLogo
from documents.rules import Finding, contents, schemas


@dataclass(frozen=True)
class EmbeddedFile:
    """A file that others made and that goes along inside a paper; its name tells its type."""

    name: str
    description: str
    content: bytes


class Reviewed:
    """One kind of thing whose data is reviewed: what the checks find, and who may keep a finding.

    A subject app subclasses it in `pdf/<noun>.py`, as Paper where a paper is made of it too;
    `settings.REVIEWED` lists those of which none is made.
    """

    kind: str = ""  # "proposal": in addresses, in commands and on the document; never changed
    verbose_name: Any = ""  # "Tjänsteskrivelse", lazily translated
    view_permission: str = ""  # who may read it as a draft, asked with the object
    keep_permission: str = ""  # who may keep a finding with a reason
    reads_together: bool = False  # whether lists may ask what is found in many (read_together)
    review_kind: str = ""  # the kind that its findings are kept under, where it is not its own

    @property
    def kept_under(self) -> str:
        """Return the kind under which reasons to keep its findings are on record."""
        return self.review_kind or self.kind

    def queryset(self) -> Any:
        """Return the objects that are reviewed: a queryset that answers visible_to."""
        raise NotImplementedError

    def find(self, key: str, among: Any = None) -> Any:
        """Return the object with this key, or raise ObjectDoesNotExist.

        The key is the primary key; a subclass may also take a diary number. `among` is a narrower
        queryset (what a person may see).
        """
        among = self.queryset() if among is None else among
        if not str(key).isdecimal():
            raise among.model.DoesNotExist
        return among.get(pk=key)

    def owner(self, obj: Any) -> Any:
        """Return the organization (authority) whose it is: it numbers, keeps and answers for it."""
        raise NotImplementedError

    def findings(self, obj: Any) -> Iterable[Finding]:
        """Yield what the review finds in prose and data (see documents.rules.proofreading)."""
        return ()

    def read_together(self, objects: Sequence[Any]) -> None:
        """Read for many objects at once what their findings stand on, and leave it with each.

        For lists: a subclass that has it says so in `reads_together`.
        """

    def may_view(self, user: Any, obj: Any) -> bool:
        return user.has_perm(self.view_permission, obj)

    def may_keep(self, user: Any, obj: Any) -> bool:
        return user.has_perm(self.keep_permission, obj)


class Paper(Reviewed):
    """One kind of paper. Subclasses fill in the upper half; the lower half works for all."""

    template: str = ""  # "funding/proposals/pdf.html", extends documents/paper.html
    parts: tuple[str, ...] = ()  # templates of its own that this one includes
    version: str = "1"  # of the template: raise it whenever the template changes what it says
    issue_permission: str = ""  # who may issue it
    languages: tuple[str, ...] = ()  # ("sv", "en") where it is offered in several
    schema: Mapping[str, Any] = {}  # the record of what only its snapshot holds, as JSON Schema
    labels: Mapping[str, Any] = {}  # words for keys of its snapshot, beside documents.rules.labels
    is_bound: bool = False  # a package: its snapshot's "parts" are papers that are bound together
    is_for_audience_only: bool = False  # whether not even those who serve its owner read it
    is_editable: bool = True  # whether it can also be had as an editable copy (.docx)

    def language(self, obj: Any) -> str:
        """Return the language that it is written in unless another one is asked for.

        Its snapshot is taken in it. A paper that is written by hand has this one language only.
        """
        return "sv"

    def languages_of(self, obj: Any) -> tuple[str, ...]:
        """Return the languages in which the paper of this object can be had, its own first."""
        own = self.language(obj)
        return (own, *(each for each in self.languages if each != own))

    def snapshot(self, obj: Any) -> dict[str, Any]:
        """Return all that the paper says, as plain data: text, whole numbers, Decimal, days.

        Must hold `title` and `sender` {organization, …}; templates/documents/paper.html says what
        else the common template reads. No floats, no model objects.
        """
        raise NotImplementedError

    def files(self, data: dict[str, Any]) -> Iterable[EmbeddedFile]:
        """Return the files that lie inside the paper beside its data, as its snapshot names them.

        The snapshot holds their fingerprints, so that what is returned follows from it alone.
        """
        return ()

    def changed_at(self, obj: Any) -> datetime:
        """Return when the object last changed: a draft is dated so, and not by the clock."""
        return obj.updated_at

    def replaced(self, obj: Any) -> Any:
        """Return the object whose documents those of this one supersede: the edition before."""
        return None

    def is_public(self, obj: Any) -> bool:
        """Say whether everybody may read it once it is issued."""
        return False

    def audience(self, obj: Any) -> str:
        """Name who reads it once it is issued, beside those who serve its owner: "program:7".

        settings.AUDIENCES lists what says in which audiences a person is.
        """
        return ""

    def names_kept_until(self, snapshot: dict[str, Any]) -> date | None:
        """Return the day until which the names of people in it are kept, where one is decided."""
        day = snapshot.get("names_disposed_on")
        return date.fromisoformat(day) if day else None

    def obstacles_to_issue(self, obj: Any) -> Iterable[Any]:
        """Yield why it may not be issued now whatever the review says (its state, for instance)."""
        return ()

    def title(self, snapshot: dict[str, Any]) -> str:
        return snapshot["title"]

    def file_name(self, snapshot: dict[str, Any]) -> str:
        """Return the name of the file without its ending; it is cleaned by whoever uses it."""
        return snapshot.get("diary_number") or snapshot["title"]

    def link(self, obj: Any, path: tuple[Any, ...]) -> str:
        """Return the page about what lies at a path of the snapshot: ("goals", 7, "report").

        A row of a list is named by its id or number there, else by its place.
        """
        return obj.get_absolute_url()

    def may_issue(self, user: Any, obj: Any) -> bool:
        return user.has_perm(self.issue_permission, obj)

    def may_keep(self, user: Any, obj: Any) -> bool:
        return self.may_issue(user, obj)

    # ---------- the same for every paper ----------

    def template_version(self) -> str:
        """Return the declared version and a fingerprint of the template that it belongs to."""
        sources = [
            get_template(name).template.source for name in (self.template, *self.parts, *COMMON)
        ]
        digest = hashlib.sha256("\0".join(sources).encode()).hexdigest()
        return f"{self.version}-{digest[:8]}"

    @property
    def schema_address(self) -> str:
        """Where the form of its data is published."""
        return reverse("documents:schema", args=[self.kind])

    def json_schema(self) -> dict[str, Any]:
        """Return the form of its data, as it is published and as its snapshots are held to it."""
        with translation.override("en"):
            title = str(self.verbose_name)
        return schemas.schema_of(self.kind, title, self.schema, self.schema_address)

    def html(self, frozen: dict[str, Any], *, framed: bool = False) -> str:
        """Return the paper as HTML: the twin for a web page, or framed as a page for the engine."""
        context = {**frozen["data"], **_envelope(frozen), "is_framed": framed}
        with translation.override(frozen["data"]["language"]):
            template = get_template(self.template).template
            # Without localization: a paper writes its numbers itself, 2017 is not "2 017".
            html = template.render(Context(context, use_l10n=False))
            return _with_contents(html) if contents.PLACE in html else html


# Templates that every paper is put together from; a change of one is a change of all.
COMMON = tuple(
    f"documents/{name}.html"
    for name in (
        "paper",
        "report",
        "_foot",
        "_clauses",
        "_money",
        "_list",
        "_text",
        "_toc",
        "_table",
        "_cell",
        "_figure",
        "_markdown",
    )
)


def _with_contents(html: str) -> str:
    """Put the contents in their place, once: a text that people wrote is escaped."""
    toc = get_template("documents/_toc.html").render({"entries": contents.entries(html)})
    return mark_safe(html.replace(contents.PLACE, toc, 1))  # noqa: S308, both are from templates


def _envelope(frozen: dict[str, Any]) -> dict[str, Any]:
    head = frozen["paper"]
    return {"paper": head, "is_draft": head["is_draft"], "logo": _logo(head.get("theme"))}


def _logo(theme: dict[str, Any] | None) -> dict[str, str] | None:
    """Return the logo of a frozen look as a picture that lies in the page itself."""
    if not theme or not theme["logo_sha256"]:
        return None
    kept = ThemeLogo.objects.get(pk=theme["logo_sha256"])
    return {"source": kept.data_uri, "alt": theme["logo_alt"]}


def papers() -> dict[str, Paper]:
    """Return the papers of all apps by their kind, as settings.PAPERS lists them."""
    return _loaded(tuple(settings.PAPERS))


def reviewed() -> dict[str, Reviewed]:
    """Return all that is reviewed by kind: the papers, and what settings.REVIEWED lists."""
    return papers() | _loaded(tuple(settings.REVIEWED))


def reviewed_of(kind: str) -> Reviewed:
    """Return what is reviewed under a kind, or raise ObjectDoesNotExist."""
    try:
        return reviewed()[kind]
    except KeyError:
        raise ObjectDoesNotExist(f"Nothing of the kind {kind!r} is reviewed.") from None


@cache
def _loaded(paths: tuple[str, ...]) -> dict[str, Any]:
    loaded = [import_string(path)() for path in paths]
    return {paper.kind: paper for paper in loaded}


def paper_of(kind: str) -> Paper:
    """Return the paper of a kind, or raise ObjectDoesNotExist."""
    try:
        return papers()[kind]
    except KeyError:
        raise ObjectDoesNotExist(f"There is no paper of the kind {kind!r}.") from None


def canonical(data: Any) -> bytes:
    """Return data as JSON in its one form: sorted keys, amounts as text, days as ISO, UTF-8."""
    return json.dumps(plain(data), sort_keys=True, ensure_ascii=False, indent=1).encode()


def plain(value: Any) -> Any:
    """Return the value as JSON knows it; refuse what has no single written form (floats, sets)."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, (str, Promise, UUID)):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    raise TypeError(f"A snapshot holds plain data, not {type(value).__name__}: {value!r}")

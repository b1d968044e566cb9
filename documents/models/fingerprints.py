"""Fingerprints: a draft is known again when its file is long gone, and what a file is to us."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Case, Value, When
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.models import QuerySet
from documents.models.documents import KEEPERS, Document
from documents.models.signatures import Signature


class DraftFingerprintQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(owner__in=organizations_held(user, *KEEPERS))


class DraftFingerprint(models.Model):
    """The fingerprint of one draft, and nothing of what it said."""

    append_only = True

    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64, unique=True)
    kind = models.SlugField(_("kind"), max_length=40, db_index=False)
    owner = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("authority")
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    objects = DraftFingerprintQuerySet.as_manager()

    class Meta:
        verbose_name = _("fingerprint of a draft")
        verbose_name_plural = _("fingerprints of drafts")

    def __str__(self):
        return self.sha256


@dataclass(frozen=True)
class Verdict:
    """What we know of a file: a document, a draft, or neither.

    `is_readable` says that the person may read the document, `newer` is the valid one that has
    taken its place, where they may read that too. `signature` is there when the file is a signed
    copy of the document.
    """

    document: Document | None = None
    draft: DraftFingerprint | None = None
    is_readable: bool = False
    newer: Document | None = None
    signature: Signature | None = None


def verdict_on(sha256: str, user: Any) -> Verdict:
    """Look a fingerprint up. Who holds the file may know what became of it; five queries at most.

    `user` may be nobody: what the document is about is told to those who may read it.
    """
    signature = Signature.objects.filter(sha256=sha256).first()
    named = {"pk": signature.document_id} if signature else {"sha256": sha256}
    found = Document.objects.filter(**named).with_life().defer("snapshot")
    found = found.select_related("owner", "withdrawal", "disposal").order_by("-issued_at", "-pk")
    readable = found.visible_to(user).first() if user.is_authenticated else None
    document = readable or found.first()
    if document is None:
        drafts = DraftFingerprint.objects.select_related("owner")
        return Verdict(draft=drafts.filter(sha256=sha256).first())
    newer = _in_its_place(readable, user) if readable and readable.is_superseded else None
    return Verdict(document, is_readable=bool(readable), newer=newer, signature=signature)


def _in_its_place(document: Document, user: Any) -> Document | None:
    """Return the valid document of the same paper, in the same language if there is one."""
    same = {"kind": document.kind, "content_type": document.content_type_id}
    valid = Document.objects.filter(object_id=document.object_id, **same).valid().visible_to(user)
    is_same = Case(When(language=document.language, then=Value(1)), default=Value(0))
    return valid.defer("snapshot").order_by(is_same.desc(), "-issued_at").first()

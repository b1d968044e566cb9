"""Pages about issued documents: the list, one document, its file, its data, its twin."""

from functools import cached_property

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.periods import iso_date, iso_moment
from core.views import Action, DetailPage, Empty, ListPage, VerbPage, carry_out, get_allowed
from core.views.frame import Frame
from documents.choices import SignatureKind, language_name
from documents.filters.documents import DocumentFilter
from documents.forms.reasons import ReasonForm
from documents.models import Document
from documents.paper import canonical, paper_of, papers
from documents.rules.signatures import remarks
from documents.services import documents, printing, signatures
from documents.tables.documents import DocumentTable, found_at_issue
from documents.views.files import give_file
from documents.views.papers import find_paper
from documents.views.themes import style_url


class DocumentList(ListPage):
    permission_required = "documents.view_document"
    page_title = gettext_lazy("Documents")
    intro = gettext_lazy("What has been issued: numbered, with its data, never changed again.")
    queryset = Document.objects.with_life().defer("snapshot")
    table_class = DocumentTable
    filterset_class = DocumentFilter
    empty = Empty(
        gettext_lazy("No document has been issued yet"),
        gettext_lazy("A paper is issued from the page of what it is about."),
    )

    def complete(self, rows):
        for each in rows:
            each.shows_findings = shows_findings(self.request.user, each)


class DocumentDetail(DetailPage):
    """One document: what it is, where its file is, what became of it."""

    permission_required = "documents.view_document"
    queryset = Document.objects.with_life().select_related(
        "owner", "issued_by", "withdrawal__withdrawn_by", "disposal__decided_by"
    )
    template_name = "documents/documents/detail.html"

    def get_crumbs(self):
        return [(_("Documents"), reverse("documents:document_list"))]

    def get_state(self):
        state = self.object.state
        return state.label, *state.tones[state.value]

    def get_frame(self):
        frame = super().get_frame()
        frame.title = self.object.title
        frame.eyebrow = f"{kind_label(self.object.kind)} {self.object.reference}"
        return frame

    def get_actions(self):
        if self.object.is_disposed:
            return []
        pk = self.object.pk
        actions = [
            Action(
                _("Open the PDF"),
                reverse("documents:document_file", args=[pk]),
                method="get",
                tone="primary",
                icon="file-earmark-pdf",
            ),
            Action(
                _("Read as a web page"),
                reverse("documents:document_paper", args=[pk]),
                method="get",
                icon="file-earmark-text",
            ),
        ]
        if self.may_read_paper:
            url, label = (
                reverse("documents:document_changes", args=[pk]),
                _("What has changed since"),
            )
            actions.append(Action(label, url, method="get", icon="file-diff"))
            actions += self.get_again_action()
        may_withdraw = self.request.user.has_perm("documents.withdraw_document", self.object)
        if may_withdraw and not self.object.is_withdrawn:
            url = reverse("documents:document_withdraw", args=[pk])
            actions.append(Action(_("Withdraw"), url, method="get", icon="x-circle"))
        return actions

    def get_again_action(self):
        """Return the action that makes it anew to compare the bytes, greyed where it cannot."""
        if not self.request.user.has_perm("documents.make_document_again", self.object):
            return []
        url = reverse("documents:document_again", args=[self.object.pk])
        reasons = printing.obstacles_to_make_again(self.object.snapshot)
        return [Action(_("Make it again and compare"), url, reasons=reasons, icon="arrow-repeat")]

    def get_context_data(self, **kwargs):
        versions = Document.objects.visible_to(self.request.user).with_life().defer("snapshot")
        same = {field: getattr(self.object, field) for field in ("kind", "content_type")}
        return super().get_context_data(
            facts=facts(self.object),
            **self.get_review(),
            is_editable=is_editable(self.object),
            **self.get_signatures(),
            versions=versions.filter(object_id=self.object.object_id, **same),
            **kwargs,
        )

    @cached_property
    def may_read_paper(self):
        return may_read_paper(self.request.user, self.object)

    def get_review(self):
        """Return what the review found at the issue, and where it is seen what it finds today."""
        user, document = self.request.user, self.object
        if not shows_findings(user, document):
            return {}
        return {
            "found": list(found_at_issue(document)),
            "review_url": reverse("documents:review", args=[document.kind, document.object_id])
            if self.may_read_paper
            else "",
        }

    def get_signatures(self):
        """Return the signed copies with what is to be said of each, and what the person may do."""
        user, document = self.request.user, self.object
        stored = [] if document.is_disposed else list(document.signatures.all())
        may_sign = (
            not document.is_withdrawn
            and not document.is_disposed
            and user.has_perm("documents.sign_document", document)
            and signatures.may_sign(user, document)
        )
        is_sealed = any(each.kind == SignatureKind.SEAL for each in stored)
        return {
            "signatures": [
                {"signature": each, "remarks": remarks(each.verdict)} for each in stored
            ],
            "may_sign": may_sign,
            "may_seal": may_sign and not is_sealed and bool(signatures.key_for(document.owner_id)),
        }


def may_read_paper(user, document):
    """Say whether the person may read what the paper of a document would say now."""
    try:
        find_paper(user, document.kind, document.object_id)
    except (Http404, PermissionDenied):
        return False
    return True


class DocumentPaper(DetailPage):
    """The twin of an issued document, from its stored data."""

    permission_required = "documents.view_document"
    queryset = Document.objects.kept()
    template_name = "documents/papers/preview.html"

    def get_frame(self):
        return Frame(title=self.object.reference, crumbs=self.get_crumbs())

    def get_crumbs(self):
        return [(str(self.object), self.object.get_absolute_url())]

    def get_context_data(self, **kwargs):
        try:
            sheet = paper_of(self.object.kind).html(self.object.snapshot)
        except ObjectDoesNotExist:
            raise Http404 from None
        url = style_url(self.object.snapshot["paper"].get("theme"))
        return super().get_context_data(sheet=sheet, style_url=url, **kwargs)


class DocumentWithdraw(VerbPage):
    """Asks why a document no longer holds."""

    permission_required = "documents.withdraw_document"
    queryset = Document.objects.kept()
    form_class = ReasonForm
    page_title = gettext_lazy("Withdraw the document?")
    submit_label = gettext_lazy("Withdraw")
    done = gettext_lazy("The document is withdrawn. It stays readable, with your reason.")
    template_name = "core/confirm.html"
    tone = "danger"

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return documents.withdraw(self.object, by=self.request.user, reason=reason)

    def get_context_data(self, **kwargs):
        consequences = [
            _("The document stays in the list and can be read, marked as withdrawn."),
            _("The withdrawal cannot be taken back; a new document can be issued instead."),
        ]
        return super().get_context_data(
            question=self.page_title, consequences=consequences, **kwargs
        )


@require_POST
def document_again(request, pk):
    """Ask the worker to make the document again from its snapshot and to compare the bytes."""
    permission = "documents.make_document_again"
    document = get_allowed(Document.objects.kept(), request.user, permission, pk=pk)
    find_paper(request.user, document.kind, document.object_id)
    return carry_out(
        request,
        documents.request_again,
        document,
        done=_("The document is being made again."),
        to=lambda rendering: rendering.get_absolute_url(),
    )


def document_file(request, pk):
    """Show the PDF, or save it with ?download."""
    document = get_allowed(
        Document.objects.kept().select_related("file"),
        request.user,
        "documents.view_document",
        pk=pk,
    )
    return give_file(
        document.file.content,
        file_name(document),
        "pdf",
        "application/pdf",
        download="download" in request.GET,
    )


def document_data(request, pk):
    """Save the data that the document was made of, the same as in the PDF."""
    document = get_allowed(Document.objects.kept(), request.user, "documents.view_document", pk=pk)
    content = canonical(document.snapshot)
    return give_file(content, file_name(document), "json", "application/json", download=True)


def file_name(document):
    """Return the name of a document's file: its diary number or title, and its number."""
    return f"{document.diary_number or document.title} {document.reference.replace(':', '-')}"


def kind_label(kind):
    """Return what people call a kind of paper; the kind itself where its app is gone."""
    paper = papers().get(kind)
    return paper.verbose_name if paper else kind


def shows_findings(user, document):
    """Say whether the person is told what the review found when the document was issued."""
    return document.is_reviewed and user.has_perm("documents.view_findings", document)


def is_editable(document):
    """Say whether the document can be had as an editable copy too."""
    paper = papers().get(document.kind)
    return paper is not None and paper.is_editable


ISSUED = Document.objects.with_life().defer("snapshot")  # put together once


def issued_of(obj, user):
    """Return what was issued of an object as (kind and language, document), newest first."""
    found = ISSUED.visible_to(user).about(obj)
    return [(f"{kind_label(each.kind)}, {language_name(each.language)}", each) for each in found]


def facts(document):
    """Return what is worth knowing about a document, label by label."""
    return [
        (_("Number"), document.reference),
        (_("Authority"), document.owner),
        (_("Diary number"), document.diary_number),
        (_("Issued"), iso_moment(document.issued_at)),
        (_("Issued by"), document.issued_by),
        (_("Pages"), document.page_count),
        (_("Size"), filesizeformat(document.size)),
        (_("Language"), language_name(document.language)),
        (_("Names are kept until"), iso_date(document.names_kept_until)),
        (_("Fingerprint (SHA-256)"), document.sha256),
        (_("Template version"), document.template_version),
        (_("Engine version"), document.engine_version),
    ]

"""The page on which anybody sees whether a PDF is ours, unchanged, and still holds."""

import hashlib
from io import BytesIO

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.periods import iso_date
from core.views.frame import Page
from core.views.pages import FormSteps
from documents.choices import DocumentState
from documents.forms.verification import VerificationForm
from documents.models.fingerprints import Verdict, verdict_on
from documents.views.documents import kind_label

HEAD = b"%PDF-"


class Fingerprinted(UploadedFile):
    """What is left of a file that was sent: its size, its fingerprint, and if it is a PDF."""

    def __init__(self, digest, head: bytes, size: int, **kwargs) -> None:
        super().__init__(file=BytesIO(), size=size, **kwargs)
        self.sha256 = digest.hexdigest()
        self.is_pdf = HEAD in head  # some programs write a few signs before it


class Fingerprinter(FileUploadHandler):
    """Takes the fingerprint of a file while it comes in, and keeps nothing of it."""

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.digest, self.head = hashlib.sha256(), b""

    def receive_data_chunk(self, raw_data, start):
        self.head = self.head or raw_data[:1024]
        self.digest.update(raw_data)

    def file_complete(self, file_size):
        return Fingerprinted(
            self.digest,
            self.head,
            file_size,
            name=self.file_name,
            content_type=self.content_type,
        )


class Verification(FormSteps, Page):
    """Asks for a PDF or its fingerprint, and answers what we know of it.

    Open to everybody, because a paper goes to people who have no account. It writes nothing, so
    no token guards its form; that lets the file be read as it comes in and never be stored.
    """

    permission_required = "documents.verify_document"
    template_name = "documents/verification/detail.html"
    form_class = VerificationForm
    page_title = gettext_lazy("Verify a document")
    submit_label = gettext_lazy("Verify")

    def check_permission(self):
        """Let everybody in, those too who have no account to be asked about."""

    def get(self, request, *args, **kwargs):
        if "sha256" not in request.GET:
            return self.show(self.get_form())
        form = self.read_form(request.GET)
        if not form.is_valid():
            return self.show(form)
        sha256 = form.fingerprint
        verdict = verdict_on(sha256, request.user)
        told = {"tone": tone_of(verdict), "facts": facts(verdict, sha256)}
        return self.show(self.get_form(), verdict=verdict, **told)

    def post(self, request, *args, **kwargs):
        request.upload_handlers = [Fingerprinter(request)]
        return super().post(request, *args, **kwargs)

    def perform(self, form):
        return form.fingerprint

    def get_success_url(self, result):
        return f"{reverse('documents:verify')}?sha256={result}"


def tone_of(verdict: Verdict) -> tuple[str, str]:
    """Return the tone and the icon of the answer."""
    if verdict.document:
        return DocumentState.tones[verdict.document.state]
    return ("wait", "pencil") if verdict.draft else ("bad", "x-octagon")


def facts(verdict: Verdict, sha256: str) -> list[tuple]:
    """Return what is told of the file, label by label: of what it says, nothing to outsiders."""
    document, draft = verdict.document, verdict.draft
    rows = []
    if document:
        rows += [
            (_("Number"), document.reference),
            (_("Issued"), iso_date(document.issued_at)),
        ]
    if verdict.is_readable:
        link = format_html('<a href="{}">{}</a>', document.get_absolute_url(), document.title)
        rows.insert(0, (_("Document"), link))
    if about := document or draft:
        rows += [(_("Kind"), kind_label(about.kind)), (_("Authority"), about.owner.name)]
    if draft:
        rows.append((_("Made"), iso_date(draft.made_at)))
    if verdict.signature:
        rows.append((_("The file"), _("a signed copy of the document")))
        if verdict.is_readable:
            rows.append((_("Signed by"), verdict.signature.signers))
    return [*rows, (_("Fingerprint (SHA-256)"), sha256)]

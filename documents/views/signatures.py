"""Pages about a document's signatures: the file to sign, what came back, the signed copies."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import VerbPage, carry_out, get_allowed
from documents.forms.signatures import SignedFileForm
from documents.models import Document, Signature
from documents.services import signatures
from documents.signing.apart import ApartError
from documents.views.documents import file_name
from documents.views.files import give_file

PDF = "application/pdf"


def find_to_sign(user, pk):
    """Return a document that the person may sign: whoever may issue the paper may."""
    document = get_allowed(Document.objects.kept(), user, "documents.sign_document", pk=pk)
    if not signatures.may_sign(user, document):
        raise PermissionDenied
    return document


class DocumentSign(VerbPage):
    """Gives out the file to sign with an outside service, and takes what comes back."""

    permission_required = "documents.sign_document"
    queryset = Document.objects.kept()
    form_class = SignedFileForm
    page_title = gettext_lazy("Sign the document")
    submit_label = gettext_lazy("Verify and keep it")
    done = gettext_lazy("The signed copy is kept beside the document.")
    template_name = "documents/signatures/form.html"

    def check_permission(self):
        self.object = find_to_sign(self.request.user, self.kwargs["pk"])

    def obstacles(self):
        return signatures.obstacles_to_sign(self.object)

    def perform(self, form):
        content = form.cleaned_data["file"].read()
        return signatures.add(self.object, content, by=self.request.user)


def document_to_sign(request, pk):
    """Save the file that is given to whoever signs."""
    document = find_to_sign(request.user, pk)
    try:
        content = signatures.to_be_signed(document)
    except ApartError:
        messages.error(request, _("The file to sign could not be made. Try again."))
        return redirect("documents:document_sign", pk)
    name = f"{file_name(document)} {_('to sign')}"
    return give_file(content, name, "pdf", PDF, download=True)


def signature_file(request, pk):
    """Save a signed copy; whoever may read the document may."""
    found = Signature.objects.select_related("document", "file")
    signature = get_allowed(found, request.user, "documents.view_signature", pk=pk)
    name = f"{file_name(signature.document)} {_('signed')}"
    return give_file(signature.file.content, name, "pdf", PDF, download=True)


@require_POST
def document_seal(request, pk):
    """Ask the worker to seal the document, where that was not done when it was issued."""
    document = find_to_sign(request.user, pk)
    return carry_out(
        request,
        signatures.request_seal,
        document,
        done=_("The document is being sealed."),
        to=lambda sealed: reverse("documents:document_detail", args=[sealed.pk]),
    )

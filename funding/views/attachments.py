"""Attachments of a proposal: add, name, put in order, remove, and the file itself."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import DeletePage, EditPage, VerbPage, back_url, carry_out, get_allowed
from core.views.doors import with_back
from documents.views.files import give_file
from funding.forms.attachments import AttachForm, AttachmentForm
from funding.models import Attachment, AttachmentFile
from funding.rules import proposals as rules
from funding.services import attachments
from funding.views.proposal_parts import LIST, WHOLE

# Should a browser show the file after all: nothing in it runs, loads or opens anything.
LOCKED_IN = "default-src 'none'; sandbox"
ATTACHMENTS = Attachment.objects.select_related("proposal__financier")


def _attachments_url(proposal_id):
    return reverse("funding:proposal_attachments", args=[proposal_id])


class ProposalAttachments(VerbPage):
    """What is attached, in its order, and room for one more file."""

    template_name = "funding/attachments/list.html"
    permission_required = "funding.change_proposal"
    queryset = WHOLE
    form_class = AttachForm
    page_title = gettext_lazy("Attachments")
    submit_label = gettext_lazy("Attach the file")
    done = gettext_lazy("The file is attached.")

    def obstacles(self):
        return rules.obstacles_to_revise(self.object.state)

    def perform(self, form):
        return attachments.attach(self.object, by=self.request.user, **form.values())

    def get_success_url(self, result):
        return with_back(_attachments_url(self.object.pk), back_url(self.request))

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def get_context_data(self, **kwargs):
        rows = self.object.attachments.select_related("uploaded_by")
        return super().get_context_data(attachments=rows, **kwargs)


class AttachmentEdit(EditPage):
    permission_required = "funding.change_proposal"
    queryset = ATTACHMENTS
    form_class = AttachmentForm
    page_title = gettext_lazy("Name the attachment")
    done = gettext_lazy("The attachment has its new title.")

    def perform(self, form):
        title = form.cleaned_data["title"]
        return attachments.rename(self.object, by=self.request.user, title=title)

    def get_success_url(self, result):
        return _attachments_url(self.object.proposal_id)

    def get_cancel_url(self):
        return _attachments_url(self.object.proposal_id)

    def get_crumbs(self):
        proposal = self.object.proposal
        pages = [(str(proposal), proposal.get_absolute_url())]
        return [LIST, *pages, (_("Attachments"), _attachments_url(proposal.pk))]


class AttachmentRemove(DeletePage):
    permission_required = "funding.change_proposal"
    queryset = ATTACHMENTS
    service = staticmethod(attachments.remove)
    page_title = gettext_lazy("Remove the attachment")
    submit_label = gettext_lazy("Remove")
    done = gettext_lazy("The attachment is removed.")

    def get_success_url(self, result):
        return _attachments_url(self.object.proposal_id)

    def get_cancel_url(self):
        return _attachments_url(self.object.proposal_id)

    def get_crumbs(self):
        proposal = self.object.proposal
        pages = [(str(proposal), proposal.get_absolute_url())]
        return [LIST, *pages, (_("Attachments"), _attachments_url(proposal.pk))]

    def get_context_data(self, **kwargs):
        said = [_("The numbers of those after it become one lower: look at what the text says.")]
        return super().get_context_data(consequences=said, **kwargs)


@require_POST
def attachment_move(request, pk):
    """Move it one place up or down."""
    attachment = get_allowed(ATTACHMENTS, request.user, "funding.change_proposal", pk=pk)
    return carry_out(
        request,
        attachments.move,
        attachment,
        done=_("The attachments have their new order."),
        to=_attachments_url(attachment.proposal_id),
        steps=-1 if request.POST.get("to") == "up" else 1,
    )


def attachment_file(request, pk):
    """Give out the file, to be saved and not shown."""
    attachment = get_allowed(ATTACHMENTS, request.user, "funding.view_proposal", pk=pk)
    content = AttachmentFile.objects.get(pk=attachment.pk).content
    stem, _dot, ending = attachment.filename.rpartition(".")
    given = give_file(content, stem, ending, attachment.media_type, download=True)
    given.headers["Content-Security-Policy"] = LOCKED_IN
    return given

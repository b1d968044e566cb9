"""Give out editable copies (.docx): of a paper as it is now, of a document as it was issued."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from django.utils.translation import gettext as _

from core.views import get_allowed
from documents import word
from documents.models import Document
from documents.paper import paper_of
from documents.services import printing
from documents.views.documents import file_name
from documents.views.files import give_file
from documents.views.papers import asked_language, find_paper


def paper_copy(request, kind, pk):
    """Save the paper as it is now for a word processor; whoever may look at it may."""
    paper, obj = find_paper(request.user, kind, pk)
    frozen = printing.freeze(paper, obj, language=asked_language(request, paper, obj))
    return _copy(paper, frozen, f"{paper.file_name(frozen['data'])} {_('draft')}")


def document_copy(request, pk):
    """Save an editable copy of an issued document, made from its stored data."""
    document = get_allowed(Document.objects.kept(), request.user, "documents.view_document", pk=pk)
    try:
        paper = paper_of(document.kind)
    except ObjectDoesNotExist:
        raise Http404 from None
    return _copy(paper, document.snapshot, file_name(document))


def _copy(paper, frozen, name):
    if not paper.is_editable:
        raise Http404
    return give_file(printing.make_copy(frozen), name, "docx", word.TYPE, download=True)

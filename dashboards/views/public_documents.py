"""Public documents without login: the list, the twin of each as a page, its PDF."""

from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from dashboards.queries.public import documents_of
from dashboards.views.public import ON_A_PAGE, PublicPage, PublicView
from documents.paper import paper_of
from documents.views.documents import file_name, kind_label
from documents.views.files import give_file
from documents.views.themes import style_url


class PublicDocuments(PublicPage):
    """The region's public documents that hold, newest first."""

    template_name = "dashboards/public/documents.html"
    page_title = _("Documents")

    def tell(self):
        documents = documents_of(self.site).defer("snapshot")
        page = Paginator(documents, ON_A_PAGE).get_page(self.request.GET.get("page"))
        return {
            "page": page,
            "documents": [(each, kind_label(each.kind)) for each in page],
            **self.turned(page),
        }


class PublicDocument(PublicPage):
    """A public document as a page, from the data that it was issued with."""

    template_name = "dashboards/public/document.html"

    def tell(self, pk):
        document = get_object_or_404(documents_of(self.site), pk=pk)
        try:
            sheet = paper_of(document.kind).html(document.snapshot)
        except ObjectDoesNotExist:
            raise Http404 from None
        return {
            "page_title": document.title,
            "document": document,
            "sheet": sheet,
            "style_url": style_url(document.snapshot["paper"].get("theme")),
        }


class PublicFile(PublicView):
    """The PDF of a public document."""

    def answer(self, pk):
        documents = documents_of(self.site).select_related("owner", "file").defer("snapshot")
        document = get_object_or_404(documents, pk=pk)
        content = document.file.content
        return give_file(content, file_name(document), "pdf", "application/pdf", download=False)

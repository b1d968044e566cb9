"""What has changed since a document was issued: its snapshot against what its paper says now."""

from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.views import DetailPage
from documents.models import Document
from documents.rules.changes import Comparison
from documents.services import documents, printing
from documents.views.documents import kind_label
from documents.views.papers import find_paper

MOST = 300  # differences on one page


class DocumentChanges(DetailPage):
    """Lists the differences in words; seen by those who may read the paper as a draft."""

    permission_required = "documents.view_document"
    queryset = Document.objects.kept().with_life().select_related("owner")
    template_name = "documents/documents/changes.html"
    page_title = gettext_lazy("What has changed since")

    def check_permission(self):
        super().check_permission()
        user, document = self.request.user, self.object
        self.paper, self.about = find_paper(user, document.kind, document.object_id)

    def get_frame(self):
        frame = super().get_frame()
        frame.title = self.page_title
        frame.eyebrow = f"{kind_label(self.object.kind)} {self.object.reference}"
        return frame

    def get_crumbs(self):
        return [(str(self.object), self.object.get_absolute_url())]

    def get_context_data(self, **kwargs):
        document = self.object
        is_offered = document.language in self.paper.languages_of(self.about)
        language = document.language if is_offered else None
        now = printing.freeze(self.paper, self.about, language=language)
        found = Comparison(self.paper.labels).changes(document.snapshot["data"], now["data"])
        return super().get_context_data(
            about=self.about,
            groups=self.grouped(found[:MOST]),
            count=len(found),
            left_out=max(len(found) - MOST, 0),
            versions=versions(document, now),
            is_same_language=is_offered,
            says_the_same=documents.says_the_same(document, now),
            **kwargs,
        )

    def grouped(self, changes):
        """Return the changes under the part of the paper that they belong to, with its page."""
        other = _("Other")
        groups = groupby(changes, key=lambda change: change.place[0] if change.place else other)
        return [
            (part, [(each, self.paper.link(self.about, each.path)) for each in inside])
            for part, inside in groups
        ]


def versions(document, frozen):
    """Return what differs beside the data, as (what, then, now): template, engine, theme."""
    then, now = document.snapshot["paper"], frozen["paper"]
    names = (
        ("template_version", _("The template of this kind of paper")),
        ("engine_version", _("The program that makes the PDF")),
        ("theme", _("The look of the authority's papers")),
    )
    return [
        (label, *(each.get(key) if isinstance(each.get(key), str) else "" for each in (then, now)))
        for key, label in names
        if then.get(key) != now.get(key)
    ]

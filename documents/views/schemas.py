"""The published form of the data that lies in every paper: a page, and a schema for each kind."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, JsonResponse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.views import Page
from documents.paper import paper_of, papers


class SchemaList(Page):
    """What the data in a paper is, and where its form is described. Open to everybody."""

    permission_required = "documents.view_schema"
    template_name = "documents/schemas/list.html"
    page_title = gettext_lazy("The data in our documents")

    def check_permission(self):
        """Let everybody in, those too who have no account to be asked about."""

    def get(self, request, *args, **kwargs):
        kinds = sorted(papers().values(), key=lambda paper: str(paper.verbose_name))
        return self.render_to_response(self.get_context_data(papers=kinds))


@require_safe
def schema(request, kind):
    """Give out the JSON Schema of a kind of paper."""
    try:
        paper = paper_of(kind)
    except ObjectDoesNotExist:
        raise Http404 from None
    return JsonResponse(
        paper.json_schema(),
        content_type="application/schema+json",
        json_dumps_params={"ensure_ascii": False, "indent": 1},
        headers={"X-Content-Type-Options": "nosniff"},
    )

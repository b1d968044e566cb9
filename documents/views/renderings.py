"""Pages about a paper in the making: how far it is, and the draft when it is done."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from core.views import Action, DetailPage, get_allowed, is_htmx
from documents.choices import Purpose, RenderingState
from documents.models import Rendering
from documents.paper import paper_of
from documents.services import documents, packages
from documents.views.files import give_file
from documents.views.papers import find_paper, in_language


def find_rendering(user, uuid):
    """Return a rendering that the person asked for and whose object they may still read."""
    rendering = get_allowed(Rendering.objects, user, "documents.view_rendering", pk=uuid)
    find_paper(user, rendering.kind, rendering.object_id)
    return rendering


class RenderingDetail(DetailPage):
    """Waits with the person: the page asks again by itself, with and without script."""

    permission_required = "documents.view_rendering"
    queryset = Rendering.objects.all()
    template_name = "documents/renderings/detail.html"

    def check_permission(self):
        self.object = find_rendering(self.request.user, self.kwargs["uuid"])

    def get(self, request, *args, **kwargs):
        if self.object.document_id:
            return self.go_to(self.object.document.get_absolute_url())
        response = super().get(request, *args, **kwargs)
        if self.object.is_under_way and not is_htmx(request):
            response["Refresh"] = "3"
        return response

    def go_to(self, url):
        if is_htmx(self.request):
            return HttpResponse(headers={"HX-Redirect": url})
        return redirect(url)

    def get_frame(self):
        frame = super().get_frame()
        eyebrows = {Purpose.DRAFT: _("Draft as PDF"), Purpose.AGAIN: _("Made again")}
        frame.eyebrow = eyebrows.get(self.object.purpose, _("Issue"))
        return frame

    def get_actions(self):
        """Offer to try again what failed, to those who still may."""
        if self.object.state != RenderingState.FAILED or self.object.purpose == Purpose.AGAIN:
            return []
        user = self.request.user
        paper, obj = find_paper(user, self.object.kind, self.object.object_id)
        if not self.object.is_draft and not paper.may_issue(user, obj):
            return []
        name = "draft" if self.object.is_draft else "issue"
        asked = reverse(f"documents:{name}", args=[paper.kind, obj.pk])
        url = in_language(asked, paper, obj, self.object.frozen["data"]["language"])
        return [Action(_("Try again"), url, tone="primary", icon="arrow-clockwise")]

    def get_context_data(self, **kwargs):
        made, parts = packages.progress(self.object)
        again = documents.made_again(self.object)
        return super().get_context_data(again=again, made=made, parts=parts, **kwargs)

    def get_crumbs(self):
        about = self.object.content
        return [(str(about), about.get_absolute_url())]

    def get_state(self):
        return self.object.get_state_display(), *RenderingState.tones[self.object.state]


def rendering_file(request, uuid):
    """Show the draft, or save it with ?download."""
    rendering = find_rendering(request.user, uuid)
    file = getattr(rendering, "file", None)
    if file is None:
        raise Http404
    paper = paper_of(rendering.kind)
    name = f"{paper.file_name(rendering.frozen['data'])}-{_('draft')}"
    return give_file(
        file.content, name, "pdf", "application/pdf", download="download" in request.GET
    )

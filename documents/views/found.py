"""What the review finds in many papers of one kind: how much stops each, how much does not."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.views import Page, is_htmx
from core.views.frame import Frame
from documents.paper import reviewed_of
from documents.services import reviews

MOST = 100  # rows of a list


class FoundIn(Page):
    """The papers that are asked about, among those that the person sees; a list loads it."""

    template_name = "documents/papers/found.html"
    permission_required = "documents.view_paper"

    def check_permission(self):
        try:
            self.paper = reviewed_of(self.kwargs["kind"])
        except ObjectDoesNotExist:
            raise Http404 from None
        if not self.paper.reads_together:
            raise Http404

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = "documents/papers/_found.html"
        return self.render_to_response(self.get_context_data())

    def get_frame(self):
        return Frame(title=_("What the review finds"), eyebrow=self.paper.verbose_name)

    @cached_property
    def objects(self) -> list[Any]:
        wanted = [pk for pk in self.request.GET.getlist("of") if pk.isdecimal() and len(pk) < 19]
        if not wanted:
            return []
        seen = self.paper.queryset().visible_to(self.request.user).filter(pk__in=wanted[:MOST])
        return [obj for obj in seen if self.paper.may_view(self.request.user, obj)]

    def get_context_data(self, **kwargs):
        found = reviews.findings_of_each(self.paper, self.objects)
        return super().get_context_data(
            found=[
                {
                    "object": obj,
                    "id": f"found-{self.paper.kind}-{obj.pk}",
                    "url": reverse("documents:review", args=[self.paper.kind, obj.pk]),
                    "stopping": sum(each.stops for each in found[obj.pk]),
                    "warning": sum(
                        not each.blocks and not each.overridden for each in found[obj.pk]
                    ),
                }
                for obj in self.objects
            ],
            **kwargs,
        )

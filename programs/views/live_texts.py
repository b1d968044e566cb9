"""What texts about a program can say by a marker: a list of its own, and beside what is written."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core.views import DetailPage, is_htmx
from core.views.frame import Frame
from documents.queries import live_texts_for
from programs.models import Program


class LiveTextList(DetailPage):
    """Every sentence and table that the data can say now, with the marker that stands for it."""

    template_name = "programs/live_texts/list.html"
    permission_required = "programs.view_program"
    queryset = Program.objects.all()

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return super().get(request, *args, **kwargs)

    def get_frame(self):
        program = self.object
        crumbs = [(str(program), program.get_absolute_url())]
        return Frame(title=_("Figures for texts"), eyebrow=str(program), crumbs=crumbs)

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        live = [
            each for each in live_texts_for(self.object, user=self.request.user) if each.is_offered
        ]
        return super().get_context_data(live=live, **kwargs)


class OffersLiveTexts:
    """For pages on which a text about a program is written: the list is a click away."""

    def get_program(self) -> Program:
        raise NotImplementedError

    def get_live_url(self) -> str:
        """Return where the list is; nothing for those who may not see the program."""
        program = self.get_program()
        if not self.request.user.has_perm("programs.view_program", program):
            return ""
        return reverse("programs:live_text_list", args=[program.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(live_url=self.get_live_url(), **kwargs)

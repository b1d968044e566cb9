"""A history as a page of its own: a detail page loads it as a part, where it asks many tables."""

from django.utils.translation import gettext_lazy as _

from core.views import DetailPage, is_htmx


class HistoryPage(DetailPage):
    """Who did what with something and its rows. Says what to read in `get_history`."""

    template_name = "programs/history.html"

    def get_crumbs(self):
        return [(str(self.object), self.object.get_absolute_url())]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("History")
        return frame

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "core/_history.html"
        return super().render_to_response(context, **kwargs)

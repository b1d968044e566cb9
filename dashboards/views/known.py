"""A page that can be asked for as it was known on a day: `?known=2018-07-15`."""

from django.http import HttpResponse

from core.history import trail_begins
from core.replay import as_known
from dashboards.forms.known import KnownForm
from programs.models import Program
from programs.views.past import end_of


class AsKnown:
    """Shows what the trail knew of a program at the end of a day, where it reaches that far.

    For a detail page of a program; who may open it is asked today. Its templates find `known_form`
    and `known` (the day, or None). Where the trail begins later, a page of its own says so.
    """

    unknown_template = "dashboards/unknown.html"

    def get(self, request, *args, **kwargs) -> HttpResponse:
        self.known_form = KnownForm(request.GET.dict())
        self.known = self.known_form.day
        if self.known is None:
            return super().get(request, *args, **kwargs)
        with as_known(end_of(self.known)):
            found = self.get_queryset().filter(pk=self.object.pk).first()
            if found is not None:
                self.object = found
                # A queryset is read where it is shown: the page is put together here and now.
                return super().get(request, *args, **kwargs).render()
        return self.show_unknown()

    def show_unknown(self) -> HttpResponse:
        """Say that the trail does not reach that far back, and when it begins."""
        self.template_name = self.unknown_template
        context = {
            "known": self.known,
            "known_form": self.known_form,
            "begins": trail_begins(Program, id=self.object.pk),
        }
        return self.render_to_response(super().get_context_data(**context))

    def get_context_data(self, **kwargs):
        return super().get_context_data(known=self.known, known_form=self.known_form, **kwargs)

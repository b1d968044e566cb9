"""Pages of extracts for a person: who was looked for why, and for a day what is held."""

import json
from datetime import timedelta

from django.db.models import Count
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from core.exports import export
from core.periods import iso_moment
from core.views import CreatePage, DetailPage, Empty, ListPage, get_allowed
from training.exports.extracts import ExtractExport, as_data, held_about
from training.filters.disposals import ExtractFilter
from training.forms.disposals import ExtractForm
from training.models import Extract, Participant
from training.services import extracts
from training.tables.disposals import ExtractTable

EXTRACTS = Extract.objects.select_related("made_by").annotate(enrolled=Count("enrolments"))
OPEN_FOR = timedelta(days=1)


class ExtractList(ListPage):
    permission_required = "training.view_extract"
    page_title = gettext_lazy("Extracts for persons")
    intro = gettext_lazy(
        "Everybody may ask what is held about them. Each extract is on record: who made it, when "
        "and why, not what it said."
    )
    table_class = ExtractTable
    filterset_class = ExtractFilter
    queryset = EXTRACTS.order_by("-made_at", "-pk")
    create_url_name = "training:extract_create"
    create_permission = "training.add_extract"
    create_label = gettext_lazy("Make an extract")
    empty = Empty(
        gettext_lazy("No extract has been made"),
        gettext_lazy("It is made when somebody asks what is held about them."),
    )


class ExtractCreate(CreatePage):
    """Asks for whom and why, then which of those found it is; nothing of it is in an address."""

    permission_required = "training.add_extract"
    page_title = gettext_lazy("Extract for a person")
    form_class = ExtractForm

    def get_crumbs(self):
        return [(_("Extracts for persons"), reverse("training:extract_list"))]

    @property
    def submit_label(self):
        return _("Search, or make the extract of those chosen")

    def get_cancel_url(self):
        return reverse("training:extract_list")

    def get_form_kwargs(self):
        return {"search": lambda who: extracts.found_for(self.request.user, who)}

    def post(self, request, *args, **kwargs):
        form = self.read_form(request.POST)
        if form.is_valid() and not form.chosen:
            return self.show(form)
        return super().post(request, *args, **kwargs)

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return extracts.make(form.chosen, by=self.request.user, reason=reason)


def may_read(extract, user) -> bool:
    """Say whether its content is shown: to who made it, for a day."""
    return extract.made_by_id == user.pk and extract.made_at > timezone.now() - OPEN_FOR


def held(extract):
    people = Participant.objects.filter(extracts__extract=extract).order_by("pk")
    return held_about(people.select_related("cohort", "booking", "unit", "municipality"))


class ExtractDetail(DetailPage):
    permission_required = "training.view_extract"
    queryset = EXTRACTS
    template_name = "training/extracts/detail.html"

    def get_crumbs(self):
        return [(_("Extracts for persons"), reverse("training:extract_list"))]

    def get_context_data(self, **kwargs):
        extract = self.object
        is_readable = may_read(extract, self.request.user)
        return super().get_context_data(
            records=held(extract) if is_readable else [],
            is_readable=is_readable,
            facts=[
                (_("Made"), iso_moment(extract.made_at)),
                (_("Made by"), extract.made_by),
                (_("Reason"), extract.reason),
                (_("Enrolments"), extract.enrolled),
            ],
            **kwargs,
        )


@require_GET
def extract_file(request, pk, kind):
    """Give what is held as a file, to who made the extract, for a day."""
    extract = get_allowed(EXTRACTS, request.user, "training.view_extract", pk=pk)
    if not may_read(extract, request.user):
        raise Http404
    records = held(extract)
    if kind != "json":
        return export(ExtractExport(records), kind, str(extract))
    content = json.dumps(as_data(records), ensure_ascii=False, indent=1)
    return HttpResponse(
        content,
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="extract-{extract.pk}.json"'},
    )

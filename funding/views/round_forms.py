"""Pages on which a round is prepared: made, changed, its shares set, opened, deleted."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import (
    CreatePage,
    DeletePage,
    EditPage,
    GrownEditPage,
    carry_out,
    get_allowed,
)
from core.views.doors import back_url, with_back
from funding.forms.rounds import RoundForm
from funding.forms.shares import SharesForm
from funding.models import PricePlan, Round
from funding.queries import share_tables_of
from funding.rules.rounds import obstacles_to_change
from funding.services import prices, rounds
from funding.views.rounds import LIST, WITH_PROGRAM
from programs.models import Project, programs_held


class RoundCreatePage(CreatePage):
    """A new round of one of the person's own projects."""

    permission_required = "funding.add_round"
    form_class = RoundForm
    page_title = gettext_lazy("New funding round")
    submit_label = gettext_lazy("Save and go on to the shares")
    template_name = "funding/rounds/form.html"

    def get_crumbs(self):
        return [LIST]

    def get_cancel_url(self):
        return back_url(self.request, reverse("funding:round_list"))

    def get_form_kwargs(self):
        projects = own_projects(self.request.user)
        return {"projects": projects, "initial": self.from_project(projects)}

    def from_project(self, projects) -> dict:
        """Begin with what the project already says, when the page is asked for one."""
        wanted = self.request.GET.get("project", "")
        is_key = wanted.isdecimal() and len(wanted) < 19  # what a bigint holds
        found = projects.filter(pk=int(wanted)).first() if is_key else None
        if found is None:
            return {}
        return {
            "project": found.pk,
            "first_year": found.starts_on.year,
            "last_year": found.ends_on.year,
            "summary": found.summary,
            "background": found.background,
        }

    def perform(self, form):
        return rounds.create(by=self.request.user, **form.cleaned_data)

    def get_success_url(self, result):
        url = reverse("funding:round_shares", args=[result.pk])
        return with_back(url, back_url(self.request))


class BeforeOpeningPage(EditPage):
    """A form over a round that is being prepared; an open one leads back with the reason."""

    permission_required = "funding.change_round"
    queryset = WITH_PROGRAM

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def obstacles(self):
        return obstacles_to_change(self.object)


class RoundEditPage(BeforeOpeningPage):
    """The facts and texts of a round that is being prepared."""

    form_class = RoundForm
    template_name = "funding/rounds/form.html"
    done = gettext_lazy("The round is saved.")

    def get_form_kwargs(self):
        return {
            "projects": own_projects(self.request.user),
            "years_in_use": rounds.years_in_use(self.object),
        }

    def perform(self, form):
        return rounds.revise(self.object, by=self.request.user, **form.cleaned_data)


class RoundSharesPage(BeforeOpeningPage, GrownEditPage):
    """The grid: financiers down, years across, and what is applied for each year."""

    form_class = SharesForm
    template_name = "funding/rounds/shares.html"
    page_title = gettext_lazy("Shares")
    submit_label = gettext_lazy("Save the shares")
    done = gettext_lazy("The shares are saved.")
    rows: list[int] | None = None

    def get_form_kwargs(self):
        posted = self.request.POST.getlist("row") if self.rows is None else self.rows
        rows = [int(pk) for pk in posted if str(pk).isdecimal() and len(str(pk)) < 19]
        table = share_tables_of([self.object])[self.object.pk]
        plans = PricePlan.objects.filter(program=self.object.project.program_id)
        return {"table": table, "rows": rows, "plans": prices.prices_of(plans)}

    def save(self, request):
        adds = request.POST.getlist("add") or request.POST.get("other", "").strip()
        return self.grow(request) if adds or "grow" in request.POST else super().save(request)

    def grow(self, request):
        """Show the grid with rows for the chosen bodies; nothing is written yet."""
        seen = request.POST.get("seen", "")
        form = self.read_form(request.POST)
        form.is_valid()
        if not form.added and not form.errors.keys() & {"add", "other"}:
            form.add_error("other", _("Choose the bodies that get a row."))
        if form.errors.keys() & {"add", "other", "each_year"}:
            return self.show(form, seen=seen)
        data = request.POST.copy()
        self.rows = [*data.getlist("row"), *form.added]
        for pk in form.added:
            for year in self.object.years:
                data.setdefault(f"share_{pk}_{year}", data.get("each_year", ""))
        data.setlist("add", [])
        data["other"] = data["each_year"] = ""
        return self.show(self.get_form(data), seen=seen)

    def perform(self, form):
        return rounds.set_shares(
            self.object,
            by=self.request.user,
            applied=form.applied,
            shares=form.shares,
            least=form.least,
        )


@require_POST
def round_open(request, pk):
    """Deliver the round to its financiers."""
    found = get_allowed(Round.objects, request.user, "funding.open_round", pk=pk)
    done = _("The round is open, and its source is delivered to every financier.")
    return carry_out(request, rounds.open, found, done=done)


class RoundDeletePage(DeletePage):
    """Asks before a round that nobody else has seen is deleted."""

    permission_required = "funding.change_round"
    queryset = Round.objects.all()
    service = rounds.delete
    success_url = reverse_lazy("funding:round_list")
    submit_label = gettext_lazy("Delete the round")
    page_title = gettext_lazy("Delete the round")
    done = gettext_lazy("The round is deleted.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]


def own_projects(user):
    """The projects of the programs that the person is strategist of."""
    return Project.objects.filter(program__in=programs_held(user, "strategist"))

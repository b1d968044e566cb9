"""Search over everything: the page of results, and the best of them while one types."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import tidied, uncut
from core.views import Page
from dashboards.forms.search import SearchForm
from dashboards.queries import search

SHOWN = 5  # of each kind on the page of everything
LIVE = 3  # of each kind while one types, and so many in all:
LIVE_IN_ALL = 8


class Search(Page):
    """What was found, by kind, with how many there are; one kind in full when it is chosen."""

    permission_required = "dashboards.view_search"
    template_name = "dashboards/search/results.html"
    page_title = _("Search")

    def get(self, request, *args, **kwargs) -> HttpResponse:
        form = tidied(SearchForm(request.GET))
        groups = []
        if form.is_valid() and form.terms:
            asked = form.cleaned_data
            groups = search.groups(
                search.understood(form.terms),
                request.user,
                timezone.localdate(),
                most=SHOWN,
                kind=asked["kind"],
                state=asked["state"],
            )
        uncut(form)
        kind = form.cleaned_data.get("kind", "") if form.is_valid() else ""
        context = self.get_context_data(
            form=form,
            groups=groups,
            shown=[group for group in groups if not kind or group.source.kind == kind],
            kind=kind,
            has_asked=form.is_valid() and bool(form.terms),
            is_narrowed=bool(request.GET.get("kind") or request.GET.get("state")),
            most=search.TOLD,
        )
        return self.render_to_response(context, status=422 if form.errors else 200)


class SearchLive(Page):
    """The best of what is found, as the options of the box in the head of every page."""

    permission_required = "dashboards.view_search"

    def get(self, request, *args, **kwargs) -> HttpResponse:
        form = tidied(SearchForm(request.GET))
        found = []
        if form.is_valid() and form.terms:
            groups = search.groups(
                search.understood(form.terms), request.user, timezone.localdate(), most=LIVE
            )
            found = search.best_of(groups, LIVE_IN_ALL)
        problems = [problem for reasons in form.errors.values() for problem in reasons]
        context = {"found": found, "problems": problems, "q": form.data.get("q", "")}
        return render(request, "dashboards/search/_live.html", context)

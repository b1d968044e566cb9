"""The public pages of a region: open without login, the same for everybody, kept by caches.

They are made without the request's context: no session is opened and no cookie set, so that a cache
may give the same page to all. The language stands in the address (`?lang=en`), for the same reason.
"""

import hashlib
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from dashboards.queries.public import (
    data_of,
    decisions_of,
    goals_of,
    money_of,
    programs_of,
    years_of,
)
from dashboards.views.public_parts import goals_by_status, money_by_year
from programs.models import PublicSite

KEPT_FOR = 300  # seconds: what is taken off is gone from caches after five minutes
ON_A_PAGE = 50
NEWEST = 5
LANGUAGES = dict(settings.LANGUAGES)


def kept(request, response):
    """Let caches keep a response for a while, and answer 304 to whoever has the same already."""
    del response.headers["Cache-Control"]
    patch_cache_control(response, public=True, max_age=KEPT_FOR)
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)


class PublicView(View):
    """Something of a region whose public pages are open; closed, there is nothing."""

    http_method_names = ("get", "head")

    def get(self, request, slug, **kwargs):
        wanted = request.GET.get("lang", "")
        self.language = wanted if wanted in LANGUAGES else settings.LANGUAGE_CODE
        with translation.override(self.language):
            sites = PublicSite.objects.opened().select_related("organization")
            self.site = sites.filter(slug=slug).first()
            if self.site is None:
                raise Http404
            response = self.answer(**kwargs)
        response.headers.setdefault("Content-Language", self.language)
        return kept(request, response)

    def answer(self, **kwargs) -> HttpResponse:
        raise NotImplementedError


class PublicPage(PublicView):
    """A page of them: its template is filled with what `tell` returns."""

    template_name = ""
    page_title: Any = ""
    asked: dict[str, Any] = {}  # what of the query the page goes by, as it was understood

    def answer(self, **kwargs):
        told = self.tell(**kwargs)  # first: the frame names what it understood of the query
        return HttpResponse(render_to_string(self.template_name, {**self.frame(), **told}))

    def tell(self, **kwargs) -> dict[str, Any]:
        raise NotImplementedError

    def frame(self) -> dict[str, Any]:
        return {
            "site": self.site,
            "page_title": self.page_title or self.site.organization,
            "lang": self.query(lang=self.language),
            "language": self.language,
            "languages": [
                (code, self.request.path + self.query(**{**self.asked, "lang": code}))
                for code in LANGUAGES
            ],
            "demo": settings.DEMO,
        }

    def turned(self, page) -> dict[str, str]:
        """Return the addresses of the pages beside this one, where there are any."""
        asked = {**self.asked, "lang": self.language}
        newer = self.query(**asked, page=page.number - 1)
        older = self.query(**asked, page=page.number + 1)
        return {
            "newer": newer if page.has_previous() else "",
            "older": older if page.has_next() else "",
        }

    @staticmethod
    def query(**asked) -> str:
        """Return a query for the end of an address; Swedish goes without saying."""
        if asked.get("lang") == settings.LANGUAGE_CODE:
            del asked["lang"]
        known = {name: value for name, value in asked.items() if value}
        return f"?{urlencode(known)}" if known else ""


class PublicHome(PublicPage):
    """The published programs with goals and money, and what was decided last."""

    template_name = "dashboards/public/home.html"

    def tell(self):
        programs = list(programs_of(self.site))
        goals, money = goals_of(programs, timezone.localdate()), money_of(programs)
        rows = [
            {
                "program": program,
                "goals": sum(len(each.goals) for each in goals[program.pk]),
                "done": sum(each.done for each in goals[program.pk]),
                "total": money[program.pk].total,
            }
            for program in programs
        ]
        return {"rows": rows, "decisions": list(decisions_of(programs)[:NEWEST])}


class PublicProgram(PublicPage):
    """A published program: its goals with their status, its money, its decisions."""

    template_name = "dashboards/public/program.html"

    def tell(self, pk):
        program = get_object_or_404(programs_of(self.site), pk=pk)
        today = timezone.localdate()
        projects = goals_of([program], today)[program.pk]
        money = money_of([program])[program.pk]
        return {
            "page_title": program.name,
            "program": program,
            "today": today,
            "projects": [(each, goals_by_status(each)) for each in projects],
            "money": money,
            "by_year": money_by_year(money),
            "all_decisions": reverse("dashboards:public_decisions", args=[self.site.slug])
            + self.query(program=pk, lang=self.language),
            "decisions": list(decisions_of([program])[:NEWEST]),
        }


class PublicDecisions(PublicPage):
    """Decisions that count, by program and year where one is chosen."""

    template_name = "dashboards/public/decisions.html"
    page_title = _("Decisions")

    def tell(self):
        programs = list(programs_of(self.site))
        decisions = decisions_of(programs)
        years = years_of(decisions)
        program = self.chosen("program", [each.pk for each in programs])
        year = self.chosen("year", years)
        if program:
            decisions = decisions.filter(proposal__round__project__program=program)
        if year:
            decisions = decisions.filter(made_on__year=year)
        page = Paginator(decisions, ON_A_PAGE).get_page(self.request.GET.get("page"))
        self.asked = {"program": program, "year": year}
        return {
            "programs": programs,
            "years": years,
            "asked": self.asked,
            "page": page,
            "decisions": list(page),
            **self.turned(page),
        }

    def chosen(self, name, known):
        """Return what was chosen of what can be; whatever else stands there chooses nothing."""
        wanted = self.request.GET.get(name, "")
        return next((each for each in known if str(each) == wanted), None)


class PublicData(PublicView):
    """Programs, goals, sums and decisions for machines, as JSON."""

    def answer(self):
        told = data_of(self.site, timezone.localdate())
        return JsonResponse(told, encoder=DjangoJSONEncoder, json_dumps_params={"indent": 1})

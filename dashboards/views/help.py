"""Help: a short guide for each role, and the words of the field."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from core.views import Page
from core.views.frame import Frame
from dashboards.rules.help import BY_SLUG, GUIDES, WORDS, guides_for
from evaluation.models.evaluations import evaluations_held
from programs.choices import ProgramRoleKind
from programs.models import SubGoal, programs_held


def kinds_held(user: Any) -> set[str]:
    """Return the kinds of roles that the person holds for anything today."""
    kinds = {kind.value for kind in OrganizationRoleKind if organizations_held(user, kind)}
    kinds |= {kind.value for kind in ProgramRoleKind if programs_held(user, kind)}
    if evaluations_held(user):
        kinds.add("evaluator")
    if "responsible" not in kinds and SubGoal.objects.filter(responsible_person=user).exists():
        kinds.add("responsible")
    return kinds


class HelpPage(Page):
    permission_required = "dashboards.view_help"
    template_name = "dashboards/help/page.html"

    def get_context_data(self, **kwargs):
        mine = guides_for(kinds_held(self.request.user))
        return super().get_context_data(
            **{
                "mine": mine,
                "others": [guide for guide in GUIDES if guide not in mine],
                "words": WORDS,
                "text": "",
                **kwargs,
            }
        )


class HelpHome(HelpPage):
    """The guides for the person's roles first; where it is one, that guide itself."""

    page_title = gettext_lazy("Help")

    def get(self, request, *args, **kwargs):
        context = self.get_context_data(**kwargs)
        if len(context["mine"]) == 1:
            context["text"] = context["mine"][0].template(language())
        return self.render_to_response(context)


class HelpGuide(HelpPage):
    """One guide."""

    def check_permission(self) -> None:
        super().check_permission()
        if self.kwargs["guide"] not in BY_SLUG:
            raise Http404
        self.guide = BY_SLUG[self.kwargs["guide"]]

    def get_frame(self) -> Frame:
        crumbs = [(_("Help"), reverse("dashboards:help_home"))]
        return Frame(title=self.guide.title, eyebrow=_("Help"), crumbs=crumbs)

    def get(self, request, *args, **kwargs):
        text = self.guide.template(language())
        return self.render_to_response(self.get_context_data(text=text, guide=self.guide))


def language() -> str:
    """Return the language that a guide is read in: Swedish, or English for all others."""
    return "sv" if (get_language() or "").startswith("sv") else "en"

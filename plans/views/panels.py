"""Panels of plans that pages of lower floors load."""

from collections.abc import Collection
from typing import Any

from django.utils.text import capfirst

from accounts.models import Organization, organizations_held
from core.views import get_allowed, is_htmx
from core.views.frame import Frame, Page
from plans.models import Plan
from plans.permissions import WRITERS
from programs.choices import ProgramRoleKind
from programs.models import Program, programs_held


class PlansPanel(Page):
    """The plans of one program or organization: as a part for its page, or alone."""

    template_name = "plans/plans/panel.html"
    model: Any = Program
    belongs = "program"

    def plans_for(self, user: Any) -> Collection[int]:
        """Return the ids of what the person writes plans for."""
        return programs_held(user, ProgramRoleKind.STRATEGIST)

    def check_permission(self) -> None:
        self.object = get_allowed(
            self.model.objects, self.request.user, self.permission_required, pk=self.kwargs["pk"]
        )

    def get_frame(self) -> Frame:
        crumbs = [(str(self.object), self.object.get_absolute_url())]
        return Frame(title=capfirst(Plan._meta.verbose_name_plural), crumbs=crumbs)

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs):
        plans = Plan.objects.filter(**{self.belongs: self.object}).visible_to(self.request.user)
        rows = plans.select_related("organization").with_state().with_total()
        return super().get_context_data(
            plans=[each for each in rows if not each.is_superseded],
            create_query=f"?{self.belongs}={self.object.pk}",
            can_add=self.object.pk in self.plans_for(self.request.user),
            **kwargs,
        )


class ProgramPlansPanel(PlansPanel):
    permission_required = "programs.view_program"


class OrganizationPlansPanel(PlansPanel):
    permission_required = "accounts.view_organization"
    model = Organization
    belongs = "organization"

    def plans_for(self, user: Any) -> Collection[int]:
        return organizations_held(user, *WRITERS)

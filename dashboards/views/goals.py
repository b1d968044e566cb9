"""What all apps know about one goal: a panel of its page, and a page of its own without script."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.views import get_allowed, is_htmx
from core.views.doors import with_back
from core.views.frame import Frame, Page
from dashboards.queries.goals import KIND, facts_for, reasons_of
from documents.rules.findings import with_reasons
from programs.models import SubGoal


class GoalFacts(Page):
    """Each fact with its source; where one contradicts the status, what to do about it."""

    permission_required = "programs.view_goal"
    template_name = "dashboards/goals/facts.html"

    def check_permission(self) -> None:
        goals = SubGoal.objects.with_status().with_actual().select_related("project__program")
        user, wanted = self.request.user, self.kwargs["pk"]
        self.goal = get_allowed(goals, user, self.permission_required, pk=wanted)

    def get_frame(self) -> Frame:
        crumbs = [(str(self.goal), self.goal.get_absolute_url())]
        return Frame(title=_("What the data says"), eyebrow=str(self.goal), crumbs=crumbs)

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs):
        facts = facts_for([self.goal], self.request.user)[self.goal.pk]
        kept = reasons_of([self.goal.project_id]).get(self.goal.project_id, {})
        lines = []
        for fact in facts:
            found = fact.finding and with_reasons([fact.finding], kept)[0]
            lines.append((fact, found, self.keep_url(found)))
        # What contradicts stands first, and what was kept with a reason after it.
        lines.sort(key=lambda line: (line[1] is None, bool(line[1] and line[1].overridden)))
        return super().get_context_data(goal=self.goal, lines=lines, **kwargs)

    def keep_url(self, finding) -> str:
        """Return the page that keeps the contradiction with a reason, for those who may."""
        project = self.goal.project
        if finding is None or finding.overridden:
            return ""
        if not self.request.user.has_perm("programs.change_project", project):
            return ""
        url = reverse("documents:finding_keep", args=[KIND, project.pk])
        return with_back(f"{url}?finding={finding.key}", self.goal.get_absolute_url())

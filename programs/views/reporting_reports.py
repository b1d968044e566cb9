"""The frozen report of a round, made from its snapshot alone; and two reports compared."""

from itertools import groupby

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.views import Action, get_allowed
from core.views.frame import Frame, Page
from documents.paper import canonical
from programs.models import ReportingSnapshot
from programs.pdf.frozen import count_statuses, in_language, read
from programs.queries import steps_of
from programs.rules.comparisons import compared, said_of
from programs.services.snapshots import fingerprint
from programs.views.reportings import crumbs_to

SNAPSHOTS = ReportingSnapshot.objects.select_related("round__program", "taken_by")


class FrozenPage(Page):
    """A page about one snapshot of a round."""

    permission_required = "programs.view_report"

    def check_permission(self):
        lookup = {"round_id": self.kwargs["pk"], "number": self.kwargs["number"]}
        self.object = get_allowed(SNAPSHOTS, self.request.user, self.permission_required, **lookup)

    @cached_property
    def content(self):
        return read(self.object.content)


class ReportingReport(FrozenPage):
    """All that the round's report says. Nothing of it comes from rows that can change."""

    template_name = "programs/reportings/report.html"

    def get(self, request, *args, **kwargs):
        if request.GET.get("export") == "json":
            return self.get_file()
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_file(self):
        """The frozen content itself, in the form that its fingerprint was taken of."""
        response = HttpResponse(canonical(self.object.content), content_type="application/json")
        name = f"report-{self.object.round_id}-{self.object.number}.json"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def get_frame(self):
        round_ = self.content["round"]
        return Frame(
            title=round_["name"],
            eyebrow=in_language(round_["kind"]),
            crumbs=crumbs_to(self.object.round),
            state=(_("Frozen"), "good", "lock"),
            actions=[self.get_comparison()],
        )

    def get_comparison(self):
        url = f"{self.object.get_absolute_url()}compare/"
        return Action(_("Compare with an earlier report"), url, "get", icon="layout-split")

    def get_context_data(self, **kwargs):
        goals = self.content["goals"]
        asked = {each["id"]: each["text"] for each in self.content["questions"]}
        for answer in (goal["answer"] for goal in goals if goal["answer"]):
            for each in answer["answers"]:
                each["question_text"] = asked.get(each["question"], "")
        return super().get_context_data(
            object=self.object,
            report=self.content,
            projects=[
                (name, list(group)) for name, group in groupby(goals, lambda each: each["project"])
            ],
            statuses=count_statuses(goals),
            missing=[goal for goal in goals if goal["answer"] is None],
            is_whole=fingerprint(self.object.content) == self.object.sha256,
            others=self.object.round.snapshots.exclude(pk=self.object.pk).defer("content"),
            **kwargs,
        )


class ReportingCompare(FrozenPage):
    """Two reports side by side: each goal's status then and now.

    What the reports say is frozen; which goal came of which is read from the recorded changes.
    """

    template_name = "programs/reportings/compare.html"

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_frame(self):
        report = (self.object.round.name, self.object.get_absolute_url())
        crumbs = [*crumbs_to(self.object.round), (_("Report"), report[1])]
        return Frame(title=_("Status then and now"), eyebrow=report[0], crumbs=crumbs)

    @cached_property
    def earlier(self):
        """Reports of the program that were frozen before this one, the newest first."""
        found = SNAPSHOTS.filter(
            round__program=self.object.round.program_id, created_at__lte=self.object.created_at
        )
        found = found.exclude(pk=self.object.pk).order_by("-created_at", "-pk")
        return list(found.visible_to(self.request.user).defer("content"))

    def get_other(self):
        wanted = self.request.GET.get("with")
        if wanted is None:
            return self.earlier[0] if self.earlier else None
        other = next((each for each in self.earlier if str(each.pk) == wanted), None)
        if other is None:
            raise Http404
        return other

    def get_context_data(self, **kwargs):
        other = self.get_other()
        rows = self.get_rows(other) if other else []
        return super().get_context_data(
            object=self.object,
            other=other,
            earlier=self.earlier,
            rows=rows,
            changed=sum(pair.is_changed for pair, told in rows),
            **kwargs,
        )

    def get_rows(self, other):
        """Return the goals of both reports in pairs, each with (words, address) of its changes."""
        then, now = read(other.content)["goals"], self.content["goals"]
        steps, numbers = [], {}
        if {goal["id"] for goal in then} != {goal["id"] for goal in now}:
            projects = {goal["project"]["id"] for goal in (*then, *now)}
            steps, numbers = steps_of(projects, timezone.localdate(self.object.created_at))
        return [
            (
                pair,
                [
                    (said_of(step, numbers), reverse("programs:change_detail", args=[step.pk]))
                    for step in pair.steps
                ],
            )
            for pair in compared(then, now, steps)
        ]

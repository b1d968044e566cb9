"""From decided to reported goals: what became of each, by whom and why."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.exports import export
from core.views import DetailPage
from programs.choices import ChangeKind, ChangeState
from programs.forms.lineages import DayForm
from programs.models import Project
from programs.queries import changes_of, lineage_of
from programs.tables.lineages import LineageTable, lines_of

DOES = {
    ChangeKind.REWORD: (gettext_lazy("Reword or renumber a goal"), "pencil"),
    ChangeKind.MERGE: (gettext_lazy("Merge goals into one"), "sign-merge-right"),
    ChangeKind.SPLIT: (gettext_lazy("Split a goal"), "diagram-2"),
    ChangeKind.ADD: (gettext_lazy("Add goals"), "plus-circle"),
    ChangeKind.WITHDRAW: (gettext_lazy("Withdraw goals"), "x-circle"),
}


class LineageDetail(DetailPage):
    template_name = "programs/lineages/detail.html"
    permission_required = "programs.view_lineage"
    queryset = Project.objects.select_related("program", "adoption")
    page_title = gettext_lazy("From decided to reported goals")

    def get_crumbs(self):
        project = self.object
        return [
            (str(project.program), project.program.get_absolute_url()),
            (str(project), project.get_absolute_url()),
        ]

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = self.page_title, str(self.object)
        return frame

    def get(self, request, *args, **kwargs):
        self.adoption = getattr(self.object, "adoption", None)
        self.form = DayForm(
            request.GET.dict(), earliest=self.adoption.adopted_on if self.adoption else None
        )
        self.changes = list(changes_of(self.object)) if self.adoption else []
        self.lineage = None
        if self.adoption:
            self.lineage = lineage_of(self.object, self.form.day, self.changes)
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx") and self.lineage is not None:
            table = LineageTable(list(lines_of(self.lineage)))
            return export(table, kind, f"{self.object} {self.form.day.isoformat()}")
        return super().get(request, *args, **kwargs)

    def get_history(self):
        return None  # the page is one; each change has its own

    def get_context_data(self, **kwargs):
        may_propose = self.request.user.has_perm("programs.propose_change", self.object)
        return super().get_context_data(
            form=self.form,
            adoption=self.adoption,
            lineage=self.lineage,
            is_today=self.form.day == timezone.localdate(),
            proposed=[each for each in self.changes if each.state == ChangeState.PROPOSED],
            declined=[each for each in self.changes if each.state == ChangeState.DECLINED],
            kinds=list(self.get_kinds()) if may_propose and self.adoption else [],
            exports=self.get_exports() if self.lineage else [],
            **kwargs,
        )

    def get_exports(self):
        day = self.form.day.isoformat()
        return [
            (label, f"?on={day}&export={kind}")
            for kind, label in (("xlsx", _("Excel")), ("csv", _("CSV")))
        ]

    def get_kinds(self):
        """Yield each kind of change with what it does and the page on which it is proposed."""
        for kind, (label, icon) in DOES.items():
            yield label, icon, reverse("programs:change_create", args=[self.object.pk, kind.value])

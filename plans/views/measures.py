"""The page on which an activity's matrix is edited, all of it at once."""

from collections.abc import Collection

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import read_seen
from core.history import events_of, history_of
from core.views import DetailPage
from core.views.edits import ConflictField
from plans.forms.measures import MATTER, MatrixForm, stored_keys, written_fingerprints
from plans.models import Activity, Cell, CellLink, Measure, Responsible, ResponsibleLink
from plans.services import measures
from plans.views.plans import LIST, DraftPage


class ActivityMatrixHistory(DetailPage):
    """Who changed what in an activity's matrix."""

    permission_required = "plans.view_plan"
    queryset = Activity.objects.select_related("plan")
    template_name = "plans/plans/history.html"

    def get_crumbs(self):
        activity, plan = self.object, self.object.plan
        return [
            LIST,
            (str(plan), plan.get_absolute_url()),
            (str(activity), activity.get_absolute_url()),
        ]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("History of the matrix")
        return frame

    def get_history(self):
        pk = self.object.pk
        cells, named = events_of(Cell, activity=pk), events_of(Responsible, activity=pk)
        return history_of(
            events_of(Measure, activity=pk),
            cells,
            named,
            events_of(CellLink, cell__in=cells.values("pgh_obj_id")),
            events_of(ResponsibleLink, responsible__in=named.values("pgh_obj_id")),
        )


class ActivityMatrixPage(DraftPage):
    """Measures, follow-up, effects, resources and who is responsible, with the parts they concern.

    What the person did not touch follows whoever saved meanwhile. What both changed is asked
    about, and so is a row that one took away while the other wrote in it.
    """

    queryset = Activity.objects.select_related("plan__organization", "plan__program", "heading")
    form_class = MatrixForm
    template_name = "plans/matrix/form.html"
    page_title = gettext_lazy("Matrix")
    submit_label = gettext_lazy("Save the matrix")
    done = gettext_lazy("The matrix is saved.")
    more = ""

    @property
    def plan(self):
        return self.object.plan

    def get_crumbs(self):
        return [*super().get_crumbs(), (str(self.object), self.object.get_absolute_url())]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = str(self.object)
        return frame

    def get_form_kwargs(self):
        return {"gone": self.kept_rows, "more": self.more}

    def perform(self, form):
        return measures.save_matrix(self.object, form.rows, by=self.request.user)

    def save(self, request):
        if request.POST.get("grow") in MATTER:
            self.more = request.POST["grow"]
            form = self.get_form(request.POST)
            return self.show(form, seen=request.POST.get("seen", ""))
        return super().save(request)

    # ---------- two at once ----------

    @cached_property
    def seen(self) -> dict:
        return read_seen(self.request.POST.get("seen", ""), self.object) or {}

    @cached_property
    def changed_names(self) -> set[str]:
        """The posted fields of stored rows in which the person wrote."""
        rows = stored_keys(self.request.POST)
        names = [name for row in rows.values() for name in row]
        written, then = written_fingerprints(self.request.POST, names), self.seen.get("f", {})
        return {name for name in names if written[name] != then.get(name)}

    @cached_property
    def gone_rows(self) -> dict[str, list[str]]:
        """Rows that somebody else took away and that this person wrote in, with their fields."""
        if self.request.method != "POST":
            return {}
        stored = MatrixForm(instance=self.object).stored
        there = {f"{group}_{pk}" for group, rows in stored.items() for pk in rows}
        posted = stored_keys(self.request.POST)
        return {
            key: names
            for key, names in posted.items()
            if key not in there and self.changed_names & set(names)
        }

    @property
    def kept_rows(self) -> Collection[str]:
        keep = self.request.POST.get
        return [key for key in self.gone_rows if keep(f"keep_{key}") != "theirs"]

    def merged(self, posted, current):
        """Whatever this person left alone is as somebody else saved it."""
        data = super().merged(posted, current)
        is_newest = self.seen.get("v") == self.object.version
        for name in current.fields:
            if name not in current.initial:
                continue
            is_untouched = name not in self.changed_names and not is_newest
            if name not in posted or is_untouched:
                value = current.fields[name].prepare_value(current.initial[name])
                data[name] = "" if value is None else str(value)
        return data

    def conflicts(self, form, current, seen):
        found = super().conflicts(form, current, seen)
        asked = (seen or {}).get("a", ())
        for key, names in self.gone_rows.items():
            is_chosen = self.request.POST.get(f"keep_{key}") in ("mine", "theirs")
            if is_chosen and key in asked:
                continue
            mine = (self.request.POST.get(name, "").strip() for name in names)
            last = self.last_change
            found.append(
                ConflictField(
                    name=key,
                    label=_("A row that was taken away"),
                    mine="\n".join(text for text in mine if text),
                    theirs="",
                    who=last.who if last else "",
                    at=last.at if last else None,
                )
            )
        return found

"""Pages of a project's budget: the whole table, and the grid in which it is set."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.exports import export
from core.history import events_of, history_of
from core.views import Action, DetailPage, EditPage, onward
from documents.views.declared import DeclaresTotals
from programs.exports.budgets import BudgetExport
from programs.forms.budgets import GROWTH, BudgetForm, keys_of, row_labels
from programs.forms.totals import DeclaredForm
from programs.models import BudgetLine, DeclaredTotal, Project
from programs.queries import budget_of, stated_of
from programs.rules.budgets import DIFFERENCES, MEASURES, Row, years_shown
from programs.services import budgets

ROWS = (*MEASURES, *DIFFERENCES)
PROJECTS = Project.objects.select_related("program__organization")


class BudgetDetail(DetailPage):
    """Every line with its years, the sums, and the same as a file."""

    template_name = "programs/budgets/detail.html"
    permission_required = "programs.view_project"
    queryset = PROJECTS
    eyebrow = gettext_lazy("budget and cost")

    def get(self, request, *args, **kwargs):
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx"):
            title = _("Budget of %(project)s") % {"project": self.object}
            return export(BudgetExport(budget_of(self.object)), kind, title)
        return super().get(request, *args, **kwargs)

    def get_crumbs(self):
        program = self.object.program
        return [
            (str(program), program.get_absolute_url()),
            (str(self.object), self.object.get_absolute_url()),
        ]

    def get_actions(self):
        here = reverse("programs:budget_detail", args=[self.object.pk])
        actions = [
            Action(gettext_lazy("Excel"), f"{here}?export=xlsx", "get", icon="download"),
            Action(gettext_lazy("CSV"), f"{here}?export=csv", "get", icon="download"),
        ]
        if self.request.user.has_perm("programs.change_project", self.object):
            edit = onward(self.request, "programs:budget_edit", self.object.pk)
            label = gettext_lazy("Edit the budget")
            declare = onward(self.request, "programs:budget_declared", self.object.pk)
            return [
                Action(label, edit, "get", "primary", icon="grid-3x3"),
                Action(gettext_lazy("Declared totals"), declare, "get", icon="calculator"),
                *actions,
            ]
        return actions

    def get_history(self):
        of_project = {"project": self.object.pk}
        return history_of(
            events_of(BudgetLine, **of_project), events_of(DeclaredTotal, **of_project)
        )

    def get_context_data(self, **kwargs):
        table = budget_of(self.object)
        return super().get_context_data(
            table=table,
            groups=[
                (line.name, [each for each in stated(table.rows(line, ROWS)) if _tells(each[1])])
                for line in table.lines
            ],
            sums=stated(table.rows(kinds=ROWS)),
            declared=stated_of(self.object, table),
            **kwargs,
        )


class BudgetEdit(EditPage):
    """The grid: an older version is met cell by cell, and nothing that was typed is lost."""

    template_name = "programs/budgets/form.html"
    permission_required = "programs.change_project"
    queryset = PROJECTS
    form_class = BudgetForm
    page_title = gettext_lazy("Edit the budget")
    submit_label = gettext_lazy("Save the budget")
    done = gettext_lazy("The budget is saved.")
    rows: list | None = None
    years: list[int] | None = None

    def get_crumbs(self):
        budget = reverse("programs:budget_detail", args=[self.object.pk])
        return [*super().get_crumbs(), (_("Budget and cost"), budget)]

    def get_form_kwargs(self):
        posted = self.request.POST
        rows = keys_of(posted.getlist("row")) if self.rows is None else self.rows
        years = [int(y) for y in posted.getlist("year") if y.isdecimal() and len(y) == 4]
        return {
            "table": budget_of(self.object),
            "rows": rows,
            "more": years if self.years is None else self.years,
        }

    def merged(self, posted, current):
        """A line that somebody else added meanwhile is theirs: leaving it alone is no conflict."""
        data = super().merged(posted, current)
        for name in current.fields:
            if name not in data and name in current.initial:
                data[name] = current.fields[name].prepare_value(current.initial[name]) or ""
        return data

    def conflicts(self, form, current, seen):
        """What the grid grows by is not stored: nobody can have changed it."""
        found = super().conflicts(form, current, seen)
        return [each for each in found if each.name not in GROWTH]

    def save(self, request):
        grows = "grow" in request.POST or any(
            request.POST.get(name, "").strip() for name in ("financiers", "other", "more_years")
        )
        return self.grow(request) if grows else super().save(request)

    def grow(self, request):
        """Show the grid with the lines and years that were asked for; nothing is written yet."""
        seen = request.POST.get("seen", "")
        form = self.get_form(request.POST)
        form.is_valid()
        wanted = form.cleaned_data.get("more_years") or []
        if not form.added and not wanted and not form.errors.keys() & {"other", "financiers"}:
            form.add_error("financiers", _("Choose who pays, or a year to add."))
        if form.errors.keys() & {"account", "financiers", "other", "each_year", "more_years"}:
            return self.show(form, seen=seen)
        data = request.POST.copy()
        self.rows = [*keys_of(data.getlist("row")), *form.added]
        self.years = [*form.years, *wanted]
        for account, pk in form.added:
            for year in years_of(self.object):
                data.setdefault(f"budget_{account}_{pk}_{year}", data.get("each_year", ""))
        for name in ("financiers", "more_years"):
            data.setlist(name, [])
        data["other"] = data["each_year"] = ""
        grown = self.get_form(data)
        if "grow" not in request.POST and grown.is_valid():
            said = _("The new lines and years are in the table now. Write their amounts and save.")
            grown.add_error(None, said)
        return self.show(grown, seen=seen)

    def perform(self, form):
        return budgets.set_lines(self.object, lines=form.amounts, by=self.request.user)

    def get_success_url(self, result):
        return onward(self.request, "programs:budget_detail", result.pk)

    def get_cancel_url(self):
        return onward(self.request, "programs:budget_detail", self.object.pk)


class BudgetDeclared(DeclaresTotals, EditPage):
    """What one place of a text or source states, beside the computed sums."""

    permission_required = "programs.change_project"
    queryset = PROJECTS
    form_class = DeclaredForm
    page_title = gettext_lazy("Declared totals")
    row_heading = gettext_lazy("Total")
    submit_label = gettext_lazy("Save the declared totals")
    done = gettext_lazy("The declared totals are saved.")

    def get_crumbs(self):
        budget = reverse("programs:budget_detail", args=[self.object.pk])
        return [*super().get_crumbs(), (_("Budget and cost"), budget)]

    def stated_places(self):
        return sorted(set(self.object.declared_totals.values_list("place", flat=True)))

    def get_form_kwargs(self):
        table = budget_of(self.object)
        return {"table": table, "stated": stated_of(self.object, table), "place": self.place}

    def perform(self, form):
        return budgets.set_declared(
            self.object, place=self.place, totals=form.totals, by=self.request.user
        )

    def get_success_url(self, result):
        return onward(self.request, "programs:budget_detail", result.pk)

    def get_cancel_url(self):
        return onward(self.request, "programs:budget_detail", self.object.pk)


def years_of(project):
    return years_shown(project.starts_on.year, project.ends_on.year)


def _tells(row: Row) -> bool:
    """Whether a line's row says anything: a difference of 0 in every year does not."""
    return row.kind in MEASURES or any(kr for _year, kr in row.cells)


def stated(rows: list[Row]) -> list[tuple[str, Row]]:
    """Return the rows in which something is stated, each with what it is called."""
    labels = row_labels()
    return [(labels[row.kind], row) for row in rows if row.total is not None]

"""Pages of rounds: the list, the share table with everybody's answers, the forms, the verbs."""

from dataclasses import replace
from functools import cached_property

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.models import organizations_held
from core.exports import export
from core.history import history_of
from core.views import (
    Action,
    CreatePage,
    DeletePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    carry_out,
    get_allowed,
)
from core.views.doors import back_url, with_back
from funding.exports.rounds import ShareExport
from funding.filters.rounds import RoundFilter
from funding.forms.rounds import RoundForm
from funding.forms.shares import SharesForm
from funding.models import AppliedAmount, PricePlan, Round, Share
from funding.queries import share_tables_of, standings_of
from funding.rules.conditions import conditions
from funding.rules.prices import faults_of_prices
from funding.rules.rounds import obstacles_to_change
from funding.rules.shares import out_of_step
from funding.services import prices, rounds
from funding.tables.rounds import RoundTable
from funding.views.round_parts import in_words, lines_of, since_opening, sums_of
from programs.models import Project, programs_held

LIST = (gettext_lazy("Funding rounds"), reverse_lazy("funding:round_list"))
WITH_PROGRAM = Round.objects.select_related("project__program")


class RoundListPage(ListPage):
    """Every round that the person's programs run or that one of their boards is asked in."""

    permission_required = "funding.view_round"
    queryset = Round.objects.select_related("project")
    table_class = RoundTable
    filterset_class = RoundFilter
    page_title = gettext_lazy("Funding rounds")
    intro = gettext_lazy("One joint question to several financiers, and where each of them stands.")
    empty = Empty(
        gettext_lazy("No funding round yet"),
        gettext_lazy("A round says what a project applies for and how financiers share it."),
    )
    create_url_name = "funding:round_create"
    create_permission = "funding.add_round"
    create_label = gettext_lazy("New round")

    def get_frame(self):
        to_prices = Action(
            _("Price plans"), reverse("funding:price_list"), method="get", icon="tags"
        )
        return replace(super().get_frame(), actions=[to_prices])

    def get_queryset(self):
        # The database works the state out for rows that it must choose or sort: that is dear.
        found, asked = super().get_queryset(), self.request.GET.keys()
        if asked & {"state", "sort", "export"}:
            found = found.with_state(timezone.localdate()).with_total()
        return found.with_waiting_for() if "export" in asked else found

    def complete(self, rows):
        tables = share_tables_of(rows)
        standings = standings_of(rows, tables=tables)
        for each in rows:
            table, standing = tables[each.pk], standings[each.pk]
            each.state, each.waiting_for = standing.state, standing.waiting_for
            each.total = table.total if table.rows else None


class RoundDetailPage(DetailPage):
    """The share table of a round, everybody's answer, and what follows from them."""

    permission_required = "funding.view_round"
    queryset = WITH_PROGRAM.with_delivered()
    template_name = "funding/rounds/detail.html"

    def get(self, request, *args, **kwargs):
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx"):
            return export(ShareExport(self.table, self.standing), kind, self.object)
        return super().get(request, *args, **kwargs)

    @cached_property
    def table(self):
        return share_tables_of([self.object])[self.object.pk]

    @cached_property
    def standing(self):
        tables = {self.object.pk: self.table}
        return standings_of([self.object], tables=tables)[self.object.pk]

    @cached_property
    def can_change(self) -> bool:
        return self.request.user.has_perm("funding.change_round", self.object)

    @cached_property
    def reasons(self) -> list[str]:
        """Why the round cannot be opened yet; asked only for those who prepare it."""
        if self.object.is_opened or not self.can_change:
            return []
        return rounds.why_not_open(self.object, self.table)

    def get_crumbs(self):
        return [LIST]

    def get_state(self):
        return self.standing.badge

    def get_actions(self) -> list[Action]:
        return [*self.preparing(), *self.changing(), *self.answering()]

    def changing(self) -> list[Action]:
        """What the program's strategist does with a round that is open, and who sees how it was."""
        if not self.object.is_opened:
            return []

        def to(label, name, icon):
            url = reverse(f"funding:round_{name}", args=[self.object.pk])
            return Action(label, url, method="get", icon=icon)

        has_more = (self.object.newest_number or 1) > 1
        actions = [to(_("Versions"), "versions", "clock-history")] if has_more else []
        if self.is_insider:
            actions.insert(0, to(_("Scenarios"), "scenarios", "shuffle"))
        if self.can_change:
            actions.insert(0, to(_("Write a new version"), "deliver", "pencil"))
        return actions

    def preparing(self) -> list[Action]:
        """What the program's strategist does with a round before it is open."""
        if self.object.is_opened or not self.can_change:
            return []

        def to(name):
            return reverse(f"funding:round_{name}", args=[self.object.pk])

        return [
            Action(
                _("Open the round"), to("open"), tone="primary", reasons=self.reasons, icon="send"
            ),
            Action(_("Set the shares"), to("shares"), method="get", icon="grid-3x3"),
            Action(_("Edit"), to("edit"), method="get", icon="pencil"),
            Action(_("Delete"), to("delete"), method="get", tone="danger", icon="trash"),
        ]

    def answering(self) -> list[Action]:
        """What a secretary does for their own board: start its proposal, or go on with it."""
        boards = organizations_held(self.request.user, "secretary")
        if not boards or not self.object.is_opened:
            return []
        mine = [each for each in self.standing.answers if each.financier_id in boards]
        deliveries = {
            row.financier_id: row.delivery_id for row in self.table.rows if row.delivery_id
        }
        actions = []
        for each in mine:
            if each.proposal_id:
                label = _("The proposal of %(board)s") % {"board": each.short}
                url = reverse("funding:proposal_detail", args=[each.proposal_id])
                actions.append(Action(label, url, method="get", icon="file-earmark-text"))
            elif each.financier_id in deliveries:
                label = _("Start the proposal of %(board)s") % {"board": each.short}
                url = reverse("funding:proposal_start", args=[deliveries[each.financier_id]])
                actions.append(Action(label, url, tone="primary", icon="file-earmark-plus"))
        return actions

    @cached_property
    def is_insider(self) -> bool:
        """Whether the person is in the program; a board that is asked gets what was delivered."""
        return self.object.project.program_id in programs_held(self.request.user)

    def get_history(self):
        shares, applied = (
            model.events.rel.related_model.objects.filter(round=self.object)
            for model in (Share, AppliedAmount)
        )
        found = history_of(self.object, applied, shares)
        return found if self.is_insider else since_opening(found)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            table=self.table,
            lines=lines_of(self.table, self.standing, self.request.user),
            sums=sums_of(self.table, self.standing),
            standing=self.standing,
            reasons=self.reasons,
            can_change=self.can_change and not self.object.is_opened,
            is_insider=self.is_insider,
            texts=self.texts(),
            conditions=list(
                conditions(self.object, self.table, self.standing.answers, timezone.localdate())
            ),
            condition_text=self.delivered_text("condition_text"),
            notes=self.notes(),
            days_left=self.days_left(),
            exports=[(_("Excel"), "?export=xlsx"), (_("CSV"), "?export=csv")],
            **kwargs,
        )

    def days_left(self) -> int | None:
        """Days until the last day to answer, or None when it matters no more."""
        day = self.object.answer_by
        if day is None or not self.standing.waiting:
            return None
        left = (day - timezone.localdate()).days
        return left if left >= 0 else None

    def notes(self) -> list[str]:
        """What of the prices and percentages is not as it should be, said plainly."""
        plans = rounds.prices_in(self.table)
        found = [f"{plan.name}: {plan.unspread_in_words}" for plan in plans if plan.unspread]
        if self.object.is_opened:  # before, they are among the reasons why it cannot be opened
            found += [*out_of_step(self.table), *faults_of_prices(self.table, plans)]
        return found

    def delivered_text(self, name: str) -> str:
        return (self.object.delivered or {}).get(name, getattr(self.object, name))

    def texts(self) -> list[tuple[str, str]]:
        """The texts as they were delivered, or as they stand while the round is prepared.

        The condition in words stands with the conditions.
        """
        delivered = self.object.delivered or {}
        labels = {f.name: f.verbose_name for f in Round._meta.fields}
        found = [
            (labels[name], self.delivered_text(name))
            for name in rounds.DELIVERED_TEXTS
            if name != "condition_text"
        ]
        goals = "\n".join(f"{g['number']}. {g['title']}" for g in delivered.get("goals", ()))
        texts = [*found, (_("Goals"), goals)]
        return [(label, in_words(text)) for label, text in texts if text]


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

    def get(self, request, *args, **kwargs):
        reasons = list(obstacles_to_change(self.object))
        for reason in reasons:
            messages.error(request, reason)
        return redirect(self.object) if reasons else super().get(request, *args, **kwargs)


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


class RoundSharesPage(BeforeOpeningPage):
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

    def merged(self, posted, current):
        """A row that somebody else added meanwhile is theirs: leaving it alone is no conflict."""
        data = super().merged(posted, current)
        for name in current.fields:
            if name not in data and name in current.initial:
                data[name] = str(current.fields[name].prepare_value(current.initial[name]))
        return data

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

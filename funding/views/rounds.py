"""Pages of rounds: the list, and one round with everybody's answers."""

from dataclasses import replace
from functools import cached_property

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import organizations_held
from core.exports import export
from core.history import history_of
from core.views import (
    Action,
    DetailPage,
    Empty,
    ListPage,
)
from funding.exports.rounds import ShareExport
from funding.filters.rounds import RoundFilter
from funding.models import AppliedAmount, Round, Share
from funding.queries import share_tables_of, standings_of
from funding.rules.conditions import conditions
from funding.rules.prices import faults_of_prices
from funding.rules.shares import out_of_step
from funding.services import rounds
from funding.tables.rounds import RoundTable
from funding.views.round_parts import in_words, lines_of, since_opening, sums_of
from programs.models import programs_held

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
            lines=lines_of(
                self.table,
                self.standing,
                self.request.user,
                may_record=self.can_change and self.object.is_opened,
            ),
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
            asks_for_seats=any(
                cell.seats for row in self.table.rows for cell in row.cells.values()
            ),
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

"""Pages of ledgers: a round's and a project's money, and what is done about it."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import organizations_held
from core.exports import export
from core.history import events_of, history_of
from core.views import Action, DetailPage, is_htmx
from funding.choices import RoundState
from funding.exports.payments import LedgerExport
from funding.models import FundingChange, Round
from funding.models.rounds import AUTHORITY_ROLES
from funding.queries import standings_of
from funding.rules.ledgers import merged
from funding.services.ledgers import ledgers_of
from funding.views.ledger_parts import TITLES, columns, groups_of, row_of, sums_of
from funding.views.rounds import LIST
from programs.models import Project, programs_held
from programs.queries import budget_of
from programs.views.budgets import ROWS, stated

ROUNDS = Round.objects.select_related("project__program")


class LedgerPage(DetailPage):
    """A ledger, on the page and as a file with the same sums."""

    def get(self, request, *args, **kwargs):
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx"):
            return export(LedgerExport(self.ledger), kind, self.get_frame().title)
        return super().get(request, *args, **kwargs)

    def get_frame(self):
        frame = super().get_frame()
        frame.title = _("Ledger of %(what)s") % {"what": self.object}
        return frame

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            columns=columns(),
            exports=[(_("Excel"), "?export=xlsx"), (_("CSV"), "?export=csv")],
            **kwargs,
        )


class RoundLedger(LedgerPage):
    """Each financier's years in a round; a board sees its own part."""

    permission_required = "funding.view_payment"
    queryset = ROUNDS
    template_name = "funding/payments/ledger.html"
    eyebrow = gettext_lazy("ledger")

    @cached_property
    def standing(self):
        return standings_of([self.object])[self.object.pk]

    @cached_property
    def is_insider(self) -> bool:
        """Whether the person is in the program; others see their own boards' part."""
        return self.object.project.program_id in programs_held(self.request.user)

    @cached_property
    def ledger(self):
        whole = ledgers_of([self.object], {self.object.pk: self.standing})[self.object.pk]
        if self.is_insider:
            return whole
        return whole.of(organizations_held(self.request.user, *AUTHORITY_ROLES))

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):  # the round's own page shows its sums and its changes
            self.template_name = "funding/payments/_panel.html"
        return super().render_to_response(context, **kwargs)

    def get_crumbs(self):
        return [LIST, (str(self.object), self.object.get_absolute_url())]

    def get_state(self):
        return self.standing.badge

    def get_actions(self):
        if not self.request.user.has_perm("funding.plan_payments", self.object):
            return []
        plan = reverse("funding:round_plan_payments", args=[self.object.pk])
        return [
            Action(_("Plan payments"), plan, "get", "primary", self.reasons(), "calendar-plus"),
            Action(
                _("Request payments"),
                reverse("funding:round_request_payments", args=[self.object.pk]),
                "get",
                reasons=self.nothing_planned(),
                icon="send",
            ),
            *(
                Action(title, reverse("funding:round_change", args=[self.object.pk, kind]), "get")
                for kind, title in TITLES.items()
            ),
        ]

    def reasons(self) -> list[str]:
        """Why nothing can be planned."""
        if self.standing.state != RoundState.IN_FORCE:
            return [_("The round is not in force: no money can be had from it yet.")]
        if all(line.total.unplanned <= 0 for line in self.ledger.lines):
            return [_("Everything that is decided is planned already.")]
        return []

    def nothing_planned(self) -> list[str]:
        """Why nothing can be requested."""
        if any(line.total.planned for line in self.ledger.lines):
            return []
        return [_("No payment is planned: there is nothing to request.")]

    def get_history(self):
        changes = events_of(FundingChange, round=self.object.pk)
        seen = FundingChange.objects.filter(round=self.object).visible_to(self.request.user)
        return history_of(changes.filter(pgh_obj_id__in=seen.values("pk")))

    def get_context_data(self, **kwargs):
        about = {"round": self.object.pk}
        changes = FundingChange.objects.filter(round=self.object).visible_to(self.request.user)
        return super().get_context_data(
            groups=groups_of(self.ledger, **about),
            sums=sums_of(self.ledger, **about) if len(self.ledger.lines) > 1 else [],
            total=self.ledger.total,
            changes=changes.select_related("financier").order_by("-decided_on", "-pk"),
            standing=self.standing,
            is_insider=self.is_insider,
            **kwargs,
        )


class ProjectLedger(LedgerPage):
    """All rounds of a project together, and what it costs against its budget."""

    permission_required = "programs.view_project"
    queryset = Project.objects.select_related("program__organization")
    template_name = "funding/payments/project.html"
    eyebrow = gettext_lazy("ledger")

    @cached_property
    def rounds(self):
        rounds = Round.objects.filter(project=self.object).order_by("first_year", "pk")
        return list(rounds.visible_to(self.request.user))

    @cached_property
    def standings(self):
        return standings_of(self.rounds)

    @cached_property
    def ledgers(self):
        return ledgers_of(self.rounds, self.standings)

    @cached_property
    def ledger(self):
        return merged(self.ledgers.values())

    def get_crumbs(self):
        program = self.object.program
        return [
            (str(program), program.get_absolute_url()),
            (str(self.object), self.object.get_absolute_url()),
        ]

    def get_history(self):
        return None  # each payment, change and budget has its own

    def get_context_data(self, **kwargs):
        budget = budget_of(self.object)
        by_round = [
            (
                round_,
                self.standings[round_.pk],
                row_of(round_, self.ledgers[round_.pk].total, round=round_.pk),
            )
            for round_ in self.rounds
        ]
        return super().get_context_data(
            by_round=by_round,
            groups=groups_of(self.ledger, project=self.object.pk),
            sums=sums_of(self.ledger, project=self.object.pk) if self.ledger.lines else [],
            budget=budget,
            costs=stated(budget.rows(kinds=ROWS)),
            **kwargs,
        )

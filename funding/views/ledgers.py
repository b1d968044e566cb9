"""Pages of ledgers: a round's and a project's money, and what is done about it."""

from functools import cached_property

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization, organizations_held
from core.exports import export
from core.history import events_of, history_of
from core.views import Action, DetailPage, VerbPage, is_htmx
from funding.choices import ChangeKind, RoundState
from funding.exports.payments import LedgerExport
from funding.forms.payments import EVENTS, PlanForm
from funding.models import FundingChange, Payment, Round
from funding.models.rounds import AUTHORITY_ROLES
from funding.queries import standings_of
from funding.rules.ledgers import merged
from funding.services import payments
from funding.services.ledgers import footings_of, ledgers_of
from funding.views.ledger_parts import columns, groups_of, row_of, sums_of
from funding.views.rounds import LIST
from programs.models import Project, programs_held
from programs.views.budgets import ROWS, stated, table_of

ROUNDS = Round.objects.select_related("project__program")
TITLES = {
    ChangeKind.EXTENSION.value: gettext_lazy("Enter an extension"),
    ChangeKind.ALTERATION.value: gettext_lazy("Enter an alteration"),
    ChangeKind.REPAYMENT.value: gettext_lazy("Agree on a repayment"),
}


class LedgerPage(DetailPage):
    """A ledger, on the page and as a file with the same sums."""

    title: str

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
        budget = table_of(self.object)
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


class RoundPlanPayments(VerbPage):
    """Plans the instalments of a whole round in one step."""

    permission_required = "funding.plan_payments"
    queryset = ROUNDS
    template_name = "funding/payments/plan.html"
    form_class = PlanForm
    page_title = gettext_lazy("Plan payments")
    submit_label = gettext_lazy("Plan the payments")
    done = gettext_lazy("The payments are planned.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    @cached_property
    def footings(self):
        found = footings_of(self.object)
        return [(pk, each) for (pk, __), each in found.items() if not each.why_not]

    def get_form_kwargs(self):
        return {"footings": self.footings}

    def get(self, request, *args, **kwargs):
        if not self.footings:
            messages.error(request, _("No financier's decision can be paid from yet."))
            return redirect(ledger_url(self.object))
        return super().get(request, *args, **kwargs)

    def perform(self, form):
        return payments.plan(
            self.object,
            amounts=form.amounts(),
            parts=form.cleaned_data["parts"],
            at_end=form.cleaned_data["due"] == "end",
            by=self.request.user,
        )

    def get_success_url(self, result):
        return ledger_url(self.object)

    def get_cancel_url(self):
        return ledger_url(self.object)


class RoundChange(VerbPage):
    """Enters an extension, an alteration or a repayment."""

    permission_required = "funding.plan_payments"
    queryset = ROUNDS
    done = gettext_lazy("The change is entered and stays.")
    submit_label = gettext_lazy("Enter")

    def check_permission(self):
        super().check_permission()
        self.kind = self.kwargs["kind"]
        if self.kind not in EVENTS:
            raise Http404
        self.page_title, self.form_class = TITLES[self.kind], EVENTS[self.kind]

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get_form_kwargs(self):
        asked = self.object.shares.order_by().values("financier")
        paid = self.object.payments.order_by().values("financier")
        financiers = Organization.objects.filter(pk__in=asked.union(paid))
        kwargs = {"financiers": financiers}
        if self.request.method == "GET":
            kwargs["initial"] = self.from_payment()
        return kwargs

    def from_payment(self) -> dict:
        """Begin with the payment that was a mistake, when the page is asked for one."""
        wanted = self.request.GET.get("payment", "")
        is_key = wanted.isdecimal() and len(wanted) < 19  # what a bigint holds
        found = Payment.objects.filter(round=self.object, pk=int(wanted)) if is_key else None
        payment = found.first() if found is not None else None
        if payment is None:
            return {}
        return {
            "financier": payment.financier_id,
            "year": payment.year,
            "amount": payment.amount,
        }

    def perform(self, form):
        by = self.request.user
        if self.kind != ChangeKind.REPAYMENT:
            return payments.change(self.object, form.event(), by=by)
        said = form.cleaned_data
        return payments.repay(
            self.object, form.event(), year=said["year"], due_on=said["due_on"], by=by
        )

    def get_success_url(self, result):
        return ledger_url(self.object)

    def get_cancel_url(self):
        return ledger_url(self.object)


def ledger_url(round_) -> str:
    return reverse("funding:round_ledger", args=[round_.pk])


def crumbs_of(round_):
    ledger = (_("Ledger of %(what)s") % {"what": round_}, ledger_url(round_))
    return [LIST, (str(round_), round_.get_absolute_url()), ledger]

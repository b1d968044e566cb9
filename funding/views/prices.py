"""Pages of price plans: the list, the plan with the rounds that ask by it, its form."""

from functools import cached_property

from django.urls import reverse, reverse_lazy
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import HistoryEntry, events_of, history_of
from core.views import Action, CreatePage, DeletePage, DetailPage, Empty, GrownEditPage, ListPage
from core.views.doors import back_url
from funding.filters.prices import PriceFilter
from funding.forms.prices import PriceForm
from funding.models import PricePlan, PriceYear, Share
from funding.rules.prices import obstacles_to_delete, obstacles_to_price
from funding.services import prices
from funding.tables.prices import PriceTable
from programs.models import Program, programs_held

LIST = (gettext_lazy("Price plans"), reverse_lazy("funding:price_list"))
PLANS = PricePlan.objects.select_related("program")


class PriceList(ListPage):
    """The price plans of the person's programs, and those that one of their boards is asked by."""

    permission_required = "funding.view_price"
    queryset = PLANS.with_spread()
    table_class = PriceTable
    filterset_class = PriceFilter
    page_title = gettext_lazy("Price plans")
    intro = gettext_lazy(
        "What one seat in a training costs: in all, and for each year as far as it is spread."
    )
    empty = Empty(
        gettext_lazy("No price plan yet"),
        gettext_lazy("A price plan lets a round ask for seats instead of an amount."),
    )
    create_url_name = "funding:price_create"
    create_permission = "funding.add_price"
    create_label = gettext_lazy("New price plan")


class PriceDetail(DetailPage):
    """A seat's price by year, what of it stands on no year, and the rounds that ask by it."""

    permission_required = "funding.view_price"
    queryset = PLANS
    template_name = "funding/prices/detail.html"

    def get_crumbs(self):
        return [LIST]

    def get_actions(self) -> list[Action]:
        if not self.request.user.has_perm("funding.change_price", self.object):
            return []
        edit, delete = (
            reverse(f"funding:price_{name}", args=[self.object.pk]) for name in ("edit", "delete")
        )
        return [
            Action(_("Edit"), edit, method="get", icon="pencil"),
            Action(
                _("Delete"),
                delete,
                method="get",
                tone="danger",
                icon="trash",
                reasons=list(obstacles_to_delete(self.object.shares.exists())),
            ),
        ]

    def get_history(self):
        found = history_of(self.object, events_of(PriceYear, plan=self.object))
        return found if self.is_insider else without_note(found)

    @cached_property
    def is_insider(self) -> bool:
        return self.object.program_id in programs_held(self.request.user)

    def get_context_data(self, **kwargs):
        [plan] = prices.prices_of([self.object])
        return super().get_context_data(
            plan=plan,
            years=[(year, plan.years.get(year)) for year in self.object.span],
            uses=self.uses(plan),
            is_insider=self.is_insider,
            **kwargs,
        )

    def uses(self, plan) -> list[tuple[Share, list[str]]]:
        """Each share at this price that the person may see, with how its price differs."""
        shares = Share.objects.filter(price_plan=self.object).visible_to(self.request.user)
        found = shares.select_related("round", "financier").order_by(
            "-year", "round__name", "financier__name", "pk"
        )
        return [
            (share, list(obstacles_to_price(share.year, share.seat_price, plan))) for share in found
        ]


def without_note(history: list[HistoryEntry]) -> list[HistoryEntry]:
    """Leave out what the program noted for itself."""
    note = capfirst(PricePlan._meta.get_field("note").verbose_name)
    for entry in history:
        entry.changes = [change for change in entry.changes if change.label != note]
    return history


class OfPriceForm:
    """What the pages with the form share: whose programs it offers, and the years on demand."""

    form_class = PriceForm
    template_name = "funding/prices/form.html"
    submit_label = gettext_lazy("Save the price plan")
    done = gettext_lazy("The price plan is saved.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def get_form_kwargs(self):
        held = programs_held(self.request.user, "strategist")
        return {"programs": Program.objects.filter(pk__in=held)}

    def post(self, request, *args, **kwargs):
        if "grow" not in request.POST:
            return super().post(request, *args, **kwargs)
        # The years that are asked for get their fields; nothing is checked or written yet.
        written = self.read_form(request.POST)
        initial = {name: written[name].value() for name in written.fields}
        kwargs = {**self.get_form_kwargs(), "instance": getattr(self, "object", None)}
        form = self.form_class(initial=initial, **kwargs)
        return self.show(form, seen=request.POST.get("seen", ""))


class PriceCreate(OfPriceForm, CreatePage):
    """A new price plan in one of the person's own programs."""

    permission_required = "funding.add_price"
    page_title = gettext_lazy("New price plan")

    def get_cancel_url(self):
        return back_url(self.request, reverse("funding:price_list"))

    def perform(self, form):
        return prices.create(by=self.request.user, years=form.prices, **form.facts())


class PriceEdit(OfPriceForm, GrownEditPage):
    """Changes a price plan; what rounds have asked for stays at the price they asked at."""

    permission_required = "funding.change_price"
    queryset = PLANS

    def perform(self, form):
        return prices.revise(self.object, by=self.request.user, years=form.prices, **form.facts())


class PriceDelete(DeletePage):
    """Asks before a price plan that no round has asked by is deleted."""

    permission_required = "funding.change_price"
    queryset = PLANS
    service = prices.delete
    success_url = reverse_lazy("funding:price_list")
    submit_label = gettext_lazy("Delete the price plan")
    page_title = gettext_lazy("Delete the price plan")
    done = gettext_lazy("The price plan is deleted.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

"""Price plans: what a seat costs in all, and per year as far as it is spread (seed 002)."""

from django.db import models
from django.db.models import DecimalField, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from funding.models.rounds import Round
from programs.models import Program


class PricePlanQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen with its program, and by every board that a round asks for seats at its price."""
        rounds = Round.objects.all().visible_to(user).order_by().values("pk")
        programs = Program.objects.all().visible_to(user).order_by().values("pk")
        mine, asked = (
            self.model._base_manager.filter(program__in=programs),
            self.model._base_manager,
        )
        asked = asked.filter(shares__round__in=rounds)
        return self.filter(pk__in=mine.values("pk").union(asked.values("pk")))

    def with_spread(self):
        """Annotate `spread` and `unspread`: kr per seat that are, and are not, put on a year."""
        rows = PriceYear.objects.filter(plan=OuterRef("pk")).order_by().values("plan")
        kr = DecimalField(max_digits=12, decimal_places=0)
        spread = Coalesce(Subquery(rows.annotate(s=Sum("amount")).values("s")), 0, output_field=kr)
        return self.annotate(spread=spread).annotate(unspread=F("seat_price") - F("spread"))


@recorded
class PricePlan(Model):
    """What one seat costs (kr) over some years: in all, and for each year as far as spread."""

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="price_plans", verbose_name=_("program")
    )
    name = models.CharField(_("name"), max_length=200)
    seat_price = models.DecimalField(
        _("price per seat in all (kr)"), max_digits=12, decimal_places=0
    )
    first_year = models.PositiveSmallIntegerField(_("first year"))
    last_year = models.PositiveSmallIntegerField(_("last year"))
    note = models.TextField(_("note"), blank=True)

    objects = PricePlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("price plan")
        verbose_name_plural = _("price plans")
        ordering = ["program", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                "program",
                "name",
                name="one_price_plan_of_a_name",
                violation_error_message=_("The program already has a price plan of this name."),
            ),
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")),
                name="a_price_plan_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(seat_price__gt=0), name="a_seat_in_a_price_plan_costs_something"
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("funding:price_detail", args=[self.pk])

    @property
    def span(self) -> range:
        return range(self.first_year, self.last_year + 1)


class OfPricePlanQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(plan__in=PricePlan.objects.all().visible_to(user))


@recorded
class PriceYear(Model):
    """What of a seat's price is paid in one year (kr)."""

    told_by = ("plan", "year")

    plan = models.ForeignKey(
        PricePlan, models.CASCADE, related_name="years", verbose_name=_("price plan")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount (kr)"), max_digits=12, decimal_places=0)

    objects = OfPricePlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("price of a year")
        verbose_name_plural = _("prices of years")
        ordering = ["plan", "year"]
        constraints = [
            models.UniqueConstraint("plan", "year", name="one_price_per_year_of_a_plan"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="a_price_is_not_negative"),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"

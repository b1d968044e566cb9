"""Pages of the adopted strategies: read only, they come from set-up."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.views import DetailPage, Empty, ListPage
from programs.filters.strategies import StrategyFilter
from programs.models import Alignment, Strategy
from programs.tables.strategies import StrategyTable


class StrategyList(ListPage):
    permission_required = "programs.view_strategy"
    page_title = _("Strategies")
    queryset = Strategy.objects.select_related("organization").order_by("name", "pk")
    table_class = StrategyTable
    filterset_class = StrategyFilter
    intro = _("What projects are aligned to: the region's adopted objectives and choices.")
    empty = Empty(_("No strategy yet"), _("Strategies are entered when a region is set up."))


class StrategyDetail(DetailPage):
    """Objectives, their choices, and the projects that serve them (those the person sees)."""

    template_name = "programs/strategies/detail.html"
    permission_required = "programs.view_strategy"
    queryset = Strategy.objects.select_related("organization")

    def get_crumbs(self):
        return [(_("Strategies"), reverse("programs:strategy_list"))]

    def get_context_data(self, **kwargs):
        objectives = list(self.object.objectives.prefetch_related("choices"))
        aligned: dict[int, list] = {}
        for alignment in (
            Alignment.objects.filter(choice__objective__strategy=self.object)
            .visible_to(self.request.user)
            .select_related("project")
            .order_by("project__name", "pk")
        ):
            aligned.setdefault(alignment.choice_id, []).append(alignment)
        for objective in objectives:
            objective.served = [
                (choice, aligned.get(choice.pk, [])) for choice in objective.choices.all()
            ]
        return super().get_context_data(objectives=objectives, **kwargs)

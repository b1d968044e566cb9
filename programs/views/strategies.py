"""Pages of the adopted strategies: what projects are aligned to, and who keeps it up to date."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from core.history import events_of, history_of
from core.views import (
    Action,
    CreatePage,
    DeletePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    back_url,
    onward,
)
from programs.filters.strategies import StrategyFilter
from programs.forms.strategies import StrategyCreateForm, StrategyForm
from programs.models import Alignment, StrategicChoice, StrategicObjective, Strategy
from programs.rules import strategies as rules
from programs.services import strategies
from programs.tables.strategies import StrategyTable


class StrategyList(ListPage):
    permission_required = "programs.view_strategy"
    page_title = _("Strategies")
    queryset = Strategy.objects.select_related("organization").order_by("name", "pk")
    table_class = StrategyTable
    filterset_class = StrategyFilter
    intro = _("What projects are aligned to: the region's adopted objectives and choices.")
    create_url_name = "programs:strategy_create"
    create_permission = "programs.add_strategy"
    create_label = _("New strategy")
    empty = Empty(
        _("No strategy yet"),
        _("An adopted strategy has objectives, and choices that projects are aligned to."),
    )


class StrategyDetail(DetailPage):
    """Objectives, their choices, and the projects that serve them (those the person sees)."""

    template_name = "programs/strategies/detail.html"
    permission_required = "programs.view_strategy"
    queryset = Strategy.objects.select_related("organization")

    def get_crumbs(self):
        return [(_("Strategies"), reverse("programs:strategy_list"))]

    def get_actions(self):
        strategy = self.object
        self.may_change = self.request.user.has_perm("programs.change_strategy", strategy)
        if not self.may_change:
            return []
        new = onward(self.request, "programs:objective_create", strategy.pk)
        edit = onward(self.request, "programs:strategy_edit", strategy.pk)
        remove = onward(self.request, "programs:strategy_remove", strategy.pk)
        reasons = list(rules.obstacles_to_remove_strategy(len(self.objectives)))
        return [
            Action(_("New objective"), new, "get", icon="plus-lg"),
            Action(_("Edit"), edit, "get", icon="pencil"),
            Action(_("Remove"), remove, "get", "danger", reasons=reasons, icon="trash"),
        ]

    def get_history(self):
        objectives = events_of(StrategicObjective, strategy=self.object.pk)
        known = [objective.pk for objective in self.objectives]
        return history_of(self.object, objectives, events_of(StrategicChoice, objective__in=known))

    def get_context_data(self, **kwargs):
        objectives = self.objectives = list(self.object.objectives.prefetch_related("choices"))
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
        context = super().get_context_data(objectives=objectives, **kwargs)
        return {**context, "may_change": self.may_change}


class StrategyCreate(CreatePage):
    permission_required = "programs.add_strategy"
    page_title = _("New strategy")
    form_class = StrategyCreateForm
    submit_label = _("Add the strategy")
    done = _("The strategy is added. Now give it objectives.")

    def get_crumbs(self):
        return [(_("Strategies"), reverse("programs:strategy_list"))]

    def get_form_kwargs(self):
        return {"user": self.request.user}

    def perform(self, form):
        return strategies.add(form.instance, by=self.request.user)

    def get_cancel_url(self):
        return back_url(self.request, reverse_lazy("programs:strategy_list"))


class StrategyEdit(EditPage):
    permission_required = "programs.change_strategy"
    queryset = Strategy.objects.select_related("organization")
    form_class = StrategyForm
    done = _("The strategy is saved.")

    def get_crumbs(self):
        return [(_("Strategies"), reverse("programs:strategy_list")), *super().get_crumbs()]

    def perform(self, form):
        return strategies.revise(form.instance, by=self.request.user)


class StrategyRemove(DeletePage):
    permission_required = "programs.change_strategy"
    queryset = Strategy.objects.select_related("organization")
    service = strategies.remove
    success_url = reverse_lazy("programs:strategy_list")
    submit_label = _("Remove the strategy")
    done = _("The strategy is removed.")

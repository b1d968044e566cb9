"""Pages of indicators: the list, one with its series and breakdowns, its form, targets, goals."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.views import Action, CreatePage, DetailPage, EditPage, Empty, ListPage, onward
from core.views.parts import PartCreate, PartRemove
from evaluation.choices import Dimension
from evaluation.figures import series_chart
from evaluation.filters.indicators import IndicatorFilter
from evaluation.forms.indicators import (
    EffectGoalIndicatorForm,
    GoalIndicatorForm,
    IndicatorCreateForm,
    IndicatorForm,
    TargetsForm,
)
from evaluation.models import (
    EffectGoalIndicator,
    GoalIndicator,
    Indicator,
    IndicatorTarget,
    Period,
    ScaleLevel,
)
from evaluation.queries import breakdowns_of, series_of, with_published, withheld_of
from evaluation.services import indicators
from evaluation.tables.indicators import IndicatorTable
from programs.models import programs_held
from programs.views.histories import HistoryPage

INDICATORS = Indicator.objects.select_related("program", "evaluation__project")


class IndicatorList(ListPage):
    permission_required = "evaluation.view_indicator"
    page_title = gettext_lazy("Indicators")
    table_class = IndicatorTable
    filterset_class = IndicatorFilter
    create_url_name = "evaluation:indicator_create"
    create_permission = "evaluation.add_indicator"
    create_label = gettext_lazy("New indicator")
    empty = Empty(
        gettext_lazy("No indicator to show"),
        gettext_lazy("An indicator says what is measured for a program, period after period."),
    )

    @property
    def queryset(self):
        return with_published(Indicator.objects).order_by("program__name", "number", "pk")

    def get_exports(self):
        series = [
            (_("Series as Excel"), reverse("evaluation:series_xlsx")),
            (_("Series as CSV"), reverse("evaluation:series_csv")),
            (_("Series as JSON"), reverse("evaluation:series_json")),
        ]
        return [*super().get_exports(), *series]


class IndicatorCreate(CreatePage):
    permission_required = "evaluation.add_indicator"
    form_class = IndicatorCreateForm
    page_title = gettext_lazy("New indicator")
    submit_label = gettext_lazy("Define the indicator")
    done = gettext_lazy("The indicator is defined. Now set its targets.")

    def get_crumbs(self):
        return [(_("Indicators"), reverse("evaluation:indicator_list"))]

    def get_form_kwargs(self):
        return {"user": self.request.user}

    def perform(self, form):
        return indicators.create(form.instance, by=self.request.user, levels=form.levels)

    def get_success_url(self, result):
        return result.get_absolute_url()


class IndicatorDetail(DetailPage):
    """What it measures, its published series against the targets, each breakdown of a period."""

    template_name = "evaluation/indicators/detail.html"
    permission_required = "evaluation.view_indicator"
    queryset = INDICATORS

    def get_crumbs(self):
        return [(_("Indicators"), reverse("evaluation:indicator_list"))]

    def get_actions(self):
        paper = reverse("documents:preview", args=["indicator", self.object.pk])
        read = Action(_("Read the paper"), paper, "get", icon="file-earmark-text")
        if not self.request.user.has_perm("evaluation.change_indicator", self.object):
            return [read]
        names = (
            ("indicator_targets", _("Set the targets"), "bullseye"),
            ("indicator_goal_add", _("Add a goal"), "link"),
            ("indicator_effect_add", _("Add an effect goal"), "link-45deg"),
            ("indicator_edit", _("Edit"), "pencil"),
        )
        changes = [
            Action(
                label, onward(self.request, f"evaluation:{name}", self.object.pk), "get", icon=icon
            )
            for name, label, icon in names
        ]
        return [read, *changes]

    def get_history(self):
        return []  # loaded as a part of its own: it asks seven tables

    @cached_property
    def points(self):
        return series_of([self.object])[self.object.pk]

    def chosen(self):
        """Return the published period that is broken down: the one asked for, or the newest."""
        periods = {str(point.period.pk): point.period for point in self.points}
        newest = self.points[-1].period if self.points else None
        return periods.get(self.request.GET.get("period", ""), newest)

    def get_context_data(self, **kwargs):
        indicator, user = self.object, self.request.user
        chosen = self.chosen()
        sees_raw = user.has_perm("evaluation.view_measurement", indicator)
        goals = indicator.goals.visible_to(user).select_related("goal__project")
        effects = indicator.effect_goals.visible_to(user).select_related("effect_goal__project")
        return super().get_context_data(
            chart=series_chart(indicator, self.points) if self.points else None,
            points=self.points,
            chosen=chosen,
            breakdowns=breakdowns_of(indicator, chosen) if chosen else None,
            withheld=withheld_of(indicator, chosen) if chosen else [],
            levels=indicator.levels.order_by("level"),
            dimensions=[Dimension(each).label for each in indicator.dimensions],
            goals=goals.order_by("goal__number", "pk"),
            effects=effects.order_by("effect_goal__position", "pk"),
            findings=indicator.findings.order_by("number"),
            periods=Period.objects.filter(program=indicator.program_id) if sees_raw else [],
            changes_it=user.has_perm("evaluation.change_indicator", indicator),
            **kwargs,
        )


class IndicatorHistory(HistoryPage):
    """Who did what with the indicator, its targets and what it measures for."""

    permission_required = "evaluation.view_indicator"
    queryset = INDICATORS

    def get_history(self):
        pk = self.object.pk
        sources = [events_of(IndicatorTarget, indicator=pk), events_of(ScaleLevel, indicator=pk)]
        if self.object.program_id in programs_held(self.request.user):
            # an evaluator is not told of its goals
            sources.append(events_of(GoalIndicator, indicator=pk))
            sources.append(events_of(EffectGoalIndicator, indicator=pk))
        return history_of(self.object, *sources)


class IndicatorEdit(EditPage):
    permission_required = "evaluation.change_indicator"
    queryset = INDICATORS
    form_class = IndicatorForm
    done = gettext_lazy("The indicator is saved.")

    def perform(self, form):
        return indicators.revise(form.instance, by=self.request.user, levels=form.levels)


class IndicatorTargets(EditPage):
    """What the indicator is to reach, period by period."""

    permission_required = "evaluation.change_indicator"
    queryset = INDICATORS
    form_class = TargetsForm
    page_title = gettext_lazy("Targets of an indicator")
    submit_label = gettext_lazy("Save the targets")
    done = gettext_lazy("The targets are saved.")

    def perform(self, form):
        return indicators.set_targets(self.object, form.targets, by=self.request.user)


class IndicatorGoalAdd(PartCreate):
    permission_required = "evaluation.change_indicator"
    queryset = INDICATORS
    model = GoalIndicator
    parent = "indicator"
    form_class = GoalIndicatorForm
    service = indicators.measure_goal
    page_title = gettext_lazy("A goal that the indicator measures for")
    submit_label = gettext_lazy("Add the goal")
    done = gettext_lazy("The indicator measures for the goal.")


class IndicatorEffectAdd(PartCreate):
    permission_required = "evaluation.change_indicator"
    queryset = INDICATORS
    model = EffectGoalIndicator
    parent = "indicator"
    form_class = EffectGoalIndicatorForm
    service = indicators.measure_goal
    page_title = gettext_lazy("An effect goal that the indicator measures for")
    submit_label = gettext_lazy("Add the effect goal")
    done = gettext_lazy("The indicator measures for the effect goal.")


class IndicatorGoalRemove(PartRemove):
    permission_required = "evaluation.change_indicator"
    queryset = GoalIndicator.objects.select_related("indicator", "goal")
    parent = "indicator"
    service = indicators.drop_goal
    page_title = gettext_lazy("Take a goal off the indicator")
    question = gettext_lazy("Shall the indicator no longer measure for “%(what)s”?")
    done = gettext_lazy("The indicator no longer measures for the goal.")


class IndicatorEffectRemove(IndicatorGoalRemove):
    queryset = EffectGoalIndicator.objects.select_related("indicator", "effect_goal")

"""Pages of scenarios: those of a round side by side, one beside today's, its grid, its adoption."""

from functools import cached_property

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.money import amount
from core.views import Action, DeletePage, DetailPage, EditPage, VerbPage
from funding.choices import AnswerState, ScenarioKind
from funding.forms.scenarios import AdoptForm, ScenarioForm, SplitForm
from funding.models import Scenario
from funding.queries import answers_of, share_tables_of
from funding.rules import scenarios as rules
from funding.rules.scenarios import Line, beside
from funding.services import scenarios, sources
from funding.views.rounds import LIST, WITH_PROGRAM
from funding.views.sources import affected_by

WHOLE = Scenario.objects.select_related("round__project__program", "base", "adopted", "created_by")
WITH_AMOUNTS = WHOLE.prefetch_related("shares", "applied")


def crumbs_of(round_):
    return [
        LIST,
        (str(round_), round_.get_absolute_url()),
        (_("Scenarios"), reverse("funding:round_scenarios", args=[round_.pk])),
    ]


def signed(kr) -> str:
    """Write a difference with its sign: +889, −20 000, ±0."""
    return f"+{amount(kr)}" if kr > 0 else amount(kr) if kr else "±0"


def cells_of(line: Line, years) -> list[dict]:
    """Return what the table shows of a line: by year and in all, with the difference to today."""
    by_year = [
        (str(year), line.before.get(year), line.after.get(year), difference)
        for year, difference in zip(years, line.differences(years), strict=True)
    ]
    totals = (_("In all"), line.total_before, line.total_after, line.difference)
    return [
        {
            "label": label,
            "before": before,
            "after": after,
            "difference": signed(difference) if difference else "",
        }
        for label, before, after, difference in [*by_year, totals]
    ]


class RoundScenarios(DetailPage):
    """The scenarios of a round beside what it asks today, in all years."""

    permission_required = "funding.view_scenario"
    queryset = WITH_PROGRAM
    template_name = "funding/scenarios/list.html"

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = _("Scenarios"), str(self.object)
        return frame

    def get_crumbs(self):
        return crumbs_of(self.object)[:2]

    def get_actions(self):
        if not self.request.user.has_perm("funding.change_round", self.object):
            return []
        url = reverse("funding:scenario_create", args=[self.object.pk])
        reasons = [] if self.object.is_opened else [_("The round is not open yet.")]
        label = _("New scenario")
        return [Action(label, url, method="get", tone="primary", reasons=reasons, icon="plus-lg")]

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        table = share_tables_of([self.object])[self.object.pk]
        found = list(WITH_AMOUNTS.visible_to(self.request.user).filter(round=self.object))
        newest = self.object.sources.order_by("-number").values_list("pk", flat=True).first()
        splits = [scenarios.split_of(each) for each in found]
        compared = [beside(table, split) for split in splits]
        lines = [
            {
                "label": row.financier,
                "today": row.total,
                "cells": [_column(each.lines[n]) for each in compared],
            }
            for n, row in enumerate(table.rows)
        ]
        sums = [
            {"label": label, "today": today, "cells": [_column(each) for each in those]}
            for label, today, those in (
                (_("Sum of the shares"), table.total, [each.sums for each in compared]),
                (_("Applied for"), table.applied_total, [each.applied for each in compared]),
            )
        ]
        heads = [(each, state_of(each, newest)) for each in found]
        for line in [*lines, *sums]:
            line["cells"] = list(zip([each.name for each in found], line["cells"], strict=True))
        return super().get_context_data(heads=heads, lines=lines, sums=sums, **kwargs)


def _column(line: Line) -> dict:
    difference = signed(line.difference) if line.difference else ""
    return {"kr": line.total_after, "difference": difference, "is_gone": line.is_gone}


def state_of(scenario: Scenario, newest: int) -> tuple[str, str, str]:
    """Return the state of a scenario as (words, tone, icon)."""
    if scenario.adopted_id is not None:
        words = _("adopted as version %(number)d") % {"number": scenario.adopted.number}
        return (words, "good", "check2-circle")
    if scenario.base_id != newest:
        return (_("out of date"), "wait", "arrow-repeat")
    return (_("not adopted"), "neutral", "pencil")


class ScenarioCreate(VerbPage):
    """Say who does not fund and what becomes of their part; it is worked out to the krona."""

    permission_required = "funding.change_round"
    queryset = WITH_PROGRAM
    form_class = ScenarioForm
    template_name = "funding/scenarios/form.html"
    page_title = gettext_lazy("New scenario")
    submit_label = gettext_lazy("Work it out")

    def get(self, request, *args, **kwargs):
        if self.object.is_opened:
            return super().get(request, *args, **kwargs)
        messages.error(request, _("The round is not open yet: set its shares instead."))
        return redirect(self.object)

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get_form_kwargs(self):
        tables = share_tables_of([self.object])
        kwargs = {"table": tables[self.object.pk]}
        if self.request.method == "GET":
            answers = answers_of([self.object], tables)[self.object.pk]
            no = [each for each in answers if each.state == AnswerState.NO]
            names = ", ".join(each.short for each in no)
            kwargs["initial"] = {
                "without": [each.financier_id for each in no],
                "name": _("%(names)s says no") % {"names": names} if no else "",
            }
        return kwargs

    def perform(self, form):
        return scenarios.create(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_url(self, result):
        page = "edit" if result.kind == ScenarioKind.OWN else "detail"
        return reverse(f"funding:scenario_{page}", args=[result.pk])


class ScenarioPage:
    """What the pages of one scenario share: the table of today, and the scenario's own amounts."""

    queryset = WITH_AMOUNTS

    @cached_property
    def table(self):
        return share_tables_of([self.object.round])[self.object.round_id]

    @cached_property
    def comparison(self):
        return beside(self.table, scenarios.split_of(self.object))

    def shown_table(self):
        """Return lines and sums for the template, and the years of its columns."""
        seen = self.comparison
        return {
            "years": [*map(str, seen.years), _("In all")],
            "lines": [(line, cells_of(line, seen.years)) for line in seen.lines],
            "sums": [(line, cells_of(line, seen.years)) for line in (seen.sums, seen.applied)],
            "adds_up": seen.adds_up,
            "missing": seen.applied.total_after - seen.sums.total_after,
        }


class ScenarioDetail(ScenarioPage, DetailPage):
    """A split beside today's, with what differs for each financier and year."""

    permission_required = "funding.view_scenario"
    template_name = "funding/scenarios/detail.html"

    def get_crumbs(self):
        return crumbs_of(self.object.round)

    @cached_property
    def reasons(self):
        return scenarios.why_not_adopt(self.object)

    def get_state(self):
        is_stale = self.reasons and self.object.adopted_id is None
        return state_of(self.object, None if is_stale else self.object.base_id)

    def get_actions(self):
        if not self.request.user.has_perm("funding.change_scenario", self.object):
            return []
        if self.object.adopted_id is not None:
            return []

        def to(name):
            return reverse(f"funding:scenario_{name}", args=[self.object.pk])

        reasons = list(self.reasons)
        if not self.comparison.adds_up:
            reasons.append(_("The shares do not add up to what is applied for."))
        adopt = Action(_("Adopt"), to("adopt"), "get", "primary", reasons, "send")
        return [
            adopt,
            Action(_("Edit"), to("edit"), method="get", icon="pencil"),
            Action(_("Delete"), to("delete"), method="get", tone="danger", icon="trash"),
        ]

    def get_context_data(self, **kwargs):
        facts = [
            (_("What becomes of the missing part"), self.object.get_kind_display()),
            (_("Worked out from version"), self.object.base.number),
            (_("Created by"), self.object.created_by),
        ]
        return super().get_context_data(facts=facts, **self.shown_table(), **kwargs)


class BeforeAdoption(ScenarioPage):
    """A page that changes a scenario; an adopted one leads back with the reason."""

    permission_required = "funding.change_scenario"

    def get_crumbs(self):
        return [*crumbs_of(self.object.round), (str(self.object), self.object.get_absolute_url())]

    def obstacles(self):
        return rules.obstacles_to_change(is_adopted=self.object.adopted_id is not None)


class ScenarioEdit(BeforeAdoption, EditPage):
    """The grid of a scenario: financiers down, years across."""

    form_class = SplitForm
    template_name = "funding/scenarios/edit.html"
    done = gettext_lazy("The scenario is saved.")

    def get_form_kwargs(self):
        return {"table": self.table, "split": scenarios.split_of(self.object)}

    def perform(self, form):
        return scenarios.revise(
            self.object,
            by=self.request.user,
            name=form.cleaned_data["name"],
            explanation=form.cleaned_data["explanation"],
            split=form.split(),
        )


class ScenarioAdopt(BeforeAdoption, VerbPage):
    """Asks once more, with all that follows from it."""

    form_class = AdoptForm
    template_name = "funding/scenarios/adopt.html"
    page_title = gettext_lazy("Adopt the scenario")
    submit_label = gettext_lazy("Adopt and deliver")
    done = gettext_lazy("The scenario is adopted, and the new version is delivered to everybody.")

    def obstacles(self):
        return scenarios.why_not_adopt(self.object)

    def get_form_kwargs(self):
        round_ = self.object.round
        return {
            "initial": {
                "explanation": self.object.explanation,
                "answer_by": round_.answer_by,
                "financial_text": round_.financial_text,
            }
        }

    def perform(self, form):
        return scenarios.adopt(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_url(self, result):
        return self.object.round.get_absolute_url()

    def get_context_data(self, **kwargs):
        split = scenarios.split_of(self.object)
        plan = sources.planned(self.object.round, shares=split.shares, applied=split.applied)
        return super().get_context_data(
            obstacles=[*self.obstacles(), *sources.why_not_deliver(plan)],
            affected=affected_by(plan),
            revised=len(plan.asked_anew),
            **self.shown_table(),
            **kwargs,
        )


class ScenarioDelete(BeforeAdoption, DeletePage):
    """Asks before a scenario that changed nothing is taken away."""

    service = scenarios.delete
    submit_label = gettext_lazy("Delete the scenario")
    page_title = gettext_lazy("Delete the scenario")
    done = gettext_lazy("The scenario is deleted.")

    def get_success_url(self, result):
        return reverse("funding:round_scenarios", args=[self.object.round_id])

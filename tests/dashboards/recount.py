"""Every figure of a program on a day, counted again from the rows as they are stored.

Written apart from the code that it checks, in plain loops over `.values()`: slow and plain.
"""

from collections import Counter
from datetime import date, timedelta

from evaluation.models import GoalIndicator, GoalMilestone
from funding.models import Round
from programs.models import Program, Project, StatusUpdate, SubGoal
from tests.dashboards.recount_days import entered
from tests.dashboards.recount_money import Money
from tests.dashboards.recount_parts import Parts
from training.models import GoalCohort

UPDATE = (
    *("id", "as_of", "actual", "reason", "status_id", "status__word"),
    *("status__counts_as_done", "status__ends_follow_up", "status__says_target_is_met"),
)


class Recount(Money, Parts):
    """The figures of one program on one day; a row has what `.values()` gives."""

    def __init__(self, program, day):
        self.day = day
        self.program = Program.objects.values().get(pk=program)
        self.rounds = list(Round.objects.filter(project__program=program).values())
        for row in self.rounds:
            self.read_round(row)
        self.projects = [
            row
            for row in Project.objects.filter(program=program).values()
            if row["starts_on"] <= day
            or entered(row) <= day
            or any(r["is_opened"] for r in self.rounds if r["project_id"] == row["id"])
        ]
        known = {row["id"] for row in self.projects}
        self.goals = [
            self.read_goal(row)
            for row in SubGoal.objects.values()
            if row["project_id"] in known
            and (row["began_on"] is None or row["began_on"] <= day)
            and (row["ended_on"] is None or row["ended_on"] > day)
        ]
        self.cohorts = self.read_cohorts(program)
        self.milestones = self.read_milestones(program)
        self.indicators = self.read_indicators(program)

    # ---------- goals ----------

    def read_goal(self, row):
        updates = [
            update
            for update in StatusUpdate.objects.filter(goal=row["id"]).values(*UPDATE)
            if update["as_of"] <= self.day
        ]
        updates.sort(key=lambda update: (update["as_of"], update["id"]))
        row["newest"] = updates[-1] if updates else self.carried(row["carried_update_id"])
        stated = [update for update in updates if update["actual"] is not None]
        told = stated[-1] if stated else self.carried(row["carried_actual_id"])
        row["actual"] = told["actual"] if told else None
        row["done"] = bool(row["newest"] and row["newest"]["status__counts_as_done"])
        row["over"] = bool(row["newest"] and row["newest"]["status__ends_follow_up"])
        row["met"] = bool(row["newest"] and row["newest"]["status__says_target_is_met"])
        row["awaited"] = not (row["done"] or row["over"])
        return row

    def carried(self, pk):
        found = StatusUpdate.objects.filter(pk=pk).values(*UPDATE)
        return next((row for row in found if row["as_of"] <= self.day), None)

    def statuses(self):
        return Counter(
            row["newest"]["status__word"] if row["newest"] else "No update yet"
            for row in self.goals
        )

    def is_late(self, row):
        return row["due_on"] is not None and row["due_on"] < self.day and row["awaited"]

    # ---------- contradictions ----------

    def contradictions(self):
        """Return (goal, what is wrong) as often as it is found."""
        found = Counter()
        ends = {row["id"]: row["ends_on"] for row in self.projects}
        starts = {row["id"]: row["starts_on"] for row in self.projects}
        for row in self.goals:
            own = [code for code in self.of_itself(row, ends, starts) if code]
            found.update((row["id"], code) for code in own)
            if self.is_without_money(row):
                found[row["id"], "open_without_money"] += 1
        by_pk = {row["id"]: row for row in self.goals}
        for goal, milestone in GoalMilestone.objects.values_list("goal", "milestone"):
            if goal in by_pk and milestone in self.milestones:
                code = self.of_milestone(by_pk[goal], *self.milestones[milestone])
                found.update([(goal, code)] if code else [])
        for goal, cohort in GoalCohort.objects.values_list("goal", "cohort"):
            if goal in by_pk and cohort in self.cohorts:
                code = self.of_cohort(by_pk[goal], self.cohorts[cohort][0])
                found.update([(goal, code)] if code else [])
        for goal, indicator in GoalIndicator.objects.values_list("goal", "indicator"):
            value, target = self.indicators.get(indicator, (None, None))
            is_off = None not in (value, target) and value < target
            if goal in by_pk and by_pk[goal]["done"] and is_off:
                found[goal, "done_with_indicator_off_target"] += 1
        return found

    def of_itself(self, row, ends, starts):
        target, actual = row["target"], row["actual"]
        if target is not None:
            if row["met"] and actual is None:
                yield "done_without_actual"
            elif row["met"] and actual < target:
                yield "done_below_target"
            elif actual is not None and actual >= target and row["newest"] and row["awaited"]:
                yield "open_with_target_met"
        if row["due_on"] is not None:
            yield "overdue" if self.is_late(row) else ""
        elif ends[row["project_id"]] < self.day and row["awaited"]:
            yield "open_after_project"
        if self.program["stale_after_days"] is not None and row["awaited"]:
            begun = row["began_on"] or entered(row)
            since = max(begun, starts[row["project_id"]])
            since = row["newest"]["as_of"] if row["newest"] else since
            if since + timedelta(self.program["stale_after_days"]) < self.day:
                yield "stale"

    def is_without_money(self, row):
        opened = [
            each
            for each in self.rounds
            if each["is_opened"] and each["project_id"] == row["project_id"]
        ]
        if not opened or not row["newest"] or not row["awaited"]:
            return False
        newest = max(opened, key=lambda each: (each["first_year"], each["id"]))
        return newest["state"] == "lapsed"

    def of_milestone(self, row, planned, due, _met, slip, state):
        if state == "met":
            return ""
        if row["done"]:
            return "done_with_slipped_milestone" if slip > 0 else "done_with_open_milestone"
        is_before = row["due_on"] is not None and due > row["due_on"] and not row["over"]
        return "milestone_after_goal" if is_before else ""

    def of_cohort(self, row, stages):
        registered = stages["active"] + stages["completed"] + stages["dropped_out"]
        if row["done"] and not stages["completed"]:
            return "done_without_completed"
        if row["done"] and stages["active"]:
            return "done_while_active"
        counts_people = row["target"] is not None and row["target_unit"] == "deltagare"
        is_other = row["actual"] is not None and row["actual"] != registered
        return "actual_not_registered" if counts_people and is_other else ""


def recounted(program: int, day: date) -> dict:
    """Return every figure of the program on the day, counted from the rows."""
    found = Recount(program, day)
    return {
        "projects": {row["id"] for row in found.projects},
        "goals": {
            row["id"]: (
                row["newest"] and row["newest"]["status_id"],
                row["actual"],
                found.is_late(row),
            )
            for row in found.goals
        },
        "statuses": dict(found.statuses()),
        "rounds": {
            row["id"]: (
                row["state"],
                {pk for pk, each in row["answers"].items() if each[0] == "waiting"},
            )
            for row in found.rounds
            if row["is_there"]
        },
        "money": found.money(),
        "payments": found.payments(),
        "cohorts": {
            pk: (*(stages[name] for name in COUNTED), booked, cost)
            for pk, (stages, booked, cost) in found.cohorts.items()
        },
        "milestones": found.milestones,
        "indicators": found.indicators,
        "recommendations": found.recommendations(program),
        "meetings": found.meetings(program),
        "groups": found.groups(program),
        "contradictions": dict(found.contradictions()),
    }


COUNTED = ("applied", "waiting", "active", "completed", "dropped_out")

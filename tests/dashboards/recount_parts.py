"""Training, evaluation and meetings of a program on a day, counted again from the rows."""

from collections import Counter
from datetime import timedelta
from decimal import ROUND_HALF_EVEN, Decimal

from evaluation.models import (
    Indicator,
    IndicatorTarget,
    Milestone,
    MilestoneRevision,
    Publication,
    Recommendation,
    Response,
)
from programs.models import Adjustment, Group, GroupMeeting
from tests.dashboards.recount_days import entered
from training.models import Cohort, Participant, SeatBooking, StageChange


class Parts:
    """What cohorts, evaluations and groups have to tell; the `day` comes with it."""

    # ---------- training ----------

    def read_cohorts(self, program):
        found = {}
        for row in Cohort.objects.filter(course__program=program).values(
            "id", "starts_on", "created_at", "price_plan__seat_price"
        ):
            booked = {
                each["id"]: each["seats"]
                for each in SeatBooking.objects.filter(cohort=row["id"]).values()
                if each["booked_on"] <= self.day
            }
            stages, paid = Counter(), 0
            for each in Participant.objects.filter(cohort=row["id"]).values():
                stage = self.stage(each)
                if stage is not None:
                    stages[stage] += 1
                    paid += stage == "completed" and each["booking_id"] in booked
            is_there = row["starts_on"] <= self.day or entered(row) <= self.day
            if not (is_there or booked or stages):
                continue
            cost = None
            if paid:
                kr = Decimal(sum(booked.values()) * row["price_plan__seat_price"])
                cost = (kr / paid).quantize(Decimal(1), ROUND_HALF_EVEN)
            found[row["id"]] = (stages, sum(booked.values()), cost)
        return found

    def stage(self, person):
        if person["merged_into_id"] is not None:
            return None
        changes = [
            (each["on"], each["id"], each["stage"])
            for each in StageChange.objects.filter(participant=person["id"]).values()
            if each["on"] <= self.day
        ]
        return max(changes)[2] if changes else None

    # ---------- evaluation ----------

    def read_milestones(self, program):
        found = {}
        for row in Milestone.objects.filter(evaluation__project__program=program).values(
            "id", "planned_on", "met_on", "created_at", "evaluation__starts_on"
        ):
            moved = sorted(
                (each["revised_on"], each["id"], each["due_on"])
                for each in MilestoneRevision.objects.filter(milestone=row["id"]).values()
                if each["revised_on"] <= self.day
            )
            began = min(row["evaluation__starts_on"], row["planned_on"], entered(row))
            if began > self.day and not moved:
                continue
            due = moved[-1][2] if moved else row["planned_on"]
            met = row["met_on"] if row["met_on"] and row["met_on"] <= self.day else None
            slip = ((met or due) - row["planned_on"]).days
            if met:
                state = "met"
            elif due < self.day:
                state = "late"
            else:
                state = "slipped" if due > row["planned_on"] else "planned"
            found[row["id"]] = (row["planned_on"], due, met, slip, state)
        return found

    def read_indicators(self, program):
        found = {}
        for row in Indicator.objects.filter(program=program).values():
            points = sorted(
                (each["period__starts_on"], each["period_id"], each["count"], each["sum"])
                for each in Publication.objects.filter(indicator=row["id"]).values(
                    "period_id", "period__starts_on", "period__ends_on", "count", "sum"
                )
                if each["period__ends_on"] <= self.day and each["count"]
            )
            is_based = row["baseline_on"] is not None and row["baseline_on"] <= self.day
            if not (points or is_based or entered(row) <= self.day):
                continue
            value = target = None
            if points:
                _starts, period, count, total = points[-1]
                value = round(float(100 * total / count), 1)
                target = IndicatorTarget.objects.filter(indicator=row["id"], period=period)
                target = target.values_list("value", flat=True).first()
            found[row["id"]] = (value, target)
        return found

    def recommendations(self, program):
        found = {}
        for row in Recommendation.objects.filter(evaluation__project__program=program).values():
            answers = sorted(
                (each["responded_on"], each["id"], each["verdict"], each["due_on"])
                for each in Response.objects.filter(recommendation=row["id"]).values()
            )
            given = [each for each in answers if each[0] <= self.day]
            ends_on = Recommendation.objects.values_list("evaluation__ends_on").get(pk=row["id"])[0]
            days = (ends_on, entered(row), row["due_on"], row["done_on"], row["closed_on"])
            if not given and all(each is None or each > self.day for each in days):
                continue
            due = row["due_on"] if len(given) == len(answers) else (given[-1][3] if given else None)
            verdict = given[-1][2] if given else None
            if row["closed_on"] and row["closed_on"] <= self.day:
                state = "closed"
            elif verdict == "declined":
                state = "declined"
            elif due and due < self.day:
                state = "overdue"
            else:
                state = "awaited" if verdict is None else "under_way"
            found[row["id"]] = (due, state)
        return found

    # ---------- meetings ----------

    def meetings(self, program):
        rows = GroupMeeting.objects.filter(group__program=program, group__kind="steering").values()
        return {
            row["id"]: Adjustment.objects.filter(meeting=row["id"]).count()
            for row in rows
            if row["held_on"] <= self.day
        }

    def groups(self, program):
        found = {}
        for row in Group.objects.filter(program=program, kind="steering").values():
            days = [
                each["held_on"] for each in GroupMeeting.objects.filter(group=row["id"]).values()
            ]
            held = [each for each in days if each <= self.day]
            ahead = [each for each in days if each > self.day]
            ended = row["ended_on"] is not None and row["ended_on"] < self.day
            if ended or not (held or entered(row) <= self.day):
                continue
            following = min(ahead, default=None)
            if following is None and held and row["interval_weeks"]:
                following = max(held) + timedelta(weeks=row["interval_weeks"])
            found[row["id"]] = (max(held, default=None), following)
        return found

"""Every figure of the portfolio equals its recount from raw rows, for whoever looks.

The files hold what the pages show. To make a region up takes long: all look at the same one.
"""

import csv
import io
from collections import Counter, defaultdict
from decimal import Decimal
from random import Random

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import Organization
from funding.models import DecidedAmount, Decision, Payment, Round, Share
from programs.models import Alignment, StatusUpdate, StrategicObjective, SubGoal
from tests.dashboards.portfolio_region import make_up
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.programs import ProgramRoleFactory
from training.models import Participant, SeatBooking, StageChange
from training.rules.cells import hidden

pytestmark = pytest.mark.django_db
SEEDS = [0, 2, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(3, 40))]
MONEY = ("Applied for (kr)", "Decided (kr)", "Paid (kr)", "Left to pay (kr)")


class Looker:
    """A person, what they hold, and the tables of the portfolio as they get them."""

    def __init__(self, programs=(), boards=()):
        client, person = Client(), UserFactory()
        for program in programs:
            ProgramRoleFactory(program=program, person=person, kind="steering_group")
        for board in boards:
            OrganizationRoleFactory(organization=board, person=person, kind="secretary")
        self.programs = {each.pk for each in programs}
        self.boards = {each.pk for each in boards}
        client.force_login(person, backend="config.authentication.PasswordBackend")
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
        self.client = client

    def table(self, name, *args, **query) -> dict[str, dict[str, str]]:
        url = reverse(f"dashboards:{name}", args=args)
        response = self.client.get(url, {"export": "csv", **query})
        assert response.status_code == 200
        text = response.content.decode("utf-8-sig")
        head, *lines = csv.reader(io.StringIO(text), delimiter=";")
        return {line[0]: dict(zip(head[1:], line[1:], strict=True)) for line in lines}


# ---------- the recount, from values alone ----------


def rounds_seen(looker) -> dict[int, dict]:
    rows = Round.objects.filter(opened_at__isnull=False).values(
        "pk", "project", "project__program", "is_conditional"
    )
    asked = defaultdict(set)
    for pk, board in Share.objects.values_list("round", "financier"):
        asked[pk].add(board)
    return {
        row["pk"]: row
        for row in rows
        if row["project__program"] in looker.programs or asked[row["pk"]] & looker.boards
    }


def answers(pk: int) -> dict[int, dict[int, Decimal] | None]:
    """What counts of each financier: kr by year, {} for a no; None while it waits."""
    found = dict.fromkeys(Share.objects.filter(round=pk).values_list("financier", flat=True))
    rows = Decision.objects.filter(proposal__round=pk).values(
        "pk", "outcome", "extract_registered_on", "meeting__adjusted_on", "proposal__financier"
    )
    for row in rows:
        counts = row["extract_registered_on"] and row["meeting__adjusted_on"]
        if counts and row["outcome"] in ("approved", "changed", "rejected"):
            amounts = DecidedAmount.objects.filter(decision=row["pk"])
            found[row["proposal__financier"]] = dict(amounts.values_list("year", "amount"))
    return found


def holds(row: dict) -> bool:
    """Whether the money of the round can be had."""
    asked: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for board, year, kr in Share.objects.filter(round=row["pk"]).values_list(
        "financier", "year", "amount"
    ):
        asked[board][year] = kr
    given = answers(row["pk"])
    if not row["is_conditional"]:
        return any(given.values())
    return all(
        given[board] and all(given[board].get(year, 0) >= kr for year, kr in years.items())
        for board, years in asked.items()
    )


def money(looker, year=None) -> list[tuple]:
    """(program, project, financier, year, applied, decided, in force, paid or None), raw."""
    found = []
    for pk, row in rounds_seen(looker).items():
        cells = defaultdict(lambda: [Decimal(0)] * 4)
        for board, of, kr in Share.objects.filter(round=pk).values_list(
            "financier", "year", "amount"
        ):
            cells[board, of][0] += kr
        is_held = holds(row)
        for board, amounts in answers(pk).items():
            for of, kr in (amounts or {}).items():
                cells[board, of][1] += kr
                cells[board, of][2] += kr if is_held else 0
        for board, of, kind, kr in Payment.objects.filter(
            round=pk, paid_on__isnull=False
        ).values_list("financier", "year", "kind", "amount"):
            cells[board, of][3] += kr if kind == "instalment" else -kr
        for (board, of), sums in cells.items():
            is_known = row["project__program"] in looker.programs or board in looker.boards
            if year in (None, of):
                told = (*sums[:3], sums[3] if is_known else None)
                found.append((row["project__program"], row["project"], board, of, *told))
    return found


def told(rows: list[tuple]) -> dict[str, str]:
    """The four amounts of these rows as the file writes them."""
    applied, decided, in_force = (sum((row[at] for row in rows), Decimal(0)) for at in (4, 5, 6))
    paid = (
        None if any(row[7] is None for row in rows) else sum((row[7] for row in rows), Decimal(0))
    )
    left = None if paid is None else in_force - paid
    written = ("" if each is None else f"{each:f}" for each in (applied, decided, paid, left))
    return dict(zip(MONEY, written, strict=True))


def plain(row: dict[str, str]) -> dict[str, str]:
    """The four amounts of a row of a file: a leading minus is guarded against formulas there."""
    return {name: row[name].lstrip("'") for name in MONEY}


def statuses() -> dict[int, dict | None]:
    """The newest update of each goal: by the day it is of, then as it was entered."""
    newest: dict[int, dict] = {}
    rows = StatusUpdate.objects.order_by("as_of", "pk").values(
        "goal", "status__counts_as_done", "status__ends_follow_up"
    )
    for row in rows:
        newest[row["goal"]] = row
    return newest


def goals(looker, **narrowed) -> list[dict]:
    """Current goals of the looker's programs with whether they are done and late."""
    newest = statuses()
    found = []
    rows = SubGoal.objects.filter(ended_on=None, **narrowed).values(
        "pk", "project", "project__program", "due_on", "responsible_organization"
    )
    for row in rows:
        if row["project__program"] in looker.programs:
            update = newest.get(row["pk"], {})
            done = bool(update.get("status__counts_as_done"))
            ended = bool(update.get("status__ends_follow_up"))
            is_past = row["due_on"] is not None and row["due_on"].year < 2026
            found.append({**row, "done": done, "late": is_past and not (done or ended)})
    return found


def stages() -> dict[int, str]:
    found: dict[int, str] = {}
    rows = StageChange.objects.order_by("on", "pk").values_list("participant", "stage")
    for participant, stage in rows:
        found[participant] = stage
    return found


def registered() -> list[dict]:
    stage = stages()
    rows = Participant.objects.filter(merged_into=None).values(
        "pk", "cohort", "cohort__course__program", "municipality__name", "unit"
    )
    kept = ("active", "completed", "dropped_out")
    return [{**row, "stage": stage[row["pk"]]} for row in rows if stage[row["pk"]] in kept]


def place_of(board: int) -> int | None:
    row = Organization.objects.values("municipality", "parent__kind", "parent").get(pk=board)
    is_below = row["parent__kind"] == "municipality"
    return row["municipality"] or (row["parent"] if is_below else None)


# ---------- the pages ----------


def programs_equal_a_recount(looker, made, year=""):
    table = looker.table("portfolio", year=year)
    people = registered()
    own = [each for each in made.programs if each.pk in looker.programs]
    assert set(table) - {"In all"} == {each.name for each in own}
    for program in own:
        row = table[program.name]
        rows = [each for each in money(looker, int(year or 0) or None) if each[0] == program.pk]
        assert plain(row) == told(rows)
        mine = [each for each in goals(looker) if each["project__program"] == program.pk]
        trained = [each for each in people if each["cohort__course__program"] == program.pk]
        waiting = [
            pk
            for pk, seen in rounds_seen(looker).items()
            if seen["project__program"] == program.pk and None in answers(pk).values()
        ]
        assert int(row["Rounds that wait"]) == len(waiting)
        assert {name: int(row[name]) for name in ("Goals", "Goals done", "Goals overdue")} == {
            "Goals": len(mine),
            "Goals done": sum(each["done"] for each in mine),
            "Goals overdue": sum(each["late"] for each in mine),
        }
        assert int(row["Registered"]) == len(trained)
        assert int(row["Completed"]) == sum(each["stage"] == "completed" for each in trained)


def municipalities_equal_a_recount(looker, made):
    table = looker.table("portfolio_municipalities")
    rows, cohorts = money(looker), defaultdict(Counter)
    booked = SeatBooking.objects.values(
        "organization", "seats", "cohort", "cohort__course__program"
    )
    booked = [
        each
        for each in booked
        if each["cohort__course__program"] in looker.programs
        or each["organization"] in looker.boards
    ]
    seen = {each["cohort"] for each in booked}
    people = [
        each
        for each in registered()
        if each["cohort__course__program"] in looker.programs or each["cohort"] in seen
    ]
    for each in people:
        cohorts[each["cohort"]][each["municipality__name"] or ""] += 1
    concerned = {place_of(row[2]) for row in rows} | {place_of(b["organization"]) for b in booked}
    concerned |= {
        place_of(each["responsible_organization"])
        for each in goals(looker, responsible_organization__isnull=False)
    }
    if concerned - {None}:
        assert set(table) - {"In all"} == {each.name for each in made.municipalities}
    for place in made.municipalities if table else ():
        row = table[place.name]
        assert plain(row) == told([each for each in rows if place_of(each[2]) == place.pk])
        seats = [each["seats"] for each in booked if place_of(each["organization"]) == place.pk]
        known = {each[2] for each in rows} | {each["organization"] for each in booked}
        known = {pk for pk in known if place_of(pk) == place.pk}
        is_known = looker.programs or (known and known <= looker.boards)
        assert row["Seats booked"] == (str(sum(seats)) if is_known else "")
        mine = [
            each
            for each in goals(looker, responsible_organization__isnull=False)
            if place_of(each["responsible_organization"]) == place.pk
        ]
        done = sum(each["done"] for each in mine)
        assert [row.get("Goals"), row.get("Goals done")] == (
            [str(len(mine)), str(done)] if looker.programs else [None, None]
        )
        is_hidden = any(place.name in hidden(cells) for cells in cohorts.values())
        units = {each["unit"] for each in people if each["municipality__name"] == place.name}
        count = sum(cells[place.name] for cells in cohorts.values())
        assert row["Registered"] == ("hidden" if is_hidden else str(count))
        assert row["Units that take part"] == ("hidden" if is_hidden else str(len(units - {None})))


def boards_equal_a_recount(looker, made):
    table, rows = looker.table("portfolio_boards"), money(looker)
    asked = {row[2] for row in rows}
    shown = {each.name: each.pk for each in made.boards if each.pk in asked | looker.boards}
    assert set(table) - {"In all"} == set(shown)
    for name, pk in shown.items():
        assert plain(table[name]) == told([each for each in rows if each[2] == pk])
        seats = SeatBooking.objects.filter(organization=pk)
        if pk not in looker.boards:
            seats = seats.filter(cohort__course__program__in=looker.programs)
        is_told = looker.programs or pk in looker.boards
        booked = sum(seats.values_list("seats", flat=True))
        assert table[name]["Seats booked"] == (str(booked) if is_told else "")
        waits = [each for each in rounds_seen(looker) if answers(each).get(pk, {}) is None]
        assert int(table[name]["Rounds that wait for it"]) == len(waits)


def objectives_equal_a_recount(looker, made):
    table, rows, mine = looker.table("portfolio_objectives"), money(looker), goals(looker)
    serving = defaultdict(set)
    for objective, project, program in Alignment.objects.values_list(
        "choice__objective__name", "project", "project__program"
    ):
        if program in looker.programs:
            serving[objective].add(project)
    assert set(table) == set(StrategicObjective.objects.values_list("name", flat=True))
    for name, row in table.items():
        projects = serving[name]
        assert plain(row) == told([each for each in rows if each[1] in projects])
        assert int(row["Projects"]) == len(projects)
        assert int(row["Goals"]) == sum(each["project"] in projects for each in mine)
        done = sum(each["project"] in projects and each["done"] for each in mine)
        assert int(row["Goals done"]) == done


def years_equal_a_recount(looker, made):
    table, rows = looker.table("portfolio_years"), money(looker)
    due = [each for each in goals(looker) if each["due_on"]]
    years = {row[3] for row in rows} | {each["due_on"].year for each in due}
    assert set(table) - {"In all"} == {str(year) for year in years}
    for year in years:
        row = table[str(year)]
        assert plain(row) == told([each for each in rows if each[3] == year])
        of_year = [each for each in due if each["due_on"].year == year]
        done = sum(each["done"] for each in of_year)
        assert [row.get("Goals due"), row.get("Of these done")] == (
            [str(len(of_year)), str(done)] if looker.programs else [None, None]
        )


def municipality_equals_a_recount(looker, made):
    rows = money(looker)
    for place in made.municipalities:
        table = looker.table("portfolio_municipality", place.pk)
        mine = [each for each in rows if place_of(each[2]) == place.pk]
        years = {each[3] for each in mine}
        assert set(table) - {"In all"} == {str(year) for year in years}
        for year in years:
            assert plain(table[str(year)]) == told([each for each in mine if each[3] == year])


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_equals_a_recount_for_whoever_looks(seed):
    made, random = make_up(seed), Random(seed)  # noqa: S311, no secret
    one, own = random.choice(made.programs), random.choice(made.boards)
    for looker in (
        Looker(made.programs),
        Looker([one]),
        Looker([], [own]),
        Looker([one], [own]),
    ):
        municipalities_equal_a_recount(looker, made)
        municipality_equals_a_recount(looker, made)
        boards_equal_a_recount(looker, made)
        if looker.programs:
            programs_equal_a_recount(looker, made)
            for year in sorted({row[3] for row in money(looker)}):
                programs_equal_a_recount(looker, made, str(year))
            objectives_equal_a_recount(looker, made)
        years_equal_a_recount(looker, made)

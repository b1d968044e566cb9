"""The evaluation of the demo: the university's, October 2018 that became February 2019.

Who evaluates, how, and the slip of the final report are the paper's of 2018; days, numbers, figures
and recommendations are invented, and say so.
"""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from django.utils import timezone, translation

from accounts.models import Organization, User
from config.demo import answers
from config.demo import texts_evaluation as words
from evaluation.choices import Dimension
from evaluation.models import (
    DataCollection,
    EffectGoalIndicator,
    Evaluation,
    EvaluationRole,
    Finding,
    GoalIndicator,
    GoalMilestone,
    Indicator,
    Milestone,
    Period,
    Recommendation,
    Response,
)
from evaluation.rules.figures import Cell, Parts
from evaluation.services import (
    collections,
    evaluations,
    indicators,
    measurements,
    milestones,
    periods,
    recommendations,
)
from programs.models import Project

QUALITY_GOAL = (
    4  # of the report: assured by research, "as planned" while its evaluation had slipped
)
HOMES = ("Halmstad", "Kungsbacka", "Varberg", "Falkenberg", "Hylte", "Laholm")
# how many are measured in each municipality, with and without the program: Hylte is small
SIZES = {
    "Halmstad": (60, 55),
    "Kungsbacka": (34, 41),
    "Varberg": (28, 30),
    "Falkenberg": (31, 26),
    "Hylte": (4, 9),
    "Laholm": (22, 25),
}
HALF_YEARS = (
    (date(2017, 1, 1), date(2017, 6, 30)),
    (date(2017, 7, 1), date(2017, 12, 31)),
    (date(2018, 1, 1), date(2018, 6, 30)),
    (date(2018, 7, 1), date(2018, 12, 31)),
)
# percent with and without the program in each half-year
SHARES = (
    ((21, 8), (33, 9), (44, 11), (52, 12)),
    ((68, 67), (69, 67), (71, 66), (73, 67)),
)
POINTS = ((34, 33), (35, 33), (37, 33), (39, 34))  # tenths of a point
TARGETS = (
    (25, 40, 50, 60),
    (70, 70, 72, 72),
    (3.5, 3.6, 3.8, 4),
    (60, 150, 240, 320),
    (2, 2, 3, 3),
)
COLLEAGUES = (64, 148, 231, 302)
STEPS = (15, 21, 26, 30)  # tenths of a step


def make(organizations: dict[str, Organization], people: dict[str, User], past: Project) -> None:
    """Make the evaluation of the phase that has ended, as it is known today."""
    with translation.override("sv"):
        evaluation = _evaluation(organizations, people, past)
        _milestones(evaluation, people)
        data = _collections(evaluation, people)
        answers.make(data["survey"], organizations, people["utvarderare"])
        measured = _indicators(evaluation, people)
        _figures(evaluation, measured, organizations, people)
        found = _findings(evaluation, measured, data, people["utvarderare"])
        _recommendations(evaluation, found, organizations, people)


def _evaluation(organizations, people, past) -> Evaluation:
    evaluation = evaluations.create(
        Evaluation(
            project=past,
            evaluator=organizations["university"],
            title=words.TITLE,
            questions=words.QUESTIONS,
            methods=words.METHODS,
            agreement=words.AGREEMENT,
            starts_on=date(2017, 9, 1),
            ends_on=date(2019, 2, 28),
            note=words.NOTE,
        ),
        by=people["strateg"],
    )
    role = EvaluationRole(evaluation=evaluation, person=people["utvarderare"])
    role.valid_from = date(2017, 9, 1)
    evaluations.appoint(role, by=people["strateg"])
    return evaluation


def _milestones(evaluation, people) -> None:
    """The final report has slipped by four months and is not there: goal 4 rests on it."""
    by = people["utvarderare"]
    made = []
    for (title, text), planned in (
        (words.START, date(2017, 9, 29)),
        (words.DATA, date(2018, 5, 31)),
        (words.ANALYSIS, date(2018, 9, 14)),
        (words.REPORT, date(2018, 10, 31)),
    ):
        row = Milestone(evaluation=evaluation, title=title, text=text, planned_on=planned)
        needs = [made[-1].pk] if made else []
        made.append(milestones.create(row, by=by, needs=needs))
    start, data, analysis, report = made
    milestones.meet(start, by=by, on=date(2017, 9, 29))
    _moved(data, date(2018, 9, 28), date(2018, 5, 14), words.MORE_INTERVIEWS, by)
    milestones.meet(data, by=by, on=date(2018, 10, 5))
    _moved(analysis, date(2019, 1, 18), date(2018, 9, 3), words.ANSWERS_AHEAD, by)
    _moved(report, date(2019, 2, 28), date(2018, 9, 3), words.MUCH_MATERIAL, by)
    goals = evaluation.project.goals.current().filter(number=QUALITY_GOAL)
    for goal in goals:
        link = GoalMilestone(milestone=report, goal=goal)
        milestones.carry_goal(link, by=people["strateg"])


def _moved(milestone, due_on, on, reason, by) -> None:
    milestones.postpone(milestone, due_on, by=by, reason=reason, on=on)


def _collections(evaluation, people) -> dict[str, DataCollection]:
    """The survey lagged: 84 of 240 when it should have had 60 percent, after two reminders."""
    by = people["utvarderare"]
    days = {
        "survey": (date(2018, 1, 15), date(2018, 4, 30), 240, Decimal(60)),
        "checklist": (date(2018, 2, 1), date(2018, 4, 30), 31, Decimal(80)),
        "observation": (date(2017, 10, 17), date(2018, 5, 15), None, None),
        "focus_group": (date(2018, 3, 1), date(2018, 5, 31), 27, Decimal(70)),
        "interview": (date(2018, 5, 14), date(2018, 9, 28), 24, None),
    }
    counts = {
        "survey": ((date(2018, 2, 15), 31), (date(2018, 3, 15), 58), (date(2018, 4, 30), 84)),
        "checklist": ((date(2018, 3, 1), 12), (date(2018, 4, 30), 26)),
        "observation": ((date(2018, 5, 15), 6),),
        "focus_group": ((date(2018, 5, 31), 22),),
        "interview": ((date(2018, 7, 1), 9), (date(2018, 9, 28), 21)),
    }
    made = {}
    for kind, (opens, closes, invited, wanted) in days.items():
        title, population = words.COLLECTIONS[kind]
        row = DataCollection(
            evaluation=evaluation,
            kind=kind,
            title=title,
            population=population,
            invited=invited,
            wanted_rate=wanted,
            opens_on=opens,
            closes_on=closes,
            note=words.INVENTED,
        )
        made[kind] = collections.create(row, by=by)
        for day, answered in counts[kind]:
            collections.count(row, answered, by=by, on=day)
    reminded = (date(2018, 2, 16), date(2018, 3, 19))
    for day, text in zip(reminded, words.REMINDERS, strict=True):
        collections.remind(made["survey"], by=by, on=day, text=text)
    return made


def _indicators(evaluation, people) -> list[Indicator]:
    program, by = evaluation.project.program, people["strateg"]
    baselines = (Decimal(12), Decimal(67), Decimal("3.3"), Decimal(0), Decimal("1.2"))
    both = [Dimension.MUNICIPALITY, Dimension.TAKES_PART]
    dimensions = (both, [*both, Dimension.GENDER], both, [Dimension.MUNICIPALITY], [])
    made = []
    for number, told in enumerate(words.INDICATORS, 1):
        name, definition, figure, unit, direction, source = told
        is_scale = figure == "scale"
        row = Indicator(
            program=program,
            evaluation=evaluation,
            number=number,
            name=name,
            definition=definition,
            figure=figure,
            unit=unit,
            direction=direction,
            source=source,
            baseline=baselines[number - 1],
            baseline_on=date(2016, 12, 31),
            dimensions=list(map(str, dimensions[number - 1])),
            low=1 if is_scale else None,
            high=4 if is_scale else None,
            counts_people=not is_scale,
            note=words.INDICATOR_NOTE,
        )
        made.append(indicators.create(row, by=by, levels=words.STEPS if is_scale else None))
    effect = evaluation.project.effect_goals.order_by("position").first()
    for row in made[:3] if effect else ():
        link = EffectGoalIndicator(indicator=row, effect_goal=effect)
        indicators.measure_goal(link, by=by)
    for goal in evaluation.project.goals.current().filter(number=QUALITY_GOAL):
        indicators.measure_goal(GoalIndicator(indicator=made[4], goal=goal), by=by)
    return made


def _figures(evaluation, measured, organizations, people) -> None:
    """Four half-years, each reported by the evaluator and approved by the project leader."""
    program = evaluation.project.program
    homes = {name: organizations[f"municipality {name}"].pk for name in HOMES}
    by_number = {number: _cells(number, homes) for number in range(1, len(measured) + 1)}
    for n, (name, (first, last)) in enumerate(zip(words.PERIODS, HALF_YEARS, strict=True)):
        period = Period(program=program, name=name, starts_on=first, ends_on=last)
        periods.create(period, by=people["strateg"])
        for number, row in enumerate(measured, 1):
            target = Decimal(str(TARGETS[number - 1][n]))
            indicators.set_targets(row, {period.pk: target}, by=people["strateg"])
            figures = {cell: _parts(number, n, cell, size) for cell, size in by_number[number]}
            measurements.enter(row, period, figures, by=people["utvarderare"], note=words.INVENTED)
            if n == len(words.PERIODS) - 1 and number > 3:
                continue  # the last half-year is not complete yet
            measurements.report(row, period, by=people["utvarderare"])
            which = row.measurements.filter(period=period).values_list("pk", flat=True)
            if n < len(words.PERIODS) - 1:
                measurements.approve(row, period, which, by=people["projektledare"])
        if n < len(words.PERIODS) - 1:
            periods.lock(period, by=people["strateg"])
            periods.publish(period, by=people["strateg"])


def _cells(number: int, homes: dict[str, int]) -> list[tuple[Cell, int]]:
    """Return the cells that an indicator is measured in, and how many are measured in each."""
    if number == 5:
        return [(Cell(), 20)]
    if number == 4:
        return [(Cell(municipality=homes[name]), SIZES[name][0]) for name in HOMES]
    groups = list(zip(("with", "without"), (0, 1), strict=True))
    if number == 2:
        return [
            (
                Cell(municipality=homes[name], takes_part=group, gender=gender),
                SIZES[name][place] // 2 + (gender == "female"),
            )
            for name, (group, place), gender in product(HOMES, groups, ("female", "male"))
        ]
    return [
        (Cell(municipality=homes[name], takes_part=group), SIZES[name][place])
        for name, (group, place) in product(HOMES, groups)
    ]


def _parts(number: int, n: int, cell: Cell, size: int) -> Parts:
    """Return invented parts: the place shifts a little, the half-year carries them on."""
    place = 0 if cell.takes_part != "without" else 1
    shift = (cell.municipality or 0) % 3 - 1
    if number in (1, 2):
        percent = SHARES[number - 1][n][place] + 2 * shift
        return Parts(size, Decimal(round(size * percent / 100)))
    if number == 3:
        return Parts(size, Decimal(size * (POINTS[n][place] + shift)) / 10)
    if number == 4:
        whole = sum(sizes[0] for sizes in SIZES.values())
        return Parts(round(COLLEAGUES[n] * size / whole))
    return Parts(size, Decimal(size * STEPS[n]) / 10)


def _findings(evaluation, measured, data, by) -> list[Finding]:
    made = []
    period = Period.objects.filter(program=evaluation.project.program, name=words.PERIODS[2]).get()
    for number, (title, text, indicator, kind) in enumerate(words.FINDINGS, 1):
        row = Finding(
            evaluation=evaluation,
            number=number,
            title=title,
            text=f"{text} ({words.INVENTED})",
            indicator=None if indicator is None else measured[indicator],
            period=None if indicator is None else period,
            collection=data[kind],
        )
        made.append(recommendations.find(row, by=by))
    return made


def _recommendations(evaluation, found, organizations, people) -> None:
    """Six, each at another point of its way."""
    by, today = people["utvarderare"], timezone.localdate()
    due = {
        "done": date(2019, 6, 30),
        "closed": date(2019, 8, 31),
        "overdue": date(2019, 12, 31),
        "under_way": today + timedelta(120),
        "awaited": today + timedelta(30),
    }
    for number, told in enumerate(words.RECOMMENDATIONS, 1):
        title, finding, short, login, verdict, reason, action, way = told
        row = Recommendation(
            evaluation=evaluation,
            number=number,
            title=title,
            text=words.INVENTED,
            finding=None if finding is None else found[finding],
            organization=organizations[short],
            responsible=people[login],
            due_on=due.get(way),
        )
        recommendations.recommend(row, by=by)
        if not verdict:
            continue
        answer = Response(
            recommendation=row,
            verdict=verdict,
            reason=reason,
            action=action,
            due_on=due.get(way),
            responded_on=date(2019, 3, 15),
        )
        recommendations.respond(answer, by=people[login])
        if way in ("done", "closed"):
            recommendations.carry_out(
                row, by=people[login], on=date(2019, 11, 20), evidence=words.EVIDENCE
            )
        if way == "closed":
            recommendations.close(row, by=by, note=words.CLOSED, on=date(2019, 12, 2))

"""Every page of the evaluation opens for who may, and says no to who may not."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from evaluation.models import (
    EffectGoalIndicator,
    EvaluationRole,
    GoalIndicator,
    GoalMilestone,
    Measurement,
    MilestoneRevision,
    Publication,
    PublishedFigure,
    ResponseCount,
    ScaleLevel,
)
from tests.factories.accounts import UserFactory
from tests.factories.evaluation import (
    DataCollectionFactory,
    EvaluationFactory,
    FindingFactory,
    IndicatorFactory,
    MeasurementFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.factories.programs import SubGoalFactory
from tests.factories.projects import EffectGoalFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(evaluation, indicator, period, evaluator):
    milestone = MilestoneFactory(evaluation=evaluation)
    MilestoneRevision.objects.create(
        milestone=milestone,
        due_on=date(2019, 2, 28),
        revised_on=date(2018, 10, 1),
        reason="Få svar.",
    )
    collection = DataCollectionFactory(evaluation=evaluation)
    ResponseCount.objects.create(collection=collection, counted_on=date(2018, 2, 1), answered=9)
    finding = FindingFactory(evaluation=evaluation, indicator=indicator, collection=collection)
    goal = SubGoalFactory(project=evaluation.project, number=4)
    effect = EffectGoalFactory(project=evaluation.project)
    MeasurementFactory(indicator=indicator, period=period, gender="male")
    publication = Publication.objects.create(
        indicator=indicator, period=period, count=50, sum=Decimal(21)
    )
    PublishedFigure.objects.create(
        publication=publication, dimension="gender", label="män", position=1, is_hidden=True
    )
    return {
        "evaluation": evaluation,
        "role": EvaluationRole.objects.get(person=evaluator),
        "milestone": milestone,
        "milestone_goal": GoalMilestone.objects.create(milestone=milestone, goal=goal),
        "collection": collection,
        "indicator": indicator,
        "indicator_goal": GoalIndicator.objects.create(indicator=indicator, goal=goal),
        "indicator_effect": EffectGoalIndicator.objects.create(
            indicator=indicator, effect_goal=effect
        ),
        "period": period,
        "finding": finding,
        "recommendation": RecommendationFactory(evaluation=evaluation, finding=finding),
    }


LISTS = ["evaluation_list", "indicator_list", "period_list", "recommendation_list"]
READ = [
    ("evaluation_detail", "evaluation"),
    ("milestone_detail", "milestone"),
    ("collection_detail", "collection"),
    ("indicator_detail", "indicator"),
    ("period_detail", "period"),
    ("finding_detail", "finding"),
    ("recommendation_detail", "recommendation"),
]
WORK = [
    ("milestone_create", "evaluation"),
    ("milestone_edit", "milestone"),
    ("milestone_postpone", "milestone"),
    ("milestone_meet", "milestone"),
    ("milestone_reopen", "milestone"),
    ("collection_create", "evaluation"),
    ("collection_edit", "collection"),
    ("collection_count", "collection"),
    ("collection_remind", "collection"),
    ("finding_create", "evaluation"),
    ("finding_edit", "finding"),
    ("recommendation_create", "evaluation"),
    ("recommendation_edit", "recommendation"),
    ("recommendation_close", "recommendation"),
    ("recommendation_reopen", "recommendation"),
]
RUN = [
    ("evaluation_edit", "evaluation"),
    ("role_create", "evaluation"),
    ("role_end", "role"),
    ("milestone_goal_add", "milestone"),
    ("milestone_goal_remove", "milestone_goal"),
    ("indicator_edit", "indicator"),
    ("indicator_targets", "indicator"),
    ("indicator_goal_add", "indicator"),
    ("indicator_effect_add", "indicator"),
    ("indicator_goal_remove", "indicator_goal"),
    ("indicator_effect_remove", "indicator_effect"),
    ("period_edit", "period"),
    ("period_unlock", "period"),
    ("period_publish", "period"),
    ("recommendation_respond", "recommendation"),
    ("recommendation_carry_out", "recommendation"),
]


def statuses(page, world, names):
    return {
        name: page.get(reverse(f"evaluation:{name}", args=[world[noun].pk])).status_code
        for name, noun in names
    }


def opened(page, names):
    return {name: page.get(reverse(f"evaluation:{name}")).status_code for name in names}


def grid(world):
    args = [world["indicator"].pk, world["period"].pk]
    return reverse("evaluation:measurement_grid", args=args)


def test_every_page_opens_for_the_strategist(world, strategist, signed_in):
    page = signed_in(strategist)
    found = statuses(page, world, READ + WORK + RUN)
    found |= opened(page, [*LISTS, "evaluation_create", "indicator_create", "period_create"])
    found["grid"] = page.get(grid(world)).status_code
    found["return"] = page.get(f"{grid(world)}return/").status_code
    assert set(found.values()) == {200}, found


def test_the_evaluator_opens_what_is_theirs_to_do_and_nothing_else(world, evaluator, signed_in):
    page = signed_in(evaluator)
    assert set(statuses(page, world, READ + WORK).values()) == {200}
    assert page.get(grid(world)).status_code == 200
    assert set(statuses(page, world, RUN).values()) <= {403, 404}
    assert set(opened(page, LISTS).values()) == {200}
    made = ["evaluation_create", "indicator_create", "period_create"]
    assert set(opened(page, made).values()) == {403}
    assert page.get(f"{grid(world)}return/").status_code == 403


def test_the_steering_group_reads_and_changes_nothing(world, steering, signed_in):
    page = signed_in(steering)
    assert set(statuses(page, world, READ).values()) == {200}
    assert set(statuses(page, world, WORK + RUN).values()) == {403}
    assert page.get(grid(world)).status_code == 403


def test_a_stranger_finds_nothing(world, signed_in):
    page = signed_in(UserFactory())
    assert set(statuses(page, world, READ + WORK + RUN).values()) == {404}
    assert page.get(grid(world)).status_code == 404


def test_the_evaluator_reads_nothing_of_another_evaluation(world, evaluator, signed_in):
    other = EvaluationFactory(project=world["evaluation"].project, title="Hemlig utvärdering")
    world = {
        **world,
        "evaluation": other,
        "milestone": MilestoneFactory(evaluation=other),
        "collection": DataCollectionFactory(evaluation=other),
        "indicator": IndicatorFactory(program=other.project.program, evaluation=other),
        "finding": FindingFactory(evaluation=other),
        "recommendation": RecommendationFactory(evaluation=other),
    }
    page = signed_in(evaluator)
    of_others = [(name, noun) for name, noun in READ + WORK if noun != "period"]
    assert set(statuses(page, world, of_others).values()) == {404}
    for name in LISTS:
        assert "Hemlig" not in page.get(reverse(f"evaluation:{name}")).content.decode()


def test_goals_are_not_named_to_the_evaluator(world, evaluator, signed_in):
    page = signed_in(evaluator)
    goal = world["milestone_goal"].goal
    for name in ("milestone_detail", "indicator_detail"):
        noun = name.removesuffix("_detail")
        shown = page.get(reverse(f"evaluation:{name}", args=[world[noun].pk])).content.decode()
        assert str(goal) not in shown


# ---------- the grid of figures ----------


def post(page, url, **cells):
    seen = page.get(url).context["seen"]
    return page.post(url, {"seen": seen, **cells})


def test_figures_are_entered_reported_and_approved_in_the_grid(world, evaluator, leader, signed_in):
    page, url = signed_in(evaluator), grid(world)
    Measurement.objects.all().delete()
    answer = post(page, url, **{"sum_--female--": "12", "count_--female--": "20"})
    assert answer.status_code == 302
    row = Measurement.objects.get()
    assert (row.gender, row.sum, row.count, row.state) == ("female", 12, 20, "draft")
    page.post(f"{url}report/")
    signed_in(leader).post(f"{url}approve/")
    row.refresh_from_db()
    assert (row.state, row.approved_by) == ("approved", leader)


def test_a_figure_that_cannot_be_stands_with_its_reason_beside_the_cell(
    world, evaluator, signed_in
):
    page, url = signed_in(evaluator), grid(world)
    answer = post(page, url, **{"sum_--female--": "21", "count_--female--": "20"})
    assert answer.status_code == 422
    assert answer.context["form"].errors == {"sum_--female--": ["21 of 20 are more than all."]}


def test_what_somebody_else_entered_meanwhile_is_not_written_over(
    world, evaluator, strategist, signed_in
):
    page, url = signed_in(evaluator), grid(world)
    seen = page.get(url).context["seen"]
    other = signed_in(strategist)
    cells = {"sum_--male--": "8", "count_--male--": "20"}
    assert post(other, url, **cells).status_code == 302
    page = signed_in(evaluator)
    answer = page.post(url, {"seen": seen, "sum_--male--": "7", "count_--male--": "20"})
    assert [each.theirs for each in answer.context["conflict"]] == ["8"]
    assert Measurement.objects.get(gender="male").sum == 8


def test_one_wrong_figure_is_returned_and_the_others_are_approved(
    world, evaluator, leader, signed_in
):
    url = grid(world)
    page = signed_in(evaluator)
    cells = {"sum_--female--": "12", "count_--female--": "20"}
    stored = {"sum_--male--": "9", "count_--male--": "20"}
    assert post(page, url, **cells, **stored).status_code == 302
    page.post(f"{url}report/")
    page = signed_in(leader)
    right, wrong = (Measurement.objects.get(gender=each) for each in ("female", "male"))
    given = {"figures": [wrong.pk], "reason": "Fel år."}
    assert page.post(f"{url}return/", given).status_code == 302
    page.post(f"{url}approve/")
    right.refresh_from_db()
    wrong.refresh_from_db()
    assert (right.state, wrong.state, wrong.comment) == ("approved", "returned", "Fel år.")


def test_a_return_without_a_figure_keeps_what_was_typed(world, evaluator, leader, signed_in):
    url = grid(world)
    signed_in(evaluator).post(f"{url}report/")
    answer = signed_in(leader).post(f"{url}return/", {"reason": "Fel år."})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["figures"]
    assert answer.context["form"]["reason"].value() == "Fel år."


def test_a_new_row_is_added_below_the_grid(world, leader, signed_in):
    page, url = signed_in(leader), grid(world)
    cells = {"new_gender": "female", "sum_new": "3", "count_new": "9"}
    stored = {"sum_--male--": "9", "count_--male--": "20"}
    indicator = world["indicator"]
    indicator.dimensions = ["gender", "unit_type"]
    indicator.save_fields("dimensions")
    assert post(page, url, **cells, **stored).status_code == 302
    assert Measurement.objects.get(gender="female").sum == 3


def test_a_described_scale_says_what_its_steps_mean(program, leader, signed_in):
    page = signed_in(leader)
    data = {
        "program": program.pk,
        "number": "5",
        "name": "Hur långt skolan har kommit",
        "definition": "Bedömning efter besök.",
        "figure": "scale",
        "unit": "steg",
        "direction": "up",
        "low": "1",
        "high": "4",
        "steps": "1: inte påbörjat\n4: en del av vardagen",
    }
    url = reverse("evaluation:indicator_create")
    assert page.post(url, data).status_code == 302
    assert dict(ScaleLevel.objects.values_list("level", "description")) == {
        1: "inte påbörjat",
        4: "en del av vardagen",
    }
    answer = page.post(url, {**data, "number": "6", "steps": "9: för högt"})
    assert answer.context["form"].errors == {"steps": ["A step lies outside the scale."]}


def test_a_breakdown_that_could_not_be_published_is_named(world, steering, signed_in):
    url = reverse("evaluation:indicator_detail", args=[world["indicator"].pk])
    page = signed_in(steering)
    told = "Not published, since too few were measured: cohort."
    assert told not in page.get(url).content.decode()
    later = PeriodFactory(
        program=world["indicator"].program, starts_on="2030-07-01", ends_on="2030-12-31"
    )
    Publication.objects.create(
        indicator=world["indicator"], period=later, count=3, withheld=["cohort"]
    )
    assert told in page.get(url).content.decode()


# ---------- what the forms say of what is there already ----------


def errors(page, name, pk, /, **data):
    answer = page.post(reverse(f"evaluation:{name}", args=[pk] if pk else []), data)
    assert answer.status_code == 422
    return answer.context["form"].errors


def test_a_number_or_a_title_given_twice_is_said_beside_its_field(world, strategist, signed_in):
    page, pk = signed_in(strategist), world["evaluation"].pk
    number = {"number": world["finding"].number, "title": "En till"}
    assert errors(page, "finding_create", pk, **number) == {
        "number": ["The evaluation has a finding of this number already."]
    }
    row = world["recommendation"]
    number = {"number": row.number, "title": "En till", "organization": row.organization_id}
    assert errors(page, "recommendation_create", pk, **number) == {
        "number": ["The evaluation has a recommendation of this number already."]
    }
    title = {"title": world["milestone"].title, "planned_on": "2018-10-31"}
    assert errors(page, "milestone_create", pk, **title) == {
        "title": ["The evaluation has a milestone of this title already."]
    }


def test_a_row_keeps_its_own_number_and_title(world, strategist, signed_in):
    row = world["finding"]
    page = signed_in(strategist)
    url = reverse("evaluation:finding_edit", args=[row.pk])
    seen = page.get(url).context["seen"]
    answer = page.post(url, {"seen": seen, "number": row.number, "title": "Med andra ord"})
    assert answer.status_code == 302


def test_a_last_day_before_the_first_is_said_beside_it(program, world, strategist, signed_in):
    page = signed_in(strategist)
    days = {"starts_on": "2031-01-01", "ends_on": "2030-12-31"}
    period = {"program": program.pk, "name": "Våren 2031", **days}
    before = ["The last day cannot be before the first day."]
    assert errors(page, "period_create", None, **period) == {"ends_on": before}
    own = world["evaluation"]
    row = {"project": own.project_id, "title": "Ny", "evaluator": own.evaluator_id, **days}
    assert errors(page, "evaluation_create", None, **row) == {"ends_on": before}
    row = {"kind": "survey", "title": "Ny", "opens_on": "2031-01-01", "closes_on": "2030-12-31"}
    assert errors(page, "collection_create", own.pk, **row) == {"closes_on": before}


def test_nobody_evaluates_twice_at_the_same_time(world, evaluator, strategist, signed_in):
    role, pk = world["role"], world["evaluation"].pk
    role.valid_from, role.valid_to = date(2018, 1, 1), date(2018, 12, 31)
    role.save_fields("valid_from", "valid_to")
    page, term = signed_in(strategist), {"person": evaluator.pk, "valid_to": ""}
    assert errors(page, "role_create", pk, **term | {"valid_from": "2018-12-31"}) == {
        "person": ["The person is already an evaluator from 2018-01-01 to 2018-12-31."]
    }
    other = {"person": UserFactory().pk, "valid_from": "2019-01-01", "valid_to": "2018-06-01"}
    before = ["The last day cannot be before the first day."]
    assert errors(page, "role_create", pk, **other) == {"valid_to": before}
    # the day before is how a role that was taken back is kept; nobody is given one so
    assert errors(page, "role_create", pk, **other | {"valid_to": "2018-12-31"}) == {
        "valid_to": before
    }
    later = term | {"valid_from": "2019-01-01"}
    assert page.post(reverse("evaluation:role_create", args=[pk]), later).status_code == 302


def test_the_overview_without_script_is_not_pressed_beside_an_empty_strip(
    world, steering, signed_in
):
    program = world["evaluation"].project.program_id
    page = signed_in(steering).get(reverse("evaluation:program_overview", args=[program]))
    assert world["milestone"].title in page.text
    assert '<div class="split">' not in page.text

"""A question that is put together once says to everybody what it would say if made for them."""

from datetime import date, timedelta
from itertools import groupby

import pytest
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.choices import OrganizationRoleKind
from accounts.models import User
from dashboards.queries import ahead, waiting
from dashboards.queries.together import Together, UnfitError, shape_of, together
from programs.choices import ProgramRoleKind
from programs.models import Program, SubGoal, programs_held
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
ORGANIZATION_KINDS = [each.value for each in OrganizationRoleKind]
PROGRAM_KINDS = [each.value for each in ProgramRoleKind]
QUESTIONS = [each for each in Together.made if each.build.__module__.startswith("dashboards.")]


def person(pk=71, organizations=(), programs=(), evaluations=()):
    """Somebody with roles, whom the database need not know."""
    made = User(pk=pk)
    made._roles_held, made._programs_held = list(organizations), list(programs)
    made._evaluations_held = list(evaluations)
    return made


PEOPLE = {
    "nobody": person(),
    **{kind: person(organizations=[(kind, 501)]) for kind in ORGANIZATION_KINDS},
    **{f"program {kind}": person(programs=[(kind, 601)]) for kind in PROGRAM_KINDS},
    "everything": person(
        organizations=[(kind, 501 + n) for n, kind in enumerate(ORGANIZATION_KINDS)],
        programs=[(kind, 601 + n // 2) for n, kind in enumerate(PROGRAM_KINDS)],
        evaluations=[(801, 601), (802, 699)],
    ),
}


def kind_of(value):
    return next((kind for kind in (int, str) if isinstance(value, kind)), type(value))


def said(sql, params):
    """A question and its values; those of an IN stand in a row, and their order means nothing."""
    told = []
    for _kind, values in groupby(params, key=kind_of):
        told += sorted(map(repr, values))
    return sql, told


def made_for(question, user):
    try:
        rows = question.build(user, timezone.localdate())
        return said(*rows.query.get_compiler("default").as_sql())
    except EmptyResultSet:
        return "", []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.build.__name__)
def test_a_question_put_together_once_is_the_one_made_for_the_person(question):
    for name, user in PEOPLE.items():
        kept, ids = question.kept_for(user)
        assert said(*kept.text(ids)) == made_for(question, user), name


def test_two_people_with_the_same_roles_share_a_question_and_not_its_answer():
    mine, theirs = (ProgramRoleFactory(kind="strategist") for _ in range(2))
    for role in (mine, theirs):
        SubGoalFactory(
            project__program=role.program, responsible_person=role.person, due_on=date(2019, 1, 1)
        )
    found = {}
    for role in (mine, theirs):
        [row] = waiting.waiting_for(role.person)
        found[role] = row.url
    assert found[mine] == SubGoal.objects.get(project__program=mine.program).get_absolute_url()
    assert found[theirs] == SubGoal.objects.get(project__program=theirs.program).get_absolute_url()
    one, my_ids = waiting._what_there_is.kept_for(mine.person)
    other, their_ids = waiting._what_there_is.kept_for(theirs.person)
    assert one is other
    assert my_ids == [mine.person_id, mine.program_id]
    assert their_ids == [theirs.person_id, theirs.program_id]


def test_whoever_gets_a_role_is_asked_another_question():
    user = UserFactory()
    before, _ids = ahead._what_comes.kept_for(user)
    role = ProgramRoleFactory(person=user, kind="strategist")
    SubGoalFactory(project__program=role.program, due_on=timezone.localdate())
    user = User.objects.get(pk=user.pk)
    assert ahead._what_comes.kept_for(user)[0] is not before
    assert [each.is_unowned for each in ahead.ahead_of(user)] == [True]


def test_an_id_stands_in_its_own_place_in_lists_and_in_words():
    @together
    def found(user, _today):
        circles = [f"program:{pk}:strategist" for pk in programs_held(user)]
        named = Q(name__in=circles) | Q(purpose=f"{user.pk} 2000000 20000000001")
        return Program.objects.filter(named, pk__in=programs_held(user))

    Together.made.remove(found)
    user = person(programs=[("strategist", 601)])
    kept, ids = found.kept_for(user)
    assert kept.text(ids)[1] == ("program:601:strategist", "71 2000000 20000000001", 601)


@pytest.mark.parametrize(
    "build",
    [
        lambda user, today: Program.objects.filter(pk__in=list(Program.objects.values("pk"))),
        lambda user, today: Program.objects.filter(created_at__lt=timezone.now()),
        lambda user, today: Program.objects.prefetch_related("projects"),
        lambda user, today: Program.objects.values_list("pk"),
    ],
    ids=["asks on the way", "knows the moment", "fetches afterwards", "reads otherwise"],
)
def test_what_depends_on_more_than_roles_and_day_is_refused(build):
    question = together(build)
    Together.made.remove(question)
    with pytest.raises(UnfitError):
        question(person())


def test_a_question_is_asked_with_one_query_and_of_nobody_with_none():
    asked = next(each for each in QUESTIONS if each.build.__name__ == "_proposals")
    for user, queries in ((PEOPLE["secretary"], 1), (PEOPLE["nobody"], 0)):
        with CaptureQueriesContext(connection) as captured:
            assert asked(user) == []
        assert len(captured) == queries


def test_another_day_asks_another_question():
    asked = next(each for each in QUESTIONS if each.build.__name__ == "_goals")
    today = timezone.localdate()
    shape, ids = shape_of(person(), asked.names)
    now, later = (asked._kept(shape, day, "sv") for day in (today, today + timedelta(days=1)))
    assert now.text(ids)[0] == later.text(ids)[0]
    assert now.text(ids)[1] != later.text(ids)[1]

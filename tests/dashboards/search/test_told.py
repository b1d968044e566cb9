"""What is found is told with its state, in groups, in few questions."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dashboards.queries import search
from tests.dashboards.search.conftest import found, goal, groups, kinds, plain
from tests.factories.accounts import (
    BoardFactory,
    OrganizationFactory,
)
from tests.factories.funding import (
    RoundFactory,
)
from tests.factories.programs import (
    GoalStatusFactory,
    StatusUpdateFactory,
)

pytestmark = pytest.mark.django_db


def test_states_are_told_as_they_stand(program, project, strategist):
    reported = goal(project, "Kvastskaft")
    status = GoalStatusFactory(program=program, word="uppnått", counts_as_done=True)
    StatusUpdateFactory(goal=reported, status=status)
    goal(project, "Kvastskaft två")
    (told,) = groups(strategist, "kvastskaft")
    assert [str(each.state) for each in told.found] == ["No update yet", "uppnått"]
    assert found(strategist, "kvastskaft", state="over") == {"goal": ["1. Kvastskaft"]}
    assert found(strategist, "kvastskaft", state="current") == {"goal": ["2. Kvastskaft två"]}


def test_every_kind_can_be_asked_for_by_its_state(everything, strategist, writer):
    for person in (strategist, writer):
        current, over = (set(found(person, "kvastskaft", state=s)) for s in search.STATES)
        assert current | over == kinds(person)
        assert not current & over


def test_one_kind_is_told_in_full_and_of_the_others_how_many(project, strategist):
    for number in range(7):
        goal(project, f"Kvastskaft {number}")
    RoundFactory(project=project, name="Kvastskaft")
    told = groups(strategist, "kvastskaft", most=5)
    assert [(g.source.kind, g.shown_count, len(g.found)) for g in told] == [
        ("goal", "7", 5),
        ("round", "1", 1),
    ]
    told = groups(strategist, "kvastskaft", most=5, kind="goal")
    assert [(g.source.kind, g.shown_count, len(g.found)) for g in told] == [
        ("goal", "7", 7),
        ("round", "1", 0),
    ]


def test_more_than_are_counted_are_said_to_be_more(writer):
    for number in range(search.TOLD + 1):
        OrganizationFactory(name=f"Kvastskaft {number}", parent=None)
    (told,) = groups(writer, "kvastskaft")
    assert (told.shown_count, told.is_more, len(told.found)) == ("100+", True, 20)


def test_the_best_of_all_kinds_stand_first_while_one_types(project, strategist):
    goal(project, "Om kvastskaft")
    RoundFactory(project=project, name="Kvastskaft")
    best = search.best_of(groups(strategist, "kvastskaft"), 1)
    assert [plain(each.title) for each in best] == ["Kvastskaft"]


def test_it_takes_as_many_questions_for_one_row_as_for_thirty(everything, project, strategist):
    def count():
        with CaptureQueriesContext(connection) as captured:
            groups(type(strategist).objects.get(pk=strategist.pk), "kvastskaft")
        return len(captured)

    before = count()
    for number in range(30):
        goal(project, f"Kvastskaft {number}")
    assert count() == before
    assert before <= 10


def test_what_is_changed_is_found_no_more(project, strategist):
    named = goal(project, "Kvastskaft")
    named.title = "Skurborste"
    named.save_fields("title")
    assert found(strategist, "kvastskaft") == {}
    assert found(strategist, "skurborste") == {"goal": ["1. Skurborste"]}


def test_the_boards_short_name_is_enough(writer):
    BoardFactory(name="Lokala nämnden i Laholm", short_name="Laho")
    assert found(writer, "laho")["organization"] == ["Lokala nämnden i Laholm"]

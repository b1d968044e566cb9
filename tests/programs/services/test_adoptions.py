"""The goals of a project are adopted once, in the words of that day."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.history import history_of
from programs.models import AdoptedGoal, Adoption
from programs.services import adoptions
from tests.factories.programs import SubGoalFactory

pytestmark = pytest.mark.django_db
DAY = date(2016, 12, 21)


def adopt(project, by=None, source="Finansieringsomgången 2017–2019", on=DAY):
    return adoptions.adopt(project, adopted_on=on, source=source, by=by)


def test_the_words_of_every_current_goal_are_frozen(project, goal, strategist):
    SubGoalFactory(project=project, number=2, title="Utbilda", target=30, target_unit="deltagare")
    SubGoalFactory(project=project, number=2, title="Avslutat", ended_on=date(2016, 6, 1))
    adoption = adopt(project, by=strategist)
    frozen = AdoptedGoal.objects.values_list("number", "title", "target", "target_unit")
    assert list(frozen) == [(1, goal.title, None, ""), (2, "Utbilda", 30, "deltagare")]
    assert (adoption.adopted_on, adoption.source) == (DAY, "Finansieringsomgången 2017–2019")
    assert history_of(adoption)[0].verb == "adopted the goals"
    assert history_of(adoption)[0].who == "Stina Strateg"


def test_the_earlier_adoption_stands(project, goal):
    first = adopt(project)
    again = adopt(project, source="Ett annat beslut", on=date(2017, 5, 5))
    assert again == first
    assert Adoption.objects.get().source == "Finansieringsomgången 2017–2019"
    assert AdoptedGoal.objects.count() == 1


def test_a_project_without_goals_is_not_adopted(project):
    assert adopt(project) is None
    assert not Adoption.objects.exists()


def test_goals_are_not_adopted_on_a_day_that_lies_ahead(project, goal):
    with pytest.raises(ValidationError, match="lies ahead"):
        adopt(project, on=timezone.localdate() + timedelta(days=1))


def test_a_long_source_is_cut_and_not_refused(project, goal):
    assert len(adopt(project, source="x" * 400).source) == 300

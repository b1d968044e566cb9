"""What is done with programs, projects and their alignments."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from core.history import history_of
from programs.models import (
    Alignment,
    Project,
    StrategicChoice,
    StrategicObjective,
    Strategy,
)
from programs.services import programs, projects
from tests.factories.programs import ProgramFactory, ProjectFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def choice(program):
    strategy = Strategy.objects.create(organization=program.organization, name="Tillväxtstrategi")
    objective = StrategicObjective.objects.create(strategy=strategy, name="Fler i arbete")
    return StrategicChoice.objects.create(objective=objective, name="Jämlika förutsättningar")


def test_create_refuses_a_name_and_a_period_at_once(project, strategist):
    wrong = Project(
        program=project.program,
        name="PROJEKTFÖRDJUPNING",
        starts_on=date(2020, 1, 1),
        ends_on=date(2019, 1, 1),
    )
    with pytest.raises(ValidationError) as refused:
        projects.create(wrong, by=strategist)
    assert sorted(refused.value.message_dict) == ["ends_on", "name"]


def test_same_name_is_free_in_another_program(project, strategist):
    other = Project(
        program=ProgramFactory(),
        name=project.name,
        starts_on=date(2020, 1, 1),
        ends_on=date(2020, 12, 31),
    )
    assert projects.create(other, by=strategist).pk


def test_revise_of_a_program_refuses_the_name_of_another_in_its_region(program, strategist):
    ProgramFactory(organization=program.organization, name="Upptaget")
    program.name = "upptaget"
    with pytest.raises(ValidationError) as refused:
        programs.revise(program, by=strategist)
    assert list(refused.value.message_dict) == ["name"]


def test_project_is_aligned_once_to_a_choice(project, choice, strategist):
    projects.align(Alignment(project=project, choice=choice, motivation="Därför."), by=strategist)
    again = Alignment(project=project, choice=choice, motivation="En gång till.")
    with pytest.raises(ValidationError) as refused:
        projects.align(again, by=strategist)
    assert list(refused.value.message_dict) == ["choice"]


def test_removed_alignment_stays_in_the_projects_history(project, choice, strategist):
    alignment = Alignment(project=project, choice=choice, motivation="Därför.")
    projects.align(alignment, by=strategist)
    projects.remove_alignment(alignment, by=strategist)
    events = Alignment.events.rel.related_model.objects.filter(project=project.pk)
    assert [entry.verb for entry in history_of(events)] == [
        "removed an alignment",
        "aligned the project to a strategic choice",
    ]


def test_revise_of_an_alignment_keeps_its_own_choice_free(project, choice, strategist):
    alignment = Alignment(project=project, choice=choice, motivation="Därför.")
    projects.align(alignment, by=strategist)
    alignment.motivation = "Av ett bättre skäl."
    assert projects.revise_alignment(alignment, by=strategist).version == 2


def test_in_phase_finds_what_phase_on_says(program):
    day = date(2026, 11, 22)
    made = [
        ProjectFactory(program=program, starts_on=date(2026, 11, 23), ends_on=date(2027, 1, 1)),
        ProjectFactory(program=program, starts_on=day, ends_on=day),
        ProjectFactory(program=program, starts_on=date(2025, 1, 1), ends_on=date(2026, 11, 21)),
    ]
    for project in made:
        assert Project.objects.in_phase(project.phase_on(day), day).get() == project

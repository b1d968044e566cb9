"""Rules of programs, projects and their alignments, without a database."""

from datetime import date

from programs.choices import ProjectPhase
from programs.models import Project
from programs.rules import programs, projects


def test_project_does_not_end_before_it_starts():
    start = date(2017, 1, 1)
    assert list(projects.obstacles_to_period(start, start)) == []
    assert list(projects.obstacles_to_period(start, date(2016, 12, 31))) == [
        "The project cannot end before it starts (2017-01-01)."
    ]


def test_names_are_compared_without_regard_to_capitals():
    assert list(projects.obstacles_to_name("FÖRSTÄRKT", ["Förstärkt"])) == [
        "The program already has a project with this name."
    ]
    assert list(programs.obstacles_to_name("Annat", ["Förstärkt"])) == []


def test_project_is_aligned_to_a_choice_once():
    assert list(projects.obstacles_to_align(3, [1, 2])) == []
    assert len(list(projects.obstacles_to_align(2, [1, 2]))) == 1


def test_phase_includes_the_first_and_the_last_day():
    project = Project(starts_on=date(2017, 1, 1), ends_on=date(2019, 12, 31))
    phases = [
        project.phase_on(day)
        for day in (date(2016, 12, 31), date(2017, 1, 1), date(2019, 12, 31), date(2020, 1, 1))
    ]
    assert phases == [
        ProjectPhase.PLANNED,
        ProjectPhase.RUNNING,
        ProjectPhase.RUNNING,
        ProjectPhase.ENDED,
    ]

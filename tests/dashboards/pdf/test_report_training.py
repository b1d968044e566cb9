"""The training in a project's report: counted on its day, in sentences and a table."""

from datetime import date

import pytest

from dashboards.pdf.reports import ReportPaper
from documents.services import printing
from tests.factories.programs import ProjectFactory
from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    CourseFactory,
    ParticipantFactory,
    SessionFactory,
)
from tests.pdf.verapdf import validate
from training.choices import Stage

pytestmark = pytest.mark.django_db
PAPER = ReportPaper()


@pytest.fixture
def cohort():
    project = ProjectFactory(name="Förstärkt arbete")
    course = CourseFactory(program=project.program, name="Processledarutbildning")
    return CohortFactory(course=course, name="2016–2018")


def frozen(cohort):
    project = cohort.course.program.projects.get()
    return printing.freeze(PAPER, PAPER.find(str(project.pk)))


def test_report_says_what_was_counted_and_nothing_that_somebody_typed(cohort):
    done = ParticipantFactory(cohort=cohort, staged=(Stage.COMPLETED, date(2018, 6, 1)))
    ParticipantFactory(cohort=cohort, staged=(Stage.DROPPED_OUT, date(2017, 6, 1)))
    for day in (date(2017, 2, 1), date(2017, 3, 1)):
        session = SessionFactory(cohort=cohort, kind="supervision", held_on=day)
        AttendanceFactory(session=session, participant=done)
    found = frozen(cohort)
    (told,) = found["data"]["training"]
    assert told["name"] == "Processledarutbildning, 2016–2018"
    assert [len(told["sentences"]), len(told["table"]["rows"])] == [2, 1]
    assert told["table"]["rows"][0]["cells"][1:] == ["2", "2", "1"]
    assert done.contact.name not in str(found)
    pdf = printing.make(found)
    assert validate(pdf.content, "3a") == validate(pdf.content, "ua1") == []


def test_a_cohort_of_another_time_or_without_participants_is_left_out(cohort):
    assert frozen(cohort)["data"]["training"] == []
    later = CohortFactory(
        course=cohort.course, starts_on=date(2024, 1, 1), ends_on=date(2025, 1, 1)
    )
    ParticipantFactory(cohort=later)
    assert frozen(cohort)["data"]["training"] == []

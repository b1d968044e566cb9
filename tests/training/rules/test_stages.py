"""From stage to stage, and what completes a course."""

from datetime import date
from types import SimpleNamespace

import pytest

from training.choices import ProcessState, Stage
from training.rules.stages import (
    Attended,
    missing_to_complete,
    obstacles_to_admit,
    obstacles_to_change,
)

DAY, TODAY = date(2017, 1, 10), date(2017, 2, 1)
COURSE = SimpleNamespace(required_days=8, required_meetings=6, requires_process=True)


def refused(stage, to, *, since=DAY, on=DAY, today=TODAY):
    return [str(each) for each in obstacles_to_change(stage, since, to, on, today)]


@pytest.mark.parametrize(
    ("stage", "to"),
    [
        (None, Stage.APPLIED),
        (None, Stage.ACTIVE),
        (Stage.APPLIED, Stage.WAITING),
        (Stage.WAITING, Stage.ACTIVE),
        (Stage.ACTIVE, Stage.COMPLETED),
        (Stage.ACTIVE, Stage.DROPPED_OUT),
        (Stage.DROPPED_OUT, Stage.ACTIVE),
        (Stage.DECLINED, Stage.APPLIED),
    ],
)
def test_a_participant_goes_on_by_the_steps_there_are(stage, to):
    assert refused(stage, to, since=None if stage is None else DAY) == []


@pytest.mark.parametrize(
    ("stage", "to"),
    [
        (None, Stage.COMPLETED),
        (Stage.APPLIED, Stage.COMPLETED),
        (Stage.COMPLETED, Stage.ACTIVE),
        (Stage.COMPLETED, Stage.DROPPED_OUT),
        (Stage.TRANSFERRED, Stage.ACTIVE),
    ],
)
def test_no_step_is_skipped_and_none_leads_back_from_the_end(stage, to):
    assert len(refused(stage, to, since=None)) == 1


def test_a_change_lies_neither_in_the_future_nor_before_the_last_one():
    assert refused(Stage.ACTIVE, Stage.COMPLETED, on=date(2017, 2, 2)) == [
        "The day has not come yet."
    ]
    assert refused(Stage.ACTIVE, Stage.COMPLETED, on=date(2017, 1, 9)) == [
        "The day lies before the last change, on 2017-01-10."
    ]


def test_what_is_missing_to_complete_is_said_by_the_courses_own_rule():
    done = Attended(days=8, meetings=6, process=ProcessState.DONE)
    assert list(missing_to_complete(COURSE, done)) == []
    assert list(missing_to_complete(COURSE, Attended(days=7, meetings=4, process="running"))) == [
        "1 training day of 8 is missing.",
        "2 in-depth meetings of 6 are missing.",
        "A process of one's own has not been carried out yet.",
    ]


def test_a_course_that_requires_nothing_is_completed_by_anybody():
    free = SimpleNamespace(required_days=0, required_meetings=0, requires_process=False)
    assert list(missing_to_complete(free, Attended())) == []


def test_31_on_30_wants_a_reason_and_with_one_is_no_wall():
    assert list(obstacles_to_admit(29, 30, "")) == []
    assert list(obstacles_to_admit(30, 30, " ")) == [
        "There are 30 seats and 30 are registered. Say on the cohort why more take part."
    ]
    assert list(obstacles_to_admit(30, 30, "Två delar på en plats.")) == []

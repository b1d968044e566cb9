"""The demo's reporting rounds: the report of 2018 frozen with its facts, and one with live work."""

import pytest
from django.utils import timezone

from accounts.models import User
from config.authentication import DEMO_DOMAIN
from config.demo.texts import MEANINGS
from dashboards.queries.waiting import waiting_for
from programs.choices import AnswerState, ReportingState
from programs.models import Program, ReportingRound
from programs.services.snapshots import fingerprint
from tests.facts import seed_001

pytestmark = pytest.mark.django_db


def test_the_report_of_2018_is_frozen_with_the_eight_statuses_of_the_paper(demo):
    round_ = ReportingRound.objects.get(kind="final")
    assert round_.state == ReportingState.CLOSED
    snapshot = round_.snapshots.get()
    assert fingerprint(snapshot.content) == snapshot.sha256
    ordered = Program.objects.get().statuses.order_by("position")
    meant = dict(zip((status.word for status in ordered), MEANINGS, strict=True))
    told = {}
    for goal in snapshot.content["goals"]:
        word = goal["answer"]["status"]["word"]
        told.setdefault(meant[word], set()).add(goal["number"])
        text = f"{goal['title']} {goal['answer']['report']} {goal['answer']['analysis']}"
        assert seed_001.missing(goal["number"], text) == []
    assert told == {
        "achieved": seed_001.ACHIEVED,
        "handed over": seed_001.HANDED_OVER,
        "set aside": seed_001.DEPRIORITISED,
    }


def test_the_open_round_has_answers_of_each_kind_and_waits_for_people(demo):
    round_ = ReportingRound.objects.exclude(kind="final").get()
    today = timezone.localdate()
    rows = round_.asked.with_answer().select_related("round").order_by("goal__number")
    assert [row.state_on(today) for row in rows] == [
        AnswerState.RETURNED,
        AnswerState.ANSWERED,
        AnswerState.LATE,
        AnswerState.LATE,
    ]
    for login in ("strateg", "projektledare"):
        person = User.objects.get(email=f"{login}{DEMO_DOMAIN}")
        assert any(str(round_) in each.subject for each in waiting_for(person)), login

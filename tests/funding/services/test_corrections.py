"""Corrections stand beside a decision that counts, and never change it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.models import Correction, Decision
from funding.services import corrections
from tests.factories.funding import DecisionFactory

HELD = date(2016, 12, 12)


@pytest.fixture
def decision(board):
    return DecisionFactory(
        proposal__financier=board,
        meeting__held_on=HELD,
        amounts={2017: 40_000},
        texts=["att bevilja 40 000 kr för år 2071"],
        counted=True,
    )


def correct(decision, by, **fields):
    said = {"on": HELD, "wrong": "år 2071", "right": "år 2017", "reason": "Omkastade siffror"}
    return corrections.correct(decision, by=by, **{**said, **fields})


@pytest.mark.django_db
class TestCorrect:
    def test_correction_stands_beside_and_changes_nothing(self, decision, writer):
        before = Decision.objects.values().get()
        correct(decision, writer)
        row = Correction.objects.get()
        assert (row.wrong, row.right, row.reason, row.corrected_on, row.corrected_by) == (
            "år 2071",
            "år 2017",
            "Omkastade siffror",
            HELD,
            writer,
        )
        assert Decision.objects.values().get() == before
        assert decision.clauses.get().text == "att bevilja 40 000 kr för år 2071"

    def test_what_does_not_count_yet_is_corrected_itself(self, board, writer):
        with pytest.raises(ValidationError):
            correct(DecisionFactory(proposal__financier=board), writer)

    def test_correction_is_not_older_than_what_it_corrects_nor_ahead(self, decision, writer):
        for day in (HELD - timedelta(days=1), timezone.localdate() + timedelta(days=1)):
            with pytest.raises(ValidationError) as caught:
                correct(decision, writer, on=day)
            assert list(caught.value.error_dict) == ["on"]

    def test_correction_says_something_else(self, decision, writer):
        with pytest.raises(ValidationError) as caught:
            correct(decision, writer, right=" år  2071 ")
        assert list(caught.value.error_dict) == ["right"]
        assert not Correction.objects.exists()

    def test_a_decision_can_be_corrected_again(self, decision, writer):
        correct(decision, writer)
        correct(decision, writer, right="åren 2017–2019")
        assert decision.corrections.count() == 2

    def test_a_correction_that_was_sent_twice_stood_there_twice(self, decision, writer):
        correct(decision, writer)
        with pytest.raises(ValidationError) as caught:
            correct(decision, writer, wrong=" år  2071", reason="Skickad en gång till")
        assert list(caught.value.error_dict) == ["right"]
        correct(decision, writer, wrong="40 000 kr", right="41 000 kr")
        assert Correction.objects.count() == 2

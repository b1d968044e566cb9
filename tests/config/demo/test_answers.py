"""The demo's survey has answers: as many as are counted, from one imported file."""

import pytest

from config.demo import texts_evaluation
from evaluation.models import Answer, DataCollection, OpenAnswer, SurveyFile

pytestmark = pytest.mark.django_db


def test_everybody_who_is_counted_has_answered_in_one_imported_file(demo):
    survey = DataCollection.objects.get(title=texts_evaluation.COLLECTIONS["survey"][0])
    counted = survey.counts.order_by("-counted_on").first().answered
    assert survey.respondents.count() == counted == 84
    assert SurveyFile.objects.get(collection=survey).state == "imported"
    weekly = Answer.objects.filter(question__code="Material", value=1)
    assert weekly.count() == 37
    assert OpenAnswer.objects.filter(question__collection=survey).count() == 21

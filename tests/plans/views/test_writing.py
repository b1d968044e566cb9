"""The review beside the forms of a plan: it follows what is written and saves nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans.models import Plan
from tests.plans.conftest import url, words

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


def as_sent(client, address, **changes):
    """Return what the browser would send: the form as it stands, with some fields changed."""
    page = client.get(address)
    data = {each.html_name: each.value() or "" for each in page.context["form"]}
    data = {name: value for name, value in data.items() if not isinstance(value, (list, tuple))}
    return {**data, "seen": page.context["seen"], "review": "1", **changes}


def test_review_of_an_activity_follows_its_text(seed_plan, planner, signed_in):
    client, activity = signed_in(planner), seed_plan.activities.get(number="2.2")
    address = url("activity_edit", activity)
    data = as_sent(client, address, purpose="Insatsen kostar 90 000 kr 2019. XX")
    with CaptureQueriesContext(connection) as asked:
        answer = client.post(address, data, headers=PART)
    assert len(asked) <= 15
    said = words(answer)
    assert "<html" not in said
    assert "Fill in or remove “XX”." in said
    assert "The text says 90 000 kr for 2019, but the costs add up to 400 000 kr." in said
    assert re.findall(r'href="#id_(\w+)"', said) == ["purpose", "purpose"]
    activity.refresh_from_db()
    assert activity.purpose == ""


def test_review_of_a_plan_by_its_button_keeps_what_was_written(seed_plan, planner, signed_in):
    client, address = signed_in(planner), url("plan_edit", seed_plan)
    data = as_sent(client, address, background="Se bilaga 3.", name="Aktivitetsplan 2018–2021")
    page = client.post(address, data)
    said = words(page)
    assert page.status_code == 200
    assert "“bilaga 3” is not attached" in said
    assert "The text says 2018–2021, but the decided period is 2019–2022." in said
    assert page.context["form"]["background"].value() == "Se bilaga 3."
    assert Plan.objects.get(pk=seed_plan.pk).background == ""


def test_nobody_reviews_the_text_of_a_plan_that_is_hidden(seed_plan, planner, outsider, signed_in):
    data = as_sent(signed_in(planner), url("plan_edit", seed_plan))
    assert signed_in(outsider).post(url("plan_edit", seed_plan), data).status_code == 404

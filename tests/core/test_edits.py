"""Two people edit the same thing: the second is shown what changed, chooses, and loses nothing."""

from datetime import date

import pytest
from django import forms
from django.test import Client
from django.urls import reverse

from core.views.edits import _as_posted
from tests.factories.accounts import (
    MunicipalityFactory,
    OrganizationFactory,
    OrganizationRoleFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit(db):
    return OrganizationFactory(name="Enheten", short_name="E", valid_from=date(2020, 1, 1))


@pytest.fixture
def two(unit):
    """Two administrators, each at a browser of their own."""
    clients = []
    for name in ("Ada", "Bo"):
        person = UserFactory(name=name)
        OrganizationRoleFactory(person=person, organization=unit.parent, kind="administrator")
        client = Client()
        client.force_login(person, backend="config.authentication.PasswordBackend")
        client.cookies["django_language"] = "en"
        clients.append(client)
    return clients


def address(unit):
    return reverse("accounts:organization_edit", args=[unit.pk])


def opened(client, unit):
    """Open the form and return everything it holds, as a browser would post it."""
    context = client.get(address(unit)).context
    data = {"seen": context["seen"]}
    for bound in context["form"]:
        posted = _as_posted(bound)
        data[bound.html_name] = posted[0] if len(posted) == 1 else posted
    return data


def save(client, unit, data):
    return client.post(address(unit), data)


def conflict(response):
    assert response.status_code == 200
    return {each.name: (each.mine, each.theirs, each.who) for each in response.context["conflict"]}


def stored(unit):
    unit.refresh_from_db()
    return unit.name, unit.short_name


def test_form_saved_as_it_was_opened_changes_nothing_but_the_version(two, unit):
    ada, _ = two
    assert save(ada, unit, opened(ada, unit)).status_code == 302
    assert stored(unit) == ("Enheten", "E")


def test_second_to_save_is_shown_what_changed_and_nothing_is_written(two, unit):
    ada, bo = two
    hers, his = opened(ada, unit), opened(bo, unit)
    save(ada, unit, hers | {"name": "Adas namn"})
    response = save(bo, unit, his | {"name": "Bos namn", "short_name": "B"})
    assert conflict(response) == {"name": ("Bos namn", "Adas namn", "Ada")}
    assert stored(unit) == ("Adas namn", "E")
    form = response.context["form"]
    assert (form["name"].value(), form["short_name"].value()) == ("Bos namn", "B")


@pytest.mark.parametrize(("choice", "name"), [("mine", "Bos namn"), ("theirs", "Adas namn")])
def test_second_to_save_chooses_and_keeps_the_rest_of_theirs(two, unit, choice, name):
    ada, bo = two
    hers, his = opened(ada, unit), opened(bo, unit)
    save(ada, unit, hers | {"name": "Adas namn"})
    his |= {"name": "Bos namn", "short_name": "B"}
    his["seen"] = save(bo, unit, his).context["seen"]
    assert save(bo, unit, his | {"keep_name": choice}).status_code == 302
    assert stored(unit) == (name, "B")


def test_second_to_save_must_choose(two, unit):
    ada, bo = two
    hers, his = opened(ada, unit), opened(bo, unit)
    save(ada, unit, hers | {"name": "Adas namn"})
    his |= {"name": "Bos namn"}
    his["seen"] = save(bo, unit, his).context["seen"]
    for attempt in ({}, {"keep_name": ""}, {"keep_name": "both"}):
        response = save(bo, unit, his | attempt)
        assert list(conflict(response)) == ["name"], attempt
        his["seen"] = response.context["seen"]
    assert stored(unit) == ("Adas namn", "E")


def test_choice_does_not_cover_what_a_third_saves_meanwhile(two, unit):
    ada, bo = two
    hers, his = opened(ada, unit), opened(bo, unit)
    save(ada, unit, hers | {"name": "Adas namn"})
    his |= {"name": "Bos namn"}
    his["seen"] = save(bo, unit, his).context["seen"]
    save(ada, unit, opened(ada, unit) | {"name": "Adas andra namn"})
    response = save(bo, unit, his | {"keep_name": "mine"})
    assert conflict(response) == {"name": ("Bos namn", "Adas andra namn", "Ada")}
    assert stored(unit) == ("Adas andra namn", "E")


def test_changes_to_different_fields_are_both_kept(two, unit):
    ada, bo = two
    hers, his = opened(ada, unit), opened(bo, unit)
    save(ada, unit, hers | {"short_name": "A"})
    his |= {"name": "Bos namn"}
    response = save(bo, unit, his)
    assert conflict(response) == {"short_name": ("E", "A", "Ada")}
    his["seen"] = response.context["seen"]
    save(bo, unit, his | {"keep_short_name": "theirs"})
    assert stored(unit) == ("Bos namn", "A")


def test_same_change_by_both_is_no_conflict(two, unit):
    ada, bo = two
    hers, his = opened(ada, unit), opened(bo, unit)
    save(ada, unit, hers | {"name": "Samma namn"})
    assert save(bo, unit, his | {"name": "Samma namn"}).status_code == 302


def test_choices_days_and_children_are_shown_in_words(two, unit):
    ada, bo = two
    town = MunicipalityFactory(name="Hylte kommun")
    hers, his = opened(ada, unit), opened(bo, unit)
    save(
        ada,
        unit,
        hers
        | {"kind": "unit", "municipality": town.pk, "valid_from": "2021-06-01", "variants": "A\nB"},
    )
    assert conflict(save(bo, unit, his)) == {
        "kind": ("department", "school unit", "Ada"),
        "municipality": ("", "Hylte kommun", "Ada"),
        "valid_from": ("2020-01-01", "2021-06-01", "Ada"),
        "variants": ("", "A\nB", "Ada"),
    }


def test_conflict_and_wrong_input_are_both_shown(two, unit):
    ada, bo = two
    hers, his = opened(ada, unit), opened(bo, unit)
    save(ada, unit, hers | {"name": "Adas namn"})
    response = save(bo, unit, his | {"valid_to": "i morgon"})
    assert response.status_code == 422
    assert [each.name for each in response.context["conflict"]] == ["name"]
    assert list(response.context["form"].errors) == ["valid_to"]


@pytest.mark.parametrize("seen", ["", "forged", None])
def test_form_without_what_was_seen_overwrites_nothing_unasked(two, unit, seen):
    ada, _ = two
    data = opened(ada, unit) | {"name": "Annat"}
    data.pop("seen") if seen is None else data.update(seen=seen)
    assert conflict(save(ada, unit, data)) == {"name": ("Annat", "Enheten", "")}
    assert stored(unit) == ("Enheten", "E")


def test_refusal_of_the_service_keeps_what_was_written(two, unit):
    ada, _ = two
    response = save(ada, unit, opened(ada, unit) | {"valid_to": "2019-01-01", "note": "Kvar"})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["valid_to"]
    assert response.context["form"]["note"].value() == "Kvar"


@pytest.mark.parametrize(("stored", "posted"), [(True, ["on"]), (False, [])])
def test_box_that_they_ticked_stays_ticked_when_theirs_is_chosen(stored, posted):
    class OneBox(forms.Form):
        box = forms.BooleanField(required=False)

    bound = OneBox(initial={"box": stored})["box"]
    assert _as_posted(bound) == posted

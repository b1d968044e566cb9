"""The button to follow: on the page of what can be followed, for who sees it."""

import pytest
from django.urls import reverse

from desk.models import Follow
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def role():
    return ProgramRoleFactory(kind="steering_group")


def url_of(program):
    return reverse("desk:follow", args=["program", program.pk])


def test_the_page_of_a_program_loads_its_button(role, signed_in):
    page = signed_in(role.person).get(role.program.get_absolute_url()).content.decode()
    assert f'hx-get="{url_of(role.program)}"' in page


def test_a_person_follows_and_stops(role, signed_in):
    client, url = signed_in(role.person), url_of(role.program)
    for _ in range(2):
        answer = client.post(url, {"follow": "yes"})
        assert answer.headers["Location"] == role.program.get_absolute_url()
    assert [each.person for each in Follow.objects.all()] == [role.person]
    part = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "Stop following" in part
    client.post(url, {"follow": "no", "back": "/news/"})
    assert Follow.objects.count() == 0
    assert ">Follow<" in client.get(url).content.decode().replace("</svg>", ">")


def test_nobody_follows_what_they_do_not_see(role, signed_in):
    client = signed_in(UserFactory())
    for method in (client.get, client.post):
        assert method(url_of(role.program)).status_code == 404
        assert method(reverse("desk:follow", args=["proposal", 1])).status_code == 404
    assert Follow.objects.count() == 0

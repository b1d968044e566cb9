"""The page on which a program is set up."""

import pytest
from django.urls import reverse

from accounts.models import Organization, organizations_held
from programs.models import Program
from tests.factories.accounts import OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db
URL = "programs:program_create"


def test_administrator_sets_up_a_program_that_its_strategist_sees(administrator, signed_in):
    strategist = UserFactory()
    region = min(organizations_held(administrator, "administrator"))
    data = {"organization": region, "name": "Ung i Halland", "strategist": strategist.pk}
    answer = signed_in(administrator).post(reverse(URL), data)
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("programs:role_list"))
    program = Program.objects.get(name="Ung i Halland")
    assert signed_in(strategist).get(program.get_absolute_url()).status_code == 200
    assert signed_in(administrator).get(program.get_absolute_url()).status_code == 404


def test_program_is_set_up_only_where_one_is_administrator(administrator, signed_in):
    elsewhere: Organization = OrganizationFactory()
    data = {"organization": elsewhere.pk, "name": "Ung", "strategist": UserFactory().pk}
    answer = signed_in(administrator).post(reverse(URL), data)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["organization"]
    assert not Program.objects.exists()


def test_nobody_but_the_administrator_sets_up_a_program(
    strategist, leader, member, stranger, signed_in
):
    for person in (strategist, leader, member, stranger):
        client = signed_in(person)
        codes = client.get(reverse(URL)).status_code, client.post(reverse(URL)).status_code
        assert codes == (403, 403)


def test_list_of_roles_leads_to_a_new_program(administrator, signed_in):
    page = signed_in(administrator).get(reverse("programs:role_list"))
    assert reverse(URL) in page.content.decode()


def test_long_name_is_told_as_too_long_and_never_cut(administrator, signed_in):
    client = signed_in(administrator)
    field = str(client.get(reverse(URL)).context["form"]["name"])
    assert "maxlength" not in field
    answer = client.post(reverse(URL), {"name": "x" * 201})
    assert answer.status_code == 422
    form = answer.context["form"]
    assert form.errors["name"] == ["At most 200 characters fit here; the text has 201."]
    assert "x" * 201 in str(form["name"])


def test_short_field_takes_no_more_than_it_holds(administrator, signed_in):
    page = signed_in(administrator).get(reverse(URL))
    assert 'maxlength="4"' in str(page.context["form"]["since_year"])

"""Pages that open what everybody may read: the region's switch, a program's publication."""

import pytest
from django.urls import reverse
from django.utils import timezone

from core.history import history_of
from programs.models import PublicSite
from programs.services import publishing
from tests.factories.accounts import OrganizationRoleFactory, RegionFactory
from tests.factories.programs import ProgramFactory, ProgramRoleFactory

pytestmark = pytest.mark.django_db
WRITTEN = {"slug": "region-prov", "introduction": "Välkommen.", "contact": "region@prov.example"}


@pytest.fixture
def region(board):
    return board.parent


@pytest.fixture
def program(region):
    return ProgramFactory(organization=region, name="Välmående ger resultat")


@pytest.fixture
def strategist(program):
    return ProgramRoleFactory(program=program, kind="strategist").person


@pytest.fixture
def site(region, administrator):
    made = PublicSite(organization=region, slug="region-prov")
    return publishing.set_up(made, by=administrator)


def page(name, pk):
    return reverse(f"programs:{name}", args=[pk])


def test_administrator_sets_up_the_pages_and_opens_them(signed_in, administrator, region):
    client = signed_in(administrator)
    detail = page("public_site_detail", region.pk)
    assert f'href="{detail}"' in client.get(region.get_absolute_url()).text
    create = page("public_site_create", region.pk)
    assert f'href="{create}"' in client.get(detail).text
    client.post(create, WRITTEN)
    site = PublicSite.objects.get()
    assert (site.organization, site.slug, site.is_open) == (region, "region-prov", False)
    edit = page("public_site_edit", site.pk)
    seen = client.get(edit).context["seen"]
    done = client.post(edit, {**WRITTEN, "is_open": "on", "seen": seen}, follow=True)
    assert done.redirect_chain[-1][0] == detail
    assert "changed the public pages" in done.text
    assert 'href="/public/region-prov/"' in done.text


@pytest.mark.parametrize("slug", ["", "Region Prov", "å", "-a", "a/b", "a\n"])
def test_an_address_that_cannot_be_is_refused_beside_its_field(
    slug, signed_in, administrator, region
):
    url = page("public_site_create", region.pk)
    answer = signed_in(administrator).post(url, {**WRITTEN, "slug": slug})
    is_mended = slug == "a\n"  # a line break at the end is no part of what was written
    assert answer.status_code == (302 if is_mended else 422)
    assert PublicSite.objects.exists() is is_mended
    if not is_mended:
        assert "slug" in answer.context["form"].errors


def test_two_regions_do_not_share_an_address(signed_in, administrator, site):
    other = RegionFactory(name="Region Annan")
    OrganizationRoleFactory(organization=other, person=administrator, kind="administrator")
    answer = signed_in(administrator).post(page("public_site_create", other.pk), WRITTEN)
    assert answer.context["form"].errors == {"slug": ["Another region has this address."]}


def test_a_second_set_of_pages_is_refused(signed_in, administrator, region, site):
    turned = signed_in(administrator).get(page("public_site_create", region.pk), follow=True)
    assert "The region has public pages already." in turned.text
    assert turned.redirect_chain[0][0] == page("public_site_detail", region.pk)


def test_only_the_regions_own_administrator_opens_its_pages(
    signed_in, writer, strategist, site, region
):
    elsewhere = OrganizationRoleFactory(
        organization=RegionFactory(name="Region Annan"), kind="administrator"
    ).person
    for person in (writer, strategist, elsewhere):
        client = signed_in(person)
        edit = page("public_site_edit", site.pk)
        assert edit not in client.get(page("public_site_detail", region.pk)).text
        assert client.get(edit).status_code == 403
        assert client.post(edit, {**WRITTEN, "is_open": "on"}).status_code == 403
        assert client.post(page("public_site_create", region.pk), WRITTEN).status_code == 403
    assert not PublicSite.objects.get().is_open


def test_strategist_publishes_a_program_and_takes_it_off(signed_in, strategist, program, site):
    client = signed_in(strategist)
    url = page("program_publish", program.pk)
    assert url in client.get(program.get_absolute_url()).text
    asked = client.get(url).text
    assert "Nothing is shown before the administrator opens the pages" in asked
    assert "The program is published." in client.post(url, follow=True).text
    program.refresh_from_db()
    assert program.published_on == timezone.localdate()
    assert "The program is published since" in client.get(url, follow=True).text
    off = page("program_unpublish", program.pk)
    assert off in client.get(program.get_absolute_url()).text
    client.post(off)
    program.refresh_from_db()
    assert program.published_on is None
    assert [each.verb for each in history_of(program)][:2] == [
        "took the program off the public pages",
        "published the program",
    ]


def test_where_the_pages_are_open_publishing_says_that_everybody_reads(
    signed_in, strategist, program, site, administrator
):
    site.is_open = True
    publishing.revise(site, by=administrator)
    asked = signed_in(strategist).get(page("program_publish", program.pk)).text
    assert "Everybody can read it at once on the public pages of Region Halland." in asked


@pytest.mark.parametrize("kind", ["project_leader", "steering_group", "approver"])
def test_nobody_else_in_the_program_publishes_it(kind, signed_in, program):
    client = signed_in(ProgramRoleFactory(program=program, kind=kind).person)
    for name in ("program_publish", "program_unpublish"):
        assert client.post(page(name, program.pk)).status_code == 403
    program.refresh_from_db()
    assert program.published_on is None

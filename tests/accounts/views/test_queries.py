"""Pages cost a bounded number of queries, however much there is to show."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import OrganizationName
from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    OrganizationRoleFactory,
)

pytestmark = pytest.mark.django_db


def fill(region, count):
    for _ in range(count):
        town = MunicipalityFactory()
        after = BoardFactory(parent=region, municipality=town)
        board = BoardFactory(
            parent=region, municipality=town, successor=after, valid_to=date(2020, 1, 1)
        )
        OrganizationName.objects.create(organization=board, name=f"fd {board.name}")
        OrganizationRoleFactory(organization=board)
        OrganizationRoleFactory(organization=region, kind="responsible")


def cost(client, url):
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(url, {"per_page": 100}).status_code == 200
    return len(queries)


def test_pages_cost_the_same_for_one_and_thirty(signed_in, administrator, board):
    region = board.parent
    client = signed_in(administrator)
    fill(region, 1)
    pages = [
        reverse("accounts:organization_list"),
        reverse("accounts:user_list"),
        region.get_absolute_url(),
        administrator.get_absolute_url(),
    ]
    few = {url: cost(client, url) for url in pages}
    fill(region, 30)
    assert {url: cost(client, url) for url in pages} == few
    assert max(few.values()) <= 15, few

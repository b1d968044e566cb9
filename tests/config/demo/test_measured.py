"""The pages of the demo that are measured."""

import pytest

from tests.bench import pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_every_page_that_is_measured_answers(client):
    for page in pages.of_the_demo():
        client.cookies.load(page.cookie)
        assert client.get(page.path).status_code == 200, page.name

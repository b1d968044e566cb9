"""The demo region is built once for all that is asked of it, in one process."""

import pytest
from django.core.management import call_command
from django.db import transaction


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What asks the demo runs in one process, or each would build it."""
    for item in items:
        if "tests/config/demo" in str(item.path):
            item.add_marker(pytest.mark.xdist_group("demo"))


@pytest.fixture(scope="package")
def demo(django_db_setup, django_db_blocker):
    """Build the whole demo in a transaction that is taken back when the last test has asked."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demo", verbosity=0)
        yield
        transaction.set_rollback(True)

"""What the database itself refuses: tried in SQL and past the services."""

import pytest
from django.db import IntegrityError, connection, transaction

from core.views.doors import RESTRICT_VIOLATION


def sql(statement):
    return lambda: connection.cursor().execute(statement)


def refused(act):
    """Do it in a savepoint; it must be refused with the code that pages turn into a sentence."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        act()
    assert caught.value.__cause__.sqlstate == RESTRICT_VIOLATION


def refused_at_the_end(*acts):
    """Do it all; what the database asks when the transaction ends must be refused."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        for act in acts:
            act()
        connection.check_constraints()
    assert caught.value.__cause__.sqlstate == RESTRICT_VIOLATION


def kept_at_the_end(*acts):
    """Do it all; the database lets the transaction end."""
    for act in acts:
        act()
    connection.check_constraints()

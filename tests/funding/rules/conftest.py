"""Shares and verdicts without the database; the rules are read in English."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from funding.rules.answers import Verdict
from funding.rules.shares import Cell, ShareRow

TODAY = date(2016, 12, 24)
YEARS = (2017, 2018, 2019)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def row(name, kr=40_000, pk=1, is_asked=True, is_local=True):
    cells = {year: Cell(Decimal(kr)) for year in YEARS}
    return ShareRow(pk, name, name, is_local, cells, is_asked)


def verdict(outcome="approved", kr=40_000, on=date(2016, 12, 1), pk=1):
    amounts = {year: Decimal(kr) for year in YEARS} if kr is not None else {}
    return Verdict(pk, outcome, on, amounts, held_on=date(2016, 12, 1), paragraph=7)

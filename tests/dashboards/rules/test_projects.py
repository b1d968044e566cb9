"""A budget against the money that was decided."""

from decimal import Decimal

from dashboards.rules.projects import budget_findings

DECIDED = {2017: Decimal(920_000), 2018: Decimal(920_000)}


def test_year_whose_budget_is_not_what_was_decided_is_named_with_the_difference():
    [finding] = budget_findings({**DECIDED, 2018: Decimal(900_000)}, DECIDED, "Omgången")
    assert finding.where == "Budget 2018"
    assert "20\u00a0000\u00a0kr" in finding.message
    assert finding.fact == "2018: 900000 != 920000"


def test_budget_as_decided_is_not_flagged():
    assert list(budget_findings(dict(DECIDED), DECIDED, "Omgången")) == []


def test_year_without_a_budget_line_is_flagged():
    [finding] = budget_findings({2017: Decimal(920_000)}, DECIDED, "Omgången")
    assert finding.where == "Budget 2018"


def test_without_a_budget_or_without_a_decision_nothing_is_held_against_anything():
    assert list(budget_findings({}, DECIDED, "Omgången")) == []
    assert list(budget_findings(dict(DECIDED), {}, "Omgången")) == []

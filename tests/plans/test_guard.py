"""An adopted edition is final, whoever asks: the web role, the ORM, the owner of the database."""

import pgtrigger
import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from core.views.doors import RESTRICT_VIOLATION
from plans.models import Activity, CostLine, Measure, Plan
from tests.factories.plans import (
    ActivityFactory,
    CellLinkFactory,
    CostLineFactory,
    DeclaredTotalFactory,
    HeadingFactory,
    OrganizerFactory,
    PlanFactory,
    PlanIndicatorFactory,
    ResponsibleLinkFactory,
    adopt,
)

ROW = "(created_at, updated_at, version"
NOW = "SELECT now(), now(), 1"
UPDATES = [
    "UPDATE plans_plan SET adopted_on = NULL, adopted_by = ''",
    "UPDATE plans_plan SET name = 'x'",
    "UPDATE plans_plan SET note = 'x'",
    "UPDATE plans_heading SET title = 'x'",
    "UPDATE plans_planindicator SET name = 'x'",
    "UPDATE plans_activity SET title = 'x'",
    "UPDATE plans_organizer SET position = 2",
    "UPDATE plans_costline SET amount = 1",
    "UPDATE plans_declaredtotal SET amount = 1",
    "UPDATE plans_measure SET text = 'x'",
    "UPDATE plans_cell SET text = 'x'",
    "UPDATE plans_celllink SET is_partial = true",
    "UPDATE plans_responsible SET title = 'x'",
    "UPDATE plans_responsiblelink SET version = 2",
]
INSERTS = [
    f"INSERT INTO plans_heading {ROW}, plan_id, position, number, title, is_goal, text)"
    f" {NOW}, id, 9, '', 'x', false, '' FROM plans_plan",
    f"INSERT INTO plans_costline {ROW}, activity_id, year, amount, note, is_approximate)"
    f" {NOW}, id, 2022, 1, '', false FROM plans_activity",
    f'INSERT INTO plans_measure {ROW}, activity_id, number, text, "when")'
    f" {NOW}, id, 30000, 'x', '' FROM plans_activity",
]
DELETES = [
    "DELETE FROM plans_celllink",
    "DELETE FROM plans_responsiblelink",
    "DELETE FROM plans_costline",
    "DELETE FROM plans_declaredtotal",
    "DELETE FROM plans_planindicator",
    "DELETE FROM plans_organizer",
]
# Rows that others hang on: the guard speaks before the foreign key does.
HELD = [
    "DELETE FROM plans_plan",
    "DELETE FROM plans_activity",
    "DELETE FROM plans_heading",
    "DELETE FROM plans_measure",
    "DELETE FROM plans_cell",
]
TABLES = (
    "plan",
    "heading",
    "planindicator",
    "activity",
    "organizer",
    "costline",
    "declaredtotal",
    "measure",
    "cell",
    "celllink",
    "responsible",
    "responsiblelink",
)


def make_plan() -> Plan:
    """A draft with one row in every table."""
    activity = ActivityFactory()
    plan = activity.plan
    HeadingFactory(plan=plan)
    PlanIndicatorFactory(plan=plan)
    OrganizerFactory(activity=activity)
    CostLineFactory(activity=activity)
    DeclaredTotalFactory(plan=plan)
    CellLinkFactory(cell__activity=activity)
    ResponsibleLinkFactory(responsible__activity=activity)
    return plan


def refused(act) -> None:
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        act()
    assert caught.value.__cause__.sqlstate == RESTRICT_VIOLATION


@pytest.mark.django_db
class TestAsWebRole:
    @pytest.mark.parametrize("sql", [*UPDATES, *INSERTS, *DELETES, *HELD])
    def test_sql_is_refused(self, sql):
        adopt(make_plan())
        refused(lambda: connection.cursor().execute(sql))

    @pytest.mark.parametrize("sql", [*UPDATES, *INSERTS, *DELETES])
    def test_same_sql_passes_while_it_is_a_draft(self, sql):
        make_plan()
        connection.cursor().execute(sql)

    def test_orm_is_refused_also_when_generated_triggers_are_ignored(self):
        plan = adopt(make_plan())
        activity = plan.activities.get()
        refused(activity.delete)
        refused(plan.delete)
        refused(lambda: CostLineFactory(activity=activity, year=2021))
        with pgtrigger.ignore():
            refused(lambda: CostLine.objects.update(amount=1))
            refused(lambda: Measure.objects.all().delete())

    def test_nothing_is_moved_into_or_out_of_an_adopted_plan(self):
        plan, other = adopt(make_plan()), ActivityFactory()
        refused(lambda: Activity.objects.filter(plan=plan).update(plan=other.plan))
        refused(lambda: Activity.objects.filter(pk=other.pk).update(plan=plan))
        line = CostLineFactory(activity=other, year=2022)
        own = plan.activities.get()
        refused(lambda: CostLine.objects.filter(pk=line.pk).update(activity=own))

    def test_a_draft_beside_it_stays_open(self):
        plan, draft = adopt(make_plan()), make_plan()
        later = PlanFactory(
            organization=plan.organization, name=plan.name, edition=2, replaces=plan
        )
        adopt(later)
        draft.activities.all().delete()
        draft.delete()
        assert set(Plan.objects.all()) == {plan, later}

    @pytest.mark.parametrize("table", TABLES)
    def test_tables_cannot_be_emptied(self, table):
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            connection.cursor().execute(f"TRUNCATE plans_{table} CASCADE")


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_too(database_roles):
    adopt(make_plan())
    (user, password), _ = database_roles
    at = connection.settings_dict
    with psycopg.connect(
        host=at["HOST"], port=at["PORT"] or None, dbname=at["NAME"], user=user, password=password
    ) as owner:
        emptying = (f"TRUNCATE plans_{table} CASCADE" for table in TABLES)
        for sql in [*UPDATES, *INSERTS, *DELETES, *HELD, *emptying]:
            with pytest.raises(psycopg.errors.RestrictViolation), owner.transaction():
                owner.execute(sql)
        owner.rollback()

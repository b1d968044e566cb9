"""Inside `as_known` every question is answered as it was at the moment, whoever asks and however.

Every act is a transaction of its own, since events have the moment of theirs.
"""

import random
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.db.models import Count, Sum
from django.db.models.deletion import ProtectedError, RestrictedError
from django.utils import timezone

from accounts.models import Organization, OrganizationName, User
from core.history import UNTRACKED, known_at
from core.models import ask
from core.replay import as_known, past_of_tables
from documents.models import FindingOverride
from funding.models import Share
from funding.queries import standings_of
from programs.models import Adjustment, ProgramRole, Project, StatusUpdate, SubGoal
from tests.factories.accounts import OrganizationFactory, RegionFactory, UserFactory
from tests.factories.funding import RoundFactory, ShareFactory
from tests.factories.groups import AdjustmentFactory, GroupMeetingFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.house import world as house

pytestmark = pytest.mark.django_db(transaction=True)
LONG_AGO = datetime(2016, 1, 1, tzinfo=UTC)


def rename(organization, name):
    organization.name = name
    organization.save_fields("name")
    return timezone.now()


def names():
    return sorted(OrganizationName.objects.values_list("name", flat=True))


# ---------- whatever happened, whatever is asked ----------


def recorded():
    return [
        model
        for model in apps.get_models()
        if model._meta.db_table in past_of_tables() and hasattr(model, "events")
    ]


def rows_of(models):
    """Return every row of the tables, but for what the trail does not keep."""
    found = {}
    for model in models:
        kept = [f.attname for f in model._meta.concrete_fields if f.name not in UNTRACKED]
        found[model] = list(model._base_manager.order_by("pk").values_list(*kept))
    return found


def at_random(chance, field):
    """Return some other value for a field, or None where it takes none of ours."""
    if field.choices or field.remote_field or field.primary_key or field.generated:
        return None
    if isinstance(field, models.CharField | models.TextField):
        return f"x{chance.randrange(10_000)}"
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        return date(2017, 1, 1) + timedelta(days=chance.randrange(900))
    if isinstance(field, models.IntegerField):
        return chance.randrange(1, 30_000)
    return None


def act(chance, model):
    """Change, copy or delete a row, past every service; say whether the database let it happen."""
    row = chance.choice(list(model._base_manager.order_by("pk")))
    way = chance.choice(("change", "change", "copy", "delete"))
    with suppress(DatabaseError, ProtectedError, RestrictedError), transaction.atomic():
        if way == "delete":
            row.delete()
            return True
        fields = list(model._meta.concrete_fields)
        said = {
            field.name: at_random(chance, field) for field in chance.sample(fields, len(fields))
        }
        said = {name: value for name, value in said.items() if value is not None}
        if way == "change":
            name = chance.choice(list(said))
            model._base_manager.filter(pk=row.pk).update(**{name: said[name]})
            return True
        row.pk, row._state.adding = None, True
        vars(row).update(said)
        row.save(force_insert=True)
        return True
    return False


def follow(seed, steps, looks=25):
    """Let things happen at random; moments of it are known afterwards as they were then."""
    chance, then, done = random.Random(seed), [], 0  # noqa: S311, no secret
    rows = rows_of(recorded())
    there = [model for model in rows if rows[model]]
    while done < steps:
        done += act(chance, chance.choice([model for model in there if rows[model]]))
        rows = rows_of(there)
        then.append((timezone.now(), rows))
    for moment, rows in chance.sample(then, min(len(then), looks)):
        with as_known(moment):
            assert rows_of(there) == rows, (seed, moment)
    rows = rows_of(recorded())
    with as_known(timezone.now()):
        assert rows_of(recorded()) == rows


def test_every_table_is_known_as_it_was_after_each_of_many_acts():
    funded = RoundFactory()
    ShareFactory(round=funded, year=2017, fixed_amount=Decimal(40_000))
    ShareFactory(round=funded, year=2018, fixed_amount=None, seats=3, seat_price=Decimal(9_000))
    goal = SubGoalFactory(project=funded.project)
    StatusUpdateFactory(goal=goal, status=GoalStatusFactory(program=goal.project.program))
    AdjustmentFactory(goal=goal)
    follow(seed=8, steps=12)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_every_table_of_a_whole_region_is_known_as_it_was(seed):
    house.build()
    follow(seed, steps=80)


def test_every_recorded_model_has_a_past_but_for_people_and_roles():
    without = {
        model._meta.label
        for model in apps.get_models()
        if hasattr(model, "events") and model._meta.db_table not in past_of_tables()
    }
    assert without == {
        "accounts.User",
        "accounts.OrganizationRole",
        "programs.ProgramRole",
        "programs.GroupMember",
        "evaluation.EvaluationRole",
    }


# ---------- the ways of asking ----------


def test_a_row_is_known_by_the_words_it_had():
    before = timezone.now()
    made = OrganizationFactory(name="Gamla")
    first = timezone.now()
    second = rename(made, "Nya")
    rename(made, "Nyaste")
    told = []
    for moment in (LONG_AGO, before, first, second, timezone.now()):
        with as_known(moment):
            told.append([each.name for each in Organization.objects.filter(pk=made.pk)])
    assert told == [[], [], ["Gamla"], ["Nya"], ["Nyaste"]]
    assert Organization.objects.get(pk=made.pk).name == "Nyaste"


def test_what_was_deleted_is_there_until_then():
    variant = OrganizationName.objects.create(organization=OrganizationFactory(), name="Fd A")
    there = timezone.now()
    variant.delete()
    with as_known(there):
        assert names() == ["Fd A"]
    with as_known(timezone.now()):
        assert names() == []


def test_counts_joins_and_subqueries_are_of_the_moment():
    project = ProjectFactory(name="Gamla")
    goals = [SubGoalFactory(project=project, number=number) for number in (1, 2)]
    then = timezone.now()
    goals[0].delete()
    Project.objects.update(name="Nya")
    counted = Project.objects.annotate(count=Count("goals")).order_by("pk")
    inner = SubGoal.objects.filter(project__in=Project.objects.filter(name="Gamla"))
    names = Project.objects.order_by().values_list("name")
    both = names.union(names).order_by()
    assert [(each.name, each.count) for each in counted.all()] == [("Nya", 1)]
    with as_known(then):
        assert [(each.name, each.count) for each in counted.all()] == [("Gamla", 2)]
        assert inner.all().count() == 2
        assert list(both.all()) == [("Gamla",)]
        assert [goal.project.name for goal in SubGoal.objects.select_related("project")] == [
            "Gamla",
            "Gamla",
        ]


def test_questions_in_sql_are_answered_as_of_the_moment():
    region = RegionFactory(name="Regionen")
    board = OrganizationFactory(name="Nämnden", parent=region)
    then = timezone.now()
    Organization.objects.filter(pk=board.pk).update(parent=None, name="Utan")
    plain = "SELECT name FROM accounts_organization WHERE id = %(pk)s"
    own = "WITH one AS (SELECT * FROM accounts_organization) SELECT name FROM one WHERE id = %(pk)s"
    up = """
        WITH RECURSIVE up AS (
            SELECT id, name, parent_id FROM accounts_organization WHERE id = %(pk)s
             UNION ALL
            SELECT above.id, above.name, above.parent_id
              FROM accounts_organization above JOIN up ON up.parent_id = above.id
        ) SELECT name FROM up
    """
    with as_known(then):
        assert [ask(sql, pk=board.pk) for sql in (plain, own, up)] == [
            [("Nämnden",)],
            [("Nämnden",)],
            [("Nämnden",), ("Regionen",)],
        ]
    assert ask(up, pk=board.pk) == [("Utan",)]


def test_computed_columns_are_computed_of_what_was_known():
    share = ShareFactory(fixed_amount=None, seats=3, seat_price=Decimal(9_000))
    then = timezone.now()
    Share.objects.filter(pk=share.pk).update(seats=5)
    with as_known(then):
        assert Share.objects.aggregate(sum=Sum("amount"))["sum"] == 27_000
    assert Share.objects.aggregate(sum=Sum("amount"))["sum"] == 45_000


def test_a_round_stands_as_it_stood():
    share = ShareFactory(year=2017, fixed_amount=Decimal(40_000))
    then, round_ = timezone.now(), share.round
    at_the_time = standings_of([round_])
    ShareFactory(round=round_, year=2017, fixed_amount=Decimal(20_000))
    assert standings_of([round_]) != at_the_time
    with as_known(then):
        assert standings_of([round_]) == at_the_time


def test_the_moments_of_a_row_are_those_of_its_events():
    made = OrganizationFactory()
    first = timezone.now()
    rename(made, "Nya")
    [known] = known_at(Organization, timezone.now(), id=made.pk)
    with as_known(timezone.now()):
        now = Organization.objects.get(pk=made.pk)
    assert known.name == now.name == "Nya"
    assert now.created_at < first < now.updated_at


def test_it_is_the_same_as_asking_the_trail_for_rows():
    update = StatusUpdateFactory(goal=SubGoalFactory(), report="Gamla")
    then = timezone.now()
    StatusUpdateFactory(goal=update.goal, status=update.status, report="Nya")
    with as_known(then):
        found = list(StatusUpdate.objects.order_by("pk"))
    told = known_at(StatusUpdate, then)
    assert [(each.pk, each.report) for each in found] == [(each.pk, each.report) for each in told]


# ---------- what is of today ----------


def test_people_and_what_they_may_are_of_today():
    person = UserFactory(name="Ada")
    role = ProgramRoleFactory(person=person, program=ProgramFactory())
    then = timezone.now()
    User.objects.filter(pk=person.pk).update(name="Ada Nyman")
    ProgramRole.objects.filter(pk=role.pk).update(valid_to=date(2017, 1, 1))
    with as_known(then):
        assert User.objects.get(pk=person.pk).name == "Ada Nyman"
        assert not ProgramRole.objects.filter(person=person).held_now().exists()


def test_what_is_written_once_without_a_trail_is_known_from_its_day():
    assert past_of_tables().keys() >= {"documents_document", "documents_findingoverride"}
    with as_known(LONG_AGO):
        assert not FindingOverride.objects.exists()


# ---------- it is only read ----------


def test_nothing_is_written_inside():
    meeting = GroupMeetingFactory()
    with as_known(timezone.now()):
        for write in (
            meeting.save,
            meeting.delete,
            lambda: Adjustment.objects.create(meeting=meeting, text="Nytt"),
            lambda: Adjustment.objects.update(text="Nytt"),
            lambda: ask("WITH gone AS (DELETE FROM programs_adjustment) SELECT 1"),
        ):
            with pytest.raises(TypeError, match="never written back"):
                write()
    assert type(meeting).objects.count() == 1


def test_it_ends_with_its_block_also_after_a_fault():
    made = OrganizationFactory(name="Gamla")
    for _ in range(2):
        with pytest.raises(LookupError), as_known(LONG_AGO):
            raise LookupError
    assert Organization.objects.filter(pk=made.pk).exists()
    assert "allows_group_by_selected_pks" not in vars(connection.features)


def test_one_moment_at_a_time_and_one_that_is_clear():
    with (
        as_known(LONG_AGO),
        pytest.raises(RuntimeError, match="one moment at a time"),
        as_known(LONG_AGO),
    ):
        pass
    with pytest.raises(ValueError, match="time zone"), as_known(datetime(2018, 1, 1)):  # noqa: DTZ001
        pass

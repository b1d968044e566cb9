"""Several operations of a migration as one: there and back, and nothing is left for later."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from core.at_once import AtOnce

KEY = ("id", models.BigAutoField(primary_key=True))


@pytest.fixture
def shelves():
    shelf = models.ForeignKey("core.Shelf", models.CASCADE)
    return AtOnce(
        [
            migrations.CreateModel("Shelf", fields=[KEY]),
            migrations.CreateModel("Book", fields=[KEY, ("shelf", shelf)]),
        ]
    )


@pytest.fixture
def after(shelves):
    state = ProjectState()
    assert state.apps  # drawn before, and still right afterwards
    shelves.state_forwards("core", state)
    return state


def statements(operate, before, after) -> list[str]:
    """Return the beginnings of what is said to the database, nothing of which it hears."""
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        operate("core", editor, before, after)
        return [" ".join(str(each).split()[:3]) for each in editor.collected_sql]


def test_models_refer_to_each_other_when_all_are_there(after):
    shelf = after.apps.get_model("core", "Book")._meta.get_field("shelf")
    assert shelf.related_model is after.apps.get_model("core", "Shelf")


@pytest.mark.django_db(transaction=True)
def test_keys_stand_before_the_next_operation(shelves, after):
    said = statements(shelves.database_forwards, ProjectState(), after)
    assert said[-1].startswith("CREATE INDEX")
    assert said[:-1] == [
        'CREATE TABLE "core_shelf"',
        'CREATE TABLE "core_book"',
        'ALTER TABLE "core_book"',
    ]


@pytest.mark.django_db(transaction=True)
def test_the_last_is_taken_back_first(shelves, after):
    assert statements(shelves.database_backwards, after, ProjectState()) == [
        'DROP TABLE "core_book"',
        'DROP TABLE "core_shelf"',
    ]


def test_what_cannot_be_taken_back_is_said(shelves):
    assert shelves.reversible
    assert not AtOnce([*shelves.operations, migrations.RunSQL("SELECT 1")]).reversible

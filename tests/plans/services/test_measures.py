"""A whole matrix is saved at once: links by number, refusals beside the fields, with history."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from core.history import events_of, history_of
from plans.models import Cell, CellLink, Measure, Responsible, ResponsibleLink
from plans.queries import coverage_of, matrix_of
from plans.rules.measures import Answerer, AnswererRow, EntryRow, MatrixRows, PartRow
from plans.services import measures
from tests.factories.accounts import UserFactory
from tests.factories.plans import ActivityFactory, MeasureFactory, adopt

pytestmark = pytest.mark.django_db

PARTS = (
    PartRow("p1", "Kartlägga"),
    PartRow("p2", "Utbilda", when="hösten", first_year=2020),
    PartRow("p3", "Sprida"),
    PartRow("p4", "Följa"),
)
ENTRIES = (
    EntryRow("e1", "follow_up", "Dialog", applies="1", when="löpande", forum="Nätverk"),
    EntryRow("e2", "effect", "Alla når målen"),
    EntryRow("e3", "resource", "Statsbidrag", applies="1, 3 och delar av 4"),
)
ANSWERERS = (AnswererRow("a1", "Avdelningschef", applies="1 och 2"),)


@pytest.fixture
def ada(db):
    return UserFactory(name="Ada Planerare")


@pytest.fixture
def activity(ada):
    return measures.save_matrix(ActivityFactory(), MatrixRows(PARTS, ENTRIES, ANSWERERS), by=ada)


def as_stored(activity):
    """The stored matrix as rows that are left as they are, each under its own key."""
    return MatrixRows(
        [
            PartRow(f"p{m.pk}", m.text, m.pk, m.number, m.when, m.first_year, m.last_year)
            for m in activity.measures.all()
        ],
        [
            EntryRow(f"e{c.pk}", c.kind, c.text, c.pk, None, c.when, c.forum, c.responsible)
            for c in activity.cells.order_by("pk")
        ],
        [
            AnswererRow(f"a{r.pk}", r.title, r.pk, None, r.person, r.group, r.is_body)
            for r in activity.responsibles.all()
        ],
    )


def links_of(activity):
    return {entry.text: entry.links for entry in matrix_of(activity).entries}


def refused(activity, rows):
    with pytest.raises(ValidationError) as caught:
        measures.save_matrix(activity, rows, by=None)
    return caught.value.message_dict


def test_save_matrix_writes_parts_links_and_responsible(activity):
    matrix = matrix_of(activity)
    assert [(part.number, part.text, part.when_text) for part in matrix.parts] == [
        (1, "Kartlägga", ""),
        (2, "Utbilda", "hösten (2020)"),
        (3, "Sprida", ""),
        (4, "Följa", ""),
    ]
    assert links_of(activity) == {
        "Dialog": ((1, False),),
        "Alla når målen": (),
        "Statsbidrag": ((1, False), (3, False), (4, True)),
    }
    assert matrix.answerers == (Answerer("Avdelningschef", numbers=(1, 2)),)
    follow_up = matrix.of_kind("follow_up")[0]
    assert (follow_up.when, follow_up.forum) == ("löpande", "Nätverk")


def test_save_matrix_raises_the_version_of_the_activity(activity, ada):
    before = activity.version
    assert measures.save_matrix(activity, as_stored(activity), by=ada).version == before + 1


def test_saving_what_is_stored_changes_no_row(activity, ada):
    models = (Measure, Cell, CellLink, Responsible, ResponsibleLink)
    before = [list(model.objects.order_by("pk").values()) for model in models]
    measures.save_matrix(activity, as_stored(activity), by=ada)
    assert [list(model.objects.order_by("pk").values()) for model in models] == before


def test_parts_that_swap_numbers_keep_their_links(activity, ada):
    rows = as_stored(activity)
    numbers = {1: 4, 4: 1}
    parts = [replace(part, number=numbers.get(part.number, part.number)) for part in rows.parts]
    measures.save_matrix(activity, replace(rows, parts=parts), by=ada)
    assert [part.text for part in matrix_of(activity).parts] == [
        "Följa",
        "Utbilda",
        "Sprida",
        "Kartlägga",
    ]
    assert links_of(activity) == {
        "Dialog": ((4, False),),
        "Alla når målen": (),
        "Statsbidrag": ((1, True), (3, False), (4, False)),
    }
    assert matrix_of(activity).answerers[0].numbers == (2, 4)


def test_reference_that_is_written_anew_means_the_new_numbers(activity, ada):
    rows = as_stored(activity)
    parts = [replace(part, number=part.number + 10) for part in rows.parts]
    entries = [replace(rows.entries[0], applies="12 och 13"), *rows.entries[1:]]
    measures.save_matrix(activity, replace(rows, parts=parts, entries=entries), by=ada)
    assert links_of(activity)["Dialog"] == ((12, False), (13, False))


def test_part_that_is_taken_away_takes_its_links_along(activity, ada):
    rows = as_stored(activity)
    measures.save_matrix(activity, replace(rows, parts=rows.parts[:3]), by=ada)
    assert links_of(activity)["Statsbidrag"] == ((1, False), (3, False))


def test_entry_is_not_left_to_apply_to_everything_by_accident(activity):
    rows = as_stored(activity)
    follow_up = rows.entries[0]
    found = refused(activity, replace(rows, parts=rows.parts[1:]))
    assert list(found) == [f"{follow_up.key}_applies"]
    assert "is taken away" in found[f"{follow_up.key}_applies"][0]


def test_refusal_names_every_field_and_saves_nothing(activity):
    rows = as_stored(activity)
    key = rows.entries[0].key
    parts = [
        replace(rows.parts[0], text="Ändrad"),
        replace(rows.parts[1], text=""),
        *rows.parts[2:],
    ]
    entries = [replace(rows.entries[0], applies="7"), replace(rows.entries[1], applies="tisdag")]
    answerers = [replace(rows.answerers[0], applies="delar av 1")]
    found = refused(activity, MatrixRows(parts, entries, answerers))
    assert found == {
        f"{rows.parts[1].key}_text": ["Write what is done, or empty the whole row."],
        f"{key}_applies": ["There is no part 7: the parts are 1–4."],
        f"{rows.entries[1].key}_applies": [
            "Not understood: “tisdag”. Write numbers, such as 1, 3 and parts of 4; leave it empty "
            "for all parts."
        ],
        f"{rows.answerers[0].key}_applies": [
            "Somebody answers for a whole part: leave out “parts of”."
        ],
    }
    assert matrix_of(activity).parts[0].text == "Kartlägga"


def test_only_a_follow_up_keeps_a_time_and_a_place(activity, ada):
    rows = as_stored(activity)
    effect = replace(rows.entries[1], when="snart", forum="möte", responsible="någon")
    measures.save_matrix(activity, replace(rows, entries=[effect]), by=ada)
    cell = activity.cells.get()
    assert (cell.when, cell.forum, cell.responsible) == ("", "", "")


def test_adopted_plan_keeps_its_matrix(activity):
    rows = as_stored(activity)
    adopt(activity.plan)
    with pytest.raises(ValidationError, match="final"):
        measures.save_matrix(activity, rows, by=None)


def test_rows_of_another_activity_are_never_touched(activity, ada):
    other = MeasureFactory(text="Annans", number=1)
    rows = MatrixRows([PartRow("p", "Min egen", pk=other.pk, number=1)])
    measures.save_matrix(activity, rows, by=ada)
    other.refresh_from_db()
    assert other.text == "Annans"
    assert [part.text for part in matrix_of(activity).parts] == ["Min egen"]


def test_history_says_who_changed_which_part(activity, ada):
    rows = as_stored(activity)
    changed = replace(rows.parts[1], text="Utbilda fler")
    parts = [rows.parts[0], changed, *rows.parts[2:]]
    measures.save_matrix(activity, replace(rows, parts=parts), by=ada)
    newest = history_of(events_of(Measure, activity=activity.pk))[0]
    assert (newest.who, newest.verb) == ("Ada Planerare", "changed the matrix")
    assert [(each.label, each.old, each.new) for each in newest.changes] == [
        ("2: What is done", "Utbilda", "Utbilda fler")
    ]


def test_history_says_that_a_part_got_another_number(activity, ada):
    rows = as_stored(activity)
    parts = [replace(rows.parts[0], number=9), *rows.parts[1:]]
    measures.save_matrix(activity, replace(rows, parts=parts), by=ada)
    newest = history_of(events_of(Measure, activity=activity.pk))[0]
    assert [(each.label, each.old, each.new) for each in newest.changes] == [("9: Part", "1", "9")]


def test_rows_keep_their_place_when_one_before_them_goes(activity, ada):
    rows = as_stored(activity)
    entries = [*rows.entries, EntryRow("n1", "effect", "Ny"), EntryRow("n2", "effect", "Nyare")]
    measures.save_matrix(activity, replace(rows, entries=entries), by=ada)
    rows = as_stored(activity)
    left = [row for row in rows.entries if row.text != "Alla når målen"]
    measures.save_matrix(activity, replace(rows, entries=left), by=ada)
    assert [each.text for each in matrix_of(activity).of_kind("effect")] == ["Ny", "Nyare"]
    newest = history_of(events_of(Cell, activity=activity.pk))[0]
    assert [each.new for each in newest.changes] == [""]


def test_coverage_follows_the_matrix_at_once(activity, ada):
    def gaps():
        (covered,) = coverage_of(activity.plan).activities
        return {gap.kind.value: gap.numbers for gap in covered.gaps}

    assert gaps() == {"nobody": (3, 4), "no_follow_up": (2, 3, 4), "no_resource": (2,)}
    rows = as_stored(activity)
    entries = [replace(rows.entries[0], applies=""), *rows.entries[1:]]
    measures.save_matrix(activity, replace(rows, entries=entries), by=ada)
    assert gaps() == {"nobody": (3, 4), "no_resource": (2,)}

"""The matrix page: edited at once, refused beside the fields, and two at once lose nothing."""

from dataclasses import replace

import pytest
from django.urls import reverse

from plans.forms.measures import KEY
from plans.models import Cell, Measure
from plans.queries import matrix_of
from plans.rules.measures import AnswererRow, EntryRow, MatrixRows, PartRow
from plans.services import measures
from tests.factories.accounts import OrganizationFactory, OrganizationRoleFactory, UserFactory
from tests.factories.plans import ActivityFactory, adopt
from tests.house.sheets import Sheet

pytestmark = pytest.mark.django_db

ROWS = MatrixRows(
    [PartRow("a", "Kartlägga"), PartRow("b", "Utbilda"), PartRow("c", "Sprida")],
    [
        EntryRow("d", "follow_up", "Dialog", applies="1"),
        EntryRow("e", "effect", "Alla når målen"),
        EntryRow("f", "resource", "Statsbidrag", applies="1 och delar av 3"),
    ],
    [AnswererRow("g", "Avdelningschef", applies="1–2")],
)


@pytest.fixture
def activity():
    return measures.save_matrix(ActivityFactory(), ROWS, by=UserFactory(name="Ada Första"))


def planning_for(activity, name):
    person = UserFactory(name=name)
    organization = activity.plan.organization
    OrganizationRoleFactory(person=person, organization=organization, kind="responsible")
    return person


@pytest.fixture
def planner(activity):
    return planning_for(activity, "Vera Planerare")


@pytest.fixture
def address(activity):
    return reverse("plans:activity_matrix", args=[activity.pk])


@pytest.fixture
def page(planner, signed_in):
    return signed_in(planner)


def opened(client, address):
    """What the browser would send if the page were saved as it is."""
    response = client.get(address)
    assert response.status_code == 200
    (form,) = (form for form in Sheet(response.content.decode()).forms if form.method == "post")
    return form.values()


def key(model, group, **lookup):
    return f"{group}_{model.objects.get(**lookup).pk}"


def links(activity):
    return {entry.text: entry.applies_text for entry in matrix_of(activity).entries}


def test_saving_the_page_as_it_is_changes_nothing(activity, page, address):
    before = matrix_of(activity)
    assert page.post(address, opened(page, address)).status_code == 302
    assert matrix_of(activity) == before


def test_whole_matrix_is_written_on_an_empty_page(activity, page, planner):
    empty = ActivityFactory(plan=activity.plan)
    address = reverse("plans:activity_matrix", args=[empty.pk])
    data = opened(page, address) | {
        "measure_n1_text": "Kartlägga",
        "measure_n2_text": "Utbilda",
        "measure_n2_first_year": "2020",
        "follow_up_n1_text": "Dialog",
        "follow_up_n1_when": "löpande",
        "follow_up_n1_applies": "2",
        "resource_n7_text": "Tid",
        "responsible_n1_title": "Rektor",
        "responsible_n1_who": f"person-{planner.pk}",
        "responsible_n1_applies": "delarna 1 och 2",
    }
    assert page.post(address, data).status_code == 302
    matrix = matrix_of(empty)
    assert [(part.number, part.text, part.when_text) for part in matrix.parts] == [
        (1, "Kartlägga", ""),
        (2, "Utbilda", "2020"),
    ]
    assert [(e.kind, e.text, e.when, e.links) for e in matrix.entries] == [
        ("follow_up", "Dialog", "löpande", ((2, False),)),
        ("resource", "Tid", "", ()),
    ]
    assert [(a.title, a.who, a.numbers) for a in matrix.answerers] == [
        ("Rektor", "Vera Planerare", (1, 2))
    ]


def test_bad_reference_is_refused_beside_its_field_and_nothing_typed_is_lost(
    activity, page, address
):
    follow_up = key(Cell, "follow_up", kind="follow_up")
    before = matrix_of(activity)
    data = opened(page, address) | {
        f"{follow_up}_applies": "1 och 7",
        "effect_n1_text": "Något nytt",
        "effect_n1_applies": "i morgon",
        f"{key(Measure, 'measure', number=2)}_text": "Utbilda fler",
    }
    response = page.post(address, data)
    form = response.context["form"]
    assert response.status_code == 422
    assert dict(form.errors) == {
        f"{follow_up}_applies": ["There is no part 7: the parts are 1–3."],
        "effect_n1_applies": [
            "Not understood: “i”, “morgon”. Write numbers, such as 1, 3 and parts of 4; leave it "
            "empty for all parts."
        ],
    }
    (again,) = (f for f in Sheet(response.content.decode()).forms if f.method == "post")
    typed = {name: text for name, text in data.items() if KEY.fullmatch(name)}
    assert len(typed) > 20
    assert {name: again.fields[name][1] for name in typed} == typed
    assert matrix_of(activity) == before


def test_row_is_taken_away_by_emptying_it_or_by_its_checkbox(activity, page, address):
    effect = key(Cell, "effect", kind="effect")
    resource = key(Cell, "resource", kind="resource")
    data = opened(page, address) | {
        f"{effect}_text": "",
        f"{resource}_remove": "on",
        f"{resource}_applies": "99",
    }
    assert page.post(address, data).status_code == 302
    assert list(links(activity)) == ["Dialog"]


def test_part_that_gets_another_number_keeps_what_applies_to_it(activity, page, address):
    first = key(Measure, "measure", number=1)
    second = key(Measure, "measure", number=2)
    data = opened(page, address) | {f"{first}_number": "2", f"{second}_number": "1"}
    assert page.post(address, data).status_code == 302
    assert links(activity) == {
        "Dialog": "2",
        "Alla når målen": "",
        "Statsbidrag": "2 and parts of 3",
    }
    assert [part.text for part in matrix_of(activity).parts] == ["Utbilda", "Kartlägga", "Sprida"]


def test_more_rows_are_shown_without_saving_and_keep_what_was_typed(activity, page, address):
    data = opened(page, address) | {"effect_n1_text": "Halvskrivet", "grow": "effect"}
    response = page.post(address, data)
    (again,) = (f for f in Sheet(response.content.decode()).forms if f.method == "post")
    assert response.status_code == 200
    assert again.fields["effect_n1_text"][1] == "Halvskrivet"
    assert {"effect_n2_text", "effect_n3_text", "effect_n4_text"} <= set(again.fields)
    assert "Halvskrivet" not in links(activity)


def test_history_of_the_matrix_says_what_was_linked_to_what(activity, page):
    address = reverse("plans:activity_matrix_history", args=[activity.pk])
    (entry,) = page.get(address).context["history"]
    assert (entry.who, entry.verb) == ("Ada Första", "changed the matrix")
    said = {(each.label, each.new) for each in entry.changes}
    assert ("1: What is done", "Kartlägga") in said
    assert ("Link of the matrix", "Dialog, 1. Kartlägga") in said
    assert ("Statsbidrag, 3. Sprida: Parts of it", "Yes") in said


def test_matrix_stands_on_the_page_of_the_activity(activity, page):
    text = page.get(activity.get_absolute_url()).content.decode()
    for said in ("1. Kartlägga", "Alla når målen", "Parts of it", "nobody for part 3", "Missing"):
        assert said in text
    assert text.count('rowspan="3"') == 1


def test_adopted_plan_leads_back_with_the_reason(activity, page, address):
    data = opened(page, address)
    adopt(activity.plan)
    assert page.get(address).url == activity.plan.get_absolute_url()
    response = page.post(address, data | {"effect_n1_text": "För sent"})
    assert response.status_code == 422
    assert "För sent" not in links(activity)


def test_matrix_is_hidden_from_those_who_do_not_see_the_plan_and_closed_to_readers(
    activity, address, client, signed_in
):
    elsewhere = OrganizationRoleFactory(organization=OrganizationFactory(), kind="responsible")
    assert signed_in(elsewhere.person).get(address).status_code == 404
    registrar = OrganizationRoleFactory(organization=activity.plan.organization, kind="registrar")
    assert signed_in(registrar.person).get(address).status_code == 403
    assert signed_in(registrar.person).post(address, {}).status_code == 403


def test_only_people_and_groups_of_the_plan_can_be_named(activity, page, address):
    other = UserFactory(name="Hemlig Person")
    assert "Hemlig Person" not in page.get(address).content.decode()
    data = opened(page, address) | {
        "responsible_n1_title": "Rektor",
        "responsible_n1_who": f"person-{other.pk}",
    }
    response = page.post(address, data)
    assert list(response.context["form"].errors) == ["responsible_n1_who"]


# ---------- two at once ----------


@pytest.fixture
def theirs(activity):
    """Somebody else saves the matrix while the page is open; returns the verb."""

    def save(**changes):
        stored = MatrixRows(
            [PartRow(f"p{m.pk}", m.text, m.pk, m.number) for m in activity.measures.all()],
            [
                EntryRow(f"e{c.pk}", c.kind, c.text, c.pk, None)
                for c in activity.cells.order_by("pk")
            ],
            [AnswererRow(f"a{r.pk}", r.title, r.pk, None) for r in activity.responsibles.all()],
        )
        changed = {name: change(getattr(stored, name)) for name, change in changes.items()}
        by = planning_for(activity, "Stig Samtidigt")
        return measures.save_matrix(activity, replace(stored, **changed), by=by)

    return save


def test_what_this_person_left_alone_is_as_the_other_saved_it(activity, page, address, theirs):
    data = opened(page, address) | {"effect_n1_text": "Min nya effekt"}
    theirs(
        parts=lambda rows: [
            replace(rows[0], text="Deras text"),
            *rows[1:],
            PartRow("n", "Deras nya"),
        ]
    )
    assert page.post(address, data).status_code == 302
    assert [part.text for part in matrix_of(activity).parts] == [
        "Deras text",
        "Utbilda",
        "Sprida",
        "Deras nya",
    ]
    assert "Min nya effekt" in links(activity)


def test_field_that_both_changed_is_asked_about(activity, page, address, theirs):
    part = key(Measure, "measure", number=1)
    data = opened(page, address) | {f"{part}_text": "Min text"}
    theirs(parts=lambda rows: [replace(rows[0], text="Deras text"), *rows[1:]])
    response = page.post(address, data)
    (asked,) = response.context["conflict"]
    assert (asked.name, asked.mine, asked.theirs, asked.who) == (
        f"{part}_text",
        "Min text",
        "Deras text",
        "Stig Samtidigt",
    )
    assert matrix_of(activity).parts[0].text == "Deras text"
    data |= {"seen": response.context["seen"], f"keep_{part}_text": "mine"}
    assert page.post(address, data).status_code == 302
    assert matrix_of(activity).parts[0].text == "Min text"


@pytest.mark.parametrize(("choice", "stays"), [("mine", True), ("theirs", False)])
def test_row_that_the_other_took_away_while_this_one_wrote_in_it_is_asked_about(
    choice, stays, activity, page, address, theirs
):
    effect = key(Cell, "effect", kind="effect")
    data = opened(page, address) | {f"{effect}_text": "Ännu bättre"}
    theirs(entries=lambda rows: [row for row in rows if row.kind != "effect"])
    response = page.post(address, data)
    (asked,) = response.context["conflict"]
    assert (asked.mine, asked.theirs) == ("Ännu bättre", "")
    assert "Ännu bättre" not in links(activity)
    (again,) = (f for f in Sheet(response.content.decode()).forms if f.method == "post")
    assert again.fields[f"{effect}_text"][1] == "Ännu bättre"
    data = again.values() | {f"keep_{effect}": choice}
    assert page.post(address, data).status_code == 302
    assert ("Ännu bättre" in links(activity)) is stays


def test_row_that_the_other_took_away_and_this_one_left_alone_is_gone(
    activity, page, address, theirs
):
    data = opened(page, address) | {"resource_n1_text": "Mer tid"}
    theirs(entries=lambda rows: [row for row in rows if row.kind != "effect"])
    assert page.post(address, data).status_code == 302
    assert set(links(activity)) == {"Dialog", "Statsbidrag", "Mer tid"}


def test_queries_do_not_grow_with_the_matrix(
    activity, page, address, django_assert_max_num_queries
):
    with django_assert_max_num_queries(15):
        page.get(address)
    rows = [EntryRow(f"n{n}", "effect", f"Effekt {n}", applies="1 och 2") for n in range(30)]
    stored = [PartRow(f"p{m.pk}", m.text, m.pk, m.number) for m in activity.measures.all()]
    measures.save_matrix(activity, MatrixRows(stored, rows), by=None)
    with django_assert_max_num_queries(15):
        page.get(address)

"""Saved views: columns are chosen, views are saved, shared, opened by default, and deleted."""

from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.urls import reverse

from accounts.tables.organizations import OrganizationTable
from desk.models import DefaultView, SavedView
from tests.factories.accounts import BoardFactory, OrganizationRoleFactory, UserFactory
from tests.factories.programs import ProgramRoleFactory, ProjectFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
LIST = reverse("accounts:organization_list")
GOALS = reverse("programs:goal_list")
HTMX = {"HX-Request": "true"}
OFFERED = [name for name, _, _ in OrganizationTable.offered()]


def create_url(back):
    return f"{reverse('desk:view_create')}?{urlencode({'back': back})}"


def posted(*columns, **fields):
    """Return what the form sends when some columns are ticked, in their order."""
    ticked = {f"show_{name}": "on" for name in columns}
    places = {f"place_{name}": place for place, name in enumerate(columns, 1)}
    return {**ticked, **places, **fields}


def names(response):
    return [column.name for column in response.context["table"].columns]


def view_of(owner, **fields):
    known = {"list_name": "accounts:organization_list", "name": "Min vy", "query": []}
    return SavedView.objects.create(owner=owner, **{**known, **fields})


def test_columns_are_shown_once_without_saving_anything(signed_in, writer, board):
    client = signed_in(writer)
    back = f"{LIST}?q=halmstad&page=3"
    kind, parent = OFFERED[2], OFFERED[1]
    sent = client.post(create_url(back), posted(kind, parent, show="1"))
    query = parse_qs(urlsplit(sent.headers["Location"]).query)
    assert query == {"q": ["halmstad"], "columns": [f"{OFFERED[0]},{kind},{parent}"]}
    assert names(client.get(sent.headers["Location"])) == [OFFERED[0], kind, parent]
    assert not SavedView.objects.exists()


def test_a_view_keeps_filter_order_and_columns_under_a_short_address(signed_in, writer, board):
    client = signed_in(writer)
    back = f"{LIST}?q=halmstad&sort=-name&page=2&per_page=50"
    sent = client.post(create_url(back), posted(OFFERED[1], name="Halmstad"))
    view = SavedView.objects.get()
    assert sent.headers["Location"] == f"/desk/views/{view.pk}/"
    assert (view.query, view.columns) == (
        [["q", "halmstad"], ["sort", "-name"], ["per_page", "50"]],
        OFFERED[:2],
    )
    opened = client.get(sent.headers["Location"], follow=True)
    assert names(opened) == OFFERED[:2]
    assert [row.record for row in opened.context["table"].paginated_rows] == [board]
    assert 'aria-current="true">Halmstad' in opened.content.decode()


def test_a_view_without_a_name_and_one_of_a_taken_name_are_refused_at_the_field(signed_in, writer):
    client = signed_in(writer)
    view_of(writer, name="Halmstad")
    for name in ("", "Halmstad"):
        page = client.post(create_url(LIST), posted(OFFERED[1], name=name))
        assert page.status_code == 422
        assert set(page.context["form"].errors) == {"name"}
    page = client.post(create_url(LIST), {**posted(OFFERED[1], name="x"), "shared_with": "role:x"})
    assert set(page.context["form"].errors) == {"shared_with"}


def test_what_the_list_shows_by_itself_is_not_kept_as_columns(signed_in, writer):
    shown = [name for name, _, is_shown in OrganizationTable.offered() if is_shown][1:]
    signed_in(writer).post(create_url(LIST), posted(*shown, name="Alla"))
    assert SavedView.objects.get().columns == []


@pytest.mark.parametrize("back", ["", "/", "/nosuch/", "https://evil.example/", "/desk/views/1/"])
def test_without_a_list_to_come_from_one_is_led_to_the_views(signed_in, writer, back):
    answer = signed_in(writer).get(create_url(back))
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("desk:view_list"))


def test_a_list_that_one_may_not_open_offers_no_columns(signed_in, writer):
    answer = signed_in(writer).get(create_url(reverse("accounts:user_list")))
    assert answer.headers["Location"] == reverse("desk:view_list")


def test_a_view_is_shared_with_those_who_hold_the_role_and_nobody_else(
    signed_in, writer, stranger, decider
):
    shared = view_of(writer, name="Till alla sekreterare", shared_with="role:secretary")
    own = view_of(writer, name="Bara min")
    bar = signed_in(stranger).get(LIST).content.decode()
    assert ("Till alla sekreterare" in bar, "Bara min" in bar) == (True, False)
    assert signed_in(stranger).get(shared.get_absolute_url()).status_code == 302
    assert signed_in(stranger).get(own.get_absolute_url()).status_code == 404
    for verb in ("edit", "delete"):
        assert signed_in(stranger).get(f"{shared.get_absolute_url()}{verb}/").status_code == 403
    assert "Till alla" not in signed_in(decider).get(LIST).content.decode()
    assert signed_in(decider).get(shared.get_absolute_url()).status_code == 404


def test_who_loses_the_role_loses_the_view(signed_in, writer, other_board):
    person = UserFactory()
    role = OrganizationRoleFactory(person=person, organization=other_board, kind="secretary")
    shared = view_of(writer, shared_with="role:secretary")
    assert signed_in(person).get(shared.get_absolute_url()).status_code == 302
    role.delete()
    assert signed_in(person).get(shared.get_absolute_url()).status_code == 404


def test_a_shared_view_shows_each_only_what_they_see(signed_in):
    """Its filter names a project of a program that the other strategist is not in."""
    mine, other = ProgramRoleFactory(kind="strategist"), ProgramRoleFactory(kind="strategist")
    hidden = SubGoalFactory(project=ProjectFactory(program=mine.program), title="Hemligt mål")
    seen = SubGoalFactory(project=ProjectFactory(program=other.program), title="Eget mål")
    for role in (mine, other):
        OrganizationRoleFactory(person=role.person, organization=BoardFactory(), kind="secretary")
    view = view_of(
        mine.person,
        list_name="programs:goal_list",
        query=[["project", str(hidden.project_id)]],
        shared_with="role:secretary",
    )
    opened = signed_in(mine.person).get(view.get_absolute_url(), follow=True)
    assert [row.record for row in opened.context["table"].paginated_rows] == [hidden]
    opened = signed_in(other.person).get(view.get_absolute_url(), follow=True)
    assert [row.record for row in opened.context["table"].paginated_rows] == [seen]
    assert "Hemligt" not in opened.content.decode()
    (said,) = opened.context["messages"]
    assert "Project" in str(said)


def test_the_list_opens_with_the_view_for_the_person_alone(signed_in, writer, stranger, board):
    view = view_of(writer, query=[["q", "nosuch"]], shared_with="role:secretary")
    client = signed_in(writer)
    client.post(reverse("desk:view_open_with", args=[view.pk]))
    assert client.get(LIST).headers["Location"] == view.get_absolute_url()
    opened = client.get(LIST, follow=True)
    assert opened.context["total"] == 0
    everything = opened.context["everything"]
    assert everything in opened.content.decode()
    assert client.get(everything).context["total"] > 0
    assert client.get(LIST, headers=HTMX).status_code == 200, "a part is never another page"
    assert client.get(LIST, {"q": "halmstad"}).context["total"] > 0
    assert signed_in(stranger).get(LIST).status_code == 200
    client = signed_in(writer)
    client.post(reverse("desk:view_open_plainly", args=[view.pk]))
    assert client.get(LIST).status_code == 200


def test_a_filter_that_is_emptied_does_not_lead_back_to_the_default(signed_in, writer):
    view = view_of(writer, query=[["q", "nosuch"]])
    DefaultView.objects.create(person=writer, list_name=view.list_name, view=view)
    page = signed_in(writer).get(LIST, {"view": "all"}).content.decode()
    assert '<input type="hidden" name="view" value="all" form="filter">' in page


def test_a_view_is_renamed_given_other_columns_and_deleted(signed_in, writer):
    view = view_of(writer, columns=OFFERED[:3])
    client = signed_in(writer)
    url = reverse("desk:view_edit", args=[view.pk])
    form = client.get(url).context["form"]
    assert [row.show.value() for row in form.columns][:3] == [True, True, False]
    seen = client.get(url).context["seen"]
    client.post(url, posted(OFFERED[2], name="Ny", is_default="on", seen=seen))
    view.refresh_from_db()
    assert (view.name, view.columns) == ("Ny", [OFFERED[0], OFFERED[2]])
    assert DefaultView.objects.get().view == view
    client.post(reverse("desk:view_delete", args=[view.pk]))
    assert not SavedView.objects.exists()
    assert client.get(LIST).status_code == 200


def test_who_changes_a_view_in_two_windows_is_asked_which_name_stays(signed_in, writer):
    view = view_of(writer)
    client = signed_in(writer)
    url = reverse("desk:view_edit", args=[view.pk])
    seen = client.get(url).context["seen"]
    client.post(url, posted(OFFERED[1], name="Först", seen=seen))
    page = client.post(url, posted(OFFERED[1], name="Sedan", seen=seen))
    assert [each.name for each in page.context["conflict"]] == ["name"]
    view.refresh_from_db()
    assert view.name == "Först"


def test_a_changed_filter_is_saved_over_the_own_view_that_was_opened(signed_in, writer, stranger):
    view = view_of(writer, query=[["q", "halmstad"]], shared_with="role:secretary")
    back = f"{LIST}?q=hylte&view={view.pk}"
    sent = signed_in(writer).post(create_url(back), posted(OFFERED[1], over="1"))
    assert sent.status_code == 302
    view.refresh_from_db()
    assert (view.query, view.name) == ([["q", "hylte"]], "Min vy")
    other = signed_in(stranger).post(create_url(f"{LIST}?q=x&view={view.pk}"), posted(over="1"))
    assert other.status_code == 422, "who does not own it names a view of their own"
    view.refresh_from_db()
    assert view.query == [["q", "hylte"]]


def test_a_view_of_a_list_that_is_gone_is_said_so_and_can_be_deleted(signed_in, writer):
    view = view_of(writer, list_name="accounts:gone_list")
    client = signed_in(writer)
    assert client.get(view.get_absolute_url()).headers["Location"] == reverse("desk:view_list")
    assert client.get(reverse("desk:view_edit", args=[view.pk])).status_code == 302
    assert "no longer there" in client.get(reverse("desk:view_list")).content.decode()
    client.post(reverse("desk:view_delete", args=[view.pk]))
    assert not SavedView.objects.exists()


def test_one_sorts_by_a_column_that_is_not_shown_and_files_hold_the_chosen_ones(signed_in, writer):
    BoardFactory(name="A-nämnden"), BoardFactory(name="Z-nämnden")
    asked = {"columns": f"{OFFERED[0]},{OFFERED[1]}", "sort": "-name", "q": "-nämnden"}
    page = signed_in(writer).get(LIST, asked)
    assert names(page) == OFFERED[:2]
    found = [row.record.name for row in page.context["table"].paginated_rows]
    assert found == ["Z-nämnden", "A-nämnden"]
    lines = signed_in(writer).get(LIST, {**asked, "export": "csv"}).content.decode("utf-8-sig")
    assert {line.count(";") for line in lines.splitlines()} == {1}

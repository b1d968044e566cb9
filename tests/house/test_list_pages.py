"""What every list page promises: few queries, order, search, exports, calm about nonsense."""

import csv
import io
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection, transaction
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape
from django_tables2 import A
from openpyxl import load_workbook

from core.views import ListPage
from tests.house import rows
from tests.house.conftest import Reader
from tests.house.site import doors
from tests.house.stages import stage as make_stage

pytestmark = pytest.mark.django_db  # without the mark there is no test database

LISTS = [d for d in doors() if d.view_class and issubclass(d.view_class, ListPage)]
MOST_QUERIES = 15
LARGEST_PAGE = 60_000  # bytes of HTML for 25 rows, before compression
NUMBER_OF_ROWS = 30
NONE_OF = "zzqxw"  # found in no row
BLANK = ("", "—")
LONG = "å" * 2000
NONSENSE = ("abc", "-1", "1" * 30, "2017-02-31", "\x00", "<b>", "'", LONG)


@dataclass
class Listing:
    """A list with thirty rows, and how a person asks for it."""

    door: Any
    client: Reader
    queries_for_one: list[str] = field(default_factory=list)

    def get(self, headers=None, **query):
        return self.client.get(self.door.url(), query, headers=headers)

    def all(self, **query):
        """Return the table of the page that has all rows."""
        response = self.get(**{"per_page": "100", **query})
        assert response.status_code == 200
        return response.context["table"]

    def csv(self, **query) -> list[list[str]]:
        response = self.get(**{"export": "csv", **query})
        assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
        text = response.content.decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text), delimiter=";"))

    def queries(self) -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert self.get(per_page="100").status_code == 200
        return [each["sql"] for each in captured]


@pytest.fixture(scope="module", params=LISTS, ids=str)
def listing(request, django_db_setup, django_db_blocker):
    """Make one row, count the queries, then make the others; all is taken back afterwards."""
    door = request.param
    assert door.name in rows.MAKERS, f"tests/house/rows.py has no maker for {door.name}: add one."
    with django_db_blocker.unblock(), transaction.atomic():
        stage = make_stage()
        client = Reader()
        client.force_login(stage.viewer, backend="config.authentication.PasswordBackend")
        made = Listing(door, client)
        rows.MAKERS[door.name](stage, 1)
        made.get()  # content types and the like are asked for once in a process
        made.queries_for_one = made.queries()
        for number in range(2, NUMBER_OF_ROWS + 1):
            rows.MAKERS[door.name](stage, number)
        yield made
        transaction.set_rollback(True)


def test_list_costs_the_same_queries_for_one_row_and_thirty(listing):
    many = listing.queries()
    assert len(many) == len(listing.queries_for_one), "\n".join(many)
    assert len(many) <= MOST_QUERIES, "\n".join(many)


def test_list_shows_a_page_of_at_most_60_kb(listing):
    response = listing.get()
    assert len(response.context["table"].page.object_list) == 25
    assert len(response.content) <= LARGEST_PAGE


def test_every_column_has_something_to_say(listing):
    """django-tables2 swallows what goes wrong in a column and prints a dash: that is found here."""
    head, *lines = listing.csv()
    dumb = [name for i, name in enumerate(head) if all(line[i] in BLANK for line in lines)]
    assert dumb == [], "a column is empty in every row: is its accessor right?"
    shown = [[str(cell) for _, cell in row.items()] for row in listing.all().paginated_rows]
    assert [i for i, cells in enumerate(zip(*shown, strict=True)) if set(cells) <= {*BLANK}] == []


def test_every_column_sorts_both_ways(listing):
    columns = [each for each in listing.all().columns.iterall() if each.orderable]
    assert columns
    for column in columns:
        for sign in ("", "-"):
            table = listing.all(sort=f"{sign}{column.name}")
            first = column.order_by[0]
            found = [A(first.bare).resolve(row.record, quiet=True) for row in table.paginated_rows]
            keys = [_comparable(key) for key in found if key is not None]
            expected = in_order(keys)
            is_descending = bool(sign) != first.is_descending
            assert keys == (expected[::-1] if is_descending else expected), (sign, column.name)


def _comparable(key: Any) -> Any:
    """Return a key that can be compared: what a column refers to is sorted by its name."""
    return str(key) if isinstance(key, Model) else key


def in_order(keys: list) -> list:
    """Return keys in order: texts as the database sorts Swedish, all else by value."""
    if not keys or not isinstance(keys[0], str):
        return sorted(keys)
    with connection.cursor() as cursor:
        cursor.execute("SELECT each FROM unnest(%s::text[]) AS each ORDER BY each", [keys])
        return [each for (each,) in cursor.fetchall()]


def test_search_finds_by_every_field_and_nothing_else(listing):
    filterset = listing.get().context["filter"]
    if filterset is None or not filterset.search_fields:
        pytest.fail(f"{listing.door} has no search")
    queryset = filterset.queryset.order_by("pk")
    for name in filterset.search_fields:
        searched = queryset.exclude(**{name: ""}).exclude(**{f"{name}__isnull": True})
        pk, value = searched.values_list("pk", name).last() or (None, None)
        assert pk is not None, f"no row has anything in {name}: fill it in tests/house/rows.py"
        found = [row.record.pk for row in listing.all(q=value).paginated_rows]
        assert pk in found, name
        assert len(found) == len(set(found)), name
        assert listing.get(q=f"{value} {NONE_OF}").context["total"] == 0, name
    assert listing.get(q=NONE_OF).context["total"] == 0


def test_exports_hold_exactly_the_rows_that_were_asked_for(listing):
    name = listing.get().context["table"].columns[0].name
    head, *lines = listing.csv(sort=name)
    total = listing.get().context["total"]
    assert len(lines) == total >= NUMBER_OF_ROWS, "an export holds all pages"
    filterset = listing.get().context["filter"]
    word = filterset.queryset.order_by("-pk").values_list(filterset.search_fields[0]).first()[0]
    narrowed = listing.csv(q=word)
    assert narrowed[0] == head
    assert 0 < len(narrowed) - 1 == listing.get(q=word).context["total"] < total
    sheet = load_workbook(io.BytesIO(listing.get(export="xlsx", sort=name).content)).active
    book = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    assert [row[0] for row in book] == [line[0] for line in (head, *lines)]
    assert len(book[0]) == len(head)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value.date().isoformat() if hasattr(value, "date") else str(value)


def test_a_saved_view_shows_what_its_query_shows(listing):
    table = listing.all()
    first, *others = type(table).offered()
    names = [first[0], *(name for name, _, _ in reversed(others))]
    sort = next(f"-{each.name}" for each in table.columns if each.orderable)
    word = listing.get().context["filter"].queryset.order_by("-pk")
    word = str(word.values_list(listing.get().context["filter"].search_fields[0]).first()[0])
    asked = {"q": " ".join(word.split()[:8]), "sort": sort, "per_page": "100"}
    places = {f"place_{name}": str(place) for place, name in enumerate(names)}
    shown = {f"show_{name}": "on" for name in names}
    back = f"{listing.door.url()}?{urlencode(asked)}"
    saved = listing.client.post(
        f"{reverse('desk:view_create')}?{urlencode({'back': back})}",
        {**places, **shown, "name": "Min vy", "is_default": "on"},
    )
    assert saved.landed.status_code == 302, saved.content  # the short address leads to the list
    opened = listing.client.get(saved.landed.headers["Location"])
    view, plain = opened.context["table"], listing.all(**asked)
    assert [column.name for column in view.columns] == names
    assert [row.record.pk for row in view.paginated_rows] == [
        row.record.pk for row in plain.paginated_rows
    ]
    heads = {name: str(head) for name, head, _ in type(table).offered()}
    exported = listing.csv(columns=",".join(names[:2]), **asked)
    assert exported[0] == [heads[name] for name in names[:2]]
    assert len(exported) - 1 == opened.context["total"] > 0


def test_a_view_that_asks_in_vain_says_so_and_shows_the_rest(listing):
    first = next(iter(listing.all().columns)).name
    stale = {"view": "1", "columns": f"{first},gone", "sort": "gone", "gone": "7"}
    fields = listing.get().context["filter"].form.fields
    unseen = [name for name, each in fields.items() if hasattr(each, "choices")][:1]
    response = listing.get(**stale, **dict.fromkeys(unseen, "987654321"))
    assert response.status_code == 302
    mended = listing.client.get(response.headers["Location"])
    assert mended.status_code == 200
    assert mended.context["total"] >= NUMBER_OF_ROWS
    (said,) = mended.context["messages"]
    labels = [str(fields[name].label) for name in unseen]
    assert all(each in str(said) for each in ["gone", *labels])


@pytest.mark.parametrize("door", LISTS, ids=str)
def test_every_empty_list_says_what_comes_there(door):
    own = door.view_class.empty
    assert own.title != ListPage.empty.title, "its own `empty` is missing"
    assert str(own.text), "and what to do first"
    others = [each.view_class.empty for each in LISTS if each.view_class is not door.view_class]
    assert str(own.text) not in {str(each.text) for each in others}


def test_htmx_gets_the_results_alone(listing):
    part = listing.get(headers={"HX-Request": "true"}, q="7")
    text = part.content.decode()
    assert part.status_code == 200
    assert "HX-Request" in part.headers["Vary"]
    assert text.strip().startswith('<div id="results"')
    assert "<html" not in text
    assert "<h1" not in text
    assert "<form" not in text
    assert text.strip() in listing.get(q="7").content.decode()
    restored = listing.get(headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in restored.content.decode()


def test_nonsense_in_the_address_is_met_calmly(listing):
    filterset = listing.get().context["filter"]
    fields = filterset.form.fields if filterset is not None else ()
    for value in NONSENSE:
        names = dict.fromkeys(["page", "per_page", "sort", "export", "back", *fields], value)
        assert listing.get(**names).status_code in (200, 422), value
    for sort in ("nonsense", "-", "--name", "pk__password", "name,-nonsense,,", "name__isnull"):
        assert listing.get(sort=sort).status_code == 200, sort
    assert listing.get(per_page="9999").context["per_page"] == 25
    last = listing.get(page="9999").context["page_obj"]
    assert last.number == last.paginator.num_pages > 1


def test_invalid_search_shows_its_message_and_no_rows_anywhere(listing):
    """Rows beside a search that was not made would look as if they had been found."""
    fields = listing.get().context["filter"].form.fields
    choices = [name for name, each in fields.items() if hasattr(each, "choices")]
    for name, value in [("q", "å" * 201), *((name, "nosuchvalue") for name in choices)]:
        page = listing.get(**{name: value})
        if name not in page.context["filter"].form.errors:
            assert page.context["total"] == 0, f"{name} is neither read nor refused"
            continue
        (message,) = page.context["filter"].form.errors[name]
        for headers in (None, {"HX-Request": "true"}):
            for export in ("", "csv", "xlsx"):
                response = listing.get(headers=headers, **{name: value, "export": export})
                assert response.status_code == 422
                assert response.headers["Content-Type"].startswith("text/html")
                assert response.context["total"] == 0
                assert escape(message) in response.content.decode()
        assert f'id="id_{name}_error"' in page.content.decode(), "the message is not at the field"


def test_swedish_letters_stand_in_their_order(listing):
    if listing.door.name != "accounts:organization_list":
        pytest.skip("the database sorts; one list is enough")
    names = [row.record.name for row in listing.all(sort="name", q="nämnd").paginated_rows]
    firsts = list(dict.fromkeys(name[0] for name in names))
    assert firsts == sorted(firsts, key="AéLZÅÄÖ".index)


def test_cells_are_those_of_django_tables2(listing):
    """The kit draws cells by itself because that is quicker; they must stay the same."""
    table = listing.all()
    draw = list(zip(table.columns, table.cells(), strict=True))
    for row in table.paginated_rows:
        ours = [str(cell(row)) for _, cell in draw]
        assert ours == [str(row.get_cell(column.name)) for column, _ in draw]

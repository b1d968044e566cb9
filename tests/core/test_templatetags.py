"""The tags of the kit: addresses, states, icons, fields and lean tables."""

import re
from datetime import date
from decimal import Decimal
from enum import nonmember
from pathlib import Path

import django_tables2 as tables
import pytest
from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.db import models
from django.template import Context, Template
from django.template.loader import get_template
from django.test import RequestFactory, override_settings
from django.utils import translation

from core.tables import MoneyColumn, Table
from core.templatetags import core as tags

ICONS = {"check-lg": '<svg class="bi"\n width="16"><path d="M1 1"/>\n  <path d="M2 2"/></svg>\n'}


@pytest.fixture(autouse=True)
def icons(tmp_path):
    """Two drawings instead of the package, which need not be there for these tests."""
    for name, drawing in ICONS.items():
        (tmp_path / f"{name}.svg").write_text(drawing)
    for cached in (tags.icon, tags._drawing):
        cached.cache_clear()
    with override_settings(ICONS_DIR=tmp_path):
        yield
    for cached in (tags.icon, tags._drawing):
        cached.cache_clear()


def render(source, path="/", **context):
    request = RequestFactory().get(path)
    return Template(source).render(Context({"request": request, **context}))


def test_icon_is_drawn_in_place_and_hidden_from_readers():
    assert tags.icon("check-lg") == (
        '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">'
        '<path d="M1 1"/><path d="M2 2"/></svg>'
    )


@pytest.mark.parametrize("name", ["", "no-such-icon", "../secret", "check-lg/../check-lg"])
def test_icon_that_does_not_exist_draws_nothing(name):
    assert tags.icon(name) == ""


def test_badge_escapes_its_word_and_takes_no_unknown_tone():
    assert tags.badge("<b>", "pink") == (
        '<span class="state tone-neutral"><span>&lt;b&gt;</span></span>'
    )


class Light(models.TextChoices):
    GREEN = "green", "Go"
    RED = "red", "Stop"
    tones = nonmember({"green": ("good", "check-lg")})


def test_state_badge_takes_the_tone_of_its_choice():
    assert tags.state_badge(Light.GREEN) == tags.badge("Go", "good", "check-lg")
    assert tags.state_badge(Light.RED) == tags.badge("Stop")


def test_state_badge_takes_a_tuple_a_word_and_nothing():
    assert tags.state_badge(("Late", "wait", "")) == tags.badge("Late", "wait")
    assert tags.state_badge("Late") == tags.badge("Late")
    assert tags.state_badge(None) == ""


def test_query_with_changes_adds_and_removes_keys():
    source = "{% autoescape off %}{% query_with page=2 state=None %}{% endautoescape %}"
    assert render(source, "/?state=ready&q=l%C3%A4n&empty=") == "?q=l%C3%A4n&page=2"


def test_query_with_is_a_whole_address_when_nothing_is_left():
    assert render("{% query_with page=None %}", "/?page=3") == "?"


def test_with_back_leads_back_to_this_page():
    source = "{% autoescape off %}{% with_back '/rounds/1/' %}{% endautoescape %}"
    assert render(source, "/rounds/?q=a&page=2") == (
        "/rounds/1/?back=%2Frounds%2F%3Fq%3Da%26page%3D2"
    )


def test_running_date_follows_the_language():
    with translation.override("sv"):
        assert tags.running_date(date(2016, 11, 21)) == "21\u00a0november 2016"
    with translation.override("en"):
        assert tags.running_date(date(2016, 3, 1)) == "1\u00a0March 2016"


def test_money_and_years_are_written_the_swedish_way():
    assert render("{{ sum|kronor }}", sum=Decimal(2760000)) == "2\u00a0760\u00a0000\u00a0kr"
    assert render("{% years 2017 2019 %}") == "2017–2019"


def test_elided_keeps_the_ends_and_the_neighbours():
    page = Paginator(range(500), 25).get_page(10)
    assert [str(number) for number in tags.elided(page)] == [
        "1", "…", "9", "10", "11", "…", "20",
    ]  # fmt: skip


class Answer(forms.Form):
    name = forms.CharField()
    kind = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


def test_anchor_is_the_field_or_the_first_of_its_buttons():
    form = Answer()
    assert [tags.anchor(field) for field in form] == ["id_name", "id_kind_0"]


def test_error_summary_links_to_every_field_in_error():
    html = get_template("core/_errors.html").render({"form": Answer({})})
    assert re.findall(r'href="#([^"]+)"', html) == ["id_name", "id_kind_0"]


def test_field_names_its_help_and_its_error_to_readers():
    class Form(forms.Form):
        name = forms.CharField(help_text="As on the <agenda>.")

    html = Form({})["name"].as_field_group()
    described = re.search(r'aria-describedby="([^"]+)"', html).group(1).split()
    assert described == ["id_name_helptext", "id_name_error"]
    assert [f'id="{name}"' in html for name in described] == [True, True]
    assert "&lt;agenda&gt;" in html


class PriceTable(Table):
    name = tables.Column()
    price = MoneyColumn(verbose_name="Price, kr")


def price_table(rows, order_by=None):
    return PriceTable(rows, order_by=order_by, here="/prices/")


def test_table_heads_its_rows_and_aligns_its_numbers():
    rows = [{"name": "<Seat>", "price": Decimal(22000)}, {"name": "Day", "price": None}]
    request = RequestFactory().get("/prices/?page=2&q=x")
    html = get_template("core/_table.html").render({"table": price_table(rows, "name")}, request)
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', html) == ["&lt;Seat&gt;", "Day"]
    assert re.findall(r'<td[^>]*class="([^"]*)"[^>]*>(.*?)</td>', html) == [
        ("number", "22\u00a0000"),
        ("is-blank number", "—"),
    ]
    assert re.findall(r'aria-sort="(\w+)"', html) == ["ascending"]
    assert re.findall(r'<a href="([^"]+)" id="sort-(\w+)"', html) == [
        ("?q=x&amp;sort=-name", "name"),
        ("?q=x&amp;sort=price", "price"),
    ]


TEMPLATES = sorted(Path(settings.BASE_DIR, "templates").rglob("*.html"))
EVERY_ICON = re.compile(r'\{% icon "([^"]+)"')


def test_every_icon_that_a_template_names_is_in_the_package():
    package = Path(settings.BASE_DIR, "node_modules", "bootstrap-icons", "icons")
    named = {name for path in TEMPLATES for name in EVERY_ICON.findall(path.read_text())}
    assert {name for name in named if not (package / f"{name}.svg").is_file()} == set()


@pytest.mark.parametrize("name", ["500.html", "maintenance.html"])
def test_last_resort_pages_need_neither_context_nor_request(name):
    assert "Målbild" in get_template(name).render()


def test_templates_carry_no_script_and_no_style():
    inline = re.compile(r"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=\"|<style", re.I)
    found = [(path.name, inline.findall(path.read_text())) for path in TEMPLATES]
    assert [(name, hits) for name, hits in found if hits and name != "paper.html"] == []


def test_a_date_does_not_break_at_its_hyphens():
    assert render("{{ day|iso_date|unbroken }}", day=date(2016, 11, 21)) == (
        '<span class="nowrap">2016-11-21</span>'
    )
    assert render("{{ day|iso_date|unbroken }}", day=None) == ""

"""Every URL sends a stranger to the login, and every permission that is named exists."""

import re
from pathlib import Path

import pytest
import rules

from tests.house.site import ANY, doors

# Open on purpose: signing in, setting a password by a link, choosing the language, seeing whether
# a PDF is ours, reading the form of the data in our papers; by a link with a code, applying to a
# training and a participant's own page; what a region shows to everybody, and what search engines
# ask for.
OPEN = {
    "dashboards:public_data",
    "dashboards:public_decisions",
    "dashboards:public_document",
    "dashboards:public_documents",
    "dashboards:public_file",
    "dashboards:public_home",
    "dashboards:public_program",
    "dashboards:robots",
    "dashboards:sitemap",
    "documents:schema",
    "documents:schemas",
    "documents:theme_style",
    "documents:verify",
    "login",
    "set_language",
    "training:apply",
    "training:apply_sent",
    "training:own",
    "training:own_calendar",
    "training:own_contact",
    "training:own_process",
    "password_reset",
    "password_reset_done",
    "password_reset_confirm",
    "password_reset_complete",
}
ROOT = Path(__file__).resolve().parents[2]
APPS = ("accounts", "desk", "documents", "programs", "plans", "funding", "dashboards")
VERBS = "view|add|change|manage|open|report|approve|register"
PERMISSION = re.compile(rf"""["']((?:{"|".join(APPS)})\.(?:{VERBS})_[a-z_]+)["']""")


@pytest.mark.parametrize("door", doors(), ids=str)
@pytest.mark.django_db
def test_stranger_is_sent_to_the_login(door, client):
    if door.name in OPEN:
        return
    for method in (client.get, client.post):
        response = method(door.url(**ANY))
        assert response.status_code == 302, door
        assert response.headers["Location"].startswith("/accounts/login/"), door


def test_open_doors_are_the_ones_we_decided_on():
    open_doors = {d.name for d in doors() if not getattr(d.view, "login_required", True)}
    assert open_doors <= OPEN


@pytest.mark.parametrize("door", doors(), ids=str)
def test_every_page_names_a_permission(door):
    page = door.view_class
    if page is not None and hasattr(page, "permission_required"):
        assert page.permission_required, door
        assert rules.perm_exists(page.permission_required), page.permission_required


def test_every_permission_that_is_named_exists():
    named = {
        permission
        for app in APPS
        for path in (ROOT / app).rglob("*.py")
        for permission in PERMISSION.findall(path.read_text(encoding="utf-8"))
    }
    assert named
    assert {permission for permission in named if not rules.perm_exists(permission)} == set()

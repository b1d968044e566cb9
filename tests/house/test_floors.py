"""Foreign keys look only downwards too: import-linter cannot see those written as strings."""

import tomllib
from pathlib import Path

import pytest
from django.apps import apps

PROJECT = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]
FLOORS = next(each["layers"] for each in CONTRACTS if each["id"] == "floors")
OURS = [m for m in apps.get_models() if m._meta.app_label in FLOORS]


@pytest.mark.parametrize("model", OURS, ids=lambda m: m._meta.label)
def test_foreign_keys_look_only_downwards(model):
    own = FLOORS.index(model._meta.app_label)
    for field in model._meta.fields:
        target = field.related_model and field.related_model._meta.app_label
        if target in FLOORS:
            assert FLOORS.index(target) >= own, f"{model._meta.label}.{field.name} looks up"


@pytest.mark.parametrize("model", OURS, ids=lambda m: m._meta.label)
def test_every_noun_says_who_may_see_it(model):
    if hasattr(model, "pgh_tracked_model"):
        return
    assert "visible_to" in dir(model._default_manager), model._meta.label
    overridden = model._default_manager.all().visible_to.__func__.__qualname__
    assert overridden != "QuerySet.visible_to", model._meta.label

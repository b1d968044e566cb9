"""Steps of the set-up run once, and again when what they depend on has changed."""

import pytest

from ops import packages, setup
from ops.clone import OpsError


@pytest.fixture(autouse=True)
def root(monkeypatch, tmp_path):
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "folder", lambda name: tmp_path)
    return tmp_path


def test_step_is_due_until_it_went_well_and_when_a_file_changes(root):
    file = root / "list.txt"
    file.write_text("one")

    def due():
        with setup.step("name", "Doing it.", [file]) as answer:
            return answer

    with pytest.raises(OpsError), setup.step("name", "Doing it.", [file]):
        raise OpsError("It failed.")
    assert due()
    assert not due()
    file.write_text("two")
    assert due()


def test_missing_packages_are_named_with_the_command_to_type(monkeypatch):
    monkeypatch.setattr(packages, "_as_root", lambda: None)
    monkeypatch.setattr(packages.shutil, "which", lambda name: name == "apt-get" or None)
    monkeypatch.setattr(
        packages, "needed", lambda *, tests: [(lambda: False, "gettext"), (lambda: True, "make")]
    )
    with pytest.raises(OpsError) as refused:
        packages.ensure(tests=False)
    assert str(refused.value) == (
        "System packages are missing. Type: sudo apt-get install -y --no-install-recommends gettext"
    )

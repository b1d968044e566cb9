"""Where the cluster lies: under var/, or in a runtime folder when a path forbids it."""

import os
import pwd
from pathlib import Path

import pytest

from ops import place
from ops.clone import OpsError


@pytest.mark.parametrize("name", ["x" * 120, "a,b", "tvåa", "what's this"])
def test_socket_moves_to_a_runtime_folder_when_its_path_is_long_or_odd(monkeypatch, tmp_path, name):
    monkeypatch.setattr(place, "VAR", tmp_path / name)
    monkeypatch.setattr(place, "_server_user", lambda: None)
    found = place.place()
    assert found.data == tmp_path / name / "postgres"
    assert found.sockets == place._runtime_folder(root=False)
    assert found.sockets.parent == Path("/tmp")


def test_runtime_folders_of_two_clones_differ(monkeypatch, tmp_path):
    one = place._runtime_folder(root=False)
    monkeypatch.setattr(place, "ROOT", tmp_path)
    assert place._runtime_folder(root=False) != one


def test_a_runtime_folder_that_is_a_link_is_refused(tmp_path):
    link = tmp_path / "malbild-1"
    link.symlink_to(tmp_path)
    with pytest.raises(OpsError, match="belongs to somebody else"):
        place.make_private(link, None)


def test_a_runtime_folder_is_closed_to_others(tmp_path):
    path = tmp_path / "malbild-2"
    path.mkdir(mode=0o777)
    place.make_private(path, None)
    assert path.stat().st_mode & 0o777 == 0o700


def test_data_that_the_server_can_no_longer_reach_is_named_not_replaced(monkeypatch, tmp_path):
    monkeypatch.setattr(place, "VAR", tmp_path)
    monkeypatch.setattr(place, "_server_user", lambda: pwd.getpwuid(os.getuid()))
    monkeypatch.setattr(place, "_reaches", lambda user, path: False)
    (tmp_path / "postgres").mkdir()
    with pytest.raises(OpsError, match="may not enter"):
        place.place()

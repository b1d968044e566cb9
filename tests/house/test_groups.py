"""The runner keeps together what shares a site, a demo or thirty rows."""

import pytest


def test_what_is_marked_as_a_group_runs_in_one_process(request):
    # pytest 9.2 took the mark's effect away without a word: two sites were built for the stories,
    # and their event loops met with what runs a loop of its own.
    if not hasattr(request.config, "workerinput"):
        pytest.skip("the tests are not distributed")
    items = request.session.items
    groups = {item.nodeid: item.get_closest_marker("xdist_group") for item in items}
    assert [
        name for name, mark in groups.items() if mark and not name.endswith(f"@{mark.args[0]}")
    ] == []

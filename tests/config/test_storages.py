"""Static files: their addresses are those of the manifest, worked out once."""

import pytest

from config.storages import Storage


@pytest.fixture
def storage(tmp_path, settings):
    settings.DEBUG = False
    made = Storage(location=tmp_path, base_url="/static/")
    made.hashed_files = {"css/a.css": "css/a.123.css"}
    return made


def test_address_is_that_of_the_manifest_each_time(storage):
    assert [storage.url("css/a.css") for _ in range(2)] == ["/static/css/a.123.css"] * 2


def test_file_that_was_not_collected_is_refused(storage):
    with pytest.raises(ValueError, match="Missing staticfiles manifest entry"):
        storage.url("css/b.css")

"""Every test of documents has the sample paper, and no other."""

import pytest
from django.template import engines

from documents.paper import papers
from tests.documents.sample import TEMPLATE
from tests.documents.signing.certificates import Authority


@pytest.fixture(autouse=True)
def sample_paper(settings, tmp_path):
    """Install the sample paper and its template."""
    (tmp_path / "sample.html").write_text(TEMPLATE, encoding="utf-8")
    folder = tmp_path
    own = settings.TEMPLATES[0]
    settings.TEMPLATES = [{**own, "DIRS": [*own["DIRS"], folder]}]
    settings.PAPERS = ["tests.documents.sample.SamplePaper"]
    assert engines.all()
    return papers()["sample"]


@pytest.fixture
def bilingual(sample_paper, monkeypatch):
    """The sample paper, offered in Swedish and English."""
    monkeypatch.setattr(sample_paper, "languages", ("sv", "en"))
    return sample_paper


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("trusted"), "Prov-CA")


@pytest.fixture(scope="session")
def other_authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("other"), "Annan CA")


@pytest.fixture(scope="session")
def keys(authority):
    """The key of a person, with a number that nobody may write down."""
    return authority.issue("Vera Skrivare 19121212-1212", "Region Prov", "191212121212")

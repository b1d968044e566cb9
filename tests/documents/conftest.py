"""Every test of documents has the sample paper, and no other."""

import pytest
from django.template import engines

from documents.paper import papers
from tests.documents.sample import TEMPLATE


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

"""An issued document is made again from its snapshot, to the byte, or it is said why not."""

import hashlib
import json
import os
import subprocess
import sys
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from documents import tasks
from documents.models import Document, DraftFingerprint, Rendering
from documents.services import documents, printing

pytestmark = pytest.mark.django_db
# Another process in another part of the world, eleven years on, with other random seeds.
ELSEWHERE = """
import datetime, json, sys, time
LATER = 11 * 366 * 86400
clock, clock_ns = time.time, time.time_ns
time.time, time.time_ns = lambda: clock() + LATER, lambda: clock_ns() + LATER * 10**9
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    today = utcnow = now
datetime.datetime = Later
import django
django.setup()
from django.conf import settings
folder, snapshot = sys.argv[1:]
settings.TEMPLATES[0]["DIRS"].append(folder)
settings.PAPERS = ["tests.documents.sample.SamplePaper"]
from documents.services import printing
from django.utils import timezone
made = printing.make_again(json.load(open(snapshot)))
print(timezone.now().year, made.sha256)
"""


def issue(paper, board, by):
    rendering = documents.request_issue(paper, board, by=by)
    tasks.render(rendering_id=str(rendering.pk))
    return Document.objects.latest("pk")


@pytest.fixture
def document(sample_paper, board, decider):
    return issue(sample_paper, board, decider)


def run(*args):
    err = StringIO()
    call_command("document", *args, stderr=err)
    return err.getvalue()


def test_another_process_on_another_day_makes_the_same_bytes(document, board, tmp_path):
    board.note = "Något annat."
    board.save()
    snapshot = tmp_path / "snapshot.json"
    snapshot.write_text(json.dumps(document.snapshot), encoding="utf-8")
    there = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ELSEWHERE, str(tmp_path), str(snapshot)],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings_test",
            "TZ": "Pacific/Auckland",
            "LC_ALL": "C",
            "PYTHONHASHSEED": "7",
        },
    )
    assert there.returncode == 0, there.stderr
    year, sha256 = there.stdout.split()
    assert int(year) > document.year + 9
    assert sha256 == document.sha256 == hashlib.sha256(document.file.content).hexdigest()


def test_the_worker_makes_it_again_and_compares(document, decider, board):
    board.note = "Något annat."
    board.save()
    rendering = documents.request_again(document, by=decider)
    assert documents.made_again(rendering) is None
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert documents.made_again(rendering) == (document, True)
    assert Document.objects.count() == 1
    assert DraftFingerprint.objects.count() == 0


def test_other_bytes_are_told_of_and_the_stored_file_stands(document, decider):
    rendering = documents.request_again(document, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    rendering.file.content = b"other"
    rendering.file.save()
    assert documents.made_again(rendering) == (document, False)


@pytest.mark.parametrize("what", ["template", "program"])
def test_another_version_is_named_and_nothing_is_made(
    document, decider, sample_paper, monkeypatch, what
):
    if what == "template":
        monkeypatch.setattr(sample_paper, "version", "2")
        then, now = document.template_version, sample_paper.template_version()
    else:
        monkeypatch.setattr(printing.engine, "engine_version", lambda: "weasyprint-99")
        then, now = document.engine_version, "weasyprint-99"
    with pytest.raises(ValidationError) as refusal:
        documents.request_again(document, by=decider)
    (said,) = refusal.value.messages
    assert f"has another version now: {now} instead of {then}." in said
    with pytest.raises(CommandError) as caught:
        run("--again", document.reference)
    assert str(caught.value).endswith(f"the stored file stands. {said}")
    assert Rendering.objects.filter(purpose="again").count() == 0


def test_a_version_that_changed_while_it_waited_is_told_on_its_page(
    document, decider, sample_paper, monkeypatch
):
    rendering = documents.request_again(document, by=decider)
    monkeypatch.setattr(sample_paper, "version", "2")
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.state == "failed"
    assert "has another version now" in rendering.problem


def test_the_command_takes_a_number_or_a_key_and_writes_the_same_file(document, tmp_path):
    for named in (document.reference, str(document.pk)):
        target = tmp_path / "a.pdf"
        said = run("--again", named, "--output", str(target))
        assert said == f"Document {named} made again: the same {document.size} bytes.\n"
        assert target.read_bytes() == bytes(document.file.content)


def test_a_number_that_several_authorities_have_is_asked_about(
    document, sample_paper, other_board, stranger
):
    other = issue(sample_paper, other_board, stranger)
    assert other.reference == document.reference
    with pytest.raises(CommandError) as caught:
        run("--again", document.reference)
    for each in (document, other):
        assert f"{each.pk} ({each.owner})" in str(caught.value)


@pytest.mark.parametrize("named", ["2026:99", "999999", "x", "2026:", ":", "1:2:3", "9" * 40, "²"])
def test_the_command_says_in_a_sentence_that_there_is_none(document, named):
    with pytest.raises(CommandError) as caught:
        run("--again", named)
    assert str(caught.value).endswith(".")


def test_the_button_is_for_those_who_keep_documents(
    signed_in, document, writer, stranger, administrator
):
    url = f"/documents/{document.pk}/again/"
    client = signed_in(writer)
    assert f'action="{url}"' in client.get(document.get_absolute_url()).text
    waiting = client.post(url, follow=True)
    assert "The document is being made again." in waiting.text
    tasks.render(rendering_id=str(Rendering.objects.get(purpose="again").pk))
    done = client.get(waiting.redirect_chain[-1][0])
    assert "the same to the byte" in done.text
    assert f'href="{document.get_absolute_url()}"' in done.text
    for person in (stranger, administrator):
        assert signed_in(person).post(url).status_code == 404
    assert client.get(url).status_code == 405


def test_the_button_is_greyed_with_the_version_that_differs(
    signed_in, document, writer, sample_paper, monkeypatch
):
    monkeypatch.setattr(sample_paper, "version", "2")
    page = signed_in(writer).get(document.get_absolute_url()).text
    assert "Its template has another version now" in page
    assert f'action="/documents/{document.pk}/again/"' not in page

"""Pages of papers, renderings and documents: who gets in, what they see, what they can do."""

import json

import pytest

from documents import tasks
from documents.models import Document, FindingOverride, Rendering
from documents.services import documents, renderings

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    return Document.objects.get()


@pytest.fixture
def draft(sample_paper, board, writer):
    rendering = documents.request_draft(sample_paper, board, by=writer)
    tasks.render(rendering_id=str(rendering.pk))
    return rendering


def paper_url(board, page=""):
    return f"/documents/papers/sample/{board.pk}/{page}"


PAPER_PAGES = [("get", ""), ("get", "review/"), ("get", "keep/"), ("post", "draft/"),
               ("post", "issue/")]  # fmt: skip


@pytest.mark.parametrize(("method", "page"), PAPER_PAGES)
def test_a_paper_does_not_exist_for_strangers_and_administrators(
    signed_in, board, stranger, administrator, method, page
):
    for person in (stranger, administrator):
        response = getattr(signed_in(person), method)(paper_url(board, page))
        assert response.status_code == 404
        assert board.name not in response.content.decode()
    assert Rendering.objects.count() == 0


@pytest.mark.parametrize("kind", ["letter", "sample-2"])
def test_an_unknown_kind_is_not_found(signed_in, board, writer, kind):
    assert signed_in(writer).get(f"/documents/papers/{kind}/{board.pk}/").status_code == 404


def test_preview_shows_the_paper_as_a_draft(signed_in, board, writer):
    response = signed_in(writer).get(paper_url(board))
    page = response.content.decode()
    assert response.status_code == 200
    assert 'class="paper paper--draft"' in page
    assert "LN HSTD 150021" in page
    assert 'css/paper.css"' in page


def test_who_may_not_issue_is_not_offered_it_and_is_refused(signed_in, board, writer):
    client = signed_in(writer)
    assert f'action="{paper_url(board, "issue/")}"' not in client.get(paper_url(board)).text
    assert client.post(paper_url(board, "issue/")).status_code == 403
    assert client.get(paper_url(board, "keep/?finding=x")).status_code == 403


def test_a_verb_is_a_post(signed_in, board, decider):
    client = signed_in(decider)
    for page in ("draft/", "issue/"):
        assert client.get(paper_url(board, page)).status_code == 405


def test_a_draft_is_asked_for_awaited_and_opened(signed_in, board, writer):
    client = signed_in(writer)
    response = client.post(paper_url(board, "draft/"))
    rendering = Rendering.objects.get()
    assert response.headers["Location"] == rendering.get_absolute_url()
    waiting = client.get(rendering.get_absolute_url())
    assert waiting.headers["Refresh"] == "3"
    assert 'hx-trigger="every 1s"' in waiting.text
    assert client.get(f"{rendering.get_absolute_url()}file/").status_code == 404
    tasks.render(rendering_id=str(rendering.pk))
    ready = client.get(rendering.get_absolute_url())
    assert "Refresh" not in ready.headers
    assert "hx-trigger" not in ready.text
    file = client.get(f"{rendering.get_absolute_url()}file/")
    assert file.content.startswith(b"%PDF-1.7")
    assert file.headers["Content-Type"] == "application/pdf"
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert file.headers["Content-Disposition"].startswith('inline; filename="LN_HSTD_150021-')
    saved = client.get(f"{rendering.get_absolute_url()}file/?download")
    assert saved.headers["Content-Disposition"].startswith("attachment;")


def test_a_draft_is_seen_by_who_asked_and_only_while_they_may(
    signed_in, board, writer, decider, stranger, draft
):
    for person in (decider, stranger):
        for page in ("", "file/"):
            url = f"{draft.get_absolute_url()}{page}"
            assert signed_in(person).get(url).status_code == 404
    writer.__dict__.pop("_roles_held", None)
    board.roles.filter(person=writer).update(valid_to="2020-01-01")
    assert signed_in(writer).get(f"{draft.get_absolute_url()}file/").status_code == 404


def test_a_failed_rendering_says_what_to_do(signed_in, board, writer, sample_paper, monkeypatch):
    rendering = documents.request_draft(sample_paper, board, by=writer)
    monkeypatch.setattr(tasks.printing, "make", lambda frozen: 1 / 0)
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.problem in signed_in(writer).get(rendering.get_absolute_url()).text


def test_what_failed_is_tried_again_from_its_own_page(
    signed_in, board, writer, decider, sample_paper
):
    for person, request, name in (
        (writer, documents.request_draft, "draft"),
        (decider, documents.request_issue, "issue"),
    ):
        rendering = request(sample_paper, board, by=person)
        client = signed_in(person)
        assert client.get(rendering.get_absolute_url()).context["actions"] == []
        renderings.give_up(str(rendering.pk))
        page = client.get(rendering.get_absolute_url())
        (action,) = page.context["actions"]
        assert f'action="{action.url}"' in page.text
        assert action.url == paper_url(board, f"{name}/")
        landed = client.post(action.url, follow=True)
        assert landed.context["object"].state == "waiting"
        assert landed.context["object"] != rendering


def test_who_may_issue_no_more_is_not_offered_to_try_again(
    signed_in, board, decider, writer, sample_paper
):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    renderings.give_up(str(rendering.pk))
    board.roles.filter(person=decider).update(kind="secretary")
    page = signed_in(decider).get(rendering.get_absolute_url())
    assert (page.status_code, page.context["actions"]) == (200, [])


def test_issuing_leads_to_the_document(signed_in, board, decider):
    client = signed_in(decider)
    client.post(paper_url(board, "issue/"))
    rendering = Rendering.objects.get()
    tasks.render(rendering_id=str(rendering.pk))
    document = Document.objects.get()
    plain = client.get(rendering.get_absolute_url())
    assert plain.headers["Location"] == document.get_absolute_url()
    by_htmx = client.get(rendering.get_absolute_url(), headers={"HX-Request": "true"})
    assert by_htmx.headers["HX-Redirect"] == document.get_absolute_url()


def test_a_stopped_issue_says_every_reason(signed_in, board, decider):
    board.note, board.short_name = "XX kr", "closed"
    board.save()
    client = signed_in(decider)
    preview = client.get(paper_url(board)).text
    assert "Den är stängd." in preview
    assert f'action="{paper_url(board, "issue/")}"' not in preview
    answer = client.post(paper_url(board, "issue/"), follow=True)
    said = [str(message) for message in answer.context["messages"]]
    assert len(said) == 2
    assert "Den är stängd." in said
    assert Rendering.objects.count() == 0


def test_review_lists_the_findings_and_a_kept_one_with_its_reason(signed_in, board, decider):
    board.note = "Nämnden avsätter XX kr."
    board.save()
    client = signed_in(decider)
    page = client.get(paper_url(board, "review/"))
    findings = page.context["findings"]
    assert [(f.code, f.stops) for f, _url in findings] == [
        ("unfilled_placeholder", True),
        ("no_address", False),
    ]
    keep = findings[0][1]
    assert client.get(keep).status_code == 200
    empty = client.post(keep, {"reason": " "})
    assert empty.status_code == 422
    answer = client.post(keep, {"reason": "Ett romerskt <b>tal</b>."}, follow=True)
    assert answer.redirect_chain[-1][0] == paper_url(board, "review/")
    assert "Ett romerskt &lt;b&gt;tal&lt;/b&gt;." in answer.text
    assert FindingOverride.objects.get().kept_by == decider
    assert client.get(keep).status_code in (200, 404)


def test_review_without_findings_says_so(signed_in, board, writer):
    board.postal_address = "Box 1"
    board.save()
    page = signed_in(writer).get(paper_url(board, "review/"))
    assert page.context["findings"] == []
    assert page.status_code == 200


def test_documents_do_not_exist_for_others(signed_in, document, stranger, administrator):
    pages = ["", "file/", "data/", "paper/", "withdraw/"]
    for page in pages:
        url = f"/documents/{document.pk}/{page}"
        assert signed_in(stranger).get(url).status_code == 404
        assert signed_in(administrator).get(url).status_code == 404
    listed = signed_in(stranger).get("/documents/")
    assert listed.status_code == 200
    for text in (document.title, document.diary_number, document.owner.name):
        assert text not in listed.text
    for export in ("csv", "xlsx"):
        exported = signed_in(stranger).get(f"/documents/?export={export}")
        assert document.diary_number.encode() not in exported.content
    assert signed_in(administrator).get("/documents/").status_code == 403


def test_the_list_finds_by_search_kind_year_and_authority(signed_in, document, writer):
    client = signed_in(writer)
    for query in (
        "q=150021",
        "q=projektledartjänst",
        "kind=sample",
        f"year={document.year}",
        f"owner={document.owner_id}",
    ):
        assert client.get(f"/documents/?{query}").context["total"] == 1, query
    assert client.get("/documents/?q=ingenting").context["total"] == 0


def test_the_detail_page_says_what_the_document_is(signed_in, document, writer):
    page = signed_in(writer).get(document.get_absolute_url()).text
    for text in (document.sha256, document.reference, "Provskrivelse", document.engine_version):
        assert text in page
    assert "/withdraw/" in page


def test_the_file_the_data_and_the_twin_are_the_stored_ones(signed_in, document, board, writer):
    board.note = "Ändrat efteråt."
    board.save()
    client = signed_in(writer)
    file = client.get(f"{document.get_absolute_url()}file/")
    assert file.content == bytes(document.file.content)
    data = client.get(f"{document.get_absolute_url()}data/")
    assert json.loads(data.content) == document.snapshot
    assert data.headers["Content-Disposition"].endswith('.json"')
    twin = client.get(f"{document.get_absolute_url()}paper/").text
    assert "Ändrat efteråt" not in twin
    assert "paper--draft" not in twin
    assert document.reference in twin


def test_the_registrar_reads_but_does_not_withdraw(signed_in, document, registrar):
    client = signed_in(registrar)
    assert client.get(document.get_absolute_url()).status_code == 200
    assert "/withdraw/" not in client.get(document.get_absolute_url()).text
    assert client.post(f"{document.get_absolute_url()}withdraw/").status_code == 403


def test_withdrawing_asks_for_a_reason_and_shows_it(signed_in, document, decider):
    client = signed_in(decider)
    url = f"{document.get_absolute_url()}withdraw/"
    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": ""}).status_code == 422
    page = client.post(url, {"reason": "Fel bilaga."}, follow=True)
    assert "Fel bilaga." in page.text
    assert f'href="{url}"' not in page.text


def test_preview_draft_and_issue_are_had_in_each_language(signed_in, board, decider, bilingual):
    client = signed_in(decider)
    english = client.get(paper_url(board, "?language=en"))
    assert 'paper--draft" lang="en"' in english.text
    assert f'href="{paper_url(board)}" hreflang="sv"' in english.text
    assert (
        f'href="{paper_url(board, "?language=en")}" hreflang="en"'
        in client.get(paper_url(board)).text
    )
    for page in ("draft/", "issue/"):
        assert f'action="{paper_url(board, page)}?language=en"' in english.text
        client.post(paper_url(board, f"{page}?language=en"))
    assert {each.frozen["data"]["language"] for each in Rendering.objects.all()} == {"en"}
    draft = Rendering.objects.get(purpose="draft")
    renderings.give_up(str(draft.pk))
    (again,) = client.get(draft.get_absolute_url()).context["actions"]
    assert again.url == paper_url(board, "draft/?language=en")


@pytest.mark.parametrize("language", ["de", "EN", "%00", "sv'--"])
def test_a_language_that_is_not_offered_is_not_found(
    signed_in, board, decider, bilingual, language
):
    client = signed_in(decider)
    assert client.get(paper_url(board, f"?language={language}")).status_code == 404
    for page in ("draft/", "issue/"):
        answer = client.post(paper_url(board, f"{page}?language={language}"))
        assert answer.status_code == 404
    assert Rendering.objects.count() == 0


def test_a_paper_of_one_language_offers_no_other(signed_in, board, decider):
    page = signed_in(decider).get(paper_url(board)).text
    assert "hreflang" not in page

"""No name is left anywhere: marked people go in by every door, and after disposal none is found.

First names, family names, addresses and numbers of the marked people stand nowhere else, so that
each text of each table, each stored file and each session can be asked for them.
"""

from datetime import date
from importlib import import_module

import pytest
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session as WebSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.models import ask
from desk.services import mails
from documents.models import Document, DocumentFile, Rendering, Signature, SignatureFile
from documents.paper import canonical, paper_of
from documents.services import printing
from programs.models import UpdateDraft
from tests.factories.accounts import MunicipalityFactory
from tests.factories.programs import ProgramRoleFactory, ProjectFactory, SubGoalFactory
from tests.factories.training import (
    CohortFactory,
    OpenLinkFactory,
    SeatBookingFactory,
    SessionFactory,
)
from training.models import (
    Cohort,
    Contact,
    Course,
    Disposal,
    Participant,
    Session,
    due_cohorts,
)
from training.services import disposals

pytestmark = pytest.mark.django_db
MARKS = ("zorvana", "qvintmark", "wexlund", "ymerdal", "0799-12", "0799 12")
TEXTS = """
    SELECT c.relname, a.attname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'm') AND a.attnum > 0
        AND NOT a.attisdropped
        AND (t.typcategory IN ('S', 'A') OR t.typname IN ('json', 'jsonb', 'bytea'))
"""


def places() -> set[str]:
    """Return each table and column in which a mark is found, sessions and files among them."""
    found = set()
    with connection.cursor() as cursor:
        for table, column in ask(TEXTS):
            text = f'lower("{column}"::text)'
            if table in ("documents_documentfile", "documents_signaturefile"):
                text = f"lower(encode(\"{column}\", 'escape'))"
            cursor.execute(
                f'SELECT count(*) FROM "{table}" WHERE {text} LIKE ANY (%s)',  # noqa: S608, ours
                [[f"%{mark}%" for mark in MARKS]],
            )
            if cursor.fetchone()[0]:
                found.add(f"{table}.{column}")
    said = " ".join(str(each.get_decoded()) for each in WebSession.objects.all()).lower()
    return found | {"django_session" for mark in MARKS if mark in said}


@pytest.fixture
def approver(program):
    return ProgramRoleFactory(program=program, kind="approver").person


@pytest.fixture
def post(leader, signed_in):
    client = signed_in(leader)

    def send(name, obj, /, **data):
        response = client.post(reverse(name, args=[getattr(obj, "pk", obj)]), data)
        shown = getattr(response, "context", None) and response.context.get("form")
        assert response.status_code in (200, 302), (name, shown and shown.errors)
        return response

    send.client = client
    return send


@pytest.fixture
def cohorts(course):
    """Two that go on today; they are made old when everybody has come."""
    course.required_days = 0
    course.save()
    return [
        CohortFactory(course=course, ends_on=date(2999, 1, 1), starts_on=date(2016, 8, 1))
        for _each in range(2)
    ]


def by_name(name):
    return Participant.objects.get(contact__name=name)


def come_in(post, cohorts, booking):
    """Write marked names through the pages and links of the training."""
    first = cohorts[0]
    someone = {"profession": "teacher", "stage": "active", "on": "2017-01-10"}
    post(
        "training:participant_create",
        first,
        name="Zorvana Qvintmark",
        email="zorvana@qvintmark.example",
        phone="0799-12 34 56",
        **someone,
    )
    person = by_name("Zorvana Qvintmark")
    form = post.client.get(reverse("training:participant_edit", args=[person.pk]))
    post(
        "training:participant_edit",
        person,
        name="Zorvana Wexlund",
        email="zorvana.w@wexlund.example",
        phone="+46 799 12 34 57",
        profession="teacher",
        seen=form.context["seen"],
    )
    assert by_name("Zorvana Wexlund") == person
    link = OpenLinkFactory(cohort=first, booking=booking)
    apply = {
        "name": "Ymerdal Zorvana",
        "email": "ymerdal@wexlund.example",
        "profession": "teacher",
        "told_unit": "Qvintmarks förskola",
    }
    home = booking.organization.municipality
    data = apply if home else {**apply, "municipality": MunicipalityFactory().pk}
    sent = post.client.post(reverse("training:apply", args=[link.code]), data)
    assert sent.status_code == 302, sent.context["form"].errors
    rows = "Namn;E-postadress;Yrke;Från\nBo Qvintmark;bo@qvintmark.example;{};2017-01-10\n"
    for work in ("trollkarl", "lärare"):
        file = SimpleUploadedFile("d.csv", rows.format(work).encode())
        seen = post("training:participant_import", first, file=file)
    post("training:participant_import", first, rows=seen.context["rows"], **{"import": "1"})
    double = by_name("Bo Qvintmark")
    post("training:participant_create", first, name="Bosse Wexlund", **someone)
    return person, double, by_name("Bosse Wexlund")


def go_through(post, cohorts, people):
    person, double, kept = people
    first, second = cohorts
    post(
        "training:participant_merge",
        kept,
        double=double.pk,
        reason="Zorvana säger att Bo är Bosse.",
    )
    assert Participant.objects.get(pk=double.pk).merged_into_id == kept.pk
    post("training:process_edit", person, state="running", note="Zorvana leder i Qvintmark.")
    post("training:participant_transfer", person, cohort=second.pk, on="2017-02-01")
    moved = Participant.objects.get(came_from=person)
    post(
        "training:participant_drop",
        moved,
        on="2017-03-01",
        drop_reason="moved",
        note="Zorvana flyttade.",
    )
    session = SessionFactory(cohort=first, note="Bosse Wexlund är sjuk.", held_on=date(2017, 5, 2))
    post("training:session_call_off", session, reason="Bosse Wexlund är sjuk.")
    assert Session.objects.get(pk=session.pk).is_called_off


def go_elsewhere(post, cohorts, leader, strategist):
    """Write marked names where others write: mails, drafts, the sign-in page, a session."""
    mails.send_out(
        to=["zorvana@qvintmark.example"], subject="Hej Zorvana", body="Välkommen!", by=leader
    )
    mails.send(to=[leader], subject="Ny", body="ZORVANA  WEXLUND har sökt.", by=None)
    mails.Mail.objects.update(state="sent", sent_at=timezone.now())
    project = ProjectFactory(program=cohorts[0].course.program)
    goal = SubGoalFactory(project=project)
    UpdateDraft.objects.create(
        goal=goal, author=strategist, content={"report": 'Vi mötte "Zorvana Wexlund" i dag.'}
    )
    post.client.post(reverse("login"), {"username": "zorvana@qvintmark.example", "password": "x"})
    store = import_module("django.contrib.sessions.backends.db").SessionStore()
    store["said"] = "Zorvana Wexlund är inlagd."
    store.save()


def print_names(cohorts, leader):
    """Issue the list of participants: its true data, and a file that says them in plain text."""
    paper = paper_of("participants")
    (cohort,) = paper.queryset().filter(pk=cohorts[0].pk)
    frozen = printing.freeze(paper, cohort, at=timezone.now())
    content = canonical(frozen)
    about = {"content_type": ContentType.objects.get_for_model(cohort), "object_id": cohort.pk}
    document = Document.objects.create(
        kind=paper.kind,
        owner=paper.owner(cohort),
        year=2026,
        number=1,
        title="Zorvana Wexlund med flera",
        language="sv",
        snapshot=frozen,
        template_version="1",
        engine_version="1",
        sha256="0" * 64,
        page_count=1,
        size=len(content),
        audience=paper.audience(cohort),
        is_for_audience_only=True,
        names_kept_until=paper.names_kept_until(frozen["data"]),
        issued_at=timezone.now(),
        issued_by=leader,
        **about,
    )
    DocumentFile.objects.create(document=document, content=content)
    signed = Signature.objects.create(
        document=document,
        kind="person",
        signers="CN=Zorvana Wexlund",
        trust="no",
        verdict={"by": "Zorvana Wexlund"},
        sha256="1" * 64,
        size=1,
    )
    SignatureFile.objects.create(signature=signed, content=content)
    for purpose, made in (("issue", document), ("draft", None)):
        Rendering.objects.create(
            kind=paper.kind,
            purpose=purpose,
            frozen=frozen,
            requested_by=leader,
            document=made,
            state="done",
            **about,
        )
    return document


def test_after_disposal_no_table_file_or_session_holds_a_mark(
    post, cohorts, leader, strategist, approver
):
    booking = SeatBookingFactory(cohort=cohorts[0])
    people = come_in(post, cohorts, booking)
    go_through(post, cohorts, people)
    Cohort.objects.update(ends_on=date(2018, 6, 15))
    go_elsewhere(post, cohorts, leader, strategist)
    document = print_names(cohorts, leader)
    assert len(places()) > 15, "the marks went in by many doors"

    decision = Disposal(ground="Tiden är ute.")
    disposals.prepare(decision, [each.pk for each in cohorts], by=leader)
    before = disposals.figures_of(cohorts)
    assert before[0][0]["active"] == 1
    assert decision.preview["people"] == Contact.objects.count() == 5
    assert decision.preview["documents"] == 1
    disposals.approve(decision, by=approver)
    done = disposals.carry_out(decision, by=approver)

    assert places() == set()
    assert done.record["told"] == {}
    assert disposals.figures_of(cohorts) == before
    assert not due_cohorts(date(2999, 1, 1)).exists()
    document = Document.objects.with_life().get(pk=document.pk)
    assert document.is_disposed
    assert document.disposal.decided_by == approver
    assert document.sha256 == "0" * 64


def test_a_paper_that_is_due_later_stays_until_its_day_and_brings_its_cohort_up_again(
    post, cohorts, leader, approver
):
    first = cohorts[0]
    come_in(post, cohorts, SeatBookingFactory(cohort=first))
    first.course.keep_months = 300
    first.course.save()
    Cohort.objects.update(ends_on=date(2018, 6, 15))
    later = print_names(cohorts, leader)
    assert later.names_kept_until == date(2043, 6, 15)
    Course.objects.update(keep_months=24)
    decision = disposals.prepare(Disposal(ground="Tiden är ute."), [first.pk], by=leader)
    disposals.approve(decision, by=approver)
    record = disposals.carry_out(decision, by=approver).record
    assert (record["documents"], record["documents_kept"]) == ([], [later.pk])
    assert DocumentFile.objects.filter(document=later).exists()
    assert not due_cohorts(date(2043, 6, 15)).exists()
    assert list(due_cohorts(date(2043, 6, 16))) == [first]


def test_who_reads_a_disposed_document_is_told_and_given_no_file(post, cohorts, leader, approver):
    come_in(post, cohorts, SeatBookingFactory(cohort=cohorts[0]))
    Cohort.objects.update(ends_on=date(2018, 6, 15))
    document = print_names(cohorts, leader)
    address = document.get_absolute_url()
    assert (
        post.client.get(reverse("documents:document_file", args=[document.pk])).status_code == 200
    )
    decision = disposals.prepare(Disposal(ground="Tiden är ute."), [cohorts[0].pk], by=leader)
    disposals.approve(decision, by=approver)
    disposals.carry_out(decision, by=approver)
    page = post.client.get(address).content.decode()
    assert "Disposed of" in page and approver.name in page
    for name in ("file", "data", "paper", "changes", "copy"):
        found = post.client.get(reverse(f"documents:document_{name}", args=[document.pk]))
        assert found.status_code == 404, name
    post.client.logout()
    told = post.client.get(reverse("documents:verify"), {"sha256": document.sha256})
    assert "it has been disposed of" in told.content.decode()

"""Pages of disposals and extracts: two people decide; what is held is shown to who may ask."""

import json
from datetime import date, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from documents.models import Document
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.programs import ProgramFactory, ProgramRoleFactory, ProjectFactory
from tests.factories.training import CohortFactory, CourseFactory, ParticipantFactory
from training.choices import DisposalState, Stage
from training.models import Contact, Disposal, Extract, Participant, StageNote
from training.services import extracts, participants
from training.services.participants import Person
from training.views.extracts import may_read

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(program):
    return ProgramRoleFactory(program=program, kind="approver").person


@pytest.fixture
def someone(cohort):
    made = ParticipantFactory(cohort=cohort, staged=(Stage.DROPPED_OUT, date(2017, 1, 1)))
    StageNote.objects.create(change=made.changes.get(), text="Fick ett nytt arbete.")
    Contact.objects.filter(participant=made).update(
        name="Siv Påhitt", email="siv@example.org", phone="0799-12 34 56"
    )
    return made


@pytest.fixture
def elsewhere():
    """Somebody of the same name in another program."""
    made = ParticipantFactory(cohort=CohortFactory(course=CourseFactory()))
    Contact.objects.filter(participant=made).update(name="Siv Påhitt", email="siv@other.example")
    return made


def prepare(client, cohort):
    address = reverse("training:disposal_create")
    return client.post(address, {"cohorts": [cohort.pk], "ground": "Tiden är ute."})


def test_leader_prepares_and_the_approver_approves_without_seeing_a_name(
    signed_in, leader, approver, someone, cohort
):
    prepare(signed_in(leader), cohort)
    decision = Disposal.objects.get()
    page = signed_in(leader).get(decision.get_absolute_url())
    assert "Somebody else than who prepared" in page.content.decode()
    client = signed_in(approver)
    page = client.get(decision.get_absolute_url()).content.decode()
    assert "Contact details" in page
    assert "Siv" not in page
    client.post(reverse("training:disposal_approve", args=[decision.pk]))
    decision.refresh_from_db()
    assert decision.state == DisposalState.APPROVED
    assert decision.approved_by == approver


def test_preparer_who_approves_is_turned_away(signed_in, leader, someone, cohort):
    client = signed_in(leader)
    prepare(client, cohort)
    client.post(reverse("training:disposal_approve", args=[Disposal.objects.get().pk]))
    assert Disposal.objects.get().state == DisposalState.PREPARED


def test_only_cohorts_whose_time_is_up_are_offered(signed_in, leader, someone, cohort, elsewhere):
    young = CohortFactory(course=cohort.course, ends_on=timezone.localdate())
    ParticipantFactory(cohort=young)
    page = signed_in(leader).get(reverse("training:disposal_create"))
    assert [each.pk for each in page.context["form"].fields["cohorts"].queryset] == [cohort.pk]
    refused = prepare(signed_in(leader), young)
    assert refused.status_code == 422
    assert not Disposal.objects.exists()


def test_decisions_are_hidden_from_the_steering_group_and_other_programs(
    signed_in, leader, steering, someone, cohort, administrator
):
    prepare(signed_in(leader), cohort)
    address = Disposal.objects.get().get_absolute_url()
    other = ProgramRoleFactory(kind="project_leader").person
    for person in (steering, other, administrator):
        assert signed_in(person).get(address).status_code == 404


def ask(client, who="Siv Påhitt", **data):
    return client.post(
        reverse("training:extract_create"), {"who": who, "reason": "Har frågat.", **data}
    )


def test_extract_holds_all_that_is_held_and_nothing_of_others(
    signed_in, leader, someone, elsewhere
):
    client = signed_in(leader)
    found = ask(client)
    offered = dict(found.context["form"].fields["participants"].choices)
    assert list(offered) == [someone.pk]
    made = ask(client, participants=[someone.pk])
    address = Extract.objects.get().get_absolute_url()
    assert made.headers["Location"] == address
    page = client.get(address).content.decode()
    for text in ("Siv Påhitt", "siv@example.org", "0799-12 34 56", "Fick ett nytt arbete."):
        assert text in page, text
    assert "siv@other.example" not in page
    file = client.get(reverse("training:extract_json", args=[Extract.objects.get().pk]))
    held = json.loads(file.content)
    assert {"kind": "Note on a stage", "facts": {"In words": "Fick ett nytt arbete."}} in held
    assert client.get(reverse("training:extract_xlsx", args=[Extract.objects.get().pk])).content


def test_extract_is_recorded_without_its_content_and_read_by_its_maker_for_a_day(
    signed_in, leader, strategist, someone
):
    extract = extracts.make([someone], by=leader, reason="Har frågat.")
    page = signed_in(strategist).get(extract.get_absolute_url()).content.decode()
    assert "Har frågat." in page
    assert "Siv" not in page
    file = reverse("training:extract_json", args=[extract.pk])
    assert signed_in(strategist).get(file).status_code == 404
    assert may_read(extract, leader)
    assert not may_read(Extract(made_by=leader, made_at=timezone.now() - timedelta(1.01)), leader)


def test_administrator_finds_whom_somebody_has_told_of_and_nobody_by_a_part(
    signed_in, administrator, someone
):
    client = signed_in(administrator)
    assert "Nobody is held" in ask(client, who="Siv").content.decode()
    assert "Nobody is held" in ask(client, who="%@%").content.decode()
    for who in ("siv påhitt", "SIV@example.org", "0799123456"):
        found = ask(client, who=who)
        assert dict(found.context["form"].fields["participants"].choices).keys() == {someone.pk}
    ask(client, participants=[someone.pk])
    page = client.get(Extract.objects.get().get_absolute_url()).content.decode()
    assert "Fick ett nytt arbete." in page


def test_extract_is_not_for_others(signed_in, steering, someone, board, writer):
    for person in (steering, writer):
        assert signed_in(person).get(reverse("training:extract_create")).status_code == 403


def test_nobody_is_chosen_who_was_not_found(signed_in, leader, someone, elsewhere):
    ask(signed_in(leader), participants=[elsewhere.pk])
    assert not Extract.objects.exists()


def test_participant_page_says_how_long_and_for_what_names_are_kept(signed_in, leader, cohort):
    cohort.course.legal_ground = "Uppgift av allmänt intresse."
    cohort.course.save()
    someone = ParticipantFactory(cohort=cohort)
    page = signed_in(leader).get(someone.get_absolute_url()).content.decode()
    assert "2020-06-15" in page
    assert "Uppgift av allmänt intresse." in page


def paper(program, owner, about, days):
    """A document with names whose time was up so many days ago."""
    return Document.objects.create(
        kind="report",
        owner=owner,
        year=2026,
        number=Document.objects.count() + 1,
        title=f"Rapport {about.pk}",
        language="sv",
        content_type=ContentType.objects.get_for_model(about),
        object_id=about.pk,
        snapshot={},
        template_version="1",
        engine_version="1",
        sha256="0" * 64,
        page_count=1,
        size=1,
        audience=f"program:{program.pk}",
        names_kept_until=timezone.localdate() - timedelta(days=days),
        issued_at=timezone.now(),
        issued_by=UserFactory(),
    )


def test_due_papers_about_other_things_are_listed_with_who_decides(
    signed_in, approver, program, cohort, registrar, board
):
    due = paper(program, board, ProjectFactory(program=program), 1)
    paper(program, board, ProjectFactory(program=program), 0)
    paper(program, board, cohort, 1)
    paper(ProgramFactory(), board, ProjectFactory(), 1)
    OrganizationRoleFactory(
        organization=board, kind="registrar", valid_to=timezone.localdate() - timedelta(days=1)
    )
    page = signed_in(approver).get(reverse("training:disposal_list"))
    assert page.context_data["papers"] == [(due, registrar.name)]
    assert "Rut Registrator" in page.text
    part = signed_in(approver).get(reverse("training:disposal_list"), headers={"HX-Request": "1"})
    assert due.title not in part.text


def test_a_participant_whose_names_are_gone_is_not_edited(signed_in, leader, someone, cohort):
    gone = Participant(cohort=cohort, profession="teacher")
    gone = participants.enroll(gone, Person("", "", ""), by=leader, on=date(2017, 1, 1))
    client = signed_in(leader)
    for row, is_offered in ((someone, True), (gone, False)):
        url = reverse("training:participant_edit", args=[row.pk])
        page = client.get(row.get_absolute_url()).text
        assert (f'href="{url}"' in page) is is_offered
        assert ("The names have been disposed of." in page) is not is_offered
    turned = client.get(url, follow=True)
    assert turned.redirect_chain[0][0] == gone.get_absolute_url()
    with pytest.raises(ValidationError, match="disposed of"):
        participants.revise(gone, Person("Siv Påhitt", "", ""), by=leader)
    assert not Contact.objects.filter(participant=gone).exists()

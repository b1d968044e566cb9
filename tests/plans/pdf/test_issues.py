"""The paper of a plan is issued from the adopted edition, by its organization, for everybody."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from documents.models import Document
from documents.services import documents, overrides, reviews
from documents.tasks import render
from plans.models import Plan
from plans.pdf.papers import PAPERS
from plans.services import plans
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.plans import PlanFactory, adopt
from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.plans.conftest import url, words

pytestmark = pytest.mark.django_db
PAPER = PAPERS["activity"]


def page(name, plan):
    return reverse(f"documents:{name}", kwargs={"kind": PAPER.kind, "pk": plan.pk})


@pytest.fixture
def adopted(seed_plan, planner):
    """The plan of seed 004 as adopted: what does not add up is kept with a reason."""
    for finding in plans.findings_of(seed_plan):
        if finding.stops:
            overrides.keep(plans.REVIEW, seed_plan, finding, by=planner, reason="Så beslutat.")
    return adopt(seed_plan)


def issued(plan, by, language=None) -> Document:
    rendering = documents.request_issue(PAPER, plan, by=by, language=language)
    render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.problem == ""
    return rendering.document


def test_what_was_kept_before_the_adoption_is_kept_in_the_paper(adopted, planner):
    assert PAPER.kept_under == "plan"
    found = reviews.findings_of(PAPER, PAPER.find(str(adopted.pk)))
    assert [each.code for each in found if each.overridden] == ["declared_total"] * 2
    assert not any(each.stops for each in found)


def test_a_finding_kept_at_the_paper_counts_for_the_plan(seed_plan, planner, signed_in):
    finding = next(each for each in plans.findings_of(seed_plan) if each.stops)
    client = signed_in(planner)
    keep = f"{page('finding_keep', seed_plan)}?finding={finding.key}"
    assert client.post(keep, {"reason": "Så står det."}).status_code == 302
    kept = [each.key for each in plans.findings_of(seed_plan) if each.overridden]
    assert kept == [finding.key]


def test_issued_document_is_read_by_everybody_who_signs_in(adopted, planner, outsider, signed_in):
    document = issued(adopted, planner)
    assert (document.kind, document.is_public) == ("activity_plan", True)
    assert document.owner == adopted.organization
    for person in (planner, outsider):
        client = signed_in(person)
        assert client.get(document.get_absolute_url()).status_code == 200
        shown = words(client.get(url("plan_detail", adopted)))
        assert f'href="{document.get_absolute_url()}">{document.reference}</a>' in shown


def test_each_language_has_a_line_of_documents_of_its_own(adopted, planner, signed_in):
    swedish, english = (issued(adopted, planner, language) for language in ("sv", "en"))
    assert (swedish.language, english.language, english.supersedes) == ("sv", "en", None)
    shown = words(signed_in(planner).get(url("plan_detail", adopted)))
    assert shown.count("Issued papers") == 1
    assert english.reference in shown


def test_a_draft_is_read_by_its_own_and_issued_by_nobody(
    seed_plan, planner, approver, outsider, signed_in
):
    assert signed_in(outsider).get(page("preview", seed_plan)).status_code == 404
    assert signed_in(outsider).post(page("draft", seed_plan)).status_code == 404
    assert signed_in(outsider).post(page("issue", seed_plan)).status_code == 404
    for person in (planner, approver):
        client = signed_in(person)
        assert "Regional skolledarkonferens" in words(client.get(page("preview", seed_plan)))
        client.post(page("issue", seed_plan))
        assert not Document.objects.exists()
        assert page("issue", seed_plan) not in words(client.get(url("plan_detail", seed_plan)))
    assert "must be adopted" in str(next(iter(PAPER.obstacles_to_issue(seed_plan))))


def test_who_only_reads_an_adopted_plan_may_not_issue_it(adopted, outsider, signed_in):
    client = signed_in(outsider)
    assert client.get(page("preview", adopted)).status_code == 200
    assert client.post(page("issue", adopted)).status_code == 403
    assert client.get(f"{page('finding_keep', adopted)}?finding=x").status_code == 403
    shown = words(client.get(url("plan_detail", adopted)))
    assert page("preview", adopted) in shown
    assert page("review", adopted) not in shown


def test_only_the_people_of_the_organization_issue(adopted, planner, approver):
    program = ProgramFactory()
    plan = PlanFactory(program=program, organization=adopted.organization)
    strategist = ProgramRoleFactory(program=program, kind="strategist").person
    registrar = OrganizationRoleFactory(organization=plan.organization, kind="registrar").person
    may = [
        person
        for person in (planner, approver, strategist, registrar, UserFactory())
        if PAPER.may_issue(person, plan)
    ]
    assert may == [planner, approver]


def test_a_superseded_edition_is_not_issued_any_more(adopted, planner, signed_in):
    later = PlanFactory(
        organization=adopted.organization, name=adopted.name, edition=2, replaces=adopted
    )
    assert list(PAPER.obstacles_to_issue(adopted)) == []
    adopt(later)
    (reason,) = PAPER.obstacles_to_issue(adopted)
    assert "later edition" in reason
    assert page("review", adopted) not in words(signed_in(planner).get(url("plan_detail", adopted)))


def test_the_paper_of_the_next_edition_supersedes_that_of_the_one_before(adopted, planner):
    first = issued(adopted, planner)
    editions = [adopted]
    for number in (2, 3):
        fields = {"organization": adopted.organization, "name": adopted.name}
        later = PlanFactory(**fields, edition=number, replaces=editions[-1])
        editions.append(adopt(later))
    last = issued(editions[2], planner)  # of the second edition none was ever issued
    assert last.supersedes == first
    assert Document.objects.valid().get() == last
    with pytest.raises(ValidationError):
        documents.request_issue(PAPER, adopted, by=planner)


def test_a_draft_is_dated_by_what_was_last_written_in_it(seed_plan):
    assert PAPER.changed_at(seed_plan) > seed_plan.updated_at
    line = seed_plan.activities.first().costs.first()
    line.note = "Ny"
    line.save()
    assert PAPER.changed_at(seed_plan) == line.updated_at
    bare = Plan.objects.get(pk=PlanFactory().pk)
    assert PAPER.changed_at(bare) == bare.updated_at

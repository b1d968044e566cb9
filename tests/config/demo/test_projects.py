"""The demo's projects hold the facts of their paper: matter, parts, money, partners, groups."""

import pytest
from django.db.models import Sum

from accounts.models import User
from programs.models import Group, Program, Project, programs_held
from tests.facts import seed_001_project as facts

pytestmark = pytest.mark.django_db


@pytest.fixture
def past(demo):
    return Project.objects.get(starts_on__year=2017)


def test_project_says_what_its_paper_says(past):
    assert facts.missing(facts.BACKGROUND, past.background) == []
    assert facts.missing(facts.PURPOSE, past.purpose) == []
    effects = list(past.effect_goals.values_list("text", flat=True))
    assert len(effects) == len(facts.EFFECTS) == 2
    assert facts.missing(facts.EFFECTS, " ".join(effects)) == []
    assert past.alignments.count() == 3


def test_coming_project_says_its_purpose_and_that_it_is_invented(demo):
    purpose = Project.objects.latest("starts_on").purpose
    matter, _, note = purpose.partition("(")
    assert len(matter.split()) > 10
    assert note.startswith("Påhittat för demon")


def test_project_has_the_six_kinds_of_parts_of_its_paper(past):
    parts = dict(past.contributions.values_list("title", "did"))
    assert parts.keys() == facts.PARTS.keys()
    for title, fragments in facts.PARTS.items():
        assert facts.missing({title: fragments}, parts[title]) == []
    named = past.contributions.filter(person__isnull=False).values_list("person__email", flat=True)
    assert all(email.endswith("@demo.example") for email in named)


def test_budget_has_the_sums_of_its_paper_and_says_what_is_invented(past):
    lines = past.budget_lines.order_by()
    by_year = dict(lines.values_list("year").annotate(kr=Sum("budget")))
    assert by_year == dict.fromkeys(facts.YEARS, facts.YEARLY)
    assert lines.values("financier").distinct().count() == 7
    staff = lines.filter(account="staff").aggregate(kr=Sum("budget"))["kr"]
    assert staff > sum(by_year.values()) / 2
    assert not lines.filter(actual__isnull=True).exists()
    note = past.program.note
    assert "påhittade" in note
    assert all(word in note for word in ("kontoslag", "utfallet", "prognosen"))


def test_links_lead_nowhere_real(past):
    links = past.links.values_list("url", "note")
    assert links
    assert all(url.startswith("https://www.example.org/") for url, _note in links)
    assert all("Påhittad" in note for _url, note in links)


def test_program_has_the_partners_of_its_paper(demo):
    partners = Program.objects.get().partners.values_list("organization__name", flat=True)
    assert set(partners) == facts.PARTNERS


def test_program_has_a_steering_group_and_a_working_group_that_meet(past):
    groups = {group.kind: group for group in Group.objects.filter(program=past.program)}
    assert groups.keys() == {"steering", "working"}
    assert [group.meetings.count() for group in groups.values()] == [2, 2]
    adjusted = [
        adjustment
        for meeting in groups["steering"].meetings.all()
        for adjustment in meeting.adjustments.all()
    ]
    assert [each.goal.project for each in adjusted] == [past]
    assert all(day in adjusted[0].text for day in facts.EVALUATION_MOVED)


def test_officers_whose_terms_ended_do_not_see_the_program(past):
    officer = User.objects.get(email="sekreterare.hylte@demo.example")
    assert past.program.groups.get(kind="steering").members.filter(person=officer).exists()
    assert programs_held(officer) == frozenset()
    chair = User.objects.get(email="styrgrupp@demo.example")
    assert programs_held(chair) == {past.program_id}

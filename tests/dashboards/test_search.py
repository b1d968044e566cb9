"""Search finds by stem, other spellings, numbers, amounts and parts, and nothing that is hidden."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import OrganizationName
from dashboards.queries import search
from dashboards.queries.search_sources import SOURCES
from dashboards.rules import search as rules
from documents.models import Document
from tests.factories.accounts import (
    BoardFactory,
    OrganizationFactory,
    OrganizationRoleFactory,
    UserFactory,
)
from tests.factories.evaluation import (
    EvaluationFactory,
    EvaluationRoleFactory,
    RecommendationFactory,
)
from tests.factories.funding import (
    AppliedAmountFactory,
    DecisionFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
)
from tests.factories.plans import ActivityFactory, PlanFactory, adopt
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def groups(user, text, **kwargs):
    asked = search.understood(rules.read(text))
    return search.groups(asked, user, TODAY, **{"most": 20, **kwargs})


def found(user, text, **kwargs):
    """Return what is found as {kind: [title]}, the best first, without marks."""
    return {
        group.source.kind: [plain(each.title) for each in group.found]
        for group in groups(user, text, **kwargs)
        if group.found
    }


def plain(html):
    return html.replace("<mark>", "").replace("</mark>", "")


@pytest.fixture
def program():
    return ProgramFactory(name="Välmående ger resultat")


@pytest.fixture
def strategist(program):
    return ProgramRoleFactory(program=program, kind="strategist").person


@pytest.fixture
def project(program):
    return ProjectFactory(program=program, name="Förstärkt arbete")


def goal(project, title, **fields):
    number = project.goals.count() + 1
    return SubGoalFactory(project=project, number=number, title=title, **fields)


# ---------- words ----------


def test_a_word_is_found_in_any_form(project, strategist):
    goal(project, "Utbilda", purpose="Rektorerna ska möta andra rektorer.")
    assert found(strategist, "rektor") == {"goal": ["1. Utbilda"]}
    assert found(strategist, "rektorernas") == {"goal": ["1. Utbilda"]}
    assert found(strategist, "rekrytering") == {}


def test_the_definite_form_finds_the_indefinite(project, strategist):
    goal(project, "En förskola för alla")
    assert found(strategist, "förskolan") == {"goal": ["1. En förskola för alla"]}


def test_a_part_of_a_name_is_found_but_no_part_of_a_text(project, strategist):
    goal(project, "Processledarutbildning", purpose="Samverkansformer")
    assert found(strategist, "ledarutb") == {"goal": ["1. Processledarutbildning"]}
    assert found(strategist, "kansfor") == {}
    assert found(strategist, "samverkan") == {"goal": ["1. Processledarutbildning"]}


def test_letters_with_dots_are_kept_apart_and_still_found_without(project, strategist):
    goal(project, "Får och getter")
    goal(project, "Far och mor")
    assert found(strategist, "får") == {"goal": ["1. Får och getter"]}
    assert found(strategist, "far") == {"goal": ["2. Far och mor", "1. Får och getter"]}
    assert found(strategist, "FÅR") == {"goal": ["1. Får och getter"]}


def test_every_word_has_to_be_there_wherever_it_stands(project, strategist):
    goal(project, "Fler rektorer", purpose="Möten i Halmstad")
    assert found(strategist, "halmstad rektor") == {"goal": ["1. Fler rektorer"]}
    assert found(strategist, "rektor hylte") == {}


def test_words_that_say_nothing_do_not_keep_the_others_from_being_found(project, strategist):
    goal(project, "Skolor som samverkar")
    assert found(strategist, "skolor och som") == {"goal": ["1. Skolor som samverkar"]}
    assert found(strategist, "som") == {"goal": ["1. Skolor som samverkar"]}


def test_a_phrase_is_found_as_it_stands(project, strategist):
    goal(project, "Lokala nämnden i Halmstad")
    goal(project, "Nämnden är lokala krafter")
    assert found(strategist, '"lokala nämnden"') == {"goal": ["1. Lokala nämnden i Halmstad"]}


def test_a_name_that_begins_so_stands_before_one_that_only_holds_it(project, strategist):
    goal(project, "Om en skola", purpose="")
    goal(project, "Skola för alla")
    goal(project, "Annat", purpose="En skola till")
    titles = ["2. Skola för alla", "1. Om en skola", "3. Annat"]
    assert found(strategist, "skola")["goal"] == titles


@pytest.mark.parametrize(
    "text",
    ["skola & !x", "skola:*", "sko%", "s_ola", "'skola'", "\\skola", "(skola|", "skola <-> x"],
)
def test_signs_of_queries_and_patterns_are_only_signs(text, project, strategist):
    goal(project, "Skola för alla")
    assert len(found(strategist, text)) <= 1


# ---------- names, numbers, amounts ----------


def test_an_organization_is_found_under_any_of_its_names(program, project, strategist):
    university = OrganizationFactory(kind="university", name="Högskolan i Halmstad")
    OrganizationName.objects.create(organization=university, name="Halmstad Högskola")
    OrganizationName.objects.create(organization=university, name="HH")
    goal(project, "Följas av Halmstad Högskola")
    goal(project, "Mäta", responsible_organization=university)
    for name in ("Högskolan i Halmstad", "halmstad högskola", "HH"):
        assert found(strategist, name) == {
            "goal": ["1. Följas av Halmstad Högskola", "2. Mäta"],
            "organization": ["Högskolan i Halmstad"],
        }, name


@pytest.mark.parametrize(
    "number", ["LN HSTD 150021", "ln hstd 150021", "hstd 150021", "LNHSTD150021", "150021", "0021"]
)
def test_a_diary_number_is_found_in_any_spacing(number, board, writer):
    ProposalFactory(financier=board, title="Vår", diary_number="LN HSTD 150021")
    ProposalFactory(financier=board, title="En annan", diary_number="LN HSTD 150122")
    assert found(writer, number)["proposal"] == ["Vår"]


@pytest.mark.parametrize("number", ["KS 2018/14", "ks2018/14", "2018/14", "2018 14"])
def test_a_number_with_signs_is_found_without_them(number, project, strategist):
    project.diary_number = "KS 2018/14"
    project.save_fields("diary_number")
    assert found(strategist, number)["project"] == ["Förstärkt arbete"]


@pytest.mark.parametrize("amount", ["920 000", "920000 kr", "920 tkr"])
def test_an_amount_is_found_in_texts_and_in_figures(amount, project, strategist):
    goal(project, "Kosta", purpose="Högst 920 000 kr om året.")
    round_ = RoundFactory(project=project, name="Omgång A")
    AppliedAmountFactory(round=round_, amount=Decimal(920_000))
    in_all = RoundFactory(project=project, name="Omgång B")
    for year in (2017, 2018):
        ShareFactory(round=in_all, year=year, fixed_amount=Decimal(460_000))
    DecisionFactory(proposal__round=round_, title="Beviljat", amounts={2017: 920_000}, counted=True)
    assert found(strategist, amount) == {
        "goal": ["1. Kosta"],
        "round": ["Omgång B", "Omgång A"],
        "decision": ["Beviljat"],
    }


def test_a_proposal_is_found_by_what_its_board_is_asked_for(board, writer):
    proposal = ProposalFactory(financier=board, title="Vår")
    ShareFactory(round=proposal.round, financier=board, fixed_amount=Decimal(41_414))
    assert found(writer, "41 414")["proposal"] == ["Vår"]
    assert "proposal" not in found(writer, "41 415")


def test_meetings_are_found_by_their_board_and_their_day(board, writer):
    MeetingFactory(board=board, held_on=date(2017, 3, 14), place="Stadshuset")
    title = "Lokala nämnden i Halmstad 2017-03-14"
    for text in ("halmstad", "2017-03-14", "2017-03", "stadshuset", "nämnden 2017"):
        assert found(writer, text)["meeting"] == [title], text


# ---------- who may ----------


@pytest.fixture
def everything(program, project, board):
    """One of each kind that holds the word, of the program and of the board."""
    word = "Kvastskaft"
    region = project.program.organization
    program.purpose = word
    program.save_fields("purpose")
    project.summary = word
    project.save_fields("summary")
    goal(project, word)
    ActivityFactory(plan=PlanFactory(program=program, name=word), title=word)
    round_ = RoundFactory(project=project, name=word)
    proposal = ProposalFactory(
        round=round_, financier=board, title="Utkast", background=f"Ett {word}"
    )
    meeting = MeetingFactory(board=board, place=word)
    DecisionFactory(proposal=proposal, meeting=meeting, title=word)
    OrganizationFactory(name=word, kind="unit")
    OrganizationRoleFactory(person=UserFactory(name="Kvast Kvastskaft"), organization=board)
    evaluation = EvaluationFactory(project=project, title=word)
    RecommendationFactory(evaluation=evaluation, title=word, organization=region)
    Document.objects.create(
        kind="proposal",
        owner=board,
        year=2017,
        number=1,
        title=word,
        language="sv",
        content=proposal,
        snapshot={},
        page_count=1,
        size=1,
        issued_at=timezone.now(),
        issued_by=proposal.written_by,
    )
    return evaluation


PUBLIC = {"organization", "person"}  # whom one acts for is open to all who sign in
OF_PROGRAM = {
    "program",
    "project",
    "goal",
    "plan",
    "activity",
    "round",
    "evaluation",
    "recommendation",
}
OF_BOARD = {"proposal", "meeting", "decision", "document"}


def kinds(user):
    return set(found(user, "kvastskaft"))


def test_each_finds_what_their_roles_open(everything, program, writer, strategist):
    assert kinds(strategist) == PUBLIC | OF_PROGRAM
    assert kinds(writer) == PUBLIC | OF_BOARD
    evaluator = EvaluationRoleFactory(evaluation=everything).person
    assert kinds(evaluator) == PUBLIC | {"evaluation", "recommendation"}
    for kind in ("steering_group", "project_leader"):
        assert kinds(ProgramRoleFactory(program=program, kind=kind).person) == PUBLIC | OF_PROGRAM
    assert {source.kind for source in SOURCES} == PUBLIC | OF_PROGRAM | OF_BOARD


def test_who_holds_nothing_finds_what_is_open_to_all(everything, stranger, administrator):
    """Nor do counts tell: what is not seen is no group at all."""
    for person in (stranger, administrator, UserFactory()):
        assert kinds(person) == PUBLIC


def test_a_role_that_has_ended_opens_nothing(everything, program):
    role = ProgramRoleFactory(program=program, valid_to=TODAY - timedelta(days=1))
    assert kinds(role.person) == PUBLIC


def test_who_answers_for_a_goal_finds_it_and_nothing_beside_it(everything, project):
    person = UserFactory()
    goal(project, "Kvastskaftet", responsible_person=person)
    assert found(person, "kvastskaft")["goal"] == ["2. Kvastskaftet"]
    assert kinds(person) == PUBLIC | {"goal"}


def test_a_decision_is_found_by_those_who_see_the_round_once_it_counts(project, strategist):
    round_ = RoundFactory(project=project)
    DecisionFactory(proposal__round=round_, title="Kvastskaft")
    assert found(strategist, "kvastskaft") == {}
    other = DecisionFactory(proposal__round__project=project, title="Kvastskaft två", counted=True)
    assert found(strategist, "kvastskaft") == {"decision": [other.title]}


def test_a_round_is_found_by_a_board_when_it_has_been_asked(project, board, writer):
    round_ = RoundFactory(project=project, name="Kvastskaft")
    assert found(writer, "kvastskaft") == {}
    DeliveryFactory(source=RoundSourceFactory(round=round_), financier=board)
    assert found(writer, "kvastskaft") == {"round": ["Kvastskaft"]}


def test_a_draft_of_a_plan_is_found_when_it_is_adopted(writer):
    plan = PlanFactory(name="Kvastskaft")
    assert found(writer, "kvastskaft") == {}
    adopt(plan)
    assert found(writer, "kvastskaft") == {"plan": ["Kvastskaft"]}


def test_colleagues_are_found_where_one_reads_of_them(board, writer, program, administrator):
    official = OrganizationRoleFactory(
        person=UserFactory(name="Kvast Ett"), organization=board
    ).person
    member = ProgramRoleFactory(program=program, person=UserFactory(name="Kvast Två")).person
    UserFactory(name="Kvast Tre")
    assert found(writer, "kvast") == {"person": ["Kvast Ett"]}
    (people,) = groups(writer, "kvast")
    assert [each.url for each in people.found] == [board.get_absolute_url()]
    (people,) = groups(member, "kvast")
    assert {plain(each.title): each.url for each in people.found} == {
        "Kvast Ett": board.get_absolute_url(),
        "Kvast Två": member.get_absolute_url(),
    }
    (people,) = groups(administrator, "kvast")
    assert people.count == 3
    assert official.get_absolute_url() in [each.url for each in people.found]


def test_nobody_is_found_by_an_address_that_others_do_not_see(writer):
    person = UserFactory(name="Kvast", email="hemlig.adress@example.org")
    OrganizationRoleFactory(person=person)
    assert found(writer, "hemlig.adress") == {}


# ---------- how it is told ----------


def test_states_are_told_as_they_stand(program, project, strategist):
    reported = goal(project, "Kvastskaft")
    status = GoalStatusFactory(program=program, word="uppnått", counts_as_done=True)
    StatusUpdateFactory(goal=reported, status=status)
    goal(project, "Kvastskaft två")
    (told,) = groups(strategist, "kvastskaft")
    assert [str(each.state) for each in told.found] == ["No update yet", "uppnått"]
    assert found(strategist, "kvastskaft", state="over") == {"goal": ["1. Kvastskaft"]}
    assert found(strategist, "kvastskaft", state="current") == {"goal": ["2. Kvastskaft två"]}


def test_every_kind_can_be_asked_for_by_its_state(everything, strategist, writer):
    for person in (strategist, writer):
        current, over = (set(found(person, "kvastskaft", state=s)) for s in search.STATES)
        assert current | over == kinds(person)
        assert not current & over


def test_one_kind_is_told_in_full_and_of_the_others_how_many(project, strategist):
    for number in range(7):
        goal(project, f"Kvastskaft {number}")
    RoundFactory(project=project, name="Kvastskaft")
    told = groups(strategist, "kvastskaft", most=5)
    assert [(g.source.kind, g.shown_count, len(g.found)) for g in told] == [
        ("goal", "7", 5),
        ("round", "1", 1),
    ]
    told = groups(strategist, "kvastskaft", most=5, kind="goal")
    assert [(g.source.kind, g.shown_count, len(g.found)) for g in told] == [
        ("goal", "7", 7),
        ("round", "1", 0),
    ]


def test_more_than_are_counted_are_said_to_be_more(writer):
    for number in range(search.TOLD + 1):
        OrganizationFactory(name=f"Kvastskaft {number}", parent=None)
    (told,) = groups(writer, "kvastskaft")
    assert (told.shown_count, told.is_more, len(told.found)) == ("100+", True, 20)


def test_the_best_of_all_kinds_stand_first_while_one_types(project, strategist):
    goal(project, "Om kvastskaft")
    RoundFactory(project=project, name="Kvastskaft")
    best = search.best_of(groups(strategist, "kvastskaft"), 1)
    assert [plain(each.title) for each in best] == ["Kvastskaft"]


def test_it_takes_as_many_questions_for_one_row_as_for_thirty(everything, project, strategist):
    def count():
        with CaptureQueriesContext(connection) as captured:
            groups(type(strategist).objects.get(pk=strategist.pk), "kvastskaft")
        return len(captured)

    before = count()
    for number in range(30):
        goal(project, f"Kvastskaft {number}")
    assert count() == before
    assert before <= 10


def test_what_is_changed_is_found_no_more(project, strategist):
    named = goal(project, "Kvastskaft")
    named.title = "Skurborste"
    named.save_fields("title")
    assert found(strategist, "kvastskaft") == {}
    assert found(strategist, "skurborste") == {"goal": ["1. Skurborste"]}


def test_the_boards_short_name_is_enough(writer):
    BoardFactory(name="Lokala nämnden i Laholm", short_name="Laho")
    assert found(writer, "laho")["organization"] == ["Lokala nämnden i Laholm"]

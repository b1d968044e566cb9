"""Search finds by stem, part, other spellings, numbers and amounts."""

from datetime import date
from decimal import Decimal

import pytest

from accounts.models import OrganizationName
from tests.dashboards.search.conftest import found, goal
from tests.factories.accounts import (
    OrganizationFactory,
)
from tests.factories.funding import (
    AppliedAmountFactory,
    DecisionFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
    ShareFactory,
)

pytestmark = pytest.mark.django_db


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

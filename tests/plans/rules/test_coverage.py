"""The coverage names every gap, and nothing that is none."""

import pytest

from plans.choices import GapKind
from plans.rules.coverage import MatrixFacts, coverage, findings
from plans.rules.measures import Answerer, Entry, Matrix, Part

YEARS = range(2022, 2023)
PARTS = (Part(1, "Kartlägga"), Part(2, "Utbilda"), Part(3, "Sprida"))
ALL = ("follow_up", "effect", "resource")


def activity(parts=PARTS, entries=None, answerers=None, assignment="yes", name="Underlag", note=""):
    """An activity without gaps, but for what is given."""
    entries = [Entry(kind, "något") for kind in ALL] if entries is None else entries
    answerers = [Answerer("Avdelningschef")] if answerers is None else answerers
    matrix = Matrix(tuple(parts), tuple(entries), tuple(answerers))
    return MatrixFacts(1, name, assignment, matrix, assignment_note=note)


def gaps_of(*activities):
    return [
        (each.facts.name, gap.kind.value, gap.numbers if not gap.of_all else "all")
        for each in coverage(activities, YEARS).activities
        for gap in each.gaps
    ]


def test_entries_and_answerers_without_links_apply_to_every_part():
    assert gaps_of(activity()) == []


@pytest.mark.parametrize(
    ("kind", "gap"),
    [("follow_up", "no_follow_up"), ("effect", "no_effect"), ("resource", "no_resource")],
)
def test_part_that_nothing_is_linked_to_is_named(kind, gap):
    entries = [Entry(other, "något") for other in ALL if other != kind]
    linked = [*entries, Entry(kind, "bara ettan", links=((1, False),))]
    assert gaps_of(activity(entries=linked)) == [("Underlag", gap, (2, 3))]
    assert gaps_of(activity(entries=entries)) == [("Underlag", gap, "all")]


def test_part_is_covered_by_what_applies_to_parts_of_it():
    entries = [Entry("follow_up", "a"), Entry("effect", "b")]
    partly = Entry("resource", "c", links=((1, False), (2, False), (3, True)))
    assert gaps_of(activity(entries=[*entries, partly])) == []


def test_part_without_anybody_responsible_is_named():
    answerers = [Answerer("A", numbers=(1,)), Answerer("B", numbers=(2,))]
    assert gaps_of(activity(answerers=answerers)) == [("Underlag", "nobody", (3,))]
    assert gaps_of(activity(answerers=[])) == [("Underlag", "nobody", "all")]


def test_body_instead_of_a_person_is_named_unless_a_person_stands_beside_it():
    group = Answerer("Styrgrupp", is_body=True)
    assert gaps_of(activity(answerers=[group])) == [("Underlag", "body", "all")]
    chief = Answerer("Chef", numbers=(1,))
    assert gaps_of(activity(answerers=[group, chief])) == [("Underlag", "body", (2, 3))]


@pytest.mark.parametrize(
    ("part", "outside"),
    [
        (Part(1, "x"), ()),
        (Part(1, "x", first_year=2022), ()),
        (Part(1, "x", first_year=2022, last_year=2023), (2023,)),
        (Part(1, "x", first_year=2020, last_year=2024), (2020, 2021, 2023, 2024)),
        (Part(1, "x", when="juni 2023"), (2023,)),
        (Part(1, "x", when="läsåret 2022/23"), (2023,)),
        (Part(1, "x", when="läsåret 22/23"), (2023,)),
        (Part(1, "x", when="läsåret 2021–2022"), (2021,)),
        (Part(1, "x", when="hösten 2022"), ()),
        (Part(1, "x", when="varje vecka, 25 timmar, sal 1/12"), ()),
    ],
)
def test_part_outside_the_period_is_named_with_its_years(part, outside):
    (covered,) = coverage([activity(parts=[part])], YEARS).activities
    assert covered.parts[0].outside == outside
    assert covered.has_gap(GapKind.OUTSIDE) == bool(outside)


def test_follow_up_outside_the_period_is_named():
    entries = [Entry("follow_up", "rapport", when="löpande, rapport juni 2023")]
    entries += [Entry("effect", "b"), Entry("resource", "c")]
    (covered,) = coverage([activity(entries=entries)], YEARS).activities
    assert [gap.sentence for gap in covered.gaps] == ["It reaches outside the plan's period: 2023."]


def test_assignment_that_is_denied_is_stated_and_no_gap():
    others = [activity(assignment="no", name="Nej"), activity(name="Ja")]
    doubtful = activity(assignment="doubtful", name="Kanske", note="Ja?")
    missing = activity(assignment="not_stated", name="Tom")
    assert gaps_of(*others, doubtful, missing) == [
        ("Kanske", "assignment_doubtful", "all"),
        ("Tom", "assignment_missing", "all"),
    ]


def test_plan_that_states_no_assignments_and_has_no_measures_has_no_gaps():
    bare = activity(parts=[], entries=[], answerers=[], assignment="not_stated")
    assert gaps_of(bare, bare) == []


def test_activity_without_measures_is_named_where_others_have_them():
    bare = activity(parts=[], entries=[], answerers=[], name="Tom")
    assert gaps_of(activity(), bare) == [("Tom", "no_parts", "all")]


def test_counts_tell_how_many_activities_leave_what_open():
    entries = [Entry("effect", "b"), Entry("resource", "c")]
    covered = coverage([activity(entries=entries), activity(entries=entries[:1])], YEARS)
    assert covered.counts == [(GapKind.NO_FOLLOW_UP, 2), (GapKind.NO_RESOURCE, 1)]
    assert (covered.part_count, len(covered.with_gaps)) == (6, 2)


def test_findings_warn_of_each_gap_and_change_when_its_parts_do():
    one = Entry("follow_up", "bara ettan", links=((1, False),))
    two = Entry("follow_up", "ettan och tvåan", links=((1, False), (2, False)))
    rest = [Entry("effect", "b"), Entry("resource", "c")]
    (first,) = findings(coverage([activity(entries=[one, *rest])], YEARS))
    (second,) = findings(coverage([activity(entries=[two, *rest])], YEARS))
    assert (first.code, first.severity, first.where) == ("no_follow_up", "warn", "Underlag")
    assert first.message == "No follow-up is planned of parts 2 and 3."
    assert second.message == "No follow-up is planned of part 3."
    assert first.fact != second.fact
    assert (first.activity_id, first.part) == (1, "matrix")
    assert list(findings(coverage([activity()], YEARS))) == []

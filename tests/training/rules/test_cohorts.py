"""What a cohort is told: warnings with their reasons, and what is left to do."""

from decimal import Decimal
from types import SimpleNamespace

from training.rules.cohorts import Left, findings_of, left_to_do, seat_sentences, warnings
from training.rules.ledgers import Price, SeatLedger, SeatLine
from training.rules.sentences import CohortCount
from training.rules.sessions import attendance_sentence, supervision_sentence


def test_thirty_one_on_thirty_seats_is_a_warning_with_its_reason():
    cohort = SimpleNamespace(capacity=30, capacity_reason="En skola delar en plats på två.")
    (said,) = warnings(cohort, CohortCount(completed=27, dropped=4), 0)
    assert said == "31 are registered on 30 seats. En skola delar en plats på två."


def test_a_cohort_in_which_all_is_done_has_nothing_left():
    assert list(left_to_do(Left())) == []


def test_what_is_left_to_do_says_how_many_and_where():
    left = Left(
        applied=2,
        waiting=1,
        without_attendance=1,
        lacking_somebody=2,
        without_process=3,
        untaught=["2. Styrkor"],
        to_review=["1. Start", "2. Styrkor"],
    )
    said = list(left_to_do(left))
    assert [place for _text, place in said] == [
        "applications",
        "participants",
        "sessions",
        "sessions",
        "participants",
        "course",
        "course",
    ]
    assert said[2][0] == "1 session has been held without attendance taken."
    assert said[3][0] == "2 sessions lack the attendance of somebody who takes part."
    assert "1. Start; 2. Styrkor" in said[6][0]


def session(present, hours=4, kind="supervision"):
    return SimpleNamespace(present=present, made_up=0, hours=hours, kind=kind)


def test_supervision_alone_and_in_groups_is_told_with_its_hours():
    held = [session(1), session(1), session(4, 5), session(0), session(30, 6, "training_day")]
    assert supervision_sentence(held) == (
        "Supervision: 2 times alone, 1 time in a group, 13 hours in all."
    )
    assert supervision_sentence([session(0)]) == ""


def test_what_was_missed_is_told_as_made_up_excused_or_away():
    rows = [
        SimpleNamespace(presence=presence, made_up_on=day)
        for presence, day in (
            ("present", None),
            ("present", None),
            ("absent", "2017-01-01"),
            ("excused", None),
            ("absent", None),
        )
    ]
    assert attendance_sentence(rows) == "There 2 of 5 times, made up 1, excused 1, away 1."
    assert attendance_sentence([]) == ""


def test_money_without_a_year_and_too_many_people_are_found_by_the_review():
    cohort = SimpleNamespace(pk=1, capacity=30, capacity_reason="")
    part, whole = Decimal(182_000), Decimal(308_000)
    found = [(each.code, str(each.severity)) for each in findings_of(cohort, 31, part, whole)]
    assert found == [("seats_without_year", "warn"), ("more_than_seats", "warn")]
    cohort.capacity_reason = "En skola delar en plats på två."
    assert list(findings_of(cohort, 31, Decimal(0), whole)) == []


def test_a_report_says_seats_and_kr_in_sentences():
    price = Price(Decimal(22_000), {2017: Decimal(9_000)})
    line = SeatLine(3, "Halmstad", 14, used=14, freed=1, completed=13, price=price)
    said = " ".join(seat_sentences(SeatLedger((line,), (2017,)))).replace("\N{NO-BREAK SPACE}", " ")
    assert said == (
        "Seats: 14 booked, 14 used, 13 of them completed. "
        "Due in all 308 000 kr, decided 0 kr, paid 0 kr. "
        "182 000 kr of 308 000 kr stand on no year. "
        "Each who completed has cost 23 692 kr."
    )
    assert seat_sentences(SeatLedger(())) == []

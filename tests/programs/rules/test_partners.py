"""Who can be a partner of a program."""

from programs.rules.partners import obstacles_to_partner


def test_another_organization_becomes_a_partner_once():
    assert list(obstacles_to_partner(3, 1, [2])) == []
    assert list(obstacles_to_partner(2, 1, [2])) == [
        "The organization is already a partner: edit what it takes part with instead."
    ]


def test_who_runs_the_program_is_no_partner():
    assert list(obstacles_to_partner(1, 1, [])) == [
        "This organization runs the program: partners are others."
    ]

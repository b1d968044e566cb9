"""Tiles: every municipality has a place of its own, roughly where it lies."""

from dashboards.rules.tiles import LAID, county_of, laid_out

HALLAND = ["1380", "1381", "1382", "1383", "1384", "1315"]


def test_no_two_municipalities_of_a_county_lie_on_one_place():
    places = [(county_of(code), *place) for code, place in LAID.items()]
    assert len(set(places)) == len(places)
    assert [sum(county_of(code) == each for code in LAID) for each in ("13", "18")] == [6, 12]


def test_kungsbacka_lies_north_of_halmstad_and_hylte_inland():
    laid = laid_out(HALLAND)
    assert laid["1384"] < laid["1383"] < laid["1380"] < laid["1381"]
    assert laid["1315"][1] > laid["1382"][1]


def test_map_of_a_few_begins_at_the_first_row():
    assert laid_out(["1380", "1381"]) == {"1380": (0, 1), "1381": (1, 2)}


def test_county_that_nobody_laid_out_stands_in_rows_in_the_order_given():
    assert laid_out(["2", "1", "3", "4"]) == {"2": (0, 0), "1": (0, 1), "3": (0, 2), "4": (1, 0)}
    assert laid_out([]) == {}

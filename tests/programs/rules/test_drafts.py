"""What is kept of an update while it is typed."""

from programs.rules import drafts as rules


def test_cleaned_keeps_the_fields_of_an_update_and_nothing_else():
    typed = {"report": "Klart", "answer_12": "Ja", "csrfmiddlewaretoken": "x", "answer_": "n"}
    assert rules.cleaned({**typed, "author": "1", "answer_1x": "n"}) == {
        "report": "Klart",
        "answer_12": "Ja",
    }


def test_cleaned_takes_away_what_no_database_or_paper_can_hold():
    assert rules.cleaned({"report": "a\x00b\x07c\ud800d\r\ne\tf"}) == {"report": "abcd\ne\tf"}


def test_a_draft_may_be_wrong_but_not_without_end():
    assert list(rules.obstacles_to_save({"as_of": "i morgon", "report": "å" * 40_000})) == []
    assert list(rules.obstacles_to_save({"report": "å" * 40_001})) == [
        "A text is longer than 40000 characters: shorten it."
    ]
    many = {f"answer_{n}": "å" * 30_000 for n in range(14)}
    assert list(rules.obstacles_to_save(many)) == [
        "There is more text than a draft can hold: shorten it."
    ]


def test_only_what_was_seen_is_overwritten():
    assert list(rules.obstacles_to_overwrite("", "")) == []
    assert list(rules.obstacles_to_overwrite("5.2", "5.2")) == []
    assert list(rules.obstacles_to_overwrite("5.1", "5.2")) == [
        "A newer text was saved in another window."
    ]
    assert list(rules.obstacles_to_overwrite("5.1", "")) == [
        "The draft was sent or thrown away in another window."
    ]

"""Plain text becomes paragraphs and lists, and numbers keep together."""

from documents.rules.prose import Part, bound, parts


def test_paragraphs_and_lists_are_told_apart():
    text = "Ett stycke\npå två rader.\r\n\r\nMål:\n- ett\n- två\n  och en halv\n\n\n– tre"
    assert parts(text) == [
        Part("Ett stycke på två rader."),
        Part("Mål:"),
        Part(points=("ett", "två och en halv")),
        Part(points=("tre",)),
    ]
    assert parts(" \n ") == []


def test_numbers_keep_together_with_their_units():
    assert bound("40 000 kr/år, 12 %, § 14, år 2017 40 000") == (
        "40\u00a0000\u00a0kr/år, 12\u00a0%, §\u00a014, år 2017 40\u00a0000"
    )

"""Which files may be attached, what they are called, and which a text refers to."""

from dataclasses import replace

import pytest

from documents.rules.attachments import attachments_named
from funding.rules import attachments as rules
from funding.rules import reviews
from tests.factories.files import JPG, PNG, office, pdf
from tests.funding.rules.test_proposals import CLEAN

GOOD = {
    "a.pdf": pdf(),
    "a.png": PNG,
    "a.jpg": JPG,
    "a.JPEG": JPG,
    **{f"a.{kind}": office(kind) for kind in ("docx", "xlsx", "odt", "ods")},
}


def said(name: str, content: bytes) -> str:
    return " ".join(str(each) for each in rules.obstacles_to_attach(name, content))


@pytest.mark.parametrize("name", GOOD)
def test_each_kind_of_file_is_taken(name):
    assert said(name, GOOD[name]) == ""
    assert rules.media_type_of(name)


@pytest.mark.parametrize(("name", "content"), [*GOOD.items()])
@pytest.mark.parametrize("ending", rules.MEDIA_TYPES)
def test_a_file_of_another_kind_than_its_ending_is_refused(name, content, ending):
    kind = rules.ENDINGS[name.rpartition(".")[2].lower()]
    if ending != kind:
        assert "not what its name says" in said(f"a.{ending}", content)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.exe", b"MZ", "Choose a PDF"),
        ("a.html", b"<script>", "Choose a PDF"),
        ("a.svg", b"<svg/>", "Choose a PDF"),
        ("a.docm", office("docx"), "Choose a PDF"),
        ("a", pdf(), "Choose a PDF"),
        (".pdf", pdf(), "Choose a PDF"),
        ("", pdf(), "Choose a PDF"),
        ("a.pdf.exe", pdf(), "Choose a PDF"),
        ("a.exe.pdf", pdf(), "two endings"),
        ("a.docx.pdf", pdf(), "two endings"),
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"<html>%PDF-1.7 %%EOF", "not what its name says"),
        ("a.pdf", b"%PDF-1.7 cut off", "not what its name says"),
        ("a.docx", b"PK\x03\x04 broken", "not what its name says"),
        ("a.docx", office("docx", "word/vbaProject.bin"), "not what its name says"),
        ("a.odt", office("odt", "Basic/Standard/Module1.xml"), "not what its name says"),
        ("a.pdf", b"%PDF-" + b"0" * (20 * 1024 * 1024) + b"%%EOF", "20 MB"),
    ],
)
def test_what_cannot_be_attached_is_told_why(name, content, message):
    assert message in said(name, content)


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("rapport.pdf", "rapport.pdf"),
        ("Version 1.2 slut.PDF", "Version 1.2 slut.pdf"),
        ("C:\\Users\\vera\\hemligt\\rapport.pdf", "rapport.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("A\u030arsrapport \u00a0 2016.pdf", "Årsrapport 2016.pdf"),
        ("fdp\u202efdp.pdf", "fdpfdp.pdf"),
        ("rad\r\nbryt\x00.pdf", "radbryt.pdf"),
        ('fråga?"<b>.pdf', "fråga___b_.pdf"),
        ("x" * 400 + ".pdf", "x" * 150 + ".pdf"),
        ("报告 отчёт.pdf", "报告 отчёт.pdf"),
    ],
)
def test_a_name_is_tidied(name, tidy):
    assert rules.tidy_name(name) == tidy


def test_a_version_number_is_no_second_ending():
    assert said("Rapport v1.2.pdf", pdf()) == ""


def test_the_same_file_too_many_and_too_much_are_refused():
    full = list(rules.obstacles_to_add(count=30, size=rules.MAX_IN_ALL, added=1, same_as="Budget"))
    assert ["Budget" in str(full[0]), "30" in str(full[1]), "60 MB" in str(full[2])] == [True] * 3
    assert list(rules.obstacles_to_add(count=29, size=0, added=rules.MAX_IN_ALL)) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Se bilaga 2.", [("bilaga 2", 2)]),
        ("Enligt Bilaga nr 3 och bilagorna 1–4", [("Bilaga nr 3", 3), ("bilagorna 1–4", 4)]),
        ("bilaga 1, 2 och 5", [("bilaga 1, 2 och 5", 5)]),
        ("Se bilaga.", [("bilaga", 0)]),
        ("See attachment 2", [("attachment 2", 2)]),
        ("Bilagda handlingar från 2016", []),
    ],
)
def test_references_to_attachments_are_read(text, named):
    assert attachments_named(text) == named


@pytest.mark.parametrize(
    ("count", "text", "severity"),
    [
        (0, "Se bilaga 1.", "block"),
        (1, "Se bilaga 2.", "block"),
        (0, "Se bilaga.", "warn"),
        (1, "Se bilaga 1.", None),
        (1, "Se bilagan.", None),
    ],
)
def test_a_reference_to_an_attachment_that_is_not_there_is_found(count, text, severity):
    texts = {**CLEAN.texts, "background": text}
    facts = replace(CLEAN, texts=texts, attachments=("Ansökan", "Budget")[:count])
    found = list(reviews.findings(facts))
    assert [(each.code, each.severity) for each in found] == (
        [("missing_attachment", severity)] if severity else []
    )

"""Fields, seals and judgements, on the bytes: still both standards, and nothing slips in."""

import subprocess
import sys

import pytest

from documents.signing.fields import SEAL, person, with_fields
from documents.signing.seals import Key, SealingError, seal
from documents.signing.verdicts import judge
from tests.documents.signing import signer
from tests.documents.signing.certificates import PASSPHRASE
from tests.pdf.structure import find, read
from tests.pdf.verapdf import validate

LABELS = {SEAL: "Organisationens sigill", person(1): "Underskrift 1"}


@pytest.fixture
def prepared(issued):
    return with_fields(issued, {person(1): "Underskrift 1"})


@pytest.fixture
def sealed(issued, authority):
    key = Key(file=str(authority.issue("Region Prov")), passphrase=PASSPHRASE)
    return seal(issued, key, LABELS, reason="Utfärdad")


def is_valid(pdf):
    return validate(pdf, "3a") + validate(pdf, "ua1") == []


def roots(*authorities):
    return [str(each.path) for each in authorities]


def test_a_prepared_file_is_the_issued_one_with_a_field_in_the_tree(issued, prepared):
    assert prepared.startswith(issued)
    assert is_valid(prepared)
    assert len(find(read(prepared), "Form")) == 1


def test_a_sealed_file_is_valid_and_judged_as_sealed(issued, sealed, authority):
    assert sealed.startswith(issued)
    assert is_valid(sealed)
    verdict = judge(issued, sealed, roots(authority))
    assert (verdict["problem"], verdict["detail"]) == ("", "")
    (only,) = verdict["signatures"]
    assert only.pop("signed_at")
    assert only == {
        "subject": "Region Prov",
        "issuer": "Prov-CA",
        "is_time_stamped": False,
        "trust": "yes",
        "is_tagged": True,
    }


def test_a_person_signs_a_prepared_file_and_it_stays_valid(issued, prepared, keys, authority):
    signed = signer.sign(prepared, keys)
    assert is_valid(signed)
    verdict = judge(issued, signed, roots(authority))
    assert verdict["problem"] == ""
    assert [each["trust"] for each in verdict["signatures"]] == ["yes"]


def test_a_person_signs_what_the_system_sealed(issued, sealed, keys, authority):
    signed = signer.sign(sealed, keys)
    assert is_valid(signed)
    verdict = judge(issued, signed, roots(authority))
    assert verdict["problem"] == ""
    said = [(each["subject"], each["trust"]) for each in verdict["signatures"]]
    assert said == [("Region Prov", "yes"), ("Vera Skrivare …, Region Prov", "yes")]


def test_a_number_of_a_person_is_not_written_down(issued, prepared, keys, authority):
    verdict = judge(issued, signer.sign(prepared, keys), roots(authority))
    assert "1212" not in str(verdict["signatures"][0]["subject"])


def test_a_field_of_the_services_own_is_said_to_stand_outside_the_tree(issued, keys, authority):
    verdict = judge(issued, signer.sign(issued, keys, "Own"), roots(authority))
    assert verdict["problem"] == ""
    assert [each["is_tagged"] for each in verdict["signatures"]] == [False]


def test_who_is_not_trusted_is_said_plainly(issued, prepared, keys, other_authority, authority):
    signed = signer.sign(prepared, keys)
    trusts = [
        judge(issued, signed, roots(*trusted))["signatures"][0]["trust"]
        for trusted in ((authority,), (other_authority,), ())
    ]
    assert trusts == ["yes", "no", "unknown"]


def test_the_issued_file_itself_and_one_only_prepared_are_unsigned(issued, prepared):
    assert judge(issued, issued, [])["problem"] == "unsigned"
    assert judge(issued, prepared, [])["problem"] == "unsigned"


def test_a_foreign_file_is_not_ours(issued, prepared, keys):
    signed = signer.sign(prepared, keys)
    assert judge(issued[:-1] + b"\r", signed, [])["problem"] == "foreign"
    assert judge(issued, b"%PDF-1.7\nother", [])["problem"] == "foreign"
    assert judge(issued, b"<html>", [])["problem"] == "no_pdf"
    assert judge(issued, b"", [])["problem"] == "no_pdf"


@pytest.mark.parametrize(
    "tamper",
    [
        signer.with_other_text,
        signer.with_replaced_stream,
        signer.with_note,
        signer.with_action,
    ],
)
def test_what_was_changed_before_it_was_signed_is_found(issued, keys, authority, tamper):
    signed = signer.sign(with_fields(tamper(issued), {person(1): "U"}), keys)
    assert judge(issued, signed, roots(authority))["problem"] == "changed"


@pytest.mark.parametrize("tamper", [signer.with_other_text, signer.with_note])
def test_what_was_changed_after_it_was_signed_is_found(issued, prepared, keys, authority, tamper):
    signed = tamper(signer.sign(prepared, keys))
    assert judge(issued, signed, roots(authority))["problem"] == "changed"


def test_a_byte_that_was_turned_is_found(issued, prepared, keys, authority):
    signed = signer.sign(prepared, keys)
    place = signed.index(b"/Underskrift") if b"/Underskrift" in signed else len(prepared) - 300
    turned = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
    assert judge(issued, turned, roots(authority))["problem"] in ("broken", "unreadable", "changed")


def test_a_file_cut_short_is_unreadable(issued, prepared, keys):
    signed = signer.sign(prepared, keys)
    for length in (len(signed) - 900, len(issued) + 100):
        assert judge(issued, signed[:length], [])["problem"] in ("unreadable", "unsigned")


def test_a_key_that_does_not_open_says_so_without_its_passphrase(issued, authority):
    key = Key(file=str(authority.issue("Region Prov")), passphrase="wrong secret")
    with pytest.raises(SealingError) as caught:
        seal(issued, key, LABELS, reason="")
    assert "wrong secret" not in str(caught.value) + repr(key)


def test_the_web_process_never_loads_pyhanko():
    code = (
        "import django, sys; django.setup(); import config.urls; from documents import tasks; "
        "print([name for name in sys.modules if name.startswith(('pyhanko', 'docx', 'aiohttp'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

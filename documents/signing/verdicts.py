"""Judge a signed file: is it ours, is it whole, who signed, and what could not be verified."""

import re
from io import BytesIO
from typing import Any

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import KeyUsageConstraints, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

from documents.signing.changes import changed
from documents.signing.fields import tagged

USAGE = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
# A person's number has no place in what we write down about a signature.
PERSON_NUMBER = re.compile(r"\b(?:SE)?\d{6,8}[-+ ]?\d{4}\b")
NAMES = ("common_name", "organization_name")


def judge(stored: bytes, signed: bytes, roots: list[str]) -> dict[str, Any]:
    """Return what is to be said of a file that is meant to be the stored one, signed.

    `roots` are files with the certificates that are trusted. The result is plain data: `problem`
    (a word; nothing when the file may be kept) and `signatures`, in the order they were made.
    """
    if signed == stored:
        return _refused("unsigned")
    if not signed.startswith(stored):
        return _refused("foreign" if signed.startswith(b"%PDF-") else "no_pdf")
    try:
        return _judged(stored, signed, roots)
    except (PdfError, SigningError, SignatureValidationError, ValueError, KeyError) as error:
        return _refused("unreadable", str(error))


def _judged(stored: bytes, signed: bytes, roots: list[str]) -> dict[str, Any]:
    reader = PdfFileReader(BytesIO(signed))
    if reader.encrypted:
        return _refused("unreadable")
    made = list(reader.embedded_regular_signatures)
    if not made:
        return _refused("unsigned")
    base = _revision_of(reader, len(stored))
    first = reader.embedded_signatures[0].signed_revision
    before = reader.get_historical_resolver(base)
    if why := changed(before, reader.get_historical_resolver(first)):
        return _refused("changed", why)
    in_tree = tagged(reader.root)
    said = [_signature(each, roots) for each in made]
    for each, one in zip(made, said, strict=True):
        one["is_tagged"] = each.field_name in in_tree
    for each in said:
        if each.pop("is_broken"):
            return {"problem": "broken", "detail": each["subject"], "signatures": said}
        if each.pop("is_changed"):
            return {"problem": "changed", "detail": each["subject"], "signatures": said}
    return {"problem": "", "detail": "", "signatures": said}


def _refused(problem: str, detail: str = "") -> dict[str, Any]:
    return {"problem": problem, "detail": detail, "signatures": []}


def _revision_of(reader: PdfFileReader, length: int) -> int:
    """Return the number of the state that the first bytes of the file are."""
    xrefs = reader.xrefs
    ends = [xrefs.get_startxref_for_revision(n) for n in range(xrefs.total_revisions)]
    return max(n for n, place in enumerate(ends) if place < length)


def _signature(signature: Any, roots: list[str]) -> dict[str, Any]:
    trusted = list(load_certs_from_pemder(roots)) if roots else []
    context = ValidationContext(
        trust_roots=trusted, allow_fetching=False, revocation_mode="soft-fail"
    )
    status = validate_pdf_signature(signature, context, key_usage_settings=USAGE)
    signed_at = status.timestamp_validity.timestamp if status.timestamp_validity else None
    claimed = signed_at or status.signer_reported_dt
    level = status.modification_level
    return {
        "subject": named(status.signing_cert.subject),
        "issuer": named(status.signing_cert.issuer),
        "signed_at": claimed.isoformat() if claimed else "",
        "is_time_stamped": signed_at is not None and bool(status.timestamp_validity.trusted),
        "trust": ("yes" if status.trusted else "no") if trusted else "unknown",
        "is_broken": not (status.intact and status.valid),
        "is_changed": not status.docmdp_ok or level == ModificationLevel.OTHER,
    }


def named(name: Any) -> str:
    """Return who a certificate speaks of: a name and an organization, no number of a person."""
    found = name.native
    parts = [found[each] for each in NAMES if isinstance(found.get(each), str)]
    return PERSON_NUMBER.sub("…", ", ".join(dict.fromkeys(parts))) or "?"

"""What is said of a signed file: why it is not kept, and what could not be verified."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

PROBLEMS = {
    "no_pdf": _("This is no PDF. Choose the PDF that the service gave back."),
    "unreadable": _("The file cannot be read. Save it again from the service, and try once more."),
    "foreign": _(
        "This is not the document with a signature added. Either it is another document, or the "
        "service wrote it anew: sign the file that is given out here, with a service that adds "
        "its signature and leaves the rest as it is."
    ),
    "unsigned": _("Nobody has signed this file. Sign it first, then send it."),
    "changed": _(
        "Something else than the signature has been added or changed in this file. Sign the file "
        "that is given out here, and change nothing in it."
    ),
    "broken": _("A signature in this file is not valid: the file was changed after it was signed."),
}


def obstacles_to_add(problem: str, *, is_stored: bool, is_withdrawn: bool) -> Iterable[Any]:
    """Yield why a signed file is not kept; `problem` is the judgement's word."""
    if is_withdrawn:
        yield _("The document has been withdrawn.")
    if is_stored:
        yield _("This signed file is stored already.")
    elif problem:
        yield PROBLEMS[problem]


def obstacles_to_seal(*, is_configured: bool, is_sealed: bool, is_withdrawn: bool) -> Iterable[Any]:
    """Yield why a document is not sealed now."""
    if not is_configured:
        yield _("No key to seal with is configured.")
    if is_sealed:
        yield _("The document is sealed already.")
    if is_withdrawn:
        yield _("The document has been withdrawn.")


def remarks(verdict: Mapping[str, Any]) -> list[Any]:
    """Return what could not be verified of a file that is kept, in sentences."""
    signatures = verdict["signatures"]
    trusts = {each["trust"] for each in signatures}
    said = []
    if "no" in trusts:
        said.append(
            _(
                "The certificate comes from nobody that we trust, or has expired: anybody can "
                "have made it in this name."
            )
        )
    if "unknown" in trusts:
        said.append(_("Who issued the certificate was not verified: no issuers are configured."))
    if not all(each["is_time_stamped"] for each in signatures):
        said.append(_("The time of signing is what the signer's computer said."))
    if signatures:
        said.append(_("Whether the certificate had been revoked was not asked."))
    if not all(each["is_tagged"] for each in signatures):
        said.append(
            _(
                "The signature stands in a field that reading aids do not know: this copy is not "
                "PDF/UA. The issued document is."
            )
        )
    return said

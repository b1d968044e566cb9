"""Seal a document: the organization's own signature, made by the worker."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

from documents.signing.fields import SEAL, add_fields


class SealingError(Exception):
    """The key cannot be used; the text says why and holds no secret."""


@dataclass(frozen=True)
class Key:
    """Where the key is: a PKCS#12 file, or a token behind a PKCS#11 library."""

    file: str = ""
    passphrase: str = ""
    library: str = ""
    token: str = ""
    certificate: str = ""
    pin: str = ""

    def __repr__(self) -> str:  # never into a log
        return f"Key(file={self.file!r}, library={self.library!r}, token={self.token!r})"


def seal(pdf: bytes, key: Key, labels: dict[str, str], *, reason: str) -> bytes:
    """Return the file sealed: fields, then the signature, all behind the issued bytes.

    `labels` are the fields, that of the seal among them; the others stay empty for people. After
    the seal, people may sign, and nothing else may change.
    """
    if key.file:
        return _sealed(pdf, _signer(key), labels, reason)
    with _session(key) as session:
        from pyhanko.sign.pkcs11 import PKCS11Signer  # inline: python-pkcs11 is optional

        signer = PKCS11Signer(session, cert_label=key.certificate, key_label=key.certificate)
        # Every token signs a hash with such a key; few make the hash themselves.
        signer.use_raw_mechanism = signer.signing_cert.public_key.algorithm == "ec"
        return _sealed(pdf, signer, labels, reason)


def _sealed(pdf: bytes, signer: Any, labels: dict[str, str], reason: str) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    add_fields(writer, labels)
    about = signers.PdfSignatureMetadata(
        field_name=SEAL,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        reason=reason,
    )
    return signers.PdfSigner(about, signer=signer).sign_pdf(writer).getvalue()


def _signer(key: Key) -> signers.SimpleSigner:
    signer = signers.SimpleSigner.load_pkcs12(key.file, passphrase=key.passphrase.encode())
    if signer is None:
        raise SealingError("The PKCS#12 file cannot be opened with its passphrase.")
    return signer


def _session(key: Key) -> Any:
    # inline: python-pkcs11 is optional
    from pyhanko.config.pkcs11 import TokenCriteria
    from pyhanko.sign.pkcs11 import open_pkcs11_session

    token = TokenCriteria(label=key.token)
    return open_pkcs11_session(key.library, token_criteria=token, user_pin=key.pin)

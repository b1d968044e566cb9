"""Certificates made for a test: an authority that is trusted, one that is not, their keys."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSPHRASE = "only for tests"


@dataclass
class Authority:
    """An issuer of certificates, with its own in a PEM file."""

    folder: Path
    label: str

    def __post_init__(self):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, self.label)])
        self.certificate = self._certificate(self.name, self.key.public_key(), is_authority=True)
        self.path = self.folder / f"{self.label}.pem"
        self.path.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))

    def issue(self, name: str, organization: str = "", number: str = "", key=None) -> Path:
        """Return a PKCS#12 file with a key and its certificate."""
        parts = [(NameOID.COMMON_NAME, name), (NameOID.ORGANIZATION_NAME, organization)]
        parts.append((NameOID.SERIAL_NUMBER, number))
        subject = x509.Name([x509.NameAttribute(oid, value) for oid, value in parts if value])
        key = key or ec.generate_private_key(ec.SECP256R1())
        certificate = self._certificate(subject, key.public_key(), is_authority=False)
        kept = pkcs12.serialize_key_and_certificates(
            name.encode(),
            key,
            certificate,
            [self.certificate],
            serialization.BestAvailableEncryption(PASSPHRASE.encode()),
        )
        path = self.folder / f"{self.label} {certificate.serial_number}.p12"
        path.write_bytes(kept)
        return path

    def _certificate(self, subject, public_key, *, is_authority):
        usage = dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only",
             "decipher_only"), False
        )  # fmt: skip
        now = datetime.now(UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.name)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=365))
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
            .add_extension(
                x509.KeyUsage(
                    digital_signature=not is_authority,
                    content_commitment=not is_authority,
                    key_cert_sign=is_authority,
                    crl_sign=is_authority,
                    **usage,
                ),
                critical=True,
            )
            .sign(self.key, hashes.SHA256())
        )

"""The seal with a key that never leaves its token: SoftHSM, where the machine has it."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from documents.signing.fields import SEAL
from documents.signing.seals import Key, seal
from documents.signing.verdicts import judge
from tests.documents.signing.certificates import PASSPHRASE

LIBRARY = next(
    (str(path) for path in sorted(Path("/usr/lib").glob("**/softhsm/libsofthsm2.so"))), ""
)
PIN = "1234"

pytestmark = pytest.mark.skipif(
    not (LIBRARY and shutil.which("softhsm2-util")), reason="This machine has no SoftHSM."
)


@pytest.fixture(scope="module")
def token(authority, tmp_path_factory):
    """A token with two keys and their certificates, called "ec" and "rsa"."""
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder / 'tokens'}\n")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOFTHSM2_CONF", str(folder / "softhsm2.conf"))
        use("--init-token", "--free", "--label", "region", "--so-pin", PIN, "--pin", PIN)
        keys = {
            "ec": authority.issue("Region Prov"),
            "rsa": authority.issue("Region Prov", key=rsa.generate_private_key(65537, 2048)),
        }
        for number, (label, path) in enumerate(keys.items(), 1):
            bring(folder, label, number, path)
        yield Key(library=LIBRARY, token="region", pin=PIN)


def bring(folder, label, number, path):
    """Bring a key and its certificate into the token."""
    key, certificate, _more = pkcs12.load_key_and_certificates(
        path.read_bytes(), PASSPHRASE.encode()
    )
    pem = folder / f"{label}.pem"
    pem.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    use(
        *("--import", str(pem), "--token", "region", "--pin", PIN),
        *("--label", label, "--id", f"{number:02}"),
    )
    found = pkcs11.lib(LIBRARY)
    found.reinitialize()  # it has seen the token before this key came
    with found.get_token(token_label="region").open(user_pin=PIN, rw=True) as session:
        session.create_object(
            {
                pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                pkcs11.Attribute.TOKEN: True,
                pkcs11.Attribute.LABEL: label,
                pkcs11.Attribute.ID: bytes([number]),
                pkcs11.Attribute.SUBJECT: certificate.subject.public_bytes(),
                pkcs11.Attribute.VALUE: certificate.public_bytes(serialization.Encoding.DER),
            }
        )


def use(*arguments):
    subprocess.run(["softhsm2-util", *arguments], check=True, capture_output=True)


@pytest.mark.parametrize("label", ["ec", "rsa"])
def test_a_token_seals_as_a_file_does(issued, authority, token, label):
    key = replace(token, certificate=label)
    sealed = seal(issued, key, {SEAL: "Organisationens sigill"}, reason="Utfärdad")
    assert sealed.startswith(issued)
    verdict = judge(issued, sealed, [str(authority.path)])
    (only,) = verdict["signatures"]
    assert (verdict["problem"], only["subject"], only["trust"]) == ("", "Region Prov", "yes")


def test_a_wrong_pin_stops_the_seal_and_is_not_told(issued, token):
    wrong = replace(token, certificate="ec", pin="top secret")
    with pytest.raises(pkcs11.PinIncorrect) as caught:
        seal(issued, wrong, {SEAL: "Organisationens sigill"}, reason="Utfärdad")
    assert "top secret" not in str(caught.value) + repr(wrong)

"""The key of the seal and the trusted issuers: named whole, or the settings do not start."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import seals

TOKEN = {
    "SEAL_PKCS11_LIBRARY": "/usr/lib/token.so",
    "SEAL_PKCS11_TOKEN": "region",
    "SEAL_PKCS11_CERTIFICATE": "seal",
    "SEAL_PKCS11_PIN": "1234",
}


def test_nothing_is_sealed_by_default():
    assert seals.key_of({}) == {}
    assert seals.key_of({"SEAL_FILE": "", "SEAL_PASSPHRASE": ""}) == {}


def test_a_file_and_its_passphrase_are_a_key(tmp_path):
    file = tmp_path / "seal.p12"
    file.touch()
    found = seals.key_of({"SEAL_FILE": str(file), "SEAL_PASSPHRASE": "x"})
    assert found == {"file": str(file), "passphrase": "x"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"SEAL_FILE": "seal.p12"}, "SEAL_PASSPHRASE"),
        ({"SEAL_PASSPHRASE": "top secret"}, "SEAL_FILE"),
        ({"SEAL_FILE": "/nowhere/seal.p12", "SEAL_PASSPHRASE": "top secret"}, "SEAL_FILE names"),
        ({"SEAL_FILE": "a", "SEAL_PASSPHRASE": "top secret", **TOKEN}, "not both"),
        ({"SEAL_PKCS11_LIBRARY": "a"}, "SEAL_PKCS11_TOKEN, SEAL_PKCS11_CERTIFICATE"),
    ],
)
def test_half_a_key_stops_the_settings_and_tells_no_secret(given, said):
    with pytest.raises(ImproperlyConfigured, match=said) as caught:
        seals.key_of(given)
    assert "top secret" not in str(caught.value)


def test_a_token_needs_the_package_that_speaks_to_it(monkeypatch):
    monkeypatch.setattr(seals, "find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match="python-pkcs11"):
        seals.key_of(TOKEN)
    monkeypatch.setattr(seals, "find_spec", lambda name: object())
    assert seals.key_of(TOKEN) == {
        "library": "/usr/lib/token.so",
        "token": "region",
        "certificate": "seal",
        "pin": "1234",
    }


def listed(tmp_path, text):
    path = tmp_path / "seals.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_authorities_have_keys_of_their_own(tmp_path):
    file = tmp_path / "halmstad.p12"
    file.touch()
    text = f'[12]  # Halmstad\nfile = "{file}"\npassphrase = "x"\n'
    assert seals.keys_of(listed(tmp_path, text)) == {12: {"file": str(file), "passphrase": "x"}}
    assert seals.keys_of("") == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[12]\nfile = "/nowhere/a.p12"\n', "passphrase of 12"),
        ('[12]\nfile = "/nowhere/a.p12"\npassphrase = "top secret"\n', "file of 12 .* no file"),
        ('[12]\nlibrary = "a"\npin = "top secret"\n', "token of 12 .*, certificate of 12"),
        ('[12]\nfile = "a"\nlibrary = "b"\n', "not both"),
        ('[12]\npassword = "top secret"\n', "unknown password"),
        ("[12]\n", "12 has no key"),
        ('[Halmstad]\nfile = "a"\n', "not by Halmstad"),
        ('file = "a"\n', "not by file"),
        ("no table", "SEAL_KEYS names no TOML"),
    ],
)
def test_half_a_key_of_an_authority_stops_the_settings_too(tmp_path, text, said):
    with pytest.raises(ImproperlyConfigured, match=said) as caught:
        seals.keys_of(listed(tmp_path, text))
    assert "top secret" not in str(caught.value)


def test_a_list_of_keys_that_is_not_there_stops_the_settings(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="SEAL_KEYS"):
        seals.keys_of(str(tmp_path / "gone.toml"))


def test_trusted_issuers_must_be_files(tmp_path):
    root = tmp_path / "root.pem"
    root.touch()
    assert seals.roots_of([str(root)]) == [str(root)]
    with pytest.raises(ImproperlyConfigured, match=r"gone\.pem"):
        seals.roots_of([str(root), str(tmp_path / "gone.pem")])

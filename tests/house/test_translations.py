"""Nothing is left in English in the Swedish interface, as far as a machine can see it."""

import re
import shutil
import subprocess

import pytest
from django.conf import settings
from django.core.management import call_command

APPS = sorted(each.parent.name for each in settings.BASE_DIR.glob("*/apps.py"))
# A name of our own for a function of gettext hides its texts from who collects them.
HIDING = re.compile(r"^from django\.utils\.translation import .*gettext\w* as (?!_\b)", re.M)
IGNORED = ["node_modules/*", "var/*", ".venv/*", "tests/*", "ops/*"]


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """Collect every text anew into a copy of the catalogue."""
    root = tmp_path_factory.mktemp("words")
    catalogue = root / "locale" / "sv" / "LC_MESSAGES" / "django.po"
    shutil.copytree(settings.BASE_DIR / "locale", root / "locale")
    for name in (*APPS, "templates"):
        shutil.copytree(settings.BASE_DIR / name, root / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setattr(settings, "LOCALE_PATHS", [root / "locale"])
        call_command(
            "makemessages", locale=["sv"], ignore_patterns=IGNORED, no_obsolete=True, verbosity=0
        )
    return catalogue


def listed(catalogue, which: str) -> list[str]:
    """Return the message ids that msgattrib finds."""
    found = subprocess.run(
        ["msgattrib", which, "--no-obsolete", str(catalogue)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [line for line in found.stdout.splitlines() if line.startswith("msgid ")][1:]


def test_no_text_is_hidden_from_the_catalogue_by_a_name_of_its_own():
    modules = [path for app in APPS for path in (settings.BASE_DIR / app).rglob("*.py")]
    assert len(modules) > len(APPS)
    assert [str(path) for path in modules if HIDING.search(path.read_text("utf-8"))] == []


def test_no_text_is_untranslated(collected):
    assert listed(collected, "--untranslated") == []


def test_no_translation_is_a_guess(collected):
    assert listed(collected, "--only-fuzzy") == []


def test_catalogue_is_well_formed(collected):
    subprocess.run(["msgfmt", "--check", "-o", "/dev/null", str(collected)], check=True)

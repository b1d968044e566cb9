"""Settings refuse to start half-configured, and production's pass Django's own check."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

PRODUCTION = {
    "SECRET_KEY": "k9-" * 30 + "".join(map(chr, range(97, 123))),
    "DATABASE_URL": settings.WEB_DATABASE_URL,
    "ALLOWED_HOSTS": "malbild.example",
    "EMAIL_HOST": "smtp.example",
    "DEMO": "0",
    "DEBUG": "0",
}


def manage(*arguments: str, **changes: str) -> subprocess.CompletedProcess:
    """Run a management command with production's environment, and changes to it."""
    values = {**os.environ, **PRODUCTION, **changes}
    values["DJANGO_SETTINGS_MODULE"] = "config.settings"
    values.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # set for the browser stories alone
    return subprocess.run(
        [sys.executable, "-W", "error", "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=values,
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_settings_pass_the_deployment_check():
    done = manage("check", "--deploy", "--fail-level", "WARNING")
    assert (done.returncode, done.stderr) == (0, "")
    assert "no issues (0 silenced)" in done.stdout


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("SECRET_KEY", "SECRET_KEY"),
        ("DATABASE_URL", "DATABASE_URL"),
        ("ALLOWED_HOSTS", "ALLOWED_HOSTS"),
        ("EMAIL_HOST", "EMAIL_HOST"),
    ],
)
def test_settings_name_what_is_missing(missing, said):
    done = manage("check", **{missing: ""})
    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr
    assert said in done.stderr.splitlines()[-1]


def test_a_short_key_is_refused():
    assert "at least 50 characters" in manage("check", SECRET_KEY="short").stderr


def test_demo_is_not_loaded_outside_a_demo():
    done = manage("load_demo")
    assert done.returncode != 0
    assert "DEMO=1" in done.stderr

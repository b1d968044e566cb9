"""Tests: the database is made by its owner and used as the web role; no mail, fast hasher."""

import os

from config.environment import BASE_DIR, load, require

load(BASE_DIR / "var" / "owner.env")
load(BASE_DIR / "var" / "env")
os.environ["DEMO"] = "1"
OWNER_DATABASE_URL, WEB_DATABASE_URL = require("DATABASE_OWNER_URL", "DATABASE_URL")
os.environ["DATABASE_URL"] = OWNER_DATABASE_URL

from config.settings import *  # noqa: E402, F403, the environment must be read first
from config.settings import DATABASES  # noqa: E402

# Parallel workers inherit the environment and read this file again.
os.environ["DATABASE_URL"] = WEB_DATABASE_URL
DATABASES["default"]["TEST"] = {
    "NAME": "test_malbild" + os.environ.get("TEST_DATABASE_SUFFIX", ""),
    "SERIALIZE": False,
}
DATABASES["default"]["CONN_MAX_AGE"] = 0
# No test outlives the server: nobody waits for the disk.
DATABASES["default"]["OPTIONS"]["options"] += " -c synchronous_commit=off"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A client builds its middleware anew: none of them reads the static files first.
WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Promises are written in English, the source language; the Swedish catalogue has tests of its own.
LANGUAGE_CODE = "en"

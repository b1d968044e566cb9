"""The settings that serve, with the bare page beside our own."""

from config.settings import *  # noqa: F403, the settings that serve
from config.settings import BASE_DIR, TEMPLATES

ROOT_URLCONF = "tests.bench.urls"
TEMPLATES[0]["DIRS"].append(BASE_DIR / "tests" / "bench" / "templates")

"""Loads the demo's verb where there is a demo, so that histories can say it in words."""

from django.apps import AppConfig
from django.conf import settings


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self):
        if settings.DEMO:
            from config.demo import programs  # noqa: F401, names the verb "entered for the demo"

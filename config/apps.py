"""Loads the demo's verb where there is a demo, so that histories can say it in words."""

from django.apps import AppConfig
from django.conf import settings


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self):
        if settings.DEMO:
            from config.demo import (  # noqa: F401, each names its verb "entered for the demo"
                lineages,
                plans_halmstad,
                plans_orebro,
                programs,
                projects,
                reporting,
            )

"""Loads the predicates of who may, and what listens to the floor below."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "documents"
    verbose_name = _("Documents")

    def ready(self):
        from documents import permissions, receivers  # noqa: F401, registers predicates, receivers

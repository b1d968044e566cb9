"""Loads the predicates of who may, and what listens to the floor below."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvaluationConfig(AppConfig):
    name = "evaluation"
    verbose_name = _("Evaluation")

    def ready(self):
        from evaluation import permissions, receivers  # noqa: F401, registers predicates, receivers

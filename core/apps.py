"""Wires the kit: rights in the database are granted after every migrate."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    name = "core"

    def ready(self):
        from core import grants  # reads the models of every app, which exist only now

        post_migrate.connect(grants.grant_after_migrate, sender=self)

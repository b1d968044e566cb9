"""Builds the demo region in an empty database; does nothing where it stands already."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.models import Organization
from config import demo


class Command(BaseCommand):
    """`manage.py load_demo`: Region Halland with a past round in force and a live twin."""

    help = "Builds the demo region (idempotent)."

    def handle(self, *args, **options):
        if not (settings.DEMO or settings.DEBUG):
            raise CommandError("The demo is built only where DEMO=1: its passwords are known.")
        if Organization.objects.filter(kind="region").exists():
            self.stdout.write("The demo region is already here.")
            return
        demo.build()
        self.stdout.write("The demo region is built.")

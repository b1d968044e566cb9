"""Fills a database for measuring: invented regions of the demo's kind, as many as asked for."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config import scale


class Command(BaseCommand):
    """`manage.py load_scale --size 100`: the country; run as the web role, like the pages."""

    help = "Adds so many invented regions (1: some 300 goals; 100: the whole country)."

    def add_arguments(self, parser):
        parser.add_argument("--size", type=int, default=1, help="how many regions to add")

    def handle(self, *args, size, **options):
        if not (settings.DEMO or settings.DEBUG):
            raise CommandError("Invented regions are added only where DEMO=1.")
        if size < 1:
            raise CommandError("--size must be at least 1.")
        scale.build(size, say=self.stdout.write)
        self.stdout.write(f"{size} regions are added.")

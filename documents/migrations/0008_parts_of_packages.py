"""The parts of a package while workers make them, side by side."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0008_documents_have_an_audience")]

    operations = [
        migrations.CreateModel(
            name="PackagePart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                ("frozen", models.JSONField(blank=True, null=True, verbose_name="data")),
                ("content", models.BinaryField(blank=True, null=True, verbose_name="file")),
                ("page_count", models.PositiveIntegerField(default=0, verbose_name="pages")),
                ("made_at", models.DateTimeField(blank=True, null=True, verbose_name="made")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
                (
                    "rendering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="documents.rendering",
                        verbose_name="package",
                    ),
                ),
            ],
            options={
                "verbose_name": "part of a package",
                "verbose_name_plural": "parts of a package",
                "ordering": ["rendering", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        "rendering", "position", name="one_part_of_a_package_at_each_place"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("made_at__isnull", True),
                            ("document__isnull", False),
                            models.Q(("content__isnull", False), ("frozen__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_made_part_has_its_file",
                    ),
                ],
            },
        ),
    ]

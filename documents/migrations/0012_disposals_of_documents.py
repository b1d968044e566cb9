"""What is written down of a document that was disposed of."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("documents", "0011_documents_hold_names_for_a_time"),
    ]

    operations = [
        migrations.CreateModel(
            name="DocumentDisposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "decision",
                    models.CharField(max_length=200, verbose_name="decision on disposal"),
                ),
                ("disposed_at", models.DateTimeField(verbose_name="disposed of")),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disposal",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "disposal of a document",
                "verbose_name_plural": "disposals of documents",
            },
        ),
    ]

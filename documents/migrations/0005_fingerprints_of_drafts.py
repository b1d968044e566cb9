"""What a PDF is, is looked up by its fingerprint: of documents, and of drafts."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("documents", "0004_one_issue_under_way_per_language"),
    ]

    operations = [
        migrations.AddIndex(
            "document", models.Index(fields=["sha256"], name="documents_by_fingerprint")
        ),
        migrations.CreateModel(
            name="DraftFingerprint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sha256",
                    models.CharField(
                        max_length=64, unique=True, verbose_name="fingerprint (SHA-256)"
                    ),
                ),
                ("kind", models.SlugField(db_index=False, max_length=40, verbose_name="kind")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organization",
                        verbose_name="authority",
                    ),
                ),
            ],
            options={
                "verbose_name": "fingerprint of a draft",
                "verbose_name_plural": "fingerprints of drafts",
            },
        ),
    ]

"""Signed copies beside issued documents."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0008_parts_of_packages"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Signature",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("seal", "seal of the organization"),
                            ("person", "signed by people"),
                        ],
                        max_length=6,
                        verbose_name="kind",
                    ),
                ),
                ("signers", models.TextField(verbose_name="signed by")),
                (
                    "signed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="signed"),
                ),
                (
                    "trust",
                    models.CharField(
                        choices=[
                            ("no", "not trusted"),
                            ("unknown", "not verified"),
                            ("yes", "trusted"),
                        ],
                        max_length=7,
                        verbose_name="issuer of the certificate",
                    ),
                ),
                ("verdict", models.JSONField(verbose_name="what was verified")),
                (
                    "sha256",
                    models.CharField(
                        max_length=64, unique=True, verbose_name="fingerprint (SHA-256)"
                    ),
                ),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("stored_at", models.DateTimeField(auto_now_add=True, verbose_name="stored")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signatures",
                        to="documents.document",
                    ),
                ),
                (
                    "stored_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="stored by",
                    ),
                ),
            ],
            options={
                "verbose_name": "signature",
                "verbose_name_plural": "signatures",
                "ordering": ["stored_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SignatureFile",
            fields=[
                (
                    "signature",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="file",
                        serialize=False,
                        to="documents.signature",
                    ),
                ),
                ("content", models.BinaryField(verbose_name="file")),
            ],
            options={"verbose_name": "file", "verbose_name_plural": "files"},
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "seal")),
                fields=("document",),
                name="one_seal_per_document",
            ),
        ),
    ]

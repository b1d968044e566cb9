"""A document says until when the names in it are kept, and whether only its readers see it."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("documents", "0010_signatures_are_final")]

    operations = [
        migrations.AddField(
            "document",
            "is_for_audience_only",
            models.BooleanField(default=False, verbose_name="only for its readers"),
        ),
        migrations.AddField(
            "document",
            "names_kept_until",
            models.DateField(blank=True, null=True, verbose_name="names are kept until"),
        ),
        migrations.AddConstraint(
            "document",
            models.CheckConstraint(
                condition=Q(is_for_audience_only=False) | (~Q(audience="") & Q(is_public=False)),
                name="a_document_for_its_audience_alone_has_one",
            ),
        ),
    ]

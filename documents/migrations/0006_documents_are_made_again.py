"""A third purpose of a rendering: an issued document made again, to compare the bytes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0005_fingerprints_of_drafts")]

    operations = [
        migrations.AlterField(
            "rendering",
            "purpose",
            models.CharField(
                choices=[("draft", "draft"), ("issue", "issue"), ("again", "making again")],
                max_length=8,
                verbose_name="purpose",
            ),
        ),
    ]

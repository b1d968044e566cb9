"""A paper that is offered in two languages can be issued in both at once."""

from django.db import migrations, models
from django.db.models.fields.json import KT


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_find_public_documents")]

    operations = [
        migrations.RemoveConstraint("rendering", "one_issue_under_way_per_paper"),
        migrations.AddConstraint(
            "rendering",
            models.UniqueConstraint(
                models.F("kind"),
                models.F("content_type"),
                models.F("object_id"),
                KT("frozen__data__language"),
                condition=models.Q(purpose="issue", state__in=("waiting", "working")),
                name="one_issue_under_way_per_paper_and_language",
                violation_error_message="It is being issued already.",
            ),
        ),
    ]

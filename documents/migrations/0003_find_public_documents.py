"""Find what is public without reading what every authority owns."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("documents", "0002_issued_documents_are_final"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="document",
            index=models.Index(
                condition=models.Q(("is_public", True)), fields=["owner"], name="public_documents"
            ),
        ),
    ]

"""What was sent before states were kept is sent."""

from django.db import migrations


def note(apps, schema_editor):
    mails = apps.get_model("desk", "Mail").objects
    mails.filter(sent_at__isnull=False).exclude(state="sent").update(state="sent", attempts=1)


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0004_mails_have_states"),
    ]

    operations = [migrations.RunPython(note, migrations.RunPython.noop)]

"""Of the usual words, "Achieved" (done, with its ticked circle) says that the target is met."""

from django.db import migrations


def mark(apps, schema_editor):
    words = apps.get_model("programs", "GoalStatus").objects
    words.filter(counts_as_done=True, icon="check2-circle").update(says_target_is_met=True)


class Migration(migrations.Migration):
    dependencies = [("programs", "0007_status_says_target_is_met")]

    operations = [migrations.RunPython(mark, migrations.RunPython.noop)]

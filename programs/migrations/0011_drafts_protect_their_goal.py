"""A draft of an update keeps its goal from being deleted; the database has always said so."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("programs", "0010_guard_what_is_frozen")]

    operations = [
        migrations.AlterField(
            model_name="updatedraft",
            name="goal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="drafts",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
    ]

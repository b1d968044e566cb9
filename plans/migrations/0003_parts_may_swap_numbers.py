from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0002_organizers_are_recorded"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="measure",
            name="one_measure_of_a_number",
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.UniqueConstraint(
                fields=("activity", "number"),
                name="one_part_of_a_number",
                deferrable=models.Deferrable.IMMEDIATE,
            ),
        ),
    ]

"""Goals that an approved change has reworded or renumbered go on from where they stood."""

from django.db import migrations


def carry_on(apps, schema_editor):
    changes = apps.get_model("programs", "GoalChange").objects
    goals = apps.get_model("programs", "SubGoal").objects
    reworded = changes.filter(state="approved", kind="reword")
    # One after another: what was carried to a goal is carried on to the next.
    for change in reworded.order_by("changed_on", "pk"):
        before = goals.get(endings__change=change)
        goal = goals.get(came_of__change=change)
        updates = before.updates.order_by("-as_of", "-pk")
        goal.carried_update = updates.first() or before.carried_update
        if before.target is not None and goal.target_unit == before.target_unit:
            stated = updates.filter(actual__isnull=False).first()
            goal.carried_actual = stated or before.carried_actual
        goal.save(update_fields=["carried_update", "carried_actual"])


class Migration(migrations.Migration):
    dependencies = [("programs", "0012_goals_carry_their_status")]

    operations = [migrations.RunPython(carry_on, migrations.RunPython.noop)]

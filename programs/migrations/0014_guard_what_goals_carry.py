"""The guard of 0010, that what an adopted goal has carried over is kept as well."""

from django.db import migrations

GUARD_GOAL = """
CREATE OR REPLACE FUNCTION programs_guard_goal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND
        (NEW.id, NEW.project_id, NEW.number, NEW.title, NEW.purpose, NEW.target, NEW.target_unit,
         NEW.due_on, NEW.began_on{more_new})
        IS NOT DISTINCT FROM
        (OLD.id, OLD.project_id, OLD.number, OLD.title, OLD.purpose, OLD.target, OLD.target_unit,
         OLD.due_on, OLD.began_on{more_old})
    THEN
        RETURN NEW;
    END IF;
    IF programs_goals_are_adopted(OLD.project_id) THEN
        PERFORM programs_refuse_adopted(format('goal %s', OLD.id));
    END IF;
    IF TG_OP = 'UPDATE' AND programs_goals_are_adopted(NEW.project_id) THEN
        PERFORM programs_refuse_past_changes(format('goal %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
CARRIED = {
    "more_new": ", NEW.carried_update_id, NEW.carried_actual_id",
    "more_old": ", OLD.carried_update_id, OLD.carried_actual_id",
}
NOTHING = dict.fromkeys(CARRIED, "")


class Migration(migrations.Migration):
    dependencies = [("programs", "0013_reworded_goals_go_on")]

    operations = [
        migrations.RunSQL(GUARD_GOAL.format(**CARRIED), GUARD_GOAL.format(**NOTHING)),
    ]

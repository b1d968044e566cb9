"""To 0010: a round that is closed has its report, and what answers it is sent back no more.

That the report is taken is asked when the transaction ends, as it is frozen after the round is
closed; the trail knows that both were written in the same one.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION programs_check_closed() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM programs_reportinground WHERE id = NEW.id AND closed_at IS NOT NULL
    ) AND NOT EXISTS (
        SELECT FROM programs_reportingsnapshotevent
        WHERE round_id = NEW.id AND pgh_label = 'insert' AND pgh_created_at = now()
    ) THEN
        RAISE EXCEPTION 'a reporting round is closed with its report: round % has none', NEW.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION programs_guard_return() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    which bigint;
BEGIN
    FOR which IN
        SELECT reporting_round_id FROM programs_statusupdate
        WHERE id IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.update_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.update_id END
        )
    LOOP
        IF programs_round_is_closed(which) THEN
            PERFORM programs_refuse_frozen(format('an answer of round %s', which));
        END IF;
    END LOOP;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
NO_FUNCTIONS = """
DROP FUNCTION programs_guard_return();
DROP FUNCTION programs_check_closed();
"""
TRIGGERS = """
CREATE CONSTRAINT TRIGGER a_round_that_is_made_closed_has_its_report
    AFTER INSERT ON programs_reportinground
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.closed_at IS NOT NULL)
    EXECUTE FUNCTION programs_check_closed();
CREATE CONSTRAINT TRIGGER a_round_is_closed_with_its_report
    AFTER UPDATE ON programs_reportinground
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.closed_at IS NOT NULL AND OLD.closed_at IS DISTINCT FROM NEW.closed_at)
    EXECUTE FUNCTION programs_check_closed();
CREATE TRIGGER a_closed_round_is_frozen
    BEFORE INSERT OR UPDATE OR DELETE ON programs_updatereturn
    FOR EACH ROW EXECUTE FUNCTION programs_guard_return();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE ON programs_updatereturn
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
"""
NO_TRIGGERS = """
DROP TRIGGER closed_rounds_are_not_emptied ON programs_updatereturn;
DROP TRIGGER a_closed_round_is_frozen ON programs_updatereturn;
DROP TRIGGER a_round_is_closed_with_its_report ON programs_reportinground;
DROP TRIGGER a_round_that_is_made_closed_has_its_report ON programs_reportinground;
"""


class Migration(migrations.Migration):
    dependencies = [("programs", "0014_guard_what_goals_carry")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]

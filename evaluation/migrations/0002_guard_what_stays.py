"""The database itself keeps what the evaluation promises not to change.

What is written once (new days of milestones, numbers of answers, reminders, responses, read files,
publications) is neither changed nor deleted, and so is the day that a milestone was first planned
on. An approved figure is returned before it is another one; of a locked period no figure comes,
changes or goes; a published period stays locked, with its days.
"""

from django.db import migrations

WRITTEN_ONCE = (
    "milestonerevision",
    "responsecount",
    "reminder",
    "response",
    "surveyimport",
    "publication",
    "publishedfigure",
)
FUNCTIONS = """
CREATE FUNCTION evaluation_refuse(what text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what the evaluation has settled stays: %', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION evaluation_guard_written_once() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM evaluation_refuse(TG_TABLE_NAME);
    RETURN NULL;
END $$;

CREATE FUNCTION evaluation_guard_milestone() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.planned_on <> OLD.planned_on OR NEW.evaluation_id <> OLD.evaluation_id THEN
        PERFORM evaluation_refuse(format('the first day of milestone %s', OLD.id));
    END IF;
    RETURN NEW;
END $$;

-- The period is held still until the transaction ends, so that it cannot be locked in between.
CREATE FUNCTION evaluation_guard_measurement() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    figure evaluation_measurement := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
    PERFORM FROM evaluation_period WHERE id = figure.period_id FOR SHARE;
    IF EXISTS (
        SELECT FROM evaluation_period WHERE id = figure.period_id AND locked_at IS NOT NULL
    ) THEN
        PERFORM evaluation_refuse(format('the figures of period %s', figure.period_id));
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.state = 'approved' AND OLD.state = 'approved' AND (
        (NEW.count, NEW.sum) IS DISTINCT FROM (OLD.count, OLD.sum)
    ) THEN
        PERFORM evaluation_refuse(format('the approved figure %s', OLD.id));
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.indicator_id, NEW.period_id, NEW.municipality_id, NEW.unit_type,
        NEW.gender, NEW.cohort_id, NEW.takes_part) IS DISTINCT FROM (OLD.indicator_id,
        OLD.period_id, OLD.municipality_id, OLD.unit_type, OLD.gender, OLD.cohort_id,
        OLD.takes_part)
    THEN
        PERFORM evaluation_refuse(format('the place of figure %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION evaluation_guard_period() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.published_at IS NOT NULL AND (
        TG_OP = 'DELETE' OR (NEW.program_id, NEW.starts_on, NEW.ends_on, NEW.locked_at,
            NEW.published_at) IS DISTINCT FROM (OLD.program_id, OLD.starts_on, OLD.ends_on,
            OLD.locked_at, OLD.published_at)
    ) THEN
        PERFORM evaluation_refuse(format('the published period %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
NO_FUNCTIONS = """
DROP FUNCTION evaluation_guard_period();
DROP FUNCTION evaluation_guard_measurement();
DROP FUNCTION evaluation_guard_milestone();
DROP FUNCTION evaluation_guard_written_once();
DROP FUNCTION evaluation_refuse(text);
"""
ONCE = """
CREATE TRIGGER what_is_written_once_stays BEFORE UPDATE OR DELETE ON evaluation_{table}
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE ON evaluation_{table}
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
"""
NOT_ONCE = """
DROP TRIGGER what_is_written_once_stays ON evaluation_{table};
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_{table};
"""
TRIGGERS = """
CREATE TRIGGER the_first_day_stays BEFORE UPDATE ON evaluation_milestone
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_milestone();
CREATE TRIGGER a_locked_period_stays BEFORE INSERT OR UPDATE OR DELETE ON evaluation_measurement
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_measurement();
CREATE TRIGGER figures_are_not_emptied BEFORE TRUNCATE ON evaluation_measurement
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER a_published_period_stays BEFORE UPDATE OR DELETE ON evaluation_period
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_period();
"""
NO_TRIGGERS = """
DROP TRIGGER the_first_day_stays ON evaluation_milestone;
DROP TRIGGER a_locked_period_stays ON evaluation_measurement;
DROP TRIGGER figures_are_not_emptied ON evaluation_measurement;
DROP TRIGGER a_published_period_stays ON evaluation_period;
"""


class Migration(migrations.Migration):
    dependencies = [("evaluation", "0001_evaluations_indicators_recommendations")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
        *(
            migrations.RunSQL(ONCE.format(table=table), NOT_ONCE.format(table=table))
            for table in WRITTEN_ONCE
        ),
    ]

"""Where names have gone, none come back; and a decision is previewed until it is approved."""

from django.db import migrations

GUARD = r"""
CREATE OR REPLACE FUNCTION training_guard_disposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND training_is_owner() THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.approved_at IS NULL AND NEW.done_at IS NULL AND NEW.stopped_at IS NULL
            AND NEW.record = '{}'
        THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        IF OLD.done_at IS NULL AND OLD.stopped_at IS NULL AND NEW.done_at IS NULL
            AND NEW.record = OLD.record AND (NEW.preview = OLD.preview OR OLD.approved_at IS NULL)
            AND NEW.prepared_by_id = OLD.prepared_by_id AND NEW.program_id = OLD.program_id
            AND NEW.ground = OLD.ground
            AND (OLD.approved_at IS NULL OR (NEW.approved_at = OLD.approved_at
                AND NEW.approved_by_id = OLD.approved_by_id))
        THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'A decision on disposal is final: % is refused.', TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;
"""
NO_GUARD = r"""
CREATE OR REPLACE FUNCTION training_guard_disposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND training_is_owner() THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.approved_at IS NULL AND NEW.done_at IS NULL AND NEW.stopped_at IS NULL
            AND NEW.record = '{}'
        THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        IF OLD.done_at IS NULL AND OLD.stopped_at IS NULL AND NEW.done_at IS NULL
            AND NEW.record = OLD.record AND NEW.preview = OLD.preview
            AND NEW.prepared_by_id = OLD.prepared_by_id AND NEW.program_id = OLD.program_id
            AND NEW.ground = OLD.ground
            AND (OLD.approved_at IS NULL OR (NEW.approved_at = OLD.approved_at
                AND NEW.approved_by_id = OLD.approved_by_id))
        THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'A decision on disposal is final: % is refused.', TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;
"""
REFUSE = """
CREATE FUNCTION training_is_disposed(participant bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM training_participant p
        JOIN training_disposalcohort x ON x.cohort_id = p.cohort_id
        JOIN training_disposal d ON d.id = x.disposal_id
        WHERE p.id = participant AND d.done_at IS NOT NULL
    )
$$;

CREATE FUNCTION training_refuse_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    participant bigint;
BEGIN
    IF TG_TABLE_NAME = 'training_stagenote' THEN
        SELECT participant_id INTO participant FROM training_stagechange WHERE id = NEW.change_id;
    ELSIF TG_TABLE_NAME = 'training_processnote' THEN
        SELECT participant_id INTO participant FROM training_localprocess WHERE id = NEW.process_id;
    ELSE
        participant := NEW.participant_id;
    END IF;
    IF training_is_disposed(participant) THEN
        RAISE EXCEPTION 'The personal data of this cohort have been disposed of.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
"""
NO_REFUSE = """
DROP FUNCTION training_refuse_names();
DROP FUNCTION training_is_disposed(bigint);
"""
TABLES = ("contact", "stagenote", "processnote")
TRIGGERS = "".join(
    f"""
CREATE TRIGGER training_{table}_after_disposal BEFORE INSERT OR UPDATE ON training_{table}
    FOR EACH ROW EXECUTE FUNCTION training_refuse_names();
"""
    for table in TABLES
)
NO_TRIGGERS = "".join(
    f"DROP TRIGGER training_{table}_after_disposal ON training_{table};" for table in TABLES
)


class Migration(migrations.Migration):
    dependencies = [("training", "0007_names_go_by_decision")]

    operations = [
        migrations.RunSQL(GUARD, NO_GUARD),
        migrations.RunSQL(REFUSE, NO_REFUSE),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]

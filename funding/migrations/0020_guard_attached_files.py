"""The bytes of an attachment are as final as the decided proposal that they belong to."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION funding_guard_attached_file() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    of_proposal bigint;
BEGIN
    SELECT proposal_id INTO of_proposal FROM funding_attachment
        WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.attachment_id ELSE OLD.attachment_id END;
    IF funding_proposal_is_decided(of_proposal) THEN
        PERFORM funding_refuse_final(format('%s of proposal %s', TG_TABLE_NAME, of_proposal));
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.attachment_id <> OLD.attachment_id THEN
        RAISE EXCEPTION 'a file stays with its attachment' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
TRIGGERS = """
CREATE TRIGGER a_counted_decision_is_final
    BEFORE INSERT OR UPDATE OR DELETE ON funding_attachmentfile
    FOR EACH ROW EXECUTE FUNCTION funding_guard_attached_file();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE ON funding_attachmentfile
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
"""
BACK = """
DROP TRIGGER a_counted_decision_is_final ON funding_attachmentfile;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_attachmentfile;
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0019_guard_payments")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION funding_guard_attached_file();"),
        migrations.RunSQL(TRIGGERS, BACK),
    ]

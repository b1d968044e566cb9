"""What was issued stays as it was, whoever asks: the database itself refuses."""

from django.db import migrations

FINAL = ["documents_document", "documents_documentfile", "documents_withdrawal"]

REFUSE = """
CREATE FUNCTION documents_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An issued document is final: % on % is refused.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;
"""
GUARD = """
CREATE TRIGGER {table}_is_final BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION documents_refuse_change();
CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_change();
"""
UNGUARD = """
DROP TRIGGER {table}_is_final ON {table};
DROP TRIGGER {table}_is_not_emptied ON {table};
"""


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_documents")]

    operations = [
        migrations.RunSQL(REFUSE, "DROP FUNCTION documents_refuse_change()"),
        *[
            migrations.RunSQL(GUARD.format(table=table), UNGUARD.format(table=table))
            for table in FINAL
        ],
    ]

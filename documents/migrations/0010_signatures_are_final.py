"""What was signed stays as it was, like the document that it is."""

from django.db import migrations

FINAL = ["documents_signature", "documents_signaturefile"]

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
    dependencies = [("documents", "0009_signatures")]

    operations = [
        migrations.RunSQL(GUARD.format(table=table), UNGUARD.format(table=table)) for table in FINAL
    ]

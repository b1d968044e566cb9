"""Keep beside each row what is searched of it: to work it out anew cost most of a search.

The columns are the database's own: no model names them, so that no page reads them, and the trail
does not keep them. The guard that compares whole rows leaves them out: before a row is written what
is worked out of it is not there yet."""

from django.db import migrations

# table without its app: (index, names and numbers, texts)
SEARCHED = {
    "document": ("search_documents", ("title", "diary_number", "year::text", "number::text"), ()),
}
# guard: what it leaves out when it compares a row
LEFT_OUT = {"documents_refuse_all_but_disposal": "snapshot,title"}


def keep(table: str) -> str:
    index, names, texts = SEARCHED[table]
    return f"""
        DROP INDEX {index};
        ALTER TABLE documents_{table}
            ADD COLUMN search_words tsvector
                GENERATED ALWAYS AS (search_words({", ".join(names + texts)})) STORED,
            ADD COLUMN search_letters text
                GENERATED ALWAYS AS (search_letters({", ".join(names)})) STORED;
        CREATE INDEX {index} ON documents_{table}
            USING gin (search_words, search_letters gin_trgm_ops)
    """


def work_out(table: str) -> str:
    index, names, texts = SEARCHED[table]
    return f"""
        ALTER TABLE documents_{table} DROP COLUMN search_words, DROP COLUMN search_letters;
        CREATE INDEX {index} ON documents_{table} USING gin (
            search_words({", ".join(names + texts)}),
            search_letters({", ".join(names)}) gin_trgm_ops
        )
    """


def rewritten(guard: str, before: str, after: str) -> str:
    return f"""
        DO $do$
        DECLARE
            said text := pg_get_functiondef('public.{guard}'::regproc);
        BEGIN
            IF position('''{{{before}}}''' IN said) = 0 THEN
                RAISE EXCEPTION '{guard} leaves out something else';
            END IF;
            EXECUTE replace(said, '''{{{before}}}''', '''{{{after}}}''');
        END $do$
    """


class Migration(migrations.Migration):
    dependencies = [("documents", "0015_documents_are_searched")]

    operations = [
        *(
            migrations.RunSQL(
                rewritten(guard, left, f"{left},search_words,search_letters"),
                rewritten(guard, f"{left},search_words,search_letters", left),
            )
            for guard, left in LEFT_OUT.items()
        ),
        *(
            migrations.SeparateDatabaseAndState(
                database_operations=[migrations.RunSQL(keep(table), work_out(table))],
                state_operations=[migrations.RemoveIndex(table, index)],
            )
            for table, (index, _names, _texts) in SEARCHED.items()
        ),
    ]

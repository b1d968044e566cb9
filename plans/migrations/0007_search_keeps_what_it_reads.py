"""Keep beside each row what is searched of it: to work it out anew cost most of a search.

The columns are the database's own: no model names them, so that no page reads them, and the trail
does not keep them."""

from django.db import migrations

# table without its app: (index, names and numbers, texts)
SEARCHED = {
    "plan": ("search_plans", ("name",), ("background", "purpose")),
    "activity": (
        "search_activities",
        ("number", "title", "short_title"),
        ("background", "purpose"),
    ),
}


def keep(table: str) -> str:
    index, names, texts = SEARCHED[table]
    return f"""
        DROP INDEX {index};
        ALTER TABLE plans_{table}
            ADD COLUMN search_words tsvector
                GENERATED ALWAYS AS (search_words({", ".join(names + texts)})) STORED,
            ADD COLUMN search_letters text
                GENERATED ALWAYS AS (search_letters({", ".join(names)})) STORED;
        CREATE INDEX {index} ON plans_{table}
            USING gin (search_words, search_letters gin_trgm_ops)
    """


def work_out(table: str) -> str:
    index, names, texts = SEARCHED[table]
    return f"""
        ALTER TABLE plans_{table} DROP COLUMN search_words, DROP COLUMN search_letters;
        CREATE INDEX {index} ON plans_{table} USING gin (
            search_words({", ".join(names + texts)}),
            search_letters({", ".join(names)}) gin_trgm_ops
        )
    """


class Migration(migrations.Migration):
    dependencies = [("plans", "0006_plans_are_searched")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(keep(table), work_out(table))],
            state_operations=[migrations.RemoveIndex(table, index)],
        )
        for table, (index, _names, _texts) in SEARCHED.items()
    ]

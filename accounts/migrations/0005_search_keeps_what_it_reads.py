"""Keep beside each row what is searched of it: to work it out anew cost most of a search.

The columns are the database's own: no model names them, so that no page reads them, and the trail
does not keep them."""

from django.db import migrations

# table without its app: (index, names and numbers, texts)
SEARCHED = {
    "organization": (
        "search_organizations",
        ("name", "short_name", "definite_name", "municipality_code"),
        (),
    ),
    "organizationname": ("search_names_of_organizations", ("name",), ()),
    "user": ("search_people", ("name", "title"), ()),
}
# What has no column goes by its index: to work it out for each row that somebody sees is the last
# thing to try.
DEAR = """
    ALTER FUNCTION search_words(text[]) COST 50000;
    ALTER FUNCTION search_letters(text[]) COST 1000
"""
CHEAP = """
    ALTER FUNCTION search_words(text[]) COST 2000;
    ALTER FUNCTION search_letters(text[]) COST 200
"""


def keep(table: str) -> str:
    index, names, texts = SEARCHED[table]
    return f"""
        DROP INDEX {index};
        ALTER TABLE accounts_{table}
            ADD COLUMN search_words tsvector
                GENERATED ALWAYS AS (search_words({", ".join(names + texts)})) STORED,
            ADD COLUMN search_letters text
                GENERATED ALWAYS AS (search_letters({", ".join(names)})) STORED;
        CREATE INDEX {index} ON accounts_{table}
            USING gin (search_words, search_letters gin_trgm_ops)
    """


def work_out(table: str) -> str:
    index, names, texts = SEARCHED[table]
    return f"""
        ALTER TABLE accounts_{table} DROP COLUMN search_words, DROP COLUMN search_letters;
        CREATE INDEX {index} ON accounts_{table} USING gin (
            search_words({", ".join(names + texts)}),
            search_letters({", ".join(names)}) gin_trgm_ops
        )
    """


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_organizations_are_searched")]

    operations = [
        migrations.RunSQL(DEAR, CHEAP),
        *(
            migrations.SeparateDatabaseAndState(
                database_operations=[migrations.RunSQL(keep(table), work_out(table))],
                state_operations=[migrations.RemoveIndex(table, index)],
            )
            for table, (index, _names, _texts) in SEARCHED.items()
        ),
    ]

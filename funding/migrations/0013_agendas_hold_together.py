"""A proposal's meeting, a decision's meeting and § are those of an agenda item: keys say so.

The keys are checked when the transaction ends: an item is moved or numbered together with what
refers to it.
"""

from django.db import migrations

# A key can refer to a plain unique index; those of meeting and proposal exist already.
THERE = [
    """
    CREATE UNIQUE INDEX an_item_has_one_matter_and_paragraph
        ON funding_agendaitem (meeting_id, proposal_id, paragraph)
    """,
    """
    ALTER TABLE funding_decision ADD CONSTRAINT a_decision_stands_under_an_item
        FOREIGN KEY (meeting_id, proposal_id, paragraph)
        REFERENCES funding_agendaitem (meeting_id, proposal_id, paragraph)
        DEFERRABLE INITIALLY DEFERRED
    """,
    """
    ALTER TABLE funding_proposal ADD CONSTRAINT a_proposal_on_an_agenda_has_an_item
        FOREIGN KEY (meeting_id, id)
        REFERENCES funding_agendaitem (meeting_id, proposal_id)
        DEFERRABLE INITIALLY DEFERRED
    """,
]
BACK = [
    "DROP INDEX an_item_has_one_matter_and_paragraph",
    "ALTER TABLE funding_decision DROP CONSTRAINT a_decision_stands_under_an_item",
    "ALTER TABLE funding_proposal DROP CONSTRAINT a_proposal_on_an_agenda_has_an_item",
]


class Migration(migrations.Migration):
    dependencies = [("funding", "0012_items_of_agendas")]

    operations = [migrations.RunSQL(there, back) for there, back in zip(THERE, BACK, strict=True)]

"""Every matter on an agenda and every decision of a meeting gets its agenda item.

From here the database holds three things together: a proposal's meeting, a decision's meeting and
§, and the item of that meeting for that proposal.
"""

from django.db import migrations

ITEMS = """
INSERT INTO funding_agendaitem (
    created_at, updated_at, version, meeting_id, position, proposal_id, title, diary_number,
    minutes, outcome, paragraph
)
SELECT now(), now(), 1, meeting_id,
       row_number() OVER (PARTITION BY meeting_id ORDER BY paragraph NULLS LAST, proposal_id),
       proposal_id, '', '', '', '', paragraph
  FROM (
    SELECT meeting_id, proposal_id, paragraph FROM funding_decision
    UNION ALL
    SELECT proposal.meeting_id, proposal.id, NULL FROM funding_proposal proposal
     WHERE proposal.meeting_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM funding_decision decision
         WHERE decision.meeting_id = proposal.meeting_id AND decision.proposal_id = proposal.id
     )
  ) matters;
"""
NO_ITEMS = "DELETE FROM funding_agendaitem WHERE proposal_id IS NOT NULL;"


class Migration(migrations.Migration):
    dependencies = [("funding", "0011_payments")]

    operations = [migrations.RunSQL(ITEMS, NO_ITEMS)]

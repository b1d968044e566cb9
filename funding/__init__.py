"""Who pays for what: rounds, proposals, meetings, decisions."""

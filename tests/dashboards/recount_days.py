"""The day on which a row was entered, in Sweden."""

from datetime import date
from zoneinfo import ZoneInfo

SWEDEN = ZoneInfo("Europe/Stockholm")


def entered(row: dict) -> date:
    return row["created_at"].astimezone(SWEDEN).date()

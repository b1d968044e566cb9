"""Tables of the seat ledger as pages show them."""

from typing import Any

from training.exports.seats import LedgerExport
from training.rules.ledgers import SeatLedger


def sheet(ledger: SeatLedger, label: Any, *kinds: str, by: str, urls: dict | None = None) -> dict:
    """Return one table of the ledger for a page; `urls` lead from its rows, by their keys."""
    given = LedgerExport(ledger, by=by, is_whole=False)
    heads = [head for kind in kinds for head in getattr(given, f"{kind}_heads")]
    given_rows = list(given.rows(*kinds))
    if len(given_rows) == 2:  # one part is all there is
        given_rows.pop()
    rows = [
        {
            "label": row.label,
            "url": (urls or {}).get(row.key),
            "cells": list(zip(heads, row.cells, strict=True)),
            "is_sum": row.key is None,
        }
        for row in given_rows
    ]
    is_money = kinds == ("money",)
    return {
        "label": label,
        "is_money": is_money,
        "first": given.first_head,
        "heads": heads,
        "rows": rows,
    }

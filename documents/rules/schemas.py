"""The published form of the data in a paper, as JSON Schema 2020-12; a paper adds its own parts."""

from collections.abc import Mapping
from typing import Any

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT = {"type": "string"}
WHOLE = {"type": "integer"}
TRUTH = {"type": "boolean"}
DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
# An amount is written as text, or as a whole number, so that no reader rounds it.
AMOUNT = {"anyOf": [{"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}, {"type": "integer"}]}
FINGERPRINT = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def either(*schemas: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema that one of these fulfills."""
    return {"anyOf": list(schemas)}


def perhaps(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema of something that may be missing: null."""
    return either(schema, {"type": "null"})


def rows(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema of a list."""
    return {"type": "array", "items": schema}


def record(*optional: str, **parts: Any) -> dict[str, Any]:
    """Return a schema of named parts and no others; all are there but those named optional."""
    return {
        "type": "object",
        "properties": parts,
        "required": [name for name in parts if name not in optional],
        "additionalProperties": False,
    }


def known(name: str) -> dict[str, str]:
    """Return a schema that is defined for all papers: sender, fact, money, table, figure …"""
    return {"$ref": f"#/$defs/{name}"}


SHARED = {
    "amount": AMOUNT,
    "sender": record(organization=TEXT, unit=TEXT, lines=rows(TEXT)),
    "fact": record(label=TEXT, value=TEXT),
    "signatures": record(unit=TEXT, people=rows(record(name=TEXT, role=TEXT))),
    "clause": record("id", id=WHOLE, text=TEXT),
    "amounts": record(
        "kind",
        label=TEXT,
        amounts=rows(perhaps(AMOUNT)),
        kind={"enum": ["", "part", "this"]},
    ),
    "money": record(
        "applied",
        "notes",
        caption=TEXT,
        unit=TEXT,
        head=TEXT,
        columns=rows(TEXT),
        rows=rows(known("amounts")),
        sums=perhaps(known("amounts")),
        applied=perhaps(known("amounts")),
        notes=rows(TEXT),
    ),
    "cells": rows(either(TEXT, WHOLE, {"type": "null"})),
    "table": record(
        "sums",
        "note",
        caption=TEXT,
        columns=rows(
            record(label=TEXT, kind={"enum": ["text", "kr", "number", "day", "prose"]})
        ),
        rows=rows(record("kind", cells=known("cells"), kind={"enum": ["", "part", "this"]})),
        sums=perhaps(known("cells")),
        note=perhaps(TEXT),
    ),
    "theme": record(
        accent={"type": "string", "pattern": "^#[0-9a-f]{6}$"},
        tint={"type": "string", "pattern": "^#[0-9a-f]{6}$"},
        logo_sha256={"type": "string", "pattern": "^([0-9a-f]{64})?$"},
        logo_alt=TEXT,
        foot_lines=rows(TEXT),
    ),
}  # fmt: skip
HEAD = record(
    "schema",
    "theme",
    schema=TEXT,
    kind=TEXT,
    template_version=TEXT,
    engine_version=TEXT,
    is_draft=TRUTH,
    frozen_at={"type": "string", "format": "date-time"},
    day=DAY,
    number={"type": "string", "pattern": r"^(\d{4}:\d+)?$"},
    theme=perhaps(known("theme")),
)
# What the common templates read, and every paper's data holds.
EVERYWHERE = {
    "language": {"enum": ["sv", "en"]},
    "title": TEXT,
    "sender": known("sender"),
}
# What the common templates read where it is there.
USUAL = {
    "kind_label": TEXT,
    "subtitle": TEXT,
    "diary_number": TEXT,
    "facts": rows(known("fact")),
    "addressee": TEXT,
    "signatures": known("signatures"),
    "recipients": rows(TEXT),
    "clauses": rows(known("clause")),
    "clause_style": {"enum": ["att", "numbered"]},
    "money": perhaps(known("money")),
    "has_contents": TRUTH,
}


def schema_of(kind: str, title: str, own: Mapping[str, Any], address: str) -> dict[str, Any]:
    """Return the whole schema of a kind of paper; `own` is the record of the parts only it has.

    A paper that declares none may hold any beside those that all have.
    """
    data = {
        "type": "object",
        "properties": {**EVERYWHERE, **USUAL, **own.get("properties", {})},
        "required": [*EVERYWHERE, *own.get("required", ())],
        "additionalProperties": not own,
    }
    head = {**HEAD, "properties": {**HEAD["properties"], "kind": {"const": kind}}}
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": title,
        "type": "object",
        "properties": {"paper": head, "data": data},
        "required": ["paper", "data"],
        "$defs": SHARED,
    }

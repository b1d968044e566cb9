"""The kit: page types, tables, filters, history, charts; no word of the domain."""

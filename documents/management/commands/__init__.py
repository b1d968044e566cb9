"""Commands: document, review."""

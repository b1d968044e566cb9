"""Pure functions over texts and facts: what a review finds, how prose is set."""

from documents.rules.findings import Finding

__all__ = ["Finding"]

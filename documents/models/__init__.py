"""Nouns: documents with their files and withdrawals, renderings, findings that were kept."""

from documents.models.documents import Document, DocumentFile, Withdrawal
from documents.models.overrides import FindingOverride
from documents.models.renderings import Rendering, RenderingFile

__all__ = [
    "Document",
    "DocumentFile",
    "FindingOverride",
    "Rendering",
    "RenderingFile",
    "Withdrawal",
]

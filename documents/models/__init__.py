"""Nouns: documents with files and withdrawals, renderings, fingerprints, kept findings."""

from documents.models.documents import Document, DocumentFile, Withdrawal
from documents.models.fingerprints import DraftFingerprint
from documents.models.overrides import FindingOverride
from documents.models.renderings import Rendering, RenderingFile

__all__ = [
    "Document",
    "DocumentFile",
    "DraftFingerprint",
    "FindingOverride",
    "Rendering",
    "RenderingFile",
    "Withdrawal",
]

"""Nouns: documents with files and withdrawals, renderings, fingerprints, themes, kept findings."""

from documents.models.documents import Document, DocumentDisposal, DocumentFile, Withdrawal
from documents.models.fingerprints import DraftFingerprint
from documents.models.overrides import FindingOverride
from documents.models.packages import PackagePart
from documents.models.renderings import Rendering, RenderingFile
from documents.models.signatures import Signature, SignatureFile
from documents.models.themes import Theme, ThemeLogo

__all__ = [
    "Document",
    "DocumentDisposal",
    "DocumentFile",
    "DraftFingerprint",
    "FindingOverride",
    "PackagePart",
    "Rendering",
    "RenderingFile",
    "Signature",
    "SignatureFile",
    "Theme",
    "ThemeLogo",
    "Withdrawal",
]

"""The words for what the snapshots of papers hold, by their keys; a paper adds its own."""

from django.utils.translation import gettext_lazy as _

# Told by another part as well, or nothing that a reader would look for.
UNSAID = ("language", "kind_label", "document_title")

COMMON = {
    "activities": _("Activities"),
    "addressee": _("Addressee"),
    "attachments": _("Attachments"),
    "background": _("Background"),
    "basis": _("Basis for the decision"),
    "caption": _("Caption"),
    "clauses": _("Clauses"),
    "condition_text": _("Condition"),
    "consequences": _("Consequences"),
    "costs": _("Costs"),
    "diary_number": _("Diary number"),
    "facts": _("Facts"),
    "financial_text": _("Financial consequences"),
    "goals": _("Goals"),
    "groups": _("Goals"),
    "indicators": _("Indicators"),
    "introduction": _("Introduction"),
    "lines": _("Address"),
    "money": _("Amounts"),
    "note": _("Note"),
    "notes": _("Notes"),
    "officer": _("Officer"),
    "organization": _("Organization"),
    "period": _("Period"),
    "program": _("Program"),
    "project": _("Project"),
    "purpose": _("Purpose"),
    "reason": _("Reason"),
    "recipients": _("The decision is sent to"),
    "sender": _("Sender"),
    "sha256": _("Fingerprint (SHA-256)"),
    "signatures": _("Signatures"),
    "subtitle": _("Subtitle"),
    "summary": _("Summary"),
    "title": _("Title"),
    "unit": _("Unit"),
    "years": _("Years"),
}

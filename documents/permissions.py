"""Who may: those who serve the authority that owns a document, and for all what is public."""

import rules

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from accounts.permissions import is_administrator, is_signed_in
from documents.models.audiences import audiences_of
from documents.models.documents import KEEPERS


@rules.predicate
def keeps_documents(user, document=None):
    """Serves the owning authority; without a document: serves any authority."""
    return _serves_its_owner(user, document, *KEEPERS)


@rules.predicate
def decides_on_documents(user, document=None):
    """Writes or approves for the owning authority; the registrar only keeps."""
    kinds = (OrganizationRoleKind.SECRETARY, OrganizationRoleKind.APPROVER)
    return _serves_its_owner(user, document, *kinds)


def _serves_its_owner(user, document, *kinds):
    """Holds a role at the authority; what is for its audience alone is not the authority's."""
    held = organizations_held(user, *kinds)
    if document is None:
        return bool(held)
    return document.owner_id in held and not document.is_for_audience_only


@rules.predicate
def is_public(user, document=None):
    return document is not None and document.is_public


@rules.predicate
def reads_its_document(user, signature=None):
    return signature is not None and user.has_perm("documents.view_document", signature.document)


@rules.predicate
def is_in_its_audience(user, document=None):
    """Reads what was issued for them; without a document: is in some audience."""
    audiences = audiences_of(user)
    return bool(audiences) if document is None else document.audience in audiences


@rules.predicate
def issues_for_its_audience(user, document=None):
    """Issues papers for those it was issued for, and so may take one back."""
    audiences = audiences_of(user)
    if document is None:
        return any(audiences.values())
    return audiences.get(document.audience, False)


@rules.predicate
def asked_for_it(user, rendering=None):
    return rendering is not None and rendering.requested_by_id == user.pk


rules.add_perm("documents.view_document", keeps_documents | is_public | is_in_its_audience)
rules.add_perm("documents.make_document_again", keeps_documents)
rules.add_perm("documents.view_findings", keeps_documents | issues_for_its_audience)
rules.add_perm("documents.view_theme", is_signed_in)
rules.add_perm("documents.change_theme", is_administrator)
rules.add_perm("documents.view_schema", rules.always_allow)
rules.add_perm("documents.verify_document", rules.always_allow)  # it says nothing of the content
rules.add_perm("documents.withdraw_document", decides_on_documents | issues_for_its_audience)
rules.add_perm("documents.sign_document", decides_on_documents)  # and may issue the paper
rules.add_perm("documents.view_signature", reads_its_document)
rules.add_perm("documents.view_paper", is_signed_in)  # the paper itself says who may
rules.add_perm("documents.view_rendering", asked_for_it)

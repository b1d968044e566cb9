"""Verbs on drafts that leave their authority: share a frozen version, register that it left."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, OrganizationRole, User
from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from documents.services import printing
from funding.mails import shared_drafts as words
from funding.models import Proposal, SharedDraft
from funding.models.rounds import AUTHORITY_ROLES
from funding.pdf.proposals import ProposalPaper
from funding.rules import shared_drafts as rules

PAPER = ProposalPaper()


@verb(_("shared the draft outside the authority"))
def share(proposal: Proposal, *, by: User, organization: Organization, reason: str) -> SharedDraft:
    """Let another authority read the draft as it is now, and nothing that comes later.

    It becomes a public document by that (sweden.md): it is logged, mailed and to be registered.
    """
    proposal = PAPER.queryset().locked(proposal.pk)
    content = printing.freeze(PAPER, proposal)
    last = proposal.shared.filter(organization=organization).first()
    is_own = organization.pk == proposal.financier_id
    is_unchanged = last is not None and last.content["data"] == content["data"]
    refuse(rules.obstacles_to_share(proposal.state, reason=reason))
    said = rules.obstacles_to_share(proposal.state, is_own=is_own, is_unchanged=is_unchanged)
    refuse_fields({"organization": said})
    shared = SharedDraft.objects.create(
        proposal=proposal,
        organization=organization,
        content=content,
        reason=reason.strip(),
        shared_by=by,
    )
    roles = OrganizationRole.objects.filter(organization=organization, kind__in=AUTHORITY_ROLES)
    mails.send(
        to=User.objects.filter(pk__in=roles.held_now().values("person")),
        path=shared.get_absolute_url(),
        by=by,
        **words.shared(content["data"]["title"], proposal.financier.name, by.name, reason.strip()),
    )
    return shared


@verb(_("registered the shared draft"))
def register(shared: SharedDraft, *, by: User, on: date) -> SharedDraft:
    """Enter the day on which it was registered that the draft had left the authority."""
    shared = SharedDraft.objects.locked(shared.pk)
    refuse_fields(
        {
            "on": rules.obstacles_to_register(
                is_registered=shared.registered_on is not None,
                on=on,
                shared_on=timezone.localdate(shared.created_at),
                today=timezone.localdate(),
            )
        }
    )
    shared.registered_on, shared.registered_by = on, by
    shared.save_fields("registered_on", "registered_by")
    return shared

"""Shared drafts: the act of sharing, what was shared as it was, its registering.

The one who reads it from another authority sees what is frozen and nothing of the proposal itself.
"""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import OrganizationKind
from accounts.models import Organization, organizations_held
from core.history import history_of
from core.periods import iso_date, iso_moment
from core.views import Action, DetailPage, Empty, ListPage, VerbPage, back_url
from core.views.doors import with_back
from funding.filters.shared_drafts import SharedDraftFilter
from funding.forms.shared_drafts import RegisterSharedForm, ShareForm
from funding.models import SharedDraft
from funding.models.rounds import AUTHORITY_ROLES
from funding.rules import shared_drafts as rules
from funding.services import shared_drafts
from funding.tables.shared_drafts import SharedDraftTable
from funding.views.proposal_parts import LIST as PROPOSALS
from funding.views.proposal_parts import WHOLE

LIST = (gettext_lazy("Shared drafts"), reverse_lazy("funding:shared_draft_list"))
SHARED = SharedDraft.objects.select_related(
    "proposal__financier", "organization", "shared_by", "registered_by"
)


class SharedDraftList(ListPage):
    """Drafts that left one of the person's authorities, or came to one of them."""

    permission_required = "funding.view_shared_draft"
    page_title = gettext_lazy("Shared drafts")
    intro = gettext_lazy("Drafts that an authority let another one read, as they were then.")
    queryset = (
        SharedDraft.objects.select_related("proposal__financier", "organization")
        .with_title()
        .only(
            *("created_at", "registered_on", "organization__name"),
            *("proposal__financier__name", "proposal__round_id"),
        )
    )
    table_class = SharedDraftTable
    filterset_class = SharedDraftFilter
    empty = Empty(
        gettext_lazy("No draft has been shared"),
        gettext_lazy("A draft is shared from its own page, with a reason."),
    )


class SharedDraftDetail(DetailPage):
    """What was shared, frozen; the proposal itself stays inside its authority."""

    template_name = "funding/shared_drafts/detail.html"
    permission_required = "funding.view_shared_draft"
    queryset = SHARED

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = _("Shared draft")
        return frame

    def get_crumbs(self):
        return [LIST]

    @property
    def is_own(self):
        boards = organizations_held(self.request.user, *AUTHORITY_ROLES)
        return self.object.proposal.financier_id in boards

    def get_state(self):
        if self.object.registered_on:
            return _("registered"), "good", "check2-circle"
        return _("to be registered"), "wait", "hourglass-split"

    def get_actions(self):
        may_register = self.request.user.has_perm("funding.register_shared_draft", self.object)
        if not may_register or self.object.registered_on:
            return []
        url = reverse("funding:shared_draft_register", args=[self.object.pk])
        label = _("Enter that it is registered")
        return [Action(label, url, method="get", tone="primary", icon="journal-check")]

    def get_history(self):
        return history_of(self.object) if self.is_own else []

    def get_context_data(self, **kwargs):
        shared = self.object
        return super().get_context_data(
            sheet=shared_drafts.PAPER.html(shared.content),
            is_own=self.is_own,
            facts=[
                (_("From"), shared.proposal.financier),
                (_("To"), shared.organization),
                (_("Shared"), iso_moment(shared.created_at)),
                (_("Shared by"), shared.shared_by),
                (_("Registered on"), iso_date(shared.registered_on)),
            ],
            **kwargs,
        )


class SharedDraftRegister(VerbPage):
    """The registrar enters that the draft's leaving is registered."""

    permission_required = "funding.register_shared_draft"
    queryset = SHARED
    form_class = RegisterSharedForm
    page_title = gettext_lazy("Register the shared draft")
    submit_label = gettext_lazy("Save the day")
    done = gettext_lazy("The shared draft is registered.")

    def perform(self, form):
        on = form.cleaned_data["on"]
        return shared_drafts.register(self.object, by=self.request.user, on=on)


class ProposalShare(VerbPage):
    """An explicit act: a draft leaves its authority, with a warning, to one that is named."""

    template_name = "funding/shared_drafts/share.html"
    permission_required = "funding.change_proposal"
    queryset = WHOLE
    form_class = ShareForm
    page_title = gettext_lazy("Share the draft outside the authority")
    submit_label = gettext_lazy("Share this version")
    done = gettext_lazy("The draft is shared as it is now. The registrar sees it on the list.")
    tone = "danger"

    def get_form_kwargs(self):
        boards = Organization.objects.valid_now().filter(kind=OrganizationKind.BODY)
        return {"boards": boards.exclude(pk=self.object.financier_id).order_by("name")}

    def perform(self, form):
        data = form.cleaned_data
        return shared_drafts.share(
            self.object,
            by=self.request.user,
            organization=data["organization"],
            reason=data["reason"],
        )

    def get_success_url(self, result):
        return with_back(result.get_absolute_url(), back_url(self.request))

    def get_crumbs(self):
        return [PROPOSALS, *super().get_crumbs()]

    def get_context_data(self, **kwargs):
        reasons = list(rules.obstacles_to_share(self.object.state))
        return super().get_context_data(reasons=reasons, **kwargs)

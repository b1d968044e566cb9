"""Pages of meetings: list, one meeting with its agenda, enter, move, adjust, take back."""

from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, organizations_held
from core.forms import ReasonForm
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    VerbPage,
    back_url,
)
from core.views.doors import with_back
from funding.choices import MeetingState, ProposalState
from funding.filters.meetings import MeetingFilter
from funding.forms.meetings import AdjustForm, MeetingForm, NewMeetingForm
from funding.models import Decision, Meeting, Proposal
from funding.rules import meetings as rules
from funding.services import meetings
from funding.tables.meetings import MeetingTable

LIST = (_("Meetings"), "funding:meeting_list")


def crumbs_of(meeting=None) -> list:
    """Return the way to the list, and to the meeting where a page lies below one."""
    way = [(LIST[0], reverse(LIST[1]))]
    return [*way, (str(meeting), meeting.get_absolute_url())] if meeting else way


class MeetingList(ListPage):
    permission_required = "funding.view_meeting"
    queryset = Meeting.objects.with_counts()
    table_class = MeetingTable
    filterset_class = MeetingFilter
    page_title = _("Meetings")
    intro = _("The meetings of your boards, with what is decided and what still waits.")
    empty = Empty(
        _("No meeting is entered yet"),
        _("Enter the board's next meeting, then put the proposals that are ready on its agenda."),
    )
    create_url_name = "funding:meeting_create"
    create_permission = "funding.add_meeting"
    create_label = _("New meeting")


class MeetingDetail(DetailPage):
    permission_required = "funding.view_meeting"
    queryset = Meeting.objects.select_related("board")
    template_name = "funding/meetings/detail.html"

    def get_crumbs(self):
        return crumbs_of()

    def get_state(self):
        state = self.object.state
        return (state.label, *MeetingState.tones[state.value])

    def get_actions(self):
        meeting = self.object
        if not self.request.user.has_perm("funding.change_meeting", meeting):
            return []
        if meeting.adjusted_on is not None:
            return [
                _action(
                    _("Reopen the minutes"),
                    "reopen",
                    meeting,
                    "arrow-counterclockwise",
                    reasons=meetings.obstacles_to_reopen(meeting),
                )
            ]
        return [
            _action(
                _("Minutes are adjusted"),
                "adjust",
                meeting,
                "check2-circle",
                tone="primary" if meeting.state == MeetingState.HELD else "default",
                reasons=meetings.obstacles_to_adjust(meeting),
            ),
            _action(_("Edit"), "edit", meeting, "pencil"),
        ]

    def get_context_data(self, **kwargs):
        meeting, user = self.object, self.request.user
        may_record = user.has_perm("funding.add_decision", meeting)
        return super().get_context_data(
            agenda=agenda_of(meeting),
            can_record=may_record and meeting.state == MeetingState.HELD,
            ready=self.ready() if may_record and meeting.adjusted_on is None else [],
            **kwargs,
        )

    def ready(self):
        """Return the board's proposals that wait for a meeting."""
        return Proposal.objects.filter(
            financier=self.object.board_id, state=ProposalState.READY
        ).order_by("title", "pk")


@dataclass(frozen=True)
class Item:
    """A matter of a meeting: what is asked (its proposal's amount), and the decision if any."""

    proposal: Proposal
    decision: Decision | None = None


def agenda_of(meeting) -> list[Item]:
    """Return what still waits for a decision, then what is decided, by §."""
    decisions = list(meeting.decisions.with_total().order_by("paragraph"))
    waiting = Q(meeting=meeting, state=ProposalState.ON_AGENDA)
    decided = Q(pk__in=[each.proposal_id for each in decisions])
    concerned = Proposal.objects.filter(waiting | decided).with_amount().order_by("title", "pk")
    proposals = {each.pk: each for each in concerned}
    return [
        *(
            Item(each)
            for each in proposals.values()
            if each.meeting_id == meeting.pk and each.state == ProposalState.ON_AGENDA
        ),
        *(Item(proposals[each.proposal_id], each) for each in decisions),
    ]


def _action(label, verb, meeting, icon, *, tone="default", reasons=()):
    url = reverse(f"funding:meeting_{verb}", args=[meeting.pk])
    return Action(label, url, method="get", tone=tone, icon=icon, reasons=reasons)


class MeetingCreate(CreatePage):
    permission_required = "funding.add_meeting"
    form_class = NewMeetingForm
    page_title = _("New meeting")
    submit_label = _("Enter the meeting")
    done = _("The meeting is entered.")

    def get_crumbs(self):
        return crumbs_of()

    def get_form_kwargs(self):
        boards = organizations_held(self.request.user, "secretary")
        return {"boards": Organization.objects.filter(pk__in=boards).deciding()}

    def get_cancel_url(self):
        return back_url(self.request, reverse("funding:meeting_list"))

    def perform(self, form):
        said = form.cleaned_data
        return meetings.create(
            said["board"], held_on=said["held_on"], place=said["place"], by=self.request.user
        )


class MeetingEdit(EditPage):
    permission_required = "funding.change_meeting"
    queryset = Meeting.objects.select_related("board")
    form_class = MeetingForm
    page_title = _("Edit the meeting")
    done = _("The meeting is changed.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get(self, request, *args, **kwargs):
        reasons = list(rules.obstacles_to_revise(self.object.adjusted_on))
        return turned_away(self, reasons) or super().get(request, *args, **kwargs)

    def perform(self, form):
        return meetings.revise(self.object, by=self.request.user, **form.cleaned_data)


class MeetingAdjust(VerbPage):
    permission_required = "funding.change_meeting"
    queryset = Meeting.objects.select_related("board")
    template_name = "funding/meetings/adjust.html"
    form_class = AdjustForm
    page_title = _("The minutes are adjusted")
    submit_label = _("Enter the day")
    done = _("The minutes are adjusted. The registrar can now register the extracts.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get(self, request, *args, **kwargs):
        reasons = meetings.obstacles_to_adjust(self.object)
        return turned_away(self, reasons) or super().get(request, *args, **kwargs)

    def perform(self, form):
        return meetings.adjust_minutes(
            self.object, on=form.cleaned_data["on"], by=self.request.user
        )

    def get_context_data(self, **kwargs):
        decisions = Decision.objects.filter(meeting=self.object).select_related("proposal")
        return super().get_context_data(
            decisions=decisions.with_total().order_by("paragraph"), **kwargs
        )


class MeetingReopen(VerbPage):
    permission_required = "funding.change_meeting"
    queryset = Meeting.objects.select_related("board")
    template_name = "core/confirm.html"
    form_class = ReasonForm
    page_title = _("Take back that the minutes are adjusted")
    submit_label = _("Take it back")
    done = _("The minutes are open again.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get(self, request, *args, **kwargs):
        reasons = meetings.obstacles_to_reopen(self.object)
        return turned_away(self, reasons) or super().get(request, *args, **kwargs)

    def perform(self, form):
        return meetings.reopen(self.object, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        consequences = [
            _("The decisions of the meeting can be corrected and undone again."),
            _("No extract can be registered until the day of adjusting is entered anew."),
        ]
        return super().get_context_data(consequences=consequences, **kwargs)


def turned_away(page, reasons):
    """Return to the object with the reasons, when its form cannot be used now; else None."""
    for reason in reasons:
        messages.error(page.request, reason)
    if not reasons:
        return None
    return redirect(with_back(page.object.get_absolute_url(), back_url(page.request)))

"""Pages of meetings: list, one meeting with its agenda, enter, move, adjust, take back."""

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, organizations_held
from core.history import events_of, history_of
from core.periods import iso_date
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    back_url,
    is_htmx,
)
from documents.views.documents import issued_of
from funding.choices import MeetingState, ProposalState
from funding.filters.meetings import MeetingFilter
from funding.forms.meetings import MeetingForm, NewMeetingForm
from funding.models import Absence, AgendaItem, Attendee, Meeting, Notice, Proposal
from funding.rules import meetings as rules
from funding.rules.agendas import is_late
from funding.rules.appeals import last_day_to_appeal
from funding.services import extracts, meetings
from funding.tables.meetings import MeetingTable
from funding.views.meeting_parts import agenda_of, crumbs_of, undecided


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
    queryset = Meeting.objects.select_related("board", "notice")
    template_name = "funding/meetings/detail.html"

    def get_crumbs(self):
        return crumbs_of()

    def get_state(self):
        state = self.object.state
        return (state.label, *MeetingState.tones[state.value])

    def get_history(self):
        return None  # a page of its own, loaded into this one

    @cached_property
    def agenda(self):
        return agenda_of(self.object)

    @cached_property
    def may_change(self):
        return self.request.user.has_perm("funding.change_meeting", self.object)

    def get_actions(self):
        meeting, user = self.object, self.request.user
        actions = self.get_secretarys_actions() if self.may_change else []
        actions += [_paper(_("Read the agenda"), "agenda", meeting, "file-earmark-text")]
        actions += [_paper(_("The meeting's documents"), "package", meeting, "journals")]
        if user.has_perm("funding.register_extract", meeting) and self.unregistered():
            label = _("Register the extracts")
            reasons = extracts.obstacles_to_register_all(meeting)
            actions.append(
                _action(label, "extracts", meeting, "inbox", tone="primary", reasons=reasons)
            )
        return actions

    def unregistered(self):
        decisions = [row.decision for row in self.agenda if row.decision is not None]
        return [each for each in decisions if each.extract_registered_on is None]

    def get_secretarys_actions(self):
        meeting = self.object
        if meeting.adjusted_on is not None:
            reasons = meetings.obstacles_to_reopen(meeting)
            has_notice = hasattr(meeting, "notice")
            label = _("Change the notice") if has_notice else _("The minutes are announced")
            tone = "default" if has_notice else "primary"
            return [
                _action(label, "notice", meeting, "megaphone", tone=tone),
                _action(
                    _("Reopen the minutes"),
                    "reopen",
                    meeting,
                    "arrow-counterclockwise",
                    reasons=reasons,
                ),
            ]
        is_held, following = meeting.state == MeetingState.HELD, undecided(self.agenda)
        actions = []
        if is_held and following:
            actions.append(
                Action(
                    _("Take the minutes"),
                    self.first_step(following),
                    method="get",
                    tone="primary",
                    icon="journal-text",
                )
            )
        actions.append(
            _action(
                _("Minutes are adjusted"),
                "adjust",
                meeting,
                "check2-circle",
                tone="primary" if is_held and not following else "default",
                reasons=rules.obstacles_to_adjust(
                    meeting.held_on,
                    meeting.adjusted_on,
                    [row.title for row in self.agenda if row.outcome is None],
                    timezone.localdate(),
                ),
            )
        )
        return [*actions, _action(_("Edit"), "edit", meeting, "pencil")]

    def first_step(self, following):
        """Return where the minutes begin: with the §, then at the first undecided item."""
        if any(row.item.paragraph is None for row in self.agenda):
            return reverse("funding:meeting_number", args=[self.object.pk])
        return following.record_url

    def get_context_data(self, **kwargs):
        meeting = self.object
        is_open = self.may_change and meeting.adjusted_on is None
        today = timezone.localdate()
        return super().get_context_data(
            agenda=self.agenda,
            found_in=[
                row.proposal.pk for row in self.agenda if row.proposal and row.outcome is None
            ],
            attendees=list(meeting.attendees.all()),
            can_change=is_open,
            can_record=is_open and meeting.state == MeetingState.HELD,
            can_move=is_open and sum(row.item.paragraph is None for row in self.agenda) > 1,
            ready=self.ready() if is_open else [],
            facts=self.get_facts(),
            issued=issued_of(meeting, self.request.user),
            is_past_deadline=is_open and is_late(today, meeting.documents_by, meeting.held_on),
            **kwargs,
        )

    def ready(self):
        """Return the board's proposals that wait for a meeting."""
        return Proposal.objects.filter(
            financier=self.object.board_id, state=ProposalState.READY
        ).order_by("title", "pk")

    def get_facts(self):
        meeting, notice = self.object, getattr(self.object, "notice", None)
        time = meeting.begins_at and meeting.begins_at.strftime("%H:%M")
        return [
            (_("Date"), iso_date(meeting.held_on)),
            (_("Time"), time),
            (_("Place"), meeting.place),
            (_("Deadline for documents"), iso_date(meeting.documents_by)),
            (_("Minutes adjusted on"), iso_date(meeting.adjusted_on)),
            (_("Minutes announced on"), notice and iso_date(notice.posted_on)),
            (
                _("Last day to appeal"),
                notice and iso_date(last_day_to_appeal(notice.posted_on)),
            ),
        ]


class MeetingHistory(DetailPage):
    """Who did what with a meeting, its agenda, attendance and notice."""

    permission_required = "funding.view_meeting"
    queryset = Meeting.objects.select_related("board")
    template_name = "funding/meetings/history.html"

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("History")
        return frame

    def get_history(self):
        meeting = self.object
        items = events_of(AgendaItem, meeting_id=meeting.pk)
        return history_of(
            meeting,
            items,
            events_of(Attendee, meeting_id=meeting.pk),
            events_of(Absence, item_id__in=items.values("pgh_obj_id")),
            events_of(Notice, meeting_id=meeting.pk),
        )

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "core/_history.html"
        return super().render_to_response(context, **kwargs)


def _paper(label, kind, meeting, icon):
    url = reverse("documents:preview", kwargs={"kind": kind, "pk": meeting.pk})
    return Action(label, url, method="get", icon=icon)


def _action(label, verb, meeting, icon, *, tone="default", reasons=()):
    url = reverse(f"funding:meeting_{verb}", args=[meeting.pk])
    return Action(label, url, method="get", tone=tone, icon=icon, reasons=list(reasons))


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
        said = dict(form.cleaned_data)
        return meetings.create(said.pop("board"), by=self.request.user, **said)


class MeetingEdit(EditPage):
    permission_required = "funding.change_meeting"
    queryset = Meeting.objects.select_related("board")
    form_class = MeetingForm
    page_title = _("Edit the meeting")
    done = _("The meeting is changed.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        return rules.obstacles_to_revise(self.object.adjusted_on)

    def perform(self, form):
        return meetings.revise(self.object, by=self.request.user, **form.cleaned_data)

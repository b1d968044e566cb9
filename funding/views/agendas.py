"""Pages of an agenda: its items, their order, their §, and the minutes of other matters."""

import re

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.forms import ReasonForm
from core.views import EditPage, VerbPage, carry_out, get_allowed
from core.views.doors import run
from funding.choices import ProposalState
from funding.forms.agendas import MatterForm, MinutesForm, NumbersForm
from funding.models import AgendaItem, Meeting, Proposal
from funding.rules import agendas as rules
from funding.services import agendas, meetings, proposals
from funding.views.meeting_parts import agenda_of, crumbs_of, onward_from

ITEMS = AgendaItem.objects.select_related("meeting__board", "proposal")
MEETINGS = Meeting.objects.select_related("board")
NUMBER = re.compile(r"[0-9]{1,18}")
FETCH = "X-Requested-With"  # the script asks so, and reads the status alone


class MatterCreate(VerbPage):
    """Puts a matter that is no proposal on the agenda of a meeting."""

    permission_required = "funding.change_meeting"
    queryset = MEETINGS
    form_class = MatterForm
    page_title = gettext_lazy("Put a matter on the agenda")
    submit_label = gettext_lazy("Put on the agenda")
    done = gettext_lazy("The matter is on the agenda.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        return rules.obstacles_to_change(self.object.adjusted_on)

    def perform(self, form):
        return agendas.add_matter(self.object, by=self.request.user, **form.cleaned_data)


class MatterEdit(EditPage):
    permission_required = "funding.change_meeting"
    queryset = ITEMS.filter(proposal=None)
    form_class = MatterForm
    page_title = gettext_lazy("Edit the matter")
    done = gettext_lazy("The matter is changed.")

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def obstacles(self):
        return rules.obstacles_to_change(self.object.meeting.adjusted_on)

    def perform(self, form):
        return agendas.revise_matter(self.object, by=self.request.user, **form.cleaned_data)


class MatterDecide(VerbPage):
    """The minutes of a matter without a proposal; recorded anew until they are adjusted."""

    permission_required = "funding.change_meeting"
    queryset = ITEMS.filter(proposal=None)
    template_name = "funding/meetings/minutes.html"
    form_class = MinutesForm
    page_title = gettext_lazy("Record the outcome")
    submit_label = gettext_lazy("Record and go on")
    done = gettext_lazy("The outcome is recorded.")

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def obstacles(self):
        return agendas.obstacles_to_number(self.object.meeting)

    def get_form(self, data=None, files=None):
        item = self.object
        used = meetings.taken_paragraphs(item.meeting)
        paragraph = item.paragraph or max(used, default=0) + 1
        coming, following = Meeting.objects.after(item.meeting), agendas.taken_up(item)
        initial = {
            "outcome": item.outcome,
            "paragraph": paragraph,
            "minutes": item.minutes,
            "tabled_to": self.filled_in(following, coming),
        }
        return MinutesForm(data, files, initial=initial, meetings=coming)

    def filled_in(self, following, coming):
        """The meeting that takes the matter up; before anything is recorded, the next one."""
        if following is not None:
            return following.meeting
        return None if self.object.outcome else coming.first()

    def perform(self, form):
        return agendas.decide_matter(self.object, form.minutes_said(), by=self.request.user)

    def get_success_url(self, result):
        return onward_from(result.meeting, item_id=result.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            agenda=agenda_of(self.object.meeting), here=self.object.pk, **kwargs
        )


class MatterUndo(VerbPage):
    permission_required = "funding.change_meeting"
    queryset = ITEMS.filter(proposal=None)
    template_name = "core/confirm.html"
    form_class = ReasonForm
    page_title = gettext_lazy("Undo the recorded outcome")
    submit_label = gettext_lazy("Undo")
    tone = "danger"
    done = gettext_lazy("The outcome is undone: the matter is undecided again.")

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def obstacles(self):
        return agendas.obstacles_to_undo(self.object)

    def perform(self, form):
        return agendas.undo_matter(self.object, by=self.request.user, **form.cleaned_data)


class MeetingNumber(VerbPage):
    """Gives the whole agenda its §, in its order, from the next one of the series."""

    permission_required = "funding.change_meeting"
    queryset = MEETINGS
    template_name = "funding/meetings/number.html"
    form_class = NumbersForm
    page_title = gettext_lazy("Give the §")
    submit_label = gettext_lazy("Give the §")
    done = gettext_lazy("The agenda has its §.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        return agendas.obstacles_to_number(self.object)

    def get_form_kwargs(self):
        self.rows = agenda_of(self.object)
        taken = meetings.taken_paragraphs(self.object)
        given = {row.item.pk: row.item.paragraph for row in self.rows}
        numbers = rules.proposed(given, taken)
        items = [
            (row.item, f"{row.number}. {row.title}", numbers[row.item.pk], row.outcome is not None)
            for row in self.rows
        ]
        return {"items": items, "seen": agendas.shown_numbers(row.item for row in self.rows)}

    def perform(self, form):
        return agendas.give_paragraphs(
            self.object, form.numbers(), by=self.request.user, seen=form.cleaned_data["seen"]
        )

    def get_success_url(self, result):
        return onward_from(result)


@require_POST
def meeting_place(request, pk):
    """Put one of the board's ready proposals on the agenda of this meeting."""
    meeting = get_allowed(MEETINGS, request.user, "funding.change_meeting", pk=pk)
    ready = Proposal.objects.filter(financier=meeting.board_id, state=ProposalState.READY)
    proposal = get_allowed(
        ready, request.user, "funding.change_proposal", pk=request.POST.get("proposal")
    )
    return carry_out(
        request,
        proposals.put_on_agenda,
        proposal,
        meeting=meeting,
        done=_("“%(title)s” is on the agenda.") % {"title": proposal},
        to=meeting.get_absolute_url(),
    )


@require_POST
def meeting_order(request, pk):
    """Put the items in the order that was posted; a button moves one of them a step."""
    meeting = get_allowed(MEETINGS, request.user, "funding.change_meeting", pk=pk)
    order = _moved(request.POST)
    try:
        run(agendas.reorder, meeting, order, by=request.user)
    except ValidationError as refusal:
        for reason in refusal.messages:
            messages.error(request, reason)
        status = 409
    else:
        status = 204
    if request.headers.get(FETCH) == "fetch":
        return HttpResponse(status=status)
    return redirect(f"{meeting.get_absolute_url()}#agenda-title")


@require_POST
def item_remove(request, pk):
    """Take an item without § off the agenda."""
    item = get_allowed(ITEMS, request.user, "funding.change_meeting", pk=pk)
    return carry_out(
        request,
        agendas.remove,
        item,
        done=_("“%(title)s” is off the agenda.") % {"title": item},
        to=reverse("funding:meeting_detail", args=[item.meeting_id]),
    )


def _moved(posted) -> list[int]:
    """Return the order that was posted, with the one whose button was pressed moved a step."""
    order = [int(pk) for pk in posted.getlist("order") if NUMBER.fullmatch(pk)]
    for name, step in (("up", -1), ("down", 1)):
        wanted = posted.get(name, "")
        if NUMBER.fullmatch(wanted) and int(wanted) in order:
            at = order.index(int(wanted))
            to = min(max(at + step, 0), len(order) - 1)
            order.insert(to, order.pop(at))
    return order

"""Pages of attendance: who attended a meeting, and who took no part in an item."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import EditPage, VerbPage, back_url, carry_out, get_allowed
from funding.forms.attendance import AbsencesForm, AttendanceForm
from funding.rules import agendas as rules
from funding.services import attendance
from funding.views.agendas import ITEMS, MEETINGS
from funding.views.meeting_parts import crumbs_of


class MeetingAttendance(EditPage):
    """Who attended, in what capacity; two who write at once are asked about what differs."""

    permission_required = "funding.change_meeting"
    queryset = MEETINGS
    template_name = "funding/meetings/attendance.html"
    form_class = AttendanceForm
    page_title = gettext_lazy("Who attended")
    done = gettext_lazy("Who attended is entered.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        return rules.obstacles_to_change(self.object.adjusted_on)

    def perform(self, form):
        return attendance.set_attendees(self.object, form.attendees(), by=self.request.user)

    def get_context_data(self, **kwargs):
        is_empty = not self.object.attendees.exists()
        last = attendance.last_attended(self.object) if is_empty else None
        return super().get_context_data(last=last, **kwargs)


@require_POST
def meeting_copy_attendance(request, pk):
    """Begin with those who attended the board's last meeting."""
    meeting = get_allowed(MEETINGS, request.user, "funding.change_meeting", pk=pk)
    done = _("Those who attended the last meeting are entered: change what differs.")
    return carry_out(request, attendance.copy_last, meeting, done=done)


class ItemAbsences(VerbPage):
    """Who of those who attend took no part in one item, and why."""

    permission_required = "funding.change_meeting"
    queryset = ITEMS
    form_class = AbsencesForm
    template_name = "funding/meetings/absences.html"
    page_title = gettext_lazy("Who took no part")
    done = gettext_lazy("Who took no part is entered.")

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = str(self.object)
        return frame

    def get_crumbs(self):
        return crumbs_of(self.object.meeting)

    def obstacles(self):
        return rules.obstacles_to_change(self.object.meeting.adjusted_on)

    def get_form_kwargs(self):
        absences = self.object.absences.values_list("attendee", "reason")
        attendees = list(self.object.meeting.attendees.all())
        return {"attendees": attendees, "reasons": dict(absences)}

    def perform(self, form):
        return attendance.set_absences(self.object, form.reasons(), by=self.request.user)

    def get_success_url(self, result):
        return back_url(self.request) or result.get_absolute_url()

    def get_cancel_url(self):
        return back_url(self.request) or self.object.get_absolute_url()

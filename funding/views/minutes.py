"""Pages after a meeting: its minutes are adjusted, announced; all its extracts at once."""

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import ReasonForm
from core.periods import running_date
from core.views import VerbPage
from funding.forms.meetings import AdjustForm, ExtractsForm, NoticeForm
from funding.models import Decision, Meeting
from funding.rules import meetings as rules
from funding.rules.appeals import last_day_to_appeal
from funding.services import extracts, meetings
from funding.views.meeting_parts import agenda_of, crumbs_of

MEETINGS = Meeting.objects.select_related("board", "notice")


class MeetingAdjust(VerbPage):
    permission_required = "funding.change_meeting"
    queryset = MEETINGS
    template_name = "funding/meetings/adjust.html"
    form_class = AdjustForm
    page_title = gettext_lazy("The minutes are adjusted")
    submit_label = gettext_lazy("Enter the day")
    done = gettext_lazy("The minutes are adjusted. The registrar can now register the extracts.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        return meetings.obstacles_to_adjust(self.object)

    def perform(self, form):
        return meetings.adjust_minutes(
            self.object, on=form.cleaned_data["on"], by=self.request.user
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(agenda=agenda_of(self.object), **kwargs)


class MeetingReopen(VerbPage):
    permission_required = "funding.change_meeting"
    queryset = MEETINGS
    template_name = "core/confirm.html"
    form_class = ReasonForm
    page_title = gettext_lazy("Take back that the minutes are adjusted")
    submit_label = gettext_lazy("Take it back")
    done = gettext_lazy("The minutes are open again.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        return meetings.obstacles_to_reopen(self.object)

    def perform(self, form):
        return meetings.reopen(self.object, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        consequences = [
            _("The decisions of the meeting can be corrected and undone again."),
            _("No extract can be registered until the day of adjusting is entered anew."),
        ]
        return super().get_context_data(consequences=consequences, **kwargs)


class MeetingNotice(VerbPage):
    """The day the minutes were announced; the last day to appeal follows from it."""

    permission_required = "funding.change_meeting"
    queryset = MEETINGS
    form_class = NoticeForm
    page_title = gettext_lazy("The minutes are announced")
    submit_label = gettext_lazy("Enter the day")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        return rules.obstacles_to_announce(self.object.adjusted_on)

    def get_form(self, data=None, files=None):
        notice = getattr(self.object, "notice", None)
        posted_on = notice.posted_on if notice else self.object.adjusted_on
        return NoticeForm(data, files, initial={"posted_on": posted_on})

    def perform(self, form):
        notice = meetings.announce(self.object, by=self.request.user, **form.cleaned_data)
        last = running_date(last_day_to_appeal(notice.posted_on), self.request.LANGUAGE_CODE)
        messages.success(
            self.request,
            _("The notice is entered. The last day to appeal is %(day)s.") % {"day": last},
        )
        if rules.is_announced_late(self.object.adjusted_on, notice.posted_on):
            messages.warning(
                self.request,
                _("The law asks for the notice at the latest on the second day after adjusting."),
            )
        return notice


class MeetingExtracts(VerbPage):
    """All extracts of a meeting that are not registered yet, on one page."""

    permission_required = "funding.register_extract"
    queryset = MEETINGS
    template_name = "funding/meetings/extracts.html"
    form_class = ExtractsForm
    page_title = gettext_lazy("Register the extracts")
    submit_label = gettext_lazy("Register the chosen extracts")
    done = gettext_lazy("The extracts are registered. The decisions count; nothing changes them.")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def obstacles(self):
        reasons = extracts.obstacles_to_register_all(self.object)
        if not reasons and not self.waiting():
            reasons = [_("Every extract of the meeting is registered.")]
        return reasons

    def waiting(self):
        decisions = Decision.objects.filter(meeting=self.object, extract_registered_on=None)
        rows = list(decisions.with_total().with_parts().order_by("paragraph"))
        for row in rows:
            row.meeting = self.object
        return rows

    def get_form_kwargs(self):
        self.decisions = self.waiting()
        return {"decisions": self.decisions}

    def perform(self, form):
        return extracts.register_all(
            self.object, form.versions(), on=form.cleaned_data["on"], by=self.request.user
        )

    def get_context_data(self, **kwargs):
        form = kwargs["form"]
        chosen = set(form["chosen"].value() or [])
        pairs = [(f"{each.pk}:{each.version}", each) for each in self.decisions]
        return super().get_context_data(
            rows=[(key, key in chosen, each) for key, each in pairs], **kwargs
        )

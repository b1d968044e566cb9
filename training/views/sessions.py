"""Pages of sessions: the list, one session, its form, called off, who was there."""

from functools import cached_property

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET

from core.forms import ReasonForm
from core.history import events_of, history_of
from core.periods import iso_date
from core.views import (
    Action,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    VerbPage,
    back_url,
    get_allowed,
    onward,
)
from core.views.doors import run, with_back
from core.views.frame import Frame
from core.views.pages import ObjectPage
from core.views.parts import PartCreate
from programs.models import programs_held
from training.choices import Presence, Stage
from training.filters.sessions import SessionFilter
from training.forms.sessions import MakeUpForm, RestForm, SeriesForm, SessionForm
from training.mails.calendars import invitation
from training.models import Attendance, Cohort, Participant, Session
from training.rules.series import obstacles_to_call_off_rest
from training.rules.sessions import obstacles_to_attendance
from training.services import sessions
from training.tables.sessions import SessionTable

SESSIONS = Session.objects.select_related("cohort__course", "leader")


class SessionList(ListPage):
    permission_required = "training.view_session"
    page_title = gettext_lazy("Sessions")
    table_class = SessionTable
    filterset_class = SessionFilter
    empty = Empty(
        gettext_lazy("No session to show"),
        gettext_lazy("Sessions are planned on their cohort."),
    )
    queryset = SESSIONS.with_attendance().order_by("-held_on", "-pk")


class SessionDetail(DetailPage):
    """What the session is, what it teaches; for those who run the training, who was there."""

    template_name = "training/sessions/detail.html"
    permission_required = "training.view_session"
    queryset = SESSIONS.with_attendance()

    def get_crumbs(self):
        cohort = self.object.cohort
        return [
            (_("Cohorts"), reverse("training:cohort_list")),
            (str(cohort), cohort.get_absolute_url()),
        ]

    def get_state(self):
        return (_("called off"), "bad", "x-circle") if self.object.is_called_off else None

    def get_actions(self):
        row = self.object
        calendar = Action(
            _("To the calendar"),
            reverse("training:session_calendar", args=[row.pk]),
            "get",
            icon="calendar-plus",
        )
        if not self.request.user.has_perm("training.change_session", row):
            return [calendar]
        to = {
            name: onward(self.request, f"training:session_{name}", row.pk)
            for name in ("attendance", "edit", "call_off")
        }
        reasons = list(
            obstacles_to_attendance(
                is_called_off=row.is_called_off, held_on=row.held_on, today=timezone.localdate()
            )
        )
        return [
            Action(
                _("Take attendance"),
                to["attendance"],
                "get",
                "primary",
                reasons=reasons,
                icon="check2-square",
            ),
            Action(
                _("Sheet to sign"),
                reverse("documents:preview", args=["attendance_sheet", row.pk]),
                "get",
                icon="printer",
            ),
            calendar,
            Action(_("Edit"), to["edit"], "get", icon="pencil"),
            *self.get_series_actions(),
            Action(_("Call it off"), to["call_off"], "get", "danger", icon="x-circle"),
        ]

    def get_series_actions(self):
        if self.object.series is None:
            return []
        pk, label = self.object.pk, _("Call off this and the following")
        edit = onward(self.request, "training:session_series", pk)
        call_off = onward(self.request, "training:session_series_call_off", pk)
        return [
            Action(_("Edit this and the following"), edit, "get", icon="collection"),
            Action(label, call_off, "get", "danger", icon="x-octagon"),
        ]

    def get_history(self):
        if not self.request.user.has_perm("training.change_session", self.object):
            return history_of(self.object)
        return history_of(self.object, events_of(Attendance, session=self.object.pk))

    def get_context_data(self, **kwargs):
        row = self.object
        people = row.attendances.visible_to(self.request.user).counted()
        people = people.select_related("participant__contact").order_by("participant__number")
        return super().get_context_data(
            modules=row.modules.select_related("module").order_by("module__number"),
            people=people,
            sees_all=row.cohort.course.program_id in programs_held(self.request.user),
            **kwargs,
        )


class SessionCreate(PartCreate):
    permission_required = "training.change_cohort"
    queryset = Cohort.objects.select_related("course")
    model = Session
    parent = "cohort"
    form_class = SeriesForm
    page_title = gettext_lazy("Plan a session")
    submit_label = gettext_lazy("Plan it")

    def perform(self, form):
        made = sessions.create_series(
            form.instance, form.days, by=self.request.user, modules=form.module_ids
        )
        self.done = ngettext(
            "%(n)d session is planned.", "%(n)d sessions are planned.", len(made)
        ) % {"n": len(made)}
        return made[0]


class SessionEdit(EditPage):
    permission_required = "training.change_session"
    queryset = SESSIONS
    form_class = SessionForm
    done = gettext_lazy("The session is saved.")

    def perform(self, form):
        return sessions.revise(form.instance, by=self.request.user, modules=form.module_ids)


class SeriesEdit(EditPage):
    """Changes a session and those that follow it in its series, but not their days."""

    permission_required = "training.change_session"
    queryset = SESSIONS.filter(series__isnull=False)
    form_class = RestForm
    page_title = gettext_lazy("Edit this and the following sessions")

    def perform(self, form):
        made = sessions.revise_rest(form.instance, by=self.request.user, modules=form.module_ids)
        self.done = ngettext(
            "%(n)d session is changed.", "%(n)d sessions are changed.", len(made)
        ) % {"n": len(made)}
        return self.object


class SessionCallOff(VerbPage):
    permission_required = "training.change_session"
    queryset = SESSIONS
    form_class = ReasonForm
    page_title = gettext_lazy("Call a session off")
    submit_label = gettext_lazy("Call it off")
    done = gettext_lazy("The session is called off.")
    tone = "danger"

    def perform(self, form):
        return sessions.call_off(
            self.object, by=self.request.user, reason=form.cleaned_data["reason"]
        )


class SeriesCallOff(VerbPage):
    """Calls off a session and those that follow it in its series, each named before."""

    permission_required = "training.change_session"
    queryset = SESSIONS.filter(series__isnull=False)
    form_class = ReasonForm
    template_name = "core/confirm.html"
    page_title = gettext_lazy("Call off this and the following sessions")
    submit_label = gettext_lazy("Call them off")
    tone = "danger"

    @cached_property
    def rest(self):
        return list(sessions.open_rest_of(self.object).order_by("held_on", "pk"))

    def obstacles(self):
        return obstacles_to_call_off_rest(self.rest)

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        made = sessions.call_off_rest(self.object, by=self.request.user, reason=reason)
        self.done = ngettext(
            "%(n)d session is called off.", "%(n)d sessions are called off.", len(made)
        ) % {"n": len(made)}
        return made

    def get_context_data(self, **kwargs):
        days = ", ".join(iso_date(each.held_on) for each in self.rest)
        kept = _("Sessions with attendance stay as they are.")
        off = _("Called off: %(days)s. They stay in sight and count nowhere.") % {"days": days}
        return super().get_context_data(consequences=[off, kept], **kwargs)


class SessionAttendance(ObjectPage):
    """Who was there: one tap a person; a list sent twice changes nothing.

    Each entry comes with what the person saw (`was-7`): what somebody else has entered meanwhile
    is not written over, but shown. A script sends each tap by itself and keeps what the network
    did not take; without one, it is a form with a button.
    """

    template_name = "training/sessions/attendance.html"
    permission_required = "training.change_session"
    queryset = SESSIONS

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        wanted, overtaken = self.read(request.POST)
        is_quiet = request.headers.get("Accept") == "application/json"
        try:
            run(sessions.take_attendance, self.object, wanted, by=request.user)
        except ValidationError as refusal:
            if is_quiet:
                return JsonResponse({"refused": refusal.messages}, status=422)
            return self.render_to_response(
                self.get_context_data(problems=refusal.messages), status=422
            )
        if is_quiet:
            return JsonResponse({"saved": wanted, "overtaken": overtaken})
        if overtaken:
            return self.render_to_response(self.get_context_data(overtaken=overtaken), status=409)
        messages.success(request, _("The attendance is saved."))
        return redirect(with_back(self.object.get_absolute_url(), back_url(request)))

    def read(self, data):
        """Return what to write, and what somebody else has entered otherwise meanwhile."""
        now = dict(self.object.attendances.values_list("participant", "presence"))
        wanted, overtaken = {}, {}
        for row in self.people:
            name = f"presence-{row.pk}"
            if name not in data and "rest" not in data:
                continue
            was, held = data.get(f"was-{row.pk}", ""), now.get(row.pk, "")
            new = data.get(name, "") or ("present" if "rest" in data and not held else held)
            if new == held or (new == was and was != held):
                continue
            if held != was:
                overtaken[row.pk] = held
            else:
                wanted[row.pk] = new
        return wanted, overtaken

    @cached_property
    def people(self):
        rows = Participant.objects.filter(cohort=self.object.cohort_id).counted()
        rows = rows.with_stage(self.object.held_on).with_name().order_by("name", "number")
        return [row for row in rows if row.stage in (Stage.ACTIVE, Stage.COMPLETED)]

    def get_frame(self):
        return Frame(
            title=_("Attendance"),
            eyebrow=str(self.object),
            crumbs=[(str(self.object), self.object.get_absolute_url())],
        )

    def get_context_data(self, **kwargs):
        now = dict(self.object.attendances.values_list("participant", "presence"))
        return super().get_context_data(
            rows=[(row, now.get(row.pk, "")) for row in self.people],
            presences=Presence,
            entered=sum(row.pk in now for row in self.people),
            cancel_url=with_back(self.object.get_absolute_url(), back_url(self.request)),
            **kwargs,
        )


class AttendanceMakeUp(VerbPage):
    """Notes the day on which somebody who was away went through the session."""

    permission_required = "training.change_session"
    queryset = Attendance.objects.select_related("session__cohort__course", "participant")
    form_class = MakeUpForm
    page_title = gettext_lazy("What was missed is made up")
    submit_label = gettext_lazy("Note it")

    def get_form_kwargs(self):
        return {"made_up_on": self.object.made_up_on}

    def perform(self, form):
        on = form.cleaned_data["on"]
        counts = _("It is noted and counts as attended.")
        self.done = counts if on else _("It is noted and no longer counts as attended.")
        return sessions.make_up(self.object, on, by=self.request.user)


@require_GET
def session_calendar(request, pk):
    """Give the session as a calendar file."""
    session = get_allowed(SESSIONS, request.user, "training.view_session", pk=pk)
    url = request.build_absolute_uri(session.get_absolute_url())
    response = HttpResponse(invitation(session, url), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="session-{session.pk}.ics"'
    return response

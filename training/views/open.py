"""The open pages: to apply by a link, and a participant's own page. No account, no names of others.

Whoever has no open link comes to one page, whatever the reason: closed, ended, unknown.
"""

from axes.helpers import get_client_ip_address
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy

from accounts.choices import OrganizationKind
from core.history import Outsider
from core.views.frame import Page
from core.views.pages import FormSteps
from training.choices import Presence, SessionKind
from training.forms.applications import ApplicationForm
from training.forms.links import ContactForm
from training.forms.participants import ProcessForm
from training.mails.calendars import calendar
from training.models import ApplicationLink, Attendance, LocalProcess, ParticipantLink, Session
from training.queries import attended_by, enrolled_before
from training.rules.codes import source_of
from training.rules.retention import keep_until
from training.rules.stages import missing_to_complete
from training.services import applications, participants

PARTICIPANT = Outsider("training.participant", gettext_lazy("The participant, by link"))


def kept_to_itself(response: HttpResponse) -> HttpResponse:
    """Let no search engine find the page, no cache keep it, and no other site learn its address."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "same-origin"
    patch_cache_control(response, no_store=True, private=True)
    return response


class OpenPage(Page):
    """A page that a link opens: `links` are those looked among."""

    permission_required = "training.open_link"
    links = None

    def dispatch(self, request, *args, **kwargs):
        self.link = self.links.by_code(kwargs["code"]).first()
        if self.link is None:
            return kept_to_itself(render(request, "training/open/shut.html", status=404))
        return kept_to_itself(super().dispatch(request, *args, **kwargs))

    def check_permission(self):
        """Let everybody in whose link is open: there is no account to be asked about."""

    def to(self, name):
        return reverse(f"training:{name}", args=[self.kwargs["code"]])

    def get_context_data(self, **kwargs):
        cohort = self.cohort
        told = {"link": self.link, "cohort": cohort, "until": keep_until(cohort)}
        keeper = cohort.course.program.organization
        return super().get_context_data(**{**told, "keeper": keeper, **kwargs})


class ApplyPage(OpenPage):
    links = ApplicationLink.objects.select_related(
        "cohort__course__program__organization", "booking__organization__municipality"
    )

    @property
    def cohort(self):
        return self.link.cohort


class Apply(FormSteps, ApplyPage):
    """Says what the training is and who pays, and takes an application."""

    template_name = "training/open/apply.html"
    form_class = ApplicationForm
    page_title = gettext_lazy("Apply to the training")
    submit_label = gettext_lazy("Send the application")

    @property
    def home(self):
        """The municipality whose units can be chosen; None where the booking says none."""
        body = self.link.booking.organization if self.link.booking else None
        if body is not None and body.kind == OrganizationKind.MUNICIPALITY:
            return body
        return body.municipality if body is not None else None

    def get_form_kwargs(self):
        return {"home": self.home}

    def perform(self, form):
        # The answer is the same whatever became of it: nobody learns who has applied.
        if form.is_of_a_machine:
            return None
        address = get_client_ip_address(self.request) or ""
        return applications.apply(
            self.link,
            form.participant,
            form.person,
            source=source_of(address, self.link.pk),
            by=applications.APPLICANT,
        )

    def get_success_url(self, result):
        return self.to("apply_sent")

    def get_cancel_url(self):
        return ""

    def get_context_data(self, **kwargs):
        days = Session.objects.filter(cohort=self.cohort, is_called_off=False)
        days = days.filter(held_on__gte=timezone.localdate())
        days = days.exclude(kind=SessionKind.SUPERVISION).order_by("held_on", "begins_at", "pk")
        return super().get_context_data(days=days, **kwargs)


class ApplySent(ApplyPage):
    """Says that the application has been sent: the same to everybody."""

    template_name = "training/open/sent.html"
    page_title = gettext_lazy("Thank you for applying")

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(**kwargs))


class OwnPage(OpenPage):
    """A page of the participant whose link it is."""

    links = ParticipantLink.objects.select_related(
        "participant__cohort__course__program__organization", "participant__contact"
    )

    @property
    def participant(self):
        return self.link.participant

    @property
    def cohort(self):
        return self.participant.cohort


class Own(OwnPage):
    """The own dates and attendance, the own process, what is left to do, the contact details."""

    template_name = "training/open/own.html"
    page_title = gettext_lazy("My training")

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs):
        me, today = self.participant, timezone.localdate()
        keys = [me.pk, *(enrolled_before([me.pk]) if me.came_from_id else ())]
        mine = Attendance.objects.filter(participant__in=keys, session__is_called_off=False)
        presence = {each.session_id: each for each in mine.select_related("session")}
        # Supervision is for some at a time: only what the participant took part in is shown.
        days = [
            (each, presence.get(each.pk))
            for each in sessions_of(self.cohort)
            if each.kind != SessionKind.SUPERVISION or each.pk in presence
        ]
        before = [(own.session, own) for own in presence.values() if own.participant_id != me.pk]
        days = sorted([*before, *days], key=lambda day: day[0].held_on)
        attended = attended_by([me.pk])[me.pk]
        process = LocalProcess.objects.filter(participant=me).select_related("note").first()
        return super().get_context_data(
            coming=[day for day, _mine in days if day.held_on >= today],
            past=[(day, own) for day, own in reversed(days) if day.held_on < today or own],
            attended=attended,
            missing=list(missing_to_complete(self.cohort.course, attended)),
            process=process,
            contact=me.contact,
            presences=Presence,
            **{name: self.to(name) for name in ("own_process", "own_contact", "own_calendar")},
            **kwargs,
        )


def sessions_of(cohort):
    rows = Session.objects.filter(cohort=cohort, is_called_off=False).select_related("leader")
    return list(rows.order_by("held_on", "begins_at", "pk"))


class OwnForm(FormSteps, OwnPage):
    template_name = "training/open/form.html"

    def get_success_url(self, result):
        return self.to("own")

    def get_cancel_url(self):
        return self.to("own")


class OwnProcess(OwnForm):
    form_class = ProcessForm
    page_title = gettext_lazy("My process at the unit")
    done = gettext_lazy("The process is saved.")

    def get_form_kwargs(self):
        held = LocalProcess.objects.filter(participant=self.participant).first()
        return {"instance": held or LocalProcess(participant=self.participant)}

    def perform(self, form):
        note = form.cleaned_data["note"]
        return participants.state_process(form.instance, note=note, by=PARTICIPANT)


class OwnContact(OwnForm):
    form_class = ContactForm
    page_title = gettext_lazy("My contact details")
    done = gettext_lazy("Your contact details are saved.")

    def get_form_kwargs(self):
        held = self.participant.contact
        return {"initial": {name: getattr(held, name) for name in ("name", "email", "phone")}}

    def perform(self, form):
        return participants.reach_by(self.participant, form.person, by=PARTICIPANT)


class OwnCalendar(OwnPage):
    """The cohort's days as one calendar file; supervision is for some at a time and left out."""

    def get(self, request, *args, **kwargs):
        days = Session.objects.filter(cohort=self.cohort).exclude(kind=SessionKind.SUPERVISION)
        return HttpResponse(
            calendar(days.select_related("cohort").order_by("held_on", "begins_at", "pk")),
            content_type="text/calendar; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="training-days.ics"'},
        )

"""Pages of links without login: those to apply by, and the participants' own."""

from functools import cached_property

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.rules import refuse
from core.views import Action, DetailPage, VerbPage, onward
from core.views.frame import Frame
from core.views.parts import PartCreate, PartRemove
from training.choices import LinkState, Stage
from training.forms.links import LinkCreateForm, LinkForm, OwnLinksForm
from training.mails import participants as words
from training.models import ApplicationLink, Participant, ParticipantLink, SeatBooking
from training.services import links
from training.views.cohorts import COHORTS

LINKS = ApplicationLink.objects.select_related("cohort__course__program", "booking__organization")
OWN_LINKS = ParticipantLink.objects.select_related("participant__cohort__course")


def crumbs_to(cohort):
    return [
        (_("Cohorts"), reverse("training:cohort_list")),
        (str(cohort), cohort.get_absolute_url()),
    ]


class CohortLinks(DetailPage):
    """The links by which people apply to a cohort; a secretary sees the own board's alone."""

    template_name = "training/links/list.html"
    permission_required = "training.view_links"
    queryset = COHORTS

    def get_frame(self):
        return Frame(
            title=_("Links to apply by"),
            eyebrow=str(self.object),
            crumbs=crumbs_to(self.object),
            actions=self.get_actions(),
        )

    def get_actions(self):
        to = onward(self.request, "training:link_create", self.object.pk)
        return [Action(_("Make a link"), to, "get", "primary", icon="link-45deg")]

    def get_rows(self):
        """The links that the person sees, each with how many have applied by its booking."""
        seen = LINKS.filter(cohort=self.object).visible_to(self.request.user)
        return list(seen.order_by("booking__organization__name", "pk"))

    def get_history(self):
        return history_of(events_of(ApplicationLink, id__in=[row.pk for row in self.rows]))

    def get_context_data(self, **kwargs):
        self.rows = self.get_rows()
        counts = {row["booking"]: row for row in counted(self.object)}
        nothing = {"applied": 0, "waiting": 0, "admitted": 0}
        told = [(row, counts.get(row.booking_id, nothing)) for row in self.rows]
        return super().get_context_data(
            rows=told, site_url=settings.SITE_URL, open=LinkState.OPEN, **kwargs
        )


def counted(cohort):
    """Return how many of each booking have applied, wait, or are admitted: numbers alone."""
    rows = Participant.objects.filter(cohort=cohort).counted().with_stage().order_by()
    admitted = (Stage.ACTIVE, Stage.COMPLETED, Stage.DROPPED_OUT)
    return rows.values("booking").annotate(
        applied=Count("pk", filter=Q(stage=Stage.APPLIED)),
        waiting=Count("pk", filter=Q(stage=Stage.WAITING)),
        admitted=Count("pk", filter=Q(stage__in=admitted)),
    )


class LinkCreate(PartCreate):
    permission_required = "training.view_links"
    queryset = COHORTS
    model = ApplicationLink
    parent = "cohort"
    form_class = LinkCreateForm
    service = links.create
    page_title = gettext_lazy("Make a link to apply by")
    submit_label = gettext_lazy("Make the link")
    done = gettext_lazy("The link is made. Copy its address and pass it on.")

    @cached_property
    def bookings(self):
        """The bookings that the person may make a link for and that have none."""
        rows = SeatBooking.objects.filter(cohort=self.object, application_links__isnull=True)
        rows = rows.select_related("organization", "cohort__course")
        if self.runs_it:
            return rows
        may = "training.change_applicationlink"
        mine = [
            row.pk
            for row in rows
            if self.request.user.has_perm(may, ApplicationLink(cohort=row.cohort, booking=row))
        ]
        return rows.filter(pk__in=mine)

    @cached_property
    def runs_it(self):
        return self.request.user.has_perm("training.change_cohort", self.object)

    @cached_property
    def is_whole(self):
        """Whether a link for the program itself can be made."""
        whole = ApplicationLink.objects.filter(cohort=self.object, booking__isnull=True)
        return self.runs_it and not whole.exists()

    def obstacles(self):
        if not self.is_whole and not self.bookings:
            yield _("There is a link for all seats already.")

    def get_refuge(self):
        return reverse("training:cohort_links", args=[self.object.pk])

    def get_form_kwargs(self):
        return {
            **super().get_form_kwargs(),
            "bookings": self.bookings,
            "is_whole": self.is_whole,
            "initial": {"open_until": max(self.object.starts_on, timezone.localdate())},
        }

    def get_success_url(self, result):
        return result.get_absolute_url()


class LinkEdit(VerbPage):
    """Changes the last day; the address stays."""

    permission_required = "training.change_applicationlink"
    queryset = LINKS
    form_class = LinkForm
    page_title = gettext_lazy("Change the last day")
    done = gettext_lazy("The last day is changed.")

    def get_form_kwargs(self):
        return {"instance": self.object}

    def perform(self, form):
        return links.revise(form.instance, by=self.request.user)


class LinkRenew(LinkEdit):
    """Gives the link a new address; the old one opens nothing any more."""

    page_title = gettext_lazy("Renew the link")
    submit_label = gettext_lazy("Make a new address")
    done = gettext_lazy("The link has a new address; the old one opens nothing any more.")
    tone = "danger"

    def perform(self, form):
        day = form.cleaned_data["open_until"]
        return links.renew(self.object, open_until=day, by=self.request.user)


class LinkClose(PartRemove):
    permission_required = "training.change_applicationlink"
    queryset = LINKS
    parent = "cohort"
    service = links.close
    page_title = gettext_lazy("Close the link")
    submit_label = gettext_lazy("Close the link")
    question = gettext_lazy("Close the link of “%(what)s”?")
    consequences = (gettext_lazy("Applications that have come in stay."),)
    done = gettext_lazy("The link is closed.")

    def get_cancel_url(self):
        return self.object.get_absolute_url()


class OwnLinksSend(VerbPage):
    """Sends participants the links to their own pages; who gets one and the words can change."""

    permission_required = "training.change_cohort"
    queryset = COHORTS
    form_class = OwnLinksForm
    page_title = gettext_lazy("Send participants their own links")
    submit_label = gettext_lazy("Send the links")
    done = gettext_lazy("The links are sent.")
    template_name = "training/links/send.html"

    def get_form_kwargs(self):
        cohort = self.object
        people = Participant.objects.filter(cohort=cohort).counted().with_stage()
        people = people.filter(stage__in=(Stage.ACTIVE, Stage.COMPLETED))
        people = list(people.select_related("contact", "link").order_by("number"))
        self.without_address = [each for each in people if not _address(each)]
        offered = [each for each in people if _address(each)]
        asked = [int(who) for who in self.request.GET.getlist("who") if who.isdecimal()]
        self.has_open = {each.pk for each in offered if _is_open(each)}
        missing = [each.pk for each in offered if each.pk not in self.has_open]
        return {
            "names": {each.pk: self.named(each) for each in offered},
            "initial": {
                "people": [pk for pk in asked if any(each.pk == pk for each in offered)] or missing,
                "open_until": max(cohort.ends_on, timezone.localdate()),
                "subject": words.own_link_subject(cohort),
                "text": words.own_link_text(cohort),
            },
        }

    def named(self, row):
        name = f"{row.contact.name}, {row.contact.email}"
        if row.pk in self.has_open:
            return _("%(name)s (has an open link: a new one takes its place)") % {"name": name}
        return name

    def perform(self, form):
        data = form.cleaned_data
        people = [Participant(pk=pk, cohort=self.object) for pk in data["people"]]
        return links.send_own(
            self.object,
            people,
            open_until=data["open_until"],
            subject=data["subject"],
            text=data["text"],
            by=self.request.user,
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(without_address=self.without_address, **kwargs)


def _address(participant) -> str:
    contact = getattr(participant, "contact", None)
    return contact.email if contact else ""


def _is_open(participant) -> bool:
    link = getattr(participant, "link", None)
    return link is not None and link.state in (LinkState.OPEN, LinkState.IDLE)


class OwnLinkWithdraw(PartRemove):
    permission_required = "training.change_participant"
    queryset = Participant.objects.select_related("cohort__course", "link")
    parent = "cohort"
    page_title = gettext_lazy("Withdraw the participant's own link")
    submit_label = gettext_lazy("Withdraw the link")
    question = gettext_lazy("Withdraw the own link of “%(what)s”?")
    consequences = (gettext_lazy("Its address opens nothing any more."),)
    done = gettext_lazy("The link is withdrawn.")

    def obstacles(self):
        if not _is_open(self.object):
            yield _("The participant has no open link.")

    def get_cancel_url(self):
        return self.object.get_absolute_url()

    def perform(self, form):
        refuse(self.obstacles())
        return links.withdraw(self.object.link, by=self.request.user)

"""The page of a cohort's applications: who has applied, who waits, who is next; the answers."""

from functools import cached_property

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.views import Action, DetailPage, VerbPage, onward
from core.views.frame import Frame
from training.choices import Stage
from training.forms.applications import AnswerForm
from training.mails import applications as words
from training.models import Participant, StageChange
from training.queries import ledger_of, stages_of
from training.rules.applications import Waits, next_in_line
from training.services import applications
from training.views.cohorts import COHORTS
from training.views.links import crumbs_to

PENDING = (Stage.APPLIED, Stage.WAITING)


def pending_of(cohort):
    """Return those who have applied or wait, in the order in which they applied."""
    first = StageChange.objects.filter(participant=OuterRef("pk")).order_by("on", "pk")
    rows = Participant.objects.filter(cohort=cohort).counted().with_stage()
    rows = rows.filter(stage__in=PENDING).annotate(applied_on=Subquery(first.values("on")[:1]))
    rows = rows.select_related("contact", "booking__organization", "unit", "municipality")
    return list(rows.order_by("applied_on", "number"))


class Queue:
    """The applications of a cohort and its seats: in all, and of each booking."""

    def __init__(self, cohort):
        self.cohort = cohort
        rows = pending_of(cohort)
        self.applied = [row for row in rows if row.stage == Stage.APPLIED]
        self.waiting = [row for row in rows if row.stage == Stage.WAITING]
        self.count = stages_of([cohort.pk])[cohort.pk]
        self.taken = self.count.active + self.count.completed
        self.free = cohort.capacity - self.taken

    @cached_property
    def lines(self):
        """Each body's seats, and how many of them nobody has, or somebody has left."""
        return [(line, line.remaining + line.freed) for line in ledger_of(self.cohort).lines]

    @cached_property
    def next(self):
        """Who is next for the seats that are free, in the order in which they wait."""
        free_of = {line.booking_id: free for line, free in self.lines}
        by_pk = {row.pk: row for row in self.waiting}
        line = [Waits(row.pk, row.booking_id) for row in self.waiting]
        return [by_pk[each.participant] for each in next_in_line(line, self.free, free_of)]


def reason_for_more(queue):
    """Propose why more take part than there are seats: those who left freed some."""
    return _("Seats were freed by drop-outs.") if queue.free > 0 else ""


class CohortApplications(DetailPage):
    template_name = "training/applications/list.html"
    permission_required = "training.change_cohort"
    queryset = COHORTS

    def get_frame(self):
        return Frame(
            title=_("Applications"),
            eyebrow=str(self.object),
            crumbs=crumbs_to(self.object),
            actions=self.get_actions(),
        )

    def get_actions(self):
        def to(name):
            return onward(self.request, f"training:{name}", self.object.pk)

        return [
            Action(_("Add a participant"), to("participant_create"), "get", icon="person-plus"),
            Action(_("Links to apply by"), to("cohort_links"), "get", icon="link-45deg"),
        ]

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        queue = Queue(self.object)
        groups = [
            (_("Have applied"), "applied", queue.applied),
            (_("On the waiting list"), "waiting", queue.waiting),
        ]
        return super().get_context_data(
            queue=queue, groups=[each for each in groups if each[2]], **kwargs
        )


class ApplicationsAnswer(VerbPage):
    """Answers those chosen all at once; what they are told stands there, to be changed."""

    template_name = "training/applications/answer.html"
    permission_required = "training.change_cohort"
    queryset = COHORTS
    form_class = AnswerForm
    stage = Stage.ACTIVE
    TITLES = {
        Stage.ACTIVE: gettext_lazy("Admit applicants"),
        Stage.WAITING: gettext_lazy("Put applicants on the waiting list"),
        Stage.DECLINED: gettext_lazy("Do not admit applicants"),
    }
    LABELS = {
        Stage.ACTIVE: gettext_lazy("Admit them"),
        Stage.WAITING: gettext_lazy("Put them on the waiting list"),
        Stage.DECLINED: gettext_lazy("Do not admit them"),
    }

    @cached_property
    def queue(self):
        return Queue(self.object)

    @cached_property
    def offered(self):
        rows = self.queue.applied
        return rows if self.stage == Stage.WAITING else [*rows, *self.queue.waiting]

    @property
    def tone(self):
        return "danger" if self.stage == Stage.DECLINED else "primary"

    @property
    def page_title(self):
        return self.TITLES[self.stage]

    @property
    def submit_label(self):
        return self.LABELS[self.stage]

    def obstacles(self):
        if not self.offered:
            yield _("Nobody has applied who can be answered so.")

    def get_refuge(self):
        return self.get_cancel_url()

    def get_form_kwargs(self):
        asked = {who for who in self.request.GET.getlist("who") if who.isdecimal()}
        cohort = self.object
        is_full = self.queue.count.registered + len(self.offered) > cohort.capacity
        return {
            "stage": self.stage,
            "names": {row.pk: self.named(row) for row in self.offered},
            "is_full": self.stage == Stage.ACTIVE and is_full and not cohort.capacity_reason,
            "initial": {
                "people": [row.pk for row in self.offered if str(row.pk) in asked],
                "on": timezone.localdate(),
                "capacity_reason": reason_for_more(self.queue),
                "subject": words.answer_subject(cohort),
                "text": words.answer_text(cohort, self.stage),
            },
        }

    def named(self, row):
        contact = getattr(row, "contact", None)
        parts = [contact.name if contact else str(row)]
        parts.append(str(row.booking.organization) if row.booking else _("no booking yet"))
        if not (contact and contact.email):
            parts.append(_("no e-mail address: gets no mail"))
        return ", ".join(parts)

    def perform(self, form):
        people = form.cleaned_data["people"]
        return applications.answer(
            self.object, people, self.stage, by=self.request.user, **form.told
        )

    @property
    def done(self):
        return self._done

    def proceed(self, result):
        self._done = ngettext(
            "%(n)d applicant is answered.", "%(n)d applicants are answered.", len(result)
        ) % {"n": len(result)}
        return super().proceed(result)

    def get_success_url(self, result):
        return self.get_cancel_url()

    def get_cancel_url(self):
        return onward(self.request, "training:cohort_applications", self.object.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(queue=self.queue, **kwargs)

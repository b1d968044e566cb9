"""Pages of participants: the list, one of them, from stage to stage, moved, merged."""

from datetime import date
from functools import cached_property

from django.contrib import messages
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.views import Action, DetailPage, EditPage, Empty, ListPage, VerbPage, onward
from core.views.parts import PartCreate
from training.choices import STEPS, LinkState, SessionKind, Stage, Verdict
from training.filters.participants import ParticipantFilter
from training.forms.participants import (
    AdmitForm,
    DropForm,
    EnrollForm,
    MergeForm,
    ParticipantForm,
    ProcessForm,
    StageForm,
    TransferForm,
)
from training.models import (
    Attendance,
    Cohort,
    LocalProcess,
    PairVerdict,
    Participant,
    ParticipantLink,
)
from training.queries import attended_by, enrolled_before
from training.rules.retention import keep_until, obstacles_to_edit
from training.rules.sessions import attendance_sentence
from training.rules.stages import missing_to_complete
from training.services import applications, doubles, participants
from training.tables.participants import ParticipantTable
from training.views.applications import Queue, reason_for_more

PARTICIPANTS = Participant.objects.select_related(
    "cohort__course", "booking__organization", "unit", "municipality", "contact"
)
# stage: its page, what the button says, its icon
VERBS = {
    Stage.ACTIVE: ("participant_admit", gettext_lazy("Admit"), "check-lg"),
    Stage.WAITING: ("participant_wait", gettext_lazy("Put on the waiting list"), "hourglass"),
    Stage.DECLINED: ("participant_decline", gettext_lazy("Do not admit"), "dash-circle"),
    Stage.COMPLETED: ("participant_complete", gettext_lazy("Has completed"), "check-circle"),
    Stage.DROPPED_OUT: ("participant_drop", gettext_lazy("Has dropped out"), "x-circle"),
    Stage.TRANSFERRED: (
        "participant_transfer",
        gettext_lazy("Move to another cohort"),
        "arrow-right",
    ),
    Stage.APPLIED: ("participant_reapply", gettext_lazy("Applies again"), "envelope-open"),
}


class ParticipantList(ListPage):
    permission_required = "training.view_participant"
    page_title = gettext_lazy("Participants")
    table_class = ParticipantTable
    filterset_class = ParticipantFilter
    empty = Empty(
        gettext_lazy("No participant to show"),
        gettext_lazy("Participants are added on their cohort."),
    )

    @property
    def queryset(self):
        rows = PARTICIPANTS.counted().with_stage().with_name()
        return rows.order_by("-cohort__starts_on", "cohort", "number")


class ParticipantDetail(DetailPage):
    """Who it is, where the participant stands, what was attended, what is missing."""

    template_name = "training/participants/detail.html"
    permission_required = "training.view_participant"

    @property
    def queryset(self):
        rows = PARTICIPANTS.select_related(
            "link", "process__note", "came_from__cohort", "went_to__cohort"
        )
        rows = rows.with_stage().with_name()
        return rows.annotate(is_in_twice=Exists(said_same(OuterRef("pk"))))

    def get_frame(self):
        frame = super().get_frame()
        frame.title = self.object.name or str(self.object)
        return frame

    def get_crumbs(self):
        cohort = self.object.cohort
        return [
            (_("Cohorts"), reverse("training:cohort_list")),
            (str(cohort), cohort.get_absolute_url()),
        ]

    def get_state(self):
        stage = Stage(self.object.stage)
        return (stage.label, *stage.tones[stage.value])

    def get_actions(self):
        row = self.object
        if row.merged_into_id:
            return []

        def action(name, label, icon, tone="default"):
            return Action(
                label, onward(self.request, f"training:{name}", row.pk), "get", tone, icon=icon
            )

        found = []
        for place, stage in enumerate(STEPS[Stage(row.stage)]):
            name, label, icon = VERBS[stage]
            if stage == Stage.ACTIVE and row.stage == Stage.DROPPED_OUT:
                label = _("Has returned")
            found.append(action(name, label, icon, "primary" if place == 0 else "default"))
        if row.stage == Stage.COMPLETED:
            url = reverse("documents:preview", args=["certificate", row.pk])
            found.append(Action(_("Certificate"), url, "get", "primary", icon="patch-check"))
        return [
            *found,
            action("process_edit", _("Process at the unit"), "diagram-2"),
            *self.get_link_actions(action),
            Action(
                _("Edit"),
                onward(self.request, "training:participant_edit", row.pk),
                "get",
                reasons=list(obstacles_to_edit(has_names=bool(row.name))),
                icon="pencil",
            ),
            action("participant_merge", _("Is somebody twice"), "people"),
        ]

    def get_link_actions(self, action):
        """Return what can be done with the participant's own link."""
        row = self.object
        found = []
        if row.stage in (Stage.ACTIVE, Stage.COMPLETED) and row.name and row.contact.email:
            url = f"{reverse('training:own_links_send', args=[row.cohort_id])}?who={row.pk}"
            found.append(Action(_("Send own link"), url, "get", icon="send"))
        if self.link is not None and self.link.state in (LinkState.OPEN, LinkState.IDLE):
            found.append(action("participant_withdraw_link", _("Withdraw the link"), "lock"))
        return found

    @property
    def link(self):
        return getattr(self.object, "link", None)

    def get_history(self):
        return history_of(
            self.object,
            events_of(ParticipantLink, participant=self.object.pk),
            events_of(Attendance, participant=self.object.pk),
            events_of(LocalProcess, participant=self.object.pk),
        )

    @cached_property
    def attended(self):
        return attended_by([self.object.pk])[self.object.pk]

    def get_context_data(self, **kwargs):
        row = self.object
        attendances = attendances_of(row)
        return super().get_context_data(
            changes=row.changes.select_related("author", "note").order_by("-on", "-pk"),
            attendances=attendances,
            attendance=attendance_sentence(attendances),
            attended=self.attended,
            missing=list(missing_to_complete(row.cohort.course, self.attended)),
            went_to=getattr(row, "went_to", None),
            process=getattr(row, "process", None),
            link=self.link,
            also=also_in(row),
            kinds=SessionKind,
            kept_until=keep_until(row.cohort),
            **kwargs,
        )


def attendances_of(row):
    """Return the attendances of a participant, in the cohorts moved here from as well."""
    keys = [row.pk, *(enrolled_before([row.pk]) if row.came_from_id else ())]
    rows = Attendance.objects.filter(participant__in=keys, session__is_called_off=False)
    return list(rows.select_related("session__cohort").order_by("session__held_on", "pk"))


def said_same(pk):
    """Return what somebody has said of a row and another: that they are one person."""
    said = PairVerdict.objects.filter(verdict=Verdict.SAME)
    return said.filter(Q(first=pk) | Q(second=pk))


def also_in(row):
    """Return the rows of other cohorts that somebody has said are the same person."""
    if not row.is_in_twice:
        return []
    keys = {pk for pair in said_same(row.pk).values_list("first", "second") for pk in pair}
    return Participant.objects.filter(pk__in=keys - {row.pk}).select_related("cohort")


class ParticipantCreate(PartCreate):
    permission_required = "training.change_cohort"
    queryset = Cohort.objects.select_related("course")
    model = Participant
    parent = "cohort"
    form_class = EnrollForm
    page_title = gettext_lazy("Add a participant")
    submit_label = gettext_lazy("Add the participant")
    done = gettext_lazy("The participant is added.")

    def perform(self, form):
        data = form.cleaned_data
        return participants.enroll(
            form.instance, form.person, by=self.request.user, on=data["on"], stage=data["stage"]
        )


class ParticipantEdit(EditPage):
    permission_required = "training.change_participant"
    queryset = PARTICIPANTS
    form_class = ParticipantForm
    done = gettext_lazy("The participant is saved.")

    def obstacles(self):
        return obstacles_to_edit(has_names=hasattr(self.object, "contact"))

    def perform(self, form):
        return participants.revise(form.instance, form.person, by=self.request.user)


class StageStep(VerbPage):
    """Lets a participant come to one stage, which the address names."""

    permission_required = "training.change_participant"
    queryset = PARTICIPANTS
    form_class = StageForm
    stage = Stage.ACTIVE
    done = gettext_lazy("The stage is entered.")

    def get_frame(self):
        frame = super().get_frame()
        frame.title = VERBS[self.stage][1]
        return frame

    def perform(self, form):
        return participants.move_on(
            self.object, self.stage, by=self.request.user, **form.cleaned_data
        )


class ParticipantAdmit(StageStep):
    """Admits one; asks there why more take part than there are seats, as for many at once."""

    form_class = AdmitForm

    @cached_property
    def queue(self):
        return Queue(self.object.cohort)

    def get_form_kwargs(self):
        cohort = self.object.cohort
        is_full = self.queue.count.registered >= cohort.capacity and not cohort.capacity_reason
        return {
            "is_full": is_full and not self.returns,
            "initial": {"capacity_reason": reason_for_more(self.queue)},
        }

    @cached_property
    def returns(self):
        """Whether it is somebody who dropped out: registered already, whatever the seats."""
        rows = Participant.objects.with_stage(date.max)
        return rows.get(pk=self.object.pk).stage == Stage.DROPPED_OUT

    def perform(self, form):
        if self.returns:
            return super().perform(form)
        applications.answer(
            self.object.cohort,
            [self.object.pk],
            Stage.ACTIVE,
            by=self.request.user,
            **form.cleaned_data,
        )
        return self.object


class ParticipantDrop(StageStep):
    form_class = DropForm
    stage = Stage.DROPPED_OUT
    tone = "danger"

    def proceed(self, result):
        """Say who is next where somebody waits for the seat that is free now."""
        if queue := Queue(self.object.cohort).next:
            told = {"name": queue[0].contact.name, "cohort": self.object.cohort}
            messages.info(
                self.request,
                _("A seat is free. Next on the waiting list of %(cohort)s: %(name)s.") % told,
            )
        return super().proceed(result)


class ParticipantTransfer(VerbPage):
    permission_required = "training.change_participant"
    queryset = PARTICIPANTS
    form_class = TransferForm
    page_title = gettext_lazy("Move to another cohort")
    submit_label = gettext_lazy("Move the participant")
    done = gettext_lazy("The participant goes on in the other cohort; what was attended counts.")

    def obstacles(self):
        row = self.object
        if not Cohort.objects.filter(course=row.cohort.course_id).exclude(pk=row.cohort_id):
            yield _("The course has no other cohort to move to. Set up the next one first.")

    def get_form_kwargs(self):
        return {"participant": self.object}

    def perform(self, form):
        data = form.cleaned_data
        return participants.transfer(
            self.object,
            data["cohort"],
            by=self.request.user,
            on=data["on"],
            booking=data["booking"],
        )

    def get_success_url(self, result):
        return result.get_absolute_url()


class ParticipantMerge(VerbPage):
    permission_required = "training.change_participant"
    queryset = PARTICIPANTS
    form_class = MergeForm
    page_title = gettext_lazy("Is somebody twice")
    submit_label = gettext_lazy("Merge the two")
    done = gettext_lazy("The two are one; no attendance is lost.")
    tone = "danger"

    def get_form_kwargs(self):
        return {"participant": self.object}

    def perform(self, form):
        data = form.cleaned_data
        return doubles.merge(
            self.object, data["double"], by=self.request.user, reason=data["reason"]
        )


class ProcessEdit(VerbPage):
    permission_required = "training.change_participant"
    queryset = PARTICIPANTS
    form_class = ProcessForm
    page_title = gettext_lazy("Process at the unit")
    submit_label = gettext_lazy("Save")
    done = gettext_lazy("The process is saved.")

    def get_form_kwargs(self):
        held = LocalProcess.objects.filter(participant=self.object).first()
        return {"instance": held or LocalProcess(participant=self.object)}

    def perform(self, form):
        note = form.cleaned_data["note"]
        return participants.state_process(form.instance, note=note, by=self.request.user)

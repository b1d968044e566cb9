"""Pages of cohorts: the list, one cohort as a meeting wants to see it, its form."""

from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.views import Action, DetailPage, EditPage, Empty, ListPage, onward
from core.views.parts import PartCreate, PartRemove
from programs.models import programs_held
from training.figures import attendance_of, progress_of
from training.filters.cohorts import CohortFilter
from training.forms.cohorts import CohortForm, GoalCohortForm
from training.models import Cohort, Course, GoalCohort, Session
from training.queries import told_of
from training.rules import cohorts as rules
from training.rules.sentences import sentences
from training.rules.sessions import supervision_sentence
from training.services import cohorts
from training.services.progress import left_in
from training.tables.cohorts import CohortTable
from training.tables.sessions import OF_COHORT, cells_of

COHORTS = Cohort.objects.select_related("course__program", "price_plan", "partner")


class CohortList(ListPage):
    permission_required = "training.view_cohort"
    page_title = gettext_lazy("Cohorts")
    table_class = CohortTable
    filterset_class = CohortFilter
    empty = Empty(
        gettext_lazy("No cohort to show"),
        gettext_lazy("A cohort is one running of a course; courses are set up on their program."),
    )
    queryset = COHORTS.with_seats().with_registered().order_by("-starts_on", "pk")


class CohortDetail(DetailPage):
    """From applied to completed, the seats and kr of each body, what is left to do."""

    template_name = "training/cohorts/detail.html"
    permission_required = "training.view_cohort"
    queryset = COHORTS.with_leaders()

    def get_crumbs(self):
        return [(_("Cohorts"), reverse("training:cohort_list"))]

    def get_state(self):
        phase = self.object.phase
        return (phase.label, *phase.tones[phase.value])

    @cached_property
    def runs_it(self):
        return self.request.user.has_perm("training.change_cohort", self.object)

    def get_actions(self):
        if not self.runs_it:
            return []
        to = {
            name: onward(self.request, f"training:{name}", self.object.pk)
            for name in (
                "participant_create",
                "session_create",
                "booking_create",
                "goal_add",
                "cohort_edit",
            )
        }
        found = [
            Action(
                _("Add a participant"),
                to["participant_create"],
                "get",
                "primary",
                icon="person-plus",
            ),
            Action(_("Plan a session"), to["session_create"], "get", icon="calendar-plus"),
        ]
        if self.request.user.has_perm("training.change_seatbooking", self.object):
            found.append(Action(_("Book seats"), to["booking_create"], "get", icon="ticket"))
        found.append(Action(_("Add a goal"), to["goal_add"], "get", icon="bullseye"))
        return [*found, Action(_("Edit"), to["cohort_edit"], "get", icon="pencil")]

    def get_history(self):
        return history_of(self.object, events_of(Session, cohort=self.object.pk))

    @cached_property
    def sees_all(self):
        """Whether the person is of the program; a board sees its own seats only."""
        return self.object.course.program_id in programs_held(self.request.user)

    def get_left(self, count, sessions):
        """Return what is left to do as (text, URL); where it is done only for who does it."""
        cohort = self.object
        urls = {
            "applications": reverse("training:cohort_applications", args=[cohort.pk]),
            "participants": f"{reverse('training:participant_list')}?cohort={cohort.pk}",
            "sessions": "#sessions-title",
            "course": cohort.course.get_absolute_url(),
        }
        open_to_all = ("sessions", "course")
        left = left_in(cohort, count, sessions, timezone.localdate())
        return [
            (text, urls[place] if self.runs_it or place in open_to_all else "")
            for text, place in rules.left_to_do(left)
        ]

    def get_context_data(self, **kwargs):
        cohort = self.object
        told = told_of(cohort)
        count = told.count
        sessions = cohort.sessions.with_attendance().select_related("leader")
        sessions = list(sessions.order_by("held_on", "begins_at", "pk"))
        today, here = timezone.localdate(), self.request.get_full_path()
        return super().get_context_data(
            count=count,
            sentences=sentences(count),
            progress=progress_of(count),
            warnings=list(rules.warnings(cohort, count, told.unpaid)) if self.sees_all else [],
            breakdowns=told.breakdowns if self.sees_all else {},
            goals=cohort.goals.select_related("goal__project").order_by("goal__number", "pk"),
            sessions=sessions,
            session_heads=OF_COHORT,
            session_rows=[cells_of(each, today, here) for each in sessions],
            attendance=attendance_of(sessions),
            supervision=supervision_sentence(sessions),
            left=self.get_left(count, sessions) if self.sees_all else [],
            sees_all=self.sees_all,
            runs_it=self.runs_it,
            may_link=self.request.user.has_perm("training.view_links", cohort),
            import_url=reverse("training:participant_import", args=[cohort.pk]),
            **kwargs,
        )


class CohortCreate(PartCreate):
    permission_required = "training.change_course"
    queryset = Course.objects.select_related("program")
    model = Cohort
    parent = "course"
    form_class = CohortForm
    page_title = gettext_lazy("New cohort")
    submit_label = gettext_lazy("Set up the cohort")
    done = gettext_lazy("The cohort is set up. Now book its seats and add its participants.")

    def perform(self, form):
        return cohorts.create(form.instance, by=self.request.user, leaders=form.leader_ids)

    def get_success_url(self, result):
        return result.get_absolute_url()


class CohortEdit(EditPage):
    permission_required = "training.change_cohort"
    queryset = COHORTS
    form_class = CohortForm
    done = gettext_lazy("The cohort is saved.")

    def perform(self, form):
        return cohorts.revise(form.instance, by=self.request.user, leaders=form.leader_ids)


class GoalAdd(PartCreate):
    permission_required = "training.change_cohort"
    queryset = COHORTS
    model = GoalCohort
    parent = "cohort"
    form_class = GoalCohortForm
    service = cohorts.carry_goal
    page_title = gettext_lazy("A goal that rests on the cohort")
    submit_label = gettext_lazy("Let it rest on the cohort")
    done = gettext_lazy("What is counted here now speaks about the goal.")


class GoalRemove(PartRemove):
    permission_required = "training.change_cohort"
    queryset = GoalCohort.objects.select_related("cohort__course", "goal")
    parent = "cohort"
    service = cohorts.drop_goal
    page_title = gettext_lazy("Take a goal off the cohort")
    question = gettext_lazy("Shall “%(what)s” no longer rest on the cohort?")
    done = gettext_lazy("The goal no longer rests on the cohort.")

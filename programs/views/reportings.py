"""Pages of reporting rounds: the list, one round with its answers, and how it is prepared."""

from collections import Counter

from django.db.models import Max
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.exports import export
from core.history import events_of, history_of
from core.views import (
    Action,
    CreatePage,
    DeletePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    back_url,
    onward,
)
from documents.models import Document
from programs.choices import AnswerState, ReportingState
from programs.filters.reportings import ReportingFilter
from programs.forms.reportings import AskForm, QuestionsForm, ReportingCreateForm, ReportingForm
from programs.models import Asked, Question, Reminder, ReportingRound
from programs.rules import reportings as rules
from programs.services import reportings
from programs.tables.reportings import AnswerTable, ReportingTable
from programs.views.papers import paper_actions

ROUNDS = ReportingRound.objects.select_related("program")


class ReportingList(ListPage):
    permission_required = "programs.view_reporting"
    page_title = gettext_lazy("Reporting rounds")
    queryset = ROUNDS.order_by("-last_day", "-pk")
    table_class = ReportingTable
    filterset_class = ReportingFilter
    create_url_name = "programs:reporting_create"
    create_permission = "programs.add_reporting"
    create_label = gettext_lazy("New reporting round")
    empty = Empty(
        gettext_lazy("No reporting rounds yet"),
        gettext_lazy(
            "A reporting round asks those who answer for goals how they stand, and keeps what they "
            "say as a report. Those of your programs are listed here, and those you are asked in."
        ),
    )

    def get_queryset(self):
        return super().get_queryset().with_counts(self.request.user)


class ReportingDetail(DetailPage):
    """Who has answered, who is late, who is awaited: counts, one row a goal, what is next."""

    template_name = "programs/reportings/detail.html"
    permission_required = "programs.view_reporting"
    queryset = ROUNDS

    def get(self, request, *args, **kwargs):
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx"):
            return export(self.get_table(), kind, str(self.object))
        return super().get(request, *args, **kwargs)

    @cached_property
    def is_inside(self):
        """Whether the person sees all of the round, and not only what they are asked."""
        return self.request.user.has_perm("programs.view_program", self.object)

    @cached_property
    def rows(self):
        return answer_rows(self.object, self.request.user)

    @cached_property
    def reminders(self):
        seen = Reminder.objects.filter(round=self.object).visible_to(self.request.user)
        return list(seen.select_related("person", "sent_by"))

    def get_state(self):
        return state_of(self.object)

    def get_crumbs(self):
        return [(_("Reporting rounds"), reverse("programs:reporting_list"))]

    def get_table(self):
        wanted = self.request.GET.get("answer")
        rows = [row for row in self.rows if wanted not in AnswerState or row.state == wanted]
        reminded = {}
        for reminder in self.reminders:  # newest first
            reminded.setdefault(reminder.person_id, reminder.created_at)
        for row in rows:
            row.reminded_at = reminded.get(row.person_id)
        table = AnswerTable(
            rows,
            order_by=self.request.GET.get("sort") or None,
            here=self.request.get_full_path(),
            exclude=self.get_left_out(rows),
        )
        return table

    def get_left_out(self, rows):
        """Leave out columns that say the same in every row, or nothing yet."""
        left_out = []
        if len({row.goal.project_id for row in self.rows}) == 1:
            left_out.append("project")
        if not any(row.answer_id for row in self.rows):
            left_out += ["status", "answer_as_of", "answered_at", "answer_author"]
        if not self.reminders:
            left_out.append("reminded_at")
        if self.object.state == ReportingState.PREPARING:
            left_out += ["state", "links"]
        return left_out

    def get_actions(self):
        round_, user = self.object, self.request.user
        actions = []
        if round_.state == ReportingState.OPEN and any(row.may_write for row in self.rows):
            write = onward(self.request, "programs:reporting_write", round_.pk)
            actions.append(
                Action(_("Write answers"), write, "get", "primary", icon="pencil-square")
            )
        if round_.state == ReportingState.CLOSED and self.snapshots:
            url = self.snapshots[0].get_absolute_url()
            actions.append(
                Action(_("Read the report"), url, "get", "primary", icon="file-earmark-text")
            )
        if user.has_perm("programs.change_reporting", round_):
            actions += self.get_steps()
        return actions

    def get_steps(self):
        """Return what the strategist can do with the round where it stands."""
        state, steps = self.object.state, []

        def step(label, name, icon, tone="default", reasons=()):
            url = onward(self.request, f"programs:reporting_{name}", self.object.pk)
            steps.append(Action(label, url, "get", tone, reasons=reasons, icon=icon))

        if state == ReportingState.PREPARING:
            step(_("Open the reporting round"), "open", "send", "primary", self.obstacles)
        if state == ReportingState.OPEN:
            awaited = any(row.is_awaited for row in self.rows)
            reasons = [] if awaited else [_("Every answer has come in.")]
            step(_("Remind"), "remind", "bell", reasons=reasons)
            step(_("Close the round"), "close", "lock")
        if state == ReportingState.CLOSED:
            step(_("Open again"), "reopen", "unlock")
            return steps
        step(_("Edit"), "edit", "pencil")
        step(_("Goals and people"), "ask", "people")
        if state == ReportingState.PREPARING:
            step(_("Questions"), "questions", "patch-question")
            step(_("Delete"), "delete", "trash", "danger")
        return steps

    @cached_property
    def obstacles(self):
        """Why the round cannot be opened; those who prepare it see them before they try."""
        if self.object.state != ReportingState.PREPARING:
            return []
        return reportings.obstacles_to_open(self.object, self.rows)

    @cached_property
    def snapshots(self):
        frozen = self.object.snapshots.all().visible_to(self.request.user)
        return list(frozen.defer("content").select_related("taken_by"))

    def get_paper_actions(self):
        """Return what can be done with the round's report as a paper, by who writes reports."""
        may_write = self.request.user.has_perm("programs.write_report", self.object)
        if not may_write or self.object.state == ReportingState.PREPARING:
            return []
        return paper_actions("interim", self.object, self.request.user)

    def get_issued(self):
        if self.object.state == ReportingState.PREPARING:
            return []
        seen = Document.objects.visible_to(self.request.user).about(self.object).with_life()
        return seen.defer("snapshot").order_by("-issued_at", "-pk")

    def get_history(self):
        if not self.is_inside:
            return []  # it names others, and their goals
        return history_of(
            self.object, *(events_of(each, round=self.object) for each in (Asked, Question))
        )

    def get_context_data(self, **kwargs):
        counted = Counter(row.state for row in self.rows)
        has_begun = self.object.state != ReportingState.PREPARING
        return super().get_context_data(
            table=self.get_table(),
            counts=[(state, counted[state]) for state in AnswerState] if has_begun else [],
            total=len(self.rows),
            wanted=self.request.GET.get("answer", ""),
            obstacles=self.obstacles,
            questions=self.object.questions.all(),
            reminders=self.reminders,
            snapshots=self.snapshots,
            paper_actions=self.get_paper_actions(),
            issued=self.get_issued(),
            is_inside=self.is_inside,
            is_late=self.object.is_late(timezone.localdate()),
            **kwargs,
        )


def state_of(round_):
    return (round_.state.label, *ReportingState.tones[round_.state])


def answer_rows(round_, user):
    """Return the asked goals that the person sees, each with where it stands and what they may."""
    today = timezone.localdate()
    rows = Asked.objects.filter(round=round_).visible_to(user).with_answer()
    rows = rows.select_related("goal__project", "person").order_by(
        "goal__project__starts_on", "goal__project", "goal__position", "goal__number", "pk"
    )
    order = list(AnswerState)
    is_open = round_.state == ReportingState.OPEN
    returns = is_open and user.has_perm("programs.change_reporting", round_)
    found = list(rows)
    for row in found:
        row.round = round_
        row.state = row.state_on(today)
        row.position = order.index(row.state)
        has_ended = row.goal.ended_on is not None
        row.is_awaited = row.state != AnswerState.ANSWERED and not has_ended
        row.is_goal_seen = user.has_perm("programs.view_goal", row.goal)
        may_answer = user.has_perm("programs.answer_asked", row)
        row.may_write = is_open and may_answer and not has_ended
        is_others = row.answer_author_id != user.pk
        may_be_returned = row.state == AnswerState.ANSWERED and is_others and not has_ended
        row.may_return = returns and may_be_returned
        row.is_answered_late = (
            row.answered_at is not None and timezone.localdate(row.answered_at) > round_.due_on
        )
        row.reminded_at = None
    return found


class ReportingCreate(CreatePage):
    permission_required = "programs.add_reporting"
    page_title = gettext_lazy("New reporting round")
    form_class = ReportingCreateForm
    submit_label = gettext_lazy("Prepare the round")
    done = gettext_lazy(
        "The round is prepared. Check below which goals it asks about, and whom. "
        "None of them sees it before you open it."
    )

    def get_crumbs(self):
        return [(_("Reporting rounds"), reverse("programs:reporting_list"))]

    def get_form_kwargs(self):
        return {"user": self.request.user}

    def perform(self, form):
        return reportings.create(form.instance, by=self.request.user)

    def get_cancel_url(self):
        return back_url(self.request, reverse_lazy("programs:reporting_list"))


class ReportingEdit(EditPage):
    permission_required = "programs.change_reporting"
    queryset = ROUNDS
    form_class = ReportingForm
    done = gettext_lazy("The round is saved.")

    def get_crumbs(self):
        return crumbs_to(self.object)

    def perform(self, form):
        return reportings.revise(form.instance, by=self.request.user)

    def show(self, form, **kwargs):
        response = super().show(form, **kwargs)
        if kwargs.get("conflict"):
            response.status_code = 422  # nothing is saved, even where no field is wrong
        return response


class ReportingAsk(ReportingEdit):
    """Which goals the round asks about, and whom."""

    template_name = "programs/reportings/ask.html"
    form_class = AskForm
    page_title = gettext_lazy("Goals and people")
    done = gettext_lazy("The round asks about the goals that you chose.")

    def perform(self, form):
        return reportings.ask(self.object, form.chosen(), by=self.request.user)


class ReportingQuestions(ReportingEdit):
    """What every goal answers besides status, report and analysis."""

    template_name = "programs/reportings/questions.html"
    form_class = QuestionsForm
    page_title = gettext_lazy("Questions")
    done = gettext_lazy("The questions are saved.")

    def perform(self, form):
        return reportings.set_questions(self.object, form.wordings(), by=self.request.user)


class ReportingDelete(DeletePage):
    permission_required = "programs.change_reporting"
    queryset = ROUNDS
    service = reportings.delete
    success_url = reverse_lazy("programs:reporting_list")
    submit_label = gettext_lazy("Delete the round")
    done = gettext_lazy("The round is deleted.")

    def get_crumbs(self):
        return crumbs_to(self.object)

    def get_context_data(self, **kwargs):
        reasons = list(rules.obstacles_to_delete(self.object.state))
        unseen = [_("Nobody has been asked yet.")]
        return {**super().get_context_data(**kwargs), "consequences": reasons or unseen}


def crumbs_to(round_):
    """Return the way to a round's pages."""
    return [
        (_("Reporting rounds"), reverse("programs:reporting_list")),
        (str(round_), round_.get_absolute_url()),
    ]


def newest_reminders(round_):
    """Return by person when they were reminded last."""
    told = Reminder.objects.filter(round=round_).values("person").annotate(at=Max("created_at"))
    return dict(told.values_list("person", "at"))

"""All of a person's goals of a round on one page: written, saved as drafts, sent one or all."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Max
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.views import is_htmx
from core.views.doors import back_url, run, with_back
from core.views.frame import Frame
from core.views.pages import ObjectPage, add_refusal
from documents.views.writing import Written
from programs.choices import ReportingState
from programs.forms.answers import AnswerForm
from programs.models import StatusUpdate, SubGoal, UpdateDraft
from programs.rules.drafts import cleaned
from programs.services import drafts, updates
from programs.views.answer_reviews import findings_by_goal, written_in
from programs.views.live_texts import OffersLiveTexts
from programs.views.reportings import ROUNDS, answer_rows, crumbs_to, state_of

BEGINS_WITH = ("report", "analysis", "reason", "actual")


@dataclass
class Section:
    """One goal on the page: how it stood, what was sent, and the form that is being filled in."""

    row: Any
    goal: SubGoal
    form: AnswerForm | None
    draft: UpdateDraft | None
    draft_seen: str
    seen: int | None
    last: StatusUpdate | None
    sent: StatusUpdate | None
    newer: list[tuple[Any, str]] = field(default_factory=list)
    found: Written | None = None
    errors: list[str] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        return f"g{self.goal.pk}-"

    @property
    def is_overdue(self) -> bool:
        return self.goal.due_on is not None and self.goal.due_on < timezone.localdate()

    @property
    def url(self) -> str:
        return f"{reverse('programs:draft_save', args=[self.goal.pk])}?round={self.row.round_id}"


class ReportingWrite(OffersLiveTexts, ObjectPage):
    """Everything that is asked of a person, on one page; the keyboard alone is enough."""

    template_name = "programs/reportings/write.html"
    permission_required = "programs.view_reporting"
    queryset = ROUNDS
    page_title = gettext_lazy("Write answers")

    def check_permission(self):
        super().check_permission()
        if self.object.state == ReportingState.PREPARING:
            raise Http404  # nobody answers what has not been asked
        rows = answer_rows(self.object, self.request.user)
        writable = [row for row in rows if self.request.user.has_perm("programs.answer_asked", row)]
        if not writable:
            raise PermissionDenied
        self.own = [row for row in writable if row.person_id == self.request.user.pk]
        self.all = writable
        self.rows = self.own if self.is_own_only else writable

    @property
    def is_own_only(self):
        return self.request.GET.get("whose") == "mine" and bool(self.own)

    def get_program(self):
        return self.object.program

    def get_frame(self):
        return Frame(
            title=self.page_title,
            eyebrow=str(self.object),
            crumbs=crumbs_to(self.object),
            state=state_of(self.object),
        )

    # ---------- what the page is made of, read once for all its goals ----------

    @cached_property
    def goals(self):
        wanted = [row.goal_id for row in self.rows]
        goals = (
            SubGoal.objects.filter(pk__in=wanted).with_status().select_related("project__program")
        )
        return {goal.pk: goal for goal in goals}

    @cached_property
    def questions(self):
        return list(self.object.questions.all())

    @cached_property
    def words(self):
        return list(self.object.program.statuses.all())

    @cached_property
    def sent(self):
        """The updates that stand behind the page: the last of each goal, and each answer."""
        wanted = {goal.newest_update_id for goal in self.goals.values()}
        wanted |= {row.answer_id for row in self.rows}
        updates_ = StatusUpdate.objects.select_related("author", "status")
        return updates_.prefetch_related("answers__question").in_bulk(wanted - {None})

    @cached_property
    def newest(self):
        """By goal the id of the update that was entered last: what the writer has seen."""
        entered = StatusUpdate.objects.filter(goal__in=list(self.goals)).order_by()
        return dict(entered.values("goal").annotate(last=Max("pk")).values_list("goal", "last"))

    @cached_property
    def drafts(self):
        own = self.object.drafts.all().visible_to(self.request.user)
        return {draft.goal_id: draft for draft in own}

    def get_section(self, row, data=None, draft=None):
        goal = self.goals[row.goal_id]
        draft = draft or self.drafts.get(goal.pk)
        section = Section(
            row=row,
            goal=goal,
            form=None,
            draft=draft,
            draft_seen=drafts.stamp_of(draft),
            seen=self.newest.get(goal.pk),
            last=self.sent.get(goal.newest_update_id),
            sent=self.sent.get(row.answer_id),
        )
        is_open = self.object.state == ReportingState.OPEN
        if data is not None or (is_open and self.is_written(section)):
            section.form = AnswerForm(
                data,
                goal=goal,
                words=self.words,
                questions=self.questions,
                prefix=section.prefix.removesuffix("-"),
                initial=self.get_initial(section),
            )
        return section

    def is_written(self, section):
        """Whether the goal has its form: it is awaited, a draft stands there, or it was asked."""
        if section.goal.ended_on is not None:
            return False  # nothing about it can be sent any more
        if section.row.is_awaited or section.draft is not None:
            return True
        return self.request.GET.get("again") == str(section.goal.pk)

    def get_initial(self, section):
        today = timezone.localdate()
        initial = {
            "as_of": min(today, self.object.last_day),
            "status": str(section.goal.status_id or ""),
        }
        if section.sent is not None:
            initial |= self.told(section.sent)
        return {**initial, **(section.draft.content if section.draft else {})}

    def told(self, update):
        """Return what the answer said that was returned, or is corrected: a new one begins so."""
        answers = {f"answer_{each.question_id}": each.text for each in update.answers.all()}
        told = {name: getattr(update, name) for name in BEGINS_WITH}
        return {**told, **answers, "as_of": update.as_of, "status": str(update.status_id)}

    # ---------- shown ----------

    def get(self, request, *args, **kwargs):
        return self.show([self.get_section(row) for row in self.rows])

    def show(self, sections, status=200, *, is_saved=True):
        self.review(sections, is_saved=is_saved)
        context = self.get_context_data(
            sections=sections,
            faults=[each for each in sections if each.errors or (each.form and each.form.errors)],
            is_open=self.object.state == ReportingState.OPEN,
            is_own_only=self.is_own_only,
            own=len(self.own),
            all=len(self.all),
            awaited=sum(each.row.is_awaited for each in sections),
        )
        return self.render_to_response(context, status=status)

    # ---------- reviewed ----------

    def review(self, sections, *, is_saved):
        """Hang on each goal that is being written about what the review finds in its texts."""
        written = [each for each in sections if each.form is not None]
        if not written or self.object.state != ReportingState.OPEN:
            return
        said = ((each.goal, written_in(each.form)) for each in written)
        found = findings_by_goal(said, self.object.program, self.request.user)
        for each in written:
            fields = [
                (finding, f"{each.prefix}{finding.anchor}") for finding in found[each.goal.pk]
            ]
            each.found = Written.of(fields, is_saved=is_saved)

    def show_reviewed(self, posted):
        """Show what is found in what was sent, goal by goal; nothing is saved by it.

        With script only the goals that were changed are sent, and only what is found comes back.
        """
        sections = [self.get_section(row, self.request.POST) for row in posted]
        if is_htmx(self.request):
            self.review(sections, is_saved=False)
            self.template_name = "programs/reportings/_found.html"
            return self.render_to_response(self.get_context_data(sections=sections))
        sent = {each.goal.pk: each for each in sections}
        for each in sections:
            each.form._errors = {}  # what is wrong is told when it is saved
            each.draft_seen = self.request.POST.get(f"{each.prefix}draft_seen", "")
            each.seen = self.request.POST.get(f"{each.prefix}seen", "")
        shown = [sent.get(row.goal_id) or self.get_section(row) for row in self.rows]
        return self.show(shown, is_saved=False)

    # ---------- saved and sent ----------

    def post(self, request, *args, **kwargs):
        posted = [row for row in self.rows if f"g{row.goal_id}-draft_seen" in request.POST]
        if "review" in request.POST:
            return self.show_reviewed(posted)
        if self.object.state != ReportingState.OPEN:
            messages.error(
                request,
                _("The reporting round is closed: nothing is sent. Your texts stand below."),
            )
            return self.show([self.get_section(row, request.POST) for row in posted], status=422)
        sections = [self.kept(row) for row in posted]
        wanted = request.POST.get("send", "")
        chosen = [each for each in sections if self.is_chosen(each, wanted)]
        if not chosen and not any(each.errors for each in sections):
            return self.saved(wanted)
        done = [each for each in chosen if not each.errors and self.send(each)]
        if done:
            self.say_sent(len(done))
        if len(done) == len(chosen) and not any(each.errors for each in sections):
            return redirect(self.here())
        return self.refused(sections, chosen, done)

    def here(self):
        url = reverse("programs:reporting_write", args=[self.object.pk])
        url = f"{url}?whose=mine" if self.is_own_only else url
        return with_back(url, back_url(self.request))

    def kept(self, row):
        """Keep what was typed about a goal as a draft, whatever becomes of it."""
        section = self.get_section(row, self.request.POST)
        seen = self.request.POST.get(f"{section.prefix}draft_seen", "")
        if not self.differs(section):
            return section
        try:
            section.draft = drafts.save(
                section.goal, self.typed(section), self.request.user, self.object, seen=seen
            )
        except drafts.OvertakenError as overtaken:
            section.errors = overtaken.messages
            section.draft = overtaken.draft
            told = overtaken.draft.content if overtaken.draft else {}
            section.newer = [(_label(name), told.get(name, "")) for name in BEGINS_WITH[:3]]
        except ValidationError as refusal:
            section.errors = refusal.messages
        section.draft_seen = drafts.stamp_of(section.draft)
        return section

    def typed(self, section):
        data, prefix = self.request.POST, section.prefix
        return cleaned(
            {name.removeprefix(prefix): data[name] for name in data if name.startswith(prefix)}
        )

    def differs(self, section):
        """Whether anything was typed that the page did not say when it was opened."""
        return section.draft is not None or section.form.has_changed()

    def is_chosen(self, section, wanted):
        """Whether the goal is to be sent: the one of the button, or all that were begun."""
        if wanted == "all":
            return section.draft is not None and section.form.is_begun
        return wanted == str(section.goal.pk)

    def send(self, section):
        """Send one answer; what is missing stands beside its fields afterwards."""
        form = section.form
        if not form.is_valid():
            return False
        update = form.update()
        update.reporting_round = self.object
        seen = self.request.POST.get(f"{section.prefix}seen", "")
        try:
            run(
                updates.send,
                update,
                by=self.request.user,
                seen=int(seen) if seen.isdecimal() and len(seen) < 19 else None,
                answers=form.answers(),
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
            return False
        return True

    def saved(self, wanted):
        if wanted == "all":
            messages.error(self.request, _("Nothing was sent: no answer has been begun."))
        else:
            messages.success(
                self.request, _("What you have written is saved; only you see it until it is sent.")
            )
        return redirect(self.here())

    def say_sent(self, count):
        told = ngettext("%(count)d answer is sent.", "%(count)d answers are sent.", count)
        messages.success(self.request, told % {"count": count})

    def refused(self, sections, chosen, done):
        """Show the page with everything that was typed; what has been sent is shown as sent."""
        sent = {each.goal.pk for each in done}
        kept = {s.goal.pk: s for s in sections if (s.errors or s in chosen) and s not in done}
        rows = {row.goal_id: row for row in answer_rows(self.object, self.request.user)}
        self.rows = [rows[row.goal_id] for row in self.rows]
        for name in ("goals", "sent", "newest"):
            self.__dict__.pop(name, None)  # read anew: what others sent meanwhile is shown too
        drafts_ = {s.goal.pk: s.draft for s in sections if s.draft and s.goal.pk not in sent}
        self.__dict__["drafts"] = drafts_
        shown = []
        for row in self.rows:
            section = self.get_section(row)
            if row.goal_id in kept:
                typed = kept[row.goal_id]
                section.form, section.errors, section.newer = typed.form, typed.errors, typed.newer
            shown.append(section)
        return self.show(shown, status=422)


def _label(name):
    return StatusUpdate._meta.get_field(name).verbose_name

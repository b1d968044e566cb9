"""The pages on which an update of a goal is written, sent back, and compared with another."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from core.differences import Difference, difference
from core.views import DetailPage, VerbPage, carry_out, get_allowed
from core.views.frame import Frame
from documents.views.writing import ReviewsWriting
from programs.forms.updates import MARKUP, CompareForm, ReturnForm, UpdateForm
from programs.models import Asked, StatusUpdate, SubGoal
from programs.rules.goals import target_words
from programs.services import drafts, updates
from programs.views.answer_reviews import findings_by_goal, written_in
from programs.views.goals import crumbs_to, updates_of
from programs.views.live_texts import OffersLiveTexts

GOALS = SubGoal.objects.with_status().select_related(
    "project__program", "responsible_organization", "responsible_person"
)
TEXTS = ("reason", "report", "analysis")


class UpdateCreate(OffersLiveTexts, ReviewsWriting, VerbPage):
    """One page: what the goal is and how it stood last, and what is new.

    It begins with what the person was writing; else with the update that was returned; else empty.
    """

    template_name = "programs/updates/form.html"
    permission_required = "programs.report_goal"
    queryset = GOALS.with_actual()
    form_class = UpdateForm
    page_title = _("Write an update")
    submit_label = _("Send the update")
    done = _("The update is sent. It cannot be changed; write a new one if something is missing.")

    def get_crumbs(self):
        return [*crumbs_to(self.object, self.request.user), *super().get_crumbs()]

    def get_form_kwargs(self):
        self.updates = updates_of(self.object)
        self.draft = drafts.draft_of(self.object, self.request.user)
        return {
            "instance": StatusUpdate(goal=self.object),
            "initial": {
                "as_of": timezone.localdate(),
                "status": self.object.status_id,
                **_texts_of(self.returned),
                **(self.draft.content if self.draft else {}),
                "seen": updates.newest_sent(self.object),
            },
        }

    @property
    def returned(self):
        """The update that waits for its completion, if one does."""
        return next((each for each in self.updates if each.needs_completion), None)

    def get_program(self):
        return self.object.project.program

    def findings_in(self, form):
        said = [(self.object, written_in(form))]
        return findings_by_goal(said, self.get_program(), self.request.user)[self.object.pk]

    def perform(self, form):
        try:
            return updates.send(form.instance, by=self.request.user, seen=form.cleaned_data["seen"])
        except ValidationError:
            # What was sent meanwhile is shown above the form now, so it counts as seen.
            form.data = form.data.copy()
            form.data["seen"] = updates.newest_sent(self.object) or ""
            raise

    def get_rounds(self):
        """Return the open rounds that ask about the goal and that the person may answer."""
        rows = Asked.objects.filter(goal=self.object).of_open_rounds().select_related("round")
        found = []
        for row in rows:
            row.goal = self.object
            if self.request.user.has_perm("programs.answer_asked", row):
                found.append(row.round)
        return found

    def get_context_data(self, **kwargs):
        stamp = drafts.stamp_of(self.draft)
        return super().get_context_data(
            last=self.updates[:1],
            returned=self.returned,
            rounds=self.get_rounds(),
            markup=MARKUP,
            draft=self.draft,
            draft_seen=self.request.POST.get("draft_seen", stamp),
            **kwargs,
        )


def _texts_of(update) -> dict[str, Any]:
    """Return what a returned update said: it is completed, and not written once more."""
    if update is None:
        return {}
    said = {name: getattr(update, name) for name in ("as_of", "actual", *TEXTS)}
    return {**said, "status": update.status_id}


@require_POST
def draft_discard(request, pk):
    """Throw away what the person was writing about the goal."""
    goal = get_allowed(
        SubGoal.objects.select_related("project"), request.user, "programs.report_goal", pk=pk
    )
    return carry_out(request, drafts.discard, goal, done=_("The draft is thrown away."))


class UpdateReturn(VerbPage):
    """Says what is missing in an update, and asks its author for a new one."""

    template_name = "programs/updates/return.html"
    permission_required = "programs.return_update"
    queryset = StatusUpdate.objects.select_related("goal__project__program", "author")
    form_class = ReturnForm
    page_title = _("Return for completion")
    submit_label = _("Return the update")
    done = _("The update is returned for completion.")

    def get_crumbs(self):
        goal = self.object.goal
        return [*crumbs_to(goal, self.request.user), (str(goal), goal.get_absolute_url())]

    def perform(self, form):
        comment = form.cleaned_data["comment"]
        return updates.send_back(self.object, comment=comment, by=self.request.user)

    def get_context_data(self, **kwargs):
        sent = updates_of(self.object.goal)
        update = next(each for each in sent if each.pk == self.object.pk)
        return super().get_context_data(update=update, **kwargs)


@dataclass(frozen=True)
class Compared:
    """One part of two updates, side by side."""

    label: Any
    difference: Difference


class UpdateCompare(DetailPage):
    """Two updates of a goal side by side: the newest and the one before, or those chosen."""

    template_name = "programs/updates/compare.html"
    permission_required = "programs.view_goal"
    queryset = GOALS

    def get_frame(self):
        crumbs = [
            *crumbs_to(self.object, self.request.user),
            (str(self.object), self.object.get_absolute_url()),
        ]
        return Frame(title=_("Compare two updates"), eyebrow=str(self.object), crumbs=crumbs)

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        form, pair = self.get_choice()
        return super().get_context_data(
            form=form,
            pair=pair,
            parts=_compared(self.object, *pair) if pair else [],
            goal_url=reverse("programs:goal_detail", args=[self.object.pk]),
            **kwargs,
        )

    def get_choice(self):
        """Return the form, and the two updates (the older choice first) where there are two."""
        if {"old", "new"} & set(self.request.GET):
            form = CompareForm(self.request.GET, goal=self.object)
            chosen = form.cleaned_data if form.is_valid() else {}
            return form, (chosen["old"], chosen["new"]) if chosen else None
        newest = list(self.object.updates.newest_first().select_related("status", "author")[:2])
        if len(newest) < 2:
            return None, None
        new, old = newest
        return CompareForm(goal=self.object, initial={"old": old.pk, "new": new.pk}), (old, new)


def _compared(goal, old, new) -> list[Compared]:
    """Return what is worth comparing: the actual, the texts, the answers to questions."""
    said = {each: {} for each in (old, new)}
    for update in said:
        texts = {
            _("Actual"): target_words(goal.target, goal.target_unit, update.actual)
            if update.actual is not None
            else "",
            **{capfirst(_label(name)): getattr(update, name) for name in TEXTS},
        }
        answers = update.answers.select_related("question")
        said[update] = {**texts, **{each.question.text: each.text for each in answers}}
    labels = dict.fromkeys([*said[old], *said[new]])
    pairs = [(label, said[old].get(label, ""), said[new].get(label, "")) for label in labels]
    return [Compared(label, difference(a, b)) for label, a, b in pairs if a or b]


def _label(name: str) -> Any:
    return StatusUpdate._meta.get_field(name).verbose_name

"""Pages of a program's status words."""

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from core.history import history_of
from core.views import (
    Action,
    DeletePage,
    DetailPage,
    EditPage,
    VerbPage,
    carry_out,
    get_allowed,
    onward,
)
from programs.forms.statuses import StatusForm
from programs.models import GoalStatus, Program
from programs.rules import statuses as rules
from programs.services import statuses


class StatusList(DetailPage):
    """The words that a program's goals can have for their status."""

    template_name = "programs/statuses/list.html"
    permission_required = "programs.view_program"
    queryset = Program.objects.all()

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = _("Status words"), str(self.object)
        return frame

    def get_crumbs(self):
        return crumbs_to(self.object)

    def get_actions(self):
        program = self.object
        if not self.may_change:
            return []
        add = onward(self.request, "programs:status_create", program.pk)
        actions = [Action(_("Add a word"), add, "get", "primary", icon="plus-lg")]
        if not self.words:
            begin = reverse("programs:status_begin", args=[program.pk])
            actions.append(Action(_("Begin with the usual words"), begin, icon="list-check"))
        return actions

    def get_history(self):
        return history_of(
            GoalStatus.events.rel.related_model.objects.filter(program=self.object.pk)
        )

    def get_context_data(self, **kwargs):
        self.may_change = self.request.user.has_perm("programs.change_program", self.object)
        self.words = list(self.object.statuses.with_uses())
        return super().get_context_data(words=self.words, may_change=self.may_change, **kwargs)


@require_POST
def status_begin(request, pk):
    program = get_allowed(Program.objects, request.user, "programs.change_program", pk=pk)
    page = reverse("programs:status_list", args=[pk])
    return carry_out(
        request, statuses.begin, program, done=_("The usual words are in place."), to=page
    )


class StatusCreate(VerbPage):
    permission_required = "programs.change_program"
    queryset = Program.objects.all()
    form_class = StatusForm
    page_title = _("Add a status word")
    submit_label = _("Add the word")
    done = _("The word is added.")

    def get_crumbs(self):
        return [*crumbs_to(self.object), words_of(self.object)]

    def get_form_kwargs(self):
        last = self.object.statuses.aggregate(last=Max("position"))["last"] or 0
        return {"instance": GoalStatus(program=self.object, position=last + 1)}

    def perform(self, form):
        return statuses.add(form.instance, by=self.request.user)

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_cancel_url(self):
        return reverse("programs:status_list", args=[self.object.pk])


class StatusEdit(EditPage):
    template_name = "programs/statuses/form.html"
    permission_required = "programs.change_program"
    queryset = GoalStatus.objects.select_related("program")
    form_class = StatusForm
    done = _("The word is saved.")

    def get_crumbs(self):
        return [*crumbs_to(self.object.program), words_of(self.object.program)]

    def perform(self, form):
        return statuses.revise(form.instance, by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(uses=statuses.uses(self.object), **kwargs)


class StatusRemove(DeletePage):
    permission_required = "programs.change_program"
    queryset = GoalStatus.objects.select_related("program")
    service = statuses.remove
    submit_label = _("Remove the word")
    done = _("The word is removed.")

    def get_crumbs(self):
        return [*crumbs_to(self.object.program), words_of(self.object.program)]

    def get_success_url(self, result):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        reasons = list(rules.obstacles_to_remove(statuses.uses(self.object)))
        return {
            **super().get_context_data(**kwargs),
            "question": _("Remove the word “%(word)s”?") % {"word": self.object},
            "consequences": reasons or [_("No update uses this word.")],
        }


def crumbs_to(program):
    return [
        (_("Programs"), reverse("programs:program_list")),
        (str(program), program.get_absolute_url()),
    ]


def words_of(program):
    return (_("Status words"), reverse("programs:status_list", args=[program.pk]))

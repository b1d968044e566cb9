"""Pages of data collections: one with its answers over time, its form, counted, reminded."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.views import Action, DetailPage, VerbPage, onward
from core.views.parts import PartCreate, PartEdit
from evaluation.figures import answers_of
from evaluation.forms.collections import CollectionForm, CountForm, RemindForm
from evaluation.models import DataCollection, Evaluation, Reminder, ResponseCount
from evaluation.rules.collections import standing
from evaluation.services import collections

COLLECTIONS = DataCollection.objects.select_related("evaluation__project").with_answered()


class CollectionCreate(PartCreate):
    permission_required = "evaluation.work_on_evaluation"
    queryset = Evaluation.objects.select_related("project")
    model = DataCollection
    parent = "evaluation"
    form_class = CollectionForm
    service = collections.create
    page_title = gettext_lazy("New data collection")
    submit_label = gettext_lazy("Set up the collection")
    done = gettext_lazy("The data collection is set up.")


class CollectionDetail(DetailPage):
    """Who is asked, how many have answered over time, and whether that is enough by now."""

    template_name = "evaluation/collections/detail.html"
    permission_required = "evaluation.view_collection"
    queryset = COLLECTIONS

    def get_crumbs(self):
        evaluation = self.object.evaluation
        return [
            (_("Evaluations"), reverse("evaluation:evaluation_list")),
            (str(evaluation), evaluation.get_absolute_url()),
        ]

    @property
    def standing(self):
        return standing(self.object, self.object.answered, timezone.localdate())

    def get_state(self):
        state = self.standing.state
        return (state.label, *state.tones[state.value])

    def get_actions(self):
        if not self.request.user.has_perm("evaluation.change_collection", self.object):
            return []
        names = (
            ("collection_count", _("Count the answers"), "primary", "plus-circle"),
            ("collection_remind", _("Note a reminder"), "default", "bell"),
            ("collection_import", _("Import answers"), "default", "upload"),
            ("collection_answers", _("Answers"), "default", "bar-chart"),
            ("collection_edit", _("Edit"), "default", "pencil"),
        )
        return [
            Action(
                label,
                onward(self.request, f"evaluation:{name}", self.object.pk),
                "get",
                tone,
                icon=icon,
            )
            for name, label, tone, icon in names
        ]

    def get_history(self):
        return history_of(
            self.object,
            events_of(ResponseCount, collection=self.object.pk),
            events_of(Reminder, collection=self.object.pk),
        )

    def get_context_data(self, **kwargs):
        counts = list(self.object.counts.order_by("counted_on", "pk"))
        newest = {each.counted_on: each for each in counts}  # a correction of a day counts
        return super().get_context_data(
            standing=self.standing,
            answers=answers_of(self.object, newest.values()) if counts else None,
            reminders=self.object.reminders.order_by("reminded_on", "pk"),
            findings=self.object.findings.order_by("number"),
            **kwargs,
        )


class CollectionEdit(PartEdit):
    permission_required = "evaluation.change_collection"
    queryset = COLLECTIONS
    parent = "evaluation"
    form_class = CollectionForm
    service = collections.revise
    done = gettext_lazy("The data collection is saved.")


class CollectionCount(VerbPage):
    permission_required = "evaluation.change_collection"
    queryset = COLLECTIONS
    form_class = CountForm
    page_title = gettext_lazy("Count the answers")
    submit_label = gettext_lazy("Save the number")
    done = gettext_lazy("The number of answers is saved.")

    def perform(self, form):
        data = form.cleaned_data
        return collections.count(self.object, data["answered"], by=self.request.user, on=data["on"])


class CollectionRemind(VerbPage):
    permission_required = "evaluation.change_collection"
    queryset = COLLECTIONS
    form_class = RemindForm
    page_title = gettext_lazy("Note a reminder")
    submit_label = gettext_lazy("Note it")
    done = gettext_lazy("The reminder is noted.")

    def perform(self, form):
        data = form.cleaned_data
        return collections.remind(
            self.object, by=self.request.user, on=data["on"], text=data["text"]
        )

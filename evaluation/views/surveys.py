"""Files of answers: handed in, columns said, looked at, imported by the worker; the answers."""

from hashlib import sha256

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.imports import as_text
from core.views import Action, DetailPage, VerbPage, is_htmx
from evaluation.choices import QuestionKind, SurveyFileState
from evaluation.figures import distribution_chart
from evaluation.forms.surveys import ColumnsForm, ImportForm, SurveyFileForm
from evaluation.imports.surveys import (
    columns_for,
    questions_of,
    read,
    sheet_in,
    sheet_of,
    what_differs,
)
from evaluation.models import DataCollection, OpenAnswer, SurveyFile
from evaluation.queries import distributions_of
from evaluation.services import surveys

COLLECTIONS = DataCollection.objects.select_related("evaluation__project")
FILES = SurveyFile.objects.select_related("collection__evaluation__project")
MOST_SHOWN = 200  # rows with errors, and answers in own words of one question
SAMPLED = 200  # rows that samples are taken of


def crumbs_of(collection):
    evaluation = collection.evaluation
    return [
        (str(evaluation), evaluation.get_absolute_url()),
        (str(collection), collection.get_absolute_url()),
    ]


class SurveyUpload(VerbPage):
    """Takes a file in; nothing of it is imported before somebody has looked at it."""

    permission_required = "evaluation.change_collection"
    queryset = COLLECTIONS
    form_class = SurveyFileForm
    template_name = "evaluation/surveys/upload.html"
    page_title = gettext_lazy("Import answers")
    submit_label = gettext_lazy("Look at the file")

    def get_crumbs(self):
        return crumbs_of(self.object)

    def perform(self, form):
        given = form.cleaned_data["file"]
        content = given.read()
        sheet = sheet_of(content, given.name, self.object)
        file = SurveyFile(
            collection=self.object,
            name=given.name,
            sha256=sha256(content).hexdigest(),
            content=as_text(sheet.as_rows),
            rows=len(sheet.rows),
            personal=sheet.personal,
        )
        return surveys.take_in(file, by=self.request.user)

    def get_success_url(self, result):
        return reverse("evaluation:survey_columns", args=[result.pk])

    def get_context_data(self, **kwargs):
        imports = self.object.imports.select_related("author")
        return super().get_context_data(imports=imports, **kwargs)


class SurveyFilePage(VerbPage):
    """A page about a file that is not imported yet."""

    permission_required = "evaluation.change_collection"
    queryset = FILES

    def get_crumbs(self):
        return [
            *crumbs_of(self.object.collection),
            (str(self.object), self.object.get_absolute_url()),
        ]

    def obstacles(self):
        if self.object.state == SurveyFileState.IMPORTED:
            yield gettext_lazy("The file is imported already.")
        elif self.object.is_under_way:
            yield gettext_lazy("The file is being imported.")

    def post(self, request, *args, **kwargs):
        return self.turn_away() or super().post(request, *args, **kwargs)


class SurveyColumns(SurveyFilePage):
    """Asks what each column holds; what was said of the last file stands there already."""

    template_name = "evaluation/surveys/columns.html"
    page_title = gettext_lazy("What the columns hold")
    submit_label = gettext_lazy("Look at the answers")

    def get_form(self, data=None, files=None):
        file, sheet = self.object, sheet_in(self.object)
        said = {each["head"]: each for each in file.columns}
        columns = columns_for(sheet, file.collection)
        if said:
            columns = [type(each).from_json(said[each.head]) for each in columns]
        samples = [[row[at] for row in sheet.rows[:SAMPLED]] for at in range(len(sheet.heads))]
        return ColumnsForm(
            data,
            files,
            columns=columns,
            samples=samples,
            personal=file.personal,
            known=questions_of(file.collection),
        )

    def perform(self, form):
        columns = form.cleaned_data["columns"]
        return surveys.map_columns(self.object, columns, by=self.request.user)

    def get_success_url(self, result):
        return reverse("evaluation:survey_import", args=[result.pk])


class SurveyImport(SurveyFilePage):
    """Shows what a file would do, with errors by row and column, and orders the import."""

    template_name = "evaluation/surveys/import.html"
    page_title = gettext_lazy("What would be imported")

    def obstacles(self):
        yield from super().obstacles()
        if not self.object.is_mapped:
            yield gettext_lazy("Say what the columns hold first.")

    @cached_property
    def preview(self):
        return read(self.object)

    @property
    def submit_label(self):
        n = len(self.preview.found.new)
        if not n:
            return _("Import")
        return ngettext("Import %(n)d answer", "Import %(n)d answers", n) % {"n": n}

    def get_form(self, data=None, files=None):
        has_differing = bool(self.preview.found.differing)
        return ImportForm(data, files, has_differing=has_differing)

    def perform(self, form):
        return surveys.order(self.object, by=self.request.user, replaces=form.replaces)

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, **kwargs):
        preview = self.preview
        return super().get_context_data(
            preview=preview,
            wrong=preview.wrong[:MOST_SHOWN],
            differs=what_differs(preview) if preview.found.differing else "",
            columns_url=reverse("evaluation:survey_columns", args=[self.object.pk]),
            **kwargs,
        )


class SurveyDetail(DetailPage):
    """How far a file has come; asks again by itself while it is being imported."""

    permission_required = "evaluation.change_collection"
    queryset = FILES
    template_name = "evaluation/surveys/detail.html"

    def get(self, request, *args, **kwargs):
        if self.object.state == SurveyFileState.UPLOADED:
            name = "survey_import" if self.object.is_mapped else "survey_columns"
            return redirect(f"evaluation:{name}", pk=self.object.pk)
        response = super().get(request, *args, **kwargs)
        if self.object.is_under_way and not is_htmx(request):
            response["Refresh"] = "3"
        return response

    def get_crumbs(self):
        return crumbs_of(self.object.collection)

    def get_state(self):
        return self.object.get_state_display(), *SurveyFileState.tones[self.object.state]

    def get_actions(self):
        if self.object.state != SurveyFileState.FAILED:
            return []
        url = reverse("evaluation:survey_import", args=[self.object.pk])
        again = _("Look again and import")
        return [Action(again, url, method="get", tone="primary", icon="arrow-clockwise")]


class CollectionAnswers(DetailPage):
    """Counted answers with small numbers hidden, and what was said in own words."""

    permission_required = "evaluation.view_answers"
    queryset = COLLECTIONS
    template_name = "evaluation/surveys/answers.html"

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = _("Answers"), str(self.object)
        return frame

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get_history(self):
        return []  # the collection's own page shows it

    def get_context_data(self, **kwargs):
        questions = list(self.object.questions.prefetch_related("options"))
        counted = distributions_of(self.object, questions)
        opened = [each for each in questions if each.kind == QuestionKind.OPEN]
        said = self.said_in(opened)
        rows = [
            {
                "question": each,
                "counted": counted.get(each.pk),
                "chart": distribution_chart(each, counted[each.pk]) if each.pk in counted else None,
                "said": said.get(each.pk, ())[:MOST_SHOWN],
                "more": max(len(said.get(each.pk, ())) - MOST_SHOWN, 0),
            }
            for each in questions
        ]
        user = self.request.user
        return super().get_context_data(
            rows=rows,
            respondents=self.object.respondents.visible_to(user).count(),
            may_import=user.has_perm("evaluation.change_collection", self.object),
            **kwargs,
        )

    def said_in(self, questions):
        """Return the answers in own words by question; in an order that says nothing of who."""
        found = {}
        rows = OpenAnswer.objects.filter(question__in=questions).visible_to(self.request.user)
        for pk, text in rows.order_by("question", "text", "pk").values_list("question_id", "text"):
            found.setdefault(pk, []).append(text)
        return found

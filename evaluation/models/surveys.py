"""Imported results: questions, answers by pseudonymous key, and what was said in own words.

An answer is data, not an act: the event trail keeps which file was read by whom, not a copy of
each answer. What somebody wrote may say who they are: it stands in a table of its own outside the
trail, so that it can be erased when its time is up.
"""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.choices import UnitType
from core.history import recorded
from core.models import Model, QuerySet
from evaluation.choices import Gender, QuestionKind, SurveyFileState, TakesPart
from evaluation.models.collections import DataCollection
from evaluation.models.evaluations import KNOWING, evaluations_held
from programs.models import programs_held

KEPT_FOR = timedelta(days=7)  # a file that nobody went on with
UNDER_WAY = (SurveyFileState.ORDERED, SurveyFileState.WORKING)


class AnswersQuerySet(QuerySet):
    """Answers and what they rest on: seen by the evaluators and who leads the program's work."""

    path = "collection"

    def visible_to(self, user):
        return self.filter(
            Q(**{f"{self.path}__evaluation__project__program__in": programs_held(user, *KNOWING)})
            | Q(**{f"{self.path}__evaluation__in": evaluations_held(user)})
        )


class OfQuestionQuerySet(AnswersQuerySet):
    path = "question__collection"


@recorded
class SurveyImport(Model):
    """A file of answers that was read; the same one is read once."""

    append_only = True
    told_by = ("collection", "name")

    collection = models.ForeignKey(
        DataCollection, models.PROTECT, related_name="imports", verbose_name=_("data collection")
    )
    name = models.CharField(_("file"), max_length=255)
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    rows = models.PositiveIntegerField(_("respondents"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("imported by"),
    )

    objects = AnswersQuerySet.as_manager()

    class Meta:
        verbose_name = _("imported file")
        verbose_name_plural = _("imported files")
        ordering = ["collection", "-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                "collection",
                "sha256",
                name="a_file_of_answers_is_read_once",
                violation_error_message=_("This file has been imported already."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.collection.get_absolute_url()


@recorded
class SurveyQuestion(Model):
    """A question of a survey, with the column that it has in the files."""

    told_by = ("collection", "code")

    collection = models.ForeignKey(
        DataCollection, models.PROTECT, related_name="questions", verbose_name=_("data collection")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    code = models.CharField(_("column"), max_length=120)
    text = models.TextField(_("question"))
    kind = models.CharField(_("kind"), max_length=8, choices=QuestionKind)
    low = models.SmallIntegerField(_("lowest step"), null=True, blank=True)
    high = models.SmallIntegerField(_("highest step"), null=True, blank=True)

    objects = AnswersQuerySet.as_manager()

    class Meta:
        verbose_name = _("survey question")
        verbose_name_plural = _("survey questions")
        ordering = ["collection", "position", "pk"]
        constraints = [
            models.UniqueConstraint("collection", "code", name="one_question_of_a_column"),
            models.CheckConstraint(
                condition=Q(kind=QuestionKind.SCALE, low__lt=F("high"))
                | Q(low__isnull=True, high__isnull=True),
                name="scales_and_only_scales_have_ends",
            ),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return self.collection.get_absolute_url()


@recorded
class QuestionOption(Model):
    """One of the answers that a question gives to choose from, or the words for a step."""

    told_by = ("question", "code")

    question = models.ForeignKey(
        SurveyQuestion, models.CASCADE, related_name="options", verbose_name=_("question")
    )
    code = models.SmallIntegerField(_("code"))
    label = models.CharField(_("answer"), max_length=300)

    objects = OfQuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer to choose")
        verbose_name_plural = _("answers to choose")
        ordering = ["question", "code"]
        constraints = [
            models.UniqueConstraint("question", "code", name="one_answer_of_a_code"),
        ]

    def __str__(self):
        return self.label

    def get_absolute_url(self):
        return self.question.get_absolute_url()


class Respondent(models.Model):
    """Somebody who answered, by a key that says nothing of who, and what answers are told by."""

    collection = models.ForeignKey(DataCollection, models.PROTECT, related_name="respondents")
    source = models.ForeignKey(SurveyImport, models.PROTECT, related_name="respondents")
    key = models.CharField(max_length=120)
    # What tells two versions of somebody's answers apart (rules.surveys.Line).
    fingerprint = models.CharField(max_length=64, blank=True)
    municipality = models.ForeignKey(
        "accounts.Organization", models.PROTECT, null=True, blank=True, related_name="+"
    )
    unit_type = models.CharField(max_length=16, choices=UnitType, blank=True)
    gender = models.CharField(max_length=8, choices=Gender, blank=True)
    takes_part = models.CharField(max_length=8, choices=TakesPart, blank=True)
    cohort = models.ForeignKey(
        "training.Cohort", models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = AnswersQuerySet.as_manager()

    class Meta:
        verbose_name = _("respondent")
        verbose_name_plural = _("respondents")
        ordering = ["collection", "pk"]
        constraints = [
            models.UniqueConstraint("collection", "key", name="one_respondent_of_a_key"),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


class Answer(models.Model):
    """A coded answer or a step on a scale."""

    question = models.ForeignKey(SurveyQuestion, models.PROTECT, related_name="answers")
    respondent = models.ForeignKey(Respondent, models.CASCADE, related_name="answers")
    value = models.SmallIntegerField(_("value"))

    objects = OfQuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["question", "pk"]
        constraints = [
            models.UniqueConstraint("question", "respondent", name="one_answer_of_a_respondent"),
        ]

    def __str__(self):
        return str(self.value)


class OpenAnswer(models.Model):
    """What somebody wrote: may say who they are, and is erased when its time is up."""

    question = models.ForeignKey(SurveyQuestion, models.PROTECT, related_name="open_answers")
    respondent = models.ForeignKey(Respondent, models.CASCADE, related_name="open_answers")
    text = models.TextField(_("answer"))

    objects = OfQuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer in own words")
        verbose_name_plural = _("answers in own words")
        ordering = ["question", "pk"]
        constraints = [
            models.UniqueConstraint("question", "respondent", name="one_open_answer_to_a_question"),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    def get_absolute_url(self):
        return reverse("evaluation:collection_detail", args=[self.question.collection_id])


class SurveyFileQuerySet(AnswersQuerySet):
    def unfinished(self):
        """Those that a worker has begun or will begin."""
        return self.filter(state__in=UNDER_WAY)

    def outlived(self, now):
        """Files that were looked at or failed, and that nobody went on with."""
        return self.filter(
            created_at__lt=now - KEPT_FOR,
            state__in=(SurveyFileState.UPLOADED, SurveyFileState.FAILED),
        )


class SurveyFile(Model):
    """A file of answers on its way in: its rows until they are imported, and what columns hold.

    Cells that say who somebody is are stored as pseudonyms from the beginning. What was read as
    what is remembered for the next file.
    """

    collection = models.ForeignKey(
        DataCollection, models.CASCADE, related_name="files", verbose_name=_("data collection")
    )
    name = models.CharField(_("file"), max_length=255)
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    content = models.TextField(_("rows"), blank=True)
    rows = models.PositiveIntegerField(_("respondents"))
    done = models.PositiveIntegerField(_("read so far"), default=0)
    columns = models.JSONField(_("columns"), default=list)
    personal = models.JSONField(_("columns with personal data"), default=list)
    replaces = models.BooleanField(_("replaces answers that differ"), default=False)
    state = models.CharField(
        _("state"), max_length=8, choices=SurveyFileState, default=SurveyFileState.UPLOADED
    )
    problem = models.TextField(_("what went wrong"), blank=True)
    outcome = models.JSONField(_("outcome"), default=dict)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("handed in by"),
    )

    objects = SurveyFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of answers")
        verbose_name_plural = _("files of answers")
        ordering = ["-created_at", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("evaluation:survey_detail", args=[self.pk])

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def is_mapped(self) -> bool:
        return bool(self.columns)

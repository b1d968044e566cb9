"""The form of a project's report: its cover, its day, the texts that only it has."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from programs.forms.updates import MARKUP
from programs.models import ProjectReport, ReportingRound

LONGEST = 40_000


class RoundField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.name} ({obj.first_day} – {obj.last_day})"


class ProjectReportForm(forms.ModelForm):
    as_of = DateField(
        label=_("As of"),
        required=False,
        help_text=_(
            "The report tells how everything stood on this day. Empty: the project's last day, or "
            "today while it goes on."
        ),
    )
    reporting_round = RoundField(
        label=_("Reports from the round"),
        queryset=ReportingRound.objects.none(),
        required=False,
        empty_label=_("None: each goal's newest update by the day"),
        help_text=_("The frozen report of a closed round: it never changes."),
    )
    summary = PlainTextField(
        label=_("Summary"),
        required=False,
        rows=8,
        max_length=LONGEST,
        help_text=_(
            "What the project is and what has come of it, for who reads nothing else. How the "
            "goals stand is added by itself."
        ),
    )
    goals_text = PlainTextField(
        label=_("About the goals"),
        required=False,
        rows=5,
        max_length=LONGEST,
        help_text=_("Stands before the goals: why they are these, which weigh most."),
    )
    closing = PlainTextField(
        label=_("Closing"),
        required=False,
        rows=8,
        max_length=LONGEST,
        help_text=_("What you have learnt, and what comes next."),
    )

    class Meta:
        model = ProjectReport
        fields = [
            *("title", "subtitle", "as_of", "reporting_round"),
            *("summary", "goals_text", "closing"),
        ]
        help_texts = {
            "title": _("Stands large on the cover. Empty: the program's name."),
            "subtitle": _("Stands below the title. Empty: the project's name."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        project = self.instance.project
        asked = ReportingRound.objects.filter(asked__goal__project=project, closed_at__isnull=False)
        self.fields["reporting_round"].queryset = asked.distinct().order_by("-last_day", "-pk")
        self.fields["closing"].help_text = f"{self.fields['closing'].help_text} {MARKUP}"

    def validate_constraints(self):
        """The rules of the service say it in words, beside the field."""

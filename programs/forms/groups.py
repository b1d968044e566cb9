"""Forms of groups: the group, a member's term, a meeting, what was adjusted."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms.roles import TermForm
from accounts.models import Organization, organizations_held
from core.forms import DateField, PlainTextField, ReasonForm
from programs.choices import ProgramRoleKind
from programs.forms.parts import PositionField
from programs.models import (
    Adjustment,
    Group,
    GroupMeeting,
    GroupMember,
    Program,
    SubGoal,
    programs_held,
)
from programs.permissions import GROUP_KEEPERS


class GroupForm(forms.ModelForm):
    """A group that exists: what it belongs to never changes."""

    task = PlainTextField(
        label=_("Task"),
        required=False,
        rows=4,
        help_text=_("What the group is for, and what it may decide."),
    )
    interval_weeks = forms.IntegerField(
        label=_("Weeks between meetings"),
        required=False,
        min_value=1,
        max_value=104,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "3"}),
        help_text=_("The next meeting is reckoned from the last one; empty: as needed."),
    )

    class Meta:
        model = Group
        fields = ["name", "kind", "task", "interval_weeks"]
        help_texts = {"kind": _("The members of a program's steering group see the program.")}

    def validate_constraints(self):
        """The rules of the service say it in words, beside the field."""


class GroupCreateForm(GroupForm):
    """A new group of a program that one is strategist of, or of an organization one acts for."""

    program = forms.ModelChoiceField(
        label=_("Program"),
        queryset=None,
        required=False,
        empty_label=_("none: a group of the organization"),
    )
    organization = forms.ModelChoiceField(label=_("Organization"), queryset=None)

    class Meta(GroupForm.Meta):
        fields = ["program", "organization", *GroupForm.Meta.fields]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        programs = Program.objects.filter(pk__in=programs_held(user, ProgramRoleKind.STRATEGIST))
        self.kept = organizations_held(user, *GROUP_KEEPERS)
        self.fields["program"].queryset = programs
        self.fields["organization"].queryset = Organization.objects.filter(
            Q(pk__in=self.kept) | Q(pk__in=programs.values("organization"))
        ).order_by("name", "pk")

    def clean(self):
        data = super().clean()
        program, organization = data.get("program"), data.get("organization")
        if organization and not program and organization.pk not in self.kept:
            self.add_error("program", _("Choose the program that the group belongs to."))
        return data


class MemberForm(TermForm):
    class Meta:
        model = GroupMember
        fields = ["person", "kind", "valid_from", "valid_to"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.valid_from:
            self.fields["valid_from"].initial = timezone.localdate()

    def validate_constraints(self):
        """The rules of the service say it in words."""


class LastDayForm(ReasonForm):
    """A last day, and why."""

    last_day = DateField(label=_("Last day"))
    field_order = ["last_day", "reason"]


class MeetingForm(forms.ModelForm):
    held_on = DateField(
        label=_("Day"),
        help_text=_("A day ahead is a meeting that is booked."),
    )
    notes = PlainTextField(
        label=_("Notes"),
        required=False,
        help_text=_("What was talked about. What was adjusted gets rows of its own afterwards."),
    )

    class Meta:
        model = GroupMeeting
        fields = ["held_on", "place", "notes"]


class AdjustmentForm(forms.ModelForm):
    text = PlainTextField(label=_("What was adjusted"), rows=3, max_length=2000)
    goal = forms.ModelChoiceField(
        label=_("At which goal"), queryset=None, required=False, empty_label=_("no goal")
    )
    position = PositionField()

    class Meta:
        model = Adjustment
        fields = ["text", "goal", "position"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        program = self.instance.meeting.group.program_id
        if program is None:
            del self.fields["goal"]
            return
        of_program = SubGoal.objects.visible_to(user).filter(project__program=program)
        stored = self.instance.goal_id
        if stored and not of_program.filter(pk=stored).exists():
            del self.fields["goal"]  # it stays; who does not see the goal does not change it
            return
        self.fields["goal"].queryset = (
            of_program.filter(Q(ended_on__isnull=True) | Q(pk=self.instance.goal_id))
            .select_related("project")
            .order_by("-project__starts_on", "project", "number", "pk")
        )
        self.fields["goal"].label_from_instance = lambda goal: f"{goal.project}: {goal}"

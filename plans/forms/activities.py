"""The form of an activity, with who arranges it as names, one a line."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization, OrganizationName
from plans.forms.plans import text_field
from plans.models import Activity, Plan
from plans.rules.activities import obstacles_to_number

MOST_NAMES = 20
WITH_PARENT = re.compile(r"(?P<name>.+?)\s*\((?P<parent>[^()]+)\)")


class OrganizationNamesField(forms.CharField):
    """Organizations by their names or known variants, one a line; gives them in that order."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
        super().__init__(max_length=4000, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict:
        return {}

    def clean(self, value: Any) -> list[Organization]:
        text = super().clean(value)
        names = list(dict.fromkeys(filter(None, (line.strip() for line in text.splitlines()))))
        if len(names) > MOST_NAMES:
            raise forms.ValidationError(_("Write at most %(count)d names.") % {"count": MOST_NAMES})
        found, errors = [], []
        for name in names:
            try:
                found.append(organization_named(name))
            except forms.ValidationError as error:
                errors += error.error_list
        if errors:
            raise forms.ValidationError(errors)
        return list(dict.fromkeys(found))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return [line.strip() for line in (initial or "").splitlines()] != [
            line.strip() for line in (data or "").splitlines() if line.strip()
        ]


def organization_named(name: str) -> Organization:
    """Return the one organization with this name, short name or variant, or say what is wrong."""
    within = WITH_PARENT.fullmatch(name)
    found = _named(name)
    if not found and within:
        found = _named(within["name"]).filter(parent__name__iexact=within["parent"])
    matches = list(found.select_related("parent").order_by("pk")[:5])
    if not matches:
        raise forms.ValidationError(_("No organization is called “%s”.") % name[:200])
    if len(matches) > 1:
        choices = ", ".join(f"{each.name} ({each.parent or each.pk})" for each in matches)
        raise forms.ValidationError(
            _("Several organizations are called “%(name)s”: %(choices)s.")
            % {"name": name[:200], "choices": choices}
        )
    return matches[0]


def _named(name: str) -> Any:
    variants = OrganizationName.objects.filter(name__iexact=name).values("organization")
    return Organization.objects.filter(
        Q(name__iexact=name) | Q(short_name__iexact=name) | Q(pk__in=variants)
    )


def names_of(organizations: Sequence[Organization]) -> str:
    """Return the names as the field shows them; the parent is added where two share a name."""
    names = [each.name for each in organizations]
    counted = Organization.objects.filter(name__in=names).order_by().values("name")
    shared = set(counted.annotate(n=Count("pk")).filter(n__gt=1).values_list("name", flat=True))
    return "\n".join(
        f"{each.name} ({each.parent})" if each.name in shared and each.parent else each.name
        for each in organizations
    )


class ActivityForm(forms.ModelForm):
    """What is done, why, by whom; its costs and its matrix have pages of their own."""

    background = text_field(Activity, "background")
    purpose = text_field(Activity, "purpose")
    organizers = OrganizationNamesField(
        label=gettext_lazy("Organizers"),
        required=False,
        help_text=gettext_lazy("The names of the organizations that arrange it, one a line."),
    )

    class Meta:
        model = Activity
        fields = [
            "heading",
            "number",
            "title",
            "short_title",
            "background",
            "purpose",
            "assignment",
            "assignment_note",
        ]
        labels = {"short_title": gettext_lazy("Title in tables or contents")}
        help_texts = {
            "short_title": gettext_lazy(
                "Where the plan's table or list of contents calls it something else than its text."
            )
        }
        widgets = {
            "number": forms.TextInput(attrs={"class": "year"}),
            "title": forms.TextInput,
        }

    field_order = [
        "heading",
        "number",
        "title",
        "short_title",
        "background",
        "purpose",
        "organizers",
        "assignment",
        "assignment_note",
    ]

    def __init__(self, *args: Any, plan: Plan, organizers: str = "", **kwargs: Any) -> None:
        initial = {"organizers": organizers, **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **kwargs)
        self.plan = plan
        self.fields["heading"].queryset = plan.headings.all()
        self.fields["heading"].empty_label = _("No heading")

    def clean_number(self) -> str:
        number = self.cleaned_data["number"]
        others = self.plan.activities.exclude(pk=self.instance.pk)
        reasons = list(obstacles_to_number(number, others.values_list("number", flat=True)))
        if reasons:
            raise forms.ValidationError(reasons)
        return number

    def validate_constraints(self) -> None:
        """A number that is taken is said in words, beside the number."""

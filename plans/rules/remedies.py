"""What somebody does about each thing that the review of a plan finds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.rules.findings import Finding

REMEDIES: dict[str, Promise] = {
    "declared_total": _("Correct the one that is wrong, or keep it with a reason."),
    "two_years": _("Enter an amount for each year, or keep it with a reason."),
    "year_without_amount": _("Enter its amounts, or change the period of the plan."),
    "title_differs": _("Write the same in both places, or keep it with a reason."),
    "missing_financier": _("Choose the financier in the plan's facts."),
    "activity_without_amount": _("Enter it, or keep it with a reason."),
    "number_twice": _("Give one of them another number."),
    "text_amount": _("Correct the text or the costs."),
    "no_parts": _("Write its parts, so that each can be followed up."),
    "nobody": _("Say who answers for it."),
    "body": _("Name a person as well, or keep it with a reason."),
    "no_follow_up": _("Write when and how it is followed up."),
    "no_effect": _("Write what it is expected to lead to."),
    "no_resource": _("Write what is set aside for it."),
    "outside": _("Change the years, or keep it with a reason."),
    "assignment_missing": _("Answer yes or no in the activity."),
    "assignment_doubtful": _("Find out, and answer yes or no in the activity."),
}


def with_remedies(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, each telling what to do about it; some say it by themselves."""
    for each in findings:
        remedy = REMEDIES.get(each.code)
        yield replace(each, message=f"{each.message} {remedy}") if remedy else each

"""What one can do with the paper of an object from its own page."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.views import Action


def paper_actions(kind, obj, user):
    """Return the actions of a paper: look at it, have a draft, review and issue it."""

    def url(name):
        return reverse(f"documents:{name}", args=[kind, obj.pk])

    label = _("Review")
    if user.has_perm("programs.issue_report", obj):
        label = _("Review and issue")
    return [
        Action(_("Preview"), url("preview"), "get", icon="eye"),
        Action(_("Draft as PDF"), url("draft"), icon="file-earmark-pdf"),
        Action(label, url("review"), "get", icon="list-check"),
    ]


def report_actions(project, user):
    """Return what who writes the project's report can do with it, writing first."""
    if project.report_pk:
        write = reverse("programs:project_report_edit", args=[project.report_pk])
    else:
        write = reverse("programs:project_report_create", args=[project.pk])
    label, icon = _("Write the report"), "pencil-square"
    return [Action(label, write, "get", icon=icon), *paper_actions("report", project, user)]

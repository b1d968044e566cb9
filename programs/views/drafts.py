"""Saving what is being typed: asked by the script while typing, or by the plain button."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.periods import iso_moment
from core.views import back_label, back_url, get_allowed
from core.views.doors import with_back
from programs.models import Asked, StatusUpdate, SubGoal
from programs.rules.drafts import cleaned
from programs.services import drafts

TEXTS = ("reason", "report", "analysis")


@require_POST
def draft_save(request, pk):
    """Save a draft about the goal; with `?round=` an answer of that reporting round.

    The script gets JSON: the moment and the stamp, or why not (409: another window was first).
    """
    goal, round_ = _about(request, pk)
    try:
        draft = drafts.save(
            goal, request.POST, request.user, round_, seen=request.POST.get("draft_seen", "")
        )
    except drafts.OvertakenError as overtaken:
        return _refused(request, goal, overtaken, 409, overtaken.draft)
    except ValidationError as refusal:
        return _refused(request, goal, refusal, 422, drafts.draft_of(goal, request.user, round_))
    if _asks_for_json(request):
        return JsonResponse(_told(draft))
    moment = iso_moment(draft.updated_at)
    messages.success(request, _("The draft is saved %(moment)s.") % {"moment": moment})
    return redirect(with_back(_place(goal, round_), back_url(request)))


def _about(request, pk):
    """Return the goal and the round that is answered (None: none), or the closed door."""
    wanted = request.GET.get("round")
    if wanted is None:
        goals = SubGoal.objects.select_related("project")
        return get_allowed(goals, request.user, "programs.report_goal", pk=pk), None
    rows = Asked.objects.select_related("goal__project", "round")
    lookup = {"goal_id": pk, "round_id": wanted}
    asked = get_allowed(rows, request.user, "programs.answer_asked", **lookup)
    return asked.goal, asked.round


def _asks_for_json(request) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _told(draft) -> dict[str, str]:
    if draft is None:
        return {"stamp": "", "time": ""}
    saved = timezone.localtime(draft.updated_at)
    return {"stamp": drafts.stamp_of(draft), "time": saved.strftime("%H:%M")}


def _refused(request, goal, refusal, status, draft):
    """Say why it was not saved, with what was typed: nothing is lost."""
    if _asks_for_json(request):
        told = _told(draft)
        return JsonResponse({"reason": " ".join(refusal.messages), **told}, status=status)
    typed = cleaned(request.POST)
    context = {
        "page_title": _("The draft is not saved"),
        "eyebrow": str(goal),
        "reasons": refusal.messages,
        "typed": [(_label(name), text) for name, text in typed.items() if name in TEXTS],
        "hidden": typed if status == 409 else {},
        "draft_seen": drafts.stamp_of(draft),
        "back_url": back_url(request),
        "back_label": back_label(request),
    }
    return render(request, "programs/drafts/refused.html", context, status=status)


def _label(name):
    return StatusUpdate._meta.get_field(name).verbose_name


def _place(goal, round_) -> str:
    if round_ is None:
        return reverse("programs:update_create", args=[goal.pk])
    return f"{reverse('programs:reporting_write', args=[round_.pk])}#goal-{goal.pk}"

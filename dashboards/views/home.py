"""Min sida: what waits for the person, and the way to what they work with."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.views import Action, Page
from dashboards.choices import Urgency, WaitingKind
from dashboards.queries.ahead import ahead_of
from dashboards.queries.deputies import deputies_of
from dashboards.queries.programs import round_views
from dashboards.queries.rows import Waiting
from dashboards.queries.waiting import waiting_for
from funding.models import Round
from programs.models import Program


class Home(Page):
    """What waits for me, by due day, each row a link to the place where it is done, and back.

    A kind can be chosen; the way back from the place keeps it.
    """

    template_name = "dashboards/home.html"
    permission_required = "dashboards.view_home"
    page_title = gettext_lazy("My page")

    def get_frame(self):
        frame = super().get_frame()
        frame.actions = [
            Action(
                _("Reminders and overview"), reverse("dashboards:reminders"), "get", icon="bell"
            ),
            Action(_("Deputies"), reverse("desk:deputy_list"), "get", icon="person-check"),
        ]
        return frame

    def get(self, request, *args, **kwargs):
        user = request.user
        rounds = Round.objects.filter(opened_at__isnull=False).visible_to(user)
        everything, ahead = waiting_for(user), ahead_of(user)
        kind = _chosen(request.GET.get("kind", ""))
        waiting = _of_kind(everything, kind)
        ahead = _of_kind(ahead, kind)
        return self.render_to_response(
            self.get_context_data(
                waiting=waiting,
                groups=_by_urgency(waiting),
                coming=[each for each in ahead if not each.is_unowned],
                unowned=[each for each in ahead if each.is_unowned],
                kind=kind,
                kinds=_kinds(everything),
                total=len(everything),
                deputies=deputies_of(user),
                rounds=round_views(rounds.select_related("project")[:5]),
                programs=Program.objects.all().visible_to(user),
            )
        )


def _chosen(kind: str) -> WaitingKind | None:
    return WaitingKind(kind) if kind in WaitingKind.values else None


def _of_kind(rows: list[Waiting], kind: WaitingKind | None) -> list[Waiting]:
    return [each for each in rows if kind is None or each.kind == kind]


def _by_urgency(rows: Iterable[Waiting]) -> list[tuple[Urgency, list[Waiting]]]:
    """Return the groups that have something, the most urgent first."""
    groups: dict[Any, list[Waiting]] = {urgency: [] for urgency in Urgency}
    for each in rows:
        groups[each.urgency].append(each)
    return [(urgency, found) for urgency, found in groups.items() if found]


def _kinds(rows: list[Waiting]) -> list[tuple[WaitingKind, int]]:
    """Return the kinds that wait, each with how many."""
    found = {kind: sum(each.kind == kind for each in rows) for kind in WaitingKind}
    return [(kind, count) for kind, count in found.items() if count]

"""The calendar of the boards' meetings: a year, month by month, coming and past."""

from itertools import groupby

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization
from core.views import Action, Page
from core.views.frame import Frame
from funding.models import Meeting
from funding.rules.agendas import is_late
from funding.views.meeting_parts import crumbs_of

FIRST_YEAR, LAST_YEAR = 1990, 2100


class MeetingCalendar(Page):
    """What a secretary looks for: when each board meets, when documents are due, what is late."""

    permission_required = "funding.view_meeting"
    template_name = "funding/meetings/calendar.html"
    page_title = gettext_lazy("Calendar of meetings")

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_frame(self) -> Frame:
        return Frame(title=self.page_title, crumbs=crumbs_of(), actions=self.get_actions())

    def get_actions(self):
        if not self.request.user.has_perm("funding.add_meeting"):
            return []
        url = reverse("funding:meeting_create")
        return [Action(_("New meeting"), url, method="get", tone="primary", icon="plus-lg")]

    def get_year(self) -> int:
        asked = self.request.GET.get("year", "")
        year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else 0
        return year if FIRST_YEAR <= year <= LAST_YEAR else timezone.localdate().year

    def get_context_data(self, **kwargs):
        seen = Meeting.objects.all().visible_to(self.request.user)
        boards = list(Organization.objects.filter(meetings__in=seen).distinct())
        board = self.get_board(boards)
        year, today = self.get_year(), timezone.localdate()
        of_year = seen.filter(held_on__year=year).with_counts().with_late()
        if board is not None:
            of_year = of_year.filter(board=board)
        rows = list(of_year.select_related("board").order_by("held_on", "board__name"))
        for row in rows:
            row.is_overdue = is_late(today, row.documents_by, row.held_on)
        years = seen.years()
        return super().get_context_data(
            months=_months(rows, today),
            year=year,
            years=sorted({*years, today.year, year}),
            board=board,
            boards=boards,
            today=today,
            **kwargs,
        )

    def get_board(self, boards):
        asked = self.request.GET.get("board", "")
        return next((each for each in boards if str(each.pk) == asked), None)


def _months(rows, today) -> list[tuple[str, bool, list[Meeting]]]:
    """Return (month in words, is it this month, its meetings), in their order."""
    months = []
    for first, found in groupby(rows, key=lambda row: row.held_on.replace(day=1)):
        is_now = (first.year, first.month) == (today.year, today.month)
        months.append((date_format(first, "F Y").capitalize(), is_now, list(found)))
    return months

"""The time line of a round: a part of its page, or a page of its own where no script runs."""

from django.utils import timezone
from django.utils.translation import gettext_lazy

from core.views import is_htmx
from core.views.frame import Frame
from core.views.pages import DetailPage
from funding.models import Meeting, Round
from funding.queries import share_tables_of, standings_of
from funding.rules import timelines


class RoundTimeline(DetailPage):
    """What happens when, and who can still decide before it is too late."""

    permission_required = "funding.view_round"
    queryset = Round.objects.select_related("project")
    template_name = "funding/rounds/timeline.html"

    def get_frame(self) -> Frame:
        crumbs = [(str(self.object), self.object.get_absolute_url())]
        return Frame(title=gettext_lazy("Time line"), eyebrow=str(self.object), crumbs=crumbs)

    def get_history(self):
        return []

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        round_, today = self.object, timezone.localdate()
        frame = timelines.Frame(
            opened_on=timezone.localdate(round_.opened_at) if round_.opened_at else None,
            answer_by=round_.answer_by,
            starts_on=round_.project.starts_on,
        )
        tables = share_tables_of([round_])
        answers = standings_of([round_], tables=tables)[round_.pk].answers
        sittings = self.sittings(answers, today)
        days = timelines.moments(frame, answers, sittings)
        return super().get_context_data(
            today=today,
            level="h3" if is_htmx(self.request) else "h2",
            head_start=timelines.head_start(frame, today),
            moments=[(moment, moment.day < today) for moment in days],
            chances=list(timelines.chances(frame, answers, sittings, today))
            if round_.is_opened
            else [],
            **kwargs,
        )

    def sittings(self, answers, today) -> dict[int, list[timelines.Sitting]]:
        """The coming meetings of the person's own boards; those of others are their own affair."""
        boards = [each.financier_id for each in answers if each.is_waiting]
        coming = Meeting.objects.filter(board__in=boards, held_on__gte=today)
        found: dict[int, list[timelines.Sitting]] = {}
        rows = coming.visible_to(self.request.user).order_by("held_on", "pk")
        for board, held_on, documents_by in rows.values_list("board", "held_on", "documents_by"):
            found.setdefault(board, []).append(timelines.Sitting(held_on, documents_by))
        return found

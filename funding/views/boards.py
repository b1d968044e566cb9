"""The page of a board: its matters, its meetings, and its money over the years."""

from dataclasses import replace
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization
from core.views import Action, DetailPage
from funding.models import Decision, Meeting, Proposal, Round
from funding.queries import share_tables_of, standings_of
from funding.rules.ledgers import Ledger, Line, merged
from funding.rules.payments import Money
from funding.services.ledgers import ledgers_of
from funding.views.ledger_parts import Row, columns, row_of
from programs.models import programs_held

MOST = 10  # rows of each kind; the lists have them all
KNOWN_TO_ALL = 2  # columns: the split and what counts; payments are known to the two parties
# Put together once: the page of a board adds whose they are and who sees them.
DECISIONS = (
    Decision.objects.select_related("meeting__board", "proposal")
    .with_total()
    .with_counted_on()
    .with_made_on()
)
PROPOSALS = Proposal.objects.select_related("round")
MEETINGS = Meeting.objects.with_counts()


class BoardDetail(DetailPage):
    """Everything that concerns one board, across programs, as far as the person may see it.

    The board's own people see its drafts, meetings and payments; others what they are asked
    together with it, and what counts.
    """

    permission_required = "funding.view_decision"
    queryset = Organization.objects.deciding().select_related("parent", "municipality")
    template_name = "funding/boards/detail.html"
    eyebrow = gettext_lazy("board")

    def get_crumbs(self):
        return [(_("Organizations"), reverse("accounts:organization_list"))]

    def get_actions(self):
        url = self.object.get_absolute_url()
        return [Action(_("The organization"), url, "get", icon="buildings")]

    def get_history(self):
        return None  # each matter has its own, and so has the organization

    @cached_property
    def is_insider(self) -> bool:
        """Whether the person belongs to the board's own authority."""
        return self.request.user.has_perm("funding.view_meeting", self.object)

    @cached_property
    def rounds(self) -> list[Round]:
        asked = Round.objects.filter(sources__deliveries__financier=self.object)
        asked = Round.objects.filter(pk__in=asked.order_by().values("pk"))
        found = asked.visible_to(self.request.user).select_related("project__program")
        return list(found.order_by("-first_year", "-pk"))

    @cached_property
    def standings(self):
        return standings_of(self.rounds, tables=share_tables_of(self.rounds))

    @cached_property
    def sees_payments(self) -> bool:
        """Whether every payment in these rounds may be seen: half of them would be a wrong sum."""
        programs = programs_held(self.request.user)
        return self.is_insider or all(each.project.program_id in programs for each in self.rounds)

    @cached_property
    def ledger(self) -> Ledger:
        """The board's own money in all rounds that the person sees."""
        ledgers = ledgers_of(self.rounds, self.standings).values()
        own = merged(each.of([self.object.pk]) for each in ledgers)
        return own if self.sees_payments else Ledger(tuple(map(_bare, own.lines)))

    def years(self) -> list[Row]:
        """The money of each year and in all; only what all may know for those outside."""
        rows = [
            row_of(year, money, financier=self.object.pk, year=year)
            for year, money in self.ledger.sums.items()
        ]
        if rows:
            total = self.ledger.total
            rows.append(row_of(_("In all"), total, kind="sum", financier=self.object.pk))
        if self.sees_payments:
            return rows
        return [replace(row, cells=row.cells[:KNOWN_TO_ALL]) for row in rows]

    def matters(self) -> list[dict]:
        """Each round with what the board is asked for and where it stands."""
        found = []
        for round_ in self.rounds:
            standing = self.standings[round_.pk]
            answers = (a for a in standing.answers if a.financier_id == self.object.pk)
            answer = next(answers, None)
            found.append({"round": round_, "standing": standing, "answer": answer})
        return found

    def get_context_data(self, **kwargs):
        user, board = self.request.user, self.object
        decisions = DECISIONS.filter(proposal__financier=board).visible_to(user)
        proposals = PROPOSALS.filter(financier=board).visible_to(user)
        meetings = MEETINGS.filter(board=board).visible_to(user)
        return super().get_context_data(
            is_insider=self.is_insider,
            matters=self.matters(),
            proposals=proposals.order_by("-pk")[:MOST],
            decisions=decisions[:MOST],
            meetings=meetings.order_by("-held_on", "-pk")[:MOST],
            columns=columns() if self.sees_payments else columns()[:KNOWN_TO_ALL],
            years=self.years(),
            **kwargs,
        )


def _bare(line: Line) -> Line:
    """Leave out of a line what only its two parties know."""
    years = {
        year: Money(asked=money.asked, decided=money.decided) for year, money in line.years.items()
    }
    return replace(line, years={year: m for year, m in years.items() if m.asked or m.decided})

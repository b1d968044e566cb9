"""The portfolio by municipality, with a map, and by board."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.charts import Bar, Chart, Part, Table
from core.levels import Cell, Matrix, MatrixRow, Tile, TileMap
from core.money import amount
from core.views import get_allowed
from core.views.frame import Frame
from dashboards.exports.portfolio import (
    Figure,
    Sheet,
    SheetRow,
    count,
    day,
    kr,
    state,
    summed,
    untold,
    words,
)
from dashboards.queries.portfolio import goals_by_body, named, seats_by_body, sums_by
from dashboards.queries.portfolio_boards import coming_meetings, proposals_in_hand
from dashboards.queries.portfolio_places import (
    bodies_of,
    goals_in,
    municipalities,
    places_of,
    trained,
)
from dashboards.rules.portfolio import Sums, gathered
from dashboards.rules.tiles import county_of, laid_out
from dashboards.views.portfolio_page import PortfolioPage, money, money_heads
from funding.choices import AnswerState

MOST_GOALS = 50
MOST_MAPS = 4


class Municipalities(PortfolioPage):
    """Each municipality: the money of those that serve it, its seats, people and goals."""

    tab = "portfolio_municipalities"
    page_title = gettext_lazy("By municipality")

    @cached_property
    def seats(self) -> dict[int, int]:
        return seats_by_body(self.request.user)

    @cached_property
    def goals(self) -> dict[int, tuple[int, int]]:
        return goals_by_body(self.request.user)

    @cached_property
    def places(self) -> dict[int, int]:
        """The municipality of each organization that something is about."""
        financiers = {each.financier_id for each in self.book.entries}
        return places_of({*financiers, *self.seats, *self.goals})

    @cached_property
    def shown(self) -> list[Organization]:
        return municipalities(self.places.values())

    @cached_property
    def sums(self) -> dict[int, Sums]:
        return sums_by(self.book.of_year(self.year), self.place_of)

    def place_of(self, entry) -> int | None:
        return self.places.get(entry.financier_id)

    @cached_property
    def sheet(self):
        told = trained(self.request.user, self.today)
        bodies: dict[int, list[int]] = {}
        for pk, place in self.places.items():
            bodies.setdefault(place, []).append(pk)
        rows = []
        for each in self.shown:
            url = reverse("dashboards:portfolio_municipality", args=[each.pk])
            own = bodies.get(each.pk, [])
            people = told.sums.get(each.name, 0)
            units = told.units.get(each.name, 0) if people is not None else None
            rows.append(
                SheetRow(
                    each.name,
                    [
                        *money(self.sums.get(each.pk, Sums()), url, url),
                        self.seats_of(own, url),
                        count(people, url),
                        count(units, url),
                        *self.goals_of(own, url),
                    ],
                    url,
                )
            )
        heads = [
            _("Municipality"),
            *money_heads(),
            _("Seats booked"),
            pgettext("participants", "Registered"),
            _("Units that take part"),
        ]
        if self.is_in_program:
            heads += [_("Goals"), _("Goals done")]
        note = _(
            "Seats, participants and goals are of all years. Where a number of participants is "
            "under five it is hidden, and so much beside it that nobody can work it out."
        )
        return Sheet(_("The municipalities"), heads, rows, summed(rows), note)

    def seats_of(self, bodies: list[int], url: str) -> Figure:
        """Return the seats that are booked; those of other boards are their own."""
        if self.is_in_program or (bodies and self.book.boards.issuperset(bodies)):
            return count(sum(self.seats.get(pk, 0) for pk in bodies), url)
        return untold("count")

    def goals_of(self, bodies: list[int], url: str) -> list[Figure]:
        """Return the goals that are answered for, and those done; for who is in a program."""
        if not self.is_in_program:
            return []
        goals = [self.goals[pk] for pk in bodies if pk in self.goals]
        return [count(sum(numbers), url) for numbers in zip(*goals, strict=True)] or [count(0)] * 2

    def figures(self):
        return [*self.maps(), *self.matrix()] if self.book.entries else []

    def maps(self) -> list[TileMap]:
        """Return a map for each county, as long as they are few."""
        counties: dict[str, list[Organization]] = {}
        for each in self.shown:
            counties.setdefault(county_of(each.municipality_code), []).append(each)
        if len(counties) > MOST_MAPS:
            return []
        return [self.map_of(found, counties) for found in counties.values()]

    def map_of(self, found: list[Organization], counties: dict) -> TileMap:
        codes = {each.pk: each.municipality_code for each in found}
        if len(set(codes.values())) < len(codes):  # a code that is missing, or stands twice
            codes = {pk: str(pk) for pk in codes}
        places = laid_out(codes.values())
        tiles, rows = [], []
        for each in found:
            row, column = places[codes[each.pk]]
            decided = self.sums.get(each.pk, Sums()).decided
            url = reverse("dashboards:portfolio_municipality", args=[each.pk])
            label = each.short_name or each.name
            tiles.append(Tile(label, row, column, decided, amount(decided), url))
            rows.append((each.name, kr(decided, url).written))
        year = _("decided in %(year)d") % {"year": self.year} if self.year else _("decided in all")
        title = _("Map of the municipalities, %(what)s") % {"what": year}
        if len(counties) > 1:
            title = f"{title} ({', '.join(each.short_name or each.name for each in found[:2])} …)"
        table = Table([_("Municipality"), _("Decided (kr)")], rows)
        return TileMap(title, tiles, table, unit=_("kr"), write=amount)

    def matrix(self) -> list[Matrix]:
        """Return what those that were asked decided in each year, where there are several years."""
        years = self.book.years
        by = gathered(self.book.entries, self.place_of)
        asked = [each for each in self.shown if each.pk in by]
        if len(years) < 2 or not asked:
            return []
        rows = []
        for each in asked:
            of_years = sums_by(by[each.pk], lambda entry: entry.year)
            kronor = [of_years.get(year, Sums()).decided for year in years]
            url = reverse("dashboards:portfolio_municipality", args=[each.pk])
            cells = [Cell(amount(n), n, url=url if n else "") for n in kronor]
            rows.append(MatrixRow(each.name, cells, url))
        heads = [_("Municipality"), *map(str, years)]
        title = _("Decided by municipality and year")
        return [Matrix(title, heads, rows, unit=_("kr"), write=amount)]


class Municipality(PortfolioPage):
    """Everything that concerns one municipality, across programs, as far as the person sees it."""

    tab = "portfolio_municipalities"
    template_name = "dashboards/portfolio/municipality.html"

    def check_permission(self):
        known = Organization.objects.filter(kind=OrganizationKind.MUNICIPALITY)
        pk = self.kwargs["pk"]
        self.object = get_allowed(known, self.request.user, self.permission_required, pk=pk)

    def get_frame(self):
        crumbs = [(_("By municipality"), reverse("dashboards:portfolio_municipalities"))]
        return Frame(title=self.object.name, eyebrow=_("Portfolio"), crumbs=crumbs)

    @cached_property
    def bodies(self) -> set[int]:
        return bodies_of(self.object.pk)

    @cached_property
    def entries(self):
        return [each for each in self.book.entries if each.financier_id in self.bodies]

    @cached_property
    def sheet(self):
        """The money of each year."""
        of_years = sums_by(self.entries, lambda each: each.year)
        listed = reverse("funding:round_list")
        rows = [
            SheetRow(str(year), money(sums, f"{listed}?year={year}"))
            for year, sums in sorted(of_years.items())
        ]
        return Sheet(_("Money over the years"), [_("Year"), *money_heads()], rows, summed(rows))

    def rounds(self) -> Sheet:
        """What its bodies are asked, and what they answered."""
        rows = []
        for round_, standing, answer in self.book.answers():
            if answer.financier_id not in self.bodies:
                continue
            decision = answer.decision_id
            url = reverse("funding:decision_detail", args=[decision]) if decision else ""
            decided = kr(answer.decided_total, url) if answer.is_yes else words("")
            rows.append(
                SheetRow(
                    round_,
                    [
                        words(answer.financier),
                        kr(answer.asked_total),
                        state(_badge(AnswerState(answer.state))),
                        decided,
                        day(answer.counted_on),
                        state(standing.badge),
                    ],
                    round_.get_absolute_url(),
                )
            )
        heads = [
            _("Funding round"),
            _("Board"),
            _("Applied for (kr)"),
            _("Answer"),
            _("Decided (kr)"),
            _("Counts since"),
            _("State of the round"),
        ]
        return Sheet(_("Funding rounds and decisions"), heads, rows)

    def people(self) -> Sheet:
        """Its participants in each cohort that has some, as far as they are published."""
        told, name = trained(self.request.user, self.today), self.object.name
        rows = [
            SheetRow(cohort, [count(told.cells[pk][name])], cohort.get_absolute_url())
            for pk, cohort in told.cohorts.items()
            if name in told.cells[pk]
        ]
        units = told.units.get(name)
        note = _("Units that they come from: %(n)d.") % {"n": units} if units else ""
        heads = [_("Cohort"), pgettext("participants", "Registered")]
        return Sheet(_("Participants"), heads, rows, summed(rows), note)

    def goals(self) -> Sheet:
        """The goals that its bodies answer for."""
        rows = [
            SheetRow(
                goal,
                [
                    words(goal.project),
                    words(goal.responsible_organization),
                    state((goal.standing.word, goal.standing.tone, goal.standing.icon)),
                ],
                goal.get_absolute_url(),
            )
            for goal in goals_in(self.bodies, self.request.user)[:MOST_GOALS]
        ]
        heads = [_("Goal"), _("Project"), _("Responsible"), _("Status")]
        return Sheet(_("Goals that its bodies answer for"), heads, rows)

    def get_context_data(self, **kwargs):
        sheets = [self.rounds(), self.people(), self.goals()]
        return super().get_context_data(object=self.object, sheets=sheets, **kwargs)


class Boards(PortfolioPage):
    """Each board that is asked for money, or that is the person's own."""

    tab = "portfolio_boards"
    page_title = gettext_lazy("By board")

    @cached_property
    def sums(self) -> dict[int, Sums]:
        return sums_by(self.book.of_year(self.year), lambda each: each.financier_id)

    @cached_property
    def boards(self) -> list[Organization]:
        asked = {answer.financier_id for _round, _standing, answer in self.book.answers()}
        paying = {each.financier_id for each in self.book.entries}
        found = named({*asked, *paying, *self.book.boards}).values()
        return sorted(found, key=lambda each: (each.name, each.pk))

    @cached_property
    def sheet(self):
        user = self.request.user
        seats, meetings = seats_by_body(user), coming_meetings(user, self.today)
        in_hand = proposals_in_hand(user)
        waits: dict[int, int] = {}
        for _round, _standing, answer in self.book.answers():
            waits[answer.financier_id] = waits.get(answer.financier_id, 0) + answer.is_waiting
        rows = []
        for each in self.boards:
            url, sums = board_url(each), self.sums.get(each.pk, Sums())
            payments = f"{reverse('funding:payment_list')}?financier={each.pk}&state=paid"
            training = reverse("training:organization_seats", args=[each.pk])
            figures = [
                count(waits.get(each.pk, 0), url),
                *money(sums, url, payments if sums.paid else ""),
                count(seats.get(each.pk, 0), training)
                if self.is_in_program or each.pk in self.book.boards
                else untold("count"),
            ]
            if self.book.boards:
                is_own = each.pk in self.book.boards
                figures += self.own(each, in_hand, meetings) if is_own else [words("")] * 2
            rows.append(SheetRow(each.name, figures, url))
        heads = [_("Board"), _("Rounds that wait for it"), *money_heads(), _("Seats booked")]
        if self.book.boards:
            heads += [_("Proposals in hand"), pgettext("board", "Next meeting")]
        note = _(
            "A board's proposals and meetings are shown to its own people alone, and its payments "
            "to them and to the program. Others see what it is asked for and what counts."
        )
        return Sheet(_("The boards"), heads, rows, summed(rows), note)

    def own(self, board: Organization, in_hand: dict, meetings: dict) -> list:
        """Return what is told of a board to its own people."""
        proposals = f"{reverse('funding:proposal_list')}?financier={board.pk}"
        coming = meetings.get(board.pk)
        met = day(coming.held_on, coming.get_absolute_url()) if coming else words("")
        return [count(in_hand.get(board.pk, 0), proposals), met]

    def figures(self):
        """What each board has decided of what it is asked for."""
        asked = [each for each in self.boards if self.sums.get(each.pk)]
        if not asked:
            return []
        decided, rest = pgettext("money", "decided"), pgettext("money", "not decided")
        bars, rows = [], []
        for each in asked:
            sums = self.sums[each.pk]
            left = max(sums.applied - sums.decided, 0)
            parts = [
                Part(decided, sums.decided, amount(sums.decided), "good"),
                Part(rest, left, amount(left), "wait"),
            ]
            text = _("%(decided)s of %(asked)s") % {
                "decided": amount(sums.decided),
                "asked": amount(sums.applied),
            }
            bars.append(Bar(each.short_name or each.name, parts, text, board_url(each)))
            rows.append((each.name, amount(sums.applied), amount(sums.decided)))
        heads = [_("Board"), _("Applied for (kr)"), _("Decided (kr)")]
        title = _("Decided of what was applied for")
        return [Chart(title, bars, Table(heads, rows), unit=_("kr"), about="boards")]


def board_url(organization: Organization) -> str:
    """Return the page of a board; who is outside has the organization's."""
    if organization.decides:
        return reverse("funding:board_detail", args=[organization.pk])
    return organization.get_absolute_url()


def _badge(answer: AnswerState) -> tuple:
    return (answer.label, *AnswerState.tones[answer.value])

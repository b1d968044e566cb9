"""Random years in the life of a round, and what follows from them by a plain recount.

`tell` makes a story up from a number, `write` puts it into the database, `recount` says where the
round stands. The recount is written from the rules of the domain and asks no code of ours.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

YEARS = (2017, 2018)
BEGIN = date(2016, 12, 1)
YES, NO = ("approved", "changed"), "rejected"
OTHERS = ("referred", "tabled", "answered", "dropped")


@dataclass
class Ruling:
    """One decision of one financier; `counts_on` None: its extract is not registered."""

    made_on: date
    paragraph: int | None  # None: made by a delegate
    outcome: str
    amounts: dict[int, int]
    proposal: int
    version: int
    counts_on: date | None = None
    is_annulled: bool = False
    corrections: int = 0

    @property
    def stands(self) -> bool:
        return self.counts_on is not None and not self.is_annulled


@dataclass
class Letter:
    """What a financier outside answers; a corrected one has given its place to another."""

    outcome: str
    amounts: dict[int, int]
    version: int
    given_on: date
    counts_on: date
    is_correction: bool = False
    is_corrected: bool = False


@dataclass
class Party:
    """A financier: what it is asked, since which version, the least that is enough, its answers.

    A board answers by rulings on its proposals, who is outside by letters.
    """

    asked: dict[int, int]
    least: dict[int, int]
    since: int = 1
    rulings: list[Ruling] = field(default_factory=list)
    proposals: list[dict] = field(default_factory=list)  # version, state
    is_outside: bool = False
    letters: list[Letter] = field(default_factory=list)


@dataclass
class Story:
    """A round, its seven financiers, the last of them outside, and the last day told of."""

    is_conditional: bool
    answer_by: date | None
    parties: list[Party]
    version: int = 1
    today: date = BEGIN


@dataclass
class Result:
    """Where the round stands: financiers by their place, kr by year."""

    state: str
    waiting: list[int]
    gap: dict[int, int]
    lapsing: list[int]


# ---------- a story ----------


def tell(number: int, financiers: int = 7) -> Story:
    """Make up a story; the same number tells the same one."""
    dice = Random(number)  # noqa: S311 - a story is no secret
    story = Story(
        is_conditional=dice.random() < 0.8,
        answer_by=BEGIN + timedelta(days=dice.randint(5, 40)) if dice.random() < 0.5 else None,
        parties=[_party(dice) for _ in range(financiers)],
    )
    story.parties[-1].is_outside = True
    # half of them begin with nearly everybody saying yes, or next to nothing would be in force
    if dice.random() < 0.5:
        for party in story.parties:
            _decide(dice, story, party, outcome="approved", is_counted=dice.random() < 0.95)
    for _ in range(dice.randint(0, 14)):
        story.today += timedelta(days=dice.choice((0, 1, 1, 2, 5)))
        happens = dice.choices(
            (_decide, _count, _annul, _correct, _withdraw, _new_version),
            weights=(10, 3, 2, 1, 1, 3),
        )[0]
        happens(dice, story, dice.choice(story.parties))
    story.today += timedelta(days=dice.choice((0, 0, 3, 30)))
    return story


def _party(dice: Random) -> Party:
    asked = {year: dice.choice((1, 2, 3)) for year in YEARS if dice.random() < 0.9}
    asked = asked or {YEARS[0]: 2}
    least = {year: max(0, kr - 1) for year, kr in asked.items() if dice.random() < 0.2}
    return Party(asked, least)


def _decide(dice: Random, story: Story, party: Party, outcome=None, is_counted=None) -> None:
    if not party.asked:
        return
    if party.is_outside:
        if outcome is None and party.letters and dice.random() < 0.4:
            _correct(dice, story, party)
        else:
            _write(dice, story, party, outcome)
        return
    outcome = outcome or dice.choice((*YES, *YES, NO, *OTHERS))
    proposal = _open_proposal(dice, story, party)
    taken = [r for r in party.rulings if r.made_on == story.today and r.paragraph]
    is_delegated = dice.random() < 0.15 or any(r.proposal == proposal for r in taken)
    amounts = {}
    if outcome in YES:
        by = dice.choice((0, 0, 0, 0, 1, -1))
        amounts = {year: max(0, kr + by) for year, kr in party.asked.items() if by < 1 or kr}
    ruling = Ruling(
        made_on=story.today,
        paragraph=None if is_delegated else 1 + sum(bool(r.paragraph) for r in party.rulings),
        outcome=outcome,
        amounts=amounts,
        proposal=proposal,
        version=party.proposals[proposal]["version"],
    )
    party.rulings.append(ruling)
    if outcome in (*YES, NO):
        party.proposals[proposal]["state"] = "decided"
    if is_counted if is_counted is not None else dice.random() < 0.8:
        _register(dice, story, ruling)


def _write(dice: Random, story: Story, party: Party, outcome=None, corrects=None) -> None:
    """Record a letter, which counts at once; a correction counts from the day of the corrected."""
    outcome = outcome or dice.choice((*YES, NO))
    amounts = {}
    if outcome in YES:
        by = dice.choice((0, 0, 0, 0, 1, -1))
        amounts = {year: max(0, kr + by) for year, kr in party.asked.items() if by < 1 or kr}
    party.letters.append(
        Letter(
            outcome=outcome,
            amounts=amounts,
            version=story.version if dice.random() < 0.8 else dice.randint(1, story.version),
            given_on=(corrects.counts_on if corrects else story.today)
            - timedelta(days=dice.choice((0, 3))),
            counts_on=corrects.counts_on if corrects else story.today,
            is_correction=corrects is not None,
        )
    )


def _open_proposal(dice: Random, story: Story, party: Party) -> int:
    """Return the place of the proposal that is not decided; it may stand on an older version."""
    for place, each in enumerate(party.proposals):
        if each["state"] == "draft":
            if dice.random() < 0.7 and not any(r.proposal == place for r in party.rulings):
                each["version"] = story.version
            return place
    party.proposals.append({"version": story.version, "state": "draft"})
    return len(party.proposals) - 1


def _register(dice: Random, story: Story, ruling: Ruling) -> None:
    ruling.counts_on = max(story.today, ruling.made_on + timedelta(days=dice.choice((0, 0, 2))))
    story.today = max(story.today, ruling.counts_on)


def _count(dice: Random, story: Story, party: Party) -> None:
    waiting = [r for r in party.rulings if r.counts_on is None]
    if waiting:
        _register(dice, story, dice.choice(waiting))


def _annul(dice: Random, story: Story, party: Party) -> None:
    standing = [r for r in party.rulings if r.stands]
    if standing:
        dice.choice(standing).is_annulled = True


def _correct(dice: Random, story: Story, party: Party) -> None:
    if party.letters:
        newest = party.letters[-1]
        newest.is_corrected = True
        _write(dice, story, party, corrects=newest)
    for ruling in party.rulings:
        if ruling.counts_on is not None:
            ruling.corrections += 1


def _withdraw(dice: Random, story: Story, party: Party) -> None:
    for each in party.proposals:
        if each["state"] == "draft":
            each["state"] = "withdrawn"


def _new_version(dice: Random, story: Story, party: Party) -> None:
    """Another sentence, another share, another least amount, or a financier that is let off."""
    story.version += 1
    what = dice.choice(("text", "more", "less", "one year", "gone"))
    if what == "text" or not party.asked:
        return
    if what == "gone":
        party.asked, party.least = {}, {}
        return
    step = {"more": 1, "less": -1, "one year": 1}[what]
    years = YEARS[:1] if what == "one year" else YEARS
    asked = {y: max(0, kr + step) if y in years else kr for y, kr in party.asked.items()}
    if asked != party.asked:
        party.asked, party.since = asked, story.version
        party.least = {y: kr for y, kr in party.least.items() if kr <= asked[y]}


# ---------- the recount ----------


def recount(story: Story) -> Result:
    """Say where the round stands, by the rules of the domain ("Condition")."""
    stands = [_stand(story, party) for party in story.parties]
    asked = [n for n, party in enumerate(story.parties) if party.asked]
    waiting = [n for n in asked if stands[n] == "waiting"]
    yes = [n for n in asked if stands[n] in ("yes", "less", "late")]
    no = [n for n in asked if stands[n] == "no"]
    short = [n for n in asked if stands[n] == "less"]
    late = [n for n in asked if stands[n] == "late"]
    has_passed = story.answer_by is not None and story.answer_by < story.today
    if story.is_conditional:
        if no or short or late or (waiting and has_passed):
            state = "lapsed"
        elif waiting or not asked:
            state = "conditional"
        else:
            state = "in_force"
    elif [n for n in asked if stands[n] in ("yes", "less", "late")]:
        state = "in_force"
    elif waiting or not asked:
        state = "open"
    else:
        state = "lapsed"
    lost = [*yes, *no]
    if story.is_conditional and state == "lapsed" and has_passed:
        lost += waiting
    gap: dict[int, int] = {}
    for n in lost:
        party = story.parties[n]
        given = _deciding(party).amounts if n in yes else {}
        for year, kr in party.asked.items():
            if kr > given.get(year, 0):
                gap[year] = gap.get(year, 0) + kr - given.get(year, 0)
    lapsing = yes if story.is_conditional and state == "lapsed" else []
    return Result(state, waiting, gap, lapsing)


def _deciding(party: Party) -> Ruling | Letter | None:
    """Return the standing yes or no that was made last: by day, by §, as entered; else any."""
    if party.is_outside:
        return _letters(party)[-1] if party.letters else None
    has_answered = any(r.stands and r.outcome in (*YES, NO) for r in party.rulings)
    last = None
    for ruling in party.rulings:
        if not ruling.stands or (has_answered and ruling.outcome in OTHERS):
            continue
        if last is None or (ruling.made_on, ruling.paragraph or 0) >= (
            last.made_on,
            last.paragraph or 0,
        ):
            last = ruling
    return last


def _letters(party: Party) -> list[Letter]:
    """The letters as they were recorded last, the newest at the end."""
    return [each for each in party.letters if not each.is_corrected]


def _stand(story: Story, party: Party) -> str:
    last = _deciding(party)
    if last is None or last.outcome in OTHERS:
        return "waiting"
    if last.version < party.since:
        # what was said to an older question stands only when it is a yes that covers the new one
        if last.outcome == NO:
            return "waiting"
        for year, kr in party.asked.items():
            if last.amounts.get(year, 0) < kr:
                return "waiting"
    finals = [r for r in party.rulings if r.stands and r.outcome in (*YES, NO)] + _letters(party)
    is_late = story.answer_by is not None and last.counts_on > story.answer_by
    if last.outcome == NO:
        return "no"
    for year, kr in party.asked.items():
        if last.amounts.get(year, 0) < party.least.get(year, kr):
            return "less"
    return "late" if is_late and len(finals) == 1 and story.is_conditional else "yes"

"""The facts of seed 004: an activity plan 2019–2022 of ten activities, and what its tables say.

Amounts are kr. `in_table` is what the summing table calls an activity.
"""

from dataclasses import dataclass

REGION = "Region Örebro län"
CENTRE = "Regionalt utvecklingscentrum"
PERIOD = (2019, 2022)
HEADING = ("2.1", "Örebro län satsar, genom RUC, på regionens skolutveckling")


@dataclass(frozen=True)
class Line:
    year: int
    amount: int
    note: str = ""
    last_year: int | None = None


@dataclass(frozen=True)
class Activity:
    number: str
    title: str
    in_table: str
    lines: tuple[Line, ...]
    declared_in_text: int
    declared_in_table: int
    organizers: tuple[str, ...] = ()
    is_approximate: bool = False

    @property
    def total(self) -> int:
        return sum(line.amount for line in self.lines)


def _each(amount: int) -> tuple[Line, ...]:
    return tuple(Line(year, amount) for year in (2019, 2020, 2021))


ACTIVITIES = (
    Activity(
        "2.1.1",
        "Pedagogiskt ledarskap i teori och praktik",
        "Pedagogiskt ledarskap i teori och praktik",
        (
            Line(2019, 200_000, "2:a halvåret"),
            Line(2020, 400_000),
            Line(2021, 200_000, "avslut vårtermin"),
        ),
        800_000,
        800_000,
        (CENTRE,),
    ),
    Activity(
        "2.1.2",
        "Regional skolledarkonferens",
        "Regional skolledarkonferens",
        _each(250_000),
        750_000,
        750_000,
        (CENTRE,),
    ),
    Activity(
        "2.1.3",
        "Universitetets didaktiska nätverk",
        "Didaktiska nätverk",
        (Line(2019, 50_000, "andra halvåret"), Line(2020, 100_000), Line(2021, 100_000)),
        250_000,
        250_000,
        (CENTRE,),
    ),
    Activity(
        "2.1.4",
        "Samarbete med forskare",
        "Samarbete med forskare",
        _each(100_000),
        300_000,
        300_000,
        (CENTRE,),
    ),
    Activity(
        "2.2",
        "Lärprojekt - regionalt kollegialt lärande",
        "Lärprojekt – regionalt kollegialt lärande",
        _each(400_000),
        600_000,
        1_200_000,
        (REGION,),
    ),
    Activity(
        "2.3",
        "Insatser för att stärka kompetensförsörjningen inom pedagogiska yrken",
        "Insatser för att stärka kompetensförsörjningen inom pedagogiska yrken",
        _each(100_000),
        300_000,
        300_000,
        (REGION, CENTRE),
    ),
    Activity(
        "2.4",
        "Morgondagens skola och utbildning genom digitalisering",
        "Morgondagens skola och utbildning genom digitalisering",
        (Line(2019, 600_000), Line(2020, 1_000_000)),
        1_600_000,
        1_600_000,
        (REGION,),
    ),
    Activity(
        "2.5",
        "Stärka ungas psykiska hälsa - minska skolavhopp",
        "Stärka ungas psykiska hälsa - minska skolavhopp",
        (Line(2019, 1_000_000),),
        1_000_000,
        1_000_000,
        (REGION,),
    ),
    Activity(
        "2.6",
        "Stärka ledarskapet i skolutvecklingsfrågor",
        "Stärka det kommunala ledarskapet",
        _each(100_000),
        300_000,
        300_000,
        (REGION,),
    ),
    Activity(
        "2.7",
        "Pilotprojekt i ”Skottlandsmodellen GIRFEC” – tidiga och förebyggande insatser inom "
        "skola, socialtjänst och hälso- och sjukvård",
        "Pilotprojekt Skottlandsmodellen",
        (Line(2019, 720_000), Line(2020, 720_000), Line(2021, 720_000, last_year=2022)),
        2_160_000,
        2_160_000,
        (REGION,),
        is_approximate=True,
    ),
)
COMPUTED = {2019: 3_520_000, 2020: 3_170_000, 2021: 1_970_000, 2022: 0}
COMPUTED_IN_ALL = 8_660_000
DECLARED_IN_ALL = 8_660_500
TITLES_DIFFER = ("2.1.3", "2.6", "2.7")

# What is wrong in its running text, beside its sums and titles: (as printed, as it is called).
MISNAMED = {
    "på regionens skolledare": "på regionens skolutveckling",
    "Örebro region län": "Region Örebro län",
}
BADLY_WRITTEN = "1000 000"

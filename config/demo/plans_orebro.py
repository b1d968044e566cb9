"""Region Örebro län's activity plan 2019–2022: adopted as it was written, and the draft after it.

Titles, amounts, notes and declared totals are the source's, its errors included; the texts are
written for the demo. Who adopted the plan, and when, is invented.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from config.demo.texts import INVENTED
from core.history import verb
from documents.services import overrides
from plans.choices import PlanKind
from plans.models import Plan
from plans.rules.costs import Line
from plans.services import activities, costs, editions, headings, plans

NAME = "Aktivitetsplan 2019–2022"
YEARS = (2019, 2020, 2021)
TABLE, TEXT = "tabell", "text"
DECLARED_IN_ALL = Decimal(8_660_500)
ADOPTED_BY = "Regionala samverkansrådet, § 31 (påhittat för demon)"
ADOPTED_ON = date(2018, 9, 27)
KEPT = "Summan står så i den plan som beslutades. Den rättas i nästa utgåva."

APPENDIX_TO = "samverkansdokumentet Kunskapslyft barn och unga 2016–2022"
BACKGROUND = (
    "Länets kommuner, Region Örebro län och Örebro universitet samverkar om skolan fram till 2022. "
    "Planen visar vad de gör tillsammans för att fler ska nå målen i grundskolan och gymnasiet. "
    "Den är en bilaga till samverkansdokumentet Kunskapslyft barn och unga 2016–2022 och hör till "
    "området Kunskapslyft och utbildning, ett av tio i den regionala utvecklingsstrategin "
    "2018–2030, som regionfullmäktige antog i mars 2018.\n\n"
    "Den förra planens aktiviteter tar i huvudsak slut vid årsskiftet 2018/2019. Under hösten 2017 "
    "och våren 2018 gick varje verksamhet igenom sina behov, och en grupp med företrädare för alla "
    "kommuner enades om vad som är gemensamt. Slutsatsen blev att fördjupa det som pågår hellre än "
    "att börja på mycket nytt."
)
PURPOSE = (
    "Aktiviteterna ska gå att anpassa efter vad en kommun behöver, hålla över tid och nå hela "
    "vägen från personalen till skolchefer och politiker."
)
HEADING = ("2.1", "Örebro län satsar, genom RUC, på regionens skolutveckling")
HEADING_TEXT = (
    "Regionalt utvecklingscentrum vid universitetet samlar länets skolledare, håller didaktiska "
    "nätverk och ger skolorna stöd av forskare. De små kommunerna får kollegor som de annars "
    "saknar."
)


@dataclass(frozen=True)
class Written:
    """One activity as the plan has it; `amounts` are kr from 2019 on, None is no line."""

    number: str
    title: str
    background: str
    purpose: str
    organizers: tuple[str, ...]
    amounts: tuple[int | None, ...]
    declared: int
    in_table: str = ""
    declared_in_text: int | None = None
    notes: tuple[str, ...] = ("", "", "")
    is_approximate: bool = False
    spans: bool = False

    def lines(self) -> dict[int, Line]:
        """Return what it costs by year; a line over two years is the last."""
        return {
            year: Line(
                Decimal(amount),
                year + 1 if self.spans and year == YEARS[-1] else None,
                note,
                self.is_approximate,
            )
            for year, amount, note in zip(YEARS, self.amounts, self.notes, strict=True)
            if amount is not None
        }


RUC, REGION = "orebro centre", "orebro"
ACTIVITIES = (
    Written(
        "2.1.1",
        "Pedagogiskt ledarskap i teori och praktik",
        "Skolledare från hela länet läser och prövar tillsammans, och de som vill fortsätter i en "
        "regional grupp som träffas en gång per termin.",
        "Skolledarna ska förstå och utöva det pedagogiska ledarskapet bättre och kunna leda "
        "utveckling ihop med kollegor i andra kommuner.",
        (RUC,),
        (200_000, 400_000, 200_000),
        800_000,
        notes=("2:a halvåret", "", "avslut vårtermin"),
    ),
    Written(
        "2.1.2",
        "Regional skolledarkonferens",
        "Deltagarna i ledarskapsutbildningen berättar vad de har lärt sig och vad som har ändrats. "
        "Skolledare, skolchefer och skolpolitiker möter forskare och varandra.",
        "Lärdomarna ska nå hela länet.",
        (RUC,),
        (250_000, 250_000, 250_000),
        750_000,
    ),
    Written(
        "2.1.3",
        "Universitetets didaktiska nätverk",
        "Nätverken finns redan och bekostas av universitetet. Med planens medel kan de bjuda in "
        "föreläsare utifrån vid några tillfällen.",
        "Lärarutbildningen och länets förskolor och skolor ska dela kunskap och erfarenheter.",
        (RUC,),
        (50_000, 100_000, 100_000),
        250_000,
        in_table="Didaktiska nätverk",
        notes=("andra halvåret", "", ""),
    ),
    Written(
        "2.1.4",
        "Samarbete med forskare",
        "Skolhuvudmännen beställer sammanställningar av forskning, eller hjälp att formulera ett "
        "problem, utifrån sina egna frågor.",
        "Skolornas utveckling ska vila på vetenskaplig grund och beprövad erfarenhet.",
        (RUC,),
        (100_000, 100_000, 100_000),
        300_000,
    ),
    Written(
        "2.2",
        "Lärprojekt - regionalt kollegialt lärande",
        "En kommun leder varje projekt och öppnar det för hela länet, med stöd från regionen när "
        "det behövs. Målet är två projekt om året, till exempel om speciallärare, om nyanländas "
        "lärande, om extra anpassningar eller om studie- och yrkesvägledning.",
        "De som arbetar med samma sak ska kunna träffas, pröva och lära av varandra.",
        (REGION,),
        (400_000, 400_000, 400_000),
        1_200_000,
        in_table="Lärprojekt – regionalt kollegialt lärande",
        declared_in_text=600_000,
    ),
    Written(
        "2.3",
        "Insatser för att stärka kompetensförsörjningen inom pedagogiska yrken",
        "Det är svårt att anställa utbildade i förskola och skola. Regionen och RUC samordnar "
        "utbildning av olika omfattning; förskollärare går först.",
        "Fler ska få den kompetens som yrket kräver, i praktiken och på papper.",
        (REGION, RUC),
        (100_000, 100_000, 100_000),
        300_000,
    ),
    Written(
        "2.4",
        "Morgondagens skola och utbildning genom digitalisering",
        "En processledare på deltid driver ett nätverk för IKT-pedagoger, och nätverket planerar "
        "aktiviteterna utifrån vad kommunerna behöver.",
        "Digitaliseringen ska hjälpa elever att lära och skolor att utvecklas.",
        (REGION,),
        (600_000, 1_000_000, None),
        1_600_000,
    ),
    Written(
        "2.5",
        "Stärka ungas psykiska hälsa - minska skolavhopp",
        "Projektet #jagmed slutar den 31 december 2018. Verksamheter som inte var med får ta del "
        "av dess arbetssätt, med eller utan stöd av en processhandledare.",
        "Fler unga ska må bra, vara i skolan och nå en gymnasieexamen.",
        (REGION,),
        (1_000_000, None, None),
        1_000_000,
    ),
    Written(
        "2.6",
        "Stärka ledarskapet i skolutvecklingsfrågor",
        "Politiker och tjänstepersoner med ansvar för skolan möts kring ansvar och roller, goda "
        "exempel, studiebesök och föreläsningar.",
        "Styrkedjan ska hålla från klassrummet till politiken.",
        (REGION,),
        (100_000, 100_000, 100_000),
        300_000,
        in_table="Stärka det kommunala ledarskapet",
    ),
    Written(
        "2.7",
        "Pilotprojekt i ”Skottlandsmodellen GIRFEC” – tidiga och förebyggande insatser inom "
        "skola, socialtjänst och hälso- och sjukvård",
        "En förstudie pågår från hösten 2018 till och med juni 2019. Den visar i vilka kommuner "
        "den skotska modellen kan prövas.",
        "Barn som behöver stöd ska få det tidigt och nära, av verksamheter som arbetar ihop.",
        (REGION,),
        (720_000, 720_000, 720_000),
        2_160_000,
        in_table="Pilotprojekt Skottlandsmodellen",
        is_approximate=True,
        spans=True,
    ),
)


def make(organizations, people) -> None:
    """Make the adopted plan, and the draft of its next edition."""
    strategist, approver = people["strateg.orebro"], people["chef.orebro"]
    plan = _write(organizations, by=strategist)
    for finding in plans.findings_of(plan):
        if finding.stops:
            overrides.keep(plans.REVIEW, plan, finding, by=strategist, reason=KEPT)
    plans.adopt(plan, by=approver, adopted_by=ADOPTED_BY, adopted_on=ADOPTED_ON)
    editions.new_edition(plan, by=strategist)


@verb(_("entered for the demo"), name="demo.plans_orebro")
def _write(organizations, *, by) -> Plan:
    """Write the plan with its activities, costs and declared totals."""
    plan = plans.create(
        by=by,
        organization=organizations[REGION],
        kind=PlanKind.ACTIVITY,
        name=NAME,
        first_year=YEARS[0],
        last_year=2022,
        appendix_to=APPENDIX_TO,
        background=BACKGROUND,
        purpose=PURPOSE,
        note="Rubriker, belopp och angivna summor är källans, även de som inte stämmer. "
        "Texterna är skrivna för demon. Vem som antog planen, och när: " + INVENTED.lower(),
    )
    number, title = HEADING
    heading = headings.add(plan, by=by, number=number, title=title, text=HEADING_TEXT)
    lines, totals = {}, {TABLE: {(None, None): DECLARED_IN_ALL}, TEXT: {}}
    for each in ACTIVITIES:
        activity = activities.add(
            plan,
            by=by,
            heading=heading if each.number.startswith("2.1.") else None,
            number=each.number,
            title=each.title,
            short_title=each.in_table,
            background=each.background,
            purpose=each.purpose,
            organizers=[organizations[name] for name in each.organizers],
        )
        lines |= {(activity.pk, year): line for year, line in each.lines().items()}
        in_text = each.declared if each.declared_in_text is None else each.declared_in_text
        totals[TABLE][activity.pk, None] = Decimal(each.declared)
        totals[TEXT][activity.pk, None] = Decimal(in_text)
    costs.set_costs(plan, by=by, lines=lines)
    for place, stated in totals.items():
        costs.set_declared(plan, by=by, place=place, totals=stated)
    return plan

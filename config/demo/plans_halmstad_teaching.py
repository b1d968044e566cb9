"""The activities of the first goal of Halmstad's plan: a teaching that develops."""

from config.demo.plans_halmstad_texts import SCHOOL_YEAR, FollowUp, Insats, Part

_ONGOING = ("kontinuerligt", "Styrgruppsmöten, arbetsgruppens möten", "Insatsansvarig")
_QUALITY = "Kvalitetsavdelningen och kvalitetsstödjare"

INSATSER = [
    Insats(
        1,
        "Underlag som stödjer ett undersökande av utbildningens kvalitet",
        "Kvalitetsarbetet blir inte bättre än sina underlag. Förskola och fritidshem får verktyg "
        "för att undersöka undervisningen och se hur barn och elever utvecklas.",
        [
            ("1", "Verksamhetschefer förskola"),
            ("1 och 2", "Avdelningschef Kvalitet"),
            ("2", "Verksamhetschef skola D"),
        ],
        [
            Part(
                "En arbetsgrupp inför de underlag som är beslutade för förskolan, tillsammans med "
                "en remissgrupp av rektorer och förskollärare. Den föreslår hur nya medarbetare "
                "introduceras, och kvalitetsavdelningen tar fram en strukturprofil.",
                *SCHOOL_YEAR,
            ),
            Part(
                "Fritidshemmen får ett stödverktyg för att utveckla och följa upp undervisningen, "
                "och huvudmannen bestämmer vilka mått på strukturkvalitet som följs.",
                *SCHOOL_YEAR,
            ),
            Part(
                "Huvudmannen börjar en dialog om lärarnas kunskaper i F–3, så att garantin för "
                "tidiga stödinsatser följs, och ser över stödmaterialet till kartläggningarna.",
                "under läsåret",
            ),
        ],
        [
            FollowUp("1", "Insatsens genomförande i förskolan", *_ONGOING),
            FollowUp(
                "1",
                "Effekterna i förskolan",
                "kontinuerligt",
                "Dialogmöten i förskolans styrkedja",
                _QUALITY,
            ),
            FollowUp("2", "Insatsens genomförande i fritidshemmet", *_ONGOING),
            FollowUp(
                "2",
                "Effekterna i fritidshemmet",
                "kontinuerligt",
                "Dialogmöten i fritidshemmets styrkedja",
                _QUALITY,
            ),
            FollowUp("3", "Dialogerna och revideringen", "i samband med dem"),
        ],
        [
            ("1", "Rektorer och arbetslag i förskolan använder underlagen i sitt kvalitetsarbete"),
            ("1", "Huvudmannen använder dem för att säkra likvärdig kvalitet mellan förskolorna"),
            ("2", "Det är tydligt vad undervisningskvalitet i fritidshemmet är"),
            ("2", "Fritidshemmen har stödverktyg att arbeta med"),
            ("2", "Rektorer och pedagoger kan ge exempel på vad verktygen har bidragit med"),
            ("2", "Huvudmannen följer fritidshemmens förutsättningar med egna mått"),
            ("3", "Lärarna vet mer om läsinlärning och är säkrare på metoder med stöd i forskning"),
            ("3", "Fler elever når målen och får det som garantin lovar"),
        ],
        [
            ("1", "Arbetsgrupp med tjänstepersoner"),
            ("2", "Arbetsgrupp med tjänstepersoner"),
            ("3", "Specialpedagognätverket och FoU-avdelningen"),
        ],
    ),
    Insats(
        1,
        "Riktade insatser genom stöd till lokalt kapacitetsbyggande",
        "Skillnaderna mellan enheterna har vuxit. En enhet med särskilt svåra förutsättningar kan "
        "få en kraftsamling som skolchefen beslutar och som ledningsgruppen och nämnden följer.",
        [("", "Förvaltningschef")],
        [
            Part(
                "Arbetet med riktade insatser utvecklas vidare: det görs mer känt, huvudmannen "
                "samordnar sitt stöd bättre, en dialog om förskolan börjar och en gemensam "
                "läroprocess drivs om vad som får resultat att vända.",
                *SCHOOL_YEAR,
            )
        ],
        [
            FollowUp(
                "",
                "Insatserna följs upp med skolorna, och ledningsgruppen följer dem löpande",
                "tre gånger om året, ledningsgruppen var fjärde vecka",
                "Utvalda skolor, ledningsgruppen, stöd- och utvecklingsavdelningarna",
            )
        ],
        [
            ("", "Enheterna kan i högre grad lösa sina problem själva"),
            ("", "Fler når målen på enheterna"),
            ("", "Verksamheterna har blivit mer likvärdiga"),
            ("", "Det syns vilka förutsättningar som påverkar resultaten, och de är bättre"),
            ("", "Huvudman och enheter vet vad som vänder resultat och handlar därefter"),
        ],
        [
            (
                "",
                "Förvaltningens samlade resurser, ekonomiska och personella, och vid behov andras",
            ),
            ("", "Ifous program om att leda och undervisa i skolor med utmaningar"),
        ],
        assignment="no",
        note="Nej",
    ),
    Insats(
        1,
        "Skolutvecklingsprocess för utvecklad undervisning matematik",
        "Få elever når målen i matematik. Undervisningen ska utvecklas samordnat och långsiktigt "
        "med utgångspunkt i varje skolas behov.",
        [("", "Avdelningschef FoU"), ("", "Verksamhetschef skola D")],
        [
            Part("Ett lärande nätverk i matematik startas med stöd av NCM vid universitetet"),
            Part("Forum och digitala ytor skapas, där nätverkets erfarenheter når alla skolor"),
            Part("Skolorna får processtöd och kompetensutveckling efter sina kartläggningar"),
        ],
        [
            FollowUp(
                "1", "Deltagarnas erfarenheter följs upp av NCM:s processledare", "regelbundet"
            ),
            FollowUp("2", "Utvärdering i de forum som skapas, till exempel delningskonferenser"),
            FollowUp("3", "Sammanställning av kartläggningarna", "en gång per läsår"),
        ],
        [
            ("1", "Nätverket är en arena för kollegialt lärande"),
            ("1", "Lärarna lär av varandra och eleverna kan mer matematik"),
            ("2", "Det finns en hållbar struktur som för erfarenheterna till alla skolor"),
            ("2", "Skolorna är engagerade och tar egen del i utvecklingen"),
            ("3", "Färre elever har svårt med matematiken i de senare årskurserna"),
            ("3", "Måluppfyllelsen är mer likvärdig inom och mellan skolorna"),
        ],
        [("", "Samarbete med NCM"), ("", "Verksamhetschef, utvecklare och nätverkets deltagare")],
        in_contents="Skolutvecklingsprocess för utvecklad undervisning i matematik",
    ),
    Insats(
        1,
        "Utvecklad undervisning i svenska som andraspråk",
        "Ämnet har länge haft lägst måluppfyllelse. En särskild uppföljning hösten 2020 visade att "
        "både skolor och huvudman behöver ändra sina arbetssätt och strukturer. Fyra områden står "
        "i fokus: vilka elever som har rätt till ämnet, lärarnas behörighet, hur undervisningen "
        "organiseras och hur den planeras, genomförs och följs upp.",
        [("", "Enhetschef modersmål och migration")],
        [
            Part("Huvudmannen skriver fram ett önskat läge i delmål och samtalar med skolorna"),
            Part("Huvudmannen samlar och visar det stöd som skolorna kan få för att nå dit"),
            Part("Ett nätverk för svenska som andraspråk stödjer huvudman och skolor"),
        ],
        [
            FollowUp(
                "",
                "Insatsen, enligt genomförandeplanen",
                "kontinuerligt",
                "Styrgruppens och arbetsgruppens möten",
                "Insatsansvarig och processledare",
            ),
            FollowUp(
                "",
                "De förväntade effekterna, enligt genomförandeplanen",
                "kontinuerligt",
                "Dialoger med huvudman och rektorer, nätverksträffar, verksamhetsbesök, "
                "elevintervjuer",
                "Insatsansvarig och processledare",
            ),
        ],
        [
            ("1", "Elever som behöver ämnet får den undervisning som de har rätt till"),
            ("2", "Undervisningen utgår från eleverna och inte från ekonomi eller lokaler"),
            ("3", "Skola och huvudman ser att eleverna utvecklas och att fler når målen"),
        ],
        [],
    ),
    Insats(
        1,
        "Särbegåvade och högpresterande",
        "Elever som lätt når målen ska upptäckas och utmanas på samma självklara sätt som elever "
        "som behöver stöd. Arbetet börjar med att ta reda på hur det är i dag.",
        [("", "Avdelningschef Kvalitet"), ("", "Avdelningschef FoU")],
        [
            Part("Kunskap och förhållningssätt i förvaltningen kartläggs", *SCHOOL_YEAR),
            Part("Det görs synligt hur undervisningen möter elevernas behov", *SCHOOL_YEAR),
            Part("Åtgärder på huvudmannanivå föreslås, till stöd för skolorna", *SCHOOL_YEAR),
        ],
        [
            FollowUp(
                "",
                "Avstämningar under arbetet och en sammanställande rapport",
                "regelbundet; rapport juni 2023",
                "Målområdets styrgrupp, delårsrapporter till nämnden",
            )
        ],
        [("", "Förslagen leder till undervisning som ger dessa elever stöd och utmaning")],
        [("", "Arbetsgrupp med tjänstepersoner som gör utredningen")],
    ),
]

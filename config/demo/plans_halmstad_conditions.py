"""The activities of the second to fourth goals of Halmstad's plan: conditions, influence, staff."""

from config.demo.plans_halmstad_texts import SCHOOL_YEAR, FollowUp, Insats, Part

_REPORTED = [
    FollowUp("", "Arbetet redovisas i delårsredovisningarna", "vid delårsredovisningarna"),
    FollowUp("", "De enskilda insatserna följs upp under arbetets gång", "kontinuerligt"),
]
_MOVES_INDICATORS = [
    ("", "Tillgången på kompetens motsvarar det som verksamheten behöver"),
    ("", "En eller flera av målets tre indikatorer förbättras"),
]

INSATSER = [
    Insats(
        2,
        "Tillgänglig lärmiljö",
        "Miljön ska anpassas till barnen och inte tvärtom. Förvaltningen tog ställning för det i "
        "augusti 2020, och många enheter vill utveckla sina lärmiljöer.",
        [("", "Verksamhetschef E")],
        [
            Part(
                "En processgrupp ordnar ett gemensamt lärande om tillgängliga lärmiljöer för "
                "rektorer och medarbetare, och valbara insatser efter det som enheterna behöver.",
                *SCHOOL_YEAR,
            )
        ],
        [FollowUp("", "Löpande uppföljning och utvärdering i dialog med alla deltagare")],
        [
            ("", "Rektorer ser nyttan och vet hur de främjar tillgängliga lärmiljöer"),
            ("", "Fler lokala utvecklingsplaner tar upp lärmiljön"),
            ("", "Rektorer kan mer om lärmiljöernas olika sidor"),
            ("", "Rektorer känner till vilka resurser som kan användas"),
        ],
        [
            ("", "Tid för samtliga rektorer"),
            ("", "Centrala medel för kompetensutveckling"),
            ("", "FoU-avdelningen och verksamheternas egna goda exempel"),
            ("", "Arbetsgrupp och processgrupp"),
        ],
    ),
    Insats(
        2,
        "Samverkan kring barn och elever i stort behov av stöd",
        "Barn med stora svårigheter möter många myndigheter. Tidiga och samordnade insatser är "
        "bra för barnet och lönar sig för samhället. I planeringsdirektivet för 2022–2026 är "
        "närmare 50 miljoner kronor prioriterade för förebyggande arbete i Nyhem, Linehed, "
        "Andersberg, Vallås och Oskarström. Det börjar i årskurs 6–9; förskolan kommer senare.",
        [("", "Verksamhetschef E")],
        [
            Part("Socialförvaltningens enhet för barn och unga tas in i utvecklingsarbetet"),
            Part("Arbetssättet från Oskarström sprids till fler områden under namnet Samsynk"),
            Part("Ett brottsförebyggande arbete, SSPF, införs för barn och unga i 12–18 år"),
        ],
        [FollowUp("", "De gemensamma strukturerna följs upp", forum="Utvidgad styrgrupp")],
        [
            ("1", "Parterna upplever att strukturerna får dem att agera tillsammans"),
            ("2", "Nya arbetsformer är etablerade och kända"),
            ("", "Barn med flera riskfaktorer och deras vårdnadshavare märker samarbetet"),
        ],
        [("", "Utökad ledningsgrupp, utökad styrgrupp samt lär- och arbetsgrupper")],
        assignment="doubtful",
        note="Ja?",
        in_contents="Samverkan kring barn och elever med stort stödbehov",
    ),
    Insats(
        2,
        "Tillgång till god utbildning i förskolan för flerspråkiga barn",
        "Förskolan når inte alla barn som behöver stöd i sitt språk. Den skillnaden är svår att "
        "ta igen när skolan börjar.",
        [("", "Avdelningschef FoU")],
        [
            Part("Uppsökande verksamhet prövas, så att fler barn skrivs in i förskolan"),
            Part("Kunskap tas fram om språkmiljöer i olika områden", "2020–2024", 2020, 2024),
            Part("Personal får kompetensutveckling i språkutvecklande undervisning"),
            Part("Allmän förskola 25 timmar i veckan förbereds på sex förskolor, om det beslutas"),
        ],
        [
            FollowUp("1", "Antalet barn utan plats i förskolan"),
            FollowUp("2", "En studie på åtta förskolor, med vetenskapliga artiklar och en rapport"),
            FollowUp("3", "Uppföljning i utbildningen", "i samband med utbildningen"),
            FollowUp("4", "FoU-avdelningen bestämmer hur det följs upp"),
        ],
        [
            ("1", "Fler är inskrivna i de områden där insatsen görs än i kommunen i snitt"),
            ("2", "Man vet mer om språkmiljöer och hur förskolan främjar alla barns språk"),
            ("3", "Deltagarna kan mer och vet hur kunskapen används"),
            ("4", "Barnen får utveckla sin svenska; på sikt når fler gymnasiet"),
        ],
        [
            ("1, 3 och delar av 4", "Riktat statsbidrag för språket i förskolan"),
            ("2", "Doktorand som är legitimerad logoped"),
            ("4", "Tillfällig projektledare"),
            ("4", "Handledare för arbetslagen och rektorerna"),
        ],
        assignment="no",
        note="Nej",
    ),
    Insats(
        2,
        "Riktning för barn- och elevhälsa",
        "När elevhälsan finns både centralt och på skolorna måste det vara klart vem som gör vad. "
        "En ny plan för den centrala elevhälsan beslutades 2021 och ska göras känd.",
        [("1", "Avdelningschef Kvalitet"), ("2", "Enhetschef barn- och elevhälsan")],
        [
            Part(
                "Skolornas arbete med extra anpassningar och särskilt stöd analyseras",
                "läsåret 2021–2022",
                2021,
                2022,
            ),
            Part("Huvudmannen gör elevhälsoplanen känd och visar riktningen"),
            Part("Huvudmannen börjar ett arbete för en likvärdig och professionell elevhälsa"),
        ],
        [FollowUp("1", "Muntliga avstämningar, ett avslutande seminarium och en slutrapport")],
        [
            ("1", "Huvudmannen vet hur skolorna arbetar och vad som behöver utvecklas"),
            (
                "2-3",
                "Det är klart vad den lokala och den centrala hälsan gör, och hur de samspelar",
            ),
        ],
        [
            ("", "Arbetsgrupp med tjänstepersoner som gör utredningen"),
            ("", "Tid i ledningsgruppen för samtal om riktningen"),
        ],
        in_contents="Riktning och gränssnitt för barn- och elevhälsa",
    ),
    Insats(
        2,
        "Bryta skolsegregationen",
        "En utredning lämnades till kommunfullmäktige i februari 2022. Dess slutsatser är samlade "
        "i tre övergripande insatser.",
        [("", "Avdelningschef Planering"), ("", "Avdelningschef Kvalitet")],
        [
            Part(
                "Kunskapen om segregationens följder sprids genom dialog och kommunikation",
                "under 2022",
                2022,
                2022,
            ),
            Part(
                "Åtgärder för en jämnare sammansättning av elever utreds och prövas: elevområden, "
                "skolval, stadieindelning, profilering",
                "under 2022 och 2023",
                2022,
                2023,
            ),
            Part("En strategi för önskade elevflöden tas fram med kommunens övriga förvaltningar"),
        ],
        [
            FollowUp("", "Lärandet dokumenteras, och dialogernas former justeras efter det"),
            FollowUp("2", "Dokumentation som leder till beslut eller nya insatser", "löpande"),
            FollowUp("3", "Samsyn om strategin", "ht 2022", "Ledningsgruppen"),
            FollowUp("3", "Avstämning av samverkan", "ht 2022", "Med KLF och TFF"),
        ],
        [
            ("", "Fler kan och vill leda arbetet mot segregation"),
            ("", "Medarbetarna förstår arbetet, är delaktiga och kan följa det"),
            ("2", "Det finns ny kunskap om vad som gör skolor attraktiva och blandar elevgrupper"),
            ("3", "Det finns en långsiktig plan för var skollokaler ska ligga"),
            ("3", "Varje beslut om en ny förskola eller skola prövas mot likvärdigheten"),
            ("3", "Förvaltningens del i samhällsbyggandet har ett sammanhållet ledningssystem"),
        ],
        [
            (
                "",
                "Avsatt tid för rektorer, nätverk och medarbetare; kommunikation betalas av "
                "Delmos, och kan behöva egna medel när statsbidraget upphör 2022",
            ),
            ("2", "Arbetsgrupp i samverkan med verksamhetscheferna"),
            ("3", "Arbetsgrupp i samverkan med ledningsgruppen"),
        ],
    ),
    Insats(
        2,
        "Effektiv resursanvändning och utveckling av Stöd- och utvecklings roll som stöd till "
        "utbildningen",
        "Resurserna ska styras dit de behövs, och skolorna ska kunna jämföras. Ett verktyg för "
        "resursplanering infördes under 2021.",
        [("", "Avdelningschef Ekonomi"), ("", "Verksamhetschef C")],
        [
            Part(
                "Rektorer utbildas i verktyget för resursplanering: tjänster, schema och budget",
                "under våren",
                2022,
                2022,
            ),
            Part("En arbetsgrupp utvecklar stödet till verksamheterna och hur data används"),
        ],
        [FollowUp("", "Regelbundna avstämningar", "regelbundet", "Insatsens egen styrgrupp")],
        [
            ("1", "Rektor får stöd att hålla budget och ser vilken kompetens som finns och behövs"),
            ("2", "Stödavdelningarna får underlag för att hjälpa rektorerna bättre"),
        ],
        [
            ("", "Tid för alla rektorer i grundskolan"),
            ("", "Systemgrupp med systemförvaltare och avdelningarnas representanter"),
            ("", "Arbetsgrupp med rektorer och stöd- och utvecklingsavdelningarna"),
        ],
        assignment="no",
        note="Nej",
        in_contents="Effektiv resursanvändning och utveckling av administrationens roll som stöd "
        "till utbildningen",
    ),
    Insats(
        3,
        "Ökat inflytande för barn och elever",
        "Barn har rätt att säga vad de tycker i allt som rör dem. Skolan ska låta dem öva på "
        "demokrati, och huvudmannen ska väga in barnets perspektiv i sina beslut.",
        [("", "Förvaltningschef")],
        [
            Part("Arbetet med barnkonsekvensanalyser utvecklas"),
            Part("Referensgrupper med barn och elever bildas på förskolor och skolor"),
        ],
        [
            FollowUp(
                "1", "Utbildning, införande och uppföljning", "vår och höst, klart december 2022"
            ),
            FollowUp("2", "Återkommande träffar med referensgrupperna", "kontinuerligt"),
        ],
        [
            ("1", "Barn och elever får säga sitt på alla nivåer"),
            ("1", "Förvaltningen kan mer om barnkonsekvensanalyser"),
            ("2", "Man förstår bättre vad olika barn behöver och tycker"),
            ("2", "Vägarna till inflytande är tydliga"),
            ("2", "Beslutsfattare når barn och elever när de behövs"),
            ("2", "Barn och elever har mer inflytande i förvaltningens och nämndens frågor"),
        ],
        [
            ("1", "De som deltar i utbildningen"),
            ("1", "Utvecklare, jurist, extern föreläsare och en gemensam planeringsgrupp"),
            ("2", "Verksamhetsutvecklare och utvecklare för jämställdhet"),
        ],
    ),
    Insats(
        3,
        "Gör alla röster hörda",
        "Barn med funktionsnedsättning har samma rätt som andra att bli hörda i det som rör dem.",
        [("", "Verksamhetschef C")],
        [Part("En enkät tas fram om hur elever i grundsärskolan ser på sin skoltillvaro")],
        [FollowUp("", "Undersökningen genomförs", "under 2022")],
        [
            ("", "Elever i grundsärskolan hörs på samma villkor som elever i grundskolan"),
            ("", "Enkäten kan göras varje år, samtidigt som grundskolans"),
        ],
        [("", "Arbetsgrupp med personal i grundsärskolan"), ("", "Projektledare")],
        assignment="not_stated",
        note="",
    ),
    Insats(
        4,
        "Kompetensförsörjning och professionsutveckling",
        "Engagerade medarbetare med rätt kompetens gör verksamheten bättre. Insatserna ska också "
        "bidra till likvärdighet och minska den pedagogiska segregationen.",
        [("", "Styrgrupp")],
        [
            Part(
                "Kompetens, strukturer och processer byggs för att rekrytera och introducera, "
                "utveckla och ge goda förutsättningar. Den övergripande planen för "
                "kompetensförsörjning arbetas om. Exempel: utbildning för medarbetare i förskolan, "
                "strategi för särskolan, förstelärare, hållbar bemanning, legitimerade lärare i "
                "fritidshemmet, vägar till specialpedagog eller speciallärare och från "
                "barnskötare till förskollärare.",
                "under 2022",
                2022,
                2022,
            )
        ],
        _REPORTED,
        _MOVES_INDICATORS,
        [("", "Beskrivs i uppdragsbeskrivningen och i ett särskilt budgetdokument")],
    ),
    Insats(
        4,
        "Ledarförsörjning och ledarutveckling",
        "Engagerade chefer med rätt kompetens och goda förutsättningar gör verksamheten bättre.",
        [("", "Styrgrupp")],
        [
            Part(
                "Kompetens, strukturer och processer byggs för att rekrytera och introducera, "
                "utveckla och ge goda förutsättningar åt chefer och ledare. Exempel: biträdande "
                "rektorer, chefers förutsättningar, ledarplanering och teamutveckling."
            )
        ],
        _REPORTED,
        _MOVES_INDICATORS,
        [("", "Beskrivs i uppdragsbeskrivningen och i ett särskilt budgetdokument")],
    ),
]

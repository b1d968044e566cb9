"""The demo's own words about the program; the facts are those of the papers."""

PROGRAM_PURPOSE = (
    "Barn och unga i Halland ska må bättre och klara skolan bättre, och de vuxna som arbetar med "
    "dem ska trivas i sitt arbete."
)
PROGRAM_BACKGROUND = (
    "Satsningen startade 2013 på initiativ av Region Hallands lokala nämnder. Ett material togs "
    "fram 2014–2015 och prövades av nio pilotskolor. Hösten 2016 började den första omgången av "
    "processledarutbildningen."
)
PROJECT_SUMMARY = (
    "En projektledare anställs i tre år för att hålla ihop utbildning, stöd, uppföljning och "
    "material, så att fler förskolor och skolor kan delta och så att det går att visa vad det ger."
)
PROJECT_BACKGROUND = (
    "Efterfrågan på utbildningen är större än dagens personal räcker till. Det finns ingen "
    "gemensam uppföljning av skolorna som deltar, och ingen som har ansvar för att materialet "
    "hålls aktuellt när forskningen går vidare."
)
PROJECT_PURPOSE = (
    "Att utveckla och kvalitetssäkra arbetet och öppna det för fler verksamheter under tiden "
    "1 januari 2017 till 31 december 2019."
)
COMING_PURPOSE = (
    "Att fler förskolor och skolor ska kunna delta, att de som redan är med ska få stöd och att "
    "det ska gå att visa vad arbetet ger. (Påhittat för demon; det står inte i källan.)"
)
TARGET_GROUPS = "Personal i förskola, grundskola och gymnasium, och genom dem barn och elever."

ROUND_TITLE = (
    "Medfinansiering av en projektledartjänst för det förstärkta arbetet med Välmående ger resultat"
)
CLAUSE = (
    "att {board} medfinansierar en projektledartjänst som ska utveckla Välmående ger resultat "
    "i Halland med {amount}, {years}"
)
SUMMARY = (
    "Välmående ger resultat är en utbildning för personal i förskola och skola. Den ger dem stöd "
    "i sin egen utveckling och arbetssätt som stärker barns och ungas förmåga att lära, bygga "
    "relationer och klara motgångar. Innehållet vilar på forskning om hjärnan, om positiv "
    "psykologi och om inlärning, och det svarar mot läroplanens första del.\n\n"
    "En projektledare under åren 2017–2019 gör det möjligt att ta emot fler verksamheter, att "
    "följa och utvärdera de skolor som börjar nu och att hålla materialet aktuellt."
)
BACKGROUND = (
    "Arbetet pågår i Halland sedan 2013. I dag saknas personal för att mäta skolornas utveckling "
    "på ett enhetligt sätt, för att ge processledare och skolledare ett stöd som varar och för att "
    "följa forskningen. Det förstärkta arbetet planeras från den 1 januari 2017 till den "
    "31 december 2019."
)
CLARIFICATIONS = (
    "De lokala nämndernas strateger och de programansvariga behåller sina uppgifter i arbetet."
)
FINANCIAL = (
    "Medel söks hos Regionstyrelsen, ur anslaget för regional utveckling, och hos de sex lokala "
    "nämnderna. Sammanlagt söks 920 000 kr per år i tre år. De lokala nämnderna svarar för "
    "200 000 kr per år och Regionstyrelsen för 720 000 kr per år."
)
CONDITION = "Beslutet gäller bara om samtliga finansiärer beslutar att finansiera satsningen."

# The eight goals of the 2016 proposal, in short words
GOALS_2016 = [
    "Avsluta den omgång av processledarutbildningen som redan har börjat",
    "Förbereda och hålla en andra processledarutbildning för 30 deltagare, start 2017/2018",
    "Ordna ett varaktigt stöd till processledare och skolledare i de skolor som har varit med",
    "Genomföra en kvalificerad uppföljning",
    "Säkra kvaliteten genom forskning på de skolor som deltar 2016–2018",
    "Hitta en form för att hålla materialet aktuellt i samarbete med Bättre skolor",
    "Visa hur satsningen hänger ihop med From great to excellent",
    "Undersöka om arbetet passar andra arenor, till exempel barnhälsovården",
]
# The eight usual statuses, in their order
MEANINGS = (
    "not started",
    "in progress",
    "at risk",
    "achieved",
    "partly achieved",
    "handed over",
    "set aside",
    "cancelled",
)
# The goals of the 2018 report that differ from those of 2016, by their numbers in the report:
# title, purpose. Goals 1, 5 and 6 say what 1, 6 and 8 said in 2016.
GOALS_2018 = {
    2: (
        "Förbereda och hålla en andra processledarutbildning utifrån kommunernas behov, för "
        "30 deltagare, start 2017/2018",
        "Ta reda på med de ansvariga i kommunerna om det finns behov av ännu en utbildning.",
    ),
    3: (
        "Ordna ett varaktigt stöd till processledare och skolledare i de förskolor och skolor "
        "som har varit med",
        "Processledare och skolledare ska ha en plattform att mötas på när utbildningen är över.",
    ),
    4: (
        "Säkra kvaliteten genom forskning och kvalificerad uppföljning i de förskolor och skolor "
        "som deltar 2016–2018",
        "Visa hur satsningen förs in i verksamheterna, om den skapar värde och i så fall hur.",
    ),
    7: (
        "Visa, tillsammans med regionens utvecklingsledare för skola och utbildning, hur "
        "satsningen hänger ihop med From great to excellent",
        "Det behövs en tydlig bild av vad som liknar och vad som skiljer de två satsningarna.",
    ),
    8: (
        "Föra in ett perspektiv på jämställdhet och genus i utbildningsmaterialet",
        "Sakkunniga på länsstyrelsen hjälper till, så att modulerna visar perspektivet tydligare.",
    ),
}
# How the eight goals of 2016 became those of 2018: kind, numbers in 2016, number in 2018, reason.
# What changed is the papers'; they do not say why or when.
CHANGES_2018 = [
    (
        "reword",
        (2,),
        2,
        "Kommunernas behov har lagts till som utgångspunkt. Omfattning och start är desamma.",
    ),
    ("reword", (3,), 3, "Förskolorna nämns nu jämte skolorna. I övrigt är målet detsamma."),
    (
        "merge",
        (4, 5),
        4,
        "Uppföljningen och forskningen görs i samma uppdrag och redovisas ihop. Målen har slagits "
        "samman, och förskolorna nämns jämte skolorna.",
    ),
    ("reword", (6,), 5, "Målet är detsamma. Numret är nytt, eftersom mål 4 och 5 blev ett."),
    ("reword", (8,), 6, "Målet är detsamma. Det har flyttats före mål 7 och fått nytt nummer."),
    ("reword", (7,), 7, "Det har lagts till med vem arbetet görs. Numret är detsamma."),
    ("add", (), 8, "Materialet ska ha ett tydligt perspektiv på jämställdhet och genus."),
]
CHANGE_INVENTED = "(Skäl, datum och godkännare är påhittade för demon.)"
CHANGE_WAITING = (
    "Arbetet mot andra arenor drivs vidare utanför projektet och behöver inget eget mål. "
    "Påhittat för demon, så att en ändring väntar på godkännande."
)
# goal number in the 2018 report: status, report, analysis (from its facts)
REPORTED_2018 = {
    1: (
        "achieved",
        "Utbildningen pågick från augusti 2016 till juni 2018 med åtta utbildningsdagar och åtta "
        "fördjupningsträffar. 27 processledare gick klart, och de har lett processen bland sina "
        "egna kollegor. Projektledaren har hållit i fördjupningsträffarna och stöttat "
        "processledarna. Utöver detta gavs 13 handledningar på 4–5 timmar till 10 av dem: två "
        "processledare hade sex handledningar var, sex hade sex var och två hade en var.",
        "Utbildningen följde i stort planen, och deltagarna har vuxit i rollen. Stödet till dem "
        "har varit uppskattat och har tagit mycket av projektledarens tid. Av 31 anmälda "
        "fullföljde 27; flytt och byte av tjänst är några av skälen till avhoppen.",
    ),
    2: (
        "handed over",
        "Behovet har stämts av med kommunerna, skolorna och Bättre skolor. Förutsättningarna "
        "skiljer sig åt: några kommuner är positiva, andra vill vänta in utvärderingen eller "
        "knyta an till det som redan pågår. En utvecklingsplan visar hur satsningen kan få fäste i "
        "kommunerna; samtalen om den började 2018 och fortsätter 2019.",
        "Frågan behöver ägas tillsammans med kommunerna och går vidare i den regionala "
        "stödstrukturen under 2019.",
    ),
    3: (
        "handed over",
        "En enkät till processledare och skolledare har samlat in behoven, och utvecklingsplanen "
        "beskriver vilka roller som krävs. Webbplatsen har fått ny ordning och uppdaterat "
        "material.",
        "Stödet består av nätverk, påfyllnad och material. Det kräver att rollerna är klara. En "
        "ny webbplats får vänta på att regionen gör om sina sidor.",
    ),
    4: (
        "achieved",
        "Högskolan i Halmstad utvärderar med enkäter, checklistor, observationer och intervjuer. "
        "Rapporten skulle vara klar i oktober 2018 och har flyttats till februari 2019.",
        "Enkäterna kom in långsamt på några håll; extra intervjuer har fyllt luckorna. "
        "Fokusgrupperna har gett ett rikt underlag.",
    ),
    5: (
        "handed over",
        "Ett samarbete har prövats som skulle hålla materialet i takt med forskningen. Bättre "
        "skolor blev inte den part som var tänkt. Ett nätverk av andra aktörer byggs upp i "
        "stället.",
        "Kommunernas kvalitetsavdelningar och akademin behöver komma med. Frågan tas upp i "
        "utvecklingsplanen och i den regionala stödstrukturen 2019.",
    ),
    6: (
        "set aside",
        "Inget aktivt arbete har bedrivits för att anpassa eller sprida satsningen utanför "
        "skolan. Några verksamheter har tagit med föräldrar genom föräldramöten, och "
        "arbetsmarknadsenheten i Halmstad har fått en genomgång.",
        "Det finns intresse men inte tid inom projektet.",
    ),
    7: (
        "achieved",
        "En gemensam bild visar vad som liknar och vad som skiljer de båda satsningarna.",
        "Bilden används vid dragningar under hösten och är ett verktyg i kommunerna.",
    ),
    8: (
        "achieved",
        "Länsstyrelsen har tagit fram ett kunskapsunderlag om jämställdhet och välmående, läst "
        "materialet och föreslagit tillägg. Projektledaren har arbetat in dem, förtydligat "
        "förskolans perspektiv och gett materialet ny form. Alla moduler är uppdaterade.",
        "Alla moduler blev uppdaterade under projektet.",
    ),
}
# objective, choice, motivation
ALIGNMENTS = [
    (
        "Fler i arbete",
        "Goda och jämlika förutsättningar för alla barn och unga",
        "Fler barn får en god start och fler går ut skolan med godkända betyg.",
    ),
    (
        "Stark konkurrenskraft",
        "Barns entreprenöriella förmågor utvecklas",
        "Den som litar på sin egen ansträngning vågar pröva, samarbeta och börja om.",
    ),
    (
        "En öppen, jämställd och inkluderande arbetsmarknad",
        "En jämställd arbetsmarknad grundläggs redan i förskola och skola",
        "Materialet uppdateras med ett tydligt genus- och jämställdhetsperspektiv.",
    ),
]
INVENTED = "Påhittat för demon; det står inte i källan."
SCENARIO = "Hylte säger nej"
SCENARIO_BECAUSE = (
    "Hyltes del fördelas på de övriga finansiärerna i förhållande till vad var och en redan bär, "
    "så att projektet kan genomföras i full omfattning. (Påhittat för demon.)"
)
EXTENSION = "Slutrapporten lämnas ett halvår senare än planerat, inom samma belopp."
REPAYMENT = "Det som blev över av 2019 års medel betalas tillbaka."
# What came after decisions: invented
CORRECTED_FROM = "2017–2019"
CORRECTED_TO = "från och med 1 januari 2017 till och med 31 december 2019"
CORRECTED_BECAUSE = (
    "Skrivfel: perioden skulle ha angetts med dagar, så som i ansökan. (Påhittat för demon.)"
)
STARTING_SUMMARY = (
    "Nämnden ombeds betala en gemensam dag där skolornas rektorer planerar hur nästa omgång "
    "processledare väljs ut."
)
STARTING_BACKGROUND = (
    "Inför den nya projektfasen behöver rektorerna enas om när deras processledare kan vara borta "
    "från undervisningen. En dag på våren räcker för det."
)
STARTING_MONEY = "Summan täcker lokal och lunch. Restiden står varje skola för."

# Goals of the coming phase: invented
GOALS_AHEAD = [
    "Utbilda en ny omgång processledare med 30 deltagare",
    "Ge alla utbildade processledare ett nätverk som möts varje termin",
    "Följa upp skolorna med samma mått varje år",
    "Hålla materialets moduler aktuella",
]
# What the goal of the follow-up is measured by
TARGET_AHEAD = {3: (12, "skolor")}
# What has been told of them so far, by number: status, actual, report, reason. The third says that
# it is achieved, though a third of the schools have been followed up.
TOLD_AHEAD = {
    1: ("in progress", None, "Förberedelserna har börjat.", "Läget när omgången öppnades."),
    2: ("not started", None, "Väntar på finansiering.", "Läget när omgången öppnades."),
    3: (
        "achieved",
        4,
        "Måtten är framtagna och godkända. Fyra skolor har lämnat sina första uppgifter.",
        "Måtten finns på plats. Läget säger med flit emot utfallet, så att det finns en motsägelse "
        "att se.",
    ),
}
NOTE_PAST = (
    "Summor, fördelning, villkor och Halmstads diarienummer är källans. Övriga diarienummer, "
    "sammanträdesdagar, paragrafer och datum för justering är påhittade för demon."
)
NOTE_TWIN = "Tvilling till omgången 2017–2019, påhittad för demon: samma finansiärer och andelar."

# What Halmstad's draft states of consequences, and what it rests on: invented for the demo.
CHILDREN = (
    "Barn och elever får stöd tidigare, eftersom fler i personalen lär sig se vad som får dem att "
    "må bra och lyckas i skolan. Barnens bästa har vägts in genom de mål som satsningen följer upp."
)
EQUALITY = (
    "Flickor och pojkar mår olika och lyckas olika i skolan. Resultaten redovisas därför uppdelade "
    "på kön, och utbildningen tar upp hur bemötandet skiljer sig åt."
)
BASIS = "Ansökan om medfinansiering, Region Halland"
ATTACHMENT = "Kostnad per finansiär och år"
# (part, name, text): what Halmstad's secretary writes in many proposals; invented for the demo.
TEXT_BLOCKS = (
    (
        "background",
        "Nämndens tidigare del",
        "{board} har varit med i {program} sedan starten och har följt upp satsningen varje år.",
    ),
    (
        "financial_text",
        "Ryms inom budget",
        "{board}s del, {amount} under {years}, ryms inom nämndens budget för utvecklingsarbete.",
    ),
)

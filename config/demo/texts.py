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
# goal number: status, report, analysis (from the 2018 report's facts)
REPORTED_2018 = {
    1: (
        "achieved",
        "Utbildningen pågick från augusti 2016 till juni 2018 med åtta utbildningsdagar och åtta "
        "fördjupningsträffar. 31 personer anmäldes och 27 fullföljde.",
        "Deltagarna har vuxit i rollen. Stödet till dem har tagit mycket av projektledarens tid.",
    ),
    2: (
        "handed over",
        "Behovet har stämts av med kommunerna. Flera vill vänta in utvärderingen innan de tar "
        "ställning till en ny omgång.",
        "Frågan behöver ägas tillsammans med kommunerna och går vidare i den regionala "
        "stödstrukturen under 2019.",
    ),
    3: (
        "handed over",
        "En enkät har samlat in behoven, och en utvecklingsplan beskriver rollerna. "
        "Den nya webbplatsen får vänta på regionens egen uppdatering.",
        "Stödet består av nätverk, påfyllnad och material. Det kräver att rollerna är klara.",
    ),
    4: (
        "achieved",
        "Högskolan i Halmstad följer upp med enkäter, checklistor, observationer och intervjuer. "
        "Rapporten flyttades från oktober 2018 till februari 2019.",
        "Enkäterna kom in långsamt på några håll; extra intervjuer har fyllt luckorna.",
    ),
    5: (
        "achieved",
        "Forskningen sker inom samma uppdrag som uppföljningen, och de båda målen redovisas ihop.",
        "Fokusgrupperna har gett ett rikt underlag.",
    ),
    6: (
        "handed over",
        "Samarbetet med Bättre skolor blev inte den lösning som var tänkt. Ett nätverk av andra "
        "aktörer byggs upp i stället.",
        "Kommunernas kvalitetsavdelningar och akademin behöver komma med.",
    ),
    7: (
        "achieved",
        "En gemensam bild visar vad som liknar och vad som skiljer de båda satsningarna.",
        "Bilden används vid dragningar och är ett verktyg i kommunerna.",
    ),
    8: (
        "set aside",
        "Inget aktivt arbete mot andra arenor har bedrivits. Några verksamheter har tagit med "
        "föräldrar genom föräldramöten.",
        "Det finns intresse men inte tid inom projektet.",
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

# Goals of the coming phase: invented
GOALS_AHEAD = [
    "Utbilda en ny omgång processledare med 30 deltagare",
    "Ge alla utbildade processledare ett nätverk som möts varje termin",
    "Följa upp skolorna med samma mått varje år",
    "Hålla materialets moduler aktuella",
]
NOTE_PAST = (
    "Summor, fördelning, villkor och Halmstads diarienummer är källans. Övriga diarienummer, "
    "sammanträdesdagar, paragrafer och datum för justering är påhittade för demon."
)
NOTE_TWIN = "Tvilling till omgången 2017–2019, påhittad för demon: samma finansiärer och andelar."

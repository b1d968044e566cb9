"""The demo's own words about its projects; the facts are those of the papers."""

PAST_BACKGROUND = (
    "Satsningen startade 2013. Materialet togs fram 2014–2015 och prövades av nio pilotskolor: "
    "förskolor, grundskolor och gymnasier.\n\n"
    "För att fler skulle kunna vara med började en processledarutbildning hösten 2016. Lärare, "
    "rektorer och förskolepedagoger från hela Halland utbildades under två år så att de sedan "
    "kunde utbilda sina egna kollegor; 27 av dem fullföljde. Därmed gick arbetet in i ett skede "
    "som krävde mer tid och pengar än vad som fanns, och medel söktes hos tillväxtutskottet och "
    "de lokala nämnderna. Projektfördjupningen 2017–2018 fick åtta mål."
)
PAST_PURPOSE = (
    "Att processledarutbildningen ska kunna hållas och avslutas med god kvalitet, och att ta reda "
    "på om satsningen är till nytta i de verksamheter som arbetar med den."
)
EFFECT_GOALS = [
    "Fler barn och elever i Halland har fått hjälp att utveckla förmågor som gör att de mår bra, "
    "klarar skolan bättre och kan finna sin väg i ett samhälle som är svårt att överblicka.",
    "De som arbetar i förskolor och skolor gör på ett annat sätt än förut. De har ny kunskap och "
    "nya verktyg, ser annorlunda på sin egen roll och trivs bättre, och så förändras skolkulturen.",
]
# part, who holds it in the demo, for which organization, what they did
PARTS = [
    (
        "Programansvarig strateg, lokala nämnder",
        "strateg",
        "region",
        "Planerade, utvecklade och drev satsningen tillsammans med projektledaren.",
    ),
    (
        "Strateger, lokala nämnder",
        "",
        "region",
        "Höll frågan levande i sina kommuner och deltog i arbetsgruppen.",
    ),
    (
        "Strateg, social hållbarhet (skola och utbildning)",
        "",
        "social",
        "Förde frågan vidare i den regionala stödstrukturen.",
    ),
    (
        "Chef för avdelningen social hållbarhet",
        "",
        "social",
        "Ledamot i styrgruppen och stöd för projektledaren.",
    ),
    (
        "Nämndtjänstemän, lokala nämnder",
        "",
        "region",
        "Ledamöter i styrgruppen; stödde projektledaren, strategerna och den programansvariga.",
    ),
    (
        "Projektledare",
        "projektledare",
        "region",
        "Planerade, utvecklade och drev satsningen tillsammans med den programansvariga.",
    ),
]
# Of the coming phase: invented
PARTS_AHEAD = [
    (
        "Programansvarig strateg",
        "strateg",
        "region",
        "Förbereder finansieringen och följer delmålen. Påhittat för demon.",
    ),
    (
        "Projektledare",
        "projektledare",
        "region",
        "Ska hålla ihop utbildning, stöd och uppföljning. Påhittat för demon.",
    ),
]
PARTNERS = {
    "university": "Utvärderar satsningen",
    "county board": "Sakkunskap om jämställdhet när materialet uppdateras",
    "better schools": "Planerar processledarutbildningen och tar fram material med regionen",
}
LINKS = [
    (
        "Utvärderingen av Välmående ger resultat",
        "valmaende/utvardering",
        "Högskolans rapport. Påhittad adress.",
    ),
    ("Utbildningsmaterialet", "valmaende/material", "Alla moduler. Påhittad adress."),
    (
        "Skillnader och likheter med From great to excellent",
        "valmaende/fgte",
        "Bilder för dragningar. Påhittad adress.",
    ),
]
PROGRAM_NOTE = (
    "Budgeten 2017–2019 har källans summor: 920 000 kr per år från sju finansiärer. Fördelningen "
    "på kontoslag, utfallet, prognosen, länkarnas adresser, gruppernas möten och hur länge namn i "
    "rapporter sparas är påhittade för demon."
)

STEERING_NAME = "Styrgruppen för Välmående ger resultat"
STEERING_TASK = (
    "Följer delmålen, avgör vad som ska justeras när förutsättningarna ändras och är stöd för "
    "projektledaren."
)
STEERING_2018 = (
    "Högskolan berättade om utvärderingen. Enkäterna har kommit in långsamt på vissa håll, och "
    "extra intervjuer väger upp det. Mötets dag är påhittad för demon."
)
ADJUSTED_2018 = (
    "Utvärderingen blir klar i februari 2019 i stället för i oktober 2018, så att intervjuerna "
    "hinner tas med."
)
STEERING_NOW = (
    "Läget för den kommande projektfasen gicks igenom, och vad som återstår innan den kan börja. "
    "Påhittat för demon."
)
WORKING_NAME = "Arbetsgruppen för Välmående ger resultat"
WORKING_TASK = (
    "Strategerna och projektledaren förbereder det som styrgruppen ska ta ställning till."
)
WORKING_NOTES = "Avstämning inför nästa möte i styrgruppen. Påhittat för demon."

# The report of the first phase: its own texts, beside what the data tells
REPORT_SUBTITLE = "Läget efter projektets första två år"
REPORT_SUMMARY = (
    "Välmående ger resultat är en utbildningssatsning som Region Hallands lokala nämnder tog "
    "initiativ till. Barn, elever och de som arbetar med dem ska må bättre, och eleverna ska klara "
    "skolan bättre. För att fler skulle nås startade en processledarutbildning hösten 2016. "
    "Under två år har 27 lärare, rektorer och förskolepedagoger gått den, och de kan nu utbilda "
    "sina egna kollegor.\n\n"
    "Två delmål har vägt tyngst: att utbildningen slutförs och att satsningen utvärderas, delmål 1 "
    "och 4. Båda är genomförda som planerat. Det är också delmål 7 och 8. Arbetet med delmål 2, 3 "
    "och 5 har lett fram till ett delat ägarskap: det finns en utvecklingsplan, och frågorna drivs "
    "vidare i den regionala stödstrukturen. Delmål 6 har fått stå tillbaka för de andra."
)
REPORT_GOALS = (
    "Materialet vilar på forskning och blir aldrig färdigt. Flera av målen handlar därför om att "
    "arbetet ska hålla över tid. Viktigast är att processledarutbildningen slutförs med kvalitet "
    "och att det går att se om satsningen är till nytta."
)
REPORT_CLOSING = (
    "I ett utvecklingsarbete ändras förutsättningarna fort, och insatserna måste ändras med dem. "
    "Varje steg har gett lärdomar inför nästa. Några av målen från starten gick inte att nå så som "
    "de var skrivna, och några insatser fick läggas om på vägen.\n\n"
    "De två största målen, 1 och 4, är genomförda, liksom 7 och 8. För delmål 2, 3 och 5 finns nu "
    "ett delat ägarskap och en utvecklingsplan, som tas upp i den regionala stödstrukturen. Med "
    "delmål 6 har inget aktivt arbete pågått, eftersom annat gick före."
)

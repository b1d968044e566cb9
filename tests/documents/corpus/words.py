"""What the documents of the corpus are put together from: sentences as officials write them.

They are full of what a hasty check stumbles over: ages, times, paragraphs of law, telephone
numbers, diary numbers, school years, counts of people, quotations with something left out.
"""

PROGRAM = "Stark start i livet"
TERMS = ("samordnarutbildning", "föräldraskapsstöd", "språkutvecklingsplan")
MUNICIPALITIES = ("Halmstad", "Varberg", "Falkenberg", "Kungsbacka", "Hylte", "Laholm")

# what is asked for, and who benefits
THEMES = (
    ("en samordnare för tidigt föräldraskapsstöd", "Familjer med barn i åldern 0–6 år"),
    ("en språkpilot i förskolan", "Barn som lär sig svenska som andra språk"),
    ("öppna mötesplatser för unga", "Ungdomar mellan 13 och 19 år"),
    ("en handledare i läsfrämjande arbete", "Elever i årskurserna 1–3"),
    ("ett nätverk för kuratorer", "Skolor med högst 250 elever"),
    ("en utbildning i samtalsmetodik", "Personal i öppen förskola och elevhälsa"),
    ("sommaraktiviteter i mindre orter", "Barn som inte reser bort under lovet"),
    ("en rådgivare i tillgängliga lärmiljöer", "Elever i behov av särskilt stöd"),
    ("ett digitalt bibliotek för modersmål", "Elever med något av 34 modersmål"),
    ("en mobil fritidsgård", "Unga i byar med färre än 2 000 invånare"),
)

SUMMARY = (
    "{who} nås i dag av stödet i ojämn grad. Uppföljningen från hösten 2015 visar att var femte "
    "familj inte känner till det, och väntetiden är sex till åtta veckor.",
    "Förslaget bygger på ett försök i två kommundelar läsåret 2014/15. Av 126 tillfrågade svarade "
    "98, det vill säga 77,8 procent, och de flesta vill fortsätta.",
    "{who} står i centrum. Arbetet leds från regionen och sker i kommunerna, med en träff i "
    "månaden kl. 13.00–15.30 och stöd per telefon däremellan.",
    "I {place} bor drygt 35 000 invånare, varav 7 400 är under 18 år. Behovet är störst i de delar "
    "där andelen som är behöriga till gymnasiet understiger 80 %.",
)
BACKGROUND = (
    "Frågan väcktes i ett medborgarförslag 2014-03-18 (dnr KS 2014/112) och har därefter beretts "
    "av en arbetsgrupp. Gruppen lämnade sin rapport den 4 november 2015.",
    "Enligt 2 kap. 25 § skollagen (2010:800) ska eleverna ha tillgång till elevhälsa. Hur den når "
    "ut är däremot inte reglerat, och skillnaderna är stora mellan enheterna.",
    "Barnkonventionen är svensk lag sedan den 1 januari 2020 (2018:1197). Barnens bästa har "
    "prövats i samtal med fyra grupper om sammanlagt 31 barn.",
    "Utvärderaren skriver att arbetet ”ger avtryck […] långt utanför den egna verksamheten”. Den "
    "nämner också att tre av tio enheter bytte chef under tiden.",
    "Nämnden beslutade den 12 maj 2015, § 47, att utreda frågan. Utredningen omfattar 48 sidor och "
    "redovisades vid ett möte med 62 deltagare.",
    "Frågor besvaras av regionkontoret, 035-12 34 56 eller regionkontoret@example.org, vardagar "
    "kl. 9–16. Besöksadressen är Södra vägen 9, 301 80 Halmstad.",
    "Beslut kan överklagas inom tre veckor; hur tiden räknas när sista dagen är en helgdag framgår "
    "av lag (1930:173) om beräkning av lagstadgad tid.",
    "Sedan 2013 har 1 250 barn deltagit. Antalet enheter har vuxit från 9 till 27, och ytterligare "
    "4–6 enheter har visat intresse.",
    "Nationellt har 5 miljoner barn och unga nåtts av liknande insatser sedan 1990, men inget av "
    "det riktas till den här målgruppen.",
)
CLARIFICATIONS = (
    "Tjänsten är placerad vid regionkontoret och delas mellan kommunerna. Semester och "
    "sjukfrånvaro längre än 14 dagar ersätts av en vikarie.",
    "Arbetet följs upp två gånger om året. Delrapporten är klar senast den 31 oktober och "
    "slutrapporten ett halvår efter periodens slut.",
    "Lokala strateger behåller sin roll. Högskolan i Halmstad bistår med statistik, och "
    "Länsstyrelsen bidrar med kunskap om jämställdhet.",
    "Personuppgifter behandlas enligt dataskyddsförordningen, artikel 6.1 e, och gallras efter två "
    "år enligt dokumenthanteringsplanen (dnr RS 140233).",
)
CONDITION = (
    "Beslutet gäller under förutsättning att samtliga finansiärer fattar motsvarande beslut.",
    "Villkoret är att alla finansiärer beslutar om sin del senast den 31 december 2016.",
)
PURPOSES = {
    "children": "Barn berörs: de får stöd tidigare, och de yngsta nås i sin förskola.",
    "equality": "Flickor och pojkar tar del av stödet i samma grad, 49 respektive 51 procent.",
    "environment": "Resorna ökar med högst 300 mil om året och sker med tåg där det går.",
}

GOALS = (
    ("Genomföra en samordnarutbildning med 24 deltagare", "alla förskolor har en egen samordnare"),
    ("Bygga upp ett långsiktigt föräldraskapsstöd", "föräldrar vet vart de kan vända sig"),
    ("Ta fram en gemensam språkutvecklingsplan", "planen används vid varje utvecklingssamtal"),
    ("Pröva arbetssättet i öppen förskola", "minst sex enheter har prövat det"),
    ("Samla erfarenheter tillsammans med Bättre skolor", "erfarenheterna går att hämta på webben"),
    ("Belysa jämställdhet i materialet", "alla tolv avsnitt är genomgångna"),
)
REPORTED = (
    "Samordnarutbildningen började i augusti 2017 och avslutades i juni 2018. Av 26 anmälda "
    "fullföljde 24; två flyttade från länet.",
    "Åtta utbildningsdagar och sex träffar har hållits. Vid varje träff deltog mellan 18 och 24 "
    "personer, och 11 enheter har fått handledning à 4–5 timmar.",
    "En enkät skickades till 140 föräldrar i mars 2018. Svarsfrekvensen blev 61,4 %, mot 55 % året "
    "innan.",
    "Planen remitterades till sex kommuner den 15 september 2017. Fem svarade inom tiden, den "
    "sjätte bad om anstånd till den 10 oktober.",
    "Materialet är uppdaterat i två omgångar, version 1.2 och 2.0. Avsnitt 3.1.4 om lek skrevs om "
    "helt.",
    "Under 2017–2018 genomfördes 14 studiebesök. Det längsta gick till Örebro, där Regionalt "
    "utvecklingscentrum tog emot.",
    "Arbetet har legat nere sedan våren på grund av en vakans. En ny samordnare börjar den "
    "1 februari 2019.",
)
ANALYSED = (
    "Deltagarna har vuxit i sin roll. Det tog mer tid än beräknat, uppskattningsvis 20 timmar i "
    "månaden, men upplevs som väl använd tid.",
    "Att få med alla kommuner har varit en utmaning. Det delade ägarskapet är avgörande för att "
    "arbetet ska leva vidare efter 2019.",
    "Målet är nått. Nästa steg är att pröva samma upplägg i två av de fyra gymnasieskolorna.",
    "Svarsfrekvensen är tillräcklig, men de yngsta föräldrarna svarade mer sällan än andra. Därför "
    "kompletteras enkäten med intervjuer.",
    "Vi bedömer att föräldraskapsstödet behöver minst två år till innan något kan sägas om "
    "resultatet.",
    "Regionstyrelsen och de lokala nämnderna finansierar arbetet gemensamt, vilket har gett det "
    "tyngd i kommunerna.",
)
PROJECT_BACKGROUND = (
    "Stark start i livet har pågått sedan 2013. Under 2014–2015 togs materialet fram och prövades "
    "på nio enheter.",
    "Projektperioden {first}–{last} finansieras av Regionstyrelsen och de lokala nämnderna "
    "tillsammans.",
    "Högskolan i Halmstad utvärderar arbetet. Utvärderingen var planerad till oktober 2018 och "
    "flyttades till februari 2019.",
    "Halland har 330 000 invånare i sex kommuner. Av dem är omkring 68 000 under 18 år.",
)

ACTIVITIES = (
    (
        "Nätverk för skolledare",
        "Nätverket möts fyra gånger per år och leds av universitetet. Rektorer i alla tolv "
        "kommuner bjuds in, och minst 40 väntas delta vid varje möte.",
    ),
    (
        "Regional konferens om lärande",
        "Konferensen hålls i november varje år med 150 platser. Programmet tas fram av en grupp om "
        "6–8 personer, och föreläsningarna spelas in.",
    ),
    (
        "Forskarstöd till förskolan",
        "Tre forskare handleder var sin grupp. Förskolorna ansöker senast den 1 mars, enligt "
        "anvisningen i bilaga 2 till samverkansdokumentet.",
    ),
    (
        "Digitala lärresurser för alla",
        "En pedagog på deltid driver nätverket. Aktiviteten är i linje med 1 kap. 4 § skollagen "
        "och den nationella strategin från 2017.",
    ),
    (
        "Förebygga frånvaro i årskurs 7–9",
        "Frånvaron ska minska från 9,2 till 7 procent. Tolv skolor deltar första läsåret, därefter "
        "ytterligare tio.",
    ),
    (
        "Kompetensutveckling för fritidshem",
        "Utbildningen ger 7,5 högskolepoäng och går på kvartsfart. Sökande med minst tre års "
        "erfarenhet går före.",
    ),
    (
        "Gemensam praktiksamordning",
        "Praktikplatser samordnas för 1 400 elever. Kontakt: 019-60 20 00, "
        "praktik@example.org, rum 314.",
    ),
)
PLAN_BACKGROUND = (
    "Planen bygger på behovsanalyser i alla kommuner och ersätter den tidigare planen. Arbetet "
    "leddes av en grupp som möttes åtta gånger mellan september 2017 och maj 2018.",
    "Den regionala utvecklingsstrategin gäller 2018–2030 och antogs den 20 mars 2018, § 31. Planen "
    "konkretiserar ett av dess tio områden.",
    "I länet går omkring 36 000 elever i grundskolan. Andelen behöriga till ett yrkesprogram var "
    "82,4 procent våren 2017.",
)

"""The demo's own words about the training: the counts are the report's, the rest is invented."""

COURSE = "Processledarutbildning"
COURSE_PURPOSE = (
    "Att utbilda pedagoger och skolledare som kan leda arbetet med Välmående ger resultat bland "
    "kollegorna på den egna förskolan eller skolan."
)
COHORT = "Omgång 2016–2018"
COHORT_NOTE = (
    "Antalet deltagare, utbildningsdagar, fördjupningsträffar och handledningar är källornas, "
    "liksom Halmstads 14 platser. Personer, enheter, dagar, övriga bokningar och skälen till fyra "
    "avbrott är påhittade för demon."
)
CAPACITY_REASON = "En skola i Kungsbacka fick dela en plats på två, eftersom de leder arbetet ihop."
COMING = "Omgång {first}–{last}"
COMING_NOTE = "Påhittad för demon, så att sidorna har pågående arbete i sig."
PLACE = "Halmstad"
NOTES = (
    "Flyttade till en annan del av landet.",
    "Flyttade, och den nya kommunen är inte med.",
    "Bytte tjänst till en annan skola.",
    "Blev chef för en enhet som inte arbetar med satsningen.",
)
MODULES = (
    ("Hjärnan och lärandet", "Hur lärande går till, och vad ansträngning gör."),
    ("Relationer som bär", "Att bygga goda relationer i gruppen."),
    ("Motgångar", "Att möta motgångar och gå vidare."),
    ("Styrkor", "Att känna till sina styrkor och lita på dem."),
    ("Värderingar", "Barns och ungas värderingar, och vuxnas."),
)
DAYS = (
    "Start och grunder",
    "Hjärnan och lärandet",
    "Relationer",
    "Att leda kollegor",
    "Motgångar",
    "Styrkor",
    "Värderingar",
    "Avslutning",
)
FIRST_NAMES = (
    "Alma", "Birger", "Cajsa", "David", "Ebba", "Frans", "Gerda", "Hilding", "Iris", "Jarl",
    "Klara", "Love", "Mira", "Noel", "Olga", "Pontus", "Ronja", "Sixten", "Tilda", "Urban",
    "Vendela", "Walter", "Ylva", "Åke", "Ärla", "Östen", "Agda", "Bo", "Carin", "Didrik", "Elsa",
)  # fmt: skip
LAST_NAMES = ("Björkvret", "Ekesund", "Furulid", "Granhäll", "Hasselby", "Lindåsen", "Rönnfors")
UNITS = (
    ("Ekbackens förskola", "preschool"),
    ("Solrosens förskola", "preschool"),
    ("Åkraskolan", "compulsory"),
    ("Havsgymnasiet", "upper_secondary"),
)

LEGAL_GROUND = (
    "Uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen): uppgifterna behövs för "
    "att genomföra utbildningen och för att kunna visa hur platserna har använts. Påhittad för "
    "demon."
)
OLD_COURSE = "Introduktion för samtalsledare (påhittad)"
OLD_PURPOSE = "En kort kurs som hölls innan processledarutbildningen fanns."
OLD_COHORT = "Samtalsledare 2013–2015 (påhittad)"
OLD_LAST_NAME = "Fornstedt"
OLD_NOTE = "Började som rektor på en annan skola och hade inte tid att fortsätta."
OLD_GROUND = (
    "Gallringsplan för utbildningar (påhittad): namn och kontaktuppgifter gallras fem år efter "
    "kursens slut. Antal och statistik bevaras."
)

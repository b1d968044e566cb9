"""The demo's own words about the seats of the first training; the facts are those of the paper."""

PROJECT = "Processledarutbildning 2016–2018"
PROJECT_SUMMARY = (
    "30 pedagoger i Halland utbildas till processledare, så att fler förskolor och skolor kan "
    "arbeta med Välmående ger resultat."
)
PROJECT_BACKGROUND = (
    "Pilotskolorna har prövat materialet. Ett arbete på en ny skola behöver någon som leder det, "
    "och de som kan göra det är för få."
)
PROJECT_PURPOSE = "Att varje förskola och skola som vill börja ska ha någon som kan leda arbetet."
TARGET_GROUPS = "Pedagoger i förskola, grundskola och gymnasium."

PRICE_PLAN = "Plats i processledarutbildningen 2016–2018"
PRICE_NOTE = "Pris och år är källans. Den säger vad som betalas 2017, och inget om övriga år."

ROUND = "Utbildningsplatser 2017"
ROUND_NOTE = (
    "Antal platser, pris, belopp och år är källans. Den saknar datum, diarienummer och mottagare, "
    "och hela priset är inte fördelat på år. Utkastet har samma luckor, så att granskningen har "
    "något att finna. Dagen då omgången öppnades och undertecknarna är påhittade för demon."
)
TITLE = "Platser i processledarutbildningen inom Välmående ger resultat"
CLAUSE = (
    "att {board} avsätter 9 000 kr per utbildningsplats för 14 pedagoger från Halmstads "
    "verksamheter, sammanlagt {amount}, i budgeten för {years}"
)
SUMMARY = (
    "Fler förskolor och skolor ska kunna arbeta med Välmående ger resultat. Därför utbildas "
    "30 pedagoger till processledare under 2016–2018. Några av dem kommer från förskola, "
    "grundskola och gymnasium i Halmstad, och det är deras platser som nämnden tar ställning till."
)
BACKGROUND = (
    "Välmående ger resultat är en utbildning för förskolor och skolor. Region Halland har gjort "
    "den tillsammans med Bättre skolor och stiftelsen Reinventing Learning. Både de vuxna och "
    "barnen ska må bättre, eleverna ska nå bättre resultat och alla ska få öva sådant som behövs i "
    "ett samhälle som är svårt att överblicka. Den psykiska ohälsan bland barn och unga ökar, och "
    "kunskaperna i skolan har blivit sämre.\n\n"
    "Materialet är prövat på pilotskolor runt om i länet. Nu vill fler skolor vara med, och för "
    "det behövs fler processledare: utbildade kollegor som leder arbetet på den egna skolan."
)
CLARIFICATIONS = (
    "Med fler processledare kan satsningen nå nya skolor. Den är regional, så alla kommuner i "
    "Halland får del av det som utvecklas."
)
FINANCIAL = (
    "En plats kostar 22 000 kr för hela utbildningen 2016–2018. Av detta betalas 9 000 kr per "
    "plats ur budgeten för 2017. Nämndens 14 platser kostar alltså 126 000 kr det året. När resten "
    "av priset ska betalas är inte bestämt."
)
# name and title: the name is invented
DIRECTOR = ("Disa Almgården", "Bitr. regiondirektör")
# What a paper's template leaves behind when nobody fills it in.
RECIPIENTS_UNFILLED = "Klicka här och skriv vilka som ska få beslutet"

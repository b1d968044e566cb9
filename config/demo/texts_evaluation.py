"""The demo's own words about the evaluation: what the report tells is its, the rest invented.

The report tells that the university evaluates with surveys or checklists, observation and
interviews, that surveys came in slowly in places and interviews were added, that focus groups gave
much, and that October 2018 became February 2019. All figures are invented, and say so.
"""

INVENTED = "Påhittad siffra för demon."
TITLE = "Högskolans utvärdering av satsningen"
QUESTIONS = (
    "Hur tas satsningen om hand i de förskolor och skolor som har en processledare?\n\n"
    "Vilket värde skapar den för barn, elever och personal, och på vilket sätt?\n\n"
    "Vilket stöd behöver processledare och skolledare när utbildningen är slut?"
)
METHODS = (
    "Enkäter och checklistor till de deltagande enheterna, observation av fördjupningsgrupper, "
    "fokusgrupper och intervjuer."
)
AGREEMENT = (
    "Skriftlig slutrapport till styrgruppen. Avtalets dagar och innehåll i övrigt är påhittade "
    "för demon."
)
NOTE = (
    "Utvärderaren, metoderna och att slutrapporten flyttades från oktober 2018 till februari 2019 "
    "står i projektrapporten. Dagar, antal, siffror, iakttagelser och rekommendationer är "
    "påhittade för demon."
)
START = ("Överenskommelse klar", "Frågor, metoder och tidplan är beslutade.")
DATA = ("Underlag insamlat", "Enkäter, observationer, fokusgrupper och intervjuer är genomförda.")
ANALYSIS = ("Analys klar", "Materialet är genomgånget och resultaten diskuterade.")
REPORT = ("Slutrapport", "Den skriftliga utvärderingen är lämnad till styrgruppen.")
MORE_INTERVIEWS = (
    "Enkäterna kom in långsamt på några håll. Högskolan gjorde fler intervjuer i stället."
)
MUCH_MATERIAL = "Intervjuerna gav ett stort material, och analysen tar längre tid än beräknat."
ANSWERS_AHEAD = "Underlaget blev klart senare än planerat."
COLLECTIONS = {
    "survey": ("Enkät till personalen", "Personal på de enheter som har en processledare."),
    "checklist": ("Checklista till rektorer", "Rektorer och förskolechefer på enheterna."),
    "observation": ("Observation av fördjupningsträffar", "Processledarna i grupp."),
    "focus_group": ("Fokusgrupper med processledare", "Processledare från alla kommuner."),
    "interview": ("Intervjuer med personal", "Tillagda där få svarade på enkäten."),
}
REMINDERS = ("E-brev till dem som inte hade svarat.", "Rektorerna bads påminna vid sina möten.")
FILE = "påhittade enkätsvar.csv"
HOW_OFTEN = "Hur ofta använder du materialet? (Svaren är påhittade för demon.)"
OFTEN = ("Varje vecka", "Varje månad", "Mer sällan", "Aldrig")
SUPPORTED = "Min chef ger mig stöd i arbetet. (Svaren är påhittade för demon.)"
AGREES = {1: "Stämmer inte alls", 5: "Stämmer helt"}
WHAT_WOULD_HELP = "Vad skulle underlätta arbetet? (Svaren är påhittade för demon.)"
WOULD_HELP = (
    "Avsatt tid i schemat varje vecka.",
    "Att hela arbetslaget får gå samma introduktion.",
    "Kortare övningar som passar de yngsta barnen.",
    "Att rektorn är med när vi planerar.",
    "Fler tillfällen att träffa processledare från andra skolor.",
    "Material på fler språk till vårdnadshavarna.",
    "En gemensam plats där vi kan dela det som fungerat.",
)
# name, definition, figure, unit, direction, source
INDICATORS = (
    (
        "Personal som arbetar med materialet varje vecka",
        "Andel av den svarande personalen som anger att de använder materialet minst en gång i "
        "veckan.",
        "share",
        "procent",
        "up",
        "Enkät till personalen",
    ),
    (
        "Barn och elever som uppger att de mår bra",
        "Andel av de svarande som väljer något av de två översta svaren på frågan om hur de mår.",
        "share",
        "procent",
        "up",
        "Enkät till elever i årskurs 5, 8 och år 2",
    ),
    (
        "Personalens tilltro till den egna förmågan",
        "Medelvärde av fem påståenden på en skala från 1 till 5, per svarande.",
        "mean",
        "poäng",
        "up",
        "Enkät till personalen",
    ),
    (
        "Kollegor som har gått processen",
        "Antal medarbetare som har gått hela processen med en processledare på sin enhet.",
        "count",
        "personer",
        "up",
        "Processledarnas egna uppgifter",
    ),
    (
        "Hur långt enheten har kommit",
        "Bedömning efter besök eller checklista, ett steg per enhet.",
        "scale",
        "steg",
        "up",
        "Checklista och observation",
    ),
)
STEPS = {
    1: "Arbetet är inte påbörjat.",
    2: "Några i personalen prövar.",
    3: "De flesta i personalen arbetar så, och ledningen följer upp.",
    4: "Arbetssättet är en del av vardagen och står i enhetens plan.",
}
PERIODS = ("Våren 2017", "Hösten 2017", "Våren 2018", "Hösten 2018")
INDICATOR_NOTE = "Indikatorn och alla dess siffror är påhittade för demon."
# title, text, index of the indicator, kind of the collection
FINDINGS = (
    (
        "Arbetet har fått fäste där rektorn deltar",
        "På enheter där rektorn själv deltar har arbetet kommit längre än på andra.",
        4,
        "checklist",
    ),
    (
        "Materialet används, men ojämnt",
        "Användningen har ökat varje termin, men skiljer sig mycket mellan enheter.",
        0,
        "survey",
    ),
    (
        "Processledarna är ensamma när utbildningen är slut",
        "I fokusgrupperna återkommer att stödet upphör just när arbetet på enheten tar fart.",
        None,
        "focus_group",
    ),
)
# title, finding, organization, who is responsible, verdict, reason, action, due, done, closed
RECOMMENDATIONS = (
    (
        "Bygg ett nätverk för processledare som är klara",
        2,
        "social",
        "strateg",
        "accepted",
        "",
        "Nätverksträffar två gånger om året, med början våren 2019.",
        "done",
    ),
    (
        "Låt rektorn gå en del av utbildningen",
        0,
        "social",
        "projektledare",
        "accepted",
        "",
        "Två av utbildningsdagarna öppnas för rektorer i nästa omgång.",
        "closed",
    ),
    (
        "Håll materialet aktuellt tillsammans med högskolan",
        1,
        "social",
        "strateg",
        "partly",
        "Pengarna räcker till en genomgång vartannat år, inte varje år.",
        "En genomgång vartannat år, med en person från högskolan.",
        "overdue",
    ),
    (
        "Mät hur barn och elever mår på samma sätt i alla kommuner",
        None,
        "social",
        "strateg",
        "declined",
        "Kommunerna har egna mätningar, och de går inte att ersätta.",
        "",
        "",
    ),
    (
        "Pröva checklistan i fler kommuner",
        0,
        "social",
        "projektledare",
        "accepted",
        "",
        "Checklistan tas upp i samrådet med kommunerna.",
        "under_way",
    ),
    (
        "Följ upp satsningen igen om tre år",
        None,
        "social",
        "projektledare",
        "",
        "",
        "",
        "awaited",
    ),
)
EVIDENCE = "Två träffar hölls under 2019; inbjudan och deltagarlista finns i diariet."
CLOSED = "Utvärderaren har sett programmet för nästa omgång."

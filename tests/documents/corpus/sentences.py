"""Errors that can be planted into any text: five sentences of each kind, and what each shows."""

from collections.abc import Callable
from dataclasses import replace

from documents.rules.texts import Passage
from tests.documents.corpus.register import Document

Result = tuple[Document, str]
TIMES = 5


def in_text(sentences: tuple[str, ...], sees: tuple[str, ...]) -> Callable[[Document, int], Result]:
    """Return what plants a sentence into a text of the document, each time another one."""

    def plant(document: Document, turn: int) -> Result:
        return with_text(document, sentences[turn]), sees[turn]

    return plant


def with_text(document: Document, sentence: str) -> Document:
    if document.kind == "proposal":
        texts = dict(document.facts.texts)
        texts["background"] = f"{texts['background']}\n\n{sentence}"
        return document.but(texts=texts)
    if document.kind == "plan":
        texts = dict(document.facts.plan.texts)
        key = next(iter(texts))
        texts[key] = f"{texts[key]}\n\n{sentence}"
        return document.but(plan=replace(document.facts.plan, texts=texts))
    return document.but(
        passages=(*document.facts.passages, Passage("more", "Mer att läsa", sentence))
    )


def in_title(titles: tuple[str, ...], sees: tuple[str, ...]) -> Callable[[Document, int], Result]:
    def plant(document: Document, turn: int) -> Result:
        if document.kind == "proposal":
            return document.but(title=titles[turn]), sees[turn]
        first, *others = document.facts.passages
        return document.but(passages=(first._replace(text=titles[turn]), *others)), sees[turn]

    return plant


PLACEHOLDERS = in_text(
    (
        "Beloppet är XX kr.",
        "Klicka här för att ange text.",
        "Nämnden fattar beslut den [datum].",
        "Kontakta <namn på handläggaren> vid frågor.",
        "Underlaget finns på sidan ____.",
    ),
    ("XX", "Klicka", "[datum]", "<namn", "____"),
)
NUMBERS = in_text(
    (
        "Det motsvarar 1000 000 kr.",
        "Hyran är 126000 kronor.",
        "Tryckningen kostade 40.000 kr.",
        "Lokalen kostar 12 5000 kr.",
        "Resorna uppgick till 17500 kr.",
    ),
    ("1000 000", "126000", "40.000", "12 5000", "17500"),
)
UNITS = in_text(
    (
        "Satsningen kostar närmre 50 miljoner.",
        "Insatsen får 3,4 miljoner per år.",
        "Det rör sig om 4–5 miljoner.",
        "Staten har skjutit till en halv miljon, vilket inte räcker.",
        "Totalt har drygt 14 miljoner betalats ut.",
    ),
    ("50 miljoner", "3,4 miljoner", "4–5 miljoner", "halv miljon", "14 miljoner"),
)
AMOUNTS = (
    ("Nämnden avsätter 41 500 kr/år.", "41500"),
    ("Kostnaden är 333 000 kronor.", "333000"),
    ("Hela satsningen kostar 17,5 mkr.", "17500000"),
    ("Därtill kommer tjugotre tusen kronor i resor.", "23000"),
    ("Kostnaden bedöms till 5–6 miljoner kronor.", "5000000–6000000"),
)
VARIANTS = in_text(
    (
        "Utvärderingen görs av Halmstad Högskola.",
        "Underlaget kommer från Länsstyrelsen Halland.",
        "Rapporten skrevs vid Högskolan Halmstad och är publik.",
        "Arbetet samordnas av länsstyrelsen Halland i tre steg.",
        "Enligt Halmstad Högskolas kursplan ingår handledning.",
    ),
    (
        "Halmstad Högskola",
        "Länsstyrelsen Halland",
        "Högskolan Halmstad",
        "Länsstyrelsen",
        "Halmstad Högskola",
    ),
)
NEAR_NAMES = in_text(
    (
        "Regionstyrlesen följer upp arbetet.",
        "Frågan har beretts med Länstyrelsen i Hallands län.",
        "Örebro region län har gjort en liknande satsning.",
        "Regionaltutvecklingscentrum deltar i arbetet.",
        "Materialet togs fram med Bettre skolor.",
    ),
    ("Regionstyrlesen", "Länstyrelsen", "Örebro region län", "Regionaltutvecklings", "Bettre"),
)
NEAR_TERMS = in_text(
    (
        "Huvudsyftet är att sammanordnarutbildningen fullföljs.",
        "Alla har gått samordnareutbildningen.",
        "Ett långsiktigt föräldrarskapsstöd är målet.",
        "Den nya språkutväcklingsplanen är klar.",
        "Ett utökat föräldraskapstöd behövs.",
    ),
    ("sammanordnar", "samordnareutb", "föräldrarskap", "språkutväck", "föräldraskapstöd"),
)
TITLES = (
    "Stark stårt i livet 2017–2019",
    "Starkt stöd: Stark skolstart, Start start i livet 2017–2019",
    "Stark staart i livet, slutrapport 2017–2019",
    "Slutrapport för Starka start i livets, Stark strt i livet 2017–2019",
    "Stark sart i livet 2017–2019",
)
NEAR_TITLES = in_title(TITLES, ("stårt", "Start start", "staart", "strt", "sart"))
PRODUCTS = in_text(
    (
        "12 platser à 9 000 kr blir 118 000 kr.",
        "Priset är 5 000 kr per plats. 30 deltagare går utbildningen, vilket blir 155 000 kr.",
        "6 × 8 500 kr = 50 000 kr.",
        "Vi bokar 7 utbildningsplatser för 11 000 kronor per plats, totalt 70 000 kronor.",
        "SEK 4,000 per seat for 10 seats makes SEK 44,000.",
    ),
    ("12 × 9000", "30 × 5000", "6 × 8500", "7 × 11000", "10 × 4000"),
)
LISTS = in_text(
    (
        "Kostnaden är 90 000 kr, fördelad så:\n- lokaler 40 000 kr\n- resor 40 000 kr",
        "Totalt 300 000 kr/år fördelas:\nHalmstad 100 000 kr/år\nVarberg 100 000 kr/år",
        "Poster:\n- lön 500 000 kr\n- lokal 60 000 kr\nSumma 570 000 kr",
        "Sammanlagt 64 000 kr, varav\n• tryck 14 000 kr\n• porto 5 000 kr\n• resor 44 000 kr",
        "Poster:\n- lön: 20 000 kr\n- lokal: 6 000 kr\n\nTotalt: 27 000 kr",
    ),
    ("80000", "200000", "560000", "63000", "26000"),
)
PERIODS = in_text(
    (
        "Projektperioden är 2016–2018.",
        "Projektet pågår 2017-01-01 – 2020-12-31.",
        "Projekttiden 2018–19 räcker inte.",
        "Finansieringsperioden omfattar 2017 till 2021.",
        "Projektfördjupningen (2016–2019) har åtta mål.",
    ),
    ("2016–2018", "2017–2020", "2018–2019", "2017–2021", "2016–2019"),
)
PERIOD_TITLES = in_title(
    (
        "Slutrapport 2017–2018",
        "Stark start i livet – projektfördjupning 2017-2018",
        "Redovisning 2016–2019",
        "Stark start i livet 2018–2019",
        "Slutrapport för projektåren 2017/2020",
    ),
    ("2017–2018", "2017–2018", "2016–2019", "2018–2019", "2017–2020"),
)
ENCLOSED = in_text(
    (
        "Se bifogad utvärderingsmall.",
        "Kartan framgår av bilaga 4.",
        "Enkätsvaren redovisas i bilagorna 5 och 6.",
        "(Se bilagt protokoll)",
        "See attachment 7.",
    ),
    ("utvärderingsmall", "bilaga 4", "bilagorna 5 och 6", "protokoll", "attachment 7"),
)
CHAPTERS = in_text(
    (
        "Kostnaderna redovisas i avsnittet ”Projektbudget”.",
        "Se kapitlet ”Risker och hinder” nedan.",
        "Under rubriken “Effekter på lång sikt” står mer.",
        "I kapitel ”Nästa steg” beskrivs fortsättningen.",
        "See section “Money and people”.",
    ),
    ("Projektbudget", "Risker", "Effekter", "Nästa steg", "Money"),
)
FINANCIERS = in_text(
    (
        "Projektet finansieras av Tillväxtutskottet och nämnderna.",
        "Medel söktes hos Regionstyrelsens tillväxtutskott.",
        "Medel från tillväxtutskottet täcker lönen.",
        "Tillväxtutskottet bekostar lokalerna.",
        "Arbetet är finansierat genom tillväxtutskottets anslag.",
    ),
    ("tillväxtutskott",) * TIMES,
)

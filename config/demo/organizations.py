"""The organizations of the demo: Region Halland with its boards, Halmstad, Region Örebro."""

from datetime import date

from accounts.models import Organization, OrganizationName

# short name, municipality, its board in clauses, municipality code, letters of the diary numbers,
# kr a year in the 2016 round
MUNICIPALITIES = [
    ("Kungsbacka", "Kungsbacka kommun", "Kungsbackanämnden", "1384", "KBKA", 40_000),
    ("Varberg", "Varbergs kommun", "Varbergsnämnden", "1383", "VBRG", 40_000),
    ("Falkenberg", "Falkenbergs kommun", "Falkenbergsnämnden", "1382", "FBRG", 40_000),
    ("Halmstad", "Halmstads kommun", "Halmstadsnämnden", "1380", "HSTD", 40_000),
    ("Hylte", "Hylte kommun", "Hyltenämnden", "1315", "HYLT", 20_000),
    ("Laholm", "Laholms kommun", "Laholmsnämnden", "1381", "LAHM", 20_000),
]
REGIONAL_SHARE = 720_000  # kr a year from the regional board

VALID_IN_DEMO = (
    "De lokala nämnderna upphörde i verkligheten vid årsskiftet 2022/2023. "
    "I demon finns de kvar, så att arbetet kan visas."
)


def make() -> dict[str, Organization]:
    """Make the organizations; return them by short name."""
    made = {"region": _region("Region Halland", "Region Halland")}
    region = made["region"]
    made["social"] = _make(
        region, "department", "Avdelningen för social hållbarhet", "Social hållbarhet"
    )
    made["regional board"] = _make(
        region,
        "body",
        "Regionstyrelsen",
        "Regionstyrelsen",
        body_type="executive",
        definite_name="Regionstyrelsen",
        diary_pattern=r"RS \d{6}",
        diary_example="RS 160187",
        sender_unit="Regionkontoret",
        postal_address="Box 517\n301 80 Halmstad",
    )
    made["growth committee"] = _make(
        made["regional board"],
        "body",
        "Regionstyrelsens tillväxtutskott",
        "Tillväxtutskottet",
        body_type="committee",
    )
    for name, kommun, definite, code, letters, _amount in MUNICIPALITIES:
        municipality = _make(None, "municipality", kommun, name, municipality_code=code)
        made[f"municipality {name}"] = municipality
        made[name] = _board(region, municipality, name, definite, letters)
    _halmstad(made)
    _partners(made)
    _orebro(made)
    return made


def _make(parent, kind, name, short="", **fields) -> Organization:
    return Organization.objects.create(
        parent=parent, kind=kind, name=name, short_name=short, **fields
    )


def _region(name: str, short: str) -> Organization:
    return _make(None, "region", name, short, valid_from=date(1999, 1, 1))


def _board(region, municipality, name, definite, letters) -> Organization:
    return _make(
        region,
        "body",
        f"Lokala nämnden i {name}",
        name,
        body_type="board",
        definite_name=definite,
        municipality=municipality,
        diary_pattern=rf"LN {letters} \d{{6}}",
        diary_example=f"LN {letters} 150021",
        sender_unit="Regionkontoret",
        postal_address="Box 517\n301 80 Halmstad",
        note=VALID_IN_DEMO,
    )


def _halmstad(made) -> None:
    municipality = made["municipality Halmstad"]
    made["school board"] = _make(
        municipality,
        "body",
        "Barn- och ungdomsnämnden i Halmstad",
        "Barn- och ungdomsnämnden",
        body_type="board",
        definite_name="Barn- och ungdomsnämnden",
        municipality=municipality,
    )
    made["school department"] = _make(
        municipality,
        "department",
        "Barn- och ungdomsförvaltningen i Halmstad",
        "Barn- och ungdomsförvaltningen",
    )


def _partners(made) -> None:
    university = _make(None, "university", "Högskolan i Halmstad", "Högskolan")
    for variant in ("Halmstad Högskola", "Högskolan Halmstad"):
        OrganizationName.objects.create(organization=university, name=variant)
    made["university"] = university
    made["county board"] = _make(None, "agency", "Länsstyrelsen i Hallands län", "Länsstyrelsen")
    OrganizationName.objects.create(organization=made["county board"], name="Länsstyrelsen Halland")
    made["better schools"] = _make(None, "company", "Bättre skolor", "Bättre skolor")
    made["foundation"] = _make(None, "foundation", "Reinventing Learning", "Reinventing Learning")


def _orebro(made) -> None:
    made["orebro"] = _region("Region Örebro län", "Örebro län")
    university = _make(None, "university", "Örebro universitet", "Universitetet")
    made["orebro university"] = university
    centre = _make(university, "unit", "Regionalt utvecklingscentrum", "RUC")
    OrganizationName.objects.create(organization=centre, name="RUC")
    made["orebro centre"] = centre

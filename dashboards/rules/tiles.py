"""Where the municipalities of a county lie on a map of tiles: roughly as in the country.

A county is known by the first two digits of its municipalities' codes. A map is drawn of tiles and
not of shapes on purpose: what counts is who, not how large a forest is.
"""

from collections.abc import Iterable

# code → (row, column), from the north and from the west
LAID = {
    # Halland, along its coast
    "1384": (0, 0),  # Kungsbacka
    "1383": (1, 0),  # Varberg
    "1382": (2, 1),  # Falkenberg
    "1315": (2, 2),  # Hylte
    "1380": (3, 1),  # Halmstad
    "1381": (4, 2),  # Laholm
    # Örebro county
    "1864": (0, 1),  # Ljusnarsberg
    "1863": (1, 0),  # Hällefors
    "1884": (1, 1),  # Nora
    "1885": (1, 2),  # Lindesberg
    "1883": (2, 0),  # Karlskoga
    "1814": (2, 1),  # Lekeberg
    "1880": (2, 2),  # Örebro
    "1862": (3, 0),  # Degerfors
    "1881": (3, 2),  # Kumla
    "1860": (4, 0),  # Laxå
    "1861": (4, 2),  # Hallsberg
    "1882": (5, 1),  # Askersund
}
COLUMNS = 3


def county_of(code: str) -> str:
    """Return the two digits of a municipality's county; empty where it has no code."""
    return code[:2]


def laid_out(codes: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return (row, column) of each municipality by its code, in one county.

    Where not all of them are laid out, all stand in rows in the order given.
    """
    codes = list(codes)
    if codes and all(code in LAID for code in codes):
        first = min(LAID[code][0] for code in codes)
        return {code: (LAID[code][0] - first, LAID[code][1]) for code in codes}
    return {code: divmod(place, COLUMNS) for place, code in enumerate(codes)}

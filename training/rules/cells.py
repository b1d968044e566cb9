"""Small cells of a breakdown: hidden, and one more with them, so that none can be worked out.

Breakdowns of the same people by different things (municipality, profession, type of unit) are
hidden each by itself: whatever fits one breakdown and the total fits together with whatever fits
another, so that none helps to solve another. That holds as long as no two of them are crossed.
"""

from collections.abc import Mapping

SMALL = 5  # domain.md: breakdown cells under five are hidden together with one more


def hidden(cells: Mapping[str, int]) -> frozenset[str]:
    """Return the keys to hide of one breakdown whose sum is published.

    Where a cell has one to four, every cell under five is hidden, zeros too: of two hidden ones
    with the sum two, each could otherwise only be one. The sum of what is hidden follows from the
    total: when it is itself under five, or only one cell is hidden, the smallest shown cells
    follow until the hidden ones are two or more and together five or more, or none is left.
    """
    if not any(0 < count < SMALL for count in cells.values()):
        return frozenset()
    small = {key for key, count in cells.items() if count < SMALL}
    others = sorted((key for key in cells if cells[key] >= SMALL), key=lambda k: (cells[k], k))
    for key in others:
        if len(small) > 1 and sum(cells[each] for each in small) >= SMALL:
            break
        small.add(key)
    return frozenset(small)

"""Colors as numbers: how a color is written, how well it is read (WCAG), its own pale tint."""

import re

WRITTEN = re.compile(r"#?([0-9a-fA-F]{6})")
WHITE = "#ffffff"
LEAST_CONTRAST = 4.5
PALE = 0.07  # how much of the color its tint holds


def read(text: str) -> str:
    """Return a color as "#0d4f5f", or "" when it is none."""
    found = WRITTEN.fullmatch(text.strip())
    return f"#{found[1].lower()}" if found else ""


def tint_of(color: str) -> str:
    """Return the pale tint of a color that stands behind text."""
    mixed = (round(255 - (255 - part) * PALE) for part in _parts(color))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def contrast(color: str, other: str) -> float:
    """Return the contrast of two colors, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((_luminance(color), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def is_readable(color: str) -> bool:
    """Say whether text in the color is read well on white and on its own tint."""
    return min(contrast(color, WHITE), contrast(color, tint_of(color))) >= LEAST_CONTRAST


def _parts(color: str) -> tuple[int, ...]:
    return tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(color: str) -> float:
    linear = [
        part / 12.92 if (part := each / 255) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for each in _parts(color)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

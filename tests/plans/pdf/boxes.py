"""Where the words of a PDF stand on its pages."""

import re
import subprocess

PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)
LETTER = 30  # points: the letters of "DRAFT" down the margin are wider, and lie on their side


def outside(pdf: bytes, edge: float = 8) -> list[tuple[int, tuple[float, ...]]]:
    """Return each word (page, box in points) that reaches out of its page or too near its edge."""
    said = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode(errors="replace")  # letters that our type lacks
    found = []
    for number, (width, height, words) in enumerate(PAGE.findall(said), 1):
        right, bottom = float(width) - edge, float(height) - edge
        for *sides, text in WORD.findall(words):
            box = tuple(map(float, sides))
            if len(text) == 1 and box[2] - box[0] > LETTER:
                continue
            if box[0] < edge or box[1] < edge or box[2] > right or box[3] > bottom:
                found.append((number, box))
    assert said.count("<page ") > 0
    return found

"""Where words stand on the pages of a PDF, and the chapters of a paper's twin."""

import re
import subprocess
from html import unescape
from xml.etree import ElementTree as ET

MARKUP = re.compile(r"<[^>]+>")
TITLE = re.compile(rb"<title>.*?</title>", re.S)
HEADING = re.compile(r'<h([23])[^>]* id="([^"]+)"[^>]*>')


def words_of(pdf: bytes) -> str:
    """Return the text of a PDF as a reader's search sees it."""
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def outside(pdf: bytes) -> list[str]:
    """Return the words that stand, wholly or in part, outside their page."""
    command = ["pdftotext", "-bbox", "-", "-"]
    said = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    said = TITLE.sub(b"", said)  # rare letters in it are not written as UTF-8
    space = "{http://www.w3.org/1999/xhtml}"
    found = []
    for page in ET.fromstring(said).iter(f"{space}page"):  # noqa: S314, our own tool wrote it
        width, height = float(page.get("width")), float(page.get("height"))
        for word in page.iter(f"{space}word"):
            left, top, right, bottom = (
                float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")
            )
            if left < 0 or top < 0 or right > width or bottom > height:
                found.append(word.text)
    return found


def chapters(html: str) -> dict[str, str]:
    """Return the text under each heading with an address, by that address.

    A chapter (h2) has all of its parts (h3) in it too.
    """
    found: dict[str, str] = {}
    headings = [(each.start(), each[1], each[2]) for each in HEADING.finditer(html)]
    for place, (start, level, name) in enumerate(headings):
        later = headings[place + 1 :]
        end = next((at for at, other, _name in later if other <= level), len(html))
        found[name] = " ".join(unescape(MARKUP.sub(" ", html[start:end])).split())
    return found

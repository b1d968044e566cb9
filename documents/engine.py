"""HTML to PDF/A-3a and PDF/UA-1 in one file: the only module that knows WeasyPrint.

The bytes follow from the arguments alone: no clock, no random identifier, no network, no file but
our own style sheet and fonts. WeasyPrint is loaded at the first page and not before, because the
web process imports the services, which import this module, and must stay small.
"""

import atexit
import gc
import hashlib
import subprocess
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django.contrib.staticfiles import finders

REVISION = 3  # raise it whenever the same snapshot gives other bytes than before
DATA_NAME = "data.json"
STYLE_SHEETS = ("css/paper.css",)
OFFICE_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
LATIN = 0x17F  # up to here every face of ours has every letter
UNDRAWN = ("Cc", "Cf", "Zl", "Zp", "Zs")  # kinds of letters that are not drawn
DRAWN = ("VARIATION SELECTOR", "EMOJI MODIFIER", "ZERO WIDTH")
FAMILY = "Source Sans 3"
FACES = (
    ("vendor/source-sans/SourceSans3-Regular.ttf.woff2", 400, "normal"),
    ("vendor/source-sans/SourceSans3-It.ttf.woff2", 400, "italic"),
    ("vendor/source-sans/SourceSans3-Semibold.ttf.woff2", 600, "normal"),
    ("vendor/source-sans/SourceSans3-SemiboldIt.ttf.woff2", 600, "italic"),
)
# PDF/A allows an XMP property that it does not know only with its schema (ISO 19005-3, 6.6.2.3).
XMP_PDFUA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished file and what is worth knowing about it."""

    content: bytes
    page_count: int

    @property
    def sha256(self) -> str:
        """Return the fingerprint that is stored beside an issued file."""
        return hashlib.sha256(self.content).hexdigest()


@cache
def engine_version() -> str:
    """Name all that decides the bytes beside snapshot and template: WeasyPrint, we, our style."""
    styles = hashlib.sha256()
    for name in STYLE_SHEETS:
        styles.update(_static(name).read_bytes())
    return f"weasyprint-{version('weasyprint')}/{REVISION}-{styles.hexdigest()[:8]}"


def render_pdf(
    html: str,
    *,
    title: str,
    language: str,
    author: str,
    created: datetime,
    data: bytes,
    files: Iterable[Any] = (),
) -> Pdf:
    """Typeset a whole HTML page as PDF/A-3a and PDF/UA-1, with its data as data.json inside.

    `author` is an organization, never a person (the file outlives the person's duty); `created`
    is the moment the snapshot was taken, so that the same snapshot gives the same bytes. `files`
    (name, description, content) go along inside as they are.
    """
    press = _press()
    with press.lock, _without_collector():
        page = press.HTML(string=spelled_out(html), base_url="nowhere:", url_fetcher=press.fetcher)
        document = page.render(
            font_config=press.fonts,
            stylesheets=press.styles,
            color_profiles={"srgb2014": press.colors},
            output_intent="srgb2014",
            pdf_variant="pdf/a-3a",
        )
        document.metadata = press.Metadata(
            title=title,
            authors=[author],
            lang=language,
            generator="Målbild",
            created=created.isoformat(timespec="seconds"),
            modified=created.isoformat(timespec="seconds"),
        )
        inside = [(DATA_NAME, "", "Data", data)]
        inside += [(each.name, each.description, "Supplement", each.content) for each in files]
        attachments = [
            press.Attachment(
                string=content,
                name=name,
                description=description,
                relationship=relationship,
                created=created,
                modified=created,
                url_fetcher=press.fetcher,
            )
            for name, description, relationship, content in inside
        ]
        content = document.write_pdf(
            pdf_variant="pdf/a-3a",
            output_intent="srgb2014",
            pdf_identifier=hashlib.sha256(data).hexdigest()[:32].encode(),
            attachments=attachments,
            finisher=press.finish,
        )
        return Pdf(content, len(document.pages))


def spelled_out(html: str) -> str:
    """Return the text with every letter that no font has as its name: [party popper].

    Set as it is, it would be an empty box, which says nothing and which PDF/A-3 (6.2.11.8)
    refuses. Marks that only change how the letter before is drawn are left out.
    """
    strange = {letter for letter in html if ord(letter) > LATIN and not _has_glyph(letter)}
    if not strange:
        return html
    names = {letter: unicodedata.name(letter, f"U+{ord(letter):04X}") for letter in strange}
    said = {
        ord(letter): "" if name.startswith(DRAWN) else f"[{name.lower()}]"
        for letter, name in names.items()
    }
    return html.translate(said)


@cache
def _has_glyph(letter: str) -> bool:
    """Say whether our own type or a font of the system has the letter; none is asked to draw it."""
    if unicodedata.category(letter) in UNDRAWN or ord(letter) in _own_letters():
        return True
    asked = ["fc-list", f":charset={ord(letter):x}", "family"]
    found = subprocess.run(asked, capture_output=True, check=False)  # noqa: S603, a number and no more
    return bool(found.stdout.strip())


@cache
def _own_letters() -> frozenset[int]:
    # Inline on purpose, as WeasyPrint, which brings it.
    from fontTools.ttLib import TTFont

    with TTFont(_static(FACES[0][0])) as font:
        return frozenset(font.getBestCmap())


def _static(name: str) -> Path:
    path = finders.find(name)
    if path is None:
        raise FileNotFoundError(f"The static file {name} is missing: run make setup.")
    return Path(path)


def _mark_artifacts(pdf) -> None:
    """Mark running heads and page numbers as artifacts, so that no reading aid meets them.

    WeasyPrint tags the text of margin boxes but hangs it nowhere in the structure tree; a checker
    may call that untagged content, and PDF/UA-1 (7.8) wants pagination artifacts.
    """

    def target(reference: bytes):
        return pdf.objects[int(reference.split()[0])]

    root = target(pdf.catalog["StructTreeRoot"])
    heard, waiting = set(), list(root["K"])
    while waiting:
        element = target(waiting.pop())
        heard.add(element.number)
        waiting += [kid for kid in element.get("K", ()) if isinstance(kid, bytes)]
    numbers = target(root["ParentTree"])["Nums"]
    for page, owners in zip(pdf.page_references, numbers[1::2], strict=False):
        mute = {i for i, owner in enumerate(owners) if int(owner.split()[0]) not in heard}
        for i in mute:
            target(owners[i]).clear()
            owners[i] = b"null"
        operators = target(target(page)["Contents"]).stream
        for place, operator in enumerate(operators):
            if isinstance(operator, dict) and operator.get("MCID") in mute:
                operators[place - 1 : place + 1] = b"/Artifact", b"<</Type /Pagination>>"


def _wrap_list_bodies(pdf, dictionary: type, array: type) -> None:
    """Hang what an item of a list holds under the item's body.

    WeasyPrint hangs paragraphs straight under the item, where PDF/UA-1 (7.2) wants a label and
    bodies alone. `dictionary` and `array` are the types that the PDF is made of.
    """

    def target(reference: bytes):
        return pdf.objects[int(reference.split()[0])]

    waiting = list(target(pdf.catalog["StructTreeRoot"])["K"])
    while waiting:
        element = target(waiting.pop())
        kids = element.get("K", ())
        if element.get("S") == "/LI":
            held = [(kid, target(kid)) for kid in kids]
            kids[:] = _in_bodies(pdf, element, held, dictionary, array)
        waiting += [kid for kid in kids if isinstance(kid, bytes)]


def _in_bodies(pdf, item, kids, dictionary: type, array: type) -> list[bytes]:
    """Return the label and bodies of an item; what is neither goes to the body before it."""
    found, body = [], None
    for reference, kid in kids:
        if kid["S"] in ("/Lbl", "/LBody"):
            body = kid if kid["S"] == "/LBody" else None
            found.append(reference)
            continue
        if body is None:
            names = {"Type": "/StructElem", "S": "/LBody", "K": array([]), "Pg": item["Pg"]}
            body = dictionary({**names, "P": item.reference})
            pdf.add_object(body)
            found.append(body.reference)
        body["K"].append(reference)
        kid["P"] = body.reference
    return found


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let the garbage wait: a page makes 100 000 boxes that all live to the end of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def _press() -> SimpleNamespace:
    """Load WeasyPrint, our fonts and style sheets once for the life of the process."""
    # Inline on purpose: the web process must never pay for WeasyPrint (see the module's docstring).
    from pydyf import Array, Dictionary, Object, Stream
    from weasyprint import CSS, HTML, Attachment
    from weasyprint.css import ColorProfile
    from weasyprint.pdf.anchors import MIMETYPES
    from weasyprint.pdf.metadata import DocumentMetadata
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):
        """Gives out our own static files and inline data; everything else does not exist."""

        def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
            if url.startswith("static:"):
                return URLFetcherResponse(url, _static(url.removeprefix("static:")).read_bytes())
            if url.startswith("data:"):
                return super().fetch(url, headers)
            raise ValueError(f"A paper reads nothing from outside: {url[:80]}")

    class Metadata(DocumentMetadata):
        """XMP that also says PDF/UA-1; both standards in one file need no second pass."""

        def generate_rdf_metadata(self, *args) -> bytes:
            rdf = super().generate_rdf_metadata(*args)
            return rdf.replace(b"</rdf:RDF>", XMP_PDFUA + b"</rdf:RDF>")

    class Finished(Object):
        """A stream compressed once: pydyf would do it again to compute the identifier."""

        compressible = False

        def __init__(self, stream: Stream) -> None:
            super().__init__()
            self.number, self._data = stream.number, stream.data

        @property
        def data(self) -> bytes:
            return self._data

    class Colors(ColorProfile):
        """sRGB, read once: WeasyPrint opens it for every document and never closes it."""

        content = files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()

        def __init__(self) -> None:
            # The library's own content is written anew by lcms, differently from the second time.
            components = ["r"], ["g"], ["b"]
            super().__init__(
                BytesIO(self.content), "sRGB2014.icc", "relative-colorimetric", components
            )

    def finish(document, pdf) -> None:
        _mark_artifacts(pdf)
        _wrap_list_bodies(pdf, Dictionary, Array)
        # WeasyPrint lists each associated file twice.
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
        pdf.objects[:] = [Finished(o) if isinstance(o, Stream) else o for o in pdf.objects]

    # What a machine has in /etc/mime.types must not decide the bytes.
    for ending, media_type in OFFICE_TYPES.items():
        MIMETYPES.add_type(media_type, ending)
    fetcher, fonts = Fetcher(), FontConfiguration()
    # Its folder of unpacked fonts is removed while the interpreter still can.
    atexit.register(_press.cache_clear)
    faces = "body{margin:0}" + "".join(
        f'@font-face{{font-family:"{FAMILY}";src:url("static:{name}");'
        f"font-weight:{weight};font-style:{style}}}"
        for name, weight, style in FACES
    )
    sources = [faces, *(_static(name).read_text("utf-8") for name in STYLE_SHEETS)]
    styles = [CSS(string=css, font_config=fonts, url_fetcher=fetcher) for css in sources]
    return SimpleNamespace(
        HTML=HTML,
        Attachment=Attachment,
        Metadata=Metadata,
        fetcher=fetcher,
        fonts=fonts,
        colors=Colors(),
        styles=styles,
        finish=finish,
        lock=threading.Lock(),
    )

"""A .docx as a word processor reads it: its text in order, its headings, lists and tables."""

import io
import shutil
import subprocess

from docx import Document
from docx.document import Document as OpenDocument
from docx.table import Table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(content: bytes) -> OpenDocument:
    return Document(io.BytesIO(content))


def lines(content: bytes) -> list[tuple[str, str]]:
    """Return (style, text) of every paragraph in reading order, those of the tables included."""
    document = read(content)
    styles = {style.style_id: style.name for style in document.styles}
    found = []
    for each in document.element.body.iter(f"{W}p"):
        style = each.find(f"{W}pPr/{W}pStyle")
        found.append((styles[style.get(f"{W}val")], text_of(each)))
    return found


def all_text(content: bytes) -> str:
    return "\n".join(text for _style, text in lines(content))


def styled(content: bytes, style: str) -> list[str]:
    """Return the texts of all paragraphs in a style."""
    return [text for name, text in lines(content) if name == style]


def rows(table: Table) -> list[list[str]]:
    return [[text_of(cell._element).strip() for cell in row.cells] for row in table.rows]


def margins(content: bytes) -> dict[str, str]:
    """Return the text of the running heads and feet, by where they stand."""
    section = read(content).sections[0]
    places = ("first_page_header", "header", "first_page_footer", "footer")
    return {name: text_of(getattr(section, name)._element) for name in places}


def opens_in_libreoffice(content: bytes, folder) -> bool | None:
    """Say whether LibreOffice reads it and makes a PDF of it; None where there is none."""
    program = shutil.which("soffice")
    if program is None:
        return None
    (folder / "copy.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "copy.docx")], capture_output=True, check=True)
    return (folder / "copy.pdf").read_bytes().startswith(b"%PDF")


def text_of(element) -> str:
    """Return the words of an element, tabs and breaks among them."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    inside = [each for each in element.iter(f"{W}t", *signs) if each.getparent().tag == f"{W}r"]
    return "".join(signs.get(each.tag) or each.text or "" for each in inside)

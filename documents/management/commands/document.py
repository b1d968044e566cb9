"""manage.py document KIND ID --output FILE: write a paper's file. Acts for the operator.

FILE ends with .pdf, or with .docx for an editable copy of what the PDF would say.

The operator runs the machine and sees every object of every authority; who runs this answers for
where the file goes. The stored file is written when the paper has been issued and says the same
still; otherwise a draft is made, marked as one on every page.
"""

from pathlib import Path

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError

from documents.models import Document, DocumentFile
from documents.paper import papers
from documents.services import documents, printing

MOST = 20  # that are named when a number is not enough
MOST_DIGITS = 12


class Command(BaseCommand):
    help = "Write a paper as PDF (issued if it is, else a draft) or .docx, or list what there is."

    def add_arguments(self, parser):
        parser.add_argument("kind", nargs="?", help="kind of paper, see --list")
        parser.add_argument("id", nargs="?", help="its number here, or its diary number")
        parser.add_argument("--output", metavar="FILE", help="where to write (.pdf, .docx)")
        parser.add_argument(
            "--language", metavar="CODE", help="sv or en, where it is offered in both"
        )
        parser.add_argument("--draft", action="store_true", help="a draft even of what is issued")
        parser.add_argument(
            "--again", metavar="NUMBER", help="make an issued document again (2026:17, or its key)"
        )
        parser.add_argument("--list", action="store_true", help="print kinds and ids")

    def handle(self, *args, kind=None, id=None, output=None, draft=False, **options):
        if options["list"]:
            return self.print_list(kind)
        if options["again"]:
            return self.make_again(options["again"], output)
        if not (kind and id and output):
            raise CommandError("Say which: document KIND ID --output FILE, or document --list.")
        target = Path(output)
        ending = target.suffix.lower()
        if ending not in (".pdf", ".docx"):
            raise CommandError(f"Only .pdf and .docx are written, not {ending or output!r}.")
        paper, obj = find(kind, id)
        if ending == ".docx" and not paper.is_editable:
            raise CommandError(f"There is no editable copy of a {kind}: ask for a .pdf.")
        language = offered(paper, obj, options["language"])
        write = content_of if ending == ".pdf" else copy_of
        content, said = write(paper, obj, draft, language)
        written(target, content)
        self.stderr.write(f"{said} written to {target}")
        return None

    def make_again(self, number, output):
        """Make a document anew from its snapshot; say if the bytes are those of the stored file."""
        document = issued(number)
        kind_named(document.kind)
        reasons = printing.obstacles_to_make_again(document.snapshot)
        if reasons:
            said = " ".join(str(reason) for reason in reasons)
            raise CommandError(
                f"Document {number} is not made again: the stored file stands. {said}"
            )
        made = printing.make_again(document.snapshot)
        if made.sha256 != document.sha256:
            raise CommandError(f"Document {number} differs from the stored file, which stands.")
        if output:
            written(Path(output), made.content)
        self.stderr.write(f"Document {number} made again: the same {len(made.content)} bytes.")

    def print_list(self, kind):
        for each in [kind_named(kind)] if kind else papers().values():
            for obj in each.queryset().order_by("pk"):
                self.stdout.write(f"{each.kind}\t{obj.pk}\t{obj}")


def written(target, content):
    """Write a file, or stop with a sentence."""
    try:
        target.write_bytes(content)
    except OSError as error:
        raise CommandError(f"{target} cannot be written: {error.strerror}.") from error


def issued(number):
    """Return the document with this number or key, or stop with a sentence."""
    year, _colon, count = number.partition(":")
    if not (year + count).isdecimal() or len(year + count) > MOST_DIGITS:
        raise CommandError(f"A document is named by its number or its key, not by {number!r}.")
    lookup = {"year": year, "number": count} if count else {"pk": year}
    found = list(Document.objects.filter(**lookup).select_related("owner")[:MOST])
    if not found:
        raise CommandError(f"There is no document {number!r}.")
    if len(found) > 1:
        keys = ", ".join(f"{each.pk} ({each.owner})" for each in found)
        raise CommandError(f"Several authorities have a document {number}: name its key: {keys}.")
    return found[0]


def kind_named(kind, among=papers):
    """Return the paper of a kind, or stop with a sentence."""
    there = among()
    if kind not in there:
        raise CommandError(f"There is no kind {kind!r}. There are: {', '.join(sorted(there))}.")
    return there[kind]


def find(kind, key, among=papers):
    """Return the paper and the object, or stop with a sentence."""
    paper = kind_named(kind, among)
    try:
        return paper, paper.find(key)
    except ObjectDoesNotExist:
        raise CommandError(f"There is no {kind} {key!r}: see document --list.") from None


def offered(paper, obj, language):
    """Return the language to write it in, or stop with a sentence."""
    languages = paper.languages_of(obj)
    if language and language not in languages:
        raise CommandError(f"It is not made in {language!r}, only in: {', '.join(languages)}.")
    return language or languages[0]


def content_of(paper, obj, draft, language=None):
    """Return the file's bytes and what it is: the stored document that still holds, or a draft."""
    document, frozen = latest_or_now(paper, obj, draft, language)
    if document:
        content = DocumentFile.objects.get(document=document).content
        return bytes(content), f"Document {document.reference}"
    return printing.make(frozen).content, "Draft"


def copy_of(paper, obj, draft, language=None):
    """Return an editable copy and what it is a copy of."""
    document, frozen = latest_or_now(paper, obj, draft, language)
    said = f"document {document.reference}" if document else "the draft"
    return printing.make_copy(frozen), f"Editable copy of {said}"


def latest_or_now(paper, obj, draft, language):
    """Return the document that was issued and still says what the paper says, and what it says."""
    latest = None if draft else documents.latest_of(paper, obj, language)
    frozen = printing.freeze(paper, obj, language=language)
    if latest and not latest.is_withdrawn and documents.says_the_same(latest, frozen):
        return latest, latest.snapshot
    return None, frozen

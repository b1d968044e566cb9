"""An outside service that signs: what a person does with the file that we give them."""

from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter

from tests.documents.signing.certificates import PASSPHRASE

name = generic.pdf_name


def sign(pdf: bytes, keys, field: str = "Signature1") -> bytes:
    """Sign in a field that is there, or in one of the service's own."""
    about = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    signer = signers.SimpleSigner.load_pkcs12(str(keys), passphrase=PASSPHRASE.encode())
    return signers.PdfSigner(about, signer=signer).sign_pdf(writer(pdf)).getvalue()


def writer(pdf: bytes) -> IncrementalPdfFileWriter:
    return IncrementalPdfFileWriter(BytesIO(pdf))


def written(update: IncrementalPdfFileWriter) -> bytes:
    out = BytesIO()
    update.write(out)
    return out.getvalue()


def with_other_text(pdf: bytes) -> bytes:
    """Add an update that writes over the first page."""
    update = writer(pdf)
    page, _resources = update.find_page_for_modification(0)
    stream = update.add_object(generic.StreamObject(stream_data=b"0 0 200 200 re f"))
    page.get_object()[name("/Contents")] = stream
    update.update_container(page.get_object())
    return written(update)


def with_replaced_stream(pdf: bytes) -> bytes:
    """Add an update that replaces the first page's text, and calls it the form's data."""
    update = writer(pdf)
    contents = update.root["/Pages"]["/Kids"][0].raw_get("/Contents")
    stream = contents.get_object()
    stream._data = b"0 0 200 200 re f"
    stream._encoded_data = None
    update.mark_update(contents.reference)
    update.root[name("/DSS")] = contents
    update.update_root()
    return written(update)


def with_note(pdf: bytes) -> bytes:
    """Add an update with a note on the first page."""
    update = writer(pdf)
    page, _resources = update.find_page_for_modification(0)
    note = generic.DictionaryObject(
        {
            name("/Type"): name("/Annot"),
            name("/Subtype"): name("/FreeText"),
            name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 200, 200))),
            name("/Contents"): generic.TextStringObject("Nej"),
            name("/F"): generic.NumberObject(4),
        }
    )
    page.get_object()[name("/Annots")] = generic.ArrayObject([update.add_object(note)])
    update.update_container(page.get_object())
    return written(update)


def with_action(pdf: bytes) -> bytes:
    """Add an update that runs a script when the file is opened."""
    update = writer(pdf)
    script = {name("/S"): name("/JavaScript"), name("/JS"): generic.TextStringObject("app.beep()")}
    update.root[name("/OpenAction")] = generic.DictionaryObject(script)
    update.update_root()
    return written(update)

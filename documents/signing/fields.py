"""Signature fields that a reading aid knows: each with its words and its place in the tree."""

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name as name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

SEAL = "Seal"


def person(number: int) -> str:
    """Return the name of the field of the first, second … person who signs."""
    return f"Signature{number}"


def with_fields(pdf: bytes, labels: dict[str, str]) -> bytes:
    """Return the file with an update behind it that adds empty signature fields.

    `labels` are the words of each field by its name. All fields come at once and before the first
    signature: a signed file must not get new parts in its structure tree.
    """
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    add_fields(writer, labels)
    updated = BytesIO()
    writer.write(updated)
    return updated.getvalue()


def add_fields(writer: IncrementalPdfFileWriter, labels: dict[str, str]) -> None:
    """Add empty fields to the last page and hang each into the structure tree as a form."""
    tree = writer.root["/StructTreeRoot"]
    document_reference = tree["/K"].raw_get(0)
    document = document_reference.get_object()
    parents = tree["/ParentTree"]["/Nums"]
    page, _resources = writer.find_page_for_modification(-1)
    key = int(parents[-2]) + 1
    for field_name, label in labels.items():
        spec = SigFieldSpec(field_name, on_page=-1, readable_field_name=label)
        append_signature_field(writer, spec)
        reference = writer.root["/AcroForm"]["/Fields"].raw_get(-1)
        reference.get_object()[name("/StructParent")] = generic.NumberObject(key)
        element = writer.add_object(_form(document_reference, reference, page))
        document["/K"].append(element)
        parents += [generic.NumberObject(key), element]
        key += 1
    for changed in (document["/K"], document, parents, tree["/ParentTree"], tree):
        writer.update_container(changed)


def _form(document: Any, field: Any, page: Any) -> generic.DictionaryObject:
    held = {name("/Type"): name("/OBJR"), name("/Obj"): field, name("/Pg"): page}
    return generic.DictionaryObject(
        {
            name("/Type"): name("/StructElem"),
            name("/S"): name("/Form"),
            name("/P"): document,
            name("/Pg"): page,
            name("/K"): generic.DictionaryObject(held),
        }
    )


def held(place: Any, key: str, otherwise: Any = None) -> Any:
    """Return what a dictionary holds, wherever that is kept (its own `get` gives references)."""
    return place[key] if key in place else otherwise  # noqa: SIM401, see above


def tagged(root: Any) -> set[str]:
    """Return the names of the fields that stand in the structure tree, each inside a form."""
    found: set[str] = set()
    waiting, seen = [held(root, "/StructTreeRoot")], set()
    while waiting:
        element = waiting.pop()
        if not isinstance(element, generic.DictionaryObject):
            continue
        kids = held(element, "/K", generic.ArrayObject())
        kids = kids if isinstance(kids, generic.ArrayObject) else generic.ArrayObject([kids])
        for n in range(len(kids)):
            raw, kid = kids.raw_get(n), kids[n]
            if isinstance(raw, generic.IndirectObject):
                if raw.idnum in seen:  # a tree that bites its tail
                    continue
                seen.add(raw.idnum)
            if isinstance(kid, generic.DictionaryObject) and held(kid, "/Type") == "/OBJR":
                if held(element, "/S") == "/Form":
                    found.add(str(held(kid["/Obj"], "/T", "")))
            else:
                waiting.append(kid)
    return found

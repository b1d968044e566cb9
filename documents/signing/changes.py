"""What an update behind our bytes changed: it may bring signature fields, and nothing else.

pyHanko compares each state of a file that is signed with the next. What lies between the issued
file and its first signature is held against this list.
"""

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic

from documents.signing.fields import held

# What may differ in an object that the issued file has already, by what the object is.
CATALOG = {"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Perms", "/Version"}
PAGE = {"/Annots", "/Tabs"}
GROWING = {"/Annots", "/K", "/Nums"}  # lists that may get longer at their end


def changed(old: Any, new: Any) -> str:
    """Return what the update changed that it must not change, or nothing.

    `old` and `new` are the file before and after, as pyHanko's resolvers of a state.
    """
    free = _free(old)  # as the issued file has them: what is new may not point at what is old
    known = {each.idnum for each in _touched(new, range(old.revision + 1))}
    later = _touched(new, range(old.revision + 1, new.revision + 1))
    for reference in sorted(later, key=lambda each: each.idnum):
        if reference.generation:
            return f"object {reference.idnum}: another generation"
        if reference.idnum in free or reference.idnum not in known:
            continue
        before, after = _object(old, reference), _object(new, reference)
        if why := _difference(before, after, new):
            return f"object {reference.idnum}: {why}"
    return next(_foreign(old, new), "")


def _touched(new: Any, revisions: range) -> set[Any]:
    """Return the objects that some states of the file wrote or took away."""
    xrefs = new.reader.xrefs
    return {
        reference
        for revision in revisions
        for reference in (
            *xrefs.explicit_refs_in_revision(revision),
            *xrefs.refs_freed_in_revision(revision),
        )
    }


def _object(state: Any, reference: Any) -> Any:
    try:
        return state.get_object(reference)
    except Exception:  # whatever is no object in that state
        return None


def _free(state: Any) -> set[int]:
    """Return the objects that say nothing of the text, by number: metadata, the form."""
    places = [
        (state.root, ("/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Perms")),
        (state.reader.trailer, ("/Info",)),
    ]
    raw = [place.raw_get(name) for place, names in places for name in names if name in place]
    return {each.idnum for each in raw if isinstance(each, generic.IndirectObject)}


def _difference(before: Any, after: Any, new: Any) -> str:
    if isinstance(before, generic.StreamObject):
        same = isinstance(after, generic.StreamObject) and before.data == after.data
        return "" if same and dict(before) == dict(after) else "a stream"
    if not isinstance(before, generic.DictionaryObject):
        return "" if type(before) is type(after) and before == after else "a value"
    if not isinstance(after, generic.DictionaryObject):
        return "no dictionary any more"
    free = {"/Catalog": CATALOG, "/Page": PAGE}.get(str(held(before, "/Type", "")), set())
    for each in sorted(set(before) | set(after)):
        was, now = _raw(before, each), _raw(after, each)
        if each in GROWING:
            was, now = held(before, each), held(after, each)
            if not _grew(was, now):
                return each
            if each == "/K" and was != now and not _are_forms(now, len(was)):
                return "more text for reading aids"
        elif each not in free and was != now:
            return each
    return ""


def _are_forms(kids: Any, known: int) -> bool:
    """Say whether every element that came to the structure tree is a form."""
    added = [kids[n] for n in range(known, len(kids))]
    return all(
        isinstance(each, generic.DictionaryObject)
        and held(each, "/S") == "/Form"
        and not {"/ActualText", "/Alt", "/E"} & set(each)
        for each in added
    )


def _raw(place: generic.DictionaryObject, key: str) -> Any:
    return place.raw_get(key) if key in place else None


def _grew(before: Any, after: Any) -> bool:
    """Say whether a list begins as it did; a list that there was not may come."""
    if not isinstance(before, generic.ArrayObject) or not isinstance(after, generic.ArrayObject):
        return before is None or before == after
    was = [before.raw_get(n) for n in range(len(before))]
    now = [after.raw_get(n) for n in range(min(len(before), len(after)))]
    return was == now


def _foreign(old: Any, new: Any) -> Iterator[str]:
    """Yield each new thing on a page that is no signature field, or that acts when opened."""
    for key in ("/OpenAction", "/AA"):
        if key in new.root and key not in old.root:
            yield key
    for before, after in zip(_pages(old), _pages(new), strict=True):
        known = len(held(before, "/Annots", ()))
        notes = held(after, "/Annots", ())
        for note in (notes[n] for n in range(known, len(notes))):
            field = held(note, "/Parent", note)
            kind = held(field, "/FT", held(note, "/FT"))
            if held(note, "/Subtype") != "/Widget" or kind != "/Sig":
                yield "an annotation"
            if "/A" in note or "/AA" in note:
                yield "an action"


def _pages(state: Any) -> list[Any]:
    found, waiting = [], [state.root["/Pages"]]
    while waiting:
        node = waiting.pop(0)
        if held(node, "/Type") == "/Pages":
            kids = node["/Kids"]
            waiting = [*(kids[n] for n in range(len(kids))), *waiting]
        else:
            found.append(node)
    return found

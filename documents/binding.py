"""Finished papers bound as one file, which is PDF/A-3a and PDF/UA-1 as each of them was.

What a reading aid, a bookmark panel or an archive goes by is merged, not only the pages: the trees
of structure under one document, their headers' names, the bookmarks, the named places, the page
labels, and the files that lie inside. The bytes follow from the arguments alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

HERE = "part:"  # in the contents, part:3 leads to the first page of the third part


@dataclass(frozen=True)
class Leaf:
    """A finished paper to bind: its bytes, and what it is called in the book."""

    title: str
    language: str
    content: bytes


@dataclass
class _Book:
    """What grows while parts are added: keys of the parent tree, names, files, bookmarks."""

    pdf: pikepdf.Pdf
    document: Any  # the structure element that holds everything
    parents: list[tuple[int, Any]] = field(default_factory=list)
    ids: dict[bytes, Any] = field(default_factory=dict)
    roles: dict[str, Any] = field(default_factory=dict)
    places: dict[bytes, Any] = field(default_factory=dict)
    files: dict[str, Any] = field(default_factory=dict)
    bookmarks: list[Any] = field(default_factory=list)
    labels: list[tuple[int, Any]] = field(default_factory=list)

    @property
    def next_parent(self) -> int:
        return self.parents[-1][0] + 1 if self.parents else 0


def bind(contents: bytes, leaves: Sequence[Leaf]) -> tuple[bytes, int]:
    """Return one file and its number of pages: the contents, then the parts in their order.

    A link `part:N` in the contents leads to the N-th part. Each part keeps its own page numbers;
    its pages are labelled N:1, N:2 …, those of the contents i, ii …
    """
    with pikepdf.open(BytesIO(contents)) as pdf:
        book = _Book(pdf, pdf.Root.StructTreeRoot.K[0])
        book.parents = list(_numbered(pdf.Root.StructTreeRoot.ParentTree))
        book.ids = dict(_ids_below(pdf.Root.StructTreeRoot))
        book.roles = dict(pdf.Root.StructTreeRoot.get("/RoleMap", {}).items())
        book.files = dict(_named_files(pdf))
        book.places = dict(_places(pdf))
        book.bookmarks = _bookmarks(pdf)
        book.labels = [(0, Dictionary(S=Name.r))]
        book.document.T = String(str(book.bookmarks[0].Title) if book.bookmarks else "")
        firsts = [_add(book, number, leaf) for number, leaf in enumerate(leaves, 1)]
        _lead(pdf, firsts, leaves)
        _close(book)
        out = BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return out.getvalue(), len(pdf.pages)


def _add(book: _Book, number: int, leaf: Leaf) -> int:
    """Append a paper with all that belongs to it; return the place of its first page."""
    first = len(book.pdf.pages)
    with pikepdf.open(BytesIO(leaf.content)) as source:
        _rename(source, f"{number}.", book.next_parent)
        for page in source.pages:
            book.pdf.pages.append(page)
        # The pages stand in the book by now: what is copied after them refers to those.
        tree = book.pdf.copy_foreign(source.Root.StructTreeRoot)
        part = tree.K[0]
        part.S, part.P = Name.Part, book.document
        part.T, part.Lang = String(leaf.title), String(leaf.language)
        book.document.K.append(part)
        book.parents += _numbered(tree.ParentTree)
        _take_roles(book, tree)
        for names, found in ((book.places, _places), (book.files, _named_files)):
            names |= {name: _taken(book, source, each) for name, each in found(source)}
        own = [_taken(book, source, each) for each in _bookmarks(source)]
        book.ids |= dict(_ids_below(part))
    page = book.pdf.pages[first]
    mark = book.pdf.make_indirect(
        Dictionary(Title=String(f"{number}. {leaf.title}"), Dest=Array([page.obj, Name.Fit]))
    )
    if own:
        _hang(mark, own)
        mark.Count = -sum(1 + max(0, int(each.get("/Count", 0))) for each in own)
    book.bookmarks.append(mark)
    book.labels.append((first, Dictionary(S=Name.D, P=String(f"{number}:"))))
    return first


# ---------- what a paper brings along ----------


def _taken(book: _Book, source: pikepdf.Pdf, thing: Any) -> Any:
    """Return a copy of something in the book; only what has a number of its own can be copied."""
    return book.pdf.copy_foreign(thing if thing.is_indirect else source.make_indirect(thing))


def _rename(source: pikepdf.Pdf, prefix: str, offset: int) -> None:
    """Give everything that is known by a name or a number one that nobody else has in the book."""
    _rename_headers(source, prefix)
    tree = source.Root.StructTreeRoot.ParentTree
    moved = [(key + offset, value) for key, value in _numbered(tree)]
    tree.Nums = _flat(moved)
    for page in source.pages:
        if "/StructParents" in page.obj:
            page.obj.StructParents = int(page.obj.StructParents) + offset
        for note in page.obj.get("/Annots", ()):
            if "/StructParent" in note:
                note.StructParent = int(note.StructParent) + offset
            _rename_place(note, prefix)
    for mark in _all_bookmarks(source):
        _rename_place(mark, prefix)
    if places := list(_places(source)):
        renamed = ((prefix.encode() + name, place) for name, place in places)
        source.Root.Names.Dests = Dictionary(Names=_flat(renamed))
    for name, file in _named_files(source):
        file.F = file.UF = String(prefix.replace(".", "_").zfill(3) + name)


def _rename_headers(source: pikepdf.Pdf, prefix: str) -> None:
    """Rename the heads of tables together with the cells that name them."""
    for element in _below(source.Root.StructTreeRoot):
        if "/ID" in element:
            element.ID = String(prefix + str(element.ID))
        for attributes in _listed(element.get("/A")):
            if isinstance(attributes, Dictionary) and "/Headers" in attributes:
                attributes.Headers = Array([String(prefix + str(h)) for h in attributes.Headers])


def _rename_place(thing: Any, prefix: str) -> None:
    """Let a link or a bookmark that leads to a named place lead to its new name."""
    for holder, key in ((thing, "/Dest"), (thing.get("/A", Dictionary()), "/D")):
        place = holder.get(key)
        if isinstance(place, (String, str)):
            holder[key] = String(prefix.encode() + bytes(place))


def _take_roles(book: _Book, tree: Any) -> None:
    """Merge what a paper says its own tags mean; two that say unlike things cannot be bound."""
    for tag, role in tree.get("/RoleMap", {}).items():
        if book.roles.setdefault(tag, role) != role:
            said = f"The tag {tag} is {book.roles[tag]} in one paper and {role} in another."
            raise ValueError(said)


# ---------- what the book says in the end ----------


def _lead(pdf: pikepdf.Pdf, firsts: Sequence[int], leaves: Sequence[Leaf]) -> None:
    """Let each link part:N of the contents lead to the first page of the N-th part."""
    for page in pdf.pages[: firsts[0] if firsts else None]:
        for note in page.obj.get("/Annots", ()):
            address = str(note.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(HERE):
                place = int(address.removeprefix(HERE)) - 1
                del note["/A"]
                note.Dest = Array([pdf.pages[firsts[place]].obj, Name.Fit])
                note.Contents = String(leaves[place].title)


def _close(book: _Book) -> None:
    """Write the merged trees into the book's catalog."""
    root, tree = book.pdf.Root, book.pdf.Root.StructTreeRoot
    tree.ParentTree = book.pdf.make_indirect(Dictionary(Nums=_flat(book.parents)))
    tree.ParentTreeNextKey = book.next_parent
    if book.ids:
        tree.IDTree = book.pdf.make_indirect(Dictionary(Names=_flat(sorted(book.ids.items()))))
    if book.roles:
        tree.RoleMap = Dictionary(book.roles)
    if "/Names" not in root:
        root.Names = Dictionary()
    names = root.Names
    if book.places:
        names.Dests = Dictionary(Names=_flat(sorted(book.places.items())))
    if book.files:
        sorted_files = sorted(book.files.items(), key=lambda each: String(each[0]).unparse())
        names.EmbeddedFiles = Dictionary(Names=_flat(sorted_files))
        root.AF = Array([file for _, file in sorted_files])
    outline = book.pdf.make_indirect(Dictionary(Type=Name.Outlines))
    if book.bookmarks:
        _hang(outline, book.bookmarks)
        outline.Count = len(book.bookmarks) + sum(
            max(0, int(each.get("/Count", 0))) for each in book.bookmarks
        )
    root.Outlines, root.PageMode = outline, Name.UseOutlines
    root.PageLabels = Dictionary(Nums=_flat(book.labels))


def _hang(parent: Any, marks: Sequence[Any]) -> None:
    """Make bookmarks the children of another, in their order."""
    for place, mark in enumerate(marks):
        mark.Parent = parent
        for key, at in (("/Prev", place - 1), ("/Next", place + 1)):
            if 0 <= at < len(marks):
                mark[key] = marks[at]
            elif key in mark:
                del mark[key]
    parent.First, parent.Last = marks[0], marks[-1]


# ---------- reading a file ----------


def _below(element: Any) -> Iterator[Any]:
    """Yield every element of a tree of structure under one."""
    waiting = [element]
    while waiting:
        for kid in _listed(waiting.pop().get("/K")):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid
                waiting.append(kid)


def _ids_below(element: Any) -> Iterator[tuple[bytes, Any]]:
    """Yield the elements that have a name of their own: heads of tables, by which cells go."""
    for each in _below(element):
        if "/ID" in each:
            yield bytes(each.ID), each


def _bookmarks(pdf: pikepdf.Pdf) -> list[Any]:
    return list(_siblings(pdf.Root.get("/Outlines", Dictionary()).get("/First")))


def _all_bookmarks(pdf: pikepdf.Pdf) -> Iterator[Any]:
    waiting = _bookmarks(pdf)
    while waiting:
        mark = waiting.pop()
        yield mark
        waiting += _siblings(mark.get("/First"))


def _siblings(mark: Any) -> Iterator[Any]:
    while mark is not None:
        yield mark
        mark = mark.get("/Next")


def _places(pdf: pikepdf.Pdf) -> Iterator[tuple[bytes, Any]]:
    for name, place in _leaves(pdf.Root.get("/Names", {}).get("/Dests"), "/Names"):
        yield bytes(name), place


def _named_files(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    for _name, file in _leaves(pdf.Root.get("/Names", {}).get("/EmbeddedFiles"), "/Names"):
        yield str(file.UF), file


def _numbered(tree: Any) -> Iterator[tuple[int, Any]]:
    for key, value in _leaves(tree, "/Nums"):
        yield int(key), value


def _leaves(tree: Any, key: str) -> Iterator[tuple[Any, Any]]:
    """Yield the pairs of a name or number tree, in their order."""
    if tree is None:
        return
    pairs = list(tree.get(key, ()))
    yield from zip(pairs[::2], pairs[1::2], strict=True)
    for kid in tree.get("/Kids", ()):
        yield from _leaves(kid, key)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def _flat(pairs: Any) -> Array:
    """Return the pairs of a name or number tree as PDF writes them."""
    flat = []
    for key, value in pairs:
        flat += [String(key) if isinstance(key, (str, bytes)) else key, value]
    return Array(flat)

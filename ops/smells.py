"""Prints what has grown over the house's limits, the most overgrown first; it never fails."""

import ast
from collections.abc import Iterator
from pathlib import Path

from ops.clone import ROOT

AWAY = {".venv", "node_modules", "var", ".git"}


def files(kind: str) -> list[Path]:
    found = (path.relative_to(ROOT) for path in ROOT.rglob(kind))
    return [path for path in found if not AWAY & set(path.parts) and "migrations" not in path.parts]


def of_tree(path: Path, tree: ast.AST) -> Iterator[tuple[str, int, int]]:
    """What, how much, how much is allowed: for each class and function of a module."""
    for node in ast.walk(tree):
        where = f"{path}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.ClassDef):
            yield f"{where} class {node.name}: lines", node.end_lineno - node.lineno + 1, 250
            if "views" in path.parts:
                yield f"{where} class {node.name}: parents", len(node.bases), 3
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            count = sum(name.arg not in ("self", "cls") for name in names)
            yield f"{where} {node.name}(): lines", node.end_lineno - node.lineno + 1, 50
            yield f"{where} {node.name}(): parameters", count, 6
            inline = sum(isinstance(part, ast.Import | ast.ImportFrom) for part in ast.walk(node))
            yield f"{where} {node.name}(): inline imports", inline, int(node.name == "ready")


def smells() -> Iterator[tuple[str, int, int]]:
    lines = {}
    for path in files("*.py"):
        text = (ROOT / path).read_text(encoding="utf-8")
        lines[path] = text.count("\n")
        is_view = "views" in path.parts and "tests" not in path.parts
        limit = 100 if path.name == "urls.py" else 250 if is_view else 400
        yield f"{path}: lines", lines[path], limit
        yield from of_tree(path, ast.parse(text))
    for name, limit in (("core", 1200), ("core/views", 350)):
        inside = [count for path, count in lines.items() if str(path).startswith(f"{name}/")]
        yield f"{name}/ in all: lines", sum(inside), limit
    for path in files("*.html"):
        yield f"{path}: lines", (ROOT / path).read_text(encoding="utf-8").count("\n"), 200
    for folder in ROOT.glob("*/models"):
        nouns = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        yield f"{folder.parent.name}: nouns", len(nouns), 9


if __name__ == "__main__":
    over = [found for found in smells() if found[1] > found[2]]
    for what, count, limit in sorted(over, key=lambda found: -found[1] / max(found[2], 1)):
        print(f"{what} {count}, over {limit}")

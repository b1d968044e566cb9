"""make smells names what has outgrown the house."""

import ast
from pathlib import Path

from ops import smells

SOURCE = """
def long(a, b, *, c, d, e, f, g):
    import os
"""


def test_smells_measure_functions():
    assert list(smells.of_tree(Path("core/x.py"), ast.parse(SOURCE))) == [
        ("core/x.py:2 long(): lines", 2, 50),
        ("core/x.py:2 long(): parameters", 7, 6),
        ("core/x.py:2 long(): inline imports", 1, 0),
    ]

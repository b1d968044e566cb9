"""Small pictures, made by hand: what is right, and what is not to be let in."""

import struct
import zlib


def chunk(name: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", checksum)


def png(color_type: int = 6, depth: int = 8, side: int = 4, before_end: bytes = b"") -> bytes:
    """Return a square PNG; color types: 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGBA."""
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color_type]
    row = b"\0" + bytes(side * samples * depth // 8)
    head = struct.pack(">IIBBBBB", side, side, depth, color_type, 0, 0, 0)
    palette = chunk(b"PLTE", b"\x0d\x4f\x5f") if color_type == 3 else b""
    data = chunk(b"IDAT", zlib.compress(row * side))
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", head) + palette + data + before_end + chunk(b"IEND", b"")


def svg(inside: str = "", root: str = 'viewBox="0 0 10 10"', before: str = "") -> bytes:
    shape = '<path d="M0 0h10v10z" fill="#0d4f5f"/>'
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {root}>{shape}{inside}</svg>'.encode()

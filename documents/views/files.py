"""Give out a file: with its name, its type, and nothing to guess."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import get_valid_filename


def give_file(
    content: bytes, name: str, ending: str, content_type: str, *, download: bool
) -> HttpResponse:
    """Return a response that shows the file in the browser, or saves it under its name."""
    file_name = f"{get_valid_filename(name)[:100]}.{ending}"
    return HttpResponse(
        bytes(content),
        content_type=content_type,
        headers={
            "Content-Disposition": content_disposition_header(download, file_name),
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )

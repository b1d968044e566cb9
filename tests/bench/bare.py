"""The bare page: a session, a person, one indexed query, 25 rows of 8 columns, a small base."""

from django.http import HttpResponse
from django.template.loader import get_template

from funding.models import Share


def bare(request):
    """What a plain Django page of a list costs; everything else is measured against it."""
    rows = Share.objects.filter(pk__gt=0).order_by("pk")[:25]
    page = get_template("bench/bare.html")
    # Without the request: our own context processors are no part of it.
    return HttpResponse(page.render({"rows": rows, "user": request.user}))

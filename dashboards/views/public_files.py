"""What machines read first: what search engines may visit, and where that is."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.views.decorators.http import require_safe

from dashboards.queries.public import programs_of
from dashboards.views.public import kept
from programs.models import PublicSite


@require_safe
def robots(request):
    """Let search engines visit the public pages and nothing else."""
    lines = ["User-agent: *", "Allow: /public/", "Allow: /static/", "Disallow: /"]
    lines.append(f"Sitemap: {settings.SITE_URL}{reverse('dashboards:sitemap')}")
    return kept(request, HttpResponse("\n".join([*lines, ""]), content_type="text/plain"))


@require_safe
def sitemap(request):
    """Name every public page of every region that has opened them."""
    found = []
    for site in PublicSite.objects.opened().order_by("slug"):
        pages = ("public_home", "public_decisions", "public_documents")
        found += [reverse(f"dashboards:{page}", args=[site.slug]) for page in pages]
        found += [
            reverse("dashboards:public_program", args=[site.slug, program.pk])
            for program in programs_of(site)
        ]
    urls = "".join(f"<url><loc>{escape(settings.SITE_URL + path)}</loc></url>\n" for path in found)
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{urls}</urlset>\n"
    )
    return kept(request, HttpResponse(body, content_type="application/xml"))

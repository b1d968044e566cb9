"""Our own site map and the bare page."""

from django.urls import include, path

from tests.bench.bare import bare

urlpatterns = [path("bench/bare/", bare, name="bench_bare"), path("", include("config.urls"))]

"""The site map: one include per app."""

from django.conf.urls.i18n import set_language
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

from accounts.urls import entrance_urls

urlpatterns = [
    path("", include("dashboards.urls")),
    path("accounts/", include(entrance_urls)),
    path("accounts/", include("accounts.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
    path("desk/", include("desk.urls")),
    path("documents/", include("documents.urls")),
    path("programs/", include("programs.urls")),
    path("plans/", include("plans.urls")),
    path("funding/", include("funding.urls")),
    path("training/", include("training.urls")),
    path("evaluation/", include("evaluation.urls")),
]

"""The site map of programs."""

app_name = "programs"
urlpatterns = []

"""The site map of funding."""

app_name = "funding"
urlpatterns = []

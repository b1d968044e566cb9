"""The site map of desk."""

app_name = "desk"
urlpatterns = []

"""The site map of dashboards."""

app_name = "dashboards"
urlpatterns = []

"""The site map of documents."""

app_name = "documents"
urlpatterns = []

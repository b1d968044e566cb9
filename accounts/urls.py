"""The site map of accounts."""

app_name = "accounts"
urlpatterns = []

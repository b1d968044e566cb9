"""The site map of evaluation."""

app_name = "evaluation"
urlpatterns: list = []

"""The site map of desk."""

from django.urls import path

from desk.views import mails

app_name = "desk"
urlpatterns = [
    path("mails/", mails.MailList.as_view(), name="mail_list"),
    path("mails/<int:pk>/", mails.MailDetail.as_view(), name="mail_detail"),
]

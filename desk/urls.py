"""The site map of desk."""

from django.urls import path

from desk.views import comments, deputies, follows, mails, views

app_name = "desk"
urlpatterns = [
    path("comments/", comments.CommentList.as_view(), name="comment_list"),
    path("comments/<int:pk>/", comments.CommentDetail.as_view(), name="comment_detail"),
    path("comments/<int:pk>/edit/", comments.CommentEdit.as_view(), name="comment_edit"),
    path("comments/<int:pk>/answer/", comments.CommentAnswer.as_view(), name="comment_answer"),
    path("comments/<int:pk>/resolve/", comments.CommentResolve.as_view(), name="comment_resolve"),
    path("comments/<int:pk>/reopen/", comments.comment_reopen, name="comment_reopen"),
    path(
        "comments/<int:pk>/withdraw/", comments.CommentWithdraw.as_view(), name="comment_withdraw"
    ),
    path("about/<slug:kind>/<int:pk>/", comments.CommentsAbout.as_view(), name="comment_about"),
    path(
        "about/<slug:kind>/<int:pk>/new/", comments.CommentCreate.as_view(), name="comment_create"
    ),
    path("views/", views.ViewList.as_view(), name="view_list"),
    path("views/new/", views.ViewCreate.as_view(), name="view_create"),
    path("views/<int:pk>/", views.ViewOpen.as_view(), name="view_open"),
    path("views/<int:pk>/edit/", views.ViewEdit.as_view(), name="view_edit"),
    path("views/<int:pk>/delete/", views.ViewDelete.as_view(), name="view_delete"),
    path("views/<int:pk>/open-with/", views.view_open_with, name="view_open_with"),
    path("views/<int:pk>/open-plainly/", views.view_open_plainly, name="view_open_plainly"),
    path("mails/", mails.MailList.as_view(), name="mail_list"),
    path("mails/<int:pk>/", mails.MailDetail.as_view(), name="mail_detail"),
    path("mails/<int:pk>/send-again/", mails.mail_send_again, name="mail_send_again"),
    path("follows/<str:kind>/<int:pk>/", follows.Followed.as_view(), name="follow"),
    path("deputies/", deputies.DeputyList.as_view(), name="deputy_list"),
    path("deputies/new/", deputies.DeputyCreate.as_view(), name="deputy_create"),
    path("deputies/<int:pk>/", deputies.DeputyDetail.as_view(), name="deputy_detail"),
    path("deputies/<int:pk>/end/", deputies.DeputyEnd.as_view(), name="deputy_end"),
]

"""The site map of accounts; the pages of the entrance have names without a prefix."""

from django.urls import path

from accounts.views import entrance, organizations, roles, users

app_name = "accounts"
urlpatterns = [
    path("organizations/", organizations.OrganizationList.as_view(), name="organization_list"),
    path(
        "organizations/new/",
        organizations.OrganizationCreate.as_view(),
        name="organization_create",
    ),
    path(
        "organizations/<int:pk>/",
        organizations.OrganizationDetail.as_view(),
        name="organization_detail",
    ),
    path(
        "organizations/<int:pk>/edit/",
        organizations.OrganizationEdit.as_view(),
        name="organization_edit",
    ),
    path(
        "organizations/<int:pk>/roles/new/",
        roles.OrganizationGiveRole.as_view(),
        name="organization_give_role",
    ),
    path("users/", users.UserList.as_view(), name="user_list"),
    path("users/new/", users.UserCreate.as_view(), name="user_create"),
    path("users/<int:pk>/", users.UserDetail.as_view(), name="user_detail"),
    path("users/<int:pk>/edit/", users.UserEdit.as_view(), name="user_edit"),
    path("users/<int:pk>/deactivate/", users.UserDeactivate.as_view(), name="user_deactivate"),
    path("users/<int:pk>/reactivate/", users.UserReactivate.as_view(), name="user_reactivate"),
    path(
        "users/<int:pk>/password-link/",
        users.user_send_password_link,
        name="user_send_password_link",
    ),
    path("users/<int:pk>/roles/new/", roles.UserGiveRole.as_view(), name="user_give_role"),
    path("roles/<int:pk>/end/", roles.RoleEnd.as_view(), name="role_end"),
    path("profile/", users.Profile.as_view(), name="profile"),
]

entrance_urls = [
    path("login/", entrance.SignIn.as_view(), name="login"),
    path("logout/", entrance.SignOut.as_view(), name="logout"),
    path("password/", entrance.PasswordChange.as_view(), name="password_change"),
    path("password/done/", entrance.PasswordChangeDone.as_view(), name="password_change_done"),
    path("password/link/", entrance.PasswordLink.as_view(), name="password_reset"),
    path("password/link/sent/", entrance.PasswordLinkDone.as_view(), name="password_reset_done"),
    path(
        "password/new/<uidb64>/<token>/",
        entrance.PasswordSet.as_view(),
        name="password_reset_confirm",
    ),
    path("password/new/done/", entrance.PasswordSetDone.as_view(), name="password_reset_complete"),
]

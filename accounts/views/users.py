"""Pages of people: list, detail, create, edit, keep out, let in; one's own profile."""

from django.conf import settings
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from accounts.filters.users import UserFilter
from accounts.forms.users import ProfileForm, UserForm
from accounts.models import OrganizationRole, User
from accounts.rules import users as rules
from accounts.rules.roles import obstacles_to_receive
from accounts.services import users
from accounts.tables.users import UserTable
from core.forms import ReasonForm
from core.history import events_of, history_of
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    VerbPage,
    back_url,
    carry_out,
    get_allowed,
)
from core.views.doors import with_back

CRUMBS = [(_("People"), reverse_lazy("accounts:user_list"))]


class UserList(ListPage):
    permission_required = "accounts.manage_users"
    queryset = User.objects.with_roles_now().order_by("name", "pk")
    table_class = UserTable
    filterset_class = UserFilter
    page_title = _("People")
    intro = _("Everybody who has an account. What they may do comes from the roles they hold.")
    create_url_name = "accounts:user_create"
    create_permission = "accounts.manage_users"
    create_label = _("Add a person")
    empty = Empty(_("Nobody yet"), _("Whoever is added gets a mail to choose a password."))


class UserDetail(DetailPage):
    permission_required = "accounts.view_user"
    template_name = "accounts/users/detail.html"
    queryset = User.objects.all()

    @property
    def is_managed(self) -> bool:
        return self.request.user.has_perm("accounts.manage_users")

    def get_crumbs(self):
        return [*(CRUMBS if self.is_managed else ()), (self.object.name, None)]

    def get_state(self):
        return self.object.access

    def get_actions(self):
        if self.is_managed:
            return list(_offered(self.object, self.request))
        url = with_back(reverse("accounts:profile"), back_url(self.request))
        return [Action(_("Edit"), url, method="get", tone="primary", icon="pencil")]

    def get_history(self):
        return history_of(self.object, events_of(OrganizationRole, person_id=self.object.pk))

    def get_context_data(self, **kwargs):
        roles = OrganizationRole.objects.filter(person=self.object).select_related("organization")
        return super().get_context_data(
            roles=roles.order_by("valid_to", "organization__name", "kind", "pk"),
            is_managed=self.is_managed,
            is_oneself=self.object == self.request.user,
            **kwargs,
        )


def _offered(person, request):
    """Yield what an administrator can do with a person, with the reasons of what they cannot."""

    def to(name):
        return with_back(reverse(f"accounts:{name}", args=[person.pk]), back_url(request))

    yield Action(_("Edit"), to("user_edit"), method="get", tone="primary", icon="pencil")
    is_oneself = person == request.user
    yield Action(
        _("Give a role"),
        to("user_give_role"),
        method="get",
        icon="person-plus",
        reasons=list(obstacles_to_receive(is_for_oneself=is_oneself, is_active=person.is_active)),
    )
    yield Action(
        _("Send a password link"),
        to("user_send_password_link"),
        icon="envelope",
        reasons=list(rules.obstacles_to_send_link(is_active=person.is_active)),
    )
    if not person.is_active:
        yield Action(_("Let sign in again"), to("user_reactivate"), method="get", icon="unlock")
        return
    yield Action(
        _("Deactivate"),
        to("user_deactivate"),
        method="get",
        tone="danger",
        icon="lock",
        reasons=list(users.obstacles_to_deactivate(person, request.user)),
    )


class UserCreate(CreatePage):
    permission_required = "accounts.manage_users"
    template_name = "accounts/users/create.html"
    form_class = UserForm
    page_title = _("Add a person")
    submit_label = _("Add the person")
    done = _("The person is added and gets a mail with a link to choose a password.")

    def get_crumbs(self):
        return [*CRUMBS, (self.page_title, None)]

    def get_cancel_url(self):
        return back_url(self.request, reverse("accounts:user_list"))

    def perform(self, form):
        return users.create(form.instance, by=self.request.user)


class UserEdit(EditPage):
    permission_required = "accounts.manage_users"
    queryset = User.objects.all()
    form_class = UserForm
    done = _("The person is changed.")

    def get_crumbs(self):
        return [*CRUMBS, *super().get_crumbs()]

    def perform(self, form):
        return users.revise(form.instance, by=self.request.user)


class UserDeactivate(VerbPage):
    permission_required = "accounts.manage_users"
    queryset = User.objects.all()
    form_class = ReasonForm
    page_title = _("Deactivate the person")
    submit_label = _("Deactivate")
    tone = "danger"
    done = _("The person is deactivated and signed out everywhere.")

    def get_crumbs(self):
        return [*CRUMBS, *super().get_crumbs()]

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return users.deactivate(self.object, reason=reason, by=self.request.user)


class UserReactivate(VerbPage):
    permission_required = "accounts.manage_users"
    queryset = User.objects.all()
    form_class = ReasonForm
    page_title = _("Let the person sign in again")
    submit_label = _("Let sign in")
    done = _("The person may sign in again, with the roles that are still held.")

    def get_crumbs(self):
        return [*CRUMBS, *super().get_crumbs()]

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return users.reactivate(self.object, reason=reason, by=self.request.user)


@require_POST
def user_send_password_link(request, pk):
    person = get_allowed(User.objects, request.user, "accounts.manage_users", pk=pk)
    done = _("A mail with a link to choose a password is on its way.")
    return carry_out(request, users.send_password_link, person, done=done)


class Profile(EditPage):
    """Everybody's own page; there is no address of another person's."""

    permission_required = "accounts.change_profile"
    queryset = User.objects.all()
    form_class = ProfileForm
    page_title = _("My profile")
    done = _("Your profile is changed.")

    def check_permission(self):
        self.object = get_allowed(
            User.objects, self.request.user, self.permission_required, pk=self.request.user.pk
        )

    def perform(self, form):
        return users.revise_own(form.instance, by=self.request.user)

    def proceed(self, result):
        response = super().proceed(result)
        remember_language(response, result.language)
        return response


def remember_language(response, language: str) -> None:
    """Let the pages follow in the language that the person chose."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        domain=settings.LANGUAGE_COOKIE_DOMAIN,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )

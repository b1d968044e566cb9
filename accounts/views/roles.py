"""Pages that give and end roles."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from accounts.forms.roles import OrganizationRoleForm, RoleEndForm, UserRoleForm
from accounts.models import Organization, OrganizationRole, User
from accounts.services import roles
from core.views import VerbPage, back_url
from core.views.doors import with_back


class OrganizationGiveRole(VerbPage):
    permission_required = "accounts.manage_users"
    queryset = Organization.objects.all()
    form_class = OrganizationRoleForm
    page_title = _("Give a role for the organization")
    submit_label = _("Give the role")
    done = _("The role is given.")

    def get_crumbs(self):
        list_url = reverse_lazy("accounts:organization_list")
        return [(_("Organizations"), list_url), *super().get_crumbs()]

    def perform(self, form):
        chosen = form.cleaned_data
        person = chosen.pop("person")
        return roles.give(person, organization=self.object, by=self.request.user, **chosen)


class UserGiveRole(VerbPage):
    permission_required = "accounts.manage_users"
    queryset = User.objects.all()
    form_class = UserRoleForm
    page_title = _("Give the person a role")
    submit_label = _("Give the role")
    done = _("The role is given.")

    def get_crumbs(self):
        return [(_("People"), reverse_lazy("accounts:user_list")), *super().get_crumbs()]

    def perform(self, form):
        return roles.give(self.object, by=self.request.user, **form.cleaned_data)


class RoleEnd(VerbPage):
    """Ends a role and leads back to the page it was seen on: the person's or the organization's."""

    permission_required = "accounts.manage_users"
    queryset = OrganizationRole.objects.select_related("person", "organization")
    form_class = RoleEndForm
    page_title = _("End the role")
    submit_label = _("End the role")
    tone = "danger"
    done = _("The role has got its last day.")

    def get_crumbs(self):
        role = self.object
        list_url = reverse("accounts:user_list")
        return [(_("People"), list_url), (role.person.name, role.person.get_absolute_url())]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = f"{self.object}, {self.object.organization}"
        return frame

    def perform(self, form):
        return roles.end(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_url(self, result):
        return self.get_cancel_url()

    def get_cancel_url(self):
        role = self.object
        is_seen_there = self.request.GET.get("from") == "organization"
        page = role.organization if is_seen_there else role.person
        return with_back(page.get_absolute_url(), back_url(self.request))

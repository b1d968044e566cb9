"""Pages on which the administrator gives and ends roles in programs."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.views import (
    Action,
    CreatePage,
    DetailPage,
    Empty,
    ListPage,
    VerbPage,
    back_url,
    onward,
)
from programs.filters.roles import RoleFilter
from programs.forms.roles import RoleEndForm, RoleForm
from programs.models import ProgramRole
from programs.rules import roles as rules
from programs.services import roles
from programs.tables.roles import RoleTable


class RoleList(ListPage):
    permission_required = "programs.manage_roles"
    page_title = _("Roles in programs")
    queryset = ProgramRole.objects.select_related("person", "program").order_by(
        "program__name", "person__name", "pk"
    )
    table_class = RoleTable
    filterset_class = RoleFilter
    create_url_name = "programs:role_create"
    create_permission = "programs.manage_roles"
    create_label = _("Give a role")
    empty = Empty(
        _("Nobody has a role in a program yet"),
        _("Begin with a program and its strategist. Only those who hold a role in it see it."),
    )

    def get_frame(self):
        frame = super().get_frame()
        if self.request.user.has_perm("programs.add_program"):
            new = reverse("programs:program_create")
            frame.actions = [Action(_("New program"), new, "get", icon="diagram-3")]
        return frame


class RoleDetail(DetailPage):
    template_name = "programs/roles/detail.html"
    permission_required = "programs.manage_roles"
    queryset = ProgramRole.objects.select_related("person", "program")

    def get_crumbs(self):
        return [(_("Roles in programs"), reverse("programs:role_list"))]

    def get_state(self):
        validity = self.object.validity
        return (validity.label, *validity.tones[validity])

    def get_actions(self):
        role, today = self.object, timezone.localdate()
        reasons = rules.obstacles_to_end(
            period=(role.valid_from, role.valid_to),
            last_day=today,
            today=today,
            is_for_oneself=role.person_id == self.request.user.pk,
        )
        url = onward(self.request, "programs:role_end", role.pk)
        return [
            Action(
                _("End the role"), url, "get", "danger", reasons=list(reasons), icon="slash-circle"
            )
        ]


class RoleCreate(CreatePage):
    permission_required = "programs.manage_roles"
    page_title = _("Give a role in a program")
    form_class = RoleForm
    submit_label = _("Give the role")
    done = _("The role is given.")

    def get_crumbs(self):
        return [(_("Roles in programs"), reverse("programs:role_list"))]

    def get_form_kwargs(self):
        return {"initial": {"valid_from": timezone.localdate()}}

    def perform(self, form):
        chosen = dict(form.cleaned_data)
        return roles.give(chosen.pop("person"), by=self.request.user, **chosen)

    def get_cancel_url(self):
        return back_url(self.request, reverse_lazy("programs:role_list"))


class RoleEnd(VerbPage):
    permission_required = "programs.manage_roles"
    queryset = ProgramRole.objects.select_related("person", "program")
    form_class = RoleEndForm
    page_title = _("End the role")
    submit_label = _("End the role")
    tone = "danger"
    done = _("The role has got its last day.")

    def get_crumbs(self):
        list_url = reverse("programs:role_list")
        return [(_("Roles in programs"), list_url), *super().get_crumbs()]

    def get_form_kwargs(self):
        return {"initial": {"last_day": timezone.localdate()}}

    def perform(self, form):
        return roles.end(self.object, by=self.request.user, **form.cleaned_data)

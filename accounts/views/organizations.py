"""Pages of organizations: list, detail, create, edit."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.filters.organizations import OrganizationFilter
from accounts.forms.organizations import OrganizationForm
from accounts.models import Organization, OrganizationName, OrganizationRole
from accounts.services import organizations
from accounts.tables.organizations import OrganizationTable
from core.history import events_of, history_of
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    back_url,
)
from core.views.doors import with_back

CRUMBS = [(_("Organizations"), reverse_lazy("accounts:organization_list"))]


class OrganizationList(ListPage):
    permission_required = "accounts.view_organization"
    queryset = Organization.objects.order_by("name", "pk")
    table_class = OrganizationTable
    filterset_class = OrganizationFilter
    page_title = _("Organizations")
    intro = _("Regions, boards, municipalities, schools and partners, each with its own days.")
    create_url_name = "accounts:organization_create"
    create_permission = "accounts.manage_organizations"
    create_label = _("Add an organization")
    empty = Empty(
        _("No organizations yet"),
        _("Begin with the region: its boards and departments are placed below it."),
    )


class OrganizationDetail(DetailPage):
    permission_required = "accounts.view_organization"
    template_name = "accounts/organizations/detail.html"
    queryset = Organization.objects.select_related(
        "parent__parent__parent", "municipality", "successor"
    )

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = self.object.type_in_words
        return frame

    def get_crumbs(self):
        above = []
        each = self.object.parent
        while each is not None and len(above) < 3:
            above.append((each.name, each.get_absolute_url()))
            each = each.parent
        return [*CRUMBS, *reversed(above), (self.object.name, None)]

    def get_state(self):
        return self.object.validity

    @property
    def is_managed(self) -> bool:
        return self.request.user.has_perm("accounts.manage_organizations")

    def get_actions(self):
        if not self.is_managed:
            return []
        back = back_url(self.request)
        return [
            Action(
                _("Edit"),
                with_back(reverse("accounts:organization_edit", args=[self.object.pk]), back),
                method="get",
                tone="primary",
                icon="pencil",
            ),
            Action(
                _("Give a role"),
                with_back(reverse("accounts:organization_give_role", args=[self.object.pk]), back),
                method="get",
                icon="person-plus",
            ),
        ]

    def get_history(self):
        pk = self.object.pk
        return history_of(
            self.object,
            events_of(OrganizationName, organization_id=pk),
            events_of(OrganizationRole, organization_id=pk),
        )

    def get_context_data(self, **kwargs):
        children = self.object.children.select_related("successor").order_by("name", "pk")
        roles = self.object.roles.select_related("person").order_by("kind", "person__name", "pk")
        today = timezone.localdate()
        return super().get_context_data(
            bodies=[each for each in children if each.body_type],
            children=[each for each in children if not each.body_type],
            serving=self.object.serving.select_related("parent").order_by("name", "pk"),
            variants=self.object.names.all(),
            predecessors=self.object.predecessors.order_by("name", "pk"),
            roles=sorted(roles, key=lambda role: bool(role.valid_to and role.valid_to < today)),
            is_managed=self.is_managed,
            **kwargs,
        )


class OrganizationCreate(CreatePage):
    permission_required = "accounts.manage_organizations"
    template_name = "accounts/organizations/form.html"
    form_class = OrganizationForm
    page_title = _("Add an organization")
    submit_label = _("Add the organization")
    done = _("The organization is added.")

    def get_crumbs(self):
        return [*CRUMBS, (self.page_title, None)]

    def get_cancel_url(self):
        return back_url(self.request, reverse("accounts:organization_list"))

    def perform(self, form):
        return organizations.create(
            form.instance, variants=form.variant_lines, by=self.request.user
        )


class OrganizationEdit(EditPage):
    permission_required = "accounts.manage_organizations"
    template_name = "accounts/organizations/form.html"
    queryset = Organization.objects.all()
    form_class = OrganizationForm
    done = _("The organization is changed.")

    def get_crumbs(self):
        return [*CRUMBS, *super().get_crumbs()]

    def perform(self, form):
        return organizations.revise(
            form.instance, variants=form.variant_lines, by=self.request.user
        )

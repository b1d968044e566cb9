"""What everybody may read: a region's public pages and their switch, a program's publication."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.history import history_of
from core.views import Action, DetailPage, EditPage, VerbPage
from programs.forms.publishing import PublicSiteForm
from programs.models import Program, PublicSite
from programs.rules import publishing as rules
from programs.services import publishing


def site_of(organization):
    return PublicSite.objects.filter(organization=organization).first()


class PublicSiteDetail(DetailPage):
    """Whether a region has public pages, at which address, and which programs stand on them."""

    permission_required = "programs.view_public_site"
    queryset = Organization.objects.filter(kind=OrganizationKind.REGION)
    template_name = "programs/publishing/detail.html"

    def get_frame(self):
        frame = super().get_frame()
        frame.title = _("Public pages")
        frame.eyebrow = str(self.object)
        return frame

    def get_crumbs(self):
        return [(str(self.object), self.object.get_absolute_url())]

    @property
    def site(self):
        if not hasattr(self, "_site"):
            self._site = site_of(self.object)
        return self._site

    def get_state(self):
        if self.site is not None and self.site.is_open:
            return (_("open to everybody"), "good", "globe")
        return (_("closed"), "muted", "lock")

    def get_actions(self):
        if not self.request.user.has_perm("programs.manage_public_site", self.object):
            return []
        name, label = "create", _("Set up the public pages")
        if self.site is not None:
            name, label = "edit", _("Change the public pages")
        url = reverse(f"programs:public_site_{name}", args=[(self.site or self.object).pk])
        return [Action(label, url, method="get", tone="primary", icon="globe")]

    def get_history(self):
        return history_of(self.site) if self.site is not None else []

    def get_context_data(self, **kwargs):
        shown = self.site.organizations() if self.site else [self.object.pk]
        published = Program.objects.published().filter(organization__in=shown)
        return super().get_context_data(
            site=self.site,
            address=f"{settings.SITE_URL}{address_of(self.site)}" if self.site else "",
            published=list(published.order_by("name", "pk")),
            **kwargs,
        )


def address_of(site):
    """Return where public pages are; they stand above programs."""
    return reverse("dashboards:public_home", args=[site.slug])


class PublicSiteCreate(VerbPage):
    """Sets up a region's public pages; they may stay closed."""

    permission_required = "programs.manage_public_site"
    queryset = Organization.objects.filter(kind=OrganizationKind.REGION)
    form_class = PublicSiteForm
    page_title = gettext_lazy("Set up the public pages")
    done = gettext_lazy("The public pages are set up.")

    def check_permission(self):
        if not self.request.user.has_perm(self.permission_required):
            raise PermissionDenied
        super().check_permission()

    def obstacles(self):
        has_pages = site_of(self.object) is not None
        return rules.obstacles_to_have_pages(is_region=True, has_pages=has_pages)

    def get_refuge(self):
        return reverse("programs:public_site_detail", args=[self.object.pk])

    def get_form(self, data=None, files=None):
        return self.form_class(data, files, instance=PublicSite(organization=self.object))

    def perform(self, form):
        if reasons := list(self.obstacles()):
            raise ValidationError(reasons)
        return publishing.set_up(form.instance, by=self.request.user)

    def get_success_url(self, result):
        return self.get_refuge()

    def get_cancel_url(self):
        return self.get_refuge()


class PublicSiteEdit(EditPage):
    """Opens and closes a region's public pages, and changes their words."""

    permission_required = "programs.manage_public_site"
    queryset = PublicSite.objects.select_related("organization")
    form_class = PublicSiteForm
    page_title = gettext_lazy("Change the public pages")
    done = gettext_lazy("The public pages are saved.")

    def perform(self, form):
        return publishing.revise(form.instance, by=self.request.user)


class Publication(VerbPage):
    """Asks before what everybody may read of a program changes."""

    permission_required = "programs.change_program"
    queryset = Program.objects.select_related("organization")
    template_name = "core/confirm.html"
    question = ""

    def get_form(self, data=None, files=None):
        return Form(data)

    def get_consequences(self):
        raise NotImplementedError

    def get_context_data(self, **kwargs):
        question = self.question % {"what": self.object}
        return super().get_context_data(
            question=question, consequences=self.get_consequences(), **kwargs
        )


class ProgramPublish(Publication):
    question = gettext_lazy("Publish “%(what)s” for everybody?")
    submit_label = gettext_lazy("Publish")
    done = gettext_lazy("The program is published.")

    def obstacles(self):
        return rules.obstacles_to_publish(self.object.published_on)

    def perform(self, form):
        return publishing.publish(self.object, by=self.request.user)

    def get_consequences(self):
        site = PublicSite.objects.showing(self.object.organization)
        is_open = site is not None and site.is_open
        where = _("Everybody can read it at once on the public pages of %(region)s.")
        if not is_open:
            where = _("Nothing is shown before the administrator opens the pages of %(region)s.")
        return [
            where % {"region": self.object.organization},
            _("Shown: the program's purpose, and its goals with the status that was sent last."),
            _("A status that is sent later is shown at once."),
            _("Shown: what is applied for once a round is open, decisions that count, payments."),
            _("Not shown: drafts, reports and analyses of goals, names of persons, participants."),
        ]


class ProgramUnpublish(Publication):
    question = gettext_lazy("Take “%(what)s” off the public pages?")
    submit_label = gettext_lazy("Take it off")
    done = gettext_lazy("The program is no longer on the public pages.")

    def obstacles(self):
        return rules.obstacles_to_unpublish(self.object.published_on)

    def perform(self, form):
        return publishing.unpublish(self.object, by=self.request.user)

    def get_consequences(self):
        return [
            _("Goals, sums and decisions of the program are no longer shown to everybody."),
            _("Copies that others have kept can show it for some minutes more."),
        ]

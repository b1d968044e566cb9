"""How an organization's papers look: what applies to it, its own look, the style sheet of it."""

import re

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from accounts.models import Organization
from core.history import history_of
from core.views import Action, DetailPage, EditPage, VerbPage
from documents.forms.themes import ThemeForm
from documents.models import Theme
from documents.services import themes

COLORS = re.compile(r"([0-9a-f]{6})-([0-9a-f]{6})")


class OrganizationTheme(DetailPage):
    """The look that applies to an organization, its own or one from above, with a sample."""

    permission_required = "documents.view_theme"
    queryset = Organization.objects.all()
    template_name = "documents/themes/detail.html"

    def get_frame(self):
        frame = super().get_frame()
        frame.title = _("The look of its papers")
        frame.eyebrow = str(self.object)
        return frame

    def get_crumbs(self):
        return [(str(self.object), self.object.get_absolute_url())]

    @property
    def theme(self):
        if not hasattr(self, "_theme"):
            self._theme = Theme.objects.nearest(self.object)
        return self._theme

    @property
    def is_own(self):
        return self.theme is not None and self.theme.organization_id == self.object.pk

    def get_actions(self):
        if not self.request.user.has_perm("documents.change_theme"):
            return []
        name, label = "create", _("Give it a look of its own")
        pk = self.object.pk
        if self.is_own:
            name, label, pk = "edit", _("Change the look"), self.theme.pk
        url = reverse(f"documents:theme_{name}", args=[pk])
        return [Action(label, url, method="get", tone="primary", icon="palette")]

    def get_history(self):
        return history_of(self.theme) if self.is_own else []

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            theme=self.theme, is_own=self.is_own, **sample_of(self.theme), **kwargs
        )


class ThemeFormPage:
    """What both forms share: the sample that follows the typing, and where they lead."""

    permission_required = "documents.change_theme"
    template_name = "documents/themes/form.html"
    form_class = ThemeForm

    def get_success_url(self, result):
        return result.get_absolute_url()


class ThemeCreate(ThemeFormPage, VerbPage):
    """Gives an organization's papers a look of their own, to begin with the one that applies."""

    queryset = Organization.objects.all()
    page_title = gettext_lazy("Give its papers a look of their own")
    submit_label = gettext_lazy("Save the look")
    done = gettext_lazy("The papers have a look of their own. It is used from the next one.")

    def check_permission(self):
        if not self.request.user.has_perm(self.permission_required):
            raise PermissionDenied
        super().check_permission()

    def obstacles(self):
        if Theme.objects.filter(organization=self.object).exists():
            yield _("Its papers have a look of their own already.")

    def get_refuge(self):
        return theme_url(self.object)

    def get_form(self, data=None, files=None):
        theme = Theme(organization=self.object)
        if above := Theme.objects.nearest(self.object):
            theme.accent, theme.foot_text = above.accent, above.foot_text
        return self.form_class(data, files, instance=theme)

    def perform(self, form):
        if reasons := list(self.obstacles()):
            raise ValidationError(reasons)
        return themes.give(form.save(commit=False), by=self.request.user, **form.verb())

    def get_cancel_url(self):
        return theme_url(self.object)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            organization=self.object, **sample_of(Theme.objects.nearest(self.object)), **kwargs
        )


class ThemeEdit(ThemeFormPage, EditPage):
    """Changes the look of an organization's papers."""

    queryset = Theme.objects.select_related("organization", "logo")
    page_title = gettext_lazy("Change the look of its papers")
    submit_label = gettext_lazy("Save the look")
    done = gettext_lazy("The look is changed. It is used from the next paper.")

    def perform(self, form):
        is_logo_removed = form.cleaned_data.get("is_logo_removed", False)
        theme = form.save(commit=False)
        return themes.revise(
            theme, by=self.request.user, is_logo_removed=is_logo_removed, **form.verb()
        )

    def get_context_data(self, **kwargs):
        stored = self.get_queryset().get(pk=self.object.pk)  # the form writes into the other one
        return super().get_context_data(
            organization=stored.organization, **sample_of(stored), **kwargs
        )


def theme_url(organization):
    return reverse("documents:organization_theme", args=[organization.pk])


def sample_of(theme):
    """Return what a sample of a look needs: the address of its style sheet, its logo."""
    if theme is None:
        return {"style_url": "", "logo": None}
    return {"style_url": style_url(theme.frozen), "logo": theme.logo}


def style_url(frozen_theme):
    """Return the address of the style sheet that gives a twin its colors, or ""."""
    if not frozen_theme:
        return ""
    pair = "-".join(frozen_theme[name].removeprefix("#") for name in ("accent", "tint"))
    return reverse("documents:theme_style", args=[pair])


@require_safe
def theme_style(request, colors):
    """Give out two colors as a style sheet; what they are is in the address itself."""
    found = COLORS.fullmatch(colors)
    if found is None:
        raise Http404
    accent, tint = found.groups()
    return HttpResponse(
        f"article.paper {{ --accent: #{accent}; --tint: #{tint}; }}\n",
        content_type="text/css; charset=utf-8",
        headers={"Cache-Control": "private, max-age=31536000, immutable"},
    )

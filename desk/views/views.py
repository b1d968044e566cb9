"""Pages of saved views: columns chosen, a view saved, opened, revised, deleted."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import CreatePage, DeletePage, EditPage, ListPage, Page, back_url, carry_out
from core.views.doors import get_allowed
from core.views.lists import OWN
from core.views.pages import ObjectPage
from desk.forms.views import ViewForm
from desk.models import DefaultView, SavedView
from desk.models.circles import circles_of
from desk.services import views

# What of a list's address is no part of what a view asks for.
LEFT_OUT = {"page", "columns", "view", "export", "back"}
LONGEST = 2_000


@dataclass(frozen=True)
class Listed:
    """A list, as somebody looks at it."""

    page: type[ListPage]
    name: str
    query: QueryDict

    @property
    def title(self) -> Any:
        return self.page.page_title

    @property
    def asked(self) -> list[list[str]]:
        """What a view of it keeps: filter, order, rows on a page."""
        return [
            [name, value]
            for name, values in self.query.lists()
            for value in values
            if value and name not in LEFT_OUT
        ]

    @property
    def columns(self) -> list[str]:
        return self.page.table_class.known(self.query.get("columns", "").split(","))

    def in_words(self) -> list[tuple[Any, str]]:
        """Return what is asked for as people read it: label and value of each filter."""
        words = []
        for name, value in self.asked:
            filters = self.page.filterset_class.base_filters if self.page.filterset_class else {}
            if name in filters:
                words.append((filters[name].label or name, value))
            elif name not in OWN:
                words.append((name, value))
        return words


def list_at(url: str) -> Listed | None:
    """Return the list at an address of ours; None where there is none."""
    parts = urlsplit(url)
    try:
        match = resolve(parts.path)
    except Resolver404:
        return None
    return _listed(match, QueryDict(parts.query[:LONGEST]))


def list_named(name: str) -> Listed | None:
    """Return a list by the name of its address."""
    try:
        return _listed(resolve(reverse(name)), QueryDict())
    except NoReverseMatch:
        return None


def _listed(match: Any, query: QueryDict) -> Listed | None:
    page = getattr(match.func, "view_class", None)
    if page is None or not issubclass(page, ListPage):
        return None
    return Listed(page, match.view_name, query)


class ViewList(Page):
    """The views that the person has, by list; where each is opened, changed, deleted."""

    template_name = "desk/views/list.html"
    permission_required = "desk.use_views"
    page_title = gettext_lazy("Saved views")

    def get(self, request, *args, **kwargs):
        user = request.user
        found = SavedView.objects.all().visible_to(user).select_related("owner")
        opens = set(DefaultView.objects.all().visible_to(user).values_list("view_id", flat=True))
        groups = []
        for name, rows in groupby(found.order_by("list_name", "name", "pk"), lambda v: v.list_name):
            listed = list_named(name)
            title = listed.title if listed else _("A list that is no longer there")
            groups.append((title, [self.row(view, opens) for view in rows]))
        return self.render_to_response(self.get_context_data(groups=groups))

    def row(self, view: SavedView, opens: set[int]) -> dict[str, Any]:
        name = circles_of(self.request.user).get(view.shared_with)
        return {
            "view": view,
            "is_own": view.owner_id == self.request.user.pk,
            "is_default": view.pk in opens,
            "shared_with": name() if name else "",
        }


class ViewOpen(ObjectPage):
    """The short address of a view: leads to its list."""

    permission_required = "desk.use_views"
    queryset = SavedView.objects

    def get(self, request, *args, **kwargs):
        url = self.object.list_url
        if not url:
            messages.error(request, _("The list of this view is no longer there."))
        return redirect(url or "desk:view_list")


class ViewPage:
    """What the two forms of a view share."""

    template_name = "desk/views/form.html"
    form_class = ViewForm
    listed: Listed

    def get_form_kwargs(self):
        offered = self.listed.page.table_class.offered()
        return {"user": self.request.user, "offered": offered}

    def perform(self, form):
        view = form.instance
        view.columns = form.cleaned_data["columns"]
        is_default = form.cleaned_data["is_default"]
        return views.save(view, is_default=is_default, by=self.request.user)

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(listed=self.listed, **kwargs)


class ViewCreate(ViewPage, CreatePage):
    """Columns of a list, shown at once or saved under a name; comes from the list (`back`)."""

    permission_required = "desk.use_views"
    page_title = gettext_lazy("Columns and views")
    submit_label = gettext_lazy("Save the view")
    done = gettext_lazy("The view is saved.")

    def dispatch(self, request, *args, **kwargs):
        listed = list_at(back_url(request))
        if listed is None or not request.user.has_perm(listed.page.permission_required):
            self.check_permission()
            messages.info(request, _("Columns are chosen, and views saved, from a list."))
            return redirect("desk:view_list")
        self.listed = listed
        self.over = self.own_view()
        return super().dispatch(request, *args, **kwargs)

    def own_view(self) -> SavedView | None:
        """Return the view that the list was opened with, where it is the person's own."""
        key = self.listed.query.get("view", "")
        own = SavedView.objects.filter(owner=self.request.user, list_name=self.listed.name)
        return own.filter(pk=key).first() if key.isdecimal() and len(key) < 19 else None

    def get_context_data(self, **kwargs):
        return super().get_context_data(over=self.over, **kwargs)

    def get_crumbs(self):
        return [(self.listed.title, back_url(self.request))]

    def get_form_kwargs(self):
        view = SavedView(
            owner=self.request.user,
            list_name=self.listed.name,
            query=self.listed.asked,
            columns=self.listed.columns,
        )
        return {**super().get_form_kwargs(), "instance": view}

    def read_form(self, data, files=None):
        form = super().read_form(data, files)
        if "show" in data or ("over" in data and self.over is not None):  # nothing needs a name
            form.fields["name"].required = False
        return form

    def perform(self, form):
        if "show" in self.request.POST:
            form.instance.columns = form.cleaned_data["columns"]
            return form.instance
        if "over" in self.request.POST and self.over is not None:
            self.over.query = self.listed.asked
            self.over.columns = form.cleaned_data["columns"]
            return views.change(self.over, by=self.request.user)
        return super().perform(form)

    def proceed(self, result):
        if result.pk is not None:
            return super().proceed(result)
        query = self.listed.query.copy()
        for name in ("page", "export", "columns"):
            query.pop(name, None)
        if result.columns:
            query["columns"] = ",".join(result.columns)
        return redirect(f"{reverse(self.listed.name)}?{query.urlencode() or 'view=all'}")


class ViewEdit(ViewPage, EditPage):
    """Another name, other columns, somebody else to share it with."""

    permission_required = "desk.change_view"
    queryset = SavedView.objects
    page_title = gettext_lazy("Change a saved view")
    submit_label = gettext_lazy("Save the view")
    done = gettext_lazy("The view is saved.")

    def check_permission(self):
        super().check_permission()
        self.listed = list_named(self.object.list_name)

    def get(self, request, *args, **kwargs):
        if self.listed is None:
            messages.error(request, _("The list of this view is no longer there."))
            return redirect("desk:view_list")
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        return self.get(request) if self.listed is None else super().post(request, *args, **kwargs)

    def get_form_kwargs(self):
        view = self.object
        is_default = view.defaults.filter(person=self.request.user).exists()
        view.columns = self.listed.page.table_class.known(view.columns)
        return {**super().get_form_kwargs(), "initial": {"is_default": is_default}}

    def conflicts(self, form, current, seen):
        """Ask about the words alone: of columns, what the owner chose last holds."""
        of_columns = form.column_fields()
        found = super().conflicts(form, current, seen)
        return [each for each in found if each.name not in of_columns]

    def get_crumbs(self):
        return [(_("Saved views"), reverse("desk:view_list"))]

    def get_cancel_url(self):
        return back_url(self.request, reverse("desk:view_list"))


class ViewDelete(DeletePage):
    permission_required = "desk.change_view"
    queryset = SavedView.objects
    page_title = gettext_lazy("Delete a saved view")
    submit_label = gettext_lazy("Delete the view")
    service = views.delete
    done = gettext_lazy("The view is deleted.")

    def get_crumbs(self):
        return [(_("Saved views"), reverse("desk:view_list"))]

    def get_cancel_url(self):
        return back_url(self.request, reverse("desk:view_list"))

    def get_success_url(self, result):
        return reverse("desk:view_list")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.object.shared_with:
            context["consequences"] = [_("Those it is shared with lose it too.")]
        return context


@require_POST
def view_open_with(request, pk):
    """Let the list open with a view, for the person who asks."""
    view = get_allowed(SavedView.objects, request.user, "desk.use_views", pk=pk)
    done = _("The list now opens with “%(view)s”.") % {"view": view}
    return carry_out(request, views.open_with, view, done=done, to=reverse("desk:view_list"))


@require_POST
def view_open_plainly(request, pk):
    """Let the list open with everything again, for the person who asks."""
    view = get_allowed(SavedView.objects, request.user, "desk.use_views", pk=pk)
    done = _("The list now opens with everything.")
    return carry_out(request, views.open_plainly, view, done=done, to=reverse("desk:view_list"))

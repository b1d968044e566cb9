"""List pages: visible rows, filtered, sorted, paged, exported; one class for all.

A saved view is a query of the list, its columns among it: `columns` names them, `view` says which
view was opened ("all": none, although there is one that the list opens with).
"""

from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import FETCH_PEERS
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from core.exports import export
from core.views.doors import is_htmx, with_back
from core.views.frame import Action, Empty, Page

OWN = ("sort", "per_page", "page", "columns", "view", "export", "back")


class ListPage(Page):
    """A list: names a permission, a queryset, a table, a filter, and that is all.

    `create_url_name` with `create_permission` and `create_label` offer the first step;
    `empty` says what an empty list is for.
    """

    template_name = "core/list.html"
    queryset: Any = None
    table_class: Any = None
    filterset_class: Any = None
    intro: Any = ""
    empty = Empty("")
    create_url_name = ""
    create_permission = ""
    create_label: Any = ""
    per_page_choices = (25, 50, 100)

    def get_queryset(self):
        return self.queryset.all().visible_to(self.request.user).fetch_mode(FETCH_PEERS)

    def get(self, request, *args, **kwargs):
        if self.default and not request.GET and not is_htmx(request):
            return redirect(self.default.url)
        self.rows = self.get_queryset()
        self.filter = None
        if self.filterset_class is not None:
            self.filter = self.filterset_class(request.GET, queryset=self.rows, request=request)
            self.rows = self.filter.qs
        columns = [name for name in request.GET.get("columns", "").split(",") if name]
        self.table = self.table_class(
            self.rows,
            order_by=request.GET.get("sort") or None,
            here=request.get_full_path(),
            columns=columns,
        )
        if "view" in request.GET and (mended := self.mended(columns)):
            return redirect(mended)
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx") and not self.problems:
            return export(self.table, kind, self.get_frame().title)
        return self.render_to_response(self.get_context_data(**kwargs))

    @property
    def problems(self) -> list[tuple[Any, Any]]:
        """What of the filter cannot be read: (label of the field, what is wrong)."""
        if self.filter is None:
            return []
        form = self.filter.form
        return [(form[name].label, each) for name, found in form.errors.items() for each in found]

    @cached_property
    def views(self) -> list[Any]:
        """The saved views of this list that the person has."""
        name = self.request.resolver_match.view_name
        return import_string(settings.LIST_VIEWS)(self.request.user, name)

    @property
    def default(self) -> Any:
        """The view that the list opens with, for this person."""
        return next((view for view in self.views if view.is_default), None)

    def mended(self, columns: list[str]) -> str:
        """Return the address without what a saved view asks for in vain; nothing when all is there.

        A view may be older than the list, or shared by somebody who may choose among more.
        """
        fields = self.filter.form.fields if self.filter is not None else {}
        errors = self.filter.form.errors if self.filter is not None else {}
        query, left_out = self.request.GET.copy(), []
        for name in list(query):
            if name in errors or (name not in fields and name not in OWN):
                left_out.append(str(fields[name].label) if name in fields else name)
                del query[name]
        if unknown := [name for name in columns if name not in self.table.columns.columns]:
            left_out += unknown
            query["columns"] = ",".join(name for name in columns if name not in unknown)
        if not left_out:
            return ""
        said = _(
            "The view asks for something that this list does not have, or not for you. It is left "
            "out: %(what)s."
        )
        messages.warning(self.request, said % {"what": ", ".join(left_out)})
        return f"{self.request.path}?{query.urlencode()}"

    def complete(self, rows: list) -> None:
        """Read what only the rows of this page need; files take everything from the queryset."""

    def get_create_action(self) -> Action | None:
        """Return the action that adds a row, for those who may."""
        if not self.create_url_name or not self.request.user.has_perm(self.create_permission):
            return None
        url = with_back(reverse(self.create_url_name), self.request.get_full_path())
        return Action(self.create_label, url, method="get", tone="primary", icon="plus-lg")

    def get_per_page(self) -> int:
        wanted = self.request.GET.get("per_page", "")
        choices = {str(choice): choice for choice in self.per_page_choices}
        return choices.get(wanted, self.per_page_choices[0])

    def get_exports(self) -> list[tuple[str, str]]:
        query = self.request.GET.copy()
        query.pop("page", None)
        links = []
        for kind, label in (("xlsx", _("Excel")), ("csv", _("CSV"))):
            query["export"] = kind
            links.append((label, f"?{query.urlencode()}"))
        return links

    def get_context_data(self, **kwargs):
        per_page = self.get_per_page()
        # A table that knows its paginator counts its rows; without, it would read them all.
        self.table.paginator = Paginator(self.table.rows, per_page)
        page = self.table.paginator.get_page(self.request.GET.get("page"))
        self.table.page = page
        self.complete([row.record for row in page.object_list])
        asked, everything = self.request.GET, self.request.path
        return super().get_context_data(
            views=self.views,
            view=next((each for each in self.views if str(each.pk) == asked.get("view")), None),
            has_default=self.default is not None,
            everything=f"{everything}?view=all" if self.default else everything,
            table=self.table,
            filter=self.filter,
            page_obj=page,
            total=page.paginator.count,
            per_page=per_page,
            per_page_choices=self.per_page_choices,
            exports=self.get_exports(),
            create_action=self.get_create_action(),
            intro=self.intro,
            empty=self.empty,
            is_filtered=bool(self.filter is not None and self.filter.is_narrowed),
            problems=self.problems,
            **kwargs,
        )

    def render_to_response(self, context, **kwargs) -> HttpResponse:
        if is_htmx(self.request):
            self.template_name = f"{self.template_name}#results"
        # The script answers a refused fragment by going to the whole page, with its messages.
        status = 422 if self.problems else 200
        response = super().render_to_response(context, status=status, **kwargs)
        patch_vary_headers(response, ["HX-Request"])
        return response

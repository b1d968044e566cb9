"""Detail, create, verb and delete pages."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core.forms import tidied, uncut
from core.history import HistoryEntry, history_of
from core.views.doors import back_url, get_allowed, run, with_back
from core.views.frame import Action, Frame, Page


class ObjectPage(Page):
    """A page about one object: 404 when it is hidden, 403 when it is seen but not allowed."""

    queryset: Any = None
    lookup = "pk"

    def check_permission(self) -> None:
        self.object = get_allowed(
            self.get_queryset(),
            self.request.user,
            self.permission_required,
            **{self.lookup: self.kwargs[self.lookup]},
        )

    def get_queryset(self):
        return self.queryset.all()

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"object": self.object, **kwargs})


class DetailPage(ObjectPage):
    """What it is, what state it is in, what one can do, who did what."""

    template_name = "core/detail.html"

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_frame(self) -> Frame:
        return Frame(
            title=str(self.object),
            eyebrow=self.eyebrow or self.object._meta.verbose_name,
            crumbs=self.get_crumbs(),
            state=self.get_state(),
            actions=self.get_actions(),
        )

    def get_crumbs(self) -> list[tuple[Any, str | None]]:
        return []

    def get_state(self) -> tuple[Any, str, str] | None:
        return None

    def get_actions(self) -> list[Action]:
        return []

    def get_history(self) -> list[HistoryEntry]:
        return history_of(self.object) if hasattr(self.object, "events") else []

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"history": self.get_history(), **kwargs})


class FormSteps:
    """The steps of a form page: show, check, perform, say what happened, go on."""

    template_name = "core/form.html"
    form_class: Any = None
    submit_label: Any = ""
    done: Any = ""

    def get_form(self, data=None, files=None):
        return self.form_class(data, files, **self.get_form_kwargs())

    def get_form_kwargs(self) -> dict:
        return {}

    def read_form(self, data, files=None):
        """Return the form over what was posted."""
        return tidied(self.get_form(data, files))

    def obstacles(self) -> Iterable[Any]:
        """Return why the form cannot be used now; whoever opens it is led back with the reasons."""
        return ()

    def turn_away(self):
        """Return the way back to the object, the reasons said; None when nothing is in the way."""
        reasons = list(self.obstacles())
        for reason in reasons:
            messages.error(self.request, reason)
        if not reasons:
            return None
        return redirect(with_back(self.get_refuge(), back_url(self.request)))

    def get_refuge(self):
        """Return the page that explains why the form cannot be used: the object's own."""
        return self.object.get_absolute_url()

    def get(self, request, *args, **kwargs):
        return self.turn_away() or self.show(self.get_form())

    def post(self, request, *args, **kwargs):
        form = self.read_form(request.POST, request.FILES or None)
        if not form.is_valid():
            return self.show(form)
        try:
            result = run(self.perform, form)
        except ValidationError as refusal:
            add_refusal(form, refusal)
            return self.show(form)
        return self.proceed(result)

    def perform(self, form):
        """Call the one service that this page is for; return what the person goes to."""
        raise NotImplementedError

    def proceed(self, result):
        if self.done:
            messages.success(self.request, self.done)
        return redirect(self.get_success_url(result))

    def get_success_url(self, result) -> str:
        return with_back(result.get_absolute_url(), back_url(self.request))

    def get_cancel_url(self) -> str:
        return back_url(self.request, "/")

    def show(self, form, **kwargs):
        uncut(form)
        status = 422 if form.is_bound and form.errors else 200
        context = self.get_context_data(
            form=form,
            submit_label=self.submit_label or _("Save"),
            cancel_url=self.get_cancel_url(),
            **kwargs,
        )
        return self.render_to_response(context, status=status)


def add_refusal(form, refusal: ValidationError) -> None:
    """Show a service's refusal in the form: beside the fields it names, else on top."""
    if hasattr(refusal, "error_dict"):
        for name, errors in refusal.error_dict.items():
            form.add_error(name if name in form.fields else None, errors)
    else:
        form.add_error(None, refusal)


class CreatePage(FormSteps, Page):
    """A form that makes something new."""

    def get_frame(self) -> Frame:
        return Frame(title=self.page_title, eyebrow=self.eyebrow, crumbs=self.get_crumbs())

    def get_crumbs(self) -> list[tuple[Any, str | None]]:
        return []


class VerbPage(FormSteps, ObjectPage):
    """A form that does one thing with one object (asks for a reason, a day …)."""

    tone = "primary"

    def get_frame(self) -> Frame:
        return Frame(title=self.page_title, eyebrow=str(self.object), crumbs=self.get_crumbs())

    def get_crumbs(self) -> list[tuple[Any, str | None]]:
        return [(str(self.object), self.object.get_absolute_url())]

    def get_success_url(self, result) -> str:
        return with_back(self.object.get_absolute_url(), back_url(self.request))

    def get_cancel_url(self) -> str:
        return with_back(self.object.get_absolute_url(), back_url(self.request))

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"tone": self.tone, **kwargs})


class DeletePage(VerbPage):
    """Asks before a draft that nobody else has seen is deleted; `service` is the verb."""

    template_name = "core/confirm.html"
    tone = "danger"
    service: Any = None
    success_url: Any = "/"

    def get_form(self, data=None, files=None):
        return Form(data)

    def perform(self, form):
        return type(self).service(self.object, by=self.request.user)

    def get_success_url(self, result) -> str:
        return back_url(self.request, str(self.success_url))

    def get_context_data(self, **kwargs):
        question = _("Delete “%(what)s”?") % {"what": self.object}
        return super().get_context_data(**{"question": question, "consequences": [], **kwargs})

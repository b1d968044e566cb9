"""Edit pages: the second to save is shown what changed meanwhile, and chooses field by field."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import CheckboxInput
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.forms import fingerprints, read_seen, seen_token
from core.history import HistoryEntry, history_of
from core.shown import shown
from core.views.doors import back_url, run, with_back
from core.views.frame import Frame
from core.views.pages import FormSteps, ObjectPage, add_refusal


@dataclass(frozen=True)
class ConflictField:
    """A field that somebody else changed while this person was writing."""

    name: str
    label: str
    mine: str
    theirs: str
    who: str
    at: datetime | None


class EditPage(FormSteps, ObjectPage):
    """A form over one object, with its version; subclasses give `form_class` and `perform`.

    The form opens with a signed token of what the person saw (version, and a fingerprint of each
    field). On saving, the row is locked; when its version moved on, each field that others changed
    is shown as mine and theirs, and nothing is written until the person has chosen.
    """

    def get_form(self, data=None, files=None):
        return self.form_class(data, files, instance=self.object, **self.get_form_kwargs())

    def get_frame(self) -> Frame:
        title = self.page_title or _("Edit %(what)s") % {"what": self.object}
        return Frame(title=title, eyebrow=self.object._meta.verbose_name, crumbs=self.get_crumbs())

    def get_crumbs(self) -> list[tuple[Any, str | None]]:
        return [(str(self.object), self.object.get_absolute_url())]

    def get_cancel_url(self) -> str:
        return with_back(self.object.get_absolute_url(), back_url(self.request))

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            # Whoever saves at the same moment waits here and then meets the new version.
            self.object = self.get_queryset().locked(self.object.pk)
            return self.save(request)

    def save(self, request):
        current = self.get_form()
        seen = read_seen(request.POST.get("seen", ""), self.object)
        token = seen_token(current, self.object)
        form = self.read_form(self.merged(request.POST, current), request.FILES or None)
        is_valid = form.is_valid()
        unresolved = self.conflicts(form, current, seen)
        if unresolved:
            asked = seen_token(current, self.object, [each.name for each in unresolved])
            return self.show(form, conflict=unresolved, seen=asked)
        if not is_valid:
            return self.show(form, seen=token)
        try:
            with transaction.atomic():
                result = run(self.perform, form)
        except ValidationError as refusal:
            add_refusal(form, refusal)
            return self.show(form, seen=token)
        return self.proceed(result)

    def merged(self, posted, current):
        """Return what was posted, with the stored value wherever the person chose it."""
        data = posted.copy()
        for name in current.fields:
            if data.get(f"keep_{name}") == "theirs":
                data.setlist(current[name].html_name, _as_posted(current[name]))
        return data

    def conflicts(self, form, current, seen) -> list[ConflictField]:
        """Return the fields that others changed to something else and nobody has chosen yet."""
        seen = seen or {}
        is_newest = seen.get("v") == self.object.version
        then, asked = seen.get("f", {}), seen.get("a", ())
        now = fingerprints(current)
        found = []
        for name in current.fields:
            field, stored = current.fields[name], current[name].initial
            # A choice was made against what was shown then: what moved since is asked anew.
            has_moved = not is_newest and then.get(name) != now[name]
            is_chosen = self.request.POST.get(f"keep_{name}") in ("mine", "theirs")
            if not has_moved and (is_chosen or name not in asked):
                continue
            # a form whose fields follow what is written may have dropped this one
            if name not in form.fields or not field.has_changed(stored, form[name].data):
                continue
            last = self.last_change
            found.append(
                ConflictField(
                    name=name,
                    label=str(form[name].label),
                    mine=_readable(field, form[name].data),
                    theirs=_readable(field, field.prepare_value(stored)),
                    who=last.who if last else "",
                    at=last.at if last else None,
                )
            )
        return found

    @cached_property
    def last_change(self) -> HistoryEntry | None:
        """Return what was done last with the row; nothing where no trail is kept of it."""
        history = history_of(self.object) if hasattr(self.object, "events") else []
        return next(iter(history), None)

    def show(self, form, **kwargs):
        if "seen" not in kwargs:
            kwargs["seen"] = seen_token(form, self.object)
        return super().show(form, **{"conflict": None, **kwargs})


class GrownEditPage(EditPage):
    """A form with rows that people add: one that somebody else added meanwhile is theirs.

    A form that was opened before has no field for it: leaving it alone is no conflict.
    """

    def merged(self, posted, current):
        data = super().merged(posted, current)
        for name in current.fields:
            if name not in data and name in current.initial:
                data[name] = str(current.fields[name].prepare_value(current.initial[name]))
        return data


def _as_posted(bound) -> list[str]:
    """Return a field's stored value as a browser would send it."""
    stored = bound.field.prepare_value(bound.initial)
    if isinstance(bound.field.widget, CheckboxInput):
        return ["on"] if stored else []
    written = bound.field.widget.format_value(stored)
    values = written if isinstance(written, list) else [written]
    return ["" if value is None else str(value) for value in values]


def _readable(field, value) -> str:
    """Return a field's value in words: the labels of what is chosen, else the text itself."""
    if hasattr(field, "choices"):
        labels = {str(key): str(label) for key, label in field.choices}
        values = value if isinstance(value, (list, tuple)) else [value]
        return ", ".join(labels.get(str(v), str(v)) for v in values if v not in (None, ""))
    return value if isinstance(value, str) else shown(value)

"""Page types for the rows that stand on another page: added, edited, removed there."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.views.edits import EditPage
from core.views.pages import DeletePage, VerbPage


class PartCreate(VerbPage):
    """Adds a row to an object: `model` is the row's, `parent` its field for the object."""

    model: Any = None
    parent = ""
    service: Any = None

    def get_form_kwargs(self):
        row = self.model(**{self.parent: self.object}, **self.get_beginning())
        return {"instance": row}

    def get_beginning(self):
        """Return what a new row begins with: the last place, where rows have an order."""
        names = {each.name for each in self.model._meta.fields}
        if "position" not in names:
            return {}
        rows = self.model.objects.filter(**{self.parent: self.object})
        last = rows.order_by("-position").values_list("position", flat=True).first()
        return {"position": (last or 0) + 1}

    def perform(self, form):
        return type(self).service(form.instance, by=self.request.user)


class PartEdit(EditPage):
    """Edits a row and leads back to the page that it stands on, its `parent`."""

    parent = ""
    service: Any = None

    def get_crumbs(self):
        home = getattr(self.object, self.parent)
        return [(str(home), home.get_absolute_url())]

    def perform(self, form):
        return type(self).service(form.instance, by=self.request.user)


class PartRemove(DeletePage):
    """Asks before a row is removed from the page that it stands on."""

    parent = ""
    submit_label = _("Remove")
    question = ""
    consequences = ()

    def get_crumbs(self):
        home = getattr(self.object, self.parent)
        return [(str(home), home.get_absolute_url())]

    def get_success_url(self, result):
        return self.get_cancel_url()

    def get_context_data(self, **kwargs):
        asked = {
            "question": self.question % {"what": self.object},
            "consequences": [*self.consequences, _("The history keeps it.")],
        }
        return {**super().get_context_data(**kwargs), **asked}

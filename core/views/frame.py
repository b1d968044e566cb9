"""What every page has: who may open it, its title, its place, its state, its actions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.views.generic.base import ContextMixin, TemplateResponseMixin, View

from core.views.doors import back_label, back_url


@dataclass(frozen=True)
class Action:
    """Something that the person can do here; with reasons it is shown greyed, with each of them."""

    label: Any
    url: str
    method: str = "post"
    tone: str = "default"
    reasons: Sequence[Any] = ()
    icon: str = ""


@dataclass(frozen=True)
class Empty:
    """What an empty list says: what it is for, and what to do first."""

    title: Any
    text: Any = ""
    action: Action | None = None


@dataclass
class Frame:
    """The head of a page; views fill in what they know."""

    title: Any = ""
    eyebrow: Any = ""
    crumbs: list[tuple[Any, str | None]] = field(default_factory=list)
    state: tuple[Any, str, str] | None = None
    actions: Iterable[Action] = ()


class Page(TemplateResponseMixin, ContextMixin, View):
    """A page behind a permission, in the common frame."""

    permission_required: str = ""
    page_title: Any = ""
    eyebrow: Any = ""

    def dispatch(self, request, *args, **kwargs):
        self.check_permission()
        return super().dispatch(request, *args, **kwargs)

    def check_permission(self) -> None:
        """Raise PermissionDenied unless the person may open this kind of page at all."""
        if not self.request.user.has_perm(self.permission_required):
            raise PermissionDenied

    def get_frame(self) -> Frame:
        return Frame(title=self.page_title, eyebrow=self.eyebrow)

    def get_context_data(self, **kwargs):
        frame = self.get_frame()
        back = back_url(self.request)
        return super().get_context_data(
            **{
                "page_title": frame.title,
                "eyebrow": frame.eyebrow,
                "crumbs": frame.crumbs,
                "state": frame.state,
                "actions": list(frame.actions),
                "back_url": back,
                "back_label": back_label(self.request, frame.crumbs) if back else "",
                **kwargs,
            }
        )

"""Page types (list, detail, create, edit, verb, delete), and the doors that verbs go through."""

from core.views.doors import back_label, back_url, carry_out, get_allowed, is_htmx, onward
from core.views.edits import EditPage, GrownEditPage
from core.views.frame import Action, Empty, Page
from core.views.lists import ListPage
from core.views.pages import CreatePage, DeletePage, DetailPage, VerbPage

__all__ = [
    "Action",
    "CreatePage",
    "DeletePage",
    "DetailPage",
    "EditPage",
    "Empty",
    "GrownEditPage",
    "ListPage",
    "Page",
    "VerbPage",
    "back_label",
    "back_url",
    "carry_out",
    "get_allowed",
    "is_htmx",
    "onward",
]

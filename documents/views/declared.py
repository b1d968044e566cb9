"""Totals that a source declares, place by place: which places there are, and which is shown."""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

LONGEST_PLACE = 100


class DeclaresTotals:
    """For form pages: `?place=` names the place of the source that is written about."""

    template_name = "documents/declared.html"
    row_heading: Any = ""

    def stated_places(self) -> Iterable[str]:
        """Return the places in which totals are declared already."""
        raise NotImplementedError

    @cached_property
    def places(self) -> list[str]:
        """Where totals can be declared: the usual places, those in use, the one asked for."""
        usual = [_("table"), _("text")]
        asked = filter(None, [self.asked_place or ""])
        return list(dict.fromkeys([*usual, *self.stated_places(), *asked]))

    @property
    def asked_place(self) -> str | None:
        asked = self.request.GET.get("place")
        return None if asked is None else asked.replace("\0", "").strip()[:LONGEST_PLACE]

    @property
    def place(self) -> str:
        if self.asked_place is None:
            return next(iter(self.stated_places()), self.places[0])
        return self.asked_place

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            place=self.place, places=self.places, row_heading=self.row_heading, **kwargs
        )

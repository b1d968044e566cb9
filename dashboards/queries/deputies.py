"""What waits for somebody who is away, as far as the deputy may open it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from django.db.models import FETCH_PEERS
from django.urls import Resolver404, resolve
from django.utils import timezone

from accounts.models import User
from dashboards.queries.rows import Waiting
from dashboards.queries.waiting import waiting_for
from desk.models import Deputy


@dataclass(frozen=True)
class StandIn:
    """For whom a deputy looks, what of it the deputy may open, and how much is not told."""

    deputy: Deputy
    waiting: list[Waiting]
    untold: int

    @property
    def absent(self) -> User:
        return self.deputy.absent


def deputies_of(user: Any) -> list[Deputy]:
    """Return by whom I am asked to stand in today; one query."""
    held = Deputy.objects.all().standing_in(user, timezone.localdate())
    return list(held.select_related("absent").order_by("absent__name", "pk"))


def stand_in(deputy: Deputy, user: Any) -> StandIn:
    """Return what waits for the absent person and may be opened by the deputy.

    Being a deputy gives no right: what the deputy may not open is counted and never named.
    """
    theirs = waiting_for(deputy.absent)
    may_open = openable(user, theirs)
    # what somebody asked of the absent in their own words is not passed on
    told = [replace(each, question="") for each in theirs if each.item in may_open]
    return StandIn(deputy, told, len(theirs) - len(told))


def openable(user: Any, rows: Iterable[Waiting]) -> set[str]:
    """Return the keys of those whose page the person may open; one query for each kind of page.

    The page itself is asked: its rows that are visible, and its permission. What is no page of
    one object is left out, since nobody can say whose it is.
    """
    by_page: dict[Any, dict[int, list[str]]] = {}
    for each in rows:
        try:
            found = resolve(urlsplit(each.url).path)
        except Resolver404:
            continue
        page: Any = getattr(found.func, "view_class", None)
        is_of_one = set(found.kwargs) == {"pk"} and getattr(page, "queryset", None) is not None
        if is_of_one and not each.posts:
            by_page.setdefault(page, {}).setdefault(found.kwargs["pk"], []).append(each.item)
    may_open: set[str] = set()
    for page, items in by_page.items():
        seen = page.queryset.all().visible_to(user).filter(pk__in=items)
        for obj in seen.fetch_mode(FETCH_PEERS):
            if user.has_perm(page.permission_required, obj):
                may_open.update(items[obj.pk])
    return may_open

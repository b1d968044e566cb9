"""The frame around every page: the navigation by role, and what the demo says about itself."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from config.demo.logins import LOGINS

VERSION = "0.1.0"


@dataclass(frozen=True)
class NavItem:
    """One entry of the navigation; active while its page or a page below it is shown."""

    label: Any
    url: str
    icon: str
    active: bool


@dataclass(frozen=True)
class NavGroup:
    """Entries under a heading; without a label they stand alone, on top or because they are few."""

    label: Any
    items: tuple[NavItem, ...]

    @property
    def active(self) -> bool:
        return any(item.active for item in self.items)


# What is taken in at a glance needs no headings.
FEW = 8
# Groups of (label, url name, icon, permission): shown to whoever holds the permission at all.
SECTIONS = [
    (
        "",
        [
            (_("My page"), "dashboards:home", "house", "dashboards.view_home"),
            (_("Portfolio"), "dashboards:portfolio", "grid-1x2", "dashboards.view_portfolio"),
        ],
    ),
    (
        _("Programs and goals"),
        [
            (_("Programs"), "programs:program_list", "collection", "programs.view_program"),
            (_("Projects"), "programs:project_list", "kanban", "programs.view_project"),
            (_("Goals"), "programs:goal_list", "bullseye", "programs.view_program"),
            (
                _("Reporting rounds"),
                "programs:reporting_list",
                "clipboard",
                "programs.view_program",
            ),
            (_("Groups"), "programs:group_list", "people-fill", "programs.view_group"),
            (_("Plans"), "plans:plan_list", "view-list", "plans.view_plan"),
        ],
    ),
    (
        _("Funding"),
        [
            (_("Funding rounds"), "funding:round_list", "pie-chart", "funding.view_round"),
            (
                _("Proposals"),
                "funding:proposal_list",
                "file-earmark-text",
                "funding.view_proposal",
            ),
            (_("Meetings"), "funding:meeting_list", "calendar-event", "funding.view_meeting"),
            (_("Decisions"), "funding:decision_list", "check2-square", "funding.view_round"),
            (
                _("Decisions by delegation"),
                "funding:delegation_list",
                "person-check",
                "funding.view_delegation",
            ),
            (_("Payments"), "funding:payment_list", "cash", "funding.view_payment"),
        ],
    ),
    (
        _("Training"),
        [
            (_("Cohorts"), "training:cohort_list", "mortarboard-fill", "training.view_cohort"),
            (
                _("Participants"),
                "training:participant_list",
                "person-lines-fill",
                "training.view_participant",
            ),
            (_("Sessions"), "training:session_list", "calendar2", "training.view_session"),
        ],
    ),
    (
        _("Evaluation"),
        [
            (_("Evaluations"), "evaluation:evaluation_list", "eye", "evaluation.view_evaluation"),
            (
                _("Indicators"),
                "evaluation:indicator_list",
                "graph-up",
                "evaluation.view_indicator",
            ),
        ],
    ),
    (
        _("Registers and archive"),
        [
            (_("Documents"), "documents:document_list", "archive", "documents.view_document"),
            (
                _("Organizations"),
                "accounts:organization_list",
                "buildings",
                "accounts.view_organization",
            ),
            (_("People"), "accounts:user_list", "person", "accounts.manage_users"),
            (
                _("Roles in programs"),
                "programs:role_list",
                "person-badge",
                "programs.manage_roles",
            ),
            (_("Mails"), "desk:mail_list", "envelope", "desk.view_mail"),
            (_("Disposals"), "training:disposal_list", "eraser", "training.view_disposal"),
            (
                _("Extracts for persons"),
                "training:extract_list",
                "file-earmark",
                "training.view_extract",
            ),
        ],
    ),
]


def frame(request) -> dict[str, Any]:
    """Give every template the navigation, the version and, in a demo, the demo's logins."""
    context = {"version": VERSION, "demo": settings.DEMO}
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {**context, "demo_logins": LOGINS} if settings.DEMO else context
    return {**context, "nav": navigation_for(user, request.path)}


def navigation_for(user, path: str) -> tuple[NavGroup, ...]:
    """Return the sections that the person may open, in groups with headings where they are many."""
    held = frozenset(each for each in PERMISSIONS if user.has_perm(each))
    site = get_urlconf(), get_script_prefix()
    at = (url for url in _addresses(*site).values() if _is_at(path, url))
    return _groups(get_language(), site, held, frozenset(at))


PERMISSIONS = tuple(dict.fromkeys(each[-1] for _, entries in SECTIONS for each in entries))


def _is_at(path: str, url: str) -> bool:
    return path == url if url == "/" else path.startswith(url)


@cache
def _addresses(urlconf: str | None, prefix: str) -> dict[str, str]:
    """Return the address of each entry, worked out once for each site map and its place."""
    return {page: reverse(page) for _, entries in SECTIONS for _, page, *_ in entries}


@lru_cache(maxsize=256)
def _groups(
    language: str | None, site: tuple[Any, str], held: frozenset[str], at: frozenset[str]
) -> tuple[NavGroup, ...]:
    """Return the menu of all who hold these permissions, the page being below these entries."""
    addresses = _addresses(*site)
    groups = []
    for label, entries in SECTIONS:
        items = tuple(
            NavItem(str(name), addresses[page], icon, addresses[page] in at)
            for name, page, icon, permission in entries
            if permission in held
        )
        if items:
            groups.append(NavGroup(str(label), items))
    items = tuple(item for group in groups for item in group.items)
    return tuple(groups) if len(items) > FEW else (NavGroup("", items),)

"""What the makers of the house share: markers, outsiders, and what lies behind each URL."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import timezone

from accounts.models import Organization, User
from programs.models import (
    Program,
)

TODAY = timezone.localdate()
MARKER = "Hemligmarkor"
SECRET_AMOUNT = Decimal(31_313)
# What must not be read outside Halmstad, in lower case and with plain spaces.
SECRETS = ("hemligmarkor", "hemligma", "ln heml", "31313", "31 313")
# Those who are not in Halmstad's authority, each with a reason of their own to look in.
OUTSIDERS = (
    "secretary_hylte",
    "registrar_hylte",
    "strategist",
    "project_leader",
    "steering",
    "responsible",
    "administrator",
    "nobody",
)


@dataclass
class World:
    """People by role, boards by name, and what stands behind each kind of URL."""

    people: dict[str, User] = field(default_factory=dict)
    boards: dict[str, Organization] = field(default_factory=dict)
    program: Program | None = None
    # noun of a URL name ("funding:proposal") → (what it shows, arguments, is it Halmstad's own)
    objects: dict[str, list[tuple[str, dict[str, Any], bool]]] = field(default_factory=dict)

    def add(self, noun: str, label: str, obj: Any, *, is_secret: bool = False) -> None:
        arguments = obj if isinstance(obj, dict) else {"pk": obj.pk}
        self.objects.setdefault(noun, []).append((label, arguments, is_secret))

    def fill(self, door: Any, but: Collection[str] = ()) -> Iterator[tuple[str, str, bool]]:
        """Yield (what it shows, URL, is it Halmstad's own) for each object behind a door.

        `but` names what is left out, by what it shows.
        """
        if not door.arguments:
            yield "", door.url(), False
            return
        noun = NOUNS.get(door.name) or door.name.rsplit("_", 1)[0]
        while noun not in self.objects and "_" in noun:
            noun = noun.rsplit("_", 1)[0]
        if noun not in self.objects:
            raise LookupError(f"tests/house/world.py has no object for {door.name}: add one.")
        for label, arguments, is_secret in self.objects[noun]:
            if label not in but:
                yield label, door.url(**arguments), is_secret


# Where the name of a URL does not begin with the noun that its arguments name.
NOUNS = {
    "accounts:role_end": "accounts:role",
    "dashboards:program_dashboard": "programs:program",
    "dashboards:goal_facts": "programs:goal",
    "dashboards:standing_in": "desk:deputy",
    "dashboards:snooze_end": "desk:snooze",
    "dashboards:portfolio_municipality": "dashboards:municipality",
    "dashboards:public_document": "dashboards:public_paper",
    "dashboards:public_file": "dashboards:public_paper",
    "dashboards:public_program": "dashboards:published",
    "programs:program_publish": "programs:unpublished",
    "programs:public_site_create": "accounts:organization",
    "programs:public_site_detail": "accounts:organization",
    "desk:comment_about": "desk:commented",
    "desk:comment_create": "desk:commented",
    "documents:organization_theme": "accounts:organization",
    "documents:theme_create": "accounts:organization",
    "documents:schema": "documents:kind",
    "documents:found": "documents:kind",
    "documents:theme_style": "documents:colors",
    "documents:preview": "documents:paper",
    "documents:review": "documents:paper",
    "documents:draft": "documents:paper",
    "documents:issue": "documents:paper",
    "documents:finding_keep": "documents:paper",
    "evaluation:chain": "programs:program",
    "evaluation:program_overview": "programs:program",
    "funding:appeal_create": "funding:decision",
    "funding:decision_record": "funding:proposal",
    "funding:delegation_record": "funding:proposal",
    "funding:board_detail": "funding:board",
    "funding:pledge_record": "funding:letter",
    "funding:project_ledger": "programs:project",
    "funding:round_change": "funding:change_form",
    "funding:program_rounds": "programs:program",
    "funding:proposal_start": "funding:delivery",
    "funding:scenario_create": "funding:round",
    "plans:activity_create": "plans:plan",
    "plans:heading_create": "plans:plan",
    "plans:indicator_create": "plans:plan",
    "plans:organization_plans": "accounts:organization",
    "plans:program_plans": "programs:program",
    "programs:live_text_list": "programs:program",
    "programs:status_list": "programs:program",
    "programs:status_create": "programs:program",
    "programs:status_begin": "programs:program",
    "programs:alignment_create": "programs:project",
    "programs:update_create": "programs:goal",
    "programs:change_create": "programs:change_form",
    "programs:effect_create": "programs:project",
    "programs:contribution_create": "programs:project",
    "programs:link_create": "programs:project",
    "programs:project_report_create": "programs:project",
    "programs:budget_detail": "programs:project",
    "programs:budget_edit": "programs:project",
    "programs:budget_declared": "programs:project",
    "programs:partner_create": "programs:program",
    "programs:objective_create": "programs:strategy",
    "programs:choice_create": "programs:objective",
    "programs:group_member_create": "programs:group",
    "programs:group_meeting_create": "programs:group",
    "programs:adjustment_create": "programs:group_meeting",
    "programs:update_compare": "programs:goal",
    "programs:draft_discard": "programs:goal",
    "programs:draft_save": "programs:goal",
    "programs:reporting_report": "programs:report",
    "programs:reporting_compare": "programs:report",
    "training:course_create": "programs:program",
    "training:module_create": "training:course",
    "training:version_create": "training:module",
    "training:cohort_create": "training:course",
    "training:goal_add": "training:cohort",
    "training:booking_create": "training:cohort",
    "training:seats_csv": "training:cohort",
    "training:seats_xlsx": "training:cohort",
    "training:round_bookings": "funding:round",
    "training:cohort_propose": "training:cohort",
    "training:cohort_supervision": "training:cohort",
    "training:program_training": "programs:program",
    "training:program_seats": "programs:program",
    "training:program_seats_csv": "programs:program",
    "training:program_seats_xlsx": "programs:program",
    "training:organization_seats": "accounts:organization",
    "training:organization_seats_csv": "accounts:organization",
    "training:organization_seats_xlsx": "accounts:organization",
    "training:participant_create": "training:cohort",
    "training:participant_import": "training:cohort",
    "training:participants_csv": "training:cohort",
    "training:participants_xlsx": "training:cohort",
    "training:process_edit": "training:participant",
    "training:link_create": "training:cohort",
    "training:own_links_send": "training:cohort",
    "training:applications_admit": "training:cohort",
    "training:applications_wait": "training:cohort",
    "training:applications_decline": "training:cohort",
    "training:program_doubles": "programs:program",
    "training:session_create": "training:cohort",
    "evaluation:role_create": "evaluation:evaluation",
    "evaluation:milestone_create": "evaluation:evaluation",
    "evaluation:milestone_goal_add": "evaluation:milestone",
    "evaluation:collection_create": "evaluation:evaluation",
    "evaluation:finding_create": "evaluation:evaluation",
    "evaluation:recommendation_create": "evaluation:evaluation",
    "evaluation:indicator_goal_add": "evaluation:indicator",
    "evaluation:indicator_effect_add": "evaluation:indicator",
    "evaluation:measurement_grid": "evaluation:grid",
    "evaluation:measurement_report": "evaluation:grid",
    "evaluation:measurement_approve": "evaluation:grid",
    "evaluation:measurement_return": "evaluation:grid",
    "training:certificates_issue": "training:cohort",
    "training:certificates_zip": "training:cohort",
    "training:attendance_csv": "training:cohort",
    "training:attendance_xlsx": "training:cohort",
    "password_reset_confirm": "password_link",
}

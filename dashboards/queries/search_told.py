"""What is told of what was found: its title, its place, its state; and whom one finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.choices import Access, validity
from accounts.models import Organization, OrganizationRole, User
from core.periods import iso_date, years_text
from documents.models import Document
from evaluation.rules.recommendations import state as recommendation_state
from funding.choices import Outcome, ProposalState, RoundState
from funding.rules.meetings import state_of as meeting_state
from plans.choices import PlanState
from plans.models import Plan
from programs.models import ProgramRole, Project, programs_held
from programs.models.goals import NO_UPDATE, Standing

Row = Mapping[str, Any]
DOT = " · "


@dataclass(frozen=True)
class Told:
    """How a row is shown: what it is called, where it is, how it stands, where it leads."""

    title: str
    place: str = ""
    state: Any = None
    url: str = ""


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def joined(*parts: Any) -> str:
    return DOT.join(str(part) for part in parts if part)


# ---------- programs and goals ----------


def tell_program(row: Row, today: date) -> Told:
    since = _("since %(year)s") % {"year": row["since_year"]} if row["since_year"] else ""
    return Told(row["name"], joined(row["organization__name"], since))


def tell_project(row: Row, today: date) -> Told:
    project = Project(starts_on=day(row["starts_on"]), ends_on=day(row["ends_on"]))
    place = joined(row["program__name"], row["diary_number"])
    return Told(row["name"], place, project.phase_on(today))


def tell_goal(row: Row, today: date) -> Told:
    standing = Standing(row["status_word"], row["status_tone"], row["status_icon"])
    place = joined(row["project__name"], row["responsible_organization__name"])
    title = f"{row['number']}. {row['title']}"
    return Told(title, place, standing if row["status_word"] else NO_UPDATE)


def tell_plan(row: Row, today: date) -> Told:
    adopted = PlanState.SUPERSEDED if row["is_superseded"] else PlanState.ADOPTED
    plan = Plan(name=row["name"], edition=row["edition"])
    years = years_text(row["first_year"], row["last_year"])
    state = adopted if row["adopted_on"] else PlanState.DRAFT
    return Told(str(plan), joined(row["organization__name"], years), state)


def tell_activity(row: Row, today: date) -> Told:
    title = f"{row['number']} {row['title']}".strip()
    return Told(title, joined(row["plan__name"], row["plan__organization__name"]))


# ---------- funding ----------


def tell_round(row: Row, today: date) -> Told:
    years = years_text(row["first_year"], row["last_year"])
    return Told(row["name"], joined(row["project__name"], years), RoundState(row["state"]))


def tell_proposal(row: Row, today: date) -> Told:
    place = joined(row["financier__name"], row["diary_number"])
    return Told(row["title"], place, ProposalState(row["state"]))


def tell_meeting(row: Row, today: date) -> Told:
    held_on = day(row["held_on"])
    title = f"{row['board__name']} {iso_date(held_on)}"
    return Told(title, row["place"], meeting_state(held_on, day(row["adjusted_on"]), today))


def tell_decision(row: Row, today: date) -> Told:
    paragraph = f"§ {row['paragraph']}" if row["paragraph"] else ""
    made = row["made_on"] or ""
    place = joined(row["proposal__financier__name"], made, paragraph, row["diary_number"])
    return Told(row["title"], place, Outcome(row["outcome"]))


# ---------- documents, organizations, people ----------


def tell_document(row: Row, today: date) -> Told:
    document = Document(year=row["year"], number=row["number"])
    document.is_superseded, document.is_withdrawn, document.is_disposed = (
        row[name] for name in ("is_superseded", "is_withdrawn", "is_disposed")
    )
    place = joined(document.reference, row["owner__name"], row["diary_number"])
    return Told(row["title"], place, document.state)


def tell_organization(row: Row, today: date) -> Told:
    found = Organization(kind=row["kind"], body_type=row["body_type"], unit_type=row["unit_type"])
    held = validity(day(row["valid_from"]), day(row["valid_to"]), today)
    return Told(row["name"], joined(found.type_in_words.capitalize(), row["parent__name"]), held)


def colleagues(rows: QuerySet, user: Any) -> QuerySet:
    """Administrators find everybody; others whom they can read of: officials, and their own.

    Who acts for an organization stands on its page, who acts in a program on the program's.
    """
    if user.has_perm("accounts.manage_users"):
        return rows
    officials = OrganizationRole.objects.all().held_now().order_by()
    own = ProgramRole.objects.filter(program__in=programs_held(user)).held_now().order_by()
    return rows.filter(
        Q(pk__in=officials.values("person")) | Q(pk__in=own.values("person")) | Q(pk=user.pk),
        is_active=True,
    )


def with_offices(rows: QuerySet, user: Any, today: date) -> QuerySet:
    """Annotate where each is read of (`office`, `part`), and whether it is on their own page."""
    offices = OrganizationRole.objects.filter(person=OuterRef("pk")).held_now()
    parts = ProgramRole.objects.filter(person=OuterRef("pk"), program__in=programs_held(user))
    opens = Q() if user.has_perm("accounts.manage_users") else Q(pk=user.pk)
    return rows.annotate(
        office=Subquery(
            offices.order_by("pk").values(
                json=JSONObject(pk="organization_id", name="organization__name")
            )[:1]
        ),
        part=Subquery(
            parts.held_now()
            .order_by("pk")
            .values(json=JSONObject(pk="program_id", name="program__name"))[:1]
        ),
        opens=Exists(User.objects.filter(opens, pk=OuterRef("pk"))),
    )


def tell_person(row: Row, today: date) -> Told:
    office, part = row["office"], row["part"]
    place = joined(row["title"], office and office["name"], not office and part and part["name"])
    if row["opens"]:
        url = ""
    elif office:
        url = reverse("accounts:organization_detail", args=[office["pk"]])
    else:
        url = reverse("programs:program_detail", args=[part["pk"]])
    return Told(row["name"], place, None if row["is_active"] else Access.INACTIVE, url)


# ---------- evaluations ----------


def tell_evaluation(row: Row, today: date) -> Told:
    return Told(row["title"], joined(row["project__name"], row["evaluator__name"]))


def tell_recommendation(row: Row, today: date) -> Told:
    days = (day(row[name]) for name in ("due_on", "done_on", "closed_on"))
    state = recommendation_state(row["verdict"], *days, today)
    title = f"{row['number']}. {row['title']}"
    return Told(title, joined(row["evaluation__title"], row["organization__name"]), state)

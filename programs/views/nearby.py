"""Small rows that stand around a project or a program, read together with it in one question."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from core.models import ask
from programs.choices import ProgramRoleKind


@dataclass(frozen=True)
class Step:
    """What comes next in a project: the last day of a round, a meeting of a group, a goal's day."""

    kind: str
    day: date
    title: str
    url: str
    is_late: bool = False
    is_booked: bool = True


def steps_of(rounds, meetings, goals, today):
    """Return the steps in the order of their days, those whose day has passed first."""
    steps = []
    for each in rounds:
        day, url = date.fromisoformat(each["due_on"]), to("reporting", each)
        steps.append(Step("round", day, each["name"], url, is_late=day < today))
    for each, day, is_late in meetings:
        booked = bool(each["booked_on"])
        steps.append(Step("meeting", day, each["name"], to("group", each), is_late, booked))
    for goal in goals:
        steps.append(Step("goal", goal.due_on, str(goal), goal.get_absolute_url()))
    return sorted(steps, key=lambda step: step.day)


def to(noun, row):
    return reverse(f"programs:{noun}_detail", args=[row["pk"]])


# Each small row of its own kind, all in one answer: put together from querysets, these two
# questions cost more than the rest of the page. Who sees the page is in the program, and so sees
# its groups that go on, and its reporting rounds that are open.
OF_PROGRAM = """
    SELECT (SELECT json_agg(json_build_object(
                       'pk', partner.id, 'name', organization.name,
                       'organization', organization.id, 'part', partner.part)
                   ORDER BY organization.name)
              FROM programs_partner partner
              JOIN accounts_organization organization ON organization.id = partner.organization_id
             WHERE partner.program_id = %(program)s),
           (SELECT json_agg(json_build_object(
                       'pk', team.id, 'name', team.name, 'kind', team.kind,
                       'interval_weeks', team.interval_weeks,
                       'last_met_on', (SELECT max(held_on) FROM programs_groupmeeting
                                        WHERE group_id = team.id AND held_on <= %(today)s),
                       'booked_on', (SELECT min(held_on) FROM programs_groupmeeting
                                      WHERE group_id = team.id AND held_on > %(today)s))
                   ORDER BY team.kind, team.name)
              FROM programs_group team
             WHERE team.program_id = %(program)s
               AND (team.ended_on IS NULL OR team.ended_on >= %(today)s)),
           (SELECT json_agg(json_build_object(
                       'kind', held.kind, 'name', person.name, 'title', person.title)
                   ORDER BY person.name)
              FROM programs_programrole held
              JOIN accounts_user person ON person.id = held.person_id
             WHERE held.program_id = %(program)s
               AND (held.valid_from IS NULL OR held.valid_from <= %(today)s)
               AND (held.valid_to IS NULL OR held.valid_to >= %(today)s))
"""
OF_PROJECT = """
    SELECT (SELECT json_agg(json_build_object('pk', id, 'text', text) ORDER BY position, id)
              FROM programs_effectgoal WHERE project_id = %(project)s),
           (SELECT json_agg(json_build_object('pk', id, 'title', title, 'url', url, 'note', note)
                   ORDER BY title, id)
              FROM programs_projectlink WHERE project_id = %(project)s),
           (SELECT json_agg(json_build_object(
                       'pk', asking.id, 'name', asking.name, 'due_on', asking.due_on)
                   ORDER BY asking.due_on, asking.id)
              FROM programs_reportinground asking
             WHERE asking.program_id = %(program)s
               AND asking.opened_at IS NOT NULL AND asking.closed_at IS NULL
               AND EXISTS (SELECT FROM programs_asked asked
                             JOIN programs_subgoal goal ON goal.id = asked.goal_id
                            WHERE asked.round_id = asking.id AND goal.project_id = %(project)s)),
           (SELECT json_agg(json_build_object(
                       'pk', alignment.id, 'motivation', alignment.motivation,
                       'choice', choice.name, 'objective', objective.name,
                       'strategy', strategy.name, 'strategy_pk', strategy.id)
                   ORDER BY strategy.name, objective.position, choice.position, alignment.id)
              FROM programs_alignment alignment
              JOIN programs_strategicchoice choice ON choice.id = alignment.choice_id
              JOIN programs_strategicobjective objective ON objective.id = choice.objective_id
              JOIN programs_strategy strategy ON strategy.id = objective.strategy_id
             WHERE alignment.project_id = %(project)s),
           (SELECT json_agg(json_build_object(
                       'pk', part.id, 'title', part.title, 'did', part.did,
                       'person', person.name, 'organization', organization.name)
                   ORDER BY part.position, part.id)
              FROM programs_contribution part
              LEFT JOIN accounts_user person ON person.id = part.person_id
              LEFT JOIN accounts_organization organization ON organization.id = part.organization_id
             WHERE part.project_id = %(project)s),
           (SELECT id FROM programs_projectreport WHERE project_id = %(project)s)
"""


OPEN_ROUNDS = """
    SELECT asking.id, asking.name, asking.due_on, count(asked.id),
           count(asked.id) FILTER (WHERE answer.id IS NOT NULL AND answer.is_whole)
      FROM programs_reportinground asking
      LEFT JOIN programs_asked asked ON asked.round_id = asking.id
      LEFT JOIN LATERAL (
            SELECT sent.id, NOT EXISTS (SELECT FROM programs_updatereturn
                                         WHERE update_id = sent.id) AS is_whole
              FROM programs_statusupdate sent
             WHERE sent.goal_id = asked.goal_id AND sent.reporting_round_id = asking.id
             ORDER BY sent.id DESC LIMIT 1) answer ON true
     WHERE asking.program_id = %(program)s
       AND asking.opened_at IS NOT NULL AND asking.closed_at IS NULL
     GROUP BY asking.id
     ORDER BY asking.due_on, asking.id
"""


@dataclass(frozen=True)
class OpenRound:
    """A reporting round that is open, and of how many goals it has an answer."""

    pk: int
    name: str
    due_on: date
    asked: int
    answered: int

    @property
    def is_late(self):
        return self.due_on < timezone.localdate() and self.answered < self.asked

    @property
    def url(self):
        return reverse("programs:reporting_detail", args=[self.pk])


def open_rounds(program):
    """Return the program's open reporting rounds by their last day; one query."""
    return [OpenRound(*row) for row in ask(OPEN_ROUNDS, program=program)]


def read_around_program(shown, program, today):
    """Give what is shown `partner_rows`, `group_rows` (that go on) and `role_rows` (held today)."""
    ((partners, groups, roles),) = ask(OF_PROGRAM, program=program, today=today)
    rows = {"partner_rows": partners, "group_rows": groups, "role_rows": roles}
    vars(shown).update({name: found or [] for name, found in rows.items()})


def read_around_project(project):
    """Give a project `effect_rows`, `link_rows`, `alignment_rows` and `contribution_rows`.

    And `reporting_rows`: the open rounds that ask about its goals; `report_pk`: its report.
    """
    names = ("effect_rows", "link_rows", "reporting_rows", "alignment_rows", "contribution_rows")
    ((*rows, report),) = ask(OF_PROJECT, project=project.pk, program=project.program_id)
    project.report_pk = report
    vars(project).update({name: found or [] for name, found in zip(names, rows, strict=True)})


def people_of(roles):
    """Return (role in words, people) of each kind of role in `role_rows`."""
    groups = ((kind, [role for role in roles if role["kind"] == kind]) for kind in ProgramRoleKind)
    return [(kind.label, people) for kind, people in groups if people]

"""Reporting rounds of the demo: the report of 2018, frozen, and one that is going on."""

from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from config.demo import texts
from core.history import verb
from programs.choices import ReportingKind
from programs.models import (
    Asked,
    Program,
    Question,
    Reminder,
    ReportingRound,
    StatusUpdate,
    SubGoal,
)
from programs.services import snapshots, updates

FINAL = "Slutrapport 2017–2018"
FINAL_INTRODUCTION = (
    "Projektfördjupningens åtta delmål, så som de redovisades när den var slut. Inlagd i efterhand "
    "ur den tryckta rapporten: dagarna då tillfället öppnades och stängdes är demons."
)
OPEN_INTRODUCTION = (
    "Beskriv hur förberedelserna går och vad som kan hindra starten. Håll dig till det som har "
    "hänt sedan förra läget. " + texts.INVENTED
)
NEEDED = "Vad behöver styrgruppen ta ställning till?"
RISKS = "Vilka risker ser du de närmaste tre månaderna?"
# What was told in the open round, in the order of the goals: status, report, analysis, needed.
TOLD = (
    (
        "in progress",
        "Kursplanen är klar och tre utbildare är vidtalade. Lokaler är bokade för våren.",
        "Intresset är större än platserna. Ett tydligt urval behövs innan anmälan öppnar.",
        "Hur platserna ska fördelas mellan kommunerna.",
    ),
    (
        "in progress",
        "Fyra träffar är planerade. Inbjudan har gått till alla som har fullföljt utbildningen.",
        "Nätverket behöver en värd i varje kommun för att hålla över tid.",
        "Inget just nu.",
    ),
    (
        "at risk",
        "Ett förslag till gemensamma mått finns, men två kommuner har inte svarat.",
        "",
        "Att kommunerna utser var sin kontaktperson.",
    ),
)
RETURNED = (
    "Det framgår inte vilka mått som föreslås. Skriv ut dem, och säg i analysen vad som händer om "
    "de två kommunerna inte svarar."
)
REMINDED = (
    "Komplettera redovisningen i veckan, så att tillfället kan stängas före styrgruppens möte."
)


def final_round(program: Program) -> ReportingRound:
    """Make the round that the report of 2018 answers; it is frozen when all of it is entered."""
    now = timezone.now()
    return ReportingRound.objects.create(
        program=program,
        kind=ReportingKind.FINAL,
        name=FINAL,
        first_day=date(2017, 1, 1),
        last_day=date(2018, 12, 31),
        due_on=timezone.localdate(),
        introduction=FINAL_INTRODUCTION,
        opened_at=now,
        closed_at=now,
    )


@verb(_("entered for the demo"), name="demo.reporting")
def make(projects: dict, people: dict, *, by) -> None:
    """Freeze the report of the past project, and ask about the coming one."""
    final = ReportingRound.objects.get(program=projects["program"], name=FINAL)
    _ask(final, projects["past"])
    snapshots.take(final, by)
    _going_on(projects, people, by)


def _ask(round_: ReportingRound, project) -> list[SubGoal]:
    goals = list(project.goals.current().order_by("position", "number"))
    for goal in goals:
        Asked.objects.create(round=round_, goal=goal, person=goal.responsible_person)
    return goals


def _going_on(projects: dict, people: dict, by) -> None:
    """An open round whose day has passed: two answers, one sent back, the rest late."""
    today = timezone.localdate()
    round_ = ReportingRound.objects.create(
        program=projects["program"],
        kind=ReportingKind.SECOND_INTERIM,
        name=f"Delår 2 {today.year}",
        first_day=today - timedelta(days=120),
        last_day=today - timedelta(days=5),
        due_on=today - timedelta(days=2),
        introduction=OPEN_INTRODUCTION,
        opened_at=timezone.now() - timedelta(days=21),
    )
    needed = Question.objects.create(round=round_, position=1, text=NEEDED, is_required=True)
    Question.objects.create(round=round_, position=2, text=RISKS)
    words = dict(
        zip(texts.MEANINGS, projects["program"].statuses.order_by("position"), strict=True)
    )
    goals = _ask(round_, projects["coming"])
    for goal, (word, report, analysis, answer) in zip(goals, TOLD, strict=False):
        update = StatusUpdate(
            goal=goal,
            as_of=round_.last_day,
            status=words[word],
            reason="Läget har ändrats under hösten.",
            report=report,
            analysis=analysis,
            reporting_round=round_,
        )
        sent = updates.send(update, by=goal.responsible_person, answers={needed: answer})
    updates.send_back(sent, comment=RETURNED, by=by)
    Reminder.objects.create(round=round_, person=sent.author, text=REMINDED, sent_by=by)

"""Reporting rounds of the demo: the report of 2018, frozen, and one that is going on."""

from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from config.demo import texts
from config.demo import texts_projects as words
from core.history import verb
from programs.choices import ReportingKind
from programs.models import (
    Asked,
    Program,
    ProjectReport,
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
# What was told in the open round, by number: status, report, analysis, what is needed.
TOLD = {
    1: (
        "in progress",
        "Kursplanen är klar och tre utbildare är vidtalade. Lokaler är bokade för våren.",
        "",
        "Hur platserna ska fördelas mellan kommunerna.",
    ),
    2: (
        "in progress",
        "Fyra träffar är planerade. Inbjudan har gått till alla som har fullföljt utbildningen.",
        "Nätverket behöver en värd i varje kommun för att hålla över tid.",
        "Inget just nu.",
    ),
}
RETURNED = (
    "Det framgår inte hur många som har visat intresse. Skriv det, och säg i analysen vad som "
    "händer om fler anmäler sig än det finns platser."
)
REMINDED = (
    "Komplettera redovisningen i veckan, så att tillfället kan stängas före styrgruppens möte."
)


def final_round(program: Program) -> ReportingRound:
    """Make the round that the report of 2018 answers; it is closed when all of it is entered."""
    return ReportingRound.objects.create(
        program=program,
        kind=ReportingKind.FINAL,
        name=FINAL,
        first_day=date(2017, 1, 1),
        last_day=date(2018, 12, 31),
        due_on=timezone.localdate(),
        introduction=FINAL_INTRODUCTION,
        opened_at=timezone.now(),
    )


@verb(_("entered for the demo"), name="demo.reporting")
def make(projects: dict, people: dict, *, by) -> None:
    """Freeze the report of the past project, write its paper, and ask about the coming one."""
    final = ReportingRound.objects.get(program=projects["program"], name=FINAL)
    _ask(final, projects["past"])
    final.closed_at = timezone.now()
    final.save_fields("closed_at")
    snapshots.take(final, by)
    ProjectReport.objects.create(
        project=projects["past"],
        subtitle=words.REPORT_SUBTITLE,
        reporting_round=final,
        summary=words.REPORT_SUMMARY,
        goals_text=words.REPORT_GOALS,
        closing=words.REPORT_CLOSING,
    )
    _going_on(projects, people, by)


def _ask(round_: ReportingRound, project) -> list[SubGoal]:
    goals = list(project.goals.current().order_by("position", "number"))
    for goal in goals:
        Asked.objects.create(round=round_, goal=goal, person=goal.responsible_person)
    return goals


def _going_on(projects: dict, people: dict, by) -> None:
    """An open round whose day has passed: one answer, one sent back, the rest late."""
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
    ordered = projects["program"].statuses.order_by("position")
    statuses = dict(zip(texts.MEANINGS, ordered, strict=True))
    goals = {goal.number: goal for goal in _ask(round_, projects["coming"])}
    sent = {}
    for number, (word, report, analysis, answer) in TOLD.items():
        update = StatusUpdate(
            goal=goals[number],
            as_of=round_.last_day,
            status=statuses[word],
            reason="Läget har ändrats under hösten.",
            report=report,
            analysis=analysis,
            reporting_round=round_,
        )
        person = goals[number].responsible_person
        sent[number] = updates.send(update, by=person, answers={needed: answer})
    updates.send_back(sent[1], comment=RETURNED, by=by)
    Reminder.objects.create(round=round_, person=sent[1].author, text=REMINDED, sent_by=by)

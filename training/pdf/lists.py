"""Papers for the days themselves: who takes part, where to sign, and who was there in the end."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.money import decimal
from core.periods import iso_date
from documents.choices import Severity
from documents.rules.findings import Finding
from training.choices import SessionKind, Stage
from training.models import Cohort, Participant, Session
from training.pdf.people import PeoplePaper, facts, head_of, in_words
from training.pdf.schemas import ATTENDANCE, PARTICIPANTS, SHEET
from training.queries import counts_of, matrix_of
from training.rules.matrices import LETTERS, Matrix
from training.rules.sentences import session_sentence, stage_sentence

COHORTS = Cohort.objects.select_related("course__program__organization")


class ParticipantsPaper(PeoplePaper):
    """Who takes part in a cohort, municipality by municipality."""

    kind = "participants"
    verbose_name = gettext_lazy("List of participants")
    template = "training/cohorts/participants_pdf.html"
    view_permission = "training.change_cohort"
    issue_permission = "training.change_cohort"
    schema = PARTICIPANTS
    labels: ClassVar = {"groups": gettext_lazy("Participants"), "lead": gettext_lazy("In short")}

    def queryset(self):
        return COHORTS

    def changed_at(self, obj: Cohort) -> datetime:
        return _changed_at(obj)

    def snapshot(self, obj: Cohort) -> dict[str, Any]:
        day = timezone.localdate()
        rows = Participant.objects.filter(cohort=obj).counted().with_stage(day).with_name()
        rows = rows.filter(stage__in=(Stage.ACTIVE, Stage.COMPLETED))
        rows = rows.select_related("unit", "municipality")
        listed = list(rows.order_by("municipality__name", "name", "number"))
        return {
            **self.common(obj),
            "title": _("Participants of %(course)s, %(cohort)s") % _told(obj),
            "facts": head_of(obj, day),
            "as_of": day,
            "purpose": _("The list is for running the course and for nothing else."),
            "lead": stage_sentence(counts_of([obj.pk], day)[obj.pk]),
            "groups": [
                _group(home, list(people))
                for home, people in groupby(listed, lambda each: each.municipality)
            ],
        }


def _group(home: Any, people: list[Participant]) -> dict[str, Any]:
    words = {"home": home.name if home else _("Municipality not stated"), "n": len(people)}
    return {
        "caption": ngettext(
            "%(home)s, %(n)d participant", "%(home)s, %(n)d participants", len(people)
        )
        % words,
        "columns": _columns((_("Name"), "text"), (_("Profession"), "text"), (_("Unit"), "text")),
        "rows": [
            _row(each.name or str(each), capfirst(each.get_profession_display()), each.unit or "")
            for each in people
        ],
        "sums": None,
        "note": None,
    }


class SheetPaper(PeoplePaper):
    """A list to sign on paper at a session: who takes part, and a line for each."""

    kind = "attendance_sheet"
    verbose_name = gettext_lazy("Attendance sheet")
    template = "training/sessions/sheet_pdf.html"
    view_permission = "training.change_session"
    issue_permission = "training.change_session"
    schema = SHEET
    labels: ClassVar = {"people": gettext_lazy("Participants")}

    def queryset(self):
        return Session.objects.select_related("cohort__course__program__organization", "leader")

    def cohort_of(self, obj: Session) -> Cohort:
        return obj.cohort

    def changed_at(self, obj: Session) -> datetime:
        return max(obj.updated_at, _changed_at(obj.cohort))

    def obstacles_to_issue(self, obj: Session) -> Iterator[Any]:
        if obj.is_called_off:
            yield gettext_lazy("The session has been called off.")

    def snapshot(self, obj: Session) -> dict[str, Any]:
        day = min(obj.held_on, timezone.localdate())
        rows = Participant.objects.filter(cohort=obj.cohort).counted().with_stage(day).with_name()
        rows = rows.filter(stage__in=(Stage.ACTIVE, Stage.COMPLETED))
        rows = rows.select_related("unit", "municipality").order_by("name", "number")
        begins = obj.begins_at.strftime("%H:%M") if obj.begins_at else ""
        return {
            **self.common(obj),
            "title": obj.title or capfirst(obj.get_kind_display()),
            "facts": facts(
                (_("Course"), obj.cohort.course),
                (_("Cohort"), obj.cohort),
                (_("Kind"), capfirst(obj.get_kind_display()) if obj.title else ""),
                (_("Day"), in_words(obj.held_on)),
                (_("Time"), begins),
                (_("Hours"), decimal(obj.hours)),
                (_("Place"), obj.place),
                (_("Led by"), obj.leader),
            ),
            "day": obj.held_on,
            "purpose": _("The sheet is for taking attendance and for nothing else."),
            "people": [
                {
                    "number": place,
                    "name": each.name or str(each),
                    "home": str(each.unit or each.municipality or ""),
                }
                for place, each in enumerate(rows, 1)
            ],
        }


class AttendancePaper(PeoplePaper):
    """Participants × sessions with every sum, kind by kind, and each participant in all."""

    kind = "attendance"
    verbose_name = gettext_lazy("Attendance of a cohort")
    template = "training/cohorts/attendance_pdf.html"
    view_permission = "training.change_cohort"
    issue_permission = "training.change_cohort"
    schema = ATTENDANCE
    labels: ClassVar = {
        "legend": gettext_lazy("What the letters mean"),
        "overview": gettext_lazy("Each participant in all"),
        "parts": gettext_lazy("Attendance by kind of session"),
    }

    def queryset(self):
        return COHORTS

    def changed_at(self, obj: Cohort) -> datetime:
        return _changed_at(obj)

    def findings(self, obj: Cohort) -> Iterator[Finding]:
        matrix = matrix_of(obj)
        entered = {session for _who, session in matrix.entries}
        for each in matrix.sessions:
            if each.pk not in entered:
                yield Finding(
                    "attendance_not_taken",
                    Severity.WARN,
                    str(each),
                    _("No attendance has been taken of the session."),
                    fact=f"session {each.pk}",
                )

    def snapshot(self, obj: Cohort) -> dict[str, Any]:
        day = timezone.localdate()
        matrix, count = matrix_of(obj, day), counts_of([obj.pk], day)[obj.pk]
        kinds = [kind for kind in SessionKind if kind.value in matrix.kinds]
        return {
            **self.common(obj),
            "title": _("Attendance of %(course)s, %(cohort)s") % _told(obj),
            "facts": head_of(obj, day),
            "as_of": day,
            "purpose": _("The list is the record of what was attended and is for nothing else."),
            "legend": [f"{letter} {meaning}" for letter, meaning in LETTERS.values()],
            "parts": [
                {
                    "id": f"kind-{kind.value}",
                    "name": capfirst(str(kind.label)),
                    "sentence": session_sentence(kind.value, count.sessions[kind.value]),
                    "table": _matrix_table(matrix.of_kind(kind)),
                }
                for kind in kinds
            ],
            "overview": _overview(matrix, kinds),
        }


def _matrix_table(matrix: Matrix) -> dict[str, Any]:
    days = [(_short(each.held_on), "text") for each in matrix.sessions]
    sums = [str(matrix.participants_of(each)) for each in matrix.sessions]
    rows = {
        who: [matrix.letter(who, each) for each in matrix.sessions] for who in matrix.participants
    }
    caption = _("Who was there on which day")
    return _by_participant(matrix, caption, days, rows, [_("Took part"), *sums])


def _overview(matrix: Matrix, kinds: list[SessionKind]) -> dict[str, Any]:
    """Return each participant's sessions of every kind and in all, with hours, and the sums."""
    of_kind = [matrix.of_kind(kind) for kind in kinds]
    heads = [(capfirst(str(kind.label)), "number") for kind in kinds]
    sums = [str(each.attendances) for each in of_kind]
    rows = {who: [str(each.sessions_of(who)) for each in of_kind] for who in matrix.participants}
    caption = _("Sessions that each took part in")
    told = _by_participant(matrix, caption, heads, rows, [_("In all"), *sums])
    return {**told, "note": _("An attendance is one participant at one session.")}


def _by_participant(
    matrix: Matrix,
    caption: str,
    heads: list[tuple[str, str]],
    rows: dict[Participant, list[str]],
    sums: list[str],
) -> dict[str, Any]:
    """Return a table of participants, each with sessions and hours in all, and the sums below."""
    return {
        "caption": caption,
        "columns": _columns(
            (_("Participant"), "text"), *heads, (_("In all"), "number"), (_("Hours"), "number")
        ),
        "rows": [
            _row(_named(who), *cells, str(matrix.sessions_of(who)), decimal(matrix.hours_of(who)))
            for who, cells in rows.items()
        ],
        "sums": [*sums, str(matrix.attendances), decimal(matrix.hours)],
        "note": None,
    }


def _named(participant: Participant) -> str:
    return f"{participant.number}. {participant.name}" if participant.name else str(participant)


def _short(day: date) -> str:
    """Write a day for a narrow head: the year stands above."""
    year, rest = iso_date(day).split("-", 1)
    return f"{year} {rest}"


def _columns(*columns: tuple[str, str]) -> list[dict[str, str]]:
    return [{"label": label, "kind": kind} for label, kind in columns]


def _row(*cells: Any) -> dict[str, Any]:
    return {"cells": [str(each) for each in cells], "kind": ""}


def _told(cohort: Cohort) -> dict[str, str]:
    return {"course": cohort.course.name, "cohort": cohort.name}


def _changed_at(cohort: Cohort) -> datetime:
    """Return when the cohort or one of its participants or sessions last changed."""
    moments = [cohort.updated_at]
    for rows in (cohort.participants, cohort.sessions):
        newest = rows.order_by("-updated_at").values_list("updated_at", flat=True).first()
        moments += [newest] if newest else []
    return max(moments)

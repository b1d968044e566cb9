"""The training of a program, for the pages of a program and of its steering group."""

from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from core.views import is_htmx
from core.views.frame import Frame
from core.views.pages import DetailPage
from programs.models import Program, programs_held
from training.figures import progress_of
from training.models import Cohort, SeatBooking
from training.queries import counts_of
from training.rules.cohorts import seat_sentences
from training.rules.ledgers import SeatLedger
from training.rules.sentences import sentences
from training.services.ledgers import ledger_over

MOST = 4  # cohorts, the newest; the list has them all


class ProgramTraining(DetailPage):
    """Each cohort from registered to completed, what was held, its seats and kr.

    A part of other pages, and a page of its own where no script runs. With `?on=` as it stood on
    a day.
    """

    template_name = "training/programs/panel.html"
    permission_required = "programs.view_program"
    queryset = Program.objects.all()

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return super().get(request, *args, **kwargs)

    def get_frame(self):
        crumbs = [(str(self.object), self.object.get_absolute_url())]
        return Frame(title=_("Training"), eyebrow=str(self.object), crumbs=crumbs)

    def get_history(self):
        return None  # each cohort has its own

    @property
    def day(self):
        """The day that was asked for, if it is one that has come."""
        try:
            wanted = parse_date(self.request.GET.get("on", ""))
        except ValueError:
            wanted = None
        return wanted if wanted and wanted < timezone.localdate() else None

    def get_context_data(self, **kwargs):
        program, user, day = self.object, self.request.user, self.day
        cohorts = Cohort.objects.filter(course__program=program).visible_to(user)
        if day is not None:
            cohorts = cohorts.filter(starts_on__lte=day)
        rows = list(cohorts.select_related("course").order_by("-starts_on", "pk")[: MOST + 1])
        counts = counts_of([each.pk for each in rows], day)
        bookings = SeatBooking.objects.filter(cohort__in=rows).visible_to(user)
        parts = ledger_over(bookings, day).parts("cohort") if rows else []
        ledgers = {key: ledger for key, _name, ledger in parts}
        told = [
            {
                "cohort": each,
                "sentences": sentences(counts[each.pk]),
                "figure": progress_of(counts[each.pk], about=f"cohort {each.pk}"),
                "has_people": counts[each.pk].registered or counts[each.pk].applied,
                "seats": seat_sentences(ledgers.get(each.pk, SeatLedger(()))),
            }
            for each in rows[:MOST]
        ]
        is_insider = program.pk in programs_held(user)
        return super().get_context_data(
            told=told,
            has_more=len(rows) > MOST,
            day=day,
            courses=list(program.courses.order_by("name", "pk")) if is_insider else [],
            is_insider=is_insider,
            may_add=user.has_perm("training.add_course_to", program),
            list_url=reverse("training:cohort_list"),
            **kwargs,
        )

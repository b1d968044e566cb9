"""Pages of rows that look like one person: the list of a program, and what to do with two."""

from functools import cached_property

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import Action, DetailPage, VerbPage, carry_out, get_allowed, onward
from core.views.frame import Frame
from programs.models import Program
from training.choices import Stage, Strength
from training.forms.doubles import MergePairForm
from training.forms.participants import StageForm
from training.models import PairVerdict, Participant
from training.queries import attended_by, pairs_of
from training.rules.doubles import Known, likeness, plain_email, plain_name, plain_phone
from training.services import doubles

ROWS = Participant.objects.select_related(
    "cohort__course__program", "booking__organization", "unit", "municipality", "contact"
)


class ProgramDoubles(DetailPage):
    """The pairs of a program that nobody has answered yet, the most likely first."""

    template_name = "training/doubles/list.html"
    permission_required = "training.change_pairs"
    queryset = Program.objects.all()
    most = 50

    def get_frame(self):
        crumbs = [(str(self.object), self.object.get_absolute_url())]
        return Frame(title=_("Who may be in twice"), eyebrow=str(self.object), crumbs=crumbs)

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        pairs = pairs_of(self.object.pk)
        shown = pairs[: self.most]
        keys = {pk for pair in shown for pk in (pair.first, pair.second)}
        rows = ROWS.with_stage().with_name().in_bulk(keys)
        return super().get_context_data(
            pairs=[(rows[pair.first], rows[pair.second], pair) for pair in shown],
            total=len(pairs),
            most=self.most,
            **kwargs,
        )


class PairPage:
    """Two rows of one program, both known to the person; what one of them is not is 404."""

    permission_required = "training.change_participant"

    @property
    def queryset(self):
        return ROWS.with_stage().with_name()

    def check_permission(self):
        super().check_permission()
        number = self.kwargs["number"]
        self.other = get_allowed(
            self.get_queryset(), self.request.user, self.permission_required, pk=number
        )
        same = self.other.cohort.course.program_id == self.object.cohort.course.program_id
        if self.other.pk == self.object.pk or not same:
            raise Http404

    @property
    def both(self):
        return (self.object, self.other)

    @cached_property
    def found(self):
        """Why they look alike and how much, or None."""
        one, other = (known(row) for row in self.both)
        return likeness(one, other)

    @property
    def is_one_cohort(self):
        return self.object.cohort_id == self.other.cohort_id

    def get_crumbs(self):
        program = self.object.cohort.course.program
        return [
            (str(program), program.get_absolute_url()),
            (_("Who may be in twice"), reverse("training:program_doubles", args=[program.pk])),
        ]

    def to(self, name):
        args = (self.object.pk, self.other.pk)
        return onward(self.request, f"training:{name}", *args)

    def get_cancel_url(self):
        return self.to("pair_detail")


def known(row):
    contact = getattr(row, "contact", None)
    if contact is None:
        return Known(row.pk, "")
    return Known(row.pk, contact.name, contact.email, contact.phone, row.unit_id)


class PairDetail(PairPage, DetailPage):
    """Both rows beside each other, what differs, and what they can be."""

    template_name = "training/doubles/detail.html"

    def get_frame(self):
        state = None
        if self.found:
            strength = Strength(self.found[1])
            state = (strength.label, *strength.tones[strength.value])
        return Frame(
            title=_("Are these one person?"),
            eyebrow=_("Who may be in twice"),
            crumbs=self.get_crumbs(),
            state=state,
            actions=self.get_actions(),
        )

    def get_actions(self):
        if any(row.merged_into_id for row in self.both):
            return []
        other = Action(_("Not the same person"), self.to("pair_other"), "post", icon="person-x")
        if self.is_one_cohort:
            merge = Action(_("Merge"), self.to("pair_merge"), "get", "primary", icon="people")
            return [merge, other]
        same = Action(
            _("One person who takes part in both"), self.to("pair_same"), "post", icon="people"
        )
        if self.object.cohort.course_id != self.other.cohort.course_id:
            return [same, other]
        goes_on = Action(
            _("Has moved from one to the other"),
            self.to("pair_continue"),
            "get",
            icon="arrow-right",
        )
        return [same, goes_on, other]

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        verdict = PairVerdict.objects.select_related("author").filter(
            first=min(row.pk for row in self.both), second=max(row.pk for row in self.both)
        )
        return super().get_context_data(
            rows=compared(*self.both),
            both=self.both,
            reasons=self.found[0] if self.found else (),
            verdict=verdict.first(),
            is_one_cohort=self.is_one_cohort,
            **kwargs,
        )


def compared(one, other):
    """Return what the rows say, line by line: (label, of the one, of the other, does it differ)."""
    done = attended_by([one.pk, other.pk])
    told = [list(_told(row, done[row.pk])) for row in (one, other)]
    return [
        (label, first, second, plain(first) != plain(second))
        for (label, first, plain), (_label, second, _plain) in zip(*told, strict=True)
    ]


def _told(row, done):
    """Yield what a row says: its label, the value, and how the value is compared."""
    contact = getattr(row, "contact", None)
    yield _("Name"), contact.name if contact else "", plain_name
    yield _("E-mail address"), contact.email if contact else "", plain_email
    yield _("Phone"), contact.phone if contact else "", plain_phone
    yield _("Cohort"), str(row.cohort), str
    yield _("Stage"), Stage(row.stage).label, str
    yield _("Profession"), row.get_profession_display(), str
    yield _("Unit"), str(row.unit or (contact.told_unit if contact else "")), str
    yield _("Municipality"), str(row.municipality or ""), str
    yield _("Seat of"), str(row.booking.organization) if row.booking else "", str
    yield _("Training days attended"), done.days, str
    yield _("In-depth meetings attended"), done.meetings, str


class PairMerge(PairPage, VerbPage):
    form_class = MergePairForm
    page_title = gettext_lazy("Merge the two")
    submit_label = gettext_lazy("Merge the two")
    done = gettext_lazy("The two are one; no attendance is lost.")
    tone = "danger"

    def get_form_kwargs(self):
        reasons = self.found[0] if self.found else ()
        first = self.object.pk if self.object.stage != Stage.APPLIED else self.other.pk
        return {
            "rows": {row.pk: self.named(row) for row in self.both},
            "initial": {"keep": first, "reason": ", ".join(reasons).capitalize()},
        }

    def named(self, row):
        told = {"name": row.name, "number": row.number, "stage": Stage(row.stage).label}
        return _("%(name)s (%(number)d), %(stage)s") % told

    def perform(self, form):
        data = form.cleaned_data
        kept, double = sorted(self.both, key=lambda row: row.pk != data["keep"])
        return doubles.merge(kept, double, reason=data["reason"], by=self.request.user)

    def get_success_url(self, result):
        return result.get_absolute_url()


class PairContinue(PairPage, VerbPage):
    """Ties two rows of two cohorts as one way: the person moved, and nobody wrote it."""

    form_class = StageForm
    page_title = gettext_lazy("Has moved from one cohort to the other")
    submit_label = gettext_lazy("Tie them as one way")
    done = gettext_lazy("What was attended in the first cohort counts in the second.")

    def get_form(self, data=None, files=None):
        form = super().get_form(data, files)
        del form.fields["note"]
        return form

    def obstacles(self):
        if self.is_one_cohort:
            yield _("Both are in one cohort: merge the two.")

    def get_refuge(self):
        return self.get_cancel_url()

    def perform(self, form):
        old, new = sorted(self.both, key=lambda row: (row.cohort.starts_on, row.pk))
        return doubles.continue_from(new, old, on=form.cleaned_data["on"], by=self.request.user)

    def get_success_url(self, result):
        return result.get_absolute_url()


@require_POST
def pair_say(request, pk, number, verdict):
    """Keep what the two are: two people, or one who takes part in both."""
    one, other = (
        get_allowed(ROWS, request.user, "training.change_participant", pk=key)
        for key in (pk, number)
    )
    return carry_out(
        request,
        doubles.judge,
        one,
        other=other,
        verdict=verdict,
        done=_("It is kept, and these two are not suggested again."),
        to=reverse("training:program_doubles", args=[one.cohort.course.program_id]),
    )

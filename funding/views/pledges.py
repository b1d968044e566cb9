"""Pages of pledges: what a financier outside has answered by letter; record it, replace it."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.periods import iso_date
from core.views import Action, DetailPage, VerbPage
from funding.choices import YES, PledgeOutcome
from funding.forms.pledges import LetterForm, ReplaceForm
from funding.models import Delivery, Pledge, PledgeAmount
from funding.queries import standings_of
from funding.rules.pledges import Letter
from funding.services import pledges
from funding.views.rounds import LIST

FULL = Pledge.objects.select_related(
    "round__project__program", "financier", "source", "recorded_by", "replaces", "replaced_by"
)


def crumbs_of(round_):
    return [LIST, (str(round_), round_.get_absolute_url())]


class PledgeDetail(DetailPage):
    """One answer by letter: what it gives each year, how it is found, what has replaced it."""

    permission_required = "funding.view_pledge"
    queryset = FULL
    template_name = "funding/pledges/detail.html"

    def get_crumbs(self):
        return crumbs_of(self.object.round)

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow = _("answer by letter")
        frame.title = str(self.object.financier)
        return frame

    def get_state(self):
        answer = self.object.answer
        return (answer.label, *PledgeOutcome.tones[answer.value])

    @cached_property
    def later(self) -> Pledge | None:
        """The record that has taken its place, if any."""
        return getattr(self.object, "replaced_by", None)

    def get_actions(self):
        if self.later or not self.request.user.has_perm("funding.add_pledge", self.object):
            return []
        url = reverse("funding:pledge_replace", args=[self.object.pk])
        return [Action(_("Replace it"), url, "get", icon="arrow-repeat")]

    def get_history(self):
        amounts = events_of(PledgeAmount, pledge_id=self.object.pk)
        return history_of(self.object, amounts)

    def get_context_data(self, **kwargs):
        pledge = self.object
        standing = standings_of([pledge.round])[pledge.round_id]
        facts = [
            (_("Financier"), pledge.financier),
            (_("Funding round"), pledge.round),
            (_("Given on"), iso_date(pledge.given_on)),
            (_("Reference of the letter"), pledge.reference),
            (_("Answers version"), pledge.source.number),
            (_("Counts since"), iso_date(pledge.recorded_on)),
            (_("Recorded by"), pledge.recorded_by),
        ]
        return super().get_context_data(
            facts=facts,
            amounts=amount_rows(pledge),
            later=self.later,
            standing=standing,
            **kwargs,
        )


def amount_rows(pledge: Pledge) -> dict | None:
    """Return what was asked and what is pledged (kr), by year and in all; None for a no."""
    if pledge.outcome not in YES:
        return None
    asked = pledges.asked_in(pledge.source, pledge.financier_id)
    given = dict(pledge.amounts.order_by("year").values_list("year", "amount"))
    years = sorted({*asked, *given})
    rows = [(year, asked.get(year, 0), given.get(year, 0)) for year in years]
    return {
        "rows": [(year, wanted, got, got - wanted) for year, wanted, got in rows],
        "total": [
            sum(asked.values()),
            sum(given.values()),
            sum(given.values()) - sum(asked.values()),
        ],
    }


class LetterPage(VerbPage):
    """What a letter says, for the strategist of the round's program."""

    permission_required = "funding.add_pledge"
    template_name = "funding/pledges/form.html"

    def get_crumbs(self):
        return crumbs_of(self.round)

    def get_form_kwargs(self):
        found = pledges.sources_for(self.round, self.financier.pk)
        return {
            "years": self.round.years,
            "sources": found,
            "asked": pledges.asked_in(found[0], self.financier.pk),
        }

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(round=self.round, financier=self.financier, **kwargs)


class PledgeRecord(LetterPage):
    """Records what somebody outside answers; the page is that of what was delivered to it."""

    queryset = Delivery.objects.select_related("source__round__project", "financier")
    form_class = LetterForm
    page_title = gettext_lazy("Record the answer by letter")
    submit_label = gettext_lazy("Record the answer")
    done = gettext_lazy("The answer is recorded, and counts.")

    @property
    def round(self):
        return self.object.source.round

    @property
    def financier(self):
        return self.object.financier

    def obstacles(self):
        return pledges.obstacles_to_record(self.round, self.financier)

    def perform(self, form):
        return pledges.record(form.source, self.financier, form.letter(), by=self.request.user)


class PledgeReplace(LetterPage):
    """Lets a later letter or a correction take the place of what was recorded."""

    queryset = FULL
    form_class = ReplaceForm
    page_title = gettext_lazy("Replace the answer by letter")
    submit_label = gettext_lazy("Replace it")
    done = gettext_lazy("The answer is replaced. What was recorded before stays beside it.")

    @property
    def round(self):
        return self.object.round

    @property
    def financier(self):
        return self.object.financier

    def obstacles(self):
        return pledges.obstacles_to_replace(self.object)

    def get_form_kwargs(self):
        pledge = self.object
        said = Letter(
            outcome=pledge.outcome,
            given_on=pledge.given_on,
            amounts=dict(pledge.amounts.values_list("year", "amount")),
            reference=pledge.reference,
            note=pledge.note,
        )
        return {**super().get_form_kwargs(), "said": said}

    def perform(self, form):
        return pledges.replace(
            self.object,
            form.source,
            form.letter(),
            is_correction=form.is_correction,
            reason=form.cleaned_data["reason"],
            by=self.request.user,
        )

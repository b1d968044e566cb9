"""Pages of delivered sources: a round's versions, a new one, and what a board takes over."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.differences import Difference, difference
from core.periods import iso_date
from core.rules import refuse
from core.views import Action, DetailPage, EditPage, VerbPage
from funding.forms.sources import TakeOverForm, VersionForm
from funding.models import Round, RoundSource
from funding.queries import answers_of
from funding.rules.sources import TEXTS, obstacles_to_take_over, read, shares_text
from funding.services import sources
from funding.views import proposal_parts
from funding.views.round_parts import in_words
from funding.views.rounds import LIST, WITH_PROGRAM


@dataclass(frozen=True)
class Compared:
    """One part of a source in two versions, beside what a board has written."""

    label: str
    difference: Difference
    own: str = ""
    field: Any = None
    follows: bool = False


# ---------- the versions of a round ----------


class RoundVersions(DetailPage):
    """Every version that was delivered, with its reason and what it changed."""

    permission_required = "funding.view_round"
    queryset = WITH_PROGRAM
    template_name = "funding/sources/versions.html"

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = _("Versions"), str(self.object)
        return frame

    def get_crumbs(self):
        return [LIST, (str(self.object), self.object.get_absolute_url())]

    def get_actions(self):
        if not self.request.user.has_perm("funding.change_round", self.object):
            return []
        url = reverse("funding:round_deliver", args=[self.object.pk])
        reasons = [] if self.object.is_opened else [_("The round is not open yet.")]
        label = _("Write a new version")
        return [Action(label, url, method="get", tone="primary", reasons=reasons, icon="pencil")]

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        rows = self.object.sources.select_related("created_by").order_by("number")
        found = list(rows.visible_to(self.request.user))
        pairs = zip([None, *found], found, strict=False)
        versions = [(new, day_of(new), compared(old, new)) for old, new in pairs]
        return super().get_context_data(versions=versions[::-1], **kwargs)


def day_of(source: RoundSource) -> str:
    """Return the day a version was delivered."""
    return source.content.get("delivered_on") or iso_date(source.created_at)


def compared(old: RoundSource | None, new: RoundSource) -> list[Compared]:
    """Return the parts that differ between two versions."""
    if old is None:
        return []
    return changed_between(old.content, new.content)


def changed_between(old: dict, new: dict) -> list[Compared]:
    """Return the parts that differ between what two sources say, in the order of the paper."""
    before, after = read(old), read(new)
    labels = {f.name: capfirst(f.verbose_name) for f in Round._meta.fields}
    parts = [(labels[name], before.texts[name], after.texts[name]) for name in TEXTS]
    parts = [(label, in_words(a), in_words(b)) for label, a, b in parts]
    parts += [
        (_("Goals"), "\n".join(before.goals), "\n".join(after.goals)),
        (_("Shares"), shares_text(before), shares_text(after)),
    ]
    if "answer_by" in old and "answer_by" in new:
        parts.append((labels["answer_by"], old["answer_by"] or "", new["answer_by"] or ""))
    differences = [Compared(label, difference(a, b)) for label, a, b in parts]
    return [each for each in differences if not each.difference.is_same]


class RoundDeliver(EditPage):
    """Change the texts of an opened round: first see what it leads to, then deliver it."""

    permission_required = "funding.change_round"
    queryset = WITH_PROGRAM
    form_class = VersionForm
    template_name = "funding/sources/deliver.html"
    page_title = gettext_lazy("Write a new version")
    submit_label = gettext_lazy("See what it changes")
    done = gettext_lazy("The new version is delivered to every financier.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def get(self, request, *args, **kwargs):
        if self.object.is_opened:
            return super().get(request, *args, **kwargs)
        messages.error(request, _("The round is not open yet: change it and open it."))
        return redirect(self.object)

    def perform(self, form):
        """Deliver what was shown; anything else is shown first."""
        mark = _mark(form)
        if form.cleaned_data["shown"] != mark:
            self.look(form, mark)
            return None
        return sources.deliver(
            self.object,
            by=self.request.user,
            reason=form.cleaned_data["reason"],
            fields=form.changed_texts(),
        )

    def look(self, form, mark):
        """Keep what the change leads to, for the page that asks once more."""
        as_stored = Round.objects.select_related("project__program").get(pk=self.object.pk)
        plan = sources.planned(as_stored, fields=form.changed_texts())
        refuse(sources.why_not_deliver(plan, form.cleaned_data["reason"]))
        form.data = form.data.copy()
        form.data["shown"] = mark
        newest = self.object.sources.first()
        self.looked = {
            "looked": True,
            "differences": changed_between(newest.content, plan.content),
            "affected": affected_by(plan),
        }
        self.form = form

    def proceed(self, result):
        if result is not None:
            return super().proceed(result)
        self.submit_label = _("Deliver the new version")
        return self.show(self.form, **self.looked)

    def get_success_url(self, result):
        return reverse("funding:round_versions", args=[self.object.pk])


def _mark(form) -> str:
    """Return a fingerprint of what the form says, of all that is delivered."""
    said = {name: form.cleaned_data[name] for name in form.cleaned_data if name != "shown"}
    return sha256(repr(sorted(said.items())).encode()).hexdigest()


@dataclass(frozen=True)
class Affected:
    """What a new version means for one financier, as everybody in the round may know it."""

    financier: str
    state: Any
    sentence: str


def affected_by(plan: sources.Plan) -> list[Affected]:
    """Return what delivering the plan leads to for each financier; four queries."""
    answers = answers_of([plan.round], {plan.round.pk: plan.before})[plan.round.pk]
    return [Affected(each.financier, each.state, _sentence(each, plan)) for each in answers]


def _sentence(answer, plan: sources.Plan) -> str:
    if answer.financier_id in plan.released:
        return _("Has no share any more, and is told. What is decided stays as it is.")
    is_asked_anew = answer.financier_id in plan.asked_anew
    if answer.is_outside:
        return _of_letter(answer, is_asked_anew)
    if not answer.is_waiting:
        if is_asked_anew:
            return _("The decision stays, and the new share needs a new one unless it covers it.")
        return _("The decision stays and answers the round as before.")
    if answer.agenda_on:
        return _("The proposal on the agenda is marked as out of date; the board decides.")
    return _("A draft, if there is one, is marked as out of date.")


def _of_letter(answer, is_asked_anew: bool) -> str:
    """Say what it means for who answers by letter: nothing is sent to it from here."""
    if answer.is_waiting:
        return _("Answers by letter: send it the new version.")
    if is_asked_anew:
        return _("The letter stays, and the new share needs a new one unless it covers it.")
    return _("The letter stays and answers the round as before.")


# ---------- a board and the newest version ----------


class ProposalTakeOver(VerbPage):
    """The parts that the newest version says otherwise: taken over, or left as the board has it."""

    permission_required = "funding.change_proposal"
    queryset = proposal_parts.WHOLE
    form_class = TakeOverForm
    template_name = "funding/sources/take_over.html"
    page_title = gettext_lazy("Take over the new version")
    submit_label = gettext_lazy("Save the choices")

    def get_crumbs(self):
        return [proposal_parts.LIST, *super().get_crumbs()]

    def get(self, request, *args, **kwargs):
        if self.object.is_stale:
            return super().get(request, *args, **kwargs)
        messages.info(request, _("The proposal stands on the newest version of the round."))
        return redirect(self.object)

    @cached_property
    def news(self):
        return sources.news_for(self.object)

    def get_form_kwargs(self):
        seen = {"number": self.news.source.number, "version": self.object.version}
        labels = [(part, sources.label_of(part.name)) for part in self.news.parts]
        return {"parts": labels, "initial": seen}

    def perform(self, form):
        return sources.take_over(
            self.object,
            by=self.request.user,
            answers=form.answers,
            number=form.cleaned_data["number"],
            version=form.cleaned_data["version"],
        )

    def proceed(self, result):
        if result.source_id == self.news.source.pk:
            messages.success(self.request, _("The proposal stands on the newest version."))
            return redirect(self.get_success_url(result))
        messages.success(self.request, _("Saved. The other parts still wait for an answer."))
        return redirect(self.request.get_full_path())

    def get_context_data(self, form, **kwargs):
        parts = [
            Compared(
                label=sources.label_of(part.name),
                difference=difference(part.old, part.new),
                own=part.own,
                field=form[f"part_{part.name}"],
                follows=part.follows,
            )
            for part in self.news.parts
        ]
        reasons = obstacles_to_take_over(
            is_being_written=self.object.is_being_written,
            is_asked=self.news.is_asked,
            is_newest=True,
        )
        return super().get_context_data(
            form=form,
            parts=parts,
            newest=self.news.source,
            reasons=list(reasons),
            delivered_on=day_of(self.news.source),
            **kwargs,
        )

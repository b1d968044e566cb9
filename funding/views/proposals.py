"""Pages of proposals: list, one proposal, its history, its text; its first two steps."""

from dataclasses import replace
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.history import events_of, history_of
from core.views import (
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    carry_out,
    get_allowed,
    is_htmx,
)
from documents.services import reviews
from documents.views.documents import ISSUED
from documents.views.writing import ReviewsWriting
from funding.choices import PartKind
from funding.filters.proposals import ProposalFilter
from funding.forms.proposals import ProposalForm, inserted, rearranged
from funding.models import (
    Attachment,
    Basis,
    Clause,
    Consequence,
    Delivery,
    Proposal,
    Recipient,
    SharedDraft,
    Signatory,
    TextBlock,
)
from funding.pdf.proposals import basis_of, facts_of, stated
from funding.rules import proposals as rules
from funding.rules import reviews as checks
from funding.rules import sources
from funding.rules.reviews import PLACES
from funding.services import proposals, text_blocks
from funding.tables.proposals import ProposalTable
from funding.views.proposal_parts import (
    LIST,
    WHOLE,
    actions_for,
    facts_for,
    field_of,
    findings_for,
    parts_of,
    share_rows,
)

PARTS = (Clause, Consequence, Basis, Attachment, SharedDraft, Signatory, Recipient)


class ProposalList(ListPage):
    template_name = "funding/proposals/list.html"
    permission_required = "funding.view_proposal"
    page_title = gettext_lazy("Proposals")
    queryset = (
        Proposal.objects.with_amount()
        .select_related("financier", "round", "meeting")
        .with_newest()
        .only(  # the texts of 25 papers are long
            *("title", "diary_number", "state", "financier__name", "round__name"),
            *("meeting__held_on", "source__number"),
        )
        .order_by("-created_at", "-pk")
    )
    table_class = ProposalTable
    filterset_class = ProposalFilter
    empty = Empty(
        gettext_lazy("Your boards have no proposals yet"),
        gettext_lazy("A proposal starts from what a funding round delivers to the board."),
    )

    def get_context_data(self, **kwargs):
        waiting = Delivery.objects.visible_to(self.request.user).waiting_for(self.request.user)
        return super().get_context_data(
            waiting=waiting.select_related("source__round__project", "financier"), **kwargs
        )

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "core/list.html"
        return super().render_to_response(context, **kwargs)


class ProposalDetail(DetailPage):
    """One proposal: its state, what the review finds, what it says, what it asks for."""

    template_name = "funding/proposals/detail.html"
    permission_required = "funding.view_proposal"
    queryset = WHOLE.prefetch_related("clauses")

    def get_crumbs(self):
        return [LIST]

    def get_state(self):
        state = self.object.shown_state
        return state.label, *state.tones[state.value]

    def get_actions(self):
        return actions_for(self.object, self.request.user, self.findings)

    def get_history(self):
        return None  # a page of its own, loaded into this one: it asks half a dozen tables

    def get_context_data(self, **kwargs):
        proposal, user = self.object, self.request.user
        self.findings = proposals.findings_of(proposal)
        may_write = user.has_perm("funding.change_proposal", proposal)
        source = sources.read(proposal.source.content)
        answers = list(proposal.decisions.select_related("meeting"))
        return super().get_context_data(
            facts=facts_for(proposal),
            findings=findings_for(proposal, self.findings, may_write=may_write),
            stopping=sum(each.stops for each in self.findings),
            share=share_rows(source, proposal.financier_id),
            parts=parts_of(proposal, source),
            consequences=[(PLACES[kind], *said) for kind, said in stated(proposal).items()],
            basis=basis_of(proposal),
            recipients=[each["name"] for each in proposal.rows["recipients"]],
            signatories=proposal.rows["signatories"],
            told=_last_word(proposal),
            decisions=answers,
            referred=next((each for each in answers if each.outcome == "referred"), None)
            if proposal.is_being_written
            else None,
            issued=ISSUED.visible_to(user).about(proposal).order_by("-issued_at"),
            **kwargs,
        )


class ProposalHistory(DetailPage):
    """Who did what with the proposal and each of its rows; the detail page loads it as a part."""

    template_name = "funding/proposals/history.html"
    permission_required = "funding.view_proposal"
    queryset = WHOLE  # what its events refer to is read along with it

    def get_crumbs(self):
        return [LIST, (str(self.object), self.object.get_absolute_url())]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("History")
        return frame

    def get_history(self):
        children = [events_of(model, proposal=self.object.pk) for model in PARTS]
        return history_of(self.object, *children)

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "core/_history.html"
        return super().render_to_response(context, **kwargs)


class ProposalEdit(ReviewsWriting, EditPage):
    """The text: where a board secretary spends her morning, the review beside it."""

    template_name = "funding/proposals/form.html"
    permission_required = "funding.change_proposal"
    queryset = WHOLE.prefetch_related("clauses")
    form_class = ProposalForm
    page_title = gettext_lazy("Write the proposal")
    done = gettext_lazy("The proposal is saved.")

    def obstacles(self):
        return rules.obstacles_to_revise(self.object.state)

    def post(self, request, *args, **kwargs):
        if "add_clause" in request.POST:
            return self.show_again(request.POST, more=1)
        if "insert" in request.POST:
            return self.insert(request.POST)
        if step := request.POST.get("arrange"):
            return self.show_again(*rearranged(request.POST, step))
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {"posted": self.request.POST if self.request.method == "POST" else None}

    def insert(self, posted):
        """Show the form as it was sent, with one of the board's texts in its part."""
        texts = text_blocks.texts_for(self.object, self.blocks)
        chosen = {str(block.pk): block for block in self.blocks}.get(posted["insert"])
        if chosen is None:  # deleted meanwhile, or never ours
            return self.show_again(posted)
        data, field = inserted(posted, chosen.part, texts[chosen.pk])
        return self.show_again(data, field, more=int(chosen.part == PartKind.CLAUSE))

    @cached_property
    def blocks(self):
        return list(TextBlock.objects.filter(organization=self.object.financier_id))

    def show_again(self, data, focus="", *, more=0):
        """Show the form as it was sent, its clauses arranged or with room for one; save nothing."""
        form = self.as_sent(data, more=more)
        field = form.fields.get(focus) or form.fields[form.clause_names[-1]]
        field.widget.attrs["data-focus"] = ""
        return self.show(form, seen=data.get("seen", ""))

    def as_sent(self, data, *, more=0):
        """Return the form with what was sent in its fields, nothing of it checked."""
        form = ProposalForm(instance=self.object, posted=data, more=more)
        form.initial.update({name: data[name] for name in form.fields if name in data})
        return form

    def perform(self, form):
        return proposals.revise(self.object, by=self.request.user, **form.values())

    def form_as_sent(self, request):
        form = ProposalForm(request.POST, instance=self.object, posted=request.POST)
        form.is_valid()  # reads what can be read; what is wrong is told when it is saved
        return form

    def findings_before(self, form):
        return proposals.findings_of(self.object)

    def findings_in(self, form):
        found = checks.findings(replace(facts_of(self.object), **form.said()))
        return reviews.findings_of(proposals.PAPER, self.object, found)

    def field_of(self, finding, form):
        return field_of(finding, form.written_clauses)

    def unchecked(self, form):
        return self.as_sent(self.request.POST)

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def get_context_data(self, **kwargs):
        proposal = self.object
        source = sources.read(proposal.source.content)
        return super().get_context_data(
            share=share_rows(source, proposal.financier_id),
            goals=source.goals,
            blocks={part: [b for b in self.blocks if b.part == part] for part in PartKind.values},
            **kwargs,
        )


@require_POST
def proposal_follow(request, pk):
    """Start a revised proposal after one that is decided, and go on writing it."""
    proposal = get_allowed(WHOLE, request.user, "funding.add_proposal", pk=pk)
    return carry_out(
        request,
        proposals.follow,
        proposal,
        done=_("The revised proposal is started from what was delivered last."),
        to=lambda revised: reverse("funding:proposal_edit", args=[revised.pk]),
    )


@require_POST
def proposal_start(request, pk):
    """Start the board's draft from what was delivered to it, and go on writing it."""
    deliveries = Delivery.objects.select_related("source__round", "financier")
    delivery = get_allowed(deliveries, request.user, "funding.add_proposal", pk=pk)
    return carry_out(
        request,
        proposals.draft,
        delivery,
        done=_("The draft is started: complete it and send it to review."),
        to=lambda proposal: reverse("funding:proposal_edit", args=[proposal.pk]),
    )


@require_POST
def proposal_send_to_review(request, pk):
    proposal = get_allowed(WHOLE, request.user, "funding.change_proposal", pk=pk)
    return carry_out(
        request,
        proposals.send_to_review,
        proposal,
        done=_("The proposal is in review: the board's other officers are told."),
    )


def _last_word(proposal):
    """Return (verb, words) of the reason that explains today's state: sent back, or withdrawn."""
    steps = ("proposals.draft", "proposals.send_to_review", "proposals.send_back")
    told = proposal.events.filter(pgh_context__verb__in=[*steps, "proposals.withdraw"])
    last = told.order_by("-pgh_id").first()
    context = (last.pgh_context if last else None) or {}
    return (context.get("verb"), context["why"]) if context.get("why") else None

"""The text to the minutes: what is proposed or decided under each §, to be copied."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core.views import DetailPage, is_htmx
from funding.models import Decision, Meeting
from funding.pdf.meetings import items_of
from funding.rules.extracts import ruling_in_words
from funding.views.meeting_parts import crumbs_of


@dataclass(frozen=True)
class MinutesText:
    """What the minutes take over for one item: heading, clauses, summary."""

    key: str
    heading: str
    diary_number: str
    label: Any  # "Decision", or "Proposed decision" until it is made
    clauses: list[str]
    sentence: str = ""
    summary: str = ""
    style: str = ""
    language: str = "sv"


class MeetingText(DetailPage):
    """The texts of a whole meeting in the order of its §; its page loads them as a part."""

    permission_required = "funding.view_meeting"
    queryset = Meeting.objects.select_related("board")
    template_name = "funding/meetings/text.html"

    def get_crumbs(self):
        return crumbs_of(self.object)

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("Text to the minutes")
        return frame

    def get_history(self):
        return None

    def get_context_data(self, **kwargs):
        is_part = is_htmx(self.request)
        return super().get_context_data(texts=texts_of(self.object), is_part=is_part, **kwargs)

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "funding/meetings/_texts.html"
        return super().render_to_response(context, **kwargs)


def texts_of(meeting: Meeting) -> list[MinutesText]:
    """Return the text of each item, by its § and then by its place on the agenda."""
    made = meeting.decisions.with_parts().select_related("tabled_to")
    decisions = {each.proposal_id: each for each in made}
    texts = []
    for item in sorted(items_of(meeting), key=lambda i: (i.paragraph or 10**6, i.position, i.pk)):
        decision = decisions.get(item.proposal_id)
        if decision is not None:
            decision.proposal = item.proposal
            decision.proposal.financier, decision.meeting = meeting.board, meeting
            texts.append(text_of(decision))
        else:
            texts.append(_of_item(item, meeting.board))
    return texts


def text_of(decision: Decision) -> MinutesText:
    """Return what was decided (asked `with_parts`)."""
    proposal = decision.proposal
    who = decision.delegate or proposal.financier.in_clauses
    day = decision.tabled_to.held_on if decision.tabled_to else None
    return MinutesText(
        key=f"decision-{decision.pk}",
        heading=_heading(decision.paragraph, decision.title),
        diary_number=decision.diary_number,
        label=_("Decision"),
        clauses=decision.adopted,
        sentence=ruling_in_words(decision.outcome, who, day),
        summary=proposal.summary,
        style=proposal.financier.clause_style,
        language=proposal.language,
    )


def _of_item(item: Any, board: Any) -> MinutesText:
    """Return what is proposed, or what the minutes say of another matter."""
    proposal = item.proposal
    if proposal is None:
        return MinutesText(
            key=f"item-{item.pk}",
            heading=_heading(item.paragraph, item.title),
            diary_number=item.diary_number,
            label="",
            clauses=[],
            summary=item.minutes,
        )
    return MinutesText(
        key=f"item-{item.pk}",
        heading=_heading(item.paragraph, proposal.title),
        diary_number=proposal.diary_number,
        label=_("Proposed decision"),
        clauses=proposal.said_clauses,
        summary=proposal.summary,
        style=board.clause_style,
        language=proposal.language,
    )


def _heading(paragraph: int | None, title: str) -> str:
    return f"§\u00a0{paragraph} {title}" if paragraph else title

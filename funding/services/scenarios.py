"""Verbs of scenarios: work one out, write it, adopt it, delete it."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from funding.choices import ProposalState
from funding.models import (
    Basis,
    Clause,
    Consequence,
    Decision,
    Proposal,
    Recipient,
    Round,
    RoundSource,
    Scenario,
    ScenarioApplied,
    ScenarioShare,
    Signatory,
)
from funding.queries import share_tables_of
from funding.rules import scenarios as rules
from funding.rules.scenarios import Split
from funding.services import sources

COPIED = ("sender_unit", "officer_name", "officer_title", "addressee", "language", "diary_number")
ROWS: dict[Any, tuple[str, ...]] = {
    Signatory: ("position", "name", "title"),
    Recipient: ("position", "name"),
    Basis: ("position", "title", "dated_on"),
    Consequence: ("kind", "is_affected", "reason"),
}


@verb(_("worked out a scenario"))
def create(
    round_: Round,
    *,
    by: User,
    name: str,
    kind: str,
    without: Collection[int] = (),
    asked: int | None = None,
    explanation: str = "",
) -> Scenario:
    """Work out another split from what the round asks today; the round itself does not change.

    `without` are those who do not fund, `asked` the one who is asked for more, by their ids.
    """
    base = round_.sources.order_by("-number").first()
    if base is None:
        raise ValidationError(_("The round is not open yet: set its shares instead."))
    table = share_tables_of([round_])[round_.pk]
    if faults := dict(rules.obstacles_to_work_out(table, kind, without, asked)):
        raise ValidationError(faults)
    if round_.scenarios.filter(name=name).exists():
        raise ValidationError({"name": _("The round has a scenario of that name already.")})
    scenario = Scenario.objects.create(
        round=round_, base=base, name=name, kind=kind, explanation=explanation, created_by=by
    )
    _write(scenario, rules.work_out(table, kind, without, asked))
    return scenario


@verb(_("changed the scenario"))
def revise(scenario: Scenario, *, by: User, name: str, explanation: str, split: Split) -> Scenario:
    """Write its name, explanation and amounts; others than were worked out are one's own."""
    scenario = Scenario.objects.locked(scenario.pk)
    refuse(rules.obstacles_to_change(is_adopted=scenario.adopted_id is not None))
    if scenario.round.scenarios.exclude(pk=scenario.pk).filter(name=name).exists():
        raise ValidationError({"name": _("The round has a scenario of that name already.")})
    scenario.name, scenario.explanation = name, explanation
    if split != split_of(scenario):
        scenario.kind = "own"
        _write(scenario, split)
    scenario.save_fields("name", "explanation", "kind")
    return scenario


@verb(_("deleted the scenario"))
def delete(scenario: Scenario, *, by: User) -> None:
    """Take away a scenario that nobody outside the program has seen."""
    scenario = Scenario.objects.locked(scenario.pk)
    refuse(rules.obstacles_to_change(is_adopted=scenario.adopted_id is not None))
    scenario.delete()


@verb(_("adopted a scenario"))
def adopt(
    scenario: Scenario,
    *,
    by: User,
    explanation: str,
    financial_text: str | None = None,
    answer_by: date | None = None,
) -> RoundSource:
    """Make it what the round asks: a new version to everybody, revised proposals where decided.

    The explanation is the reason of the version and stands in its text. A board that had decided
    and is asked for something else gets a draft inside its own authority that follows the old
    proposal; everything old stays.
    """
    round_ = Round.objects.locked(scenario.round_id)
    scenario = Scenario.objects.locked(scenario.pk)
    refuse(why_not_adopt(scenario))
    if not explanation.strip():
        raise ValidationError({"explanation": _("Say why the split is another one.")})
    split = split_of(scenario)
    source = sources.deliver(
        round_,
        by=by,
        reason=explanation,
        fields=fields_of(round_, explanation, financial_text, answer_by),
        shares=split.shares,
        applied=split.applied,
    )
    scenario.adopted, scenario.explanation = source, explanation.strip()
    scenario.save_fields("adopted", "explanation")
    asked_anew = round_.shares.filter(since_number=source.number)
    for board in asked_anew.order_by("financier").values_list("financier", flat=True).distinct():
        _follow(round_, source, board, explanation.strip())
    return source


def fields_of(
    round_: Round, explanation: str, financial_text: str | None, answer_by: date | None
) -> dict[str, Any]:
    """Return the texts of the round with the explanation among its clarifications."""
    told = "\n\n".join(filter(None, [round_.clarifications.strip(), explanation.strip()]))
    return {
        "clarifications": told,
        "financial_text": round_.financial_text if financial_text is None else financial_text,
        "answer_by": answer_by,
    }


def why_not_adopt(scenario: Scenario) -> list[str]:
    """Return every obstacle to adopting it as it stands; one query."""
    newest = scenario.round.sources.order_by("-number").values_list("pk", flat=True).first()
    return list(
        rules.obstacles_to_adopt(
            is_adopted=scenario.adopted_id is not None, is_newest=scenario.base_id == newest
        )
    )


def split_of(scenario: Scenario) -> Split:
    """Return a scenario's amounts."""
    return Split(
        {(s.financier_id, s.year): s.amount for s in scenario.shares.all()},
        {each.year: each.amount for each in scenario.applied.all()},
    )


def _write(scenario: Scenario, split: Split) -> None:
    """Make the rows of the scenario say what the split says; what is the same is not written."""
    shares = {(row.financier_id, row.year): row for row in scenario.shares.all()}
    for (financier, year), amount in split.shares.items():
        row = shares.pop((financier, year), None) or ScenarioShare(
            scenario=scenario, financier_id=financier, year=year
        )
        _set(row, amount)
    for row in shares.values():
        row.delete()
    applied = {row.year: row for row in scenario.applied.all()}
    for year, amount in split.applied.items():
        _set(applied.get(year) or ScenarioApplied(scenario=scenario, year=year), amount)


def _set(row: ScenarioShare | ScenarioApplied, amount: Decimal) -> None:
    if row.pk is None or row.amount != amount:
        row.amount = amount
        row.save()


# ---------- revised proposals ----------


def _follow(round_: Round, source: RoundSource, board: int, explanation: str) -> None:
    """Start a revised proposal where the board's newest is decided; a live one is marked stale."""
    live = Proposal.objects.live().filter(round=round_, financier=board).order_by("pk")
    newest = live.last()
    if newest is None or newest.state != ProposalState.DECIDED:
        return
    old = Proposal.objects.locked(newest.pk)
    if not Decision.objects.counted().filter(proposal=old).exists():
        old.save_fields()  # it has gone on: what was recorded of it is not undone any more
    _revised(old, source, explanation)


def _revised(old: Proposal, source: RoundSource, explanation: str) -> Proposal:
    """Return the draft that revises a decided proposal: its own texts, what the source changes."""
    news = sources.news_for(old)
    texts = _texts_of(old, news, explanation)
    clause = next((part.new for part in news.parts if part.name == "clause"), None)
    proposal = Proposal.objects.create(
        round_id=old.round_id,
        source=source,
        financier_id=old.financier_id,
        follows=old,
        written_by_id=old.written_by_id,
        **{name: getattr(old, name) for name in COPIED},
        **texts,
    )
    for row in old.clauses.all():
        is_filled_in = clause is not None and news.clause is not None and row.pk == news.clause.pk
        text = clause if is_filled_in else row.text
        Clause.objects.create(proposal=proposal, position=row.position, text=text)
    for model, names in ROWS.items():
        for row in model.objects.filter(proposal=old):
            model.objects.create(proposal=proposal, **{name: getattr(row, name) for name in names})
    return proposal


def _texts_of(old: Proposal, news: sources.News, explanation: str) -> Mapping[str, str]:
    """Return its texts: the new ones where the board had the delivered ones, else its own."""
    texts = {name: getattr(old, name) for name in sources.TEXTS if name != "clause_template"}
    for part in news.parts:
        if part.name in texts and part.own.strip() == part.old.strip():
            texts[part.name] = part.new
    if explanation not in texts["clarifications"]:
        told = (texts["clarifications"].strip(), explanation)
        texts["clarifications"] = "\n\n".join(filter(None, told))
    return texts

"""Who may: the program's people prepare, a board's own people write, decide and register."""

import rules

from accounts.models import organizations_held
from accounts.permissions import is_signed_in
from funding.models import (
    AgendaItem,
    Appeal,
    Attachment,
    Decision,
    Delivery,
    Meeting,
    Payment,
    Pledge,
    Proposal,
    Round,
    Scenario,
    SharedDraft,
    TextBlock,
)
from programs.models import programs_held


def _board_of(obj) -> int:
    if isinstance(obj, (Proposal, Delivery)):
        return obj.financier_id
    if isinstance(obj, (Attachment, SharedDraft)):
        return obj.proposal.financier_id
    if isinstance(obj, Appeal):
        obj = obj.decision
    if isinstance(obj, Decision):
        return obj.proposal.financier_id
    if isinstance(obj, Meeting):
        return obj.board_id
    if isinstance(obj, AgendaItem):
        return obj.meeting.board_id
    if isinstance(obj, TextBlock):
        return obj.organization_id
    return obj.pk  # the board itself


def _round_of(obj) -> Round:
    if isinstance(obj, Delivery):
        return obj.source.round
    return obj.round if isinstance(obj, (Scenario, Pledge)) else obj


def _serves(user, obj, *kinds) -> bool:
    boards = organizations_held(user, *kinds)
    return bool(boards) if obj is None else _board_of(obj) in boards


@rules.predicate
def is_secretary_of_its_board(user, obj=None):
    return _serves(user, obj, "secretary")


@rules.predicate
def is_approver_of_its_board(user, obj=None):
    return _serves(user, obj, "approver", "secretary")


@rules.predicate
def is_registrar_of_its_board(user, obj=None):
    return _serves(user, obj, "registrar")


@rules.predicate
def is_in_its_authority(user, obj=None):
    return _serves(user, obj, "secretary", "approver", "registrar")


@rules.predicate
def reads_shared_draft(user, obj=None):
    """Is in the authority that shared it, or in the one that it was shared with."""
    boards = organizations_held(user, "secretary", "approver", "registrar")
    if obj is None:
        return bool(boards)
    return obj.organization_id in boards or obj.proposal.financier_id in boards


@rules.predicate
def is_strategist_of_its_program(user, obj=None):
    programs = programs_held(user, "strategist")
    if obj is None:
        return bool(programs)
    of_program = obj if hasattr(obj, "program_id") else obj.project
    return of_program.program_id in programs


@rules.predicate
def is_strategist_of_its_payments(user, obj=None):
    """Of the program of a payment's round, or of a round's own."""
    round_ = obj.round if isinstance(obj, Payment) else obj
    return is_strategist_of_its_program.test(user, round_)


@rules.predicate
def is_strategist_of_its_round(user, obj=None):
    programs = programs_held(user, "strategist")
    return bool(programs) if obj is None else _round_of(obj).project.program_id in programs


@rules.predicate
def is_in_program_of_its_round(user, obj=None):
    programs = programs_held(user)
    return bool(programs) if obj is None else _round_of(obj).project.program_id in programs


@rules.predicate
def sees_rounds(user, obj=None):
    """Is in some program or some authority; which rounds is answered by visible_to."""
    return bool(programs_held(user)) or bool(
        organizations_held(user, "secretary", "approver", "registrar")
    )


rules.add_perm("funding.view_round", sees_rounds)
rules.add_perm("funding.add_round", is_strategist_of_its_program)
rules.add_perm("funding.change_round", is_strategist_of_its_program)
rules.add_perm("funding.open_round", is_strategist_of_its_program)
rules.add_perm("funding.view_price", sees_rounds)
rules.add_perm("funding.add_price", is_strategist_of_its_program)
rules.add_perm("funding.change_price", is_strategist_of_its_program)
rules.add_perm("funding.view_scenario", is_in_program_of_its_round)
rules.add_perm("funding.change_scenario", is_strategist_of_its_round)
rules.add_perm("funding.view_proposal", is_in_its_authority)
rules.add_perm("funding.add_proposal", is_secretary_of_its_board)
rules.add_perm("funding.change_proposal", is_secretary_of_its_board)
rules.add_perm("funding.approve_proposal", is_approver_of_its_board)
rules.add_perm("funding.register_proposal", is_registrar_of_its_board | is_secretary_of_its_board)
rules.add_perm("funding.view_shared_draft", reads_shared_draft)
rules.add_perm("funding.register_shared_draft", is_registrar_of_its_board)
rules.add_perm("funding.view_text_block", is_in_its_authority)
rules.add_perm("funding.add_text_block", is_secretary_of_its_board)
rules.add_perm("funding.change_text_block", is_secretary_of_its_board)
rules.add_perm("funding.view_meeting", is_in_its_authority)
rules.add_perm("funding.add_meeting", is_secretary_of_its_board)
rules.add_perm("funding.change_meeting", is_secretary_of_its_board)
rules.add_perm("funding.view_decision", is_signed_in)
rules.add_perm("funding.add_decision", is_secretary_of_its_board)
rules.add_perm("funding.change_decision", is_secretary_of_its_board)
rules.add_perm("funding.register_extract", is_registrar_of_its_board)
rules.add_perm("funding.correct_decision", is_registrar_of_its_board | is_secretary_of_its_board)
rules.add_perm("funding.add_appeal", is_registrar_of_its_board | is_secretary_of_its_board)
rules.add_perm("funding.settle_appeal", is_registrar_of_its_board | is_secretary_of_its_board)
rules.add_perm("funding.report_decision", is_secretary_of_its_board)
rules.add_perm("funding.view_delegation", is_in_its_authority)
rules.add_perm("funding.view_pledge", sees_rounds)
rules.add_perm("funding.add_pledge", is_strategist_of_its_round)
rules.add_perm("funding.view_payment", sees_rounds)
rules.add_perm("funding.change_payment", is_strategist_of_its_payments)
rules.add_perm("funding.plan_payments", is_strategist_of_its_payments)

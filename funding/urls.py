"""The site map of funding."""

from django.urls import path

from funding.views import (
    agendas,
    appeals,
    attachments,
    attendance,
    boards,
    calendars,
    corrections,
    decision_steps,
    decisions,
    delegations,
    ledgers,
    meetings,
    minutes,
    minutes_texts,
    money,
    panels,
    payments,
    pledges,
    prices,
    proposal_steps,
    proposals,
    round_forms,
    rounds,
    scenarios,
    shared_drafts,
    sources,
    text_blocks,
    timelines,
    versions,
)

app_name = "funding"
urlpatterns = [
    # rounds
    path("rounds/", rounds.RoundListPage.as_view(), name="round_list"),
    path("rounds/new/", round_forms.RoundCreatePage.as_view(), name="round_create"),
    path("rounds/<int:pk>/", rounds.RoundDetailPage.as_view(), name="round_detail"),
    path("rounds/<int:pk>/edit/", round_forms.RoundEditPage.as_view(), name="round_edit"),
    path("rounds/<int:pk>/shares/", round_forms.RoundSharesPage.as_view(), name="round_shares"),
    path("rounds/<int:pk>/open/", round_forms.round_open, name="round_open"),
    path("rounds/<int:pk>/timeline/", timelines.RoundTimeline.as_view(), name="round_timeline"),
    path("rounds/<int:pk>/versions/", sources.RoundVersions.as_view(), name="round_versions"),
    path("rounds/<int:pk>/versions/new/", sources.RoundDeliver.as_view(), name="round_deliver"),
    # scenarios
    path("rounds/<int:pk>/scenarios/", scenarios.RoundScenarios.as_view(), name="round_scenarios"),
    path(
        "rounds/<int:pk>/scenarios/new/", scenarios.ScenarioCreate.as_view(), name="scenario_create"
    ),
    path("scenarios/<int:pk>/", scenarios.ScenarioDetail.as_view(), name="scenario_detail"),
    path("scenarios/<int:pk>/edit/", scenarios.ScenarioEdit.as_view(), name="scenario_edit"),
    path("scenarios/<int:pk>/adopt/", scenarios.ScenarioAdopt.as_view(), name="scenario_adopt"),
    path("scenarios/<int:pk>/delete/", scenarios.ScenarioDelete.as_view(), name="scenario_delete"),
    path("rounds/<int:pk>/delete/", round_forms.RoundDeletePage.as_view(), name="round_delete"),
    # price plans
    path("prices/", prices.PriceList.as_view(), name="price_list"),
    path("prices/new/", prices.PriceCreate.as_view(), name="price_create"),
    path("prices/<int:pk>/", prices.PriceDetail.as_view(), name="price_detail"),
    path("prices/<int:pk>/edit/", prices.PriceEdit.as_view(), name="price_edit"),
    path("prices/<int:pk>/delete/", prices.PriceDelete.as_view(), name="price_delete"),
    # proposals
    path("proposals/", proposals.ProposalList.as_view(), name="proposal_list"),
    path("proposals/start/<int:pk>/", proposals.proposal_start, name="proposal_start"),
    path("proposals/<int:pk>/", proposals.ProposalDetail.as_view(), name="proposal_detail"),
    path(
        "proposals/<int:pk>/history/", proposals.ProposalHistory.as_view(), name="proposal_history"
    ),
    path("proposals/<int:pk>/edit/", proposals.ProposalEdit.as_view(), name="proposal_edit"),
    path(
        "proposals/<int:pk>/new-version/",
        sources.ProposalTakeOver.as_view(),
        name="proposal_take_over",
    ),
    path(
        "proposals/<int:pk>/send-to-review/",
        proposals.proposal_send_to_review,
        name="proposal_send_to_review",
    ),
    path(
        "proposals/<int:pk>/send-back/",
        proposal_steps.ProposalSendBack.as_view(),
        name="proposal_send_back",
    ),
    path(
        "proposals/<int:pk>/ready/",
        proposal_steps.ProposalMarkReady.as_view(),
        name="proposal_mark_ready",
    ),
    path(
        "proposals/<int:pk>/register/",
        proposal_steps.ProposalRegister.as_view(),
        name="proposal_register",
    ),
    path(
        "proposals/<int:pk>/agenda/",
        proposal_steps.ProposalPutOnAgenda.as_view(),
        name="proposal_put_on_agenda",
    ),
    path(
        "proposals/<int:pk>/withdraw/",
        proposal_steps.ProposalWithdraw.as_view(),
        name="proposal_withdraw",
    ),
    path("proposals/<int:pk>/follow/", proposals.proposal_follow, name="proposal_follow"),
    path(
        "proposals/<int:pk>/attachments/",
        attachments.ProposalAttachments.as_view(),
        name="proposal_attachments",
    ),
    path("proposals/<int:pk>/share/", shared_drafts.ProposalShare.as_view(), name="proposal_share"),
    path(
        "proposals/<int:pk>/versions/",
        versions.ProposalVersions.as_view(),
        name="proposal_versions",
    ),
    # text blocks
    path("text-blocks/", text_blocks.TextBlockList.as_view(), name="text_block_list"),
    path("text-blocks/new/", text_blocks.TextBlockCreate.as_view(), name="text_block_create"),
    path("text-blocks/<int:pk>/", text_blocks.TextBlockDetail.as_view(), name="text_block_detail"),
    path("text-blocks/<int:pk>/edit/", text_blocks.TextBlockEdit.as_view(), name="text_block_edit"),
    path(
        "text-blocks/<int:pk>/delete/",
        text_blocks.TextBlockDelete.as_view(),
        name="text_block_delete",
    ),
    # shared drafts
    path("shared/", shared_drafts.SharedDraftList.as_view(), name="shared_draft_list"),
    path("shared/<int:pk>/", shared_drafts.SharedDraftDetail.as_view(), name="shared_draft_detail"),
    path(
        "shared/<int:pk>/register/",
        shared_drafts.SharedDraftRegister.as_view(),
        name="shared_draft_register",
    ),
    # attachments
    path("attachments/<int:pk>/", attachments.attachment_file, name="attachment_file"),
    path(
        "attachments/<int:pk>/edit/", attachments.AttachmentEdit.as_view(), name="attachment_edit"
    ),
    path("attachments/<int:pk>/move/", attachments.attachment_move, name="attachment_move"),
    path(
        "attachments/<int:pk>/remove/",
        attachments.AttachmentRemove.as_view(),
        name="attachment_remove",
    ),
    # meetings
    path("meetings/", meetings.MeetingList.as_view(), name="meeting_list"),
    path("meetings/new/", meetings.MeetingCreate.as_view(), name="meeting_create"),
    path("meetings/<int:pk>/", meetings.MeetingDetail.as_view(), name="meeting_detail"),
    path("meetings/<int:pk>/edit/", meetings.MeetingEdit.as_view(), name="meeting_edit"),
    path("meetings/<int:pk>/adjust/", minutes.MeetingAdjust.as_view(), name="meeting_adjust"),
    path("meetings/<int:pk>/reopen/", minutes.MeetingReopen.as_view(), name="meeting_reopen"),
    path("meetings/calendar/", calendars.MeetingCalendar.as_view(), name="meeting_calendar"),
    path("meetings/<int:pk>/history/", meetings.MeetingHistory.as_view(), name="meeting_history"),
    path("meetings/<int:pk>/text/", minutes_texts.MeetingText.as_view(), name="meeting_text"),
    path("meetings/<int:pk>/place/", agendas.meeting_place, name="meeting_place"),
    path("meetings/<int:pk>/order/", agendas.meeting_order, name="meeting_order"),
    path("meetings/<int:pk>/paragraphs/", agendas.MeetingNumber.as_view(), name="meeting_number"),
    path(
        "meetings/<int:pk>/attendance/",
        attendance.MeetingAttendance.as_view(),
        name="meeting_attendance",
    ),
    path(
        "meetings/<int:pk>/attendance/copy/",
        attendance.meeting_copy_attendance,
        name="meeting_copy_attendance",
    ),
    path("meetings/<int:pk>/notice/", minutes.MeetingNotice.as_view(), name="meeting_notice"),
    path("meetings/<int:pk>/extracts/", minutes.MeetingExtracts.as_view(), name="meeting_extracts"),
    # items of agendas
    path("meetings/<int:pk>/items/new/", agendas.MatterCreate.as_view(), name="meeting_add_matter"),
    path("items/<int:pk>/edit/", agendas.MatterEdit.as_view(), name="matter_edit"),
    path("items/<int:pk>/decide/", agendas.MatterDecide.as_view(), name="matter_decide"),
    path("items/<int:pk>/undo/", agendas.MatterUndo.as_view(), name="matter_undo"),
    path("items/<int:pk>/remove/", agendas.item_remove, name="item_remove"),
    path("items/<int:pk>/absences/", attendance.ItemAbsences.as_view(), name="item_absences"),
    # decisions
    path("decisions/", decisions.DecisionList.as_view(), name="decision_list"),
    path(
        "decisions/new/<int:pk>/", decision_steps.DecisionRecord.as_view(), name="decision_record"
    ),
    path("decisions/<int:pk>/", decisions.DecisionDetail.as_view(), name="decision_detail"),
    path(
        "decisions/<int:pk>/history/", decisions.DecisionHistory.as_view(), name="decision_history"
    ),
    path("decisions/<int:pk>/edit/", decision_steps.DecisionEdit.as_view(), name="decision_edit"),
    path("decisions/<int:pk>/undo/", decision_steps.DecisionUndo.as_view(), name="decision_undo"),
    path(
        "decisions/<int:pk>/register-extract/",
        decision_steps.DecisionRegisterExtract.as_view(),
        name="decision_register_extract",
    ),
    path(
        "decisions/<int:pk>/correct/",
        corrections.DecisionCorrect.as_view(),
        name="decision_correct",
    ),
    # decisions by delegation
    path("delegations/", delegations.DelegationList.as_view(), name="delegation_list"),
    path(
        "delegations/new/<int:pk>/",
        delegations.DelegationRecord.as_view(),
        name="delegation_record",
    ),
    path(
        "delegations/<int:pk>/undo/", delegations.DelegationUndo.as_view(), name="delegation_undo"
    ),
    path(
        "delegations/<int:pk>/report/",
        delegations.DelegationReport.as_view(),
        name="delegation_report",
    ),
    path(
        "delegations/<int:pk>/take-back/",
        delegations.delegation_take_back,
        name="delegation_take_back",
    ),
    # appeals
    path("appeals/new/<int:pk>/", appeals.AppealCreate.as_view(), name="appeal_create"),
    path("appeals/<int:pk>/settle/", appeals.AppealSettle.as_view(), name="appeal_settle"),
    # answers by letter
    path("pledges/new/<int:pk>/", pledges.PledgeRecord.as_view(), name="pledge_record"),
    path("pledges/<int:pk>/", pledges.PledgeDetail.as_view(), name="pledge_detail"),
    path("pledges/<int:pk>/replace/", pledges.PledgeReplace.as_view(), name="pledge_replace"),
    # payments
    path("payments/", payments.PaymentList.as_view(), name="payment_list"),
    path("payments/<int:pk>/", payments.PaymentDetail.as_view(), name="payment_detail"),
    path("payments/<int:pk>/edit/", payments.PaymentEdit.as_view(), name="payment_edit"),
    path("payments/<int:pk>/request/", payments.PaymentRequest.as_view(), name="payment_request"),
    path(
        "payments/<int:pk>/take-back/",
        payments.PaymentTakeBack.as_view(),
        name="payment_take_back",
    ),
    path("payments/<int:pk>/book/", payments.PaymentBook.as_view(), name="payment_book"),
    path("payments/<int:pk>/delete/", payments.PaymentDelete.as_view(), name="payment_delete"),
    path("rounds/<int:pk>/ledger/", ledgers.RoundLedger.as_view(), name="round_ledger"),
    path(
        "rounds/<int:pk>/payments/new/",
        money.RoundPlanPayments.as_view(),
        name="round_plan_payments",
    ),
    path(
        "rounds/<int:pk>/payments/request/",
        money.RoundRequestPayments.as_view(),
        name="round_request_payments",
    ),
    path(
        "rounds/<int:pk>/changes/<slug:kind>/",
        money.RoundChange.as_view(),
        name="round_change",
    ),
    path("projects/<int:pk>/ledger/", ledgers.ProjectLedger.as_view(), name="project_ledger"),
    # boards
    path("boards/<int:pk>/", boards.BoardDetail.as_view(), name="board_detail"),
    # panels
    path("programs/<int:pk>/", panels.ProgramRoundsPanel.as_view(), name="program_rounds"),
]

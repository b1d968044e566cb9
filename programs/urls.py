"""The site map of programs."""

from django.urls import path

from programs.views import (
    alignments,
    budgets,
    changes,
    contributions,
    drafts,
    effects,
    goals,
    group_meetings,
    groups,
    lineages,
    links,
    live_texts,
    objectives,
    partners,
    past,
    programs,
    projects,
    publishing,
    reporting_answers,
    reporting_reports,
    reporting_steps,
    reportings,
    reports,
    roles,
    statuses,
    strategies,
    updates,
)

app_name = "programs"
urlpatterns = [
    # programs
    path("programs/", programs.ProgramList.as_view(), name="program_list"),
    path("programs/new/", programs.ProgramCreate.as_view(), name="program_create"),
    path("programs/<int:pk>/", programs.ProgramDetail.as_view(), name="program_detail"),
    path("programs/<int:pk>/publish/", publishing.ProgramPublish.as_view(), name="program_publish"),
    path(
        "programs/<int:pk>/unpublish/",
        publishing.ProgramUnpublish.as_view(),
        name="program_unpublish",
    ),
    # what everybody may read: a region's public pages
    path(
        "organizations/<int:pk>/public/",
        publishing.PublicSiteDetail.as_view(),
        name="public_site_detail",
    ),
    path(
        "organizations/<int:pk>/public/new/",
        publishing.PublicSiteCreate.as_view(),
        name="public_site_create",
    ),
    path(
        "public-sites/<int:pk>/edit/", publishing.PublicSiteEdit.as_view(), name="public_site_edit"
    ),
    path(
        "programs/<int:pk>/figures/",
        live_texts.LiveTextList.as_view(),
        name="live_text_list",
    ),
    path("programs/<int:pk>/history/", programs.ProgramHistory.as_view(), name="program_history"),
    path("programs/<int:pk>/edit/", programs.ProgramEdit.as_view(), name="program_edit"),
    path(
        "programs/<int:pk>/partners/new/", partners.PartnerCreate.as_view(), name="partner_create"
    ),
    path("partners/<int:pk>/edit/", partners.PartnerEdit.as_view(), name="partner_edit"),
    path("partners/<int:pk>/remove/", partners.PartnerRemove.as_view(), name="partner_remove"),
    # status words of a program
    path("programs/<int:pk>/statuses/", statuses.StatusList.as_view(), name="status_list"),
    path("programs/<int:pk>/statuses/new/", statuses.StatusCreate.as_view(), name="status_create"),
    path("programs/<int:pk>/statuses/begin/", statuses.status_begin, name="status_begin"),
    path("statuses/<int:pk>/edit/", statuses.StatusEdit.as_view(), name="status_edit"),
    path("statuses/<int:pk>/remove/", statuses.StatusRemove.as_view(), name="status_remove"),
    # projects and what they serve
    path("projects/", projects.ProjectList.as_view(), name="project_list"),
    path("projects/new/", projects.ProjectCreate.as_view(), name="project_create"),
    path("projects/<int:pk>/", projects.ProjectDetail.as_view(), name="project_detail"),
    path("projects/<int:pk>/edit/", projects.ProjectEdit.as_view(), name="project_edit"),
    path(
        "projects/<int:pk>/alignments/new/",
        alignments.AlignmentCreate.as_view(),
        name="alignment_create",
    ),
    path("alignments/<int:pk>/edit/", alignments.AlignmentEdit.as_view(), name="alignment_edit"),
    path(
        "alignments/<int:pk>/remove/",
        alignments.AlignmentRemove.as_view(),
        name="alignment_remove",
    ),
    path("projects/<int:pk>/history/", projects.ProjectHistory.as_view(), name="project_history"),
    path("projects/<int:pk>/effects/new/", effects.EffectCreate.as_view(), name="effect_create"),
    path("effects/<int:pk>/edit/", effects.EffectEdit.as_view(), name="effect_edit"),
    path("effects/<int:pk>/remove/", effects.EffectRemove.as_view(), name="effect_remove"),
    path(
        "projects/<int:pk>/contributions/new/",
        contributions.ContributionCreate.as_view(),
        name="contribution_create",
    ),
    path(
        "contributions/<int:pk>/edit/",
        contributions.ContributionEdit.as_view(),
        name="contribution_edit",
    ),
    path(
        "contributions/<int:pk>/remove/",
        contributions.ContributionRemove.as_view(),
        name="contribution_remove",
    ),
    path("projects/<int:pk>/links/new/", links.LinkCreate.as_view(), name="link_create"),
    path("links/<int:pk>/edit/", links.LinkEdit.as_view(), name="link_edit"),
    path("links/<int:pk>/remove/", links.LinkRemove.as_view(), name="link_remove"),
    # the report of a project, as it is being written
    path(
        "projects/<int:pk>/report/",
        reports.ProjectReportCreate.as_view(),
        name="project_report_create",
    ),
    path(
        "project-reports/<int:pk>/edit/",
        reports.ProjectReportEdit.as_view(),
        name="project_report_edit",
    ),
    # budget and cost of a project
    path("projects/<int:pk>/budget/", budgets.BudgetDetail.as_view(), name="budget_detail"),
    path("projects/<int:pk>/budget/edit/", budgets.BudgetEdit.as_view(), name="budget_edit"),
    path(
        "projects/<int:pk>/budget/declared/",
        budgets.BudgetDeclared.as_view(),
        name="budget_declared",
    ),
    # goals and their updates
    path("goals/", goals.GoalList.as_view(), name="goal_list"),
    path("goals/new/", goals.GoalCreate.as_view(), name="goal_create"),
    path("goals/<int:pk>/", goals.GoalDetail.as_view(), name="goal_detail"),
    path("goals/<int:pk>/edit/", goals.GoalEdit.as_view(), name="goal_edit"),
    path("goals/<int:pk>/delete/", goals.GoalDelete.as_view(), name="goal_delete"),
    path("goals/<int:pk>/updates/new/", updates.UpdateCreate.as_view(), name="update_create"),
    path(
        "goals/<int:pk>/updates/compare/",
        updates.UpdateCompare.as_view(),
        name="update_compare",
    ),
    path("goals/<int:pk>/draft/discard/", updates.draft_discard, name="draft_discard"),
    path("updates/<int:pk>/return/", updates.UpdateReturn.as_view(), name="update_return"),
    path("goals/<int:pk>/draft/", drafts.draft_save, name="draft_save"),
    # from decided to reported goals, and the changes between
    path("projects/<int:pk>/lineage/", lineages.LineageDetail.as_view(), name="lineage_detail"),
    path("projects/<int:pk>/past/", past.ProjectPast.as_view(), name="project_past"),
    path(
        "projects/<int:pk>/changes/new/<str:kind>/",
        changes.ChangeCreate.as_view(),
        name="change_create",
    ),
    path("changes/<int:pk>/", changes.ChangeDetail.as_view(), name="change_detail"),
    path("changes/<int:pk>/approve/", changes.ChangeApprove.as_view(), name="change_approve"),
    path("changes/<int:pk>/decline/", changes.ChangeDecline.as_view(), name="change_decline"),
    path("changes/<int:pk>/remove/", changes.ChangeRemove.as_view(), name="change_remove"),
    # reporting rounds
    path("reporting/", reportings.ReportingList.as_view(), name="reporting_list"),
    path("reporting/new/", reportings.ReportingCreate.as_view(), name="reporting_create"),
    path("reporting/<int:pk>/", reportings.ReportingDetail.as_view(), name="reporting_detail"),
    path("reporting/<int:pk>/edit/", reportings.ReportingEdit.as_view(), name="reporting_edit"),
    path("reporting/<int:pk>/ask/", reportings.ReportingAsk.as_view(), name="reporting_ask"),
    path(
        "reporting/<int:pk>/questions/",
        reportings.ReportingQuestions.as_view(),
        name="reporting_questions",
    ),
    path(
        "reporting/<int:pk>/delete/", reportings.ReportingDelete.as_view(), name="reporting_delete"
    ),
    path(
        "reporting/<int:pk>/open/", reporting_steps.ReportingOpen.as_view(), name="reporting_open"
    ),
    path(
        "reporting/<int:pk>/remind/",
        reporting_steps.ReportingRemind.as_view(),
        name="reporting_remind",
    ),
    path(
        "reporting/<int:pk>/close/",
        reporting_steps.ReportingClose.as_view(),
        name="reporting_close",
    ),
    path(
        "reporting/<int:pk>/reopen/",
        reporting_steps.ReportingReopen.as_view(),
        name="reporting_reopen",
    ),
    path(
        "reporting/<int:pk>/write/",
        reporting_answers.ReportingWrite.as_view(),
        name="reporting_write",
    ),
    path(
        "reporting/<int:pk>/reports/<int:number>/",
        reporting_reports.ReportingReport.as_view(),
        name="reporting_report",
    ),
    path(
        "reporting/<int:pk>/reports/<int:number>/compare/",
        reporting_reports.ReportingCompare.as_view(),
        name="reporting_compare",
    ),
    # strategies
    path("strategies/", strategies.StrategyList.as_view(), name="strategy_list"),
    path("strategies/new/", strategies.StrategyCreate.as_view(), name="strategy_create"),
    path("strategies/<int:pk>/", strategies.StrategyDetail.as_view(), name="strategy_detail"),
    path("strategies/<int:pk>/edit/", strategies.StrategyEdit.as_view(), name="strategy_edit"),
    path(
        "strategies/<int:pk>/remove/", strategies.StrategyRemove.as_view(), name="strategy_remove"
    ),
    path(
        "strategies/<int:pk>/objectives/new/",
        objectives.ObjectiveCreate.as_view(),
        name="objective_create",
    ),
    path("objectives/<int:pk>/edit/", objectives.ObjectiveEdit.as_view(), name="objective_edit"),
    path(
        "objectives/<int:pk>/remove/",
        objectives.ObjectiveRemove.as_view(),
        name="objective_remove",
    ),
    path(
        "objectives/<int:pk>/choices/new/",
        objectives.ChoiceCreate.as_view(),
        name="choice_create",
    ),
    path("choices/<int:pk>/edit/", objectives.ChoiceEdit.as_view(), name="choice_edit"),
    path("choices/<int:pk>/remove/", objectives.ChoiceRemove.as_view(), name="choice_remove"),
    # groups, their members and meetings
    path("groups/", groups.GroupList.as_view(), name="group_list"),
    path("groups/new/", groups.GroupCreate.as_view(), name="group_create"),
    path("groups/<int:pk>/", groups.GroupDetail.as_view(), name="group_detail"),
    path("groups/<int:pk>/edit/", groups.GroupEdit.as_view(), name="group_edit"),
    path("groups/<int:pk>/end/", groups.GroupEnd.as_view(), name="group_end"),
    path("groups/<int:pk>/members/new/", groups.MemberCreate.as_view(), name="group_member_create"),
    path("group-members/<int:pk>/end/", groups.MemberEnd.as_view(), name="group_member_end"),
    path(
        "groups/<int:pk>/meetings/new/",
        group_meetings.MeetingCreate.as_view(),
        name="group_meeting_create",
    ),
    path(
        "group-meetings/<int:pk>/",
        group_meetings.MeetingDetail.as_view(),
        name="group_meeting_detail",
    ),
    path(
        "group-meetings/<int:pk>/edit/",
        group_meetings.MeetingEdit.as_view(),
        name="group_meeting_edit",
    ),
    path(
        "group-meetings/<int:pk>/remove/",
        group_meetings.MeetingRemove.as_view(),
        name="group_meeting_remove",
    ),
    path(
        "group-meetings/<int:pk>/adjustments/new/",
        group_meetings.AdjustmentCreate.as_view(),
        name="adjustment_create",
    ),
    path(
        "adjustments/<int:pk>/edit/",
        group_meetings.AdjustmentEdit.as_view(),
        name="adjustment_edit",
    ),
    path(
        "adjustments/<int:pk>/remove/",
        group_meetings.AdjustmentRemove.as_view(),
        name="adjustment_remove",
    ),
    # roles in programs
    path("roles/", roles.RoleList.as_view(), name="role_list"),
    path("roles/new/", roles.RoleCreate.as_view(), name="role_create"),
    path("roles/<int:pk>/", roles.RoleDetail.as_view(), name="role_detail"),
    path("roles/<int:pk>/end/", roles.RoleEnd.as_view(), name="role_end"),
]

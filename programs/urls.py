"""The site map of programs."""

from django.urls import path

from programs.views import (
    alignments,
    changes,
    drafts,
    goals,
    lineages,
    past,
    programs,
    projects,
    reporting_answers,
    reporting_reports,
    reporting_steps,
    reportings,
    roles,
    statuses,
    strategies,
    updates,
)

app_name = "programs"
urlpatterns = [
    # programs
    path("programs/", programs.ProgramList.as_view(), name="program_list"),
    path("programs/<int:pk>/", programs.ProgramDetail.as_view(), name="program_detail"),
    path("programs/<int:pk>/edit/", programs.ProgramEdit.as_view(), name="program_edit"),
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
    path("strategies/<int:pk>/", strategies.StrategyDetail.as_view(), name="strategy_detail"),
    # roles in programs
    path("roles/", roles.RoleList.as_view(), name="role_list"),
    path("roles/new/", roles.RoleCreate.as_view(), name="role_create"),
    path("roles/<int:pk>/", roles.RoleDetail.as_view(), name="role_detail"),
    path("roles/<int:pk>/end/", roles.RoleEnd.as_view(), name="role_end"),
]

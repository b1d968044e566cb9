"""The site map of evaluation."""

from django.urls import path

from evaluation.views import (
    collections,
    evaluations,
    indicators,
    measurements,
    milestones,
    periods,
    recommendations,
    series,
    surveys,
)

app_name = "evaluation"
urlpatterns = [
    # evaluations and who evaluates
    path("evaluations/", evaluations.EvaluationList.as_view(), name="evaluation_list"),
    path("evaluations/new/", evaluations.EvaluationCreate.as_view(), name="evaluation_create"),
    path("evaluations/<int:pk>/", evaluations.EvaluationDetail.as_view(), name="evaluation_detail"),
    path(
        "evaluations/<int:pk>/history/",
        evaluations.EvaluationHistory.as_view(),
        name="evaluation_history",
    ),
    path(
        "evaluations/<int:pk>/edit/", evaluations.EvaluationEdit.as_view(), name="evaluation_edit"
    ),
    path(
        "evaluations/<int:pk>/evaluators/new/",
        evaluations.EvaluatorAdd.as_view(),
        name="role_create",
    ),
    path("evaluators/<int:pk>/end/", evaluations.EvaluatorEnd.as_view(), name="role_end"),
    # milestones
    path(
        "evaluations/<int:pk>/milestones/new/",
        milestones.MilestoneCreate.as_view(),
        name="milestone_create",
    ),
    path("milestones/<int:pk>/", milestones.MilestoneDetail.as_view(), name="milestone_detail"),
    path(
        "milestones/<int:pk>/history/",
        milestones.MilestoneHistory.as_view(),
        name="milestone_history",
    ),
    path("milestones/<int:pk>/edit/", milestones.MilestoneEdit.as_view(), name="milestone_edit"),
    path(
        "milestones/<int:pk>/postpone/",
        milestones.MilestonePostpone.as_view(),
        name="milestone_postpone",
    ),
    path("milestones/<int:pk>/meet/", milestones.MilestoneMeet.as_view(), name="milestone_meet"),
    path(
        "milestones/<int:pk>/reopen/",
        milestones.MilestoneReopen.as_view(),
        name="milestone_reopen",
    ),
    path(
        "milestones/<int:pk>/goals/new/",
        milestones.MilestoneGoalAdd.as_view(),
        name="milestone_goal_add",
    ),
    path(
        "milestone-goals/<int:pk>/remove/",
        milestones.MilestoneGoalRemove.as_view(),
        name="milestone_goal_remove",
    ),
    # data collections
    path(
        "evaluations/<int:pk>/collections/new/",
        collections.CollectionCreate.as_view(),
        name="collection_create",
    ),
    path("collections/<int:pk>/", collections.CollectionDetail.as_view(), name="collection_detail"),
    path(
        "collections/<int:pk>/edit/", collections.CollectionEdit.as_view(), name="collection_edit"
    ),
    path(
        "collections/<int:pk>/count/",
        collections.CollectionCount.as_view(),
        name="collection_count",
    ),
    path(
        "collections/<int:pk>/remind/",
        collections.CollectionRemind.as_view(),
        name="collection_remind",
    ),
    # files of answers, and the answers
    path("collections/<int:pk>/import/", surveys.SurveyUpload.as_view(), name="collection_import"),
    path(
        "collections/<int:pk>/answers/",
        surveys.CollectionAnswers.as_view(),
        name="collection_answers",
    ),
    path("surveys/<int:pk>/", surveys.SurveyDetail.as_view(), name="survey_detail"),
    path("surveys/<int:pk>/columns/", surveys.SurveyColumns.as_view(), name="survey_columns"),
    path("surveys/<int:pk>/import/", surveys.SurveyImport.as_view(), name="survey_import"),
    # indicators
    path("indicators/", indicators.IndicatorList.as_view(), name="indicator_list"),
    path("indicators/series.csv", series.series_file, {"kind": "csv"}, name="series_csv"),
    path("indicators/series.xlsx", series.series_file, {"kind": "xlsx"}, name="series_xlsx"),
    path("indicators/series.json", series.series_file, {"kind": "json"}, name="series_json"),
    path(
        "indicators/<int:pk>/series.csv",
        series.indicator_file,
        {"kind": "csv"},
        name="indicator_csv",
    ),
    path(
        "indicators/<int:pk>/series.xlsx",
        series.indicator_file,
        {"kind": "xlsx"},
        name="indicator_xlsx",
    ),
    path(
        "indicators/<int:pk>/series.json",
        series.indicator_file,
        {"kind": "json"},
        name="indicator_json",
    ),
    path(
        "indicators/<int:pk>/figures.csv",
        series.figures_file,
        {"kind": "csv"},
        name="indicator_figures_csv",
    ),
    path(
        "indicators/<int:pk>/figures.xlsx",
        series.figures_file,
        {"kind": "xlsx"},
        name="indicator_figures_xlsx",
    ),
    path("programs/<int:pk>/overview/", series.ProgramOverview.as_view(), name="program_overview"),
    path("programs/<int:pk>/chain/", series.ProgramChain.as_view(), name="chain"),
    path("indicators/new/", indicators.IndicatorCreate.as_view(), name="indicator_create"),
    path("indicators/<int:pk>/", indicators.IndicatorDetail.as_view(), name="indicator_detail"),
    path(
        "indicators/<int:pk>/history/",
        indicators.IndicatorHistory.as_view(),
        name="indicator_history",
    ),
    path("indicators/<int:pk>/edit/", indicators.IndicatorEdit.as_view(), name="indicator_edit"),
    path(
        "indicators/<int:pk>/targets/",
        indicators.IndicatorTargets.as_view(),
        name="indicator_targets",
    ),
    path(
        "indicators/<int:pk>/goals/new/",
        indicators.IndicatorGoalAdd.as_view(),
        name="indicator_goal_add",
    ),
    path(
        "indicators/<int:pk>/effect-goals/new/",
        indicators.IndicatorEffectAdd.as_view(),
        name="indicator_effect_add",
    ),
    path(
        "indicator-goals/<int:pk>/remove/",
        indicators.IndicatorGoalRemove.as_view(),
        name="indicator_goal_remove",
    ),
    path(
        "indicator-effect-goals/<int:pk>/remove/",
        indicators.IndicatorEffectRemove.as_view(),
        name="indicator_effect_remove",
    ),
    # periods and their figures
    path("periods/", periods.PeriodList.as_view(), name="period_list"),
    path("periods/new/", periods.PeriodCreate.as_view(), name="period_create"),
    path("periods/<int:pk>/", periods.PeriodDetail.as_view(), name="period_detail"),
    path("periods/<int:pk>/edit/", periods.PeriodEdit.as_view(), name="period_edit"),
    path("periods/<int:pk>/lock/", periods.period_lock, name="period_lock"),
    path("periods/<int:pk>/unlock/", periods.PeriodUnlock.as_view(), name="period_unlock"),
    path("periods/<int:pk>/publish/", periods.PeriodPublish.as_view(), name="period_publish"),
    path(
        "indicators/<int:pk>/periods/<int:period>/",
        measurements.MeasurementGrid.as_view(),
        name="measurement_grid",
    ),
    path(
        "indicators/<int:pk>/periods/<int:period>/report/",
        measurements.measurement_report,
        name="measurement_report",
    ),
    path(
        "indicators/<int:pk>/periods/<int:period>/approve/",
        measurements.measurement_approve,
        name="measurement_approve",
    ),
    path(
        "indicators/<int:pk>/periods/<int:period>/return/",
        measurements.MeasurementReturn.as_view(),
        name="measurement_return",
    ),
    # findings and recommendations
    path(
        "evaluations/<int:pk>/findings/new/",
        recommendations.FindingCreate.as_view(),
        name="finding_create",
    ),
    path("findings/<int:pk>/", recommendations.FindingDetail.as_view(), name="finding_detail"),
    path("findings/<int:pk>/edit/", recommendations.FindingEdit.as_view(), name="finding_edit"),
    path(
        "recommendations/",
        recommendations.RecommendationList.as_view(),
        name="recommendation_list",
    ),
    path(
        "evaluations/<int:pk>/recommendations/new/",
        recommendations.RecommendationCreate.as_view(),
        name="recommendation_create",
    ),
    path(
        "recommendations/<int:pk>/",
        recommendations.RecommendationDetail.as_view(),
        name="recommendation_detail",
    ),
    path(
        "recommendations/<int:pk>/edit/",
        recommendations.RecommendationEdit.as_view(),
        name="recommendation_edit",
    ),
    path(
        "recommendations/<int:pk>/respond/",
        recommendations.RecommendationRespond.as_view(),
        name="recommendation_respond",
    ),
    path(
        "recommendations/<int:pk>/carry-out/",
        recommendations.RecommendationCarryOut.as_view(),
        name="recommendation_carry_out",
    ),
    path(
        "recommendations/<int:pk>/close/",
        recommendations.RecommendationClose.as_view(),
        name="recommendation_close",
    ),
    path(
        "recommendations/<int:pk>/reopen/",
        recommendations.RecommendationReopen.as_view(),
        name="recommendation_reopen",
    ),
]

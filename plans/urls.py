"""The site map of plans."""

from django.urls import path

from plans.views import activities, costs, coverage, editions, headings, measures, panels, plans

app_name = "plans"
urlpatterns = [
    # plans
    path("", plans.PlanListPage.as_view(), name="plan_list"),
    path("new/", plans.PlanCreatePage.as_view(), name="plan_create"),
    path("<int:pk>/", plans.PlanDetailPage.as_view(), name="plan_detail"),
    path("<int:pk>/review/", plans.PlanReview.as_view(), name="plan_review"),
    path("<int:pk>/history/", plans.PlanHistory.as_view(), name="plan_history"),
    path("<int:pk>/edit/", plans.PlanEditPage.as_view(), name="plan_edit"),
    path("<int:pk>/adopt/", plans.PlanAdoptPage.as_view(), name="plan_adopt"),
    path("<int:pk>/delete/", plans.PlanDeletePage.as_view(), name="plan_delete"),
    path("<int:pk>/costs/", costs.PlanCostsPage.as_view(), name="plan_costs"),
    path("<int:pk>/declared/", costs.PlanDeclaredPage.as_view(), name="plan_declared"),
    path("<int:pk>/new-edition/", editions.plan_new_edition, name="plan_new_edition"),
    path("<int:pk>/roll/", editions.PlanRollPage.as_view(), name="plan_roll"),
    path("<int:pk>/changes/", editions.PlanDifferencePage.as_view(), name="plan_changes"),
    # headings and indicators
    path("<int:pk>/headings/new/", headings.HeadingCreatePage.as_view(), name="heading_create"),
    path("headings/<int:pk>/edit/", headings.HeadingEditPage.as_view(), name="heading_edit"),
    path("headings/<int:pk>/move/", headings.heading_move, name="heading_move"),
    path("headings/<int:pk>/remove/", headings.HeadingRemovePage.as_view(), name="heading_remove"),
    path(
        "<int:pk>/indicators/new/", headings.IndicatorCreatePage.as_view(), name="indicator_create"
    ),
    path("indicators/<int:pk>/edit/", headings.IndicatorEditPage.as_view(), name="indicator_edit"),
    path(
        "indicators/<int:pk>/remove/",
        headings.IndicatorRemovePage.as_view(),
        name="indicator_remove",
    ),
    # activities
    path(
        "<int:pk>/activities/new/", activities.ActivityCreatePage.as_view(), name="activity_create"
    ),
    path("activities/<int:pk>/", activities.ActivityDetailPage.as_view(), name="activity_detail"),
    path(
        "activities/<int:pk>/history/",
        activities.ActivityHistory.as_view(),
        name="activity_history",
    ),
    path("activities/<int:pk>/edit/", activities.ActivityEditPage.as_view(), name="activity_edit"),
    path("activities/<int:pk>/move/", activities.activity_move, name="activity_move"),
    path(
        "activities/<int:pk>/remove/",
        activities.ActivityRemovePage.as_view(),
        name="activity_remove",
    ),
    # matrix and coverage
    path(
        "activities/<int:pk>/matrix/", measures.ActivityMatrixPage.as_view(), name="activity_matrix"
    ),
    path(
        "activities/<int:pk>/matrix/history/",
        measures.ActivityMatrixHistory.as_view(),
        name="activity_matrix_history",
    ),
    path("<int:pk>/coverage/", coverage.PlanCoveragePage.as_view(), name="plan_coverage"),
    # panels
    path("programs/<int:pk>/", panels.ProgramPlansPanel.as_view(), name="program_plans"),
    path(
        "organizations/<int:pk>/",
        panels.OrganizationPlansPanel.as_view(),
        name="organization_plans",
    ),
]

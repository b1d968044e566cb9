"""The site map of dashboards."""

from django.urls import path

from dashboards.views import goals, home, programs
from dashboards.views.meetings import MeetingChanges

app_name = "dashboards"
urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path(
        "dashboards/programs/<int:pk>/",
        programs.ProgramDashboard.as_view(),
        name="program_dashboard",
    ),
    path(
        "dashboards/meetings/<int:pk>/changes/", MeetingChanges.as_view(), name="meeting_changes"
    ),
    path("dashboards/goals/<int:pk>/", goals.GoalFacts.as_view(), name="goal_facts"),
]

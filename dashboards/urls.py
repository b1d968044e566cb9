"""The site map of dashboards."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from dashboards.views import (
    goals,
    help,
    home,
    news,
    programs,
    public,
    public_documents,
    public_files,
    reminder_rules,
    reminders,
    search,
)
from dashboards.views.meetings import MeetingChanges
from dashboards.views.portfolio import PortfolioAttention, Programs
from dashboards.views.portfolio_places import Boards, Municipalities, Municipality
from dashboards.views.portfolio_themes import Objectives, Years

app_name = "dashboards"
urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path("news/", news.NewsPage.as_view(), name="news"),
    path("news/read/", news.news_read, name="news_read"),
    path("standing-in/<int:pk>/", news.StandingIn.as_view(), name="standing_in"),
    path("reminders/", reminders.Reminders.as_view(), name="reminders"),
    path("reminders/overview/", reminders.NextOverview.as_view(), name="next_overview"),
    path("reminders/choice/", reminders.PreferenceEdit.as_view(), name="preference_edit"),
    path("reminders/pause/", reminders.snooze, name="snooze"),
    path("reminders/pauses/<int:pk>/end/", reminders.wake, name="snooze_end"),
    path("reminders/rules/", reminder_rules.ReminderRules.as_view(), name="reminder_rules"),
    path(
        "reminders/rules/<str:kind>/edit/",
        reminder_rules.ReminderRuleEdit.as_view(),
        name="reminder_rule_edit",
    ),
    path(
        "reminders/texts/<str:code>/edit/",
        reminder_rules.WordingEdit.as_view(),
        name="wording_edit",
    ),
    path("reminders/texts/<str:code>/reset/", reminder_rules.wording_reset, name="wording_reset"),
    path(
        "dashboards/programs/<int:pk>/",
        programs.ProgramDashboard.as_view(),
        name="program_dashboard",
    ),
    path("dashboards/meetings/<int:pk>/changes/", MeetingChanges.as_view(), name="meeting_changes"),
    path("portfolio/", Programs.as_view(), name="portfolio"),
    path("portfolio/attention/", PortfolioAttention.as_view(), name="portfolio_attention"),
    path("portfolio/municipalities/", Municipalities.as_view(), name="portfolio_municipalities"),
    path(
        "portfolio/municipalities/<int:pk>/",
        Municipality.as_view(),
        name="portfolio_municipality",
    ),
    path("portfolio/boards/", Boards.as_view(), name="portfolio_boards"),
    path("portfolio/objectives/", Objectives.as_view(), name="portfolio_objectives"),
    path("portfolio/years/", Years.as_view(), name="portfolio_years"),
    path("dashboards/goals/<int:pk>/", goals.GoalFacts.as_view(), name="goal_facts"),
    path("help/", help.HelpHome.as_view(), name="help_home"),
    path("help/<slug:guide>/", help.HelpGuide.as_view(), name="help_guide"),
    path("search/", search.Search.as_view(), name="search"),
    path("search/live/", search.SearchLive.as_view(), name="search_live"),
    # what everybody may read, where a region has opened its public pages
    path("robots.txt", login_not_required(public_files.robots), name="robots"),
    path("sitemap.xml", login_not_required(public_files.sitemap), name="sitemap"),
    path(
        "public/<slug:slug>/",
        login_not_required(public.PublicHome.as_view()),
        name="public_home",
    ),
    path(
        "public/<slug:slug>/programs/<int:pk>/",
        login_not_required(public.PublicProgram.as_view()),
        name="public_program",
    ),
    path(
        "public/<slug:slug>/decisions/",
        login_not_required(public.PublicDecisions.as_view()),
        name="public_decisions",
    ),
    path(
        "public/<slug:slug>/data.json",
        login_not_required(public.PublicData.as_view()),
        name="public_data",
    ),
    path(
        "public/<slug:slug>/documents/",
        login_not_required(public_documents.PublicDocuments.as_view()),
        name="public_documents",
    ),
    path(
        "public/<slug:slug>/documents/<int:pk>/",
        login_not_required(public_documents.PublicDocument.as_view()),
        name="public_document",
    ),
    path(
        "public/<slug:slug>/documents/<int:pk>/file/",
        login_not_required(public_documents.PublicFile.as_view()),
        name="public_file",
    ),
]

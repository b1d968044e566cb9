"""The site map of training."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from training.choices import Stage, Verdict
from training.views import (
    applications,
    asks,
    certificates,
    cohorts,
    courses,
    disposals,
    doubles,
    extracts,
    imports,
    ledgers,
    links,
    panels,
    papers,
    participants,
    seats,
    sessions,
    supervision,
)
from training.views import open as doors

app_name = "training"
urlpatterns = [
    # courses and the modules of their material
    path("programs/<int:pk>/courses/new/", courses.CourseCreate.as_view(), name="course_create"),
    path("courses/<int:pk>/", courses.CourseDetail.as_view(), name="course_detail"),
    path("courses/<int:pk>/edit/", courses.CourseEdit.as_view(), name="course_edit"),
    path("courses/<int:pk>/modules/new/", courses.ModuleCreate.as_view(), name="module_create"),
    path("modules/<int:pk>/", courses.ModuleDetail.as_view(), name="module_detail"),
    path("modules/<int:pk>/edit/", courses.ModuleEdit.as_view(), name="module_edit"),
    path("modules/<int:pk>/versions/new/", courses.VersionCreate.as_view(), name="version_create"),
    # cohorts
    path("cohorts/", cohorts.CohortList.as_view(), name="cohort_list"),
    path("courses/<int:pk>/cohorts/new/", cohorts.CohortCreate.as_view(), name="cohort_create"),
    path("cohorts/<int:pk>/", cohorts.CohortDetail.as_view(), name="cohort_detail"),
    path("cohorts/<int:pk>/seats/", ledgers.CohortSeats.as_view(), name="cohort_seats"),
    path(
        "cohorts/<int:pk>/supervision/",
        supervision.CohortSupervision.as_view(),
        name="cohort_supervision",
    ),
    path("cohorts/<int:pk>/edit/", cohorts.CohortEdit.as_view(), name="cohort_edit"),
    path("cohorts/<int:pk>/goals/new/", cohorts.GoalAdd.as_view(), name="goal_add"),
    path("goals/<int:pk>/remove/", cohorts.GoalRemove.as_view(), name="goal_remove"),
    # seats
    path("cohorts/<int:pk>/bookings/new/", seats.BookingCreate.as_view(), name="booking_create"),
    path("rounds/<int:pk>/bookings/", ledgers.RoundBookings.as_view(), name="round_bookings"),
    path("bookings/<int:pk>/", seats.BookingDetail.as_view(), name="booking_detail"),
    path("bookings/<int:pk>/edit/", seats.BookingEdit.as_view(), name="booking_edit"),
    path("bookings/<int:pk>/remove/", seats.BookingRemove.as_view(), name="booking_remove"),
    path("bookings/<int:pk>/carry/", seats.SeatsCarry.as_view(), name="booking_carry"),
    path("bookings/<int:pk>/tie/", asks.BookingTie.as_view(), name="booking_tie"),
    path("booking-shares/<int:pk>/remove/", asks.BookingUntie.as_view(), name="tie_remove"),
    path("cohorts/<int:pk>/propose/", asks.SeatsPropose.as_view(), name="cohort_propose"),
    path(
        "programs/<int:pk>/training/",
        panels.ProgramTraining.as_view(),
        name="program_training",
    ),
    path("programs/<int:pk>/seats/", ledgers.ProgramSeats.as_view(), name="program_seats"),
    path(
        "programs/<int:pk>/seats.csv",
        ledgers.program_file,
        {"kind": "csv"},
        name="program_seats_csv",
    ),
    path(
        "programs/<int:pk>/seats.xlsx",
        ledgers.program_file,
        {"kind": "xlsx"},
        name="program_seats_xlsx",
    ),
    path(
        "organizations/<int:pk>/seats/",
        ledgers.OrganizationSeats.as_view(),
        name="organization_seats",
    ),
    path(
        "organizations/<int:pk>/seats.csv",
        ledgers.organization_file,
        {"kind": "csv"},
        name="organization_seats_csv",
    ),
    path(
        "organizations/<int:pk>/seats.xlsx",
        ledgers.organization_file,
        {"kind": "xlsx"},
        name="organization_seats_xlsx",
    ),
    path("cohorts/<int:pk>/seats.csv", ledgers.ledger_file, {"kind": "csv"}, name="seats_csv"),
    path("cohorts/<int:pk>/seats.xlsx", ledgers.ledger_file, {"kind": "xlsx"}, name="seats_xlsx"),
    # participants
    path("participants/", participants.ParticipantList.as_view(), name="participant_list"),
    path(
        "cohorts/<int:pk>/participants/new/",
        participants.ParticipantCreate.as_view(),
        name="participant_create",
    ),
    path(
        "cohorts/<int:pk>/participants/import/",
        imports.ParticipantImport.as_view(),
        name="participant_import",
    ),
    path(
        "cohorts/<int:pk>/participants.csv",
        imports.participants_file,
        {"kind": "csv"},
        name="participants_csv",
    ),
    path(
        "cohorts/<int:pk>/participants.xlsx",
        imports.participants_file,
        {"kind": "xlsx"},
        name="participants_xlsx",
    ),
    path(
        "participants/<int:pk>/",
        participants.ParticipantDetail.as_view(),
        name="participant_detail",
    ),
    path(
        "participants/<int:pk>/edit/",
        participants.ParticipantEdit.as_view(),
        name="participant_edit",
    ),
    path(
        "participants/<int:pk>/admit/",
        participants.ParticipantAdmit.as_view(),
        name="participant_admit",
    ),
    path(
        "participants/<int:pk>/wait/",
        participants.StageStep.as_view(stage=Stage.WAITING),
        name="participant_wait",
    ),
    path(
        "participants/<int:pk>/decline/",
        participants.StageStep.as_view(stage=Stage.DECLINED),
        name="participant_decline",
    ),
    path(
        "participants/<int:pk>/reapply/",
        participants.StageStep.as_view(stage=Stage.APPLIED),
        name="participant_reapply",
    ),
    path(
        "participants/<int:pk>/complete/",
        participants.StageStep.as_view(stage=Stage.COMPLETED),
        name="participant_complete",
    ),
    path(
        "participants/<int:pk>/drop/",
        participants.ParticipantDrop.as_view(),
        name="participant_drop",
    ),
    path(
        "participants/<int:pk>/transfer/",
        participants.ParticipantTransfer.as_view(),
        name="participant_transfer",
    ),
    path(
        "participants/<int:pk>/merge/",
        participants.ParticipantMerge.as_view(),
        name="participant_merge",
    ),
    path(
        "participants/<int:pk>/process/",
        participants.ProcessEdit.as_view(),
        name="process_edit",
    ),
    # applications: the links to apply by, the answers
    path("cohorts/<int:pk>/links/", links.CohortLinks.as_view(), name="cohort_links"),
    path("cohorts/<int:pk>/links/new/", links.LinkCreate.as_view(), name="link_create"),
    path("links/<int:pk>/edit/", links.LinkEdit.as_view(), name="link_edit"),
    path("links/<int:pk>/renew/", links.LinkRenew.as_view(), name="link_renew"),
    path("links/<int:pk>/close/", links.LinkClose.as_view(), name="link_close"),
    path(
        "cohorts/<int:pk>/applications/",
        applications.CohortApplications.as_view(),
        name="cohort_applications",
    ),
    path(
        "cohorts/<int:pk>/applications/admit/",
        applications.ApplicationsAnswer.as_view(stage=Stage.ACTIVE),
        name="applications_admit",
    ),
    path(
        "cohorts/<int:pk>/applications/wait/",
        applications.ApplicationsAnswer.as_view(stage=Stage.WAITING),
        name="applications_wait",
    ),
    path(
        "cohorts/<int:pk>/applications/decline/",
        applications.ApplicationsAnswer.as_view(stage=Stage.DECLINED),
        name="applications_decline",
    ),
    # who is in twice
    path("programs/<int:pk>/doubles/", doubles.ProgramDoubles.as_view(), name="program_doubles"),
    path("pairs/<int:pk>/<int:number>/", doubles.PairDetail.as_view(), name="pair_detail"),
    path("pairs/<int:pk>/<int:number>/merge/", doubles.PairMerge.as_view(), name="pair_merge"),
    path(
        "pairs/<int:pk>/<int:number>/continue/",
        doubles.PairContinue.as_view(),
        name="pair_continue",
    ),
    path(
        "pairs/<int:pk>/<int:number>/other/",
        doubles.pair_say,
        {"verdict": Verdict.OTHER},
        name="pair_other",
    ),
    path(
        "pairs/<int:pk>/<int:number>/same/",
        doubles.pair_say,
        {"verdict": Verdict.SAME},
        name="pair_same",
    ),
    # participants' own links
    path("cohorts/<int:pk>/own-links/", links.OwnLinksSend.as_view(), name="own_links_send"),
    path(
        "participants/<int:pk>/link/withdraw/",
        links.OwnLinkWithdraw.as_view(),
        name="participant_withdraw_link",
    ),
    # open: whoever has the code comes in
    path("apply/<str:code>/", login_not_required(doors.Apply.as_view()), name="apply"),
    path(
        "apply/<str:code>/sent/",
        login_not_required(doors.ApplySent.as_view()),
        name="apply_sent",
    ),
    path("own/<str:code>/", login_not_required(doors.Own.as_view()), name="own"),
    path(
        "own/<str:code>/process/",
        login_not_required(doors.OwnProcess.as_view()),
        name="own_process",
    ),
    path(
        "own/<str:code>/contact/",
        login_not_required(doors.OwnContact.as_view()),
        name="own_contact",
    ),
    path(
        "own/<str:code>/calendar.ics",
        login_not_required(doors.OwnCalendar.as_view()),
        name="own_calendar",
    ),
    # sessions and attendance
    path("sessions/", sessions.SessionList.as_view(), name="session_list"),
    path("cohorts/<int:pk>/sessions/new/", sessions.SessionCreate.as_view(), name="session_create"),
    path("sessions/<int:pk>/", sessions.SessionDetail.as_view(), name="session_detail"),
    path("sessions/<int:pk>/edit/", sessions.SessionEdit.as_view(), name="session_edit"),
    path("sessions/<int:pk>/series/", sessions.SeriesEdit.as_view(), name="session_series"),
    path(
        "sessions/<int:pk>/series/call-off/",
        sessions.SeriesCallOff.as_view(),
        name="session_series_call_off",
    ),
    path("sessions/<int:pk>/call-off/", sessions.SessionCallOff.as_view(), name="session_call_off"),
    path(
        "sessions/<int:pk>/attendance/",
        sessions.SessionAttendance.as_view(),
        name="session_attendance",
    ),
    path(
        "attendances/<int:pk>/make-up/",
        sessions.AttendanceMakeUp.as_view(),
        name="attendance_make_up",
    ),
    path("sessions/<int:pk>/calendar.ics", sessions.session_calendar, name="session_calendar"),
    # papers of a cohort
    path(
        "cohorts/<int:pk>/certificates/",
        certificates.CohortCertificates.as_view(),
        name="cohort_certificates",
    ),
    path(
        "cohorts/<int:pk>/certificates/issue/",
        certificates.certificates_issue,
        name="certificates_issue",
    ),
    path(
        "cohorts/<int:pk>/certificates.zip",
        certificates.certificates_zip,
        name="certificates_zip",
    ),
    path(
        "cohorts/<int:pk>/attendance.csv",
        papers.attendance_file,
        {"kind": "csv"},
        name="attendance_csv",
    ),
    path(
        "cohorts/<int:pk>/attendance.xlsx",
        papers.attendance_file,
        {"kind": "xlsx"},
        name="attendance_xlsx",
    ),
    # personal data: disposals, and extracts for a person
    path("disposals/", disposals.DisposalList.as_view(), name="disposal_list"),
    path("disposals/new/", disposals.DisposalCreate.as_view(), name="disposal_create"),
    path("disposals/<int:pk>/", disposals.DisposalDetail.as_view(), name="disposal_detail"),
    path(
        "disposals/<int:pk>/approve/",
        disposals.DisposalApprove.as_view(),
        name="disposal_approve",
    ),
    path("disposals/<int:pk>/stop/", disposals.DisposalStop.as_view(), name="disposal_stop"),
    path("disposals/<int:pk>/retry/", disposals.disposal_retry, name="disposal_retry"),
    path("extracts/", extracts.ExtractList.as_view(), name="extract_list"),
    path("extracts/new/", extracts.ExtractCreate.as_view(), name="extract_create"),
    path("extracts/<int:pk>/", extracts.ExtractDetail.as_view(), name="extract_detail"),
    path(
        "extracts/<int:pk>/file.json",
        extracts.extract_file,
        {"kind": "json"},
        name="extract_json",
    ),
    path(
        "extracts/<int:pk>/file.xlsx",
        extracts.extract_file,
        {"kind": "xlsx"},
        name="extract_xlsx",
    ),
]

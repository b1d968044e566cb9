"""All of training up to 0006, in one step: a new database is ready in seconds.

A database that has taken the old steps already takes them as this one; what each of them was for
stands in its own file.
"""

import datetime

import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.at_once


class Migration(migrations.Migration):
    replaces = [
        ("training", "0001_cohorts_participants_sessions"),
        ("training", "0002_goals_rest_on_cohorts"),
        ("training", "0003_shares_ask_for_bookings"),
        ("training", "0004_sessions_in_series"),
        ("training", "0005_links_and_doubles"),
        ("training", "0006_personal_data_and_its_disposal"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("funding", "0022_tabled_matters_are_taken_up"),
        ("programs", "0016_project_reports"),
    ]

    operations = [
        core.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Participant",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="number")),
                        (
                            "profession",
                            models.CharField(
                                choices=[
                                    ("teacher", "teacher"),
                                    ("preschool_teacher", "preschool teacher"),
                                    ("principal", "principal"),
                                    ("leisure_teacher", "teacher in after-school care"),
                                    ("student_health", "student health staff"),
                                    ("developer", "school developer"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="profession",
                            ),
                        ),
                        (
                            "came_from",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="went_to",
                                to="training.participant",
                                verbose_name="moved here from",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participants",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="training.participant",
                                verbose_name="merged into",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="municipality",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "booking",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participants",
                                to="training.seatbooking",
                                verbose_name="booking that pays",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "participant",
                        "verbose_name_plural": "participants",
                        "ordering": ["cohort", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("cohort"),
                                models.F("number"),
                                name="one_participant_of_a_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("merged_into__isnull", True),
                                    models.Q(("merged_into", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_participant_is_not_merged_into_itself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StageChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("applied", "applied"),
                                    ("waiting", "on the waiting list"),
                                    ("active", "taking part"),
                                    ("completed", "completed"),
                                    ("dropped_out", "dropped out"),
                                    ("declined", "not admitted"),
                                    ("transferred", "moved to another cohort"),
                                ],
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day")),
                        (
                            "drop_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("moved", "moved away"),
                                    ("new_job", "new post"),
                                    ("workload", "workload"),
                                    ("leave", "leave of absence"),
                                    ("illness", "health"),
                                    ("unit", "the unit stopped taking part"),
                                    ("other", "other"),
                                ],
                                max_length=12,
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="changes",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "change of stage",
                        "verbose_name_plural": "changes of stage",
                        "ordering": ["participant", "on", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["participant", "-on", "-id"],
                                name="newest_stage_of_a_participant",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("stage", "dropped_out"), ("drop_reason", ""), _connector="XOR"
                                ),
                                name="a_drop_out_and_nothing_else_has_a_reason",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Cohort",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "capacity",
                            models.PositiveSmallIntegerField(verbose_name="seats there are"),
                        ),
                        (
                            "capacity_reason",
                            models.TextField(
                                blank=True,
                                help_text="Asked for when more are admitted than there are seats; shown beside it.",
                                verbose_name="why more take part than there are seats",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="held with",
                            ),
                        ),
                        (
                            "price_plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohorts",
                                to="funding.priceplan",
                                verbose_name="price plan",
                            ),
                        ),
                        (
                            "course",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohorts",
                                to="training.course",
                                verbose_name="course",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cohort",
                        "verbose_name_plural": "cohorts",
                        "ordering": ["-starts_on", "name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("course"), models.F("name"), name="one_cohort_of_a_name"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="a_cohort_ends_after_it_starts",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CohortLeader",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="leaders",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="leader",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "leader of a cohort",
                        "verbose_name_plural": "leaders of cohorts",
                        "ordering": ["cohort", "person__name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("cohort"),
                                models.F("person"),
                                name="a_person_leads_a_cohort_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_to__isnull", True),
                                    ("valid_from__isnull", True),
                                    (
                                        "valid_to__gte",
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("valid_from"),
                                            "-",
                                            models.Value(datetime.timedelta(days=1)),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_leader_ends_after_beginning",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CohortLeaderEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="leader",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.cohortleader",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Contact",
                    fields=[
                        (
                            "participant",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="contact",
                                serialize=False,
                                to="training.participant",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="e-mail address"
                            ),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=40, verbose_name="phone"),
                        ),
                        (
                            "told_unit",
                            models.CharField(
                                blank=True,
                                help_text="Where it is none of those that are known here.",
                                max_length=200,
                                verbose_name="unit in the applicant's words",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contact details",
                        "verbose_name_plural": "contact details",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="contact_details_have_a_name",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "presence",
                            models.CharField(
                                choices=[
                                    ("present", "present"),
                                    ("absent", "absent"),
                                    ("excused", "excused"),
                                ],
                                max_length=8,
                                verbose_name="presence",
                            ),
                        ),
                        (
                            "made_up_on",
                            models.DateField(
                                blank=True,
                                help_text="The day somebody who was away went through it: it counts as attended.",
                                null=True,
                                verbose_name="made up on",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="training.session",
                                verbose_name="session",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "attendance",
                        "verbose_name_plural": "attendances",
                        "ordering": ["session", "participant__number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("session"),
                                models.F("participant"),
                                name="one_attendance_per_session_and_participant",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("made_up_on__isnull", True),
                                    models.Q(("presence", "present"), _negated=True),
                                    _connector="OR",
                                ),
                                name="who_was_there_makes_nothing_up",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Course",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "required_days",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="How many training days somebody must have attended to complete the course.",
                                verbose_name="training days to attend",
                            ),
                        ),
                        (
                            "required_meetings",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="in-depth meetings to attend"
                            ),
                        ),
                        (
                            "requires_process",
                            models.BooleanField(
                                default=False,
                                verbose_name="a process of one's own must have been led",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="courses",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "keep_months",
                            models.PositiveSmallIntegerField(
                                default=24,
                                help_text="Counted from the end of a cohort; then a disposal is decided on.",
                                verbose_name="months that names are kept",
                            ),
                        ),
                        (
                            "legal_ground",
                            models.TextField(
                                blank=True,
                                help_text="Why the personal data may be held, in words that the participants read.",
                                verbose_name="legal ground",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "course",
                        "verbose_name_plural": "courses",
                        "ordering": ["name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("program"), models.F("name"), name="one_course_of_a_name"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CohortEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "capacity",
                            models.PositiveSmallIntegerField(verbose_name="seats there are"),
                        ),
                        (
                            "capacity_reason",
                            models.TextField(
                                blank=True,
                                help_text="Asked for when more are admitted than there are seats; shown beside it.",
                                verbose_name="why more take part than there are seats",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="held with",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.cohort",
                            ),
                        ),
                        (
                            "price_plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.priceplan",
                                verbose_name="price plan",
                            ),
                        ),
                        (
                            "course",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.course",
                                verbose_name="course",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CourseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "required_days",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="How many training days somebody must have attended to complete the course.",
                                verbose_name="training days to attend",
                            ),
                        ),
                        (
                            "required_meetings",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="in-depth meetings to attend"
                            ),
                        ),
                        (
                            "requires_process",
                            models.BooleanField(
                                default=False,
                                verbose_name="a process of one's own must have been led",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.course",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "keep_months",
                            models.PositiveSmallIntegerField(
                                default=24,
                                help_text="Counted from the end of a cohort; then a disposal is decided on.",
                                verbose_name="months that names are kept",
                            ),
                        ),
                        (
                            "legal_ground",
                            models.TextField(
                                blank=True,
                                help_text="Why the personal data may be held, in words that the participants read.",
                                verbose_name="legal ground",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LocalProcess",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("running", "going on"),
                                    ("done", "carried out"),
                                    ("stopped", "stopped"),
                                ],
                                default="planned",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "started_on",
                            models.DateField(blank=True, null=True, verbose_name="started on"),
                        ),
                        (
                            "colleagues",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="colleagues reached"
                            ),
                        ),
                        (
                            "participant",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="process",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "local process",
                        "verbose_name_plural": "local processes",
                        "ordering": ["participant"],
                    },
                ),
                migrations.CreateModel(
                    name="LocalProcessEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("running", "going on"),
                                    ("done", "carried out"),
                                    ("stopped", "stopped"),
                                ],
                                default="planned",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "started_on",
                            models.DateField(blank=True, null=True, verbose_name="started on"),
                        ),
                        (
                            "colleagues",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="colleagues reached"
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.localprocess",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Module",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "course",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="modules",
                                to="training.course",
                                verbose_name="course",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "module",
                        "verbose_name_plural": "modules",
                        "ordering": ["course", "number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("course", "number"),
                                name="one_module_of_a_number",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ModuleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "course",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.course",
                                verbose_name="course",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.module",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ModuleVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("updated_on", models.DateField(verbose_name="updated")),
                        (
                            "review_by",
                            models.DateField(blank=True, null=True, verbose_name="review by"),
                        ),
                        (
                            "perspectives",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("research", "current research"),
                                        ("equality", "gender equality"),
                                        ("preschool", "preschool"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                verbose_name="covers",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="what is new")),
                        (
                            "module",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="training.module",
                                verbose_name="module",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "version of a module",
                        "verbose_name_plural": "versions of modules",
                        "ordering": ["module", "-number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("module"),
                                models.F("number"),
                                name="one_version_of_a_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("review_by__isnull", True),
                                    ("review_by__gte", models.F("updated_on")),
                                    _connector="OR",
                                ),
                                name="a_module_is_reviewed_after_its_update",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ModuleVersionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("updated_on", models.DateField(verbose_name="updated")),
                        (
                            "review_by",
                            models.DateField(blank=True, null=True, verbose_name="review by"),
                        ),
                        (
                            "perspectives",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("research", "current research"),
                                        ("equality", "gender equality"),
                                        ("preschool", "preschool"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                verbose_name="covers",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="what is new")),
                        (
                            "module",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.module",
                                verbose_name="module",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.moduleversion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SeatBooking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                        ("booked_on", models.DateField(verbose_name="booked on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bookings",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="booked by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "seat booking",
                        "verbose_name_plural": "seat bookings",
                        "ordering": ["cohort", "organization__name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("cohort"),
                                models.F("organization"),
                                name="one_booking_per_cohort_and_body",
                                violation_error_message="This body has booked seats in the cohort already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("seats__gt", 0)), name="a_booking_has_seats"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipantEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="number")),
                        (
                            "profession",
                            models.CharField(
                                choices=[
                                    ("teacher", "teacher"),
                                    ("preschool_teacher", "preschool teacher"),
                                    ("principal", "principal"),
                                    ("leisure_teacher", "teacher in after-school care"),
                                    ("student_health", "student health staff"),
                                    ("developer", "school developer"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="profession",
                            ),
                        ),
                        (
                            "came_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="moved here from",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="merged into",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="municipality",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.participant",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "booking",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.seatbooking",
                                verbose_name="booking that pays",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SeatBookingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                        ("booked_on", models.DateField(verbose_name="booked on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="booked by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.seatbooking",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SeatCarry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                        ("carried_on", models.DateField(verbose_name="day")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "source",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="carried",
                                to="training.seatbooking",
                                verbose_name="carried over from",
                            ),
                        ),
                        (
                            "target",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="received",
                                to="training.seatbooking",
                                verbose_name="carried over to",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "seats carried over",
                        "verbose_name_plural": "seats carried over",
                        "ordering": ["source"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("seats__gt", 0)),
                                name="some_seats_are_carried_over",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("source", models.F("target")), _negated=True),
                                name="seats_are_carried_to_another_booking",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SeatCarryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                        ("carried_on", models.DateField(verbose_name="day")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.seatcarry",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.seatbooking",
                                verbose_name="carried over from",
                            ),
                        ),
                        (
                            "target",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.seatbooking",
                                verbose_name="carried over to",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Session",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("training_day", "training day"),
                                    ("in_depth", "in-depth meeting"),
                                    ("supervision", "supervision"),
                                    ("network", "network meeting"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=200, verbose_name="title"),
                        ),
                        ("held_on", models.DateField(verbose_name="day")),
                        (
                            "begins_at",
                            models.TimeField(blank=True, null=True, verbose_name="begins"),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                decimal_places=2, max_digits=4, verbose_name="hours"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "is_called_off",
                            models.BooleanField(default=False, verbose_name="called off"),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "leader",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="led by",
                            ),
                        ),
                        (
                            "series",
                            models.UUIDField(
                                db_index=True,
                                editable=False,
                                help_text="What was planned together has one; a session by itself has none.",
                                null=True,
                                verbose_name="series",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "session",
                        "verbose_name_plural": "sessions",
                        "ordering": ["cohort", "held_on", "begins_at", "pk"],
                        "indexes": [models.Index(fields=["held_on"], name="sessions_by_day")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("hours__gt", 0), ("hours__lte", 24)),
                                name="a_session_has_hours_of_a_day",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttendanceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "presence",
                            models.CharField(
                                choices=[
                                    ("present", "present"),
                                    ("absent", "absent"),
                                    ("excused", "excused"),
                                ],
                                max_length=8,
                                verbose_name="presence",
                            ),
                        ),
                        (
                            "made_up_on",
                            models.DateField(
                                blank=True,
                                help_text="The day somebody who was away went through it: it counts as attended.",
                                null=True,
                                verbose_name="made up on",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.attendance",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.session",
                                verbose_name="session",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SessionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("training_day", "training day"),
                                    ("in_depth", "in-depth meeting"),
                                    ("supervision", "supervision"),
                                    ("network", "network meeting"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=200, verbose_name="title"),
                        ),
                        ("held_on", models.DateField(verbose_name="day")),
                        (
                            "begins_at",
                            models.TimeField(blank=True, null=True, verbose_name="begins"),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                decimal_places=2, max_digits=4, verbose_name="hours"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "is_called_off",
                            models.BooleanField(default=False, verbose_name="called off"),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "leader",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="led by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.session",
                            ),
                        ),
                        (
                            "series",
                            models.UUIDField(
                                editable=False,
                                help_text="What was planned together has one; a session by itself has none.",
                                null=True,
                                verbose_name="series",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SessionModule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "module",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions",
                                to="training.module",
                                verbose_name="module",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="modules",
                                to="training.session",
                                verbose_name="session",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "module of a session",
                        "verbose_name_plural": "modules of sessions",
                        "ordering": ["session", "module__number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("session"),
                                models.F("module"),
                                name="a_session_names_a_module_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SessionModuleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "module",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.module",
                                verbose_name="module",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.sessionmodule",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.session",
                                verbose_name="session",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StageNote",
                    fields=[
                        (
                            "change",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="note",
                                serialize=False,
                                to="training.stagechange",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="in words")),
                    ],
                    options={
                        "verbose_name": "note on a stage",
                        "verbose_name_plural": "notes on stages",
                    },
                ),
                migrations.CreateModel(
                    name="StageChangeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("applied", "applied"),
                                    ("waiting", "on the waiting list"),
                                    ("active", "taking part"),
                                    ("completed", "completed"),
                                    ("dropped_out", "dropped out"),
                                    ("declined", "not admitted"),
                                    ("transferred", "moved to another cohort"),
                                ],
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day")),
                        (
                            "drop_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("moved", "moved away"),
                                    ("new_job", "new post"),
                                    ("workload", "workload"),
                                    ("leave", "leave of absence"),
                                    ("illness", "health"),
                                    ("unit", "the unit stopped taking part"),
                                    ("other", "other"),
                                ],
                                max_length=12,
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.stagechange",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GoalCohort",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="goals",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="cohorts",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "goal that rests on a cohort",
                        "verbose_name_plural": "goals that rest on cohorts",
                        "ordering": ["cohort", "goal__number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("cohort"),
                                models.F("goal"),
                                name="a_goal_rests_on_a_cohort_once",
                                violation_error_message="The goal rests on this cohort already.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalCohortEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.goalcohort",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BookingShare",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                        (
                            "booking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="asked",
                                to="training.seatbooking",
                                verbose_name="seat booking",
                            ),
                        ),
                        (
                            "share",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bookings",
                                to="funding.share",
                                verbose_name="share",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "booking that a share asks for",
                        "verbose_name_plural": "bookings that shares ask for",
                        "ordering": ["booking", "share__year", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("booking"),
                                models.F("share"),
                                name="a_share_asks_for_a_booking_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("seats__gt", 0)),
                                name="a_share_asks_for_some_seats",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BookingShareEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                        (
                            "booking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.seatbooking",
                                verbose_name="seat booking",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.bookingshare",
                            ),
                        ),
                        (
                            "share",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.share",
                                verbose_name="share",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProcessNote",
                    fields=[
                        (
                            "process",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="note",
                                serialize=False,
                                to="training.localprocess",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="in words")),
                    ],
                    options={
                        "verbose_name": "note on a process",
                        "verbose_name_plural": "notes on processes",
                    },
                ),
                migrations.CreateModel(
                    name="ApplicationLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("salt", models.CharField(editable=False, max_length=32)),
                        ("code_hash", models.CharField(editable=False, max_length=64, unique=True)),
                        ("made_at", models.DateTimeField(verbose_name="link made")),
                        ("open_until", models.DateField(verbose_name="open until")),
                        ("is_closed", models.BooleanField(default=False, verbose_name="closed")),
                        (
                            "booking",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="application_links",
                                to="training.seatbooking",
                                verbose_name="seats of",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="application_links",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "link to apply by",
                        "verbose_name_plural": "links to apply by",
                        "ordering": ["cohort", "booking__organization__name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("cohort"),
                                models.F("booking"),
                                name="one_application_link_per_booking",
                                nulls_distinct=False,
                                violation_error_message="There is a link for these seats already.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ApplicationLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("made_at", models.DateTimeField(verbose_name="link made")),
                        ("open_until", models.DateField(verbose_name="open until")),
                        ("is_closed", models.BooleanField(default=False, verbose_name="closed")),
                        (
                            "booking",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.seatbooking",
                                verbose_name="seats of",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.applicationlink",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Knock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("source", models.CharField(max_length=32)),
                        ("at", models.DateTimeField()),
                        (
                            "link",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="knocks",
                                to="training.applicationlink",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "application sent in",
                        "verbose_name_plural": "applications sent in",
                        "ordering": ["-at"],
                        "indexes": [models.Index(fields=["link", "at"], name="knocks_at_a_link")],
                    },
                ),
                migrations.CreateModel(
                    name="PairVerdict",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("other", "two different people"),
                                    ("same", "one person who takes part in both"),
                                ],
                                max_length=5,
                                verbose_name="what they are",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="said by",
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="training.participant",
                                verbose_name="the other participant",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "verdict on two rows",
                        "verbose_name_plural": "verdicts on two rows",
                        "ordering": ["-created_at", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("first"),
                                models.F("second"),
                                name="one_verdict_on_a_pair",
                                violation_error_message="Somebody has just answered that of these two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("first__lt", models.F("second"))),
                                name="a_pair_is_written_in_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PairVerdictEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("other", "two different people"),
                                    ("same", "one person who takes part in both"),
                                ],
                                max_length=5,
                                verbose_name="what they are",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="said by",
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.pairverdict",
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="the other participant",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ParticipantLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("salt", models.CharField(editable=False, max_length=32)),
                        ("code_hash", models.CharField(editable=False, max_length=64, unique=True)),
                        ("made_at", models.DateTimeField(verbose_name="link made")),
                        ("open_until", models.DateField(verbose_name="open until")),
                        ("is_closed", models.BooleanField(default=False, verbose_name="closed")),
                        (
                            "participant",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="link",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "participant's own link",
                        "verbose_name_plural": "participants' own links",
                        "ordering": ["participant"],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipantLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("made_at", models.DateTimeField(verbose_name="link made")),
                        ("open_until", models.DateField(verbose_name="open until")),
                        ("is_closed", models.BooleanField(default=False, verbose_name="closed")),
                        (
                            "participant",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.participant",
                                verbose_name="participant",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.participantlink",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Disposal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("ground", models.TextField(verbose_name="ground of the decision")),
                        (
                            "preview",
                            models.JSONField(
                                default=dict, editable=False, verbose_name="what would go"
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="approved"),
                        ),
                        (
                            "stopped_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="stopped"),
                        ),
                        (
                            "done_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="carried out"),
                        ),
                        (
                            "record",
                            models.JSONField(default=dict, editable=False, verbose_name="record"),
                        ),
                        ("problem", models.TextField(blank=True, verbose_name="what went wrong")),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "prepared_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="prepared by",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="disposals",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "decision on disposal",
                        "verbose_name_plural": "decisions on disposal",
                        "ordering": ["-created_at", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("approved_by__isnull", True),
                                    models.Q(
                                        ("approved_by", models.F("prepared_by")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="a_second_person_approves_a_disposal",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_at__isnull", True), ("approved_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("approved_at__isnull", False),
                                        ("approved_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_approval_has_its_person_and_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("done_at__isnull", True),
                                    models.Q(
                                        ("approved_at__isnull", False), ("stopped_at__isnull", True)
                                    ),
                                    _connector="OR",
                                ),
                                name="only_an_approved_disposal_is_carried_out",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DisposalCohort",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="disposals",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "disposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohorts",
                                to="training.disposal",
                                verbose_name="decision on disposal",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cohort of a disposal",
                        "verbose_name_plural": "cohorts of disposals",
                        "ordering": ["disposal", "cohort"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("disposal"),
                                models.F("cohort"),
                                name="a_cohort_once_in_a_disposal",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DisposalCohortEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "disposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.disposal",
                                verbose_name="decision on disposal",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.disposalcohort",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DisposalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("ground", models.TextField(verbose_name="ground of the decision")),
                        (
                            "preview",
                            models.JSONField(
                                default=dict, editable=False, verbose_name="what would go"
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="approved"),
                        ),
                        (
                            "stopped_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="stopped"),
                        ),
                        (
                            "done_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="carried out"),
                        ),
                        (
                            "record",
                            models.JSONField(default=dict, editable=False, verbose_name="record"),
                        ),
                        ("problem", models.TextField(blank=True, verbose_name="what went wrong")),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="training.disposal",
                            ),
                        ),
                        (
                            "prepared_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="prepared by",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Extract",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="made by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "extract for a person",
                        "verbose_name_plural": "extracts for persons",
                        "ordering": ["-made_at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ExtractParticipant",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "extract",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="training.extract",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="extracts",
                                to="training.participant",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "enrolment in an extract",
                        "verbose_name_plural": "enrolments in extracts",
                        "ordering": ["extract", "participant"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("extract"),
                                models.F("participant"),
                                name="a_participant_once_in_an_extract",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_participantevent" ("booking_id", "came_from_id", "cohort_id", "id", "merged_into_id", "municipality_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "unit_id", "version") VALUES (NEW."booking_id", NEW."came_from_id", NEW."cohort_id", NEW."id", NEW."merged_into_id", NEW."municipality_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."profession", NEW."unit_id", NEW."version"); RETURN NULL;',
                            hash="c5be0d5b4a7ce91dda8e7cb0d82292c6bf1cece4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f0915",
                            table="training_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."booking_id" IS DISTINCT FROM (NEW."booking_id") OR OLD."came_from_id" IS DISTINCT FROM (NEW."came_from_id") OR OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."profession" IS DISTINCT FROM (NEW."profession") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_participantevent" ("booking_id", "came_from_id", "cohort_id", "id", "merged_into_id", "municipality_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "unit_id", "version") VALUES (NEW."booking_id", NEW."came_from_id", NEW."cohort_id", NEW."id", NEW."merged_into_id", NEW."municipality_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."profession", NEW."unit_id", NEW."version"); RETURN NULL;',
                            hash="598381bcf24a62ac472e92a3910b1eb962b6eb9d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1bd92",
                            table="training_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_participantevent" ("booking_id", "came_from_id", "cohort_id", "id", "merged_into_id", "municipality_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "unit_id", "version") VALUES (OLD."booking_id", OLD."came_from_id", OLD."cohort_id", OLD."id", OLD."merged_into_id", OLD."municipality_id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."profession", OLD."unit_id", OLD."version"); RETURN NULL;',
                            hash="1a82fe7615f1e9fd7263dc577abb5282982db375",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_91f38",
                            table="training_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_stagechangeevent" ("author_id", "drop_reason", "id", "on", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "version") VALUES (NEW."author_id", NEW."drop_reason", NEW."id", NEW."on", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."stage", NEW."version"); RETURN NULL;',
                            hash="9230f28e300e03ac8b3b2928172c52d83815c159",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0de22",
                            table="training_stagechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."drop_reason" IS DISTINCT FROM (NEW."drop_reason") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."on" IS DISTINCT FROM (NEW."on") OR OLD."participant_id" IS DISTINCT FROM (NEW."participant_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_stagechangeevent" ("author_id", "drop_reason", "id", "on", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "version") VALUES (NEW."author_id", NEW."drop_reason", NEW."id", NEW."on", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."stage", NEW."version"); RETURN NULL;',
                            hash="ec924cd11fbe46487d146ba1046fd669f2887a73",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ac929",
                            table="training_stagechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_stagechangeevent" ("author_id", "drop_reason", "id", "on", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "version") VALUES (OLD."author_id", OLD."drop_reason", OLD."id", OLD."on", OLD."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."stage", OLD."version"); RETURN NULL;',
                            hash="53d4d3a729ad3da4460eb16bf444324b9649a52d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0c070",
                            table="training_stagechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_cohortevent" ("capacity", "capacity_reason", "course_id", "ends_on", "id", "name", "note", "partner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "price_plan_id", "starts_on", "version") VALUES (NEW."capacity", NEW."capacity_reason", NEW."course_id", NEW."ends_on", NEW."id", NEW."name", NEW."note", NEW."partner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."price_plan_id", NEW."starts_on", NEW."version"); RETURN NULL;',
                            hash="f854747074dac0dfad028d90c02cb39904d45d6a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f8f4a",
                            table="training_cohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."capacity" IS DISTINCT FROM (NEW."capacity") OR OLD."capacity_reason" IS DISTINCT FROM (NEW."capacity_reason") OR OLD."course_id" IS DISTINCT FROM (NEW."course_id") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."partner_id" IS DISTINCT FROM (NEW."partner_id") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."price_plan_id" IS DISTINCT FROM (NEW."price_plan_id") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_cohortevent" ("capacity", "capacity_reason", "course_id", "ends_on", "id", "name", "note", "partner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "price_plan_id", "starts_on", "version") VALUES (NEW."capacity", NEW."capacity_reason", NEW."course_id", NEW."ends_on", NEW."id", NEW."name", NEW."note", NEW."partner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."price_plan_id", NEW."starts_on", NEW."version"); RETURN NULL;',
                            hash="2d5b56d63235ba6dfeec5fac9d0577c72b5bc031",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9e195",
                            table="training_cohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_cohortevent" ("capacity", "capacity_reason", "course_id", "ends_on", "id", "name", "note", "partner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "price_plan_id", "starts_on", "version") VALUES (OLD."capacity", OLD."capacity_reason", OLD."course_id", OLD."ends_on", OLD."id", OLD."name", OLD."note", OLD."partner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."price_plan_id", OLD."starts_on", OLD."version"); RETURN NULL;',
                            hash="34748bbb17f1a4580f9f102d3d1596e436fd5bd4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_519e6",
                            table="training_cohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortleader",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_cohortleaderevent" ("cohort_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."cohort_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="ad56021ce9c1fce62e8fc982aea5d1b58735ad03",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_41280",
                            table="training_cohortleader",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortleader",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_cohortleaderevent" ("cohort_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."cohort_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="380effc1aea9c0993e73f1a058b0f3414adb6d8f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4347d",
                            table="training_cohortleader",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortleader",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_cohortleaderevent" ("cohort_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (OLD."cohort_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                            hash="44082b9b073eca3ace19ec76682c34d10c79a33e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d63d6",
                            table="training_cohortleader",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_attendanceevent" ("id", "made_up_on", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "session_id", "version") VALUES (NEW."id", NEW."made_up_on", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."presence", NEW."session_id", NEW."version"); RETURN NULL;',
                            hash="44ca64892e06e3ccf3a6f8990caf539ce83eb97c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f3456",
                            table="training_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_up_on" IS DISTINCT FROM (NEW."made_up_on") OR OLD."participant_id" IS DISTINCT FROM (NEW."participant_id") OR OLD."presence" IS DISTINCT FROM (NEW."presence") OR OLD."session_id" IS DISTINCT FROM (NEW."session_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_attendanceevent" ("id", "made_up_on", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "session_id", "version") VALUES (NEW."id", NEW."made_up_on", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."presence", NEW."session_id", NEW."version"); RETURN NULL;',
                            hash="047d9e66cc4d2ae9c0453e8e4a6d6a9be33a0dd3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8b904",
                            table="training_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_attendanceevent" ("id", "made_up_on", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "session_id", "version") VALUES (OLD."id", OLD."made_up_on", OLD."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."presence", OLD."session_id", OLD."version"); RETURN NULL;',
                            hash="09d96c22b50c9a4a195907878e7af86d9d34d041",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_75519",
                            table="training_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="course",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_courseevent" ("id", "keep_months", "legal_ground", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "required_days", "required_meetings", "requires_process", "version") VALUES (NEW."id", NEW."keep_months", NEW."legal_ground", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."purpose", NEW."required_days", NEW."required_meetings", NEW."requires_process", NEW."version"); RETURN NULL;',
                            hash="7c4e1984de4081172991e9e8a58ee5d09807bafe",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bfc1a",
                            table="training_course",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="course",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."keep_months" IS DISTINCT FROM (NEW."keep_months") OR OLD."legal_ground" IS DISTINCT FROM (NEW."legal_ground") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."required_days" IS DISTINCT FROM (NEW."required_days") OR OLD."required_meetings" IS DISTINCT FROM (NEW."required_meetings") OR OLD."requires_process" IS DISTINCT FROM (NEW."requires_process") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_courseevent" ("id", "keep_months", "legal_ground", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "required_days", "required_meetings", "requires_process", "version") VALUES (NEW."id", NEW."keep_months", NEW."legal_ground", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."purpose", NEW."required_days", NEW."required_meetings", NEW."requires_process", NEW."version"); RETURN NULL;',
                            hash="a66b9c67efeb13a5cd151dd3b11366432ae52faf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_27da0",
                            table="training_course",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="course",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_courseevent" ("id", "keep_months", "legal_ground", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "required_days", "required_meetings", "requires_process", "version") VALUES (OLD."id", OLD."keep_months", OLD."legal_ground", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."purpose", OLD."required_days", OLD."required_meetings", OLD."requires_process", OLD."version"); RETURN NULL;',
                            hash="8feb07d23e2408aeb8b73fadbf25ccc00019d8b3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9186d",
                            table="training_course",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="localprocess",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_localprocessevent" ("colleagues", "id", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "state", "version") VALUES (NEW."colleagues", NEW."id", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."started_on", NEW."state", NEW."version"); RETURN NULL;',
                            hash="c1e51b00c4ed7f892a5f7e2ce4662c583160007f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a2f8d",
                            table="training_localprocess",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="localprocess",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."colleagues" IS DISTINCT FROM (NEW."colleagues") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."participant_id" IS DISTINCT FROM (NEW."participant_id") OR OLD."started_on" IS DISTINCT FROM (NEW."started_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_localprocessevent" ("colleagues", "id", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "state", "version") VALUES (NEW."colleagues", NEW."id", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."started_on", NEW."state", NEW."version"); RETURN NULL;',
                            hash="afe47170a72c55c83d21b28d185b2ab4f144c527",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6ff7d",
                            table="training_localprocess",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="localprocess",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_localprocessevent" ("colleagues", "id", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "state", "version") VALUES (OLD."colleagues", OLD."id", OLD."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."started_on", OLD."state", OLD."version"); RETURN NULL;',
                            hash="dbfd1aba2574006a2bf974afbb51ca44ea377b21",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3a727",
                            table="training_localprocess",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="module",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_moduleevent" ("course_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "title", "version") VALUES (NEW."course_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."title", NEW."version"); RETURN NULL;',
                            hash="73797ef614c0f3f43a214ce76577a424643719cd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b1830",
                            table="training_module",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="module",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."course_id" IS DISTINCT FROM (NEW."course_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_moduleevent" ("course_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "title", "version") VALUES (NEW."course_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."title", NEW."version"); RETURN NULL;',
                            hash="3b1260f636be05cf3e10ccbb09d2a6322d05a0be",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1a13c",
                            table="training_module",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="module",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_moduleevent" ("course_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "title", "version") VALUES (OLD."course_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."title", OLD."version"); RETURN NULL;',
                            hash="ba5ac0da3bcacdb511be3e2bb4e2df1dc2844a29",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8ae1f",
                            table="training_module",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="moduleversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_moduleversionevent" ("id", "module_id", "note", "number", "perspectives", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_by", "updated_on", "version") VALUES (NEW."id", NEW."module_id", NEW."note", NEW."number", NEW."perspectives", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."review_by", NEW."updated_on", NEW."version"); RETURN NULL;',
                            hash="1bade597ca4dc35fa6f9dbbb1cc670c0962aed57",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a31d2",
                            table="training_moduleversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="moduleversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."module_id" IS DISTINCT FROM (NEW."module_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."perspectives" IS DISTINCT FROM (NEW."perspectives") OR OLD."review_by" IS DISTINCT FROM (NEW."review_by") OR OLD."updated_on" IS DISTINCT FROM (NEW."updated_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_moduleversionevent" ("id", "module_id", "note", "number", "perspectives", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_by", "updated_on", "version") VALUES (NEW."id", NEW."module_id", NEW."note", NEW."number", NEW."perspectives", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."review_by", NEW."updated_on", NEW."version"); RETURN NULL;',
                            hash="810d1ab5e924bc6ca3d90b8296163fe40317ebab",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e49d7",
                            table="training_moduleversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="moduleversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_moduleversionevent" ("id", "module_id", "note", "number", "perspectives", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_by", "updated_on", "version") VALUES (OLD."id", OLD."module_id", OLD."note", OLD."number", OLD."perspectives", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."review_by", OLD."updated_on", OLD."version"); RETURN NULL;',
                            hash="f3e4ffff88f1c109cc72ccd70185d6f00eff2f1e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_de3ed",
                            table="training_moduleversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatbooking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_seatbookingevent" ("booked_on", "cohort_id", "id", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "version") VALUES (NEW."booked_on", NEW."cohort_id", NEW."id", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."seats", NEW."version"); RETURN NULL;',
                            hash="bec5f48069281db91f002db9452293915d8f137d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1248a",
                            table="training_seatbooking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatbooking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."booked_on" IS DISTINCT FROM (NEW."booked_on") OR OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_seatbookingevent" ("booked_on", "cohort_id", "id", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "version") VALUES (NEW."booked_on", NEW."cohort_id", NEW."id", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."seats", NEW."version"); RETURN NULL;',
                            hash="f2baafb50b6c6493b206460c1f34eae2f66c6233",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_01367",
                            table="training_seatbooking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatbooking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_seatbookingevent" ("booked_on", "cohort_id", "id", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "version") VALUES (OLD."booked_on", OLD."cohort_id", OLD."id", OLD."note", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."seats", OLD."version"); RETURN NULL;',
                            hash="90186540d9f421252c9c7440471130090a51ef17",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4104d",
                            table="training_seatbooking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatcarry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_seatcarryevent" ("carried_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seats", "source_id", "target_id", "version") VALUES (NEW."carried_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."seats", NEW."source_id", NEW."target_id", NEW."version"); RETURN NULL;',
                            hash="2102dbbadbc113186b266c6e045a9eced9ae13dd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9dd5b",
                            table="training_seatcarry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatcarry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."carried_on" IS DISTINCT FROM (NEW."carried_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."target_id" IS DISTINCT FROM (NEW."target_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_seatcarryevent" ("carried_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seats", "source_id", "target_id", "version") VALUES (NEW."carried_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."seats", NEW."source_id", NEW."target_id", NEW."version"); RETURN NULL;',
                            hash="c897f025f8c43ddd84d7a4f51353ebbd0b1bd9e0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15c2c",
                            table="training_seatcarry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatcarry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_seatcarryevent" ("carried_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seats", "source_id", "target_id", "version") VALUES (OLD."carried_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."seats", OLD."source_id", OLD."target_id", OLD."version"); RETURN NULL;',
                            hash="27ff6c2d2970e021a1229b291e7268d125b0c57a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_19626",
                            table="training_seatcarry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_sessionevent" ("begins_at", "cohort_id", "held_on", "hours", "id", "is_called_off", "kind", "leader_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "title", "version") VALUES (NEW."begins_at", NEW."cohort_id", NEW."held_on", NEW."hours", NEW."id", NEW."is_called_off", NEW."kind", NEW."leader_id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."series", NEW."title", NEW."version"); RETURN NULL;',
                            hash="0c1ba95e9670c8b137ff49861d119036183c4f73",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e932a",
                            table="training_session",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."begins_at" IS DISTINCT FROM (NEW."begins_at") OR OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."held_on" IS DISTINCT FROM (NEW."held_on") OR OLD."hours" IS DISTINCT FROM (NEW."hours") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_called_off" IS DISTINCT FROM (NEW."is_called_off") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."leader_id" IS DISTINCT FROM (NEW."leader_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."series" IS DISTINCT FROM (NEW."series") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_sessionevent" ("begins_at", "cohort_id", "held_on", "hours", "id", "is_called_off", "kind", "leader_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "title", "version") VALUES (NEW."begins_at", NEW."cohort_id", NEW."held_on", NEW."hours", NEW."id", NEW."is_called_off", NEW."kind", NEW."leader_id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."series", NEW."title", NEW."version"); RETURN NULL;',
                            hash="d1dd75c26d042e91bbe21c8c00c65f64c80e5498",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4f7da",
                            table="training_session",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_sessionevent" ("begins_at", "cohort_id", "held_on", "hours", "id", "is_called_off", "kind", "leader_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "title", "version") VALUES (OLD."begins_at", OLD."cohort_id", OLD."held_on", OLD."hours", OLD."id", OLD."is_called_off", OLD."kind", OLD."leader_id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."series", OLD."title", OLD."version"); RETURN NULL;',
                            hash="d5567c1a7f1aa1c15a305b2d58fb5028372429b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fe538",
                            table="training_session",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sessionmodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_sessionmoduleevent" ("id", "module_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "version") VALUES (NEW."id", NEW."module_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."session_id", NEW."version"); RETURN NULL;',
                            hash="25021c5c6512e8fe37725fcec79147316b73fe32",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b22b6",
                            table="training_sessionmodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sessionmodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."module_id" IS DISTINCT FROM (NEW."module_id") OR OLD."session_id" IS DISTINCT FROM (NEW."session_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_sessionmoduleevent" ("id", "module_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "version") VALUES (NEW."id", NEW."module_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."session_id", NEW."version"); RETURN NULL;',
                            hash="c5863b595434b018085fd9cb85663ddaa9e4b7bf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ddf8e",
                            table="training_sessionmodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sessionmodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_sessionmoduleevent" ("id", "module_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "version") VALUES (OLD."id", OLD."module_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."session_id", OLD."version"); RETURN NULL;',
                            hash="b7db31488b6de3f7d06d0edfecc3c954491b7e60",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_50e32",
                            table="training_sessionmodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalcohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_goalcohortevent" ("cohort_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."cohort_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="74be7819be53cd678dae33ef5ddec9515a7d6dad",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9ac27",
                            table="training_goalcohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalcohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_goalcohortevent" ("cohort_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."cohort_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="19df01a97eade203803a68d59638974badd76106",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_572b6",
                            table="training_goalcohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalcohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_goalcohortevent" ("cohort_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."cohort_id", OLD."goal_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="2fa5a69985e0be4c61e2907d017251449f62c72b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e41e",
                            table="training_goalcohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bookingshare",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_bookingshareevent" ("booking_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "share_id", "version") VALUES (NEW."booking_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."seats", NEW."share_id", NEW."version"); RETURN NULL;',
                            hash="cf1b2b4527e9b0e9650848017ba91ac363ed967e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e7227",
                            table="training_bookingshare",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bookingshare",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."booking_id" IS DISTINCT FROM (NEW."booking_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."share_id" IS DISTINCT FROM (NEW."share_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_bookingshareevent" ("booking_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "share_id", "version") VALUES (NEW."booking_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."seats", NEW."share_id", NEW."version"); RETURN NULL;',
                            hash="4ed7a1647436976108ce716a467837725909eb6d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c9b9f",
                            table="training_bookingshare",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bookingshare",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_bookingshareevent" ("booking_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "share_id", "version") VALUES (OLD."booking_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."seats", OLD."share_id", OLD."version"); RETURN NULL;',
                            hash="2953fc88f7205a3a18d3ba947c0843d37e7c7447",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_abc4a",
                            table="training_bookingshare",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="applicationlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_applicationlinkevent" ("booking_id", "cohort_id", "id", "is_closed", "made_at", "open_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."booking_id", NEW."cohort_id", NEW."id", NEW."is_closed", NEW."made_at", NEW."open_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="dd630aaeb7edc092b670b91e852086f5fe235ed8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_34826",
                            table="training_applicationlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="applicationlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."booking_id" IS DISTINCT FROM (NEW."booking_id") OR OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_closed" IS DISTINCT FROM (NEW."is_closed") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."open_until" IS DISTINCT FROM (NEW."open_until") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_applicationlinkevent" ("booking_id", "cohort_id", "id", "is_closed", "made_at", "open_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."booking_id", NEW."cohort_id", NEW."id", NEW."is_closed", NEW."made_at", NEW."open_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="b743f95108c9d664bca49d8fb7c0b250e1226f17",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_14039",
                            table="training_applicationlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="applicationlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_applicationlinkevent" ("booking_id", "cohort_id", "id", "is_closed", "made_at", "open_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."booking_id", OLD."cohort_id", OLD."id", OLD."is_closed", OLD."made_at", OLD."open_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="39cd62caa5ce90d1106d8f4ee156325cd7dbc85a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_95452",
                            table="training_applicationlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pairverdict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_pairverdictevent" ("author_id", "first_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "verdict", "version") VALUES (NEW."author_id", NEW."first_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."second_id", NEW."verdict", NEW."version"); RETURN NULL;',
                            hash="bca593dc44a8ac403a9fee27cbadcc834e2665cb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2dc86",
                            table="training_pairverdict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pairverdict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."first_id" IS DISTINCT FROM (NEW."first_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."second_id" IS DISTINCT FROM (NEW."second_id") OR OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_pairverdictevent" ("author_id", "first_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "verdict", "version") VALUES (NEW."author_id", NEW."first_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."second_id", NEW."verdict", NEW."version"); RETURN NULL;',
                            hash="c4837bc6e45e3ac8504ad51f6aa13d1f42159ff0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1748c",
                            table="training_pairverdict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pairverdict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_pairverdictevent" ("author_id", "first_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "verdict", "version") VALUES (OLD."author_id", OLD."first_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."second_id", OLD."verdict", OLD."version"); RETURN NULL;',
                            hash="3b804a3d7a0198618ba11dd66efe05026b6dbf7f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d2486",
                            table="training_pairverdict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participantlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_participantlinkevent" ("id", "is_closed", "made_at", "open_until", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."is_closed", NEW."made_at", NEW."open_until", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="977d01c8fb180bfdab0c6d3c84a6c18f09b25d17",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eb5fa",
                            table="training_participantlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participantlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_closed" IS DISTINCT FROM (NEW."is_closed") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."open_until" IS DISTINCT FROM (NEW."open_until") OR OLD."participant_id" IS DISTINCT FROM (NEW."participant_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_participantlinkevent" ("id", "is_closed", "made_at", "open_until", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."is_closed", NEW."made_at", NEW."open_until", NEW."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="7f548a0ccc6bc70d6b3145e754b108448b1af4d2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2dad6",
                            table="training_participantlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participantlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_participantlinkevent" ("id", "is_closed", "made_at", "open_until", "participant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."id", OLD."is_closed", OLD."made_at", OLD."open_until", OLD."participant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="e68a00c878cdb08fcfd685be5d2144902d3a022b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6c32e",
                            table="training_participantlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_disposalevent" ("approved_at", "approved_by_id", "done_at", "ground", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "preview", "problem", "program_id", "record", "stopped_at", "version") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."done_at", NEW."ground", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."prepared_by_id", NEW."preview", NEW."problem", NEW."program_id", NEW."record", NEW."stopped_at", NEW."version"); RETURN NULL;',
                            hash="007c6b9f2ba8f54f6fe56589306bdbeac5de26d9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_99be7",
                            table="training_disposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."approved_at" IS DISTINCT FROM (NEW."approved_at") OR OLD."approved_by_id" IS DISTINCT FROM (NEW."approved_by_id") OR OLD."done_at" IS DISTINCT FROM (NEW."done_at") OR OLD."ground" IS DISTINCT FROM (NEW."ground") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."prepared_by_id" IS DISTINCT FROM (NEW."prepared_by_id") OR OLD."preview" IS DISTINCT FROM (NEW."preview") OR OLD."problem" IS DISTINCT FROM (NEW."problem") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."record" IS DISTINCT FROM (NEW."record") OR OLD."stopped_at" IS DISTINCT FROM (NEW."stopped_at") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_disposalevent" ("approved_at", "approved_by_id", "done_at", "ground", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "preview", "problem", "program_id", "record", "stopped_at", "version") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."done_at", NEW."ground", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."prepared_by_id", NEW."preview", NEW."problem", NEW."program_id", NEW."record", NEW."stopped_at", NEW."version"); RETURN NULL;',
                            hash="92dd3d7334c684ed6407cbd9e152122a91e8f9be",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5c6e5",
                            table="training_disposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_disposalevent" ("approved_at", "approved_by_id", "done_at", "ground", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "preview", "problem", "program_id", "record", "stopped_at", "version") VALUES (OLD."approved_at", OLD."approved_by_id", OLD."done_at", OLD."ground", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."prepared_by_id", OLD."preview", OLD."problem", OLD."program_id", OLD."record", OLD."stopped_at", OLD."version"); RETURN NULL;',
                            hash="62a5556540b3bf958402b000dcf4a4c432067ac1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_018a3",
                            table="training_disposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disposalcohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_disposalcohortevent" ("cohort_id", "disposal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."cohort_id", NEW."disposal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="4ed276cc596e439430f0f7e6797355bd46120206",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_68bcc",
                            table="training_disposalcohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disposalcohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."disposal_id" IS DISTINCT FROM (NEW."disposal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "training_disposalcohortevent" ("cohort_id", "disposal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."cohort_id", NEW."disposal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="66d82685cc2d57b9a4b4f78f000010c613ab226f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c1ffa",
                            table="training_disposalcohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disposalcohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "training_disposalcohortevent" ("cohort_id", "disposal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."cohort_id", OLD."disposal_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="7b2a047c1e87d02675d24f9eb456283ace4cf6d7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a0e6d",
                            table="training_disposalcohort",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]

"""Pages of disposals: the decisions, one of them, prepared, approved, stopped."""

from django.apps import apps
from django.forms import Form
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.choices import OrganizationRoleKind
from accounts.models import OrganizationRole
from core.forms import ReasonForm
from core.history import events_of, history_of
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    Empty,
    ListPage,
    VerbPage,
    carry_out,
    get_allowed,
    is_htmx,
    onward,
)
from documents.models import Document
from training.filters.disposals import DisposalFilter
from training.forms.disposals import DisposalForm
from training.models import Disposal, DisposalCohort, due_cohorts
from training.rules import disposals as rules
from training.rules.retention import keep_until
from training.services import disposals
from training.tables.disposals import DisposalTable

MOST_PAPERS = 50
DISPOSALS = Disposal.objects.select_related("program", "prepared_by", "approved_by")


class DisposalList(ListPage):
    permission_required = "training.view_disposal"
    page_title = gettext_lazy("Disposals")
    intro = gettext_lazy(
        "Names of participants go when their time is up: one person prepares the decision, "
        "another approves it, and the counts stay."
    )
    table_class = DisposalTable
    filterset_class = DisposalFilter
    template_name = "training/disposals/list.html"
    queryset = DISPOSALS.order_by("-created_at", "-pk")
    create_url_name = "training:disposal_create"
    create_permission = "training.add_disposal"
    create_label = gettext_lazy("Prepare a disposal")
    empty = Empty(
        gettext_lazy("No disposal has been decided on"),
        gettext_lazy("A cohort can be chosen when the time of its names is up."),
    )

    def get_context_data(self, **kwargs):
        papers = [] if is_htmx(self.request) else due_elsewhere(self.request.user)
        return super().get_context_data(papers=papers, **kwargs)

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "core/list.html"
        return super().render_to_response(context, **kwargs)


def due_elsewhere(user):
    """Return (document, names of who decides) of papers about other things whose time is up.

    Such papers are no part of a decision about cohorts: the authority that owns them decides.
    """
    papers = Document.objects.due(timezone.localdate()).visible_to(user)
    papers = papers.exclude(content_type__app_label="training").select_related("owner")
    papers = list(papers.defer("snapshot").order_by("names_kept_until", "pk")[:MOST_PAPERS])
    if not papers:
        return []
    registrars = OrganizationRole.objects.filter(
        organization__in={each.owner_id for each in papers}, kind=OrganizationRoleKind.REGISTRAR
    )
    names: dict[int, list[str]] = {}
    for role in registrars.held_now().select_related("person").order_by("person__name", "pk"):
        names.setdefault(role.organization_id, []).append(role.person.name)
    return [(each, ", ".join(names.get(each.owner_id, ()))) for each in papers]


class DisposalCreate(CreatePage):
    permission_required = "training.add_disposal"
    page_title = gettext_lazy("Prepare a disposal")
    form_class = DisposalForm
    template_name = "training/disposals/form.html"
    submit_label = gettext_lazy("Prepare the decision")
    done = gettext_lazy("The decision is prepared. Another person has to approve it.")

    def get_crumbs(self):
        return [(_("Disposals"), reverse("training:disposal_list"))]

    def get_form_kwargs(self):
        return {"user": self.request.user, "instance": Disposal()}

    def get_cancel_url(self):
        return reverse("training:disposal_list")

    def perform(self, form):
        return disposals.prepare(form.instance, form.cohort_ids, by=self.request.user)

    def get_context_data(self, **kwargs):
        due = due_cohorts(timezone.localdate()).visible_to(self.request.user)
        return super().get_context_data(is_any_due=due.exists(), **kwargs)


class DisposalDetail(DetailPage):
    """What would go or has gone, who decided, and that the counts are the same."""

    permission_required = "training.view_disposal"
    queryset = DISPOSALS
    template_name = "training/disposals/detail.html"

    def get_crumbs(self):
        return [(_("Disposals"), reverse("training:disposal_list"))]

    def get_state(self):
        state = self.object.state
        return (state.label, *state.tones[state.value])

    def get_actions(self):
        row, user = self.object, self.request.user
        if row.done_at or row.stopped_at:
            return []
        if not user.has_perm("training.approve_disposal", row):
            return []
        if row.problem:
            retry = reverse("training:disposal_retry", args=[row.pk])
            return [Action(_("Try again"), retry, tone="primary", icon="arrow-repeat")]
        if row.approved_at:
            return []
        reasons = list(
            rules.obstacles_to_approve(
                is_waiting=True,
                is_preparer=row.prepared_by_id == user.pk,
                is_due=disposals.is_due(row),
            )
        )
        approve = onward(self.request, "training:disposal_approve", row.pk)
        stop = onward(self.request, "training:disposal_stop", row.pk)
        return [
            Action(_("Approve"), approve, "get", "primary", reasons, icon="check-lg"),
            Action(_("Stop"), stop, "get", icon="stop-circle"),
        ]

    def get_history(self):
        found = history_of(self.object, events_of(DisposalCohort, disposal=self.object.pk))
        fields = (Disposal._meta.get_field(name) for name in ("preview", "record"))
        untold = {capfirst(str(field.verbose_name)) for field in fields}  # the page itself tells
        for entry in found:
            entry.changes = [each for each in entry.changes if each.label not in untold]
        return found

    def get_context_data(self, **kwargs):
        row = self.object
        told = row.record or row.preview
        cohorts = list(row.cohorts.select_related("cohort__course").order_by("cohort__ends_on"))
        counts = {each["cohort"]: each for each in row.record.get("counts", {}).get("cohorts", ())}
        kept = told.get("documents_kept", 0)
        return super().get_context_data(
            cohorts=[
                (each.cohort, keep_until(each.cohort), counts.get(each.cohort_id))
                for each in cohorts
            ],
            removed=named(told.get("removed", {})),
            redacted=named(told.get("redacted", {})),
            told=named(told.get("told", {})),
            documents=told.get("documents", 0),
            documents_kept=kept,
            papers=Document.objects.filter(pk__in=_listed(told.get("documents")))
            .visible_to(self.request.user)
            .defer("snapshot"),
            ended_sessions=row.record.get("counts", {}).get("sessions", 0),
            **kwargs,
        )


def _listed(value) -> list[int]:
    return value if isinstance(value, list) else []


def named(rows: dict[str, int]) -> list[tuple[str, int]]:
    """Return the tables by what people call them, with how many rows; none where nothing is."""
    labels = {each._meta.db_table: label_of(each) for each in apps.get_models()}
    found = [(labels.get(table, table), n) for table, n in rows.items() if n]
    return sorted(found)


def label_of(model) -> str:
    tracked = getattr(model, "pgh_tracked_model", None)
    if tracked is None:
        return capfirst(str(model._meta.verbose_name_plural))
    return _("%(rows)s, history") % {"rows": capfirst(str(tracked._meta.verbose_name_plural))}


class DisposalApprove(VerbPage):
    permission_required = "training.approve_disposal"
    queryset = DISPOSALS
    template_name = "core/confirm.html"
    page_title = gettext_lazy("Approve the disposal?")
    submit_label = gettext_lazy("Approve: the names go")
    done = gettext_lazy("The disposal is approved and is being carried out.")
    tone = "danger"

    def get_form(self, data=None, files=None):
        return Form(data)

    def obstacles(self):
        row = self.object
        return rules.obstacles_to_approve(
            is_waiting=not (row.approved_at or row.stopped_at),
            is_preparer=row.prepared_by_id == self.request.user.pk,
            is_due=disposals.is_due(row),
        )

    def perform(self, form):
        return disposals.approve(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        preview = self.object.preview
        consequences = [
            _("Names, addresses, phone numbers and notes of %(n)d people are erased for good.")
            % {"n": preview.get("people", 0)},
            _("Issued papers whose time is up lose their content: %(n)d.")
            % {"n": preview.get("documents", 0)},
            _("Every count stays as it is; otherwise nothing is done."),
            _("It cannot be undone."),
        ]
        return super().get_context_data(
            question=self.page_title, consequences=consequences, **kwargs
        )


class DisposalStop(VerbPage):
    permission_required = "training.approve_disposal"
    queryset = DISPOSALS
    form_class = ReasonForm
    page_title = gettext_lazy("Stop the disposal")
    submit_label = gettext_lazy("Stop it")
    done = gettext_lazy("The disposal is stopped; the names stay for now.")

    def obstacles(self):
        row = self.object
        return rules.obstacles_to_stop(is_waiting=not (row.approved_at or row.stopped_at))

    def perform(self, form):
        return disposals.stop(self.object, by=self.request.user, reason=form.cleaned_data["reason"])


@require_POST
def disposal_retry(request, pk):
    """Let the worker try again what could not be carried out."""
    row = get_allowed(DISPOSALS, request.user, "training.approve_disposal", pk=pk)
    return carry_out(request, disposals.retry, row, done=_("It is being tried again."))

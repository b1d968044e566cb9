"""What will be sent to me, and my choice of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import Action, EditPage, Page, carry_out, get_allowed, is_htmx
from dashboards.choices import WaitingKind
from dashboards.forms.reminders import PreferenceForm, SnoozeForm
from dashboards.mails import sendings
from dashboards.queries.reminders import everything_for, outlook_of, wanted_by
from desk.choices import Digest
from desk.models import Preference, Snooze
from desk.services import reminders

MINE = [(gettext_lazy("Reminders and overview"), reverse_lazy("dashboards:reminders"))]


class Reminders(Page):
    """What will be sent: the next overview, the reminders to come; each can be stopped."""

    permission_required = "dashboards.view_home"
    template_name = "dashboards/reminders/mine.html"
    page_title = gettext_lazy("Reminders and overview")

    def get_frame(self):
        frame = super().get_frame()
        url = reverse("dashboards:preference_edit")
        frame.actions = [
            Action(_("Choose what I get"), url, method="get", tone="primary", icon="sliders")
        ]
        if self.request.user.has_perm("dashboards.manage_reminders"):
            url = reverse("dashboards:reminder_rules")
            frame.actions.append(
                Action(_("How everybody is reminded"), url, method="get", icon="bell")
            )
        return frame

    def get(self, request, *args, **kwargs):
        outlook = outlook_of(request.user)
        kinds = {kind.value: kind.label for kind in WaitingKind}
        return self.render_to_response(
            self.get_context_data(
                outlook=outlook,
                digest=Digest(outlook.choice.digest),
                muted=[kinds[kind] for kind in outlook.choice.muted if kind in kinds],
            )
        )


class NextOverview(Page):
    """The overview as it would be if it left now; two of its parts are loaded by themselves."""

    permission_required = "dashboards.view_home"
    template_name = "dashboards/reminders/overview.html"
    page_title = gettext_lazy("The next overview as it would be now")

    def get_frame(self):
        frame = super().get_frame()
        frame.crumbs = [*MINE, (self.page_title, None)]
        return frame

    def get(self, request, *args, **kwargs):
        user, part = request.user, request.GET.get("part", "")
        if part == "standing":
            sections = sendings.deputised_sections(user)
        elif part == "follows":
            sections = sendings.followed_sections(user)
        else:
            part, wanted = "", wanted_by(user, timezone.localdate())
            rows = [each for each in everything_for(user) if wanted.wants(each)]
            sections = sendings.own_sections(rows)
        if is_htmx(request):
            self.template_name = f"{self.template_name}#letter"
        return self.render_to_response(self.get_context_data(sections=list(sections), part=part))


class PreferenceEdit(EditPage):
    """Everybody's own choice; there is no address of another person's."""

    permission_required = "dashboards.view_home"
    queryset = Preference.objects.all()
    form_class = PreferenceForm
    page_title = gettext_lazy("Choose which mails I get")
    done = gettext_lazy("Your choice is kept.")

    def check_permission(self):
        user = self.request.user
        if not user.has_perm(self.permission_required):
            raise PermissionDenied
        self.object = reminders.preference_of(user)

    def get_crumbs(self):
        return [*MINE, (self.page_title, None)]

    def get_cancel_url(self):
        return reverse("dashboards:reminders")

    def get_success_url(self, result):
        return reverse("dashboards:reminders")

    def perform(self, form):
        return reminders.choose(form.instance, by=self.request.user)


@require_POST
def snooze(request):
    """Pause the mails about one thing that waits for me."""
    here = reverse("dashboards:reminders")
    form = SnoozeForm(request.POST)
    found = next(
        (each for each in everything_for(request.user) if each.item == request.POST.get("item")),
        None,
    )
    if found is None:
        messages.error(request, _("It does not wait for you any more."))
        return redirect(here)
    if not form.is_valid():
        for reason in [each for errors in form.errors.values() for each in errors]:
            messages.error(request, reason)
        return redirect(here)
    try:
        reminders.snooze(
            request.user,
            item=found.item,
            title=f"{found.what}: {found.subject}",
            until=form.cleaned_data["until"],
            by=request.user,
        )
        messages.success(request, _("No mails about it now."))
    except ValidationError as refusal:
        for reason in refusal.messages:
            messages.error(request, reason)
    return redirect(here)


@require_POST
def wake(request, pk):
    """Let mails about a paused thing come again."""
    paused = get_allowed(Snooze.objects, request.user, "dashboards.view_home", pk=pk)
    return carry_out(
        request,
        reminders.wake,
        paused,
        done=_("Mails about it come again."),
        to=lambda _result: reverse("dashboards:reminders"),
    )

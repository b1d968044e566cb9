"""What will be sent to me, and my choice of it; for administrators how everybody is reminded."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.choices import Language
from core.views import Action, EditPage, Page, carry_out, get_allowed
from dashboards.choices import DATED, WaitingKind
from dashboards.forms.reminders import PreferenceForm, RuleForm, SnoozeForm, WordingForm
from dashboards.mails import wordings
from dashboards.mails.sendings import overview
from dashboards.queries.reminders import everything_for, outlook_of
from desk.choices import Digest, MailKind
from desk.models import Preference, ReminderRule, Sending, Snooze, Wording
from desk.services import reminders

MINE = [(gettext_lazy("Reminders and overview"), reverse_lazy("dashboards:reminders"))]
ALL = [(gettext_lazy("How everybody is reminded"), reverse_lazy("dashboards:reminder_rules"))]


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
    """The overview as it would be if it left now."""

    permission_required = "dashboards.view_home"
    template_name = "dashboards/reminders/overview.html"
    page_title = gettext_lazy("The next overview as it would be now")

    def get_frame(self):
        frame = super().get_frame()
        frame.crumbs = [*MINE, (self.page_title, None)]
        return frame

    def get(self, request, *args, **kwargs):
        outlook = outlook_of(request.user)
        unwanted = {each.item for each in outlook.unwanted}
        rows = [each for each in everything_for(request.user) if each.item not in unwanted]
        return self.render_to_response(
            self.get_context_data(outlook=outlook, sections=list(overview(request.user, rows)))
        )


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


class ReminderRules(Page):
    """For administrators: the rule of each kind, and the words of the mails per language."""

    permission_required = "dashboards.manage_reminders"
    template_name = "dashboards/reminders/rules.html"
    page_title = gettext_lazy("How everybody is reminded")

    def get_frame(self):
        frame = super().get_frame()
        frame.crumbs = [*MINE, (self.page_title, None)]
        return frame

    def get(self, request, *args, **kwargs):
        rules = {each.kind: each for each in ReminderRule.objects.all()}
        kept = {(each.kind, each.language): each for each in Wording.objects.all()}
        return self.render_to_response(
            self.get_context_data(
                troubled=Sending.objects.troubled().select_related("person", "mail")[:50],
                rules=[(kind, rules.get(kind) or ReminderRule(kind=kind)) for kind in DATED],
                wordings=[
                    _wording(mail, language, kept.get((mail.value, language.value)))
                    for mail in MailKind
                    for language in Language
                ],
            )
        )


def _wording(mail, language, kept):
    ours = wordings.default(mail, language)
    subject, intro = (kept.subject, kept.intro) if kept else ours
    return {
        "code": f"{mail.value}-{language.value}",
        "mail": mail,
        "language": language,
        "subject": subject,
        "is_default": (subject, intro) == ours,
    }


class ReminderRuleEdit(EditPage):
    """The rule of one kind; laid down with its defaults when it is first opened."""

    permission_required = "dashboards.manage_reminders"
    queryset = ReminderRule.objects.all()
    form_class = RuleForm
    lookup = "kind"
    done = gettext_lazy("The rule is changed. It holds from the next morning.")

    def check_permission(self):
        if not self.request.user.has_perm(self.permission_required):
            raise PermissionDenied
        if self.kwargs["kind"] not in DATED:
            raise Http404
        self.object = reminders.rule_of(self.kwargs["kind"])

    def get_frame(self):
        frame = super().get_frame()
        frame.title = WaitingKind(self.object.kind).label
        return frame

    def get_crumbs(self):
        return [*MINE, *ALL, (WaitingKind(self.object.kind).label, None)]

    def get_cancel_url(self):
        return reverse("dashboards:reminder_rules")

    def get_success_url(self, result):
        return reverse("dashboards:reminder_rules")

    def perform(self, form):
        return reminders.change_rule(form.instance, by=self.request.user)


class WordingEdit(EditPage):
    """Subject and beginning of one mail in one language."""

    permission_required = "dashboards.manage_reminders"
    queryset = Wording.objects.all()
    form_class = WordingForm
    done = gettext_lazy("The text is changed. It holds for the mails that leave from now on.")

    def check_permission(self):
        if not self.request.user.has_perm(self.permission_required):
            raise PermissionDenied
        kind, _dash, language = self.kwargs["code"].partition("-")
        if kind not in MailKind or language not in Language:
            raise Http404
        subject, intro = wordings.default(kind, language)
        self.object = reminders.wording_of(kind, language, subject=subject, intro=intro)

    def get_crumbs(self):
        return [*MINE, *ALL, (str(self.object), None)]

    def get_cancel_url(self):
        return reverse("dashboards:reminder_rules")

    def get_success_url(self, result):
        return reverse("dashboards:reminder_rules")

    def perform(self, form):
        return reminders.change_wording(form.instance, by=self.request.user)


@require_POST
def wording_reset(request, code):
    """Let the words that Målbild comes with hold again."""
    if not request.user.has_perm("dashboards.manage_reminders"):
        raise PermissionDenied
    kind, _dash, language = code.partition("-")
    kept = Wording.objects.filter(kind=kind, language=language).first()
    here = reverse("dashboards:reminder_rules")
    if kept is None:
        return redirect(here)
    done = _("The words that Målbild comes with hold again.")
    return carry_out(request, reminders.reset_wording, kept, done=done, to=here)

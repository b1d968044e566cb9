"""For administrators: how everybody is reminded, and the words of the mails per language."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.choices import Language
from core.history import history_of
from core.views import EditPage, Page, carry_out
from dashboards.choices import DATED, WaitingKind
from dashboards.forms.reminders import RuleForm, WordingForm
from dashboards.mails import wordings
from dashboards.views.reminders import MINE
from desk.choices import MailKind
from desk.models import ReminderRule, Sending, Wording
from desk.services import reminders

ALL = [(gettext_lazy("How everybody is reminded"), reverse_lazy("dashboards:reminder_rules"))]


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


class ToldEditPage(EditPage):
    """An edit page that also tells who changed what: its object has no page of its own."""

    permission_required = "dashboards.manage_reminders"
    template_name = "dashboards/reminders/form.html"

    def get_cancel_url(self):
        return reverse("dashboards:reminder_rules")

    def get_success_url(self, result):
        return reverse("dashboards:reminder_rules")

    def get_context_data(self, **kwargs):
        return super().get_context_data(history=history_of(self.object), **kwargs)


class ReminderRuleEdit(ToldEditPage):
    """The rule of one kind; laid down with its defaults when it is first opened."""

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

    def perform(self, form):
        return reminders.change_rule(form.instance, by=self.request.user)


class WordingEdit(ToldEditPage):
    """Subject and beginning of one mail in one language."""

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

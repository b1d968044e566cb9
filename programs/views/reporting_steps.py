"""The steps of a reporting round, each on a page that asks once more."""

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.forms import ReasonForm
from core.views import VerbPage
from programs.forms.reportings import CloseForm, RemindForm
from programs.mails.reportings import reminder_text
from programs.rules import reportings as rules
from programs.services import reportings
from programs.views.reportings import ROUNDS, crumbs_to, newest_reminders


class ReportingStep(VerbPage):
    """A page of one step; what stands in its way is said instead of the form's consequences."""

    template_name = "programs/reportings/step.html"
    permission_required = "programs.change_reporting"
    queryset = ROUNDS
    question = ""

    def get_crumbs(self):
        return crumbs_to(self.object)

    @cached_property
    def rows(self):
        rows = self.object.asked.with_answer().select_related("goal", "person")
        return list(rows.order_by("goal__project", "goal__number"))

    def get_obstacles(self):
        """Return why the step cannot be taken now."""
        return []

    def get_consequences(self):
        """Return what happens, in sentences."""
        return []

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            question=self.question,
            obstacles=self.get_obstacles(),
            consequences=self.get_consequences(),
            **kwargs,
        )


class ReportingOpen(ReportingStep):
    page_title = gettext_lazy("Open the reporting round")
    question = gettext_lazy("Open the round and ask everybody?")
    submit_label = gettext_lazy("Open and ask")
    done = gettext_lazy("The round is open: those who are asked have got a mail.")
    form_class = forms.Form

    def get_obstacles(self):
        return reportings.obstacles_to_open(self.object, self.rows)

    def get_consequences(self):
        people = sorted({str(row.person) for row in self.rows if row.person})
        told = ngettext(
            "%(count)d person gets a mail and sees the round on their page: %(names)s.",
            "%(count)d people get a mail and see the round on their pages: %(names)s.",
            len(people),
        ) % {"count": len(people), "names": ", ".join(people)}
        return [told, _("The questions can no longer be changed.")]

    def perform(self, form):
        return reportings.open(self.object, by=self.request.user)


class ReportingRemind(ReportingStep):
    """Shows whom a reminder goes to and what it says; both can be changed before it is sent."""

    template_name = "programs/reportings/remind.html"
    page_title = gettext_lazy("Remind")
    submit_label = gettext_lazy("Send the reminder")
    done = gettext_lazy("The reminder is sent.")
    form_class = RemindForm

    @cached_property
    def awaited(self):
        return reportings.awaited_from(self.object)

    def get_form_kwargs(self):
        is_late = self.object.is_late(timezone.localdate())
        return {
            "awaited": self.awaited,
            "initial": {"text": reminder_text(self.object, is_late)},
        }

    def get_obstacles(self):
        found = list(rules.obstacles_to_remind(self.object.state))
        if not found and not self.awaited:
            found.append(_("Nothing is awaited from anybody."))
        return found

    def perform(self, form):
        text = form.cleaned_data["text"]
        return reportings.remind(self.object, form.chosen(), text=text, by=self.request.user)

    def get_context_data(self, **kwargs):
        reminded = newest_reminders(self.object)
        told = [(person, reminded[person.pk]) for person in self.awaited if person.pk in reminded]
        return super().get_context_data(reminded=told, **kwargs)


class ReportingClose(ReportingStep):
    """Freezes the report; the answers that are missing are named, and must be confirmed."""

    page_title = gettext_lazy("Close the round")
    question = gettext_lazy("Close the round and freeze its report?")
    submit_label = gettext_lazy("Close and freeze")
    done = gettext_lazy("The round is closed and its report is frozen.")
    form_class = CloseForm

    @cached_property
    def missing(self):
        rows = self.object.asked.with_answer().unanswered().select_related("goal")
        return [row.goal for row in rows.order_by("goal__project", "goal__number")]

    def get_form_kwargs(self):
        return {"missing": self.missing}

    def get_obstacles(self):
        return list(rules.obstacles_to_close(self.object.state))

    def get_consequences(self):
        told = [
            _("Nothing more can be sent in this round."),
            _("What the report says is frozen: later changes of goals and words do not reach it."),
        ]
        unsent = self.object.drafts.all().visible_to(self.request.user).count()
        if unsent:
            told.append(
                ngettext(
                    "%(count)d draft of yours has not been sent, and is not in the report.",
                    "%(count)d drafts of yours have not been sent, and are not in the report.",
                    unsent,
                )
                % {"count": unsent}
            )
        return told

    def perform(self, form):
        is_confirmed = form.cleaned_data.get("confirm", False)
        return reportings.close(self.object, by=self.request.user, is_confirmed=is_confirmed)

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(missing=self.missing, **kwargs)


class ReportingReopen(ReportingStep):
    page_title = gettext_lazy("Open again")
    question = gettext_lazy("Open the closed round again?")
    submit_label = gettext_lazy("Open again")
    done = gettext_lazy("The round is open again. The report that was frozen stays as it is.")
    form_class = ReasonForm

    def get_obstacles(self):
        # the reason is asked for by the form
        return list(rules.obstacles_to_reopen(self.object.state, reason="."))

    def get_consequences(self):
        return [
            _("Answers can be sent again, until the round is closed once more."),
            _("The frozen report stays readable; closing again makes another one."),
        ]

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return reportings.reopen(self.object, by=self.request.user, reason=reason)

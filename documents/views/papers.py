"""Pages about a paper that is not issued yet: how it looks, what the review finds, the verbs.

`?language=en` asks for a paper in another language than its own.
"""

from functools import cached_property, partial

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import Action, CreatePage, Page, back_url, carry_out, get_allowed
from core.views.doors import with_back
from core.views.frame import Frame
from documents.choices import language_name
from documents.forms.reasons import ReasonForm
from documents.paper import Paper, paper_of, reviewed_of
from documents.services import documents, overrides, printing, reviews
from documents.views.themes import style_url


def find_paper(user, kind, pk, among=paper_of):
    """Return the paper and its object; 404 when it is hidden, 403 when it may not be read."""
    try:
        paper = among(kind)
    except ObjectDoesNotExist:
        raise Http404 from None
    return paper, get_allowed(paper.queryset(), user, paper.view_permission, pk=pk)


def asked_language(request, paper, obj):
    """Return the language that the query asks for, else the paper's own; 404 when it has none."""
    offered = paper.languages_of(obj)
    language = request.GET.get("language") or offered[0]
    if language not in offered:
        raise Http404
    return language


def in_language(url, paper, obj, language):
    """Return the URL of a page about a paper, with the language when it is not the paper's own."""
    others = paper.languages_of(obj)[1:]
    return f"{url}?language={language}" if language in others else url


class PaperPage(Page):
    """A page about one paper of one object; the paper itself says who may."""

    permission_required = "documents.view_paper"
    among = staticmethod(paper_of)

    def check_permission(self):
        self.paper, self.object = find_paper(self.request.user, **self.kwargs, among=self.among)
        if isinstance(self.paper, Paper):
            self.language = asked_language(self.request, self.paper, self.object)

    @cached_property
    def findings(self):
        return reviews.findings_of(self.paper, self.object)

    @cached_property
    def frozen(self):
        return printing.freeze(self.paper, self.object, language=self.language)

    def get_crumbs(self):
        return [(str(self.object), self.object.get_absolute_url())]

    def url(self, name):
        return reverse(f"documents:{name}", kwargs=self.kwargs)

    def url_in(self, name, language=None):
        """Return a URL that asks for the language of this page, or for another one."""
        return in_language(self.url(name), self.paper, self.object, language or self.language)

    def get_issue_action(self):
        """Return the action that issues the paper, greyed with every reason; or nothing."""
        if not self.paper.may_issue(self.request.user, self.object):
            return []
        reasons = documents.obstacles_to_issue(
            self.paper, self.object, self.language, lambda: self.frozen, self.findings
        )
        label, icon = _("Issue"), "patch-check"
        return [Action(label, self.url_in("issue"), tone="primary", reasons=reasons, icon=icon)]


class PaperPreview(PaperPage):
    """The twin of the PDF: the same paper from the same snapshot, as a web page."""

    template_name = "documents/papers/preview.html"

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def get_frame(self):
        return Frame(
            title=_("Draft of %(what)s") % {"what": str(self.paper.verbose_name).lower()},
            crumbs=self.get_crumbs(),
            actions=[
                *self.get_issue_action(),
                Action(_("Draft as PDF"), self.url_in("draft"), icon="file-earmark-pdf"),
                *self.get_copy_action(),
                Action(_("Review"), self.url_in("review"), method="get", icon="list-check"),
            ],
        )

    def get_copy_action(self):
        """Return the action that saves an editable copy, where the paper can be had as one."""
        if not self.paper.is_editable:
            return []
        url, label = self.url_in("paper_copy"), _("Editable copy (Word)")
        return [Action(label, url, method="get", icon="file-earmark-word")]

    def get_context_data(self, **kwargs):
        sheet = self.paper.html(self.frozen)
        languages = [
            (
                code,
                language_name(code),
                "" if code == self.language else self.url_in("preview", code),
            )
            for code in self.paper.languages_of(self.object)
        ]
        url = style_url(self.frozen["paper"]["theme"])
        return super().get_context_data(
            sheet=sheet, style_url=url, languages=languages, object=self.object, **kwargs
        )


class PaperReview(PaperPage):
    """What the review finds in the paper or the data, and what to do about each finding."""

    template_name = "documents/papers/review.html"
    among = staticmethod(reviewed_of)

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def get_frame(self):
        is_paper = isinstance(self.paper, Paper)
        return Frame(
            title=_("Review before issue") if is_paper else _("Review"),
            eyebrow=self.paper.verbose_name,
            crumbs=self.get_crumbs(),
            actions=self.get_actions() if is_paper else [],
        )

    def get_actions(self):
        return [
            *self.get_issue_action(),
            Action(_("Look at it"), self.url_in("preview"), method="get", icon="eye"),
        ]

    def get_context_data(self, **kwargs):
        may_keep = self.paper.may_keep(self.request.user, self.object)
        return super().get_context_data(
            object=self.object,
            findings=[(each, self.keep_url(each) if may_keep else "") for each in self.findings],
            stopping=sum(each.stops for each in self.findings),
            is_paper=isinstance(self.paper, Paper),
            **kwargs,
        )

    def keep_url(self, finding):
        """Return the page that keeps the finding with a reason, where that is possible."""
        if finding.overridden or not finding.overridable:
            return ""
        return with_back(f"{self.url('finding_keep')}?finding={finding.key}", self.url("review"))


class FindingKeep(PaperPage, CreatePage):
    """Asks why a finding is right as it is."""

    form_class = ReasonForm
    submit_label = gettext_lazy("Keep it with this reason")
    done = gettext_lazy("The finding is kept with your reason.")
    template_name = "documents/papers/keep.html"
    among = staticmethod(reviewed_of)

    def check_permission(self):
        super().check_permission()
        if not self.paper.may_keep(self.request.user, self.object):
            raise PermissionDenied
        wanted = self.request.GET.get("finding", "")
        self.finding = next((each for each in self.findings if each.key == wanted), None)
        if self.finding is None:
            raise Http404

    def get_frame(self):
        return Frame(title=_("Keep a finding"), crumbs=self.get_crumbs())

    def get_crumbs(self):
        return [*super().get_crumbs(), (_("Review"), self.url("review"))]

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        user = self.request.user
        return overrides.keep(self.paper, self.object, self.finding, by=user, reason=reason)

    def get_success_url(self, result):
        return self.url("review")

    def get_cancel_url(self):
        return back_url(self.request, self.url("review"))

    def get_context_data(self, **kwargs):
        return super().get_context_data(finding=self.finding, **kwargs)


@require_POST
def paper_draft(request, kind, pk):
    """Ask the worker for a draft as PDF."""
    paper, obj = find_paper(request.user, kind, pk)
    return carry_out(
        request,
        partial(documents.request_draft, paper, language=asked_language(request, paper, obj)),
        obj,
        done=_("The draft is being made."),
        to=lambda rendering: rendering.get_absolute_url(),
    )


@require_POST
def paper_issue(request, kind, pk):
    """Issue the paper: from then on it has a number and never changes."""
    paper, obj = find_paper(request.user, kind, pk)
    if not paper.may_issue(request.user, obj):
        raise PermissionDenied
    return carry_out(
        request,
        partial(documents.request_issue, paper, language=asked_language(request, paper, obj)),
        obj,
        done=_("The document is being issued."),
        to=lambda rendering: rendering.get_absolute_url(),
    )

"""Pages of comments: all about one object (a panel of its page), one with its answers, verbs."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.forms import ReasonForm
from core.history import events_of, history_of
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    Page,
    VerbPage,
    back_url,
    carry_out,
    get_allowed,
    is_htmx,
    onward,
)
from core.views.doors import with_back
from core.views.frame import Frame
from desk.filters.comments import CommentFilter
from desk.forms.comments import AnswerForm, CommentForm, ResolveForm
from desk.models import Comment
from desk.models.circles import commented
from desk.rules import comments as rules
from desk.services import comments
from desk.tables.comments import CommentTable

COMMENTS = Comment.objects.with_people()
MOST_SETTLED = 50
# What goes without saying on the page of a comment.
UNSAID = ("object_id", "audience", "author", "answer_to", "kind", "occasion_type", "occasion_id")


class CommentList(ListPage):
    permission_required = "desk.view_comment"
    page_title = gettext_lazy("Comments")
    queryset = COMMENTS.roots().prefetch_related("subject").order_by("-created_at", "-pk")
    table_class = CommentTable
    filterset_class = CommentFilter
    empty = Empty(
        gettext_lazy("No comments yet"),
        gettext_lazy(
            "What you and the others in your programs write about goals, rounds, projects and "
            "programs is gathered here. Begin on the page of what you want to say something about."
        ),
    )


class AboutPage(Page):
    """A page about the comments on one object, which the person must see."""

    def check_permission(self) -> None:
        super().check_permission()
        kind = commented().get(self.kwargs["kind"])
        subject = kind and kind.one_seen_by(self.request.user, self.kwargs["pk"])
        if subject is None:
            raise Http404
        self.kind, self.subject, self.audience = kind, subject, kind.audience_of(subject)
        self.may_write = self.request.user.has_perm("desk.add_comment", subject)

    def get_crumbs(self):
        return [(str(self.subject), self.subject.get_absolute_url())]


class CommentsAbout(AboutPage):
    """All that is said about an object: a part of its page, or a page where no script runs."""

    permission_required = "desk.view_comment"
    template_name = "desk/comments/about.html"

    def check_permission(self) -> None:
        super().check_permission()
        found = Comment.objects.about(self.subject).roots().read_by(self.request.user)
        self.found = list(found.with_people().with_answers().prefetch_related("occasion"))
        if not self.found and not self.may_write:
            raise Http404  # who is not in the circle does not learn whether it has said anything

    def get_frame(self) -> Frame:
        return Frame(title=_("Comments"), eyebrow=str(self.subject), crumbs=self.get_crumbs())

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        pending = [each for each in self.found if each.state in ("open", "overdue")]
        settled = [each for each in self.found if each not in pending]
        url = reverse("desk:comment_create", args=[self.kind.kind, self.subject.pk])
        return self.render_to_response(
            self.get_context_data(
                subject=self.subject,
                pending=pending,
                settled=settled[:MOST_SETTLED],
                has_more=len(settled) > MOST_SETTLED,
                create_url=with_back(url, self.subject.get_absolute_url())
                if self.may_write
                else "",
                here=self.subject.get_absolute_url(),
            )
        )


class CommentCreate(AboutPage, CreatePage):
    permission_required = "desk.view_comment"
    page_title = gettext_lazy("Write a comment")
    form_class = CommentForm
    submit_label = gettext_lazy("Save the comment")
    done = gettext_lazy("The comment is saved.")

    def check_permission(self) -> None:
        super().check_permission()
        if not self.may_write:
            raise PermissionDenied

    def get_form_kwargs(self):
        return {"subject": self.subject, "audience": self.audience, "user": self.request.user}

    def get_cancel_url(self):
        return back_url(self.request, self.subject.get_absolute_url())

    def perform(self, form):
        occasion = form.cleaned_data.get("occasion")
        return comments.write(self.subject, form.instance, occasion=occasion, by=self.request.user)

    def get_success_url(self, result):
        return back_url(self.request, result.get_absolute_url())


class CommentDetail(DetailPage):
    """A comment with its answers: whom it asks, and how it was resolved."""

    template_name = "desk/comments/detail.html"
    permission_required = "desk.view_comment"
    queryset = COMMENTS.roots().with_answers()

    def get_crumbs(self):
        subject = self.object.subject
        return [
            (str(subject), subject.get_absolute_url()),
            (_("Comments"), self.object.about_url),
        ]

    def get_frame(self):
        frame = super().get_frame()
        frame.title = capfirst(self.object.get_kind_display())
        frame.eyebrow = str(self.object.subject)
        return frame

    def get_state(self):
        state = self.object.state
        return (state.label, *state.tones[state.value])

    def get_actions(self):
        user, comment, state = self.request.user, self.object, self.object.state
        if state == "withdrawn":
            return []
        to = {
            name: onward(self.request, f"desk:comment_{name}", comment.pk)
            for name in ("answer", "resolve", "edit", "withdraw", "reopen")
        }
        found = [Action(_("Write an answer"), to["answer"], "get", "default", icon="reply")]
        if user.has_perm("desk.resolve_comment", comment):
            if state == "resolved":
                icon = "arrow-counterclockwise"
                found.append(Action(_("Open it again"), to["reopen"], icon=icon))
            elif state != "noted":
                resolve = Action(_("Mark as resolved"), to["resolve"], "get", "primary")
                found.insert(0, resolve)
        if user.has_perm("desk.change_comment", comment):
            reasons = comments.obstacles_to_edit(comment)
            edit = Action(_("Edit"), to["edit"], "get", reasons=reasons, icon="pencil")
            withdraw = Action(_("Withdraw"), to["withdraw"], "get", "danger", icon="slash-circle")
            found += [edit, withdraw]
        return found

    def get_history(self):
        # What has been withdrawn is no longer read by the others, in the history neither.
        own = self.request.user.pk
        taken_back = [
            each.pk
            for each in (self.object, *self.object.answers.all())
            if each.is_withdrawn and each.author_id != own
        ]
        events = events_of(Comment, pgh_obj_id=self.object.pk) | events_of(
            Comment, answer_to=self.object.pk
        )
        entries = history_of(events.exclude(pgh_obj_id__in=taken_back))
        unsaid = {capfirst(Comment._meta.get_field(name).verbose_name) for name in UNSAID}
        for entry in entries:
            entry.changes = [each for each in entry.changes if each.label not in unsaid]
        return entries

    def get_context_data(self, **kwargs):
        return super().get_context_data(subject=self.object.subject, **kwargs)


class CommentEdit(EditPage):
    permission_required = "desk.change_comment"
    queryset = COMMENTS
    form_class = CommentForm
    page_title = gettext_lazy("Edit a comment")
    done = gettext_lazy("The comment is saved.")

    def get(self, request, *args, **kwargs):
        return self.turn_away() or super().get(request, *args, **kwargs)

    def obstacles(self):
        return comments.obstacles_to_edit(self.object)

    def get_form(self, data=None, files=None):
        form = super().get_form(data, files)
        if self.object.answer_to_id is not None:  # an answer asks nobody
            form.fields = {"text": form.fields["text"]}
        return form

    def get_form_kwargs(self):
        comment = self.object
        return {
            "subject": comment.subject,
            "audience": comment.audience,
            "user": self.request.user,
        }

    def perform(self, form):
        occasion = form.cleaned_data.get("occasion")
        return comments.revise(form.instance, occasion=occasion, by=self.request.user)


class CommentAnswer(VerbPage):
    permission_required = "desk.answer_comment"
    queryset = COMMENTS
    form_class = AnswerForm
    page_title = gettext_lazy("Answer a comment")
    submit_label = gettext_lazy("Send the answer")
    done = gettext_lazy("The answer is saved.")
    template_name = "desk/comments/verb.html"

    def obstacles(self):
        is_answer = self.object.answer_to_id is not None
        return rules.obstacles_to_answer(is_withdrawn=self.object.is_withdrawn, is_answer=is_answer)

    def perform(self, form):
        return comments.answer(self.object, text=form.cleaned_data["text"], by=self.request.user)


class CommentResolve(VerbPage):
    permission_required = "desk.resolve_comment"
    queryset = COMMENTS
    form_class = ResolveForm
    page_title = gettext_lazy("Mark a comment as resolved")
    submit_label = gettext_lazy("Mark as resolved")
    done = gettext_lazy("The comment is marked as resolved.")
    template_name = "desk/comments/verb.html"

    def obstacles(self):
        return rules.obstacles_to_resolve(
            is_withdrawn=self.object.is_withdrawn,
            is_resolved=self.object.resolved_at is not None,
            is_answer=self.object.answer_to_id is not None,
        )

    def perform(self, form):
        return comments.resolve(self.object, by=self.request.user, **form.cleaned_data)


class CommentWithdraw(VerbPage):
    permission_required = "desk.change_comment"
    queryset = COMMENTS
    form_class = ReasonForm
    page_title = gettext_lazy("Withdraw a comment")
    submit_label = gettext_lazy("Withdraw the comment")
    tone = "danger"
    done = gettext_lazy("The comment is withdrawn.")
    template_name = "desk/comments/verb.html"

    def obstacles(self):
        return rules.obstacles_to_withdraw(is_withdrawn=self.object.is_withdrawn)

    def perform(self, form):
        return comments.withdraw(self.object, by=self.request.user, **form.cleaned_data)


@require_POST
def comment_reopen(request, pk):
    """Open a comment again that was marked as resolved."""
    comment = get_allowed(Comment.objects, request.user, "desk.resolve_comment", pk=pk)
    return carry_out(request, comments.reopen, comment, done=_("The comment is open again."))

"""The button by which a person follows an object; loaded into the object's own page."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core.views import Page, back_url, is_htmx
from desk.models import Follow
from desk.models.follows import followed
from desk.services import follows


class Followed(Page):
    """Whether I follow an object; a POST begins or ends it. What I do not see is not there."""

    permission_required = "desk.view_follow"
    template_name = "desk/follows/button.html"

    def check_permission(self):
        super().check_permission()
        model = followed().get(self.kwargs["kind"])
        if model is None:
            raise Http404
        seen = model._default_manager.all().visible_to(self.request.user)
        self.object = seen.filter(pk=self.kwargs["pk"]).first()
        if self.object is None:
            raise Http404

    def get_frame(self):
        frame = super().get_frame()
        frame.title = str(self.object)
        frame.crumbs = [(str(self.object), self.object.get_absolute_url())]
        return frame

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#button"
        is_followed = Follow.objects.filter(person=request.user).of(self.object).exists()
        return self.render_to_response(
            self.get_context_data(object=self.object, is_followed=is_followed, **kwargs)
        )

    def post(self, request, *args, **kwargs):
        if request.POST.get("follow") == "no":
            follows.stop(self.object, by=request.user)
            messages.success(request, _("You no longer follow it."))
        else:
            follows.start(self.object, by=request.user)
            messages.success(request, _("You follow it: what changes stands on My page."))
        return redirect(back_url(request, self.object.get_absolute_url()))

"""The entrance: signing in and out, changing a password, coming back by a link."""

from axes.utils import reset as forget_failures
from django.conf import settings
from django.contrib.auth import views
from django.urls import reverse_lazy

from accounts.forms.users import (
    PasswordChangeForm,
    PasswordLinkForm,
    SetPasswordForm,
    SignInForm,
)
from accounts.views.users import remember_language


class SignIn(views.LoginView):
    """Asks for address and password; eight wrong tries lock the door for a while."""

    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form):
        response = super().form_valid(form)
        if settings.LANGUAGE_COOKIE_NAME not in self.request.COOKIES:
            remember_language(response, form.get_user().language)
        return response


class SignOut(views.LogoutView):
    """Ends the session."""


class PasswordChange(views.PasswordChangeView):
    form_class = PasswordChangeForm
    success_url = reverse_lazy("password_change_done")


class PasswordChangeDone(views.PasswordChangeDoneView):
    """Says that it is done."""


class PasswordLink(views.PasswordResetView):
    """Sends a link to whoever signs in with the address; says the same to everybody else."""

    form_class = PasswordLinkForm
    success_url = reverse_lazy("password_reset_done")


class PasswordLinkDone(views.PasswordResetDoneView):
    """Says where to look for the link."""


class PasswordSet(views.PasswordResetConfirmView):
    """Lets whoever came by a link choose a password, and forgets their wrong tries."""

    form_class = SetPasswordForm
    success_url = reverse_lazy("password_reset_complete")

    def form_valid(self, form):
        response = super().form_valid(form)
        forget_failures(username=self.user.email.lower())
        return response


class PasswordSetDone(views.PasswordResetCompleteView):
    """Says that it is done and leads to the sign-in page."""

"""Forms over people, and those of the entrance: signing in, choosing a password."""

from typing import Any

from django import forms
from django.contrib.auth import forms as auth_forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services import users
from core.forms import one_line


class UserForm(forms.ModelForm):
    """Who somebody is, as an administrator writes it."""

    class Meta:
        model = User
        fields = ["name", "email", "title", "language"]

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def validate_unique(self):
        """The service refuses an address that is taken, however it is spelled."""

    def validate_constraints(self):
        """As above."""


class ProfileForm(forms.ModelForm):
    """What everybody writes about themselves."""

    class Meta:
        model = User
        fields = ["name", "title", "language"]


class SignInForm(auth_forms.AuthenticationForm):
    """E-mail address and password; the address in lower case, so that every try counts as one."""

    def clean_username(self) -> str:
        return one_line(self.cleaned_data["username"]).strip().lower()


class ChosenPassword:
    """Hands the chosen password to the service, which notes when it was chosen."""

    def save(self, commit: bool = True) -> User:
        password = self.cleaned_data["new_password1"]
        return users.set_password(self.user, password=password, by=self.user)


class PasswordChangeForm(ChosenPassword, auth_forms.PasswordChangeForm):
    """Asks for the old password and twice for the new one."""


class SetPasswordForm(ChosenPassword, auth_forms.SetPasswordForm):
    """Asks twice for the new password of whoever came by a link."""


class PasswordLinkForm(forms.Form):
    """Asks where to send the link."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def save(self, **kwargs: Any) -> None:
        users.ask_for_password_link(self.cleaned_data["email"], by=None)

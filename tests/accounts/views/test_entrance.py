"""The entrance: who comes in, who is kept out, and how one comes back."""

import re

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user
from django.core import mail as outgoing
from django.urls import reverse

from accounts.models import User
from config.authentication import client_address, typed_address
from config.demo.logins import LOGINS
from desk import tasks
from desk.models import Mail
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db
LOGIN, PASSWORD = reverse("login"), "havet är stort och blått"


@pytest.fixture
def vera(db):
    person = UserFactory(email="vera@example.org", name="Vera")
    person.set_password(PASSWORD)
    person.save()
    return person


def sign_in(client, email="vera@example.org", password=PASSWORD, **kwargs):
    return client.post(LOGIN, {"username": email, "password": password}, **kwargs)


def errors(response):
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def test_person_comes_in_by_address_however_it_is_spelled(client, vera):
    response = sign_in(client, " Vera@Example.org ")
    assert response.headers["Location"] == "/"
    assert get_user(client) == vera


def test_person_comes_to_the_page_they_wanted_if_it_is_ours(client, vera):
    wanted = client.get(reverse("accounts:profile")).headers["Location"]
    assert wanted == f"{LOGIN}?next=/accounts/profile/"
    response = client.post(wanted, {"username": vera.email, "password": PASSWORD})
    assert response.headers["Location"] == "/accounts/profile/"
    client.logout()
    response = client.post(
        f"{LOGIN}?next=https://evil.example/", {"username": vera.email, "password": PASSWORD}
    )
    assert response.headers["Location"] == "/"


@pytest.mark.parametrize("email", ["vera@example.org", "okand@example.org", "borta@example.org"])
def test_wrong_try_says_the_same_whoever_it_is(client, vera, email):
    gone = UserFactory(email="borta@example.org", is_active=False)
    gone.set_password(PASSWORD)
    gone.save()
    password = PASSWORD if email.startswith("borta") else "fel"
    assert errors(sign_in(client, email, password)) == {
        "__all__": [
            "Please enter a correct e-mail address and password. "
            "Note that both fields may be case-sensitive."
        ]
    }


def test_eight_wrong_tries_lock_the_door_for_that_address_only(client, vera):
    for number in range(8):
        spelled = vera.email.upper() if number % 2 else vera.email
        response = sign_in(client, spelled, "fel")
    assert response.status_code == 429
    assert "registration/locked.html" in [each.name for each in response.templates]
    assert sign_in(client).status_code == 429
    assert not get_user(client).is_authenticated
    other = UserFactory(email="other@example.org")
    other.set_password(PASSWORD)
    other.save()
    assert sign_in(client, other.email).status_code == 302


def test_seven_wrong_tries_do_not_lock(client, vera):
    for _ in range(7):
        sign_in(client, password="fel")
    assert sign_in(client).status_code == 302


def test_link_opens_a_locked_door(client, vera):
    for _ in range(8):
        sign_in(client, password="fel")
    client.post(link_of(client, vera), NEW)
    assert sign_in(client, password=NEW["new_password1"]).status_code == 302


@pytest.mark.parametrize(("demo", "comes_in"), [(True, True), (False, False)])
def test_demo_login_works_in_a_demo_only(client, settings, demo, comes_in):
    settings.DEMO, settings.DEBUG = demo, False
    person = UserFactory(email="admin@demo.example")
    person.set_password("demo")
    person.save()
    sign_in(client, "Admin@demo.example", "demo")
    assert get_user(client).is_authenticated is comes_in


def test_demo_session_ends_when_the_demo_does(client, settings, signed_in):
    signed_in(UserFactory(email="admin@demo.example"))
    settings.DEMO, settings.DEBUG = False, False
    assert not get_user(client).is_authenticated


def test_sign_in_page_lists_the_demo_logins_in_a_demo_only(client, settings):
    settings.DEMO = True
    logins = dict(client.get(LOGIN).context["demo_logins"])
    assert len(logins) == len(LOGINS)
    assert str(logins["sekreterare.hylte@demo.example"]) == "board secretary"
    settings.DEMO = False
    assert "demo_logins" not in client.get(LOGIN).context


def test_sign_out_is_a_post(client, signed_in, vera):
    signed_in(vera)
    assert client.get(reverse("logout")).status_code == 405
    client.post(reverse("logout"))
    assert not get_user(client).is_authenticated


def test_language_of_the_person_is_followed_unless_another_is_chosen(client, vera):
    User.objects.filter(pk=vera.pk).update(language="sv")
    assert "django_language" not in sign_in(client).cookies
    client.logout()  # forgets every cookie
    assert sign_in(client).cookies["django_language"].value == "sv"


TOKEN = r'value="[A-Za-z0-9]{64}"'
NEW = {"new_password1": "en annan lång mening", "new_password2": "en annan lång mening"}


def link_of(client, person):
    """Ask for a link, let the worker send it, and follow it to the form."""
    response = client.post(reverse("password_reset"), {"email": person.email})
    assert response.headers["Location"] == reverse("password_reset_done")
    tasks.send_mail(Mail.objects.get(recipient=person, sent_at=None).pk)
    path = re.search(r"https?://[^/]+(/\S+)", outgoing.outbox[-1].body)[1]
    return client.get(path).headers["Location"]


def test_forgotten_password_is_chosen_anew_by_the_link_once(client, vera):
    form = link_of(client, vera)
    assert client.post(form, NEW).headers["Location"] == reverse("password_reset_complete")
    path = re.search(r"https?://[^/]+(/\S+)", outgoing.outbox[-1].body)[1]
    assert client.get(path).context["validlink"] is False
    assert sign_in(client, password=PASSWORD).status_code == 200
    assert sign_in(client, password=NEW["new_password1"]).status_code == 302


def test_forgotten_password_says_the_same_to_strangers(client, vera):
    known = client.post(reverse("password_reset"), {"email": vera.email}, follow=True)
    unknown = client.post(reverse("password_reset"), {"email": "x@example.org"}, follow=True)
    assert re.sub(TOKEN, "", known.text) == re.sub(TOKEN, "", unknown.text)
    assert Mail.objects.count() == 1


def test_forgotten_password_wants_an_address(client):
    response = client.post(reverse("password_reset"), {"email": "vera"})
    assert errors(response) == {"email": ["Enter a valid email address."]}


@pytest.mark.parametrize("password", ["kort", "vera@example.org", "password1234", ""])
def test_weak_password_is_refused_beside_the_field(client, vera, password):
    form = link_of(client, vera)
    response = client.post(form, {"new_password1": password, "new_password2": password})
    assert errors(response)
    assert User.objects.get(pk=vera.pk).check_password(PASSWORD)


def test_password_change_keeps_this_session_and_ends_the_others(client, signed_in, vera):
    other = type(client)()
    other.force_login(vera, backend="config.authentication.PasswordBackend")
    signed_in(vera)
    change = reverse("password_change")
    wrong = client.post(change, {"old_password": "fel"} | NEW)
    assert list(errors(wrong)) == ["old_password"]
    client.post(change, {"old_password": PASSWORD} | NEW)
    assert get_user(client) == vera
    assert not get_user(other).is_authenticated
    assert User.objects.get(pk=vera.pk).password_set_at is not None


@pytest.mark.parametrize("spelled", ["admın@example.org", "ADMİN@example.org"])
def test_letter_that_only_looks_like_another_signs_nobody_in(client, spelled):
    person = UserFactory(email="admin@example.org")
    person.set_password(PASSWORD)
    person.save()
    sign_in(client, spelled)
    assert not get_user(client).is_authenticated
    client.post(reverse("password_reset"), {"email": spelled})
    assert Mail.objects.count() == 0


def test_wrong_tries_over_many_people_lock_the_door_for_one_address(client, vera):
    for number in range(199):
        AccessAttempt.objects.create(
            username=f"{number}@example.org", ip_address="127.0.0.1", failures_since_start=1
        )
    assert sign_in(client, password="fel").status_code == 429
    assert sign_in(client).status_code == 429
    assert sign_in(client, REMOTE_ADDR="192.0.2.1").status_code == 302


@pytest.mark.parametrize(
    ("proxies", "seen", "expected"),
    [
        (0, "192.0.2.9", "10.0.0.1"),
        (1, "192.0.2.9", "192.0.2.9"),
        (1, "1.1.1.1, 192.0.2.9", "192.0.2.9"),
        (2, "1.1.1.1, 192.0.2.9, 10.0.0.2", "192.0.2.9"),
        (2, "192.0.2.9", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, "'; DROP", "10.0.0.1"),
        (1, "2001:db8::1", "2001:db8::1"),
    ],
)
def test_wrong_tries_are_counted_by_the_address_that_our_proxies_saw(
    rf, settings, proxies, seen, expected
):
    settings.PROXY_COUNT = proxies
    request = rf.post(LOGIN, REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=seen)
    assert client_address(request) == expected


def test_wrong_tries_are_counted_by_one_spelling(rf):
    assert typed_address(rf.post(LOGIN, {"username": " Vera@Example.ORG "})) == "vera@example.org"
    assert typed_address(rf.post(LOGIN), {"username": "VERA@a.se"}) == "vera@a.se"
    assert typed_address(rf.post(LOGIN)) == ""

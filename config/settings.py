"""One settings file, fed by the environment; it refuses to start half-configured."""

import os

import django.utils.csp
import pghistory
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from psycopg.conninfo import conninfo_to_dict

from config.environment import BASE_DIR, flag, listed, load, require
from config.seals import key_of, keys_of, roots_of

load(BASE_DIR / "var" / "env")
SECRET_KEY, DATABASE_URL = require("SECRET_KEY", "DATABASE_URL")
DEBUG = flag("DEBUG")
DEMO = flag("DEMO")
ALLOWED_HOSTS = listed("ALLOWED_HOSTS")
if not ALLOWED_HOSTS and not DEBUG:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the host when DEBUG is off.")
if len(SECRET_KEY) < 50 and not DEBUG:
    raise ImproperlyConfigured("SECRET_KEY must be at least 50 characters when DEBUG is off.")

INSTALLED_APPS = [
    "config",
    "dashboards",
    "evaluation",
    "training",
    "funding",
    "plans",
    "programs",
    "documents",
    "desk",
    "accounts",
    "core",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "config.static.NarrowStaticFilesConfig",
    "django.forms",  # the widgets' templates, which FORM_RENDERER looks for among ours
    "django.contrib.postgres",
    "django_tables2",
    "django_filters",
    "rules",
    "axes",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["core.templatetags.core"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.navigation.frame",
            ],
        },
    }
]


# A page's question joins what belongs to a row, a dozen tables sometimes: to weigh all orders of
# eight of them takes the planner longer than to answer.
PLANNER = "-c join_collapse_limit=5"


def _database(url: str) -> dict:
    """A libpq URI as Django's database settings; what Django has no name for goes to OPTIONS."""
    parts = conninfo_to_dict(url)
    names = {
        "host": "HOST",
        "port": "PORT",
        "user": "USER",
        "password": "PASSWORD",
        "dbname": "NAME",
    }
    known = {names[key]: str(value) for key, value in parts.items() if key in names}
    rest = {key: value for key, value in parts.items() if key not in names}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # Choices of a form are read whole: a cursor on the server costs three trips for one.
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "OPTIONS": {**rest, "options": f"{rest.get('options', '')} {PLANNER}".strip()},
        **known,
    }


DATABASES = {"default": _database(DATABASE_URL)}
# The role that the web process runs as: core.grants gives it what it needs and no more.
DATABASE_WEB_ROLE = os.environ.get("DATABASE_WEB_ROLE", DATABASES["default"].get("USER", ""))
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "config.authentication.PasswordBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "dashboards:home"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "registration/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "config.authentication.typed_address"
AXES_CLIENT_IP_CALLABLE = "config.authentication.client_address"
AXES_HANDLER = "config.authentication.Brake"

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
_PACKAGES = BASE_DIR / "node_modules"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("vendor/bootstrap", _PACKAGES / "bootstrap" / "dist" / "css"),
    ("vendor/htmx", _PACKAGES / "htmx.org" / "dist"),
    ("vendor/source-sans", _PACKAGES / "source-sans" / "WOFF2" / "TTF"),
]
# Drawn into the page one by one by the tag `icon`: never served as files.
ICONS_DIR = _PACKAGES / "bootstrap-icons" / "icons"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.storages.Storage"},
}

# Mails leave by SMTP; in a demo the worker writes them to files instead, which can be looked at.
if DEMO or DEBUG:
    _mailer = {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": BASE_DIR / os.environ.get("EMAIL_DIR", "var/mail")},
    }
else:
    (_smtp_host,) = require("EMAIL_HOST")
    _mailer = {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": _smtp_host,
            "port": int(os.environ.get("EMAIL_PORT", "587")),
            "username": os.environ.get("EMAIL_USER", ""),
            "password": os.environ.get("EMAIL_PASSWORD", ""),
            "use_tls": not flag("EMAIL_PLAIN"),
            "timeout": 20,
        },
    }
MAILERS = {"default": _mailer}
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", "malbild@localhost")

# Where links in mails lead.
SITE_URL = os.environ.get("SITE_URL", "http://127.0.0.1:8000").rstrip("/")

PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_APPEND_ONLY = False  # core.grants takes the rights away instead: triggers can be ignored

PROCRASTINATE_ON_APP_READY = None
PAPERS = [
    "funding.pdf.proposals.ProposalPaper",
    "funding.pdf.decisions.DecisionPaper",
    "funding.pdf.meetings.AgendaPaper",
    "funding.pdf.packages.PackagePaper",
    "plans.pdf.papers.ActivityPlanPaper",
    "plans.pdf.papers.DevelopmentPlanPaper",
    "programs.pdf.reportings.ReportingPaper",
    "evaluation.pdf.evaluations.SummaryPaper",
    "evaluation.pdf.indicators.IndicatorPaper",
    "training.pdf.certificates.CertificatePaper",
    "training.pdf.certificates.CertificatesPaper",
    "training.pdf.lists.ParticipantsPaper",
    "training.pdf.lists.SheetPaper",
    "training.pdf.lists.AttendancePaper",
    "dashboards.pdf.reports.ReportPaper",
    "dashboards.pdf.steering.SteeringPaper",
]
# Who reads what is issued for them: functions that name the audiences a person is in.
AUDIENCES = [
    "programs.models.programs.audiences_of",
    "training.models.participants.audiences_of",
]
# Who reads what is written or saved for others: functions that name the circles a person is in.
CIRCLES = ["accounts.models.circles.circles_of", "programs.models.circles.circles_of"]
# What is commented on, each with the way to the program whose people talk about it.
COMMENTED = {
    "program": ("programs.Program", "pk"),
    "project": ("programs.Project", "program_id"),
    "goal": ("programs.SubGoal", "project__program_id"),
    "reporting": ("programs.ReportingRound", "program_id"),
    "round": ("funding.Round", "project__program_id"),
}
COMMENT_KEY = "program:%s"
COMMENT_CIRCLE = "programs.models.circles.ProgramCircle"
# The views of a list that a person has saved, or that are shared with them.
LIST_VIEWS = "desk.models.views.views_of"
# Links in mails that open something without an account: functions that give a link's path.
MAIL_LINKS = {"training.participant": "training.services.links.path_in_mail"}
# Mails that are worded when they leave: functions that give (subject, body) of a number, or None.
MAIL_WORDS = {"sending": "dashboards.mails.sendings.words_of"}
# What a person can follow, by its noun in addresses.
FOLLOWED = {
    "program": "programs.Program",
    "project": "programs.Project",
    "goal": "programs.SubGoal",
    "reporting": "programs.ReportingRound",
    "plan": "plans.Plan",
    "round": "funding.Round",
    "evaluation": "evaluation.Evaluation",
    "organization": "accounts.Organization",
}
# What texts can say by a marker, live until they are frozen: functions of (subject, day, user).
LIVE_TEXTS = ["training.queries.live_texts_of"]
# What is reviewed without a paper being made of it.
REVIEWED = ["dashboards.pdf.projects.ProjectReview", "plans.pdf.plans.PlanReview"]

# The seal under issued documents: of the installation, and by organization where an authority has
# its own; and whose signatures are trusted.
SEAL = key_of(os.environ)
SEALS = keys_of(os.environ.get("SEAL_KEYS", ""))
SIGNATURE_ROOTS = roots_of(listed("SIGNATURE_ROOTS"))

SECURE_CSP = {
    "default-src": [django.utils.csp.CSP.NONE],
    "script-src": [django.utils.csp.CSP.SELF],
    "style-src": [django.utils.csp.CSP.SELF],
    "img-src": [django.utils.csp.CSP.SELF, "data:"],
    "font-src": [django.utils.csp.CSP.SELF],
    "connect-src": [django.utils.csp.CSP.SELF],
    "form-action": [django.utils.csp.CSP.SELF],
    "frame-ancestors": [django.utils.csp.CSP.NONE],
    "base-uri": [django.utils.csp.CSP.NONE],
    "object-src": [django.utils.csp.CSP.NONE],
}
# The demo runs on plain http on localhost: only what that cannot have is switched off.
SECURE_SSL_REDIRECT = not (DEMO or DEBUG)
SECURE_HSTS_SECONDS = 0 if (DEMO or DEBUG) else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not (DEMO or DEBUG)
SECURE_HSTS_PRELOAD = not (DEMO or DEBUG)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not (DEMO or DEBUG)
SESSION_COOKIE_AGE = 60 * 60 * 10
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# How many proxies of ours add to X-Forwarded-For; without any it is not believed.
PROXY_COUNT = int(os.environ.get("PROXY_COUNT", "1")) if flag("BEHIND_PROXY") else 0
if flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_TRUSTED_ORIGINS = listed("CSRF_TRUSTED_ORIGINS")
SILENCED_SYSTEM_CHECKS = (
    ["security.W004", "security.W008", "security.W012", "security.W016", "mail.E001"]
    if DEMO
    else []
)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000  # the grid of a round with some hundred financiers

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
}

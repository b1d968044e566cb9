"""A paper to try the floor with: a board as its object, facts of seed 000, our own sentences."""

import rules
from django.utils.translation import gettext_lazy

from accounts.models import Organization, organizations_held
from accounts.models.organizations import OrganizationQuerySet
from documents.choices import Severity
from documents.paper import Paper
from documents.rules import Finding
from documents.rules.texts import check_texts

SHARES = [
    ("Halmstadsnämnden", 40000, "this"),
    ("Falkenbergsnämnden", 40000, ""),
    ("Kungsbackanämnden", 40000, ""),
    ("Varbergsnämnden", 40000, ""),
    ("Hyltenämnden", 20000, ""),
    ("Laholmsnämnden", 20000, ""),
    ("Lokala nämnder tillsammans", 200000, "part"),
    ("Regionstyrelsen", 720000, ""),
]
SUMMARY = """Välmående ger resultat är en utbildning för personal i förskola och skola. Den som \
har gått den ska själv må bättre i sitt arbete, kunna omsätta forskning i vardagen och stärka \
barnens tilltro till den egna ansträngningen.

Tre år av förstärkt arbete, från 2017-01-01 till 2019-12-31, ska göra satsningen bättre och öppna \
den för fler verksamheter. Mål:
- föra den pågående utbildningen i hamn
- hålla ännu en med 30 deltagare och start 2017/2018
- bygga ett långsiktigt stöd till processledare och skolledare"""
MONEY = {
    "caption": "Sökta medel per finansiär och år",
    "unit": "kr",
    "head": "Finansiär",
    "columns": ["2017", "2018", "2019", "Summa"],
    "rows": [
        {"label": label, "amounts": [each, each, each, 3 * each], "kind": kind}
        for label, each, kind in SHARES
    ],
    "sums": {"label": "Summa", "amounts": [920000, 920000, 920000, 2760000]},
}


class KeptOrganizations(OrganizationQuerySet):
    """Organizations as if each were its own authority's secret."""

    def visible_to(self, user):
        return self.filter(pk__in=organizations_held(user))


@rules.predicate
def serves(user, board):
    return board.pk in organizations_held(user)


@rules.predicate
def decides(user, board):
    return board.pk in organizations_held(user, "approver")


rules.add_perm("tests.view_sample", serves)
rules.add_perm("tests.issue_sample", decides)


class SamplePaper(Paper):
    kind = "sample"
    verbose_name = "Provskrivelse"
    template = "sample.html"
    view_permission = "tests.view_sample"
    issue_permission = "tests.issue_sample"

    def queryset(self):
        return KeptOrganizations(Organization)

    def find(self, key, among=None):
        among = self.queryset() if among is None else among
        if key == "LN HSTD 150021":
            return among.get(diary_example=key)
        return super().find(key, among)

    def owner(self, obj):
        return obj

    def snapshot(self, obj):
        return {
            "title": "Medfinansiering av projektledartjänst i Välmående ger resultat",
            "kind_label": "Tjänsteskrivelse",
            "sender": {"organization": "Region Halland", "unit": "Regionkontoret", "lines": []},
            "facts": [
                {"label": "Datum", "value": "2016-11-21"},
                {"label": "Diarienummer", "value": "LN HSTD 150021"},
                {"label": "Handläggare", "value": "Selma Exempelsson, nämndtjänsteman"},
            ],
            "diary_number": "LN HSTD 150021",
            "addressee": obj.name,
            "word": gettext_lazy("Year"),
            "clauses": [
                {"text": "att Halmstadsnämnden är med och finansierar med 40 000 kr/år, 2017–2019"}
            ],
            "summary": obj.note or SUMMARY,
            "money": MONEY,
            "signatures": {
                "unit": "Regionkontoret",
                "people": [{"name": "Selma Exempelsson", "role": "Nämndtjänsteman"}],
            },
            "recipients": ["Regionkontoret", "Regionstyrelsen"],
        }

    def findings(self, obj):
        yield from check_texts([("summary", "Sammanfattning", obj.note)])
        if not obj.postal_address:
            yield Finding("no_address", Severity.WARN, "Avsändare", "Skriv avsändarens adress.")

    def obstacles_to_issue(self, obj):
        if obj.short_name == "closed":
            yield "Den är stängd."


TEMPLATE = """{% extends "documents/paper.html" %}
{% block sections %}
<section class="paper-section paper-proposal"><h2>Förslag till beslut</h2>
{% include "documents/_clauses.html" with style="att" %}</section>
<section class="paper-section"><h2>Sammanfattning</h2>
{% include "documents/_text.html" with text=summary %}</section>
<section class="paper-section"><h2>Ekonomiska konsekvenser</h2>
{% include "documents/_money.html" %}</section>
{% endblock %}
{% block after %}
<section class="paper-section paper-recipients"><h2>Beslutet ska skickas till</h2>
{% include "documents/_list.html" with items=recipients %}</section>
{% endblock %}"""


def board(**fields) -> Organization:
    """Return an unsaved board to freeze without a database."""
    return Organization(pk=7, name="Lokal nämnd, Halmstad", **fields)

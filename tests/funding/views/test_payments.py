"""Pages of payments and ledgers: who sees what, the steps, the same sums in page and file."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from funding.models import FundingChange, Payment
from funding.services import payments
from funding.services.ledgers import ledgers_of
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.funding import PaymentFactory
from tests.factories.programs import ProgramRoleFactory
from tests.factories.projects import BudgetLineFactory
from tests.funding.conftest import text_of
from tests.funding.services.test_payments import event, in_force, paid, requested

DAY = date(2017, 5, 2)
HALMSTADS = Decimal(11_111)
HYLTES = Decimal(12_345)
LEAK = "12 345"


@pytest.fixture
def stage(db):
    """A round in force with payments of both boards, each with an amount of its own."""
    round_, boards = in_force(Halmstad=40_000, Hylte=20_000)
    for board, amount in ((boards["Halmstad"], HALMSTADS), (boards["Hylte"], HYLTES)):
        requested(round_, board, None, amount=amount)
    return round_, boards


@pytest.fixture
def strategist(stage):
    return ProgramRoleFactory(program=stage[0].project.program, kind="strategist").person


@pytest.fixture
def secretary(stage):
    role = OrganizationRoleFactory(organization=stage[1]["Halmstad"], kind="secretary")
    return role.person


def url(name, obj, *more):
    return reverse(f"funding:{name}", args=[obj.pk, *more])


def page(client, name, obj, *more):
    return client.get(url(name, obj, *more))


class TestWhoSees:
    def test_secretary_sees_the_own_board_alone_everywhere(self, stage, secretary, signed_in):
        round_, boards = stage
        client = signed_in(secretary)
        own, other = Payment.objects.order_by("financier__name")
        listed = client.get(reverse("funding:payment_list"))
        ledger = page(client, "round_ledger", round_)
        for shown in (listed, ledger):
            assert "11 111" in text_of(shown)
            assert LEAK not in text_of(shown)
            assert str(boards["Hylte"]) not in text_of(shown)
        files = [f"{url('round_ledger', round_)}?export=csv", reverse("funding:payment_list")]
        for file in (files[0], f"{files[1]}?export=csv"):
            content = client.get(file).content.decode("utf-8-sig")
            assert "11111" in content
            assert "12345" not in content
        assert page(client, "payment_detail", own).status_code == 200
        assert page(client, "payment_detail", other).status_code == 404

    def test_secretary_changes_nothing(self, stage, secretary, signed_in):
        round_, __ = stage
        client = signed_in(secretary)
        own = Payment.objects.order_by("financier__name").first()
        for name in ("request", "book", "edit", "delete", "take_back"):
            assert page(client, f"payment_{name}", own).status_code == 403
            assert client.post(url(f"payment_{name}", own)).status_code == 403
        assert page(client, "round_plan_payments", round_).status_code == 403
        assert page(client, "round_change", round_, "extension").status_code == 403
        assert page(client, "project_ledger", round_.project).status_code == 404
        own.refresh_from_db()
        assert own.state == "requested"

    @pytest.mark.parametrize("kind", ["steering_group", "project_leader"])
    def test_others_of_the_program_read_all_and_change_nothing(self, kind, stage, signed_in):
        round_, __ = stage
        person = ProgramRoleFactory(program=round_.project.program, kind=kind).person
        client = signed_in(person)
        assert LEAK in text_of(page(client, "round_ledger", round_))
        assert page(client, "payment_book", Payment.objects.first()).status_code == 403
        assert page(client, "round_plan_payments", round_).status_code == 403

    def test_strangers_see_nothing(self, stage, stranger, administrator, signed_in):
        round_, __ = stage
        of_other_program = ProgramRoleFactory(kind="strategist").person
        for person in (stranger, administrator, of_other_program, UserFactory()):
            client = signed_in(person)
            assert page(client, "payment_detail", Payment.objects.first()).status_code == 404
            assert page(client, "round_ledger", round_).status_code == 404
            assert page(client, "project_ledger", round_.project).status_code == 404
            listed = client.get(reverse("funding:payment_list"))
            assert listed.status_code == 403 or "11 111" not in text_of(listed)

    def test_change_for_one_board_is_not_told_another_but_one_for_all_is(
        self, stage, strategist, secretary, signed_in
    ):
        round_, boards = stage
        payments.change(
            round_, event(boards["Hylte"], "alteration", text="Bara Hylte"), by=strategist
        )
        payments.change(round_, event(None, "alteration", text="Alla"), by=strategist)
        seen = FundingChange.objects.all().visible_to(secretary)
        assert [each.text for each in seen] == ["Alla"]
        told = text_of(page(signed_in(secretary), "round_ledger", round_))
        assert "Alla" in told
        assert "Bara Hylte" not in told
        assert "Bara Hylte" in text_of(page(signed_in(strategist), "round_ledger", round_))


class TestSteps:
    def test_strategist_plans_requests_and_books(self, strategist, signed_in):
        round_, boards = in_force(Laholm=30_000)
        ProgramRoleFactory(program=round_.project.program, kind="strategist", person=strategist)
        client, board = signed_in(strategist), boards["Laholm"]
        shown = page(client, "round_plan_payments", round_)
        assert [each.initial for each in shown.context["form"] if "amount" in each.name] == [
            30_000,
            30_000,
        ]
        said = {"parts": "2", "due": "end", f"amount_{board.pk}_2017": "30 000"}
        assert client.post(url("round_plan_payments", round_), said).status_code == 302
        first, second = Payment.objects.filter(round=round_)
        assert (first.amount, first.due_on) == (15_000, date(2017, 6, 30))
        said = {"number": "REK 1", "on": "2017-06-01"}
        assert client.post(url("payment_request", first), said).status_code == 302
        said = {"on": "2017-06-28", "reference": "VER 1"}
        assert client.post(url("payment_book", first), said).status_code == 302
        first.refresh_from_db()
        assert (first.state, first.payment_reference) == ("paid", "VER 1")
        again = client.post(url("payment_book", first), said)
        assert again.status_code == 422
        assert "entered as paid on 2017-06-28, reference VER 1" in text_of(again)
        refused = client.post(
            url("payment_request", second), {"number": "REK 1", "on": "2017-07-01"}
        )
        assert refused.status_code == 422
        assert "number" in refused.context["form"].errors

    def test_page_leads_back_when_the_step_is_taken_already(self, stage, strategist, signed_in):
        payment = Payment.objects.first()
        shown = signed_in(strategist).get(url("payment_request", payment), follow=True)
        assert shown.redirect_chain[-1][0] == payment.get_absolute_url()
        assert "It is requested" in text_of(shown)

    def test_too_much_is_refused_beside_the_amount(self, stage, strategist, signed_in):
        round_, boards = stage
        name = f"amount_{boards['Hylte'].pk}_2017"
        said = {"parts": "1", "due": "start", name: "7 656"}
        refused = signed_in(strategist).post(url("round_plan_payments", round_), said)
        assert refused.status_code == 422
        assert list(refused.context["form"].errors) == [name]

    def test_repayment_begins_with_the_payment_that_was_a_mistake(
        self, stage, strategist, signed_in
    ):
        round_, boards = stage
        payment = paid(round_, boards["Halmstad"], strategist, amount=5_000)
        client = signed_in(strategist)
        form = client.get(f"{url('round_change', round_, 'repayment')}?payment={payment.pk}")
        assert form.context["form"].initial["amount"] == 5_000
        said = {
            "financier": boards["Halmstad"].pk,
            "year": "2017",
            "amount": "5 000",
            "due_on": "2017-08-01",
            "decided_on": "2017-07-01",
            "text": "Fel belopp",
            "reason": "Betalt två gånger",
        }
        assert client.post(url("round_change", round_, "repayment"), said).status_code == 302
        back = Payment.objects.get(kind="repayment")
        assert (
            client.post(
                url("payment_book", back), {"on": "2017-07-20", "reference": "V 3"}
            ).status_code
            == 302
        )
        assert ledgers_of([round_])[round_.pk].total.repaid == 5_000

    @pytest.mark.parametrize("kind", ["extension", "alteration", "repayment"])
    def test_empty_change_is_refused_beside_its_fields(self, kind, stage, strategist, signed_in):
        refused = signed_in(strategist).post(url("round_change", stage[0], kind), {})
        assert refused.status_code == 422
        assert {"text", "reason"} <= refused.context["form"].errors.keys()
        assert not FundingChange.objects.exists()

    def test_there_is_no_change_of_another_kind(self, stage, strategist, signed_in):
        assert page(signed_in(strategist), "round_change", stage[0], "gift").status_code == 404

    def test_extension_shows_on_the_ledger_and_the_round(self, stage, strategist, signed_in):
        round_, __ = stage
        client = signed_in(strategist)
        said = {
            "ends_on": "2031-06-30",
            "decided_on": "2019-10-01",
            "text": "Längre",
            "reason": "R",
        }
        assert client.post(url("round_change", round_, "extension"), said).status_code == 302
        shown = page(client, "round_ledger", round_)
        assert "Längre" in text_of(shown)
        panel = client.get(url("round_ledger", round_), headers={"HX-Request": "true"})
        assert "Längre" in text_of(panel)
        assert "<html" not in panel.content.decode()
        assert url("round_ledger", round_) in page(client, "round_detail", round_).content.decode()


class TestFilesAndSums:
    def test_files_have_the_sums_of_the_page(self, stage, strategist, signed_in):
        round_, boards = stage
        paid(round_, boards["Halmstad"], strategist, amount=20_000)
        client = signed_in(strategist)
        shown = page(client, "round_ledger", round_).context
        rows = [row for __, rows in shown["groups"] for row in rows] + shown["sums"]
        expected = [[cell.kr for cell in row.cells] for row in rows]
        address = url("round_ledger", round_)
        book = load_workbook(io.BytesIO(client.get(f"{address}?export=xlsx").content))
        head, *lines = book.active.iter_rows(values_only=True)
        assert [list(map(Decimal, line[2:])) for line in lines] == expected
        assert head[2:] == tuple(shown["columns"])
        text = client.get(f"{address}?export=csv").content.decode("utf-8-sig")
        __, *written = csv.reader(io.StringIO(text), delimiter=";")
        assert [[Decimal(kr) for kr in line[2:]] for line in written] == expected
        assert expected[-1] == [120_000, 120_000, 0, 23_456, 20_000, 0, 100_000]

    def test_numbers_lead_to_the_payments_behind_them(self, stage, strategist, signed_in):
        round_, boards = stage
        paid(round_, boards["Halmstad"], strategist, amount=20_000)
        PaymentFactory(round=round_, financier=boards["Hylte"], year=2018, amount=77)
        client = signed_in(strategist)
        shown = page(client, "round_ledger", round_).context
        cells = [c for __, rows in shown["groups"] for row in rows for c in row.cells]
        cells += [c for row in shown["sums"] for c in row.cells]
        followed = [each for each in cells if "/payments/" in each.url]
        assert len(followed) >= 10
        for cell in followed:
            found = client.get(f"{cell.url}&per_page=100").context["table"]
            assert sum(row.record.amount for row in found.paginated_rows) == cell.kr, cell

    def test_project_puts_its_rounds_together_with_cost_and_budget(
        self, stage, strategist, signed_in
    ):
        round_, __ = stage
        other, boards = in_force({"project": round_.project}, Laholm=10_000)
        requested(other, boards["Laholm"], None, amount=999)
        BudgetLineFactory(
            project=round_.project, year=2017, budget=Decimal(90_000), actual=Decimal(80_500)
        )
        client = signed_in(strategist)
        shown = page(client, "project_ledger", round_.project)
        total = shown.context["sums"][-1]
        assert [cell.kr for cell in total.cells] == [140_000, 140_000, 0, 24_455, 0, 0, 140_000]
        assert "80 500" in text_of(shown)
        assert "9 500" in text_of(shown)
        for cell in (each for each in total.cells if "/payments/" in each.url):
            found = client.get(cell.url).context["table"]
            assert sum(row.record.amount for row in found.paginated_rows) == cell.kr

    def test_ledger_costs_the_same_queries_for_few_and_many(
        self, stage, strategist, signed_in, django_assert_max_num_queries
    ):
        round_, boards = stage
        client = signed_in(strategist)
        for board in boards.values():
            PaymentFactory.create_batch(15, round=round_, financier=board, amount=1)
        with django_assert_max_num_queries(15):
            page(client, "round_ledger", round_)
        with django_assert_max_num_queries(15):
            page(client, "project_ledger", round_.project)

    def test_round_that_lapsed_says_that_nothing_can_be_requested(self, db, signed_in):
        round_, __ = in_force({"answer_by": date(2016, 1, 1)}, Halmstad=40_000)
        person = ProgramRoleFactory(program=round_.project.program, kind="strategist").person
        shown = page(signed_in(person), "round_ledger", round_)
        assert "The round is not in force" in text_of(shown)


class TestList:
    def test_overdue_is_what_was_due_and_is_not_paid(self, stage, strategist, signed_in):
        round_, boards = stage
        late = Payment.objects.get(amount=HYLTES)
        paid(round_, boards["Halmstad"], strategist, amount=5_000)
        Payment.objects.filter(amount=HALMSTADS).update(due_on=date(2100, 1, 1))
        client = signed_in(strategist)
        found = client.get(reverse("funding:payment_list"), {"state": "overdue"}).context["table"]
        assert [row.record.pk for row in found.rows] == [late.pk]

    @pytest.mark.parametrize("query", [{"year": "abc"}, {"state": "gone"}, {"financier": "x"}])
    def test_nonsense_in_a_filter_is_told(self, query, stage, strategist, signed_in):
        shown = signed_in(strategist).get(reverse("funding:payment_list"), query)
        assert shown.status_code == 422

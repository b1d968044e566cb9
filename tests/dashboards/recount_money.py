"""The money and the rounds of a program on a day, counted again from the rows."""

from collections import Counter
from datetime import date
from decimal import Decimal

from funding.models import DecidedAmount, Decision, Payment, RoundSource, Share
from programs.models import BudgetLine
from tests.dashboards.recount_days import entered


class Money:
    """What the rounds ask, decide and wait for; `day`, `rounds` and `projects` come with it."""

    # ---------- rounds ----------

    def read_round(self, row):
        sources = list(RoundSource.objects.filter(round=row["id"]).order_by("number").values())
        opened = row["opened_at"] and date.fromisoformat(sources[0]["content"]["delivered_on"])
        row["is_opened"] = bool(opened and opened <= self.day)
        row["is_there"] = row["is_opened"] or entered(row) <= self.day
        row["state"], row["answers"] = "preparing", {}
        if not row["is_opened"]:
            return
        valid = [
            each
            for each in sources
            if each["number"] == 1
            or date.fromisoformat(each["content"]["delivered_on"]) <= self.day
        ][-1]
        row["asked"], since = self.asked(row, valid, is_newest=valid == sources[-1])
        for board in {pk for pk, _year in row["asked"]}:
            row["answers"][board] = self.answer(row, board, since[board])
        row["state"] = self.state(row)

    def asked(self, row, valid, *, is_newest):
        if is_newest:
            shares = Share.objects.filter(round=row["id"]).values(
                "financier_id", "year", "amount", "since_number"
            )
            return (
                {(each["financier_id"], each["year"]): each["amount"] for each in shares},
                {each["financier_id"]: each["since_number"] for each in shares},
            )
        shares = valid["content"]["shares"]
        return (
            {(each["financier_id"], each["year"]): Decimal(each["amount"]) for each in shares},
            {each["financier_id"]: each["since"] for each in shares},
        )

    def answer(self, row, board, since):
        """Return (word, amounts by year, since when it counts, whether it replaced another)."""
        asked = {year: kr for (pk, year), kr in row["asked"].items() if pk == board}
        found = []
        for each in Decision.objects.filter(
            proposal__round=row["id"], proposal__financier=board
        ).values(
            "id", "outcome", "paragraph", "extract_registered_on", "meeting__held_on",
            "meeting__adjusted_on", "proposal__source__number",
        ):  # fmt: skip
            if each["extract_registered_on"] is None or each["meeting__adjusted_on"] is None:
                continue
            counts = max(each["extract_registered_on"], each["meeting__adjusted_on"])
            if counts <= self.day and each["outcome"] in ("approved", "rejected"):
                found.append(
                    (each["meeting__held_on"], each["paragraph"], each["id"], counts, each)
                )
        if not found:
            return "waiting", {}, None, False
        *_order, counts, newest = max(found, key=lambda each: each[:3])
        given = dict(
            DecidedAmount.objects.filter(decision=newest["id"]).values_list("year", "amount")
        )
        covers = all(given.get(year, 0) >= kr for year, kr in asked.items())
        is_yes = newest["outcome"] == "approved"
        if newest["proposal__source__number"] < since and not (is_yes and covers):
            return "waiting", {}, None, False
        if not is_yes:
            return "no", {}, counts, len(found) > 1
        return ("yes" if covers else "less"), given, counts, len(found) > 1

    def state(self, row):
        answers = row["answers"].values()
        words = [each[0] for each in answers]
        if not row["is_conditional"]:
            if "yes" in words or "less" in words:
                return "in_force"
            return "open" if "waiting" in words else "lapsed"
        by = self.answer_by(row)
        late = any(
            word != "waiting" and not replaced and by and counts > by
            for word, _given, counts, replaced in answers
        )
        if late or "no" in words or "less" in words:
            return "lapsed"
        if "waiting" in words:
            return "lapsed" if by and by < self.day else "conditional"
        return "in_force"

    def answer_by(self, row):
        return row["answer_by"]  # no version of these rounds moves it

    # ---------- money ----------

    def money(self):
        cells = {}

        def add(board, year, measure, kr):
            cell = cells.setdefault((board, year), Counter())
            cell[measure] += kr

        for row in self.rounds:
            if not row["is_opened"]:
                continue
            for (board, year), kr in row["asked"].items():
                add(board, year, "applied", kr)
            for board, (_word, given, _counts, _replaced) in row["answers"].items():
                for year, kr in given.items():
                    add(board, year, "decided", kr)
                    add(board, year, "in_force", kr if row["state"] == "in_force" else 0)
        self.add_spent(add)
        return {
            key: tuple(cell[name] for name in ("applied", "decided", "in_force", "paid", "used"))
            for key, cell in cells.items()
        }

    def add_spent(self, add):
        for each in Payment.objects.filter(round__in=[row["id"] for row in self.rounds]).values():
            if each["paid_on"] and each["paid_on"] <= self.day:
                sign = 1 if each["kind"] == "instalment" else -1
                add(each["financier_id"], each["year"], "paid", sign * each["amount"])
        known = [row["id"] for row in self.projects]
        for each in BudgetLine.objects.filter(project__in=known).values():
            if each["actual"] is not None and each["year"] <= self.day.year:
                add(each["financier_id"], each["year"], "used", each["actual"])

    def payments(self):
        return {
            each["id"]
            for each in Payment.objects.filter(round__in=[r["id"] for r in self.rounds]).values()
            if each["due_on"] < self.day and not (each["paid_on"] and each["paid_on"] <= self.day)
        }

"""Search over all that somebody may open: what is asked for, where it is, what is told of it.

Three questions to the database, whatever there is to find: what the words mean (stems, names of
organizations), which rows of each noun have them, and what is shown of the best of those.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, QuerySet, TextField
from django.db.models.expressions import RawSQL
from django.utils.safestring import SafeString

from accounts.models import Organization, OrganizationName
from core.models import ask
from dashboards.queries.search_sources import SOURCES, THESE, Source
from dashboards.queries.search_told import Row, Told
from dashboards.rules import search as rules
from dashboards.rules.search import Term

# So many rows of a noun are ranked; so many are told of, and more are only said to be more.
RANKED, TOLD = 500, 100
STATES = ("current", "over")
# Each word with its stem (none: it says nothing by itself), and the names of each organization
# that the words name, by one of its variants or by a name that it has others beside. A name that
# stands in the words holds one of them: the index finds those that do.
MEANING = """
WITH plain AS (
    SELECT id, name, regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g') AS said
      FROM (SELECT organization_id AS id, name FROM accounts_organizationname
            UNION ALL
            SELECT id, unnest(ARRAY[name, definite_name]) FROM accounts_organization
             WHERE ({holding})
               AND (definite_name <> '' OR id IN (
                    SELECT organization_id FROM accounts_organizationname))
           ) named
     WHERE length(name) > 1
), meant AS (
    SELECT DISTINCT id FROM plain WHERE strpos(%(said)s, ' ' || said || ' ') > 0 LIMIT 5
)
SELECT 'word', word, ts_lexize('swedish_stem', word) FROM unnest(%(words)s::text[]) word
UNION ALL
SELECT 'name', '', array_agg(DISTINCT name::text)
  FROM (SELECT id, unnest(ARRAY[name, definite_name]) AS name
          FROM accounts_organization JOIN meant USING (id)
        UNION ALL
        SELECT organization_id, name FROM accounts_organizationname
         WHERE organization_id IN (SELECT id FROM meant)
       ) names
 WHERE name <> '' GROUP BY id
"""
Fit = tuple[str, list[Any]]


@dataclass(frozen=True)
class Asked:
    """What somebody looks for, understood."""

    terms: list[Term]
    needles: list[str]

    @property
    def whole(self) -> str:
        """All of it as one would write it in a title."""
        return " ".join(" ".join(term.words or term.phrases[:1]) for term in self.terms)


@dataclass(frozen=True)
class Found:
    """A row that was found; how it is shown is worked out for those that are."""

    source: Source
    pk: int
    row: Row
    needles: list[str]
    today: date

    @cached_property
    def told(self) -> Told:
        return self.source.tell(self.row, self.today)

    @property
    def title(self) -> SafeString:
        return rules.marked(self.told.title, self.needles)

    @cached_property
    def place(self) -> SafeString:
        return rules.marked(self.told.place, self.needles)

    @property
    def state(self) -> Any:
        return self.told.state

    @property
    def url(self) -> str:
        return self.told.url or self.source.url(self.pk)

    @cached_property
    def excerpt(self) -> SafeString:
        return rules.excerpt((self.row[name] or "" for name in self.source.texts), self.needles)


@dataclass(frozen=True)
class Group:
    """What was found of a noun: how many rows there are, and the best of them with their scores."""

    source: Source
    count: int
    scores: list[int]
    found: list[Found]

    @property
    def is_more(self) -> bool:
        """Whether there are more than are counted."""
        return self.count > TOLD

    @property
    def shown_count(self) -> str:
        return f"{TOLD}+" if self.is_more else str(self.count)


def understood(terms: Sequence[Term]) -> Asked:
    """Ask what the words mean: whom they name, which of them say something."""
    words = sorted({each for term in terms for word in _words(term) for each in rules.forms(word)})
    said = " ".join(piece for term in terms for word in _words(term) for piece in _pieces(word))
    long = [word for word in said.split() if len(word) >= rules.PREFIX_FROM]
    holding = " OR ".join(f"search_letters LIKE %(word_{place})s" for place in range(len(long)))
    values = {f"word_{place}": f"%{word}%" for place, word in enumerate(long)}
    stems, named = {}, []
    sql = MEANING.format(holding=holding or "FALSE")
    for kind, word, found in ask(sql, words=words, said=f" {said} ", **values):
        if kind == "name":
            named.append(found)
        elif found:
            stems[word] = found[0]
    kept = rules.without_stops(rules.with_names(terms, named), stems)
    return Asked(kept, rules.needles(kept, stems))


def _words(term: Term) -> Iterable[str]:
    return term.words or (word for phrase in term.phrases for word in phrase.split())


def _pieces(word: str) -> list[str]:
    return rules.PIECE.findall(word)


def best_of(groups: Iterable[Group], most: int) -> list[Found]:
    """Return the best of all kinds, the best first."""
    scored = [
        (score, found)
        for group in groups
        for score, found in zip(group.scores, group.found, strict=True)
    ]
    scored.sort(key=lambda each: -each[0])
    return [found for _score, found in scored[:most]]


# ---------- where ----------


def groups(
    asked: Asked, user: Any, today: date, *, most: int, kind: str = "", state: str = ""
) -> list[Group]:
    """Return what the person may open of what fits, by noun; `kind` alone is told in full."""
    arms = list(_arms(asked, user, today, state))
    if not arms:
        return []
    places, where = _organizations(asked)
    ranked, params = [], list(where)
    for source, sql, of_rows in arms:
        limit = most if not kind else TOLD if source.kind == kind else 1
        score, of_score = _score(asked)
        ranked.append(
            f"(SELECT '{source.kind}', id, {score} AS score, count(*) OVER () "  # noqa: S608, ours
            f"FROM ({sql}) AS fitting (id, letters) ORDER BY score DESC, id DESC LIMIT {limit})"
        )
        params += [*of_score, *of_rows]
    with connection.cursor() as cursor:
        cursor.execute(f"{places} {' UNION ALL '.join(ranked)}", params)
        rows = cursor.fetchall()
    return list(_told(rows, asked, user, today, kind))


def _arms(asked: Asked, user: Any, today: date, state: str) -> Iterator[tuple[Source, str, tuple]]:
    """Yield for each noun of which the person sees something the rows that fit, in SQL."""
    for source in SOURCES:
        rows = source.visible(user)
        if state and source.over is not None:
            over = source.over(today)
            rows = source.more(rows, user, today).filter(over if state == "over" else ~over)
        elif state == "over":
            continue
        letters = RawSQL(source.sql[1], (), output_field=TextField())  # noqa: S611, ours
        try:
            fitting = _fitting(rows, source, asked.terms).order_by()
            query = fitting.values_list("pk", letters)[:RANKED].query
            yield source, *query.sql_with_params()
        except EmptyResultSet:
            continue


def _fitting(rows: QuerySet, source: Source, terms: Sequence[Term]) -> QuerySet:
    """Keep the rows in which each term stands somewhere."""
    fits, params = [], []
    for position, term in enumerate(terms):
        sql, values = _fit(source, term, position)
        fits.append(sql)
        params += values
    return rows.filter(RawSQL(" AND ".join(fits), params, BooleanField()))  # noqa: S611, ours


def _fit(source: Source, term: Term, position: int) -> Fit:
    """Say in SQL that a term stands in names by its letters, in texts by its stem, or is meant."""
    words, letters = source.sql
    sql, params = _in_letters(letters, term)
    sql += f" OR {words} @@ to_tsquery('swedish', %s)"
    params.append(term.query)
    if source.of_organization and _names_somebody(term):
        ids = f"ARRAY(SELECT id FROM named_{position})"  # noqa: S608, ours
        sql += f" OR {source.of_organization.format(ids=ids)}"
    if source.of_amount and term.amount is not None:
        sql += f" OR {source.of_amount.format(amount=term.amount)}"
    return f"({sql})", params


def _in_letters(letters: str, term: Term) -> Fit:
    """Say in SQL that one of the term's parts is in the letters; no part holds a sign of LIKE's."""
    ways = [" AND ".join([f"{letters} LIKE %s"] * len(part)) for part in term.parts]
    return (
        " OR ".join(f"({way})" for way in ways),
        [f"%{word}%" for part in term.parts for word in part],
    )


def _names_somebody(term: Term) -> bool:
    """Whether a term may be a part of an organization's name."""
    said = [word for part in term.parts for word in part]
    return any(len(word) >= rules.PREFIX_FROM and word[0].isalpha() for word in said)


def _organizations(asked: Asked) -> Fit:
    """Return in SQL the organizations that each term names, asked once for all nouns."""
    parts, params = [], []
    for position, term in enumerate(asked.terms):
        if not _names_somebody(term):
            continue
        asking = []
        for model, name in ((Organization, "id"), (OrganizationName, "organization_id")):
            fits, values = _in_letters("search_letters", term)
            asking.append(f"SELECT {name} AS id FROM {model._meta.db_table} WHERE {fits}")  # noqa: S608
            params += values
        parts.append(f"named_{position} AS MATERIALIZED ({' UNION '.join(asking)} LIMIT {RANKED})")
    return (f"WITH {', '.join(parts)}" if parts else "", params)


def _score(asked: Asked) -> Fit:
    """Say in SQL how well a name fits: as a whole, from its beginning, from a word's beginning.

    Letters hold a name twice, and without its rings and dots the second time: what stands there
    twice was written just so.
    """
    sql, params = ["0"], []
    for term in asked.terms:
        for word in (*(word for word in term.words if len(word) > 1), *term.phrases):
            for weight, pattern in ((2, "%{}%"), (1, "% {}%"), (1, "%{}%{}%")):
                sql.append(f"{weight} * (' ' || letters LIKE %s)::int")
                params.append(pattern.format(word, word))
    for weight, pattern in ((2, "%{}%"), (3, "{}%")):
        sql.append(f"{weight} * (letters LIKE %s)::int")
        params.append(pattern.format(asked.whole))
    return " + ".join(sql), params


# ---------- what is told ----------


def _told(rows: list[tuple], asked: Asked, user: Any, today: date, kind: str) -> Iterator[Group]:
    """Yield what was found by noun, in the order of the nouns; of one alone where it is chosen."""
    by_kind: dict[str, list[tuple]] = {}
    for row in rows:
        by_kind.setdefault(row[0], []).append(row)
    told = {name for name in by_kind if not kind or name == kind}
    facts = _facts([each for each in SOURCES if each.kind in told], by_kind, user, today)
    for source in SOURCES:
        if source.kind not in by_kind:
            continue
        best = [row for row in by_kind[source.kind] if (source.kind, row[1]) in facts]
        yield Group(
            source,
            count=by_kind[source.kind][0][3],
            scores=[score for _kind, _pk, score, _count in best],
            found=[
                Found(source, pk, facts[source.kind, pk], asked.needles, today)
                for _kind, pk, _score, _count in best
            ],
        )


def _facts(
    sources: list[Source], by_kind: Mapping[str, list[tuple]], user: Any, today: date
) -> dict[tuple[str, int], Row]:
    """Return what is to be told of all that was found, by noun and id; one query."""
    asking, params = [], []
    for source in sources:
        pks = [pk for _kind, pk, _score, _count in by_kind[source.kind]]
        sql, values = source.shown(user, today)
        asking.append(f"({sql})")
        params += [pks if value is THESE else value for value in values]
    if not asking:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asking), params)
        return {(kind, pk): json.loads(told) for kind, pk, told in cursor.fetchall()}

"""What an opened round asks changes only together with a new delivered source.

In the transaction that writes a source of the round its texts, its day to answer by, its shares
and the amounts applied for may change (0004 refused every change). When it ends, the shares and
the amounts must be those that the newest source says: whoever writes the rows, and however.
`written_in` is set here, never by the client; sources are numbered without a gap.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION funding_stamp_source() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    newest integer;
BEGIN
    SELECT coalesce(max(number), 0) INTO newest
        FROM funding_roundsource WHERE round_id = NEW.round_id;
    IF NEW.number > newest + 1 THEN
        PERFORM funding_refuse_opened(
            format('a source numbered %s after number %s', NEW.number, newest));
    END IF;
    NEW.written_in := txid_current();
    RETURN NEW;
END $$;

CREATE FUNCTION funding_source_is_being_written(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM funding_roundsource
        WHERE round_id = which AND number > 1 AND written_in = txid_current()
    );
END $$;

CREATE OR REPLACE FUNCTION funding_round_is_opened(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    opened timestamptz;
BEGIN
    SELECT opened_at INTO opened FROM funding_round WHERE id = which FOR SHARE;
    RETURN opened IS NOT NULL AND NOT funding_source_is_being_written(which);
END $$;

CREATE OR REPLACE FUNCTION funding_guard_round() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    free text[] := '{version,updated_at,note}';
BEGIN
    IF OLD.opened_at IS NULL THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF funding_source_is_being_written(OLD.id) THEN
        free := free || '{answer_by,title,clause_template,summary,background,clarifications,'
            'financial_text,condition_text}';
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
        RETURN NEW;
    END IF;
    PERFORM funding_refuse_opened(format('round %s', OLD.id));
    RETURN NULL;
END $$;

-- A first source that says nothing of shares (rounds entered by hand) binds nobody.
CREATE FUNCTION funding_hold_to_source(which bigint) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    newest funding_roundsource;
BEGIN
    SELECT * INTO newest FROM funding_roundsource
        WHERE round_id = which ORDER BY number DESC LIMIT 1;
    IF newest.id IS NULL OR (newest.number = 1 AND NOT newest.content ? 'shares')
        OR NOT EXISTS (SELECT FROM funding_round WHERE id = which AND opened_at IS NOT NULL)
    THEN
        RETURN;
    END IF;
    IF EXISTS (
        WITH said AS (
            SELECT (s->>'financier_id')::bigint, (s->>'year')::integer, (s->>'amount')::numeric,
                   (s->>'seats')::integer, (s->>'seat_price')::numeric,
                   (s->>'least_amount')::numeric, coalesce((s->>'since')::integer, 1)
            FROM jsonb_array_elements(newest.content->'shares') s
        ), kept AS (
            SELECT financier_id, year::integer, amount, seats, seat_price, least_amount,
                   since_number::integer
            FROM funding_share WHERE round_id = which
        )
        (TABLE said EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE said)
    ) OR EXISTS (
        WITH said AS (
            SELECT key::integer, value::numeric FROM jsonb_each_text(newest.content->'applied')
        ), kept AS (
            SELECT year::integer, amount FROM funding_appliedamount WHERE round_id = which
        )
        (TABLE said EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE said)
    ) THEN
        RAISE EXCEPTION 'round % asks for something else than its newest source says', which
            USING ERRCODE = 'restrict_violation';
    END IF;
END $$;

CREATE FUNCTION funding_hold_round() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_hold_to_source(NEW.id);
    RETURN NULL;
END $$;

CREATE FUNCTION funding_hold_part_of_round() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM funding_hold_to_source(OLD.round_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM funding_hold_to_source(NEW.round_id);
    END IF;
    RETURN NULL;
END $$;
"""

# table: (holding function, what it is asked after)
HELD = {
    "funding_round": ("funding_hold_round", "UPDATE OF opened_at"),
    "funding_roundsource": ("funding_hold_part_of_round", "INSERT"),
    "funding_share": ("funding_hold_part_of_round", "INSERT OR UPDATE OR DELETE"),
    "funding_appliedamount": ("funding_hold_part_of_round", "INSERT OR UPDATE OR DELETE"),
}
STAMP = """
CREATE TRIGGER a_source_is_stamped BEFORE INSERT ON funding_roundsource
    FOR EACH ROW EXECUTE FUNCTION funding_stamp_source();
"""
TRIGGERS = [
    f"""
    CREATE CONSTRAINT TRIGGER an_opened_round_asks_what_was_delivered AFTER {events} ON {table}
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {function}();
    """
    for table, (function, events) in HELD.items()
]
BACK = [f"DROP TRIGGER an_opened_round_asks_what_was_delivered ON {table};" for table in HELD]
AS_BEFORE = """
DROP FUNCTION funding_hold_part_of_round();
DROP FUNCTION funding_hold_round();
DROP FUNCTION funding_hold_to_source(bigint);

CREATE OR REPLACE FUNCTION funding_guard_round() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{version,updated_at,note}'::text[]
        = to_jsonb(OLD) - '{version,updated_at,note}'::text[]
    THEN
        RETURN NEW;
    END IF;
    IF OLD.opened_at IS NOT NULL THEN
        PERFORM funding_refuse_opened(format('round %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION funding_round_is_opened(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    opened timestamptz;
BEGIN
    SELECT opened_at INTO opened FROM funding_round WHERE id = which FOR SHARE;
    RETURN opened IS NOT NULL;
END $$;

DROP FUNCTION funding_source_is_being_written(bigint);
DROP FUNCTION funding_stamp_source();
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0014_guard_agendas_and_delegation")]

    operations = [
        migrations.RunSQL(FUNCTIONS, AS_BEFORE),
        migrations.RunSQL(STAMP, "DROP TRIGGER a_source_is_stamped ON funding_roundsource;"),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]

"""A § is given once for one body and year, and an item with its § does not leave its agenda.

The series runs over the meetings of a year, so no unique index can hold it. Whoever numbers waits
for the other who numbers in the same series (an advisory lock until the transaction ends), and
then sees what the first has given. The refusal is that of a unique index (23505).
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION funding_hold_series(board bigint, year integer) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    -- Few keys: loading the years of many boards at once must not fill the table of locks.
    PERFORM pg_advisory_xact_lock(
        hashtext('funding_agendaitem'), hashint8(board * 10000 + year) & 255
    );
END $$;

CREATE FUNCTION funding_refuse_taken(paragraph integer) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'paragraph % is given already in this body and year', paragraph
        USING ERRCODE = 'unique_violation', TABLE = 'funding_agendaitem',
            CONSTRAINT = 'one_item_under_a_paragraph_of_a_body_and_year';
END $$;

CREATE FUNCTION funding_guard_paragraph() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    board bigint;
    year integer;
BEGIN
    IF NEW.paragraph IS NULL THEN
        RETURN NEW;
    END IF;
    SELECT board_id, extract(year FROM held_on) INTO board, year
        FROM funding_meeting WHERE id = NEW.meeting_id FOR SHARE;
    PERFORM funding_hold_series(board, year);
    IF EXISTS (
        SELECT FROM funding_agendaitem item JOIN funding_meeting m ON m.id = item.meeting_id
        WHERE m.board_id = board AND extract(year FROM m.held_on) = year
            AND item.paragraph = NEW.paragraph AND item.id <> NEW.id
    ) THEN
        PERFORM funding_refuse_taken(NEW.paragraph);
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION funding_guard_series_of_meeting() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    taken integer;
BEGIN
    IF NEW.board_id = OLD.board_id
        AND extract(year FROM NEW.held_on) = extract(year FROM OLD.held_on)
    THEN
        RETURN NEW;
    END IF;
    PERFORM funding_hold_series(NEW.board_id, extract(year FROM NEW.held_on)::integer);
    SELECT own.paragraph INTO taken
        FROM funding_agendaitem own
        JOIN funding_agendaitem item ON item.paragraph = own.paragraph
        JOIN funding_meeting m ON m.id = item.meeting_id
        WHERE own.meeting_id = NEW.id AND m.id <> NEW.id AND m.board_id = NEW.board_id
            AND extract(year FROM m.held_on) = extract(year FROM NEW.held_on)
        LIMIT 1;
    IF taken IS NOT NULL THEN
        PERFORM funding_refuse_taken(taken);
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION funding_guard_numbered_item() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.paragraph IS NOT NULL THEN
        RAISE EXCEPTION 'item % has its paragraph and stays on the agenda', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;
"""
NO_FUNCTIONS = """
DROP FUNCTION funding_guard_numbered_item();
DROP FUNCTION funding_guard_series_of_meeting();
DROP FUNCTION funding_guard_paragraph();
DROP FUNCTION funding_refuse_taken(integer);
DROP FUNCTION funding_hold_series(bigint, integer);
"""
TRIGGERS = """
CREATE TRIGGER b_one_item_under_a_paragraph
    BEFORE INSERT OR UPDATE OF paragraph, meeting_id ON funding_agendaitem
    FOR EACH ROW EXECUTE FUNCTION funding_guard_paragraph();
CREATE TRIGGER b_a_meeting_keeps_its_series
    BEFORE UPDATE OF board_id, held_on ON funding_meeting
    FOR EACH ROW EXECUTE FUNCTION funding_guard_series_of_meeting();
CREATE TRIGGER b_a_numbered_item_stays
    BEFORE DELETE ON funding_agendaitem
    FOR EACH ROW EXECUTE FUNCTION funding_guard_numbered_item();
"""
NO_TRIGGERS = """
DROP TRIGGER b_a_numbered_item_stays ON funding_agendaitem;
DROP TRIGGER b_a_meeting_keeps_its_series ON funding_meeting;
DROP TRIGGER b_one_item_under_a_paragraph ON funding_agendaitem;
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0017_price_plans_span_years")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]

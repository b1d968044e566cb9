"""All of funding up to 0022, in one step: a new database is ready in seconds.

A database that has taken the old steps already takes them as this one; what each of them was for
stands in its own file. The triggers that guard what is final are those of the newest steps, where
their reasons are told.
"""

import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.at_once
import funding.models.rounds

# A proposal's meeting, a decision's meeting and § are those of an agenda item.
KEYS = """
CREATE UNIQUE INDEX an_item_has_one_matter_and_paragraph
    ON funding_agendaitem (meeting_id, proposal_id, paragraph);
ALTER TABLE funding_decision ADD CONSTRAINT a_decision_stands_under_an_item
    FOREIGN KEY (meeting_id, proposal_id, paragraph)
    REFERENCES funding_agendaitem (meeting_id, proposal_id, paragraph)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE funding_proposal ADD CONSTRAINT a_proposal_on_an_agenda_has_an_item
    FOREIGN KEY (meeting_id, id) REFERENCES funding_agendaitem (meeting_id, proposal_id)
    DEFERRABLE INITIALLY DEFERRED;
"""

NO_KEYS = """
ALTER TABLE funding_proposal DROP CONSTRAINT a_proposal_on_an_agenda_has_an_item;
ALTER TABLE funding_decision DROP CONSTRAINT a_decision_stands_under_an_item;
DROP INDEX an_item_has_one_matter_and_paragraph;
"""

FUNCTIONS = """
CREATE FUNCTION funding_refuse_final(what text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'a decision that counts is final: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION funding_decision_counts(decision bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    registered date;
    adjusted date;
    held_at bigint;
    alone date;
BEGIN
    SELECT extract_registered_on, meeting_id, decided_on INTO registered, held_at, alone
        FROM funding_decision WHERE id = decision FOR SHARE;
    SELECT adjusted_on INTO adjusted FROM funding_meeting WHERE id = held_at FOR SHARE;
    RETURN registered IS NOT NULL AND (adjusted IS NOT NULL OR alone IS NOT NULL);
END $$;

CREATE FUNCTION funding_proposal_is_decided(proposal bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM funding_decision d LEFT JOIN funding_meeting m ON m.id = d.meeting_id
        WHERE d.proposal_id = proposal AND d.outcome IN ('approved', 'changed', 'rejected')
            AND d.extract_registered_on IS NOT NULL
            AND (m.adjusted_on IS NOT NULL OR d.decided_on IS NOT NULL)
    );
END $$;

CREATE FUNCTION funding_guard_decision()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF funding_decision_counts(OLD.id) THEN
        PERFORM funding_refuse_final(format('decision %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_part_of_decision()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND funding_decision_counts(OLD.decision_id) THEN
        PERFORM funding_refuse_final(format('%s of decision %s', TG_TABLE_NAME, OLD.decision_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_decision_counts(NEW.decision_id) THEN
        PERFORM funding_refuse_final(format('%s of decision %s', TG_TABLE_NAME, NEW.decision_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_meeting()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.id, NEW.board_id, NEW.held_on, NEW.place, NEW.adjusted_on)
        IS NOT DISTINCT FROM (OLD.id, OLD.board_id, OLD.held_on, OLD.place, OLD.adjusted_on)
    THEN
        RETURN NEW;
    END IF;
    IF OLD.adjusted_on IS NOT NULL AND EXISTS (
        SELECT FROM funding_decision
        WHERE meeting_id = OLD.id AND extract_registered_on IS NOT NULL
    ) THEN
        PERFORM funding_refuse_final(format('meeting %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_proposal()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{version,updated_at}'::text[]
        = to_jsonb(OLD) - '{version,updated_at}'::text[]
    THEN
        RETURN NEW;
    END IF;
    IF funding_proposal_is_decided(OLD.id) THEN
        PERFORM funding_refuse_final(format('proposal %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_part_of_proposal()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND funding_proposal_is_decided(OLD.proposal_id) THEN
        PERFORM funding_refuse_final(format('%s of proposal %s', TG_TABLE_NAME, OLD.proposal_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_proposal_is_decided(NEW.proposal_id) THEN
        PERFORM funding_refuse_final(format('%s of proposal %s', TG_TABLE_NAME, NEW.proposal_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_truncate()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM funding_decision d LEFT JOIN funding_meeting m ON m.id = d.meeting_id
        WHERE d.extract_registered_on IS NOT NULL
            AND (m.adjusted_on IS NOT NULL OR d.decided_on IS NOT NULL)
    ) THEN
        PERFORM funding_refuse_final(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION funding_refuse_opened(what text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what an opened round asks is final: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION funding_round_is_opened(which bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    opened timestamptz;
BEGIN
    SELECT opened_at INTO opened FROM funding_round WHERE id = which FOR SHARE;
    RETURN opened IS NOT NULL AND NOT funding_source_is_being_written(which);
END $$;

CREATE FUNCTION funding_guard_round()
RETURNS trigger
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

CREATE FUNCTION funding_guard_part_of_round()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND funding_round_is_opened(OLD.round_id) THEN
        PERFORM funding_refuse_opened(format('%s of round %s', TG_TABLE_NAME, OLD.round_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_round_is_opened(NEW.round_id) THEN
        PERFORM funding_refuse_opened(format('%s of round %s', TG_TABLE_NAME, NEW.round_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_truncate_of_rounds()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM funding_round WHERE opened_at IS NOT NULL) THEN
        PERFORM funding_refuse_opened(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION funding_meeting_counts(meeting bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    adjusted date;
BEGIN
    SELECT adjusted_on INTO adjusted FROM funding_meeting WHERE id = meeting FOR SHARE;
    RETURN adjusted IS NOT NULL AND EXISTS (
        SELECT FROM funding_decision
        WHERE meeting_id = meeting AND extract_registered_on IS NOT NULL
    );
END $$;

CREATE FUNCTION funding_guard_part_of_meeting()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{version,updated_at}'::text[]
        = to_jsonb(OLD) - '{version,updated_at}'::text[]
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP <> 'INSERT' AND funding_meeting_counts(OLD.meeting_id) THEN
        PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, OLD.meeting_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_meeting_counts(NEW.meeting_id) THEN
        PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, NEW.meeting_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_part_of_item()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    held_at bigint;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT meeting_id INTO held_at FROM funding_agendaitem WHERE id = OLD.item_id;
        IF funding_meeting_counts(held_at) THEN
            PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, held_at));
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT meeting_id INTO held_at FROM funding_agendaitem WHERE id = NEW.item_id;
        IF funding_meeting_counts(held_at) THEN
            PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, held_at));
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_stamp_source()
RETURNS trigger
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

CREATE FUNCTION funding_source_is_being_written(which bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM funding_roundsource
        WHERE round_id = which AND number > 1 AND written_in = txid_current()
    );
END $$;

CREATE FUNCTION funding_hold_to_source(which bigint)
RETURNS void
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

CREATE FUNCTION funding_hold_round()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_hold_to_source(NEW.id);
    RETURN NULL;
END $$;

CREATE FUNCTION funding_hold_part_of_round()
RETURNS trigger
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

CREATE FUNCTION funding_guard_correction()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_refuse_final(format('correction %s', OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION funding_guard_appeal()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.outcome <> 'pending'
        OR to_jsonb(NEW) - '{outcome,settled_on,note,version,updated_at}'::text[]
            <> to_jsonb(OLD) - '{outcome,settled_on,note,version,updated_at}'::text[]
    THEN
        PERFORM funding_refuse_final(format('appeal %s', OLD.id));
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION funding_guard_report()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    items bigint[] := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.item_id]
        WHEN 'DELETE' THEN ARRAY[OLD.item_id] ELSE ARRAY[OLD.item_id, NEW.item_id] END;
BEGIN
    PERFORM FROM funding_meeting m JOIN funding_agendaitem i ON i.meeting_id = m.id
        WHERE i.id = ANY(items) AND m.adjusted_on IS NOT NULL FOR SHARE OF m;
    IF FOUND THEN
        PERFORM funding_refuse_final('a report in adjusted minutes');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_emptying()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    is_filled boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', TG_TABLE_NAME) INTO is_filled;
    IF is_filled THEN
        PERFORM funding_refuse_final(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION funding_hold_series(board bigint, year integer)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    -- Few keys: loading the years of many boards at once must not fill the table of locks.
    PERFORM pg_advisory_xact_lock(
        hashtext('funding_agendaitem'), hashint8(board * 10000 + year) & 255
    );
END $$;

CREATE FUNCTION funding_refuse_taken(paragraph integer)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'paragraph % is given already in this body and year', paragraph
        USING ERRCODE = 'unique_violation', TABLE = 'funding_agendaitem',
            CONSTRAINT = 'one_item_under_a_paragraph_of_a_body_and_year';
END $$;

CREATE FUNCTION funding_guard_paragraph()
RETURNS trigger
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

CREATE FUNCTION funding_guard_series_of_meeting()
RETURNS trigger
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

CREATE FUNCTION funding_guard_numbered_item()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.paragraph IS NOT NULL THEN
        RAISE EXCEPTION 'item % has its paragraph and stays on the agenda', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;

CREATE FUNCTION funding_guard_payment()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.paid_on IS NOT NULL AND (
        TG_OP = 'DELETE' OR to_jsonb(NEW) - '{version,updated_at}'::text[]
            <> to_jsonb(OLD) - '{version,updated_at}'::text[]
    ) THEN
        PERFORM funding_refuse_final(format('payment %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_change()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_refuse_final(format('change of the funding %s', OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION funding_guard_emptying_payments()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM funding_payment WHERE paid_on IS NOT NULL) THEN
        PERFORM funding_refuse_final(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION funding_guard_attached_file()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    of_proposal bigint;
BEGIN
    SELECT proposal_id INTO of_proposal FROM funding_attachment
        WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.attachment_id ELSE OLD.attachment_id END;
    IF funding_proposal_is_decided(of_proposal) THEN
        PERFORM funding_refuse_final(format('%s of proposal %s', TG_TABLE_NAME, of_proposal));
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.attachment_id <> OLD.attachment_id THEN
        RAISE EXCEPTION 'a file stays with its attachment' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_refuse_pledge(why text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'not a pledge: %', why USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION funding_admit_pledge()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    former funding_pledge;
BEGIN
    NEW.written_in := txid_current();
    IF EXISTS (SELECT FROM accounts_organization
                WHERE id = NEW.financier_id AND kind IN ('body', 'department', 'unit'))
        OR EXISTS (SELECT FROM funding_proposal
                    WHERE round_id = NEW.round_id AND financier_id = NEW.financier_id)
    THEN
        PERFORM funding_refuse_pledge('an authority of ours answers by the decisions of its body');
    END IF;
    IF NOT EXISTS (SELECT FROM funding_roundsource
                    WHERE id = NEW.source_id AND round_id = NEW.round_id)
    THEN
        PERFORM funding_refuse_pledge('it answers a source of another round');
    END IF;
    IF NEW.replaces_id IS NOT NULL THEN
        SELECT * INTO former FROM funding_pledge WHERE id = NEW.replaces_id;
        IF (former.round_id, former.financier_id) <> (NEW.round_id, NEW.financier_id)
            OR NEW.recorded_on < former.recorded_on
            OR (NEW.is_correction AND NEW.recorded_on <> former.recorded_on)
        THEN
            PERFORM funding_refuse_pledge('it does not follow the one that it replaces');
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION funding_admit_pledged_amount()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM funding_pledge
                    WHERE id = NEW.pledge_id AND written_in = txid_current())
    THEN
        PERFORM funding_refuse_final(format('pledge %s', NEW.pledge_id));
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION funding_guard_pledge()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_refuse_final(format('%s %s', TG_TABLE_NAME, OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION funding_answer_one_way()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM funding_pledge
                WHERE round_id = NEW.round_id AND financier_id = NEW.financier_id)
    THEN
        RAISE EXCEPTION 'financier % of round % has answered by letter',
            NEW.financier_id, NEW.round_id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
"""

NO_FUNCTIONS = """
DROP FUNCTION funding_refuse_final(what text);
DROP FUNCTION funding_decision_counts(decision bigint);
DROP FUNCTION funding_proposal_is_decided(proposal bigint);
DROP FUNCTION funding_guard_decision();
DROP FUNCTION funding_guard_part_of_decision();
DROP FUNCTION funding_guard_meeting();
DROP FUNCTION funding_guard_proposal();
DROP FUNCTION funding_guard_part_of_proposal();
DROP FUNCTION funding_guard_truncate();
DROP FUNCTION funding_refuse_opened(what text);
DROP FUNCTION funding_round_is_opened(which bigint);
DROP FUNCTION funding_guard_round();
DROP FUNCTION funding_guard_part_of_round();
DROP FUNCTION funding_guard_truncate_of_rounds();
DROP FUNCTION funding_meeting_counts(meeting bigint);
DROP FUNCTION funding_guard_part_of_meeting();
DROP FUNCTION funding_guard_part_of_item();
DROP FUNCTION funding_stamp_source();
DROP FUNCTION funding_source_is_being_written(which bigint);
DROP FUNCTION funding_hold_to_source(which bigint);
DROP FUNCTION funding_hold_round();
DROP FUNCTION funding_hold_part_of_round();
DROP FUNCTION funding_guard_correction();
DROP FUNCTION funding_guard_appeal();
DROP FUNCTION funding_guard_report();
DROP FUNCTION funding_guard_emptying();
DROP FUNCTION funding_hold_series(board bigint, year integer);
DROP FUNCTION funding_refuse_taken(paragraph integer);
DROP FUNCTION funding_guard_paragraph();
DROP FUNCTION funding_guard_series_of_meeting();
DROP FUNCTION funding_guard_numbered_item();
DROP FUNCTION funding_guard_payment();
DROP FUNCTION funding_guard_change();
DROP FUNCTION funding_guard_emptying_payments();
DROP FUNCTION funding_guard_attached_file();
DROP FUNCTION funding_refuse_pledge(why text);
DROP FUNCTION funding_admit_pledge();
DROP FUNCTION funding_admit_pledged_amount();
DROP FUNCTION funding_guard_pledge();
DROP FUNCTION funding_answer_one_way();
"""

TRIGGERS = """
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_absence
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_item();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_absence
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_agendaitem
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_meeting();
CREATE TRIGGER b_a_numbered_item_stays BEFORE DELETE
    ON funding_agendaitem
    FOR EACH ROW EXECUTE FUNCTION funding_guard_numbered_item();
CREATE TRIGGER b_one_item_under_a_paragraph BEFORE INSERT OR UPDATE OF paragraph, meeting_id
    ON funding_agendaitem
    FOR EACH ROW EXECUTE FUNCTION funding_guard_paragraph();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_agendaitem
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_sequel_is_final BEFORE DELETE OR UPDATE
    ON funding_appeal
    FOR EACH ROW EXECUTE FUNCTION funding_guard_appeal();
CREATE TRIGGER sequels_are_not_emptied BEFORE TRUNCATE
    ON funding_appeal
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
CREATE CONSTRAINT TRIGGER an_opened_round_asks_what_was_delivered AFTER INSERT OR DELETE OR UPDATE
    ON funding_appliedamount DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION funding_hold_part_of_round();
CREATE TRIGGER an_opened_round_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_appliedamount
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_round();
CREATE TRIGGER opened_rounds_are_not_emptied BEFORE TRUNCATE
    ON funding_appliedamount
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate_of_rounds();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_attachment
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_proposal();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_attachment
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_attachmentfile
    FOR EACH ROW EXECUTE FUNCTION funding_guard_attached_file();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_attachmentfile
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_attendee
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_meeting();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_attendee
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_basis
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_proposal();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_basis
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_clause
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_proposal();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_clause
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_consequence
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_proposal();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_consequence
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_sequel_is_final BEFORE DELETE OR UPDATE
    ON funding_correction
    FOR EACH ROW EXECUTE FUNCTION funding_guard_correction();
CREATE TRIGGER sequels_are_not_emptied BEFORE TRUNCATE
    ON funding_correction
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_decidedamount
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_decision();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_decidedamount
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE DELETE OR UPDATE
    ON funding_decision
    FOR EACH ROW EXECUTE FUNCTION funding_guard_decision();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_decision
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_decisionclause
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_decision();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_decisionclause
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_change_is_final BEFORE DELETE OR UPDATE
    ON funding_fundingchange
    FOR EACH ROW EXECUTE FUNCTION funding_guard_change();
CREATE TRIGGER changes_are_not_emptied BEFORE TRUNCATE
    ON funding_fundingchange
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
CREATE TRIGGER a_counted_decision_is_final BEFORE DELETE OR UPDATE
    ON funding_meeting
    FOR EACH ROW EXECUTE FUNCTION funding_guard_meeting();
CREATE TRIGGER b_a_meeting_keeps_its_series BEFORE UPDATE OF board_id, held_on
    ON funding_meeting
    FOR EACH ROW EXECUTE FUNCTION funding_guard_series_of_meeting();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_meeting
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_paid_payment_is_final BEFORE DELETE OR UPDATE
    ON funding_payment
    FOR EACH ROW EXECUTE FUNCTION funding_guard_payment();
CREATE TRIGGER paid_payments_are_not_emptied BEFORE TRUNCATE
    ON funding_payment
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying_payments();
CREATE TRIGGER a_pledge_is_final BEFORE DELETE OR UPDATE
    ON funding_pledge
    FOR EACH ROW EXECUTE FUNCTION funding_guard_pledge();
CREATE TRIGGER a_pledge_is_from_outside BEFORE INSERT
    ON funding_pledge
    FOR EACH ROW EXECUTE FUNCTION funding_admit_pledge();
CREATE TRIGGER pledges_are_not_emptied BEFORE TRUNCATE
    ON funding_pledge
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
CREATE TRIGGER a_pledge_comes_with_its_amounts BEFORE INSERT
    ON funding_pledgeamount
    FOR EACH ROW EXECUTE FUNCTION funding_admit_pledged_amount();
CREATE TRIGGER a_pledge_is_final BEFORE DELETE OR UPDATE
    ON funding_pledgeamount
    FOR EACH ROW EXECUTE FUNCTION funding_guard_pledge();
CREATE TRIGGER pledges_are_not_emptied BEFORE TRUNCATE
    ON funding_pledgeamount
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
CREATE TRIGGER a_counted_decision_is_final BEFORE DELETE OR UPDATE
    ON funding_proposal
    FOR EACH ROW EXECUTE FUNCTION funding_guard_proposal();
CREATE TRIGGER a_financier_answers_in_one_way BEFORE INSERT
    ON funding_proposal
    FOR EACH ROW EXECUTE FUNCTION funding_answer_one_way();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_recipient
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_proposal();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_recipient
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
CREATE TRIGGER a_sequel_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_reporteddecision
    FOR EACH ROW EXECUTE FUNCTION funding_guard_report();
CREATE TRIGGER sequels_are_not_emptied BEFORE TRUNCATE
    ON funding_reporteddecision
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
CREATE CONSTRAINT TRIGGER an_opened_round_asks_what_was_delivered AFTER UPDATE OF opened_at
    ON funding_round DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION funding_hold_round();
CREATE TRIGGER an_opened_round_is_final BEFORE DELETE OR UPDATE
    ON funding_round
    FOR EACH ROW EXECUTE FUNCTION funding_guard_round();
CREATE TRIGGER opened_rounds_are_not_emptied BEFORE TRUNCATE
    ON funding_round
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate_of_rounds();
CREATE TRIGGER a_source_is_stamped BEFORE INSERT
    ON funding_roundsource
    FOR EACH ROW EXECUTE FUNCTION funding_stamp_source();
CREATE CONSTRAINT TRIGGER an_opened_round_asks_what_was_delivered AFTER INSERT
    ON funding_roundsource DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION funding_hold_part_of_round();
CREATE CONSTRAINT TRIGGER an_opened_round_asks_what_was_delivered AFTER INSERT OR DELETE OR UPDATE
    ON funding_share DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION funding_hold_part_of_round();
CREATE TRIGGER an_opened_round_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_share
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_round();
CREATE TRIGGER opened_rounds_are_not_emptied BEFORE TRUNCATE
    ON funding_share
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate_of_rounds();
CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON funding_signatory
    FOR EACH ROW EXECUTE FUNCTION funding_guard_part_of_proposal();
CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE
    ON funding_signatory
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
"""

NO_TRIGGERS = """
DROP TRIGGER a_counted_decision_is_final ON funding_absence;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_absence;
DROP TRIGGER a_counted_decision_is_final ON funding_agendaitem;
DROP TRIGGER b_a_numbered_item_stays ON funding_agendaitem;
DROP TRIGGER b_one_item_under_a_paragraph ON funding_agendaitem;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_agendaitem;
DROP TRIGGER a_sequel_is_final ON funding_appeal;
DROP TRIGGER sequels_are_not_emptied ON funding_appeal;
DROP TRIGGER an_opened_round_asks_what_was_delivered ON funding_appliedamount;
DROP TRIGGER an_opened_round_is_final ON funding_appliedamount;
DROP TRIGGER opened_rounds_are_not_emptied ON funding_appliedamount;
DROP TRIGGER a_counted_decision_is_final ON funding_attachment;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_attachment;
DROP TRIGGER a_counted_decision_is_final ON funding_attachmentfile;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_attachmentfile;
DROP TRIGGER a_counted_decision_is_final ON funding_attendee;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_attendee;
DROP TRIGGER a_counted_decision_is_final ON funding_basis;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_basis;
DROP TRIGGER a_counted_decision_is_final ON funding_clause;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_clause;
DROP TRIGGER a_counted_decision_is_final ON funding_consequence;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_consequence;
DROP TRIGGER a_sequel_is_final ON funding_correction;
DROP TRIGGER sequels_are_not_emptied ON funding_correction;
DROP TRIGGER a_counted_decision_is_final ON funding_decidedamount;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_decidedamount;
DROP TRIGGER a_counted_decision_is_final ON funding_decision;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_decision;
DROP TRIGGER a_counted_decision_is_final ON funding_decisionclause;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_decisionclause;
DROP TRIGGER a_change_is_final ON funding_fundingchange;
DROP TRIGGER changes_are_not_emptied ON funding_fundingchange;
DROP TRIGGER a_counted_decision_is_final ON funding_meeting;
DROP TRIGGER b_a_meeting_keeps_its_series ON funding_meeting;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_meeting;
DROP TRIGGER a_paid_payment_is_final ON funding_payment;
DROP TRIGGER paid_payments_are_not_emptied ON funding_payment;
DROP TRIGGER a_pledge_is_final ON funding_pledge;
DROP TRIGGER a_pledge_is_from_outside ON funding_pledge;
DROP TRIGGER pledges_are_not_emptied ON funding_pledge;
DROP TRIGGER a_pledge_comes_with_its_amounts ON funding_pledgeamount;
DROP TRIGGER a_pledge_is_final ON funding_pledgeamount;
DROP TRIGGER pledges_are_not_emptied ON funding_pledgeamount;
DROP TRIGGER a_counted_decision_is_final ON funding_proposal;
DROP TRIGGER a_financier_answers_in_one_way ON funding_proposal;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_proposal;
DROP TRIGGER a_counted_decision_is_final ON funding_recipient;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_recipient;
DROP TRIGGER a_sequel_is_final ON funding_reporteddecision;
DROP TRIGGER sequels_are_not_emptied ON funding_reporteddecision;
DROP TRIGGER an_opened_round_asks_what_was_delivered ON funding_round;
DROP TRIGGER an_opened_round_is_final ON funding_round;
DROP TRIGGER opened_rounds_are_not_emptied ON funding_round;
DROP TRIGGER a_source_is_stamped ON funding_roundsource;
DROP TRIGGER an_opened_round_asks_what_was_delivered ON funding_roundsource;
DROP TRIGGER an_opened_round_asks_what_was_delivered ON funding_share;
DROP TRIGGER an_opened_round_is_final ON funding_share;
DROP TRIGGER opened_rounds_are_not_emptied ON funding_share;
DROP TRIGGER a_counted_decision_is_final ON funding_signatory;
DROP TRIGGER counted_decisions_are_not_emptied ON funding_signatory;
"""


class Migration(migrations.Migration):
    replaces = [
        ("funding", "0001_rounds_proposals_decisions"),
        ("funding", "0002_guard_counted_decisions"),
        ("funding", "0003_decisions_keep_their_title"),
        ("funding", "0004_guard_opened_rounds"),
        ("funding", "0005_decisions_may_adopt_a_project"),
        ("funding", "0006_meetings_have_agendas"),
        ("funding", "0007_decisions_live_on"),
        ("funding", "0008_rounds_have_versions_and_prices"),
        ("funding", "0009_scenarios"),
        ("funding", "0010_proposals_in_full"),
        ("funding", "0011_payments"),
        ("funding", "0012_items_of_agendas"),
        ("funding", "0013_agendas_hold_together"),
        ("funding", "0014_guard_agendas_and_delegation"),
        ("funding", "0015_opened_rounds_change_with_a_source"),
        ("funding", "0016_guard_sequels_of_decisions"),
        ("funding", "0017_price_plans_span_years"),
        ("funding", "0018_one_series_of_paragraphs"),
        ("funding", "0019_guard_payments"),
        ("funding", "0020_guard_attached_files"),
        ("funding", "0021_pledges_of_outside_financiers"),
        ("funding", "0022_tabled_matters_are_taken_up"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("programs", "0011_drafts_protect_their_goal"),
    ]

    operations = [
        core.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="AppliedAmount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="applied",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "amount applied for",
                        "verbose_name_plural": "amounts applied for",
                        "ordering": ["round", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("year"),
                                name="one_applied_amount_per_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="an_applied_amount_is_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Clause",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="clause")),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clauses",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "clause",
                        "verbose_name_plural": "clauses",
                        "ordering": ["proposal", "position", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DecidedAmount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="amounts",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "decided amount",
                        "verbose_name_plural": "decided amounts",
                        "ordering": ["decision", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("decision"),
                                models.F("year"),
                                name="one_decided_amount_per_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="a_decided_amount_is_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "paragraph",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="§"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("approved", "approved"),
                                    ("changed", "approved with changes"),
                                    ("rejected", "rejected"),
                                    ("referred", "referred back"),
                                    ("tabled", "tabled"),
                                    ("answered", "answered"),
                                    ("dropped", "taken off the agenda"),
                                    ("noted", "noted in the minutes"),
                                ],
                                max_length=10,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "asked_for",
                            models.TextField(
                                blank=True,
                                help_text="When the matter is referred back: what has to be completed.",
                                verbose_name="what is asked for",
                            ),
                        ),
                        ("reservations", models.TextField(blank=True, verbose_name="reservations")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "left_version",
                            models.PositiveIntegerField(
                                default=0,
                                editable=False,
                                help_text="When the proposal has a later one, the decision can no longer be undone.",
                                verbose_name="version of the proposal after the decision",
                            ),
                        ),
                        (
                            "extract_registered_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="extract registered on",
                            ),
                        ),
                        (
                            "extract_registered_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="extract registered by",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=40,
                                verbose_name="diary number",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                editable=False,
                                help_text="The proposal's when the decision was recorded.",
                                max_length=300,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "adopts_project",
                            models.BooleanField(
                                default=False,
                                help_text="When the decision counts, the goals of the project are frozen as they stand that day.",
                                verbose_name="adopts the project",
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True,
                                help_text="Only when the decision was made by delegation.",
                                null=True,
                                verbose_name="decided on",
                            ),
                        ),
                        (
                            "delegate",
                            models.CharField(blank=True, max_length=150, verbose_name="delegate"),
                        ),
                        (
                            "delegation_point",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="point of the delegation order",
                            ),
                        ),
                        (
                            "motions",
                            models.TextField(
                                blank=True,
                                help_text="Who moved what, and in which order it was put.",
                                verbose_name="motions",
                            ),
                        ),
                        (
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="funding.decision",
                                verbose_name="replaces",
                            ),
                        ),
                        (
                            "tabled_to",
                            models.ForeignKey(
                                blank=True,
                                help_text="The meeting that takes the matter up again.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tabled_here",
                                to="funding.meeting",
                                verbose_name="tabled to",
                            ),
                        ),
                        (
                            "votes_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="abstained"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes against"
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes for"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "decision",
                        "verbose_name_plural": "decisions",
                        "ordering": [
                            models.OrderBy(
                                django.db.models.functions.comparison.Coalesce(
                                    "decided_on", "meeting__held_on"
                                ),
                                descending=True,
                            ),
                            "-pk",
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("meeting"),
                                models.F("paragraph"),
                                name="one_decision_under_a_paragraph_of_a_meeting",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("extract_registered_on__isnull", True),
                                    ("extract_registered_by__isnull", False),
                                    _connector="OR",
                                ),
                                name="somebody_registered_the_extract",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outcome", "referred"), _negated=True),
                                    models.Q(("asked_for", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_referral_says_what_is_asked_for",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_on__isnull", True),
                                        ("delegate", ""),
                                        ("delegation_point", ""),
                                        ("meeting__isnull", False),
                                        ("paragraph__isnull", False),
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        ("meeting__isnull", True),
                                        ("paragraph__isnull", True),
                                        models.Q(("delegate", ""), _negated=True),
                                        models.Q(("delegation_point", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_decision_is_of_a_meeting_or_a_delegate",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tabled_to__isnull", True),
                                    ("outcome", "tabled"),
                                    _connector="OR",
                                ),
                                name="only_a_tabled_matter_goes_to_another_meeting",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("replaces__isnull", True),
                                    models.Q(("replaces", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_decision_does_not_replace_itself",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("outcome", "noted"), _negated=True),
                                name="a_question_for_money_is_not_only_noted",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecidedAmountEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.decidedamount",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DecisionClause",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="clause")),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clauses",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "adopted clause",
                        "verbose_name_plural": "adopted clauses",
                        "ordering": ["decision", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionClauseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="clause")),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.decisionclause",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Delivery",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="funding.roundsource",
                                verbose_name="delivered source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "delivery",
                        "verbose_name_plural": "deliveries",
                        "ordering": ["source", "financier__name"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("source"),
                                models.F("financier"),
                                name="a_source_reaches_a_financier_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Meeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="date")),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        (
                            "adjusted_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="minutes adjusted on",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="accounts.organization",
                                verbose_name="board",
                            ),
                        ),
                        ("begins_at", models.TimeField(blank=True, null=True, verbose_name="time")),
                        (
                            "documents_by",
                            models.DateField(
                                blank=True,
                                help_text="The last day on which a proposal can be put on the agenda in the usual way.",
                                null=True,
                                verbose_name="deadline for documents",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "meeting",
                        "verbose_name_plural": "meetings",
                        "ordering": ["-held_on", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("board"),
                                models.F("held_on"),
                                name="one_meeting_of_a_board_on_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("adjusted_on__isnull", True),
                                    ("adjusted_on__gte", models.F("held_on")),
                                    _connector="OR",
                                ),
                                name="minutes_are_adjusted_after_the_meeting",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("documents_by__isnull", True),
                                    ("documents_by__lte", models.F("held_on")),
                                    _connector="OR",
                                ),
                                name="documents_are_due_before_the_meeting",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="date")),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        (
                            "adjusted_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="minutes adjusted on",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="board",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.meeting",
                            ),
                        ),
                        ("begins_at", models.TimeField(blank=True, null=True, verbose_name="time")),
                        (
                            "documents_by",
                            models.DateField(
                                blank=True,
                                help_text="The last day on which a proposal can be put on the agenda in the usual way.",
                                null=True,
                                verbose_name="deadline for documents",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("in_review", "in review"),
                                    ("ready", "ready"),
                                    ("on_agenda", "on the agenda"),
                                    ("decided", "decided"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True,
                                help_text="From the authority's registrar; it is never made up.",
                                max_length=40,
                                verbose_name="diary number",
                            ),
                        ),
                        ("dated_on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "sender_unit",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="sender unit"
                            ),
                        ),
                        (
                            "officer_name",
                            models.CharField(blank=True, max_length=150, verbose_name="officer"),
                        ),
                        (
                            "officer_title",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="officer's title"
                            ),
                        ),
                        (
                            "addressee",
                            models.CharField(blank=True, max_length=200, verbose_name="addressee"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "language",
                            models.CharField(
                                choices=[("sv", "Swedish"), ("en", "English")],
                                default="sv",
                                max_length=5,
                                verbose_name="language of the paper",
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        (
                            "clarifications",
                            models.TextField(
                                blank=True, verbose_name="additions and clarifications"
                            ),
                        ),
                        (
                            "financial_text",
                            models.TextField(blank=True, verbose_name="financial consequences"),
                        ),
                        (
                            "condition_text",
                            models.TextField(blank=True, verbose_name="condition in words"),
                        ),
                        (
                            "approved_alone_because",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="approved by the author because",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="last written by",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to="funding.roundsource",
                                verbose_name="delivered source",
                            ),
                        ),
                        (
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                help_text="The decided proposal of the same board that this one revises.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="followed_by",
                                to="funding.proposal",
                                verbose_name="follows",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "proposal",
                        "verbose_name_plural": "proposals",
                        "ordering": ["-created_at", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "on_agenda"), _negated=True),
                                    ("meeting__isnull", False),
                                    _connector="OR",
                                ),
                                name="on_the_agenda_of_some_meeting",
                            ),
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("financier"),
                                condition=models.Q(
                                    ("state__in", ["withdrawn", "decided"]), _negated=True
                                ),
                                name="one_live_proposal_per_round_and_financier",
                            ),
                            models.UniqueConstraint(
                                models.F("financier"),
                                models.F("diary_number"),
                                condition=models.Q(
                                    models.Q(("diary_number", ""), _negated=True),
                                    models.Q(("state", "withdrawn"), _negated=True),
                                    ("follows__isnull", True),
                                ),
                                name="one_proposal_per_diary_number_of_an_authority",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("follows__isnull", True),
                                    models.Q(("follows", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_proposal_does_not_follow_itself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "paragraph",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="§"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("approved", "approved"),
                                    ("changed", "approved with changes"),
                                    ("rejected", "rejected"),
                                    ("referred", "referred back"),
                                    ("tabled", "tabled"),
                                    ("answered", "answered"),
                                    ("dropped", "taken off the agenda"),
                                    ("noted", "noted in the minutes"),
                                ],
                                max_length=10,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "asked_for",
                            models.TextField(
                                blank=True,
                                help_text="When the matter is referred back: what has to be completed.",
                                verbose_name="what is asked for",
                            ),
                        ),
                        ("reservations", models.TextField(blank=True, verbose_name="reservations")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "left_version",
                            models.PositiveIntegerField(
                                default=0,
                                editable=False,
                                help_text="When the proposal has a later one, the decision can no longer be undone.",
                                verbose_name="version of the proposal after the decision",
                            ),
                        ),
                        (
                            "extract_registered_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="extract registered on",
                            ),
                        ),
                        (
                            "extract_registered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="extract registered by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.decision",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=40,
                                verbose_name="diary number",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                editable=False,
                                help_text="The proposal's when the decision was recorded.",
                                max_length=300,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "adopts_project",
                            models.BooleanField(
                                default=False,
                                help_text="When the decision counts, the goals of the project are frozen as they stand that day.",
                                verbose_name="adopts the project",
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True,
                                help_text="Only when the decision was made by delegation.",
                                null=True,
                                verbose_name="decided on",
                            ),
                        ),
                        (
                            "delegate",
                            models.CharField(blank=True, max_length=150, verbose_name="delegate"),
                        ),
                        (
                            "delegation_point",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="point of the delegation order",
                            ),
                        ),
                        (
                            "motions",
                            models.TextField(
                                blank=True,
                                help_text="Who moved what, and in which order it was put.",
                                verbose_name="motions",
                            ),
                        ),
                        (
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="replaces",
                            ),
                        ),
                        (
                            "tabled_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The meeting that takes the matter up again.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.meeting",
                                verbose_name="tabled to",
                            ),
                        ),
                        (
                            "votes_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="abstained"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes against"
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes for"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClauseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="clause")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.clause",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Recipient",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="recipient")),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="recipients",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "recipient",
                        "verbose_name_plural": "recipients",
                        "ordering": ["proposal", "position", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RecipientEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="recipient")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.recipient",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Round",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="first year")),
                        ("last_year", models.PositiveSmallIntegerField(verbose_name="last year")),
                        (
                            "is_conditional",
                            models.BooleanField(
                                default=True,
                                help_text="Each decision is valid only when every financier decides to fund.",
                                verbose_name="conditional on all financiers",
                            ),
                        ),
                        (
                            "answer_by",
                            models.DateField(
                                blank=True,
                                help_text="A conditional round lapses if someone is still missing after this day.",
                                null=True,
                                verbose_name="answer by",
                            ),
                        ),
                        (
                            "opened_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="opened"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(max_length=300, verbose_name="title of the proposals"),
                        ),
                        (
                            "clause_template",
                            models.TextField(
                                help_text="Written as if already decided. {board}, {amount} and {years} are filled in for each financier.",
                                verbose_name="decision clause",
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        (
                            "clarifications",
                            models.TextField(
                                blank=True, verbose_name="additions and clarifications"
                            ),
                        ),
                        (
                            "financial_text",
                            models.TextField(blank=True, verbose_name="financial consequences"),
                        ),
                        (
                            "condition_text",
                            models.TextField(blank=True, verbose_name="condition in words"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rounds",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "funding round",
                        "verbose_name_plural": "funding rounds",
                        "ordering": ["-first_year", "name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("last_year__gte", models.F("first_year"))),
                                name="a_round_ends_after_it_begins",
                            ),
                            models.UniqueConstraint(
                                models.F("project"),
                                models.F("name"),
                                name="one_round_of_a_name_in_a_project",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AppliedAmountEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.appliedamount",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RoundEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="first year")),
                        ("last_year", models.PositiveSmallIntegerField(verbose_name="last year")),
                        (
                            "is_conditional",
                            models.BooleanField(
                                default=True,
                                help_text="Each decision is valid only when every financier decides to fund.",
                                verbose_name="conditional on all financiers",
                            ),
                        ),
                        (
                            "answer_by",
                            models.DateField(
                                blank=True,
                                help_text="A conditional round lapses if someone is still missing after this day.",
                                null=True,
                                verbose_name="answer by",
                            ),
                        ),
                        (
                            "opened_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="opened"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(max_length=300, verbose_name="title of the proposals"),
                        ),
                        (
                            "clause_template",
                            models.TextField(
                                help_text="Written as if already decided. {board}, {amount} and {years} are filled in for each financier.",
                                verbose_name="decision clause",
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        (
                            "clarifications",
                            models.TextField(
                                blank=True, verbose_name="additions and clarifications"
                            ),
                        ),
                        (
                            "financial_text",
                            models.TextField(blank=True, verbose_name="financial consequences"),
                        ),
                        (
                            "condition_text",
                            models.TextField(blank=True, verbose_name="condition in words"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.round",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RoundSource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("content", models.JSONField(verbose_name="content")),
                        (
                            "created_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="delivered by",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sources",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                blank=True,
                                help_text="Why what had been delivered was changed.",
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "written_in",
                            models.BigIntegerField(
                                db_default=funding.models.rounds.CurrentTransaction(),
                                editable=False,
                                help_text="The transaction that wrote it: only in it may the round change with it.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "delivered source",
                        "verbose_name_plural": "delivered sources",
                        "ordering": ["round", "-number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("number"),
                                name="one_source_of_a_number_in_a_round",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProposalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("in_review", "in review"),
                                    ("ready", "ready"),
                                    ("on_agenda", "on the agenda"),
                                    ("decided", "decided"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True,
                                help_text="From the authority's registrar; it is never made up.",
                                max_length=40,
                                verbose_name="diary number",
                            ),
                        ),
                        ("dated_on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "sender_unit",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="sender unit"
                            ),
                        ),
                        (
                            "officer_name",
                            models.CharField(blank=True, max_length=150, verbose_name="officer"),
                        ),
                        (
                            "officer_title",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="officer's title"
                            ),
                        ),
                        (
                            "addressee",
                            models.CharField(blank=True, max_length=200, verbose_name="addressee"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "language",
                            models.CharField(
                                choices=[("sv", "Swedish"), ("en", "English")],
                                default="sv",
                                max_length=5,
                                verbose_name="language of the paper",
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        (
                            "clarifications",
                            models.TextField(
                                blank=True, verbose_name="additions and clarifications"
                            ),
                        ),
                        (
                            "financial_text",
                            models.TextField(blank=True, verbose_name="financial consequences"),
                        ),
                        (
                            "condition_text",
                            models.TextField(blank=True, verbose_name="condition in words"),
                        ),
                        (
                            "approved_alone_because",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="approved by the author because",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.proposal",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="last written by",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.roundsource",
                                verbose_name="delivered source",
                            ),
                        ),
                        (
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="The decided proposal of the same board that this one revises.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="follows",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DeliveryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.delivery",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.roundsource",
                                verbose_name="delivered source",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RoundSourceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("content", models.JSONField(verbose_name="content")),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="delivered by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.roundsource",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                blank=True,
                                help_text="Why what had been delivered was changed.",
                                verbose_name="reason",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Share",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "fixed_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="amount (kr)",
                            ),
                        ),
                        (
                            "seats",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="seats"
                            ),
                        ),
                        (
                            "seat_price",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="price per seat (kr)",
                            ),
                        ),
                        (
                            "amount",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    models.F("fixed_amount"),
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("seats"), "*", models.F("seat_price")
                                    ),
                                ),
                                output_field=models.DecimalField(decimal_places=0, max_digits=20),
                                verbose_name="amount (kr)",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="shares",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "least_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                help_text="A decision below this is a no to the condition; the full share unless stated.",
                                max_digits=14,
                                null=True,
                                verbose_name="at least (kr)",
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                help_text="Where the amount was worked out from one; the amount is what is asked for.",
                                max_digits=7,
                                null=True,
                                verbose_name="percentage of what is applied for",
                            ),
                        ),
                        (
                            "since_number",
                            models.PositiveSmallIntegerField(
                                default=1,
                                editable=False,
                                help_text="The delivered source from which this financier is asked for this.",
                                verbose_name="asked since version",
                            ),
                        ),
                        (
                            "price_plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shares",
                                to="funding.priceplan",
                                verbose_name="price plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "share",
                        "verbose_name_plural": "shares",
                        "ordering": ["round", "financier__name", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("financier"),
                                models.F("year"),
                                name="one_share_per_financier_and_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("fixed_amount__isnull", False),
                                        ("seat_price__isnull", True),
                                        ("seats__isnull", True),
                                    ),
                                    models.Q(
                                        ("fixed_amount__isnull", True),
                                        ("seat_price__isnull", False),
                                        ("seats__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_share_is_an_amount_or_seats_times_price",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("fixed_amount__gte", 0),
                                    ("fixed_amount__isnull", True),
                                    _connector="OR",
                                ),
                                name="a_share_is_not_negative",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("seat_price__gte", 0),
                                    ("seat_price__isnull", True),
                                    _connector="OR",
                                ),
                                name="a_seat_price_is_not_negative",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("percentage__isnull", True),
                                    models.Q(
                                        ("fixed_amount__isnull", False),
                                        ("percentage__gt", 0),
                                        ("percentage__lte", 100),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_percentage_stands_beside_its_amount",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("price_plan__isnull", True),
                                    ("seats__isnull", False),
                                    _connector="OR",
                                ),
                                name="a_price_plan_is_for_seats",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("least_amount__isnull", True),
                                    ("least_amount__gte", 0),
                                    _connector="OR",
                                ),
                                name="the_least_amount_is_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ShareEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "fixed_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="amount (kr)",
                            ),
                        ),
                        (
                            "seats",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="seats"
                            ),
                        ),
                        (
                            "seat_price",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="price per seat (kr)",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.share",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "least_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                help_text="A decision below this is a no to the condition; the full share unless stated.",
                                max_digits=14,
                                null=True,
                                verbose_name="at least (kr)",
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                help_text="Where the amount was worked out from one; the amount is what is asked for.",
                                max_digits=7,
                                null=True,
                                verbose_name="percentage of what is applied for",
                            ),
                        ),
                        (
                            "since_number",
                            models.PositiveSmallIntegerField(
                                default=1,
                                editable=False,
                                help_text="The delivered source from which this financier is asked for this.",
                                verbose_name="asked since version",
                            ),
                        ),
                        (
                            "price_plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.priceplan",
                                verbose_name="price plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Signatory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "title",
                            models.CharField(blank=True, max_length=150, verbose_name="title"),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatories",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "signatory",
                        "verbose_name_plural": "signatories",
                        "ordering": ["proposal", "position", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SignatoryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "title",
                            models.CharField(blank=True, max_length=150, verbose_name="title"),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.signatory",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Absence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("disqualified", "disqualified"),
                                    ("away", "not in the room"),
                                ],
                                default="disqualified",
                                max_length=12,
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="absences",
                                to="funding.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "attendee",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="absences",
                                to="funding.attendee",
                                verbose_name="attendee",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "absence",
                        "verbose_name_plural": "absences",
                        "ordering": ["item", "attendee"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("item"),
                                models.F("attendee"),
                                name="one_absence_of_somebody_per_item",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AbsenceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("disqualified", "disqualified"),
                                    ("away", "not in the room"),
                                ],
                                default="disqualified",
                                max_length=12,
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.absence",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "attendee",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.attendee",
                                verbose_name="attendee",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=300, verbose_name="title"),
                        ),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="diary number"
                            ),
                        ),
                        ("minutes", models.TextField(blank=True, verbose_name="minutes")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("approved", "approved"),
                                    ("changed", "approved with changes"),
                                    ("rejected", "rejected"),
                                    ("referred", "referred back"),
                                    ("tabled", "tabled"),
                                    ("answered", "answered"),
                                    ("dropped", "taken off the agenda"),
                                    ("noted", "noted in the minutes"),
                                ],
                                editable=False,
                                max_length=10,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "paragraph",
                            models.PositiveSmallIntegerField(
                                blank=True, editable=False, null=True, verbose_name="§"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "tabled_from",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                help_text="The item of an earlier meeting that was tabled to this one.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="taken_up",
                                to="funding.agendaitem",
                                verbose_name="tabled from",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "agenda item",
                        "verbose_name_plural": "agenda items",
                        "ordering": ["meeting", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("meeting"),
                                models.F("proposal"),
                                name="a_proposal_is_on_an_agenda_once",
                            ),
                            models.UniqueConstraint(
                                models.F("meeting"),
                                models.F("paragraph"),
                                name="one_item_under_a_paragraph_of_a_meeting",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("outcome", ""), ("proposal__isnull", False), ("title", "")
                                    ),
                                    models.Q(
                                        ("proposal__isnull", True),
                                        models.Q(("title", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_item_is_a_proposal_or_another_matter",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tabled_from__isnull", True),
                                    ("proposal__isnull", True),
                                    _connector="OR",
                                ),
                                name="a_proposal_is_tabled_by_its_decision",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItemEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=300, verbose_name="title"),
                        ),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="diary number"
                            ),
                        ),
                        ("minutes", models.TextField(blank=True, verbose_name="minutes")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("approved", "approved"),
                                    ("changed", "approved with changes"),
                                    ("rejected", "rejected"),
                                    ("referred", "referred back"),
                                    ("tabled", "tabled"),
                                    ("answered", "answered"),
                                    ("dropped", "taken off the agenda"),
                                    ("noted", "noted in the minutes"),
                                ],
                                editable=False,
                                max_length=10,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "paragraph",
                            models.PositiveSmallIntegerField(
                                blank=True, editable=False, null=True, verbose_name="§"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.agendaitem",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "tabled_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="The item of an earlier meeting that was tabled to this one.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.agendaitem",
                                verbose_name="tabled from",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Attendee",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "function",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice_chair", "vice chair"),
                                    ("member", "member"),
                                    ("serving", "substitute, serving"),
                                    ("substitute", "substitute, not serving"),
                                    ("officer", "officer"),
                                    ("other", "other"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="attends as",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendees",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "attendee",
                        "verbose_name_plural": "attendees",
                        "ordering": ["meeting", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("meeting"),
                                models.F("name"),
                                name="somebody_attends_a_meeting_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttendeeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "function",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice_chair", "vice chair"),
                                    ("member", "member"),
                                    ("serving", "substitute, serving"),
                                    ("substitute", "substitute, not serving"),
                                    ("officer", "officer"),
                                    ("other", "other"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="attends as",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.attendee",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("posted_on", models.DateField(verbose_name="posted on")),
                        (
                            "meeting",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notice",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "posted_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "notice",
                        "verbose_name_plural": "notices",
                        "ordering": ["-posted_on", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="NoticeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("posted_on", models.DateField(verbose_name="posted on")),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.notice",
                            ),
                        ),
                        (
                            "posted_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Appeal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("received_on", models.DateField(verbose_name="received on")),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="diary number"
                            ),
                        ),
                        (
                            "court",
                            models.CharField(blank=True, max_length=200, verbose_name="court"),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("pending", "pending"),
                                    ("dismissed", "rejected"),
                                    ("withdrawn", "withdrawn"),
                                    ("annulled", "decision annulled"),
                                ],
                                default="pending",
                                editable=False,
                                max_length=10,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "settled_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="settled on"
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appeals",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registered by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "appeal",
                        "verbose_name_plural": "appeals",
                        "ordering": ["decision", "received_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outcome", "pending"), ("settled_on__isnull", True)),
                                    models.Q(
                                        models.Q(("outcome", "pending"), _negated=True),
                                        ("settled_on__gte", models.F("received_on")),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_settled_appeal_has_its_day",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AppealEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("received_on", models.DateField(verbose_name="received on")),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="diary number"
                            ),
                        ),
                        (
                            "court",
                            models.CharField(blank=True, max_length=200, verbose_name="court"),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("pending", "pending"),
                                    ("dismissed", "rejected"),
                                    ("withdrawn", "withdrawn"),
                                    ("annulled", "decision annulled"),
                                ],
                                default="pending",
                                editable=False,
                                max_length=10,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "settled_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="settled on"
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.appeal",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registered by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Correction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("corrected_on", models.DateField(verbose_name="corrected on")),
                        ("wrong", models.TextField(verbose_name="what it says")),
                        ("right", models.TextField(verbose_name="what it should say")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="corrected by",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="corrections",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "correction",
                        "verbose_name_plural": "corrections",
                        "ordering": ["decision", "corrected_on", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="CorrectionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("corrected_on", models.DateField(verbose_name="corrected on")),
                        ("wrong", models.TextField(verbose_name="what it says")),
                        ("right", models.TextField(verbose_name="what it should say")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="corrected by",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.correction",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReportedDecision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "decision",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reporting",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reported",
                                to="funding.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reported decision",
                        "verbose_name_plural": "reported decisions",
                        "ordering": ["item", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ReportedDecisionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.reporteddecision",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PricePlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "seat_price",
                            models.DecimalField(
                                decimal_places=0,
                                max_digits=12,
                                verbose_name="price per seat in all (kr)",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="price_plans",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="first year")),
                        ("last_year", models.PositiveSmallIntegerField(verbose_name="last year")),
                    ],
                    options={
                        "verbose_name": "price plan",
                        "verbose_name_plural": "price plans",
                        "ordering": ["program", "name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("program"),
                                models.F("name"),
                                name="one_price_plan_of_a_name",
                                violation_error_message="The program already has a price plan of this name.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("seat_price__gt", 0)),
                                name="a_seat_in_a_price_plan_costs_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last_year__gte", models.F("first_year"))),
                                name="a_price_plan_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PricePlanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "seat_price",
                            models.DecimalField(
                                decimal_places=0,
                                max_digits=12,
                                verbose_name="price per seat in all (kr)",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.priceplan",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="first year")),
                        ("last_year", models.PositiveSmallIntegerField(verbose_name="last year")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PriceYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=12, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="years",
                                to="funding.priceplan",
                                verbose_name="price plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "price of a year",
                        "verbose_name_plural": "prices of years",
                        "ordering": ["plan", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("plan"),
                                models.F("year"),
                                name="one_price_per_year_of_a_plan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="a_price_is_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PriceYearEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=12, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.priceyear",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.priceplan",
                                verbose_name="price plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Scenario",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("spread", "spread over the others"),
                                    ("ask_one", "ask one financier for more"),
                                    ("shrink", "shrink the project"),
                                    ("own", "a split of one's own"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "explanation",
                            models.TextField(
                                blank=True,
                                help_text="Why the split is another one; the revised proposals say it.",
                                verbose_name="explanation",
                            ),
                        ),
                        (
                            "adopted",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scenario",
                                to="funding.roundsource",
                                verbose_name="adopted as version",
                            ),
                        ),
                        (
                            "base",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="funding.roundsource",
                                verbose_name="worked out from version",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="created by",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scenarios",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "scenario",
                        "verbose_name_plural": "scenarios",
                        "ordering": ["round", "-created_at", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("name"),
                                name="one_scenario_of_a_name_in_a_round",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioApplied",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "scenario",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="applied",
                                to="funding.scenario",
                                verbose_name="scenario",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "amount applied for in a scenario",
                        "verbose_name_plural": "amounts applied for in scenarios",
                        "ordering": ["scenario", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("scenario"),
                                models.F("year"),
                                name="one_applied_amount_of_a_scenario_per_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="an_applied_amount_of_a_scenario_is_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioAppliedEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.scenarioapplied",
                            ),
                        ),
                        (
                            "scenario",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.scenario",
                                verbose_name="scenario",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("spread", "spread over the others"),
                                    ("ask_one", "ask one financier for more"),
                                    ("shrink", "shrink the project"),
                                    ("own", "a split of one's own"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "explanation",
                            models.TextField(
                                blank=True,
                                help_text="Why the split is another one; the revised proposals say it.",
                                verbose_name="explanation",
                            ),
                        ),
                        (
                            "adopted",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.roundsource",
                                verbose_name="adopted as version",
                            ),
                        ),
                        (
                            "base",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.roundsource",
                                verbose_name="worked out from version",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="created by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.scenario",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioShare",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "scenario",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="shares",
                                to="funding.scenario",
                                verbose_name="scenario",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "share in a scenario",
                        "verbose_name_plural": "shares in scenarios",
                        "ordering": ["scenario", "financier__name", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("scenario"),
                                models.F("financier"),
                                models.F("year"),
                                name="one_share_of_a_scenario_per_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="a_share_of_a_scenario_is_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioShareEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.scenarioshare",
                            ),
                        ),
                        (
                            "scenario",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.scenario",
                                verbose_name="scenario",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Attachment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "filename",
                            models.CharField(
                                editable=False, max_length=200, verbose_name="file name"
                            ),
                        ),
                        (
                            "media_type",
                            models.CharField(editable=False, max_length=100, verbose_name="type"),
                        ),
                        (
                            "size",
                            models.PositiveIntegerField(
                                editable=False, verbose_name="size in bytes"
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                editable=False,
                                max_length=64,
                                validators=[django.core.validators.RegexValidator("[0-9a-f]{64}")],
                                verbose_name="fingerprint (SHA-256)",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "attachment",
                        "verbose_name_plural": "attachments",
                        "ordering": ["proposal", "position", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("proposal"),
                                models.F("sha256"),
                                name="a_file_is_attached_to_a_proposal_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttachmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "filename",
                            models.CharField(
                                editable=False, max_length=200, verbose_name="file name"
                            ),
                        ),
                        (
                            "media_type",
                            models.CharField(editable=False, max_length=100, verbose_name="type"),
                        ),
                        (
                            "size",
                            models.PositiveIntegerField(
                                editable=False, verbose_name="size in bytes"
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                editable=False,
                                max_length=64,
                                validators=[django.core.validators.RegexValidator("[0-9a-f]{64}")],
                                verbose_name="fingerprint (SHA-256)",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.attachment",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Basis",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="document")),
                        ("dated_on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="basis",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "basis for the decision",
                        "verbose_name_plural": "basis for the decision",
                        "ordering": ["proposal", "position", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BasisEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="document")),
                        ("dated_on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.basis",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Consequence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("children", "children"),
                                    ("equality", "equality"),
                                    ("environment", "environment"),
                                ],
                                max_length=12,
                                verbose_name="consequences for",
                            ),
                        ),
                        ("is_affected", models.BooleanField(verbose_name="affected")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consequences",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "consequence",
                        "verbose_name_plural": "consequences",
                        "ordering": ["proposal", "kind"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("proposal"),
                                models.F("kind"),
                                name="one_consequence_of_a_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="a_consequence_is_stated_with_its_reason",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConsequenceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("children", "children"),
                                    ("equality", "equality"),
                                    ("environment", "environment"),
                                ],
                                max_length=12,
                                verbose_name="consequences for",
                            ),
                        ),
                        ("is_affected", models.BooleanField(verbose_name="affected")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.consequence",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PartAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("part", models.CharField(max_length=30, verbose_name="part")),
                        ("is_taken", models.BooleanField(verbose_name="taken over")),
                        (
                            "answered_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="part_answers",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="part_answers",
                                to="funding.roundsource",
                                verbose_name="delivered source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "answer to a changed part",
                        "verbose_name_plural": "answers to changed parts",
                        "ordering": ["proposal", "source", "part"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("proposal"),
                                models.F("source"),
                                models.F("part"),
                                name="a_changed_part_is_answered_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PartAnswerEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("part", models.CharField(max_length=30, verbose_name="part")),
                        ("is_taken", models.BooleanField(verbose_name="taken over")),
                        (
                            "answered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.partanswer",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.roundsource",
                                verbose_name="delivered source",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SharedDraft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("content", models.JSONField(editable=False, verbose_name="content")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "registered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="registered on"
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="shared with",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shared",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registered by",
                            ),
                        ),
                        (
                            "shared_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="shared by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "shared draft",
                        "verbose_name_plural": "shared drafts",
                        "ordering": ["-created_at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="SharedDraftEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "registered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="registered on"
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="shared with",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.shareddraft",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.proposal",
                                verbose_name="proposal",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registered by",
                            ),
                        ),
                        (
                            "shared_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="shared by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TextBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("clause", "decision clause"),
                                    ("summary", "summary"),
                                    ("background", "background"),
                                    ("clarifications", "additions and clarifications"),
                                    ("financial_text", "financial consequences"),
                                    ("condition_text", "condition in words"),
                                    ("children", "consequences for children"),
                                    ("equality", "consequences for equality"),
                                    ("environment", "consequences for the environment"),
                                    ("recipient", "recipient"),
                                ],
                                max_length=20,
                                verbose_name="part",
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        ("text", models.TextField(verbose_name="text")),
                        (
                            "is_default",
                            models.BooleanField(
                                default=False,
                                help_text="New proposals of the board start with it where the round says nothing.",
                                verbose_name="in every new proposal",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="text_blocks",
                                to="accounts.organization",
                                verbose_name="board",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "text block",
                        "verbose_name_plural": "text blocks",
                        "ordering": ["organization", "part", "name"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("organization"),
                                models.F("part"),
                                models.F("name"),
                                name="one_text_block_of_a_name",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TextBlockEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("clause", "decision clause"),
                                    ("summary", "summary"),
                                    ("background", "background"),
                                    ("clarifications", "additions and clarifications"),
                                    ("financial_text", "financial consequences"),
                                    ("condition_text", "condition in words"),
                                    ("children", "consequences for children"),
                                    ("equality", "consequences for equality"),
                                    ("environment", "consequences for the environment"),
                                    ("recipient", "recipient"),
                                ],
                                max_length=20,
                                verbose_name="part",
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        ("text", models.TextField(verbose_name="text")),
                        (
                            "is_default",
                            models.BooleanField(
                                default=False,
                                help_text="New proposals of the board start with it where the round says nothing.",
                                verbose_name="in every new proposal",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="board",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.textblock",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AttachmentFile",
                    fields=[
                        (
                            "attachment",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="file",
                                serialize=False,
                                to="funding.attachment",
                            ),
                        ),
                        ("content", models.BinaryField(verbose_name="file")),
                    ],
                    options={
                        "verbose_name": "file",
                        "verbose_name_plural": "files",
                    },
                ),
                migrations.CreateModel(
                    name="FundingChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("extension", "extension"),
                                    ("alteration", "alteration"),
                                    ("repayment", "repayment"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("decided_on", models.DateField(verbose_name="decided on")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="new last day"),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="amount (kr)",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="what changes")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "reference",
                            models.CharField(blank=True, max_length=100, verbose_name="reference"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty when it concerns all of them.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="changes",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "change of the funding",
                        "verbose_name_plural": "changes of the funding",
                        "ordering": ["round", "decided_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "extension"), _negated=True),
                                    ("ends_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="an_extension_has_a_new_last_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "repayment"), _negated=True),
                                    models.Q(("amount__gt", 0), ("financier__isnull", False)),
                                    _connector="OR",
                                ),
                                name="a_repayment_is_of_some_amount_to_somebody",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundingChangeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("extension", "extension"),
                                    ("alteration", "alteration"),
                                    ("repayment", "repayment"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("decided_on", models.DateField(verbose_name="decided on")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="new last day"),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="amount (kr)",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="what changes")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "reference",
                            models.CharField(blank=True, max_length=100, verbose_name="reference"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty when it concerns all of them.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.fundingchange",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Payment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("instalment", "instalment"), ("repayment", "repayment")],
                                default="instalment",
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "requested_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="requested on"
                            ),
                        ),
                        (
                            "request_reference",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=60,
                                verbose_name="requisition number",
                            ),
                        ),
                        (
                            "paid_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="paid on"
                            ),
                        ),
                        (
                            "payment_reference",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=60,
                                verbose_name="payment reference",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "financier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="payments",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="payments",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "payment",
                        "verbose_name_plural": "payments",
                        "ordering": ["due_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="a_payment_is_of_some_amount",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("paid_on__isnull", True),
                                    models.Q(
                                        ("paid_on__gte", models.F("requested_on")),
                                        ("requested_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="what_is_paid_has_been_requested",
                            ),
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("request_reference"),
                                condition=models.Q(("request_reference", ""), _negated=True),
                                name="one_payment_per_requisition_number_of_a_round",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PaymentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("instalment", "instalment"), ("repayment", "repayment")],
                                default="instalment",
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "requested_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="requested on"
                            ),
                        ),
                        (
                            "request_reference",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=60,
                                verbose_name="requisition number",
                            ),
                        ),
                        (
                            "paid_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="paid on"
                            ),
                        ),
                        (
                            "payment_reference",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=60,
                                verbose_name="payment reference",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "financier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.payment",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Pledge",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("approved", "yes"),
                                    ("changed", "yes, to a lower amount"),
                                    ("rejected", "no"),
                                ],
                                max_length=10,
                                verbose_name="answer",
                            ),
                        ),
                        (
                            "given_on",
                            models.DateField(
                                help_text="The day of the letter.", verbose_name="given on"
                            ),
                        ),
                        (
                            "reference",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="reference of the letter"
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "is_correction",
                            models.BooleanField(
                                default=False,
                                help_text="It counts from the same day as what it corrects.",
                                verbose_name="corrects what was recorded",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                blank=True,
                                help_text="Why it replaces what was recorded before.",
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "recorded_on",
                            models.DateField(editable=False, verbose_name="counts since"),
                        ),
                        (
                            "written_in",
                            models.BigIntegerField(
                                db_default=funding.models.rounds.CurrentTransaction(),
                                editable=False,
                                help_text="The transaction that wrote it: only in it are its amounts written.",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pledges",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        (
                            "replaces",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="funding.pledge",
                                verbose_name="replaces",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pledges",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                help_text="The delivered source that the letter answers.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pledges",
                                to="funding.roundsource",
                                verbose_name="answers version",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pledge",
                        "verbose_name_plural": "pledges",
                        "ordering": ["round", "financier__name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("financier"),
                                condition=models.Q(("replaces__isnull", True)),
                                name="one_first_pledge_of_a_financier_in_a_round",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("is_correction", False),
                                        ("reason", ""),
                                        ("replaces__isnull", True),
                                    ),
                                    models.Q(
                                        ("replaces__isnull", False),
                                        models.Q(("reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_pledge_says_why_it_replaces_another",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("reference", ""), _negated=True),
                                    models.Q(("note", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_pledge_says_how_its_letter_is_found",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("recorded_on__gte", models.F("given_on"))),
                                name="a_pledge_counts_after_it_was_given",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PledgeAmount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "pledge",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amounts",
                                to="funding.pledge",
                                verbose_name="pledge",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pledged amount",
                        "verbose_name_plural": "pledged amounts",
                        "ordering": ["pledge", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("pledge"),
                                models.F("year"),
                                name="one_pledged_amount_per_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="a_pledged_amount_is_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PledgeAmountEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.pledgeamount",
                            ),
                        ),
                        (
                            "pledge",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.pledge",
                                verbose_name="pledge",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PledgeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("approved", "yes"),
                                    ("changed", "yes, to a lower amount"),
                                    ("rejected", "no"),
                                ],
                                max_length=10,
                                verbose_name="answer",
                            ),
                        ),
                        (
                            "given_on",
                            models.DateField(
                                help_text="The day of the letter.", verbose_name="given on"
                            ),
                        ),
                        (
                            "reference",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="reference of the letter"
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "is_correction",
                            models.BooleanField(
                                default=False,
                                help_text="It counts from the same day as what it corrects.",
                                verbose_name="corrects what was recorded",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                blank=True,
                                help_text="Why it replaces what was recorded before.",
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "recorded_on",
                            models.DateField(editable=False, verbose_name="counts since"),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="funding.pledge",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        (
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.pledge",
                                verbose_name="replaces",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.round",
                                verbose_name="funding round",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="The delivered source that the letter answers.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.roundsource",
                                verbose_name="answers version",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appliedamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_appliedamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="d3378034e23e39be3362e49ed059d0ca0fad9f55",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5804d",
                            table="funding_appliedamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appliedamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_appliedamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="6506067282770403821932ab1c96b9d2a672303b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f39e2",
                            table="funding_appliedamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appliedamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_appliedamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "year") VALUES (OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="ea6c5deaab93ff69d1228d4f0a036565c0b0d694",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_420ba",
                            table="funding_appliedamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_clauseevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "text", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="be9dbd26626be46839d2c7b9bd96f5c33a4ae541",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_88959",
                            table="funding_clause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_clauseevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "text", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="191a81a6f7ea666d9b1f0ecd76727be3fa08e53c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_272b9",
                            table="funding_clause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_clauseevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "text", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."text", OLD."version"); RETURN NULL;',
                            hash="93f31f6996d95c8cba9e24bb54a854ee6914abda",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_688c9",
                            table="funding_clause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decidedamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decidedamountevent" ("amount", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "year") VALUES (NEW."amount", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="ab4b87cb02de013a45bf9a2ef66a52c589021a5f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_56298",
                            table="funding_decidedamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decidedamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_decidedamountevent" ("amount", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "year") VALUES (NEW."amount", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="c9e7faf8c82a634d3ee38b3a23ad2ae250894e5d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4b5d2",
                            table="funding_decidedamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decidedamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decidedamountevent" ("amount", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "year") VALUES (OLD."amount", OLD."decision_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="d8f6d54f968875324ec1c95c3b1ed5d86ce24c42",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7cb92",
                            table="funding_decidedamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "decided_on", "delegate", "delegation_point", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "motions", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "replaces_id", "reservations", "tabled_to_id", "title", "version", "votes_abstained", "votes_against", "votes_for") VALUES (NEW."adopts_project", NEW."asked_for", NEW."decided_on", NEW."delegate", NEW."delegation_point", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."motions", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."replaces_id", NEW."reservations", NEW."tabled_to_id", NEW."title", NEW."version", NEW."votes_abstained", NEW."votes_against", NEW."votes_for"); RETURN NULL;',
                            hash="fbe4debafbe090188f92a39dcb31446ba16c1d1b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b4060",
                            table="funding_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adopts_project" IS DISTINCT FROM (NEW."adopts_project") OR OLD."asked_for" IS DISTINCT FROM (NEW."asked_for") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."delegate" IS DISTINCT FROM (NEW."delegate") OR OLD."delegation_point" IS DISTINCT FROM (NEW."delegation_point") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."extract_registered_by_id" IS DISTINCT FROM (NEW."extract_registered_by_id") OR OLD."extract_registered_on" IS DISTINCT FROM (NEW."extract_registered_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."left_version" IS DISTINCT FROM (NEW."left_version") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."motions" IS DISTINCT FROM (NEW."motions") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."paragraph" IS DISTINCT FROM (NEW."paragraph") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."replaces_id" IS DISTINCT FROM (NEW."replaces_id") OR OLD."reservations" IS DISTINCT FROM (NEW."reservations") OR OLD."tabled_to_id" IS DISTINCT FROM (NEW."tabled_to_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."votes_abstained" IS DISTINCT FROM (NEW."votes_abstained") OR OLD."votes_against" IS DISTINCT FROM (NEW."votes_against") OR OLD."votes_for" IS DISTINCT FROM (NEW."votes_for"))',
                            func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "decided_on", "delegate", "delegation_point", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "motions", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "replaces_id", "reservations", "tabled_to_id", "title", "version", "votes_abstained", "votes_against", "votes_for") VALUES (NEW."adopts_project", NEW."asked_for", NEW."decided_on", NEW."delegate", NEW."delegation_point", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."motions", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."replaces_id", NEW."reservations", NEW."tabled_to_id", NEW."title", NEW."version", NEW."votes_abstained", NEW."votes_against", NEW."votes_for"); RETURN NULL;',
                            hash="2daee6f4594bfa6fc2a35602c817ed8375a3fa41",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_37057",
                            table="funding_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "decided_on", "delegate", "delegation_point", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "motions", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "replaces_id", "reservations", "tabled_to_id", "title", "version", "votes_abstained", "votes_against", "votes_for") VALUES (OLD."adopts_project", OLD."asked_for", OLD."decided_on", OLD."delegate", OLD."delegation_point", OLD."diary_number", OLD."extract_registered_by_id", OLD."extract_registered_on", OLD."id", OLD."left_version", OLD."meeting_id", OLD."motions", OLD."note", OLD."outcome", OLD."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."recorded_by_id", OLD."replaces_id", OLD."reservations", OLD."tabled_to_id", OLD."title", OLD."version", OLD."votes_abstained", OLD."votes_against", OLD."votes_for"); RETURN NULL;',
                            hash="43c5cae786ac6810e0546b44483a43b1459c0ceb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_60af8",
                            table="funding_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionclause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionclauseevent" ("decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                            hash="f2636f466effb0de33dc50471d0edd0d9c3a0b89",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_54772",
                            table="funding_decisionclause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionclause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_decisionclauseevent" ("decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                            hash="b286ea1bb194d2260daff1c4dd984c53f0068bc2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d4ac7",
                            table="funding_decisionclause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionclause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionclauseevent" ("decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (OLD."decision_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."version"); RETURN NULL;',
                            hash="2571c8cb069c5c4587fc8fba9af409a7f92da1d2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b3694",
                            table="funding_decisionclause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delivery",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_deliveryevent" ("financier_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "version") VALUES (NEW."financier_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source_id", NEW."version"); RETURN NULL;',
                            hash="5164488664e7f1a0c051f27985088cf7130ca8ee",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_21cff",
                            table="funding_delivery",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delivery",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_deliveryevent" ("financier_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "version") VALUES (NEW."financier_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source_id", NEW."version"); RETURN NULL;',
                            hash="c6f8d723099e6784875d31084453b7977832a04a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9c2d9",
                            table="funding_delivery",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delivery",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_deliveryevent" ("financier_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "version") VALUES (OLD."financier_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source_id", OLD."version"); RETURN NULL;',
                            hash="d05b193be7ac85302152a1f42c834d92ed80db59",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2d1e8",
                            table="funding_delivery",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_meetingevent" ("adjusted_on", "begins_at", "board_id", "documents_by", "held_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."adjusted_on", NEW."begins_at", NEW."board_id", NEW."documents_by", NEW."held_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                            hash="3dc1a327d1515fa0cd0dcb06fc2d14f6551eb2c9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_12566",
                            table="funding_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adjusted_on" IS DISTINCT FROM (NEW."adjusted_on") OR OLD."begins_at" IS DISTINCT FROM (NEW."begins_at") OR OLD."board_id" IS DISTINCT FROM (NEW."board_id") OR OLD."documents_by" IS DISTINCT FROM (NEW."documents_by") OR OLD."held_on" IS DISTINCT FROM (NEW."held_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_meetingevent" ("adjusted_on", "begins_at", "board_id", "documents_by", "held_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."adjusted_on", NEW."begins_at", NEW."board_id", NEW."documents_by", NEW."held_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                            hash="f64acbd24e405d07f9b84475078b461c1420c658",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5a9e5",
                            table="funding_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_meetingevent" ("adjusted_on", "begins_at", "board_id", "documents_by", "held_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (OLD."adjusted_on", OLD."begins_at", OLD."board_id", OLD."documents_by", OLD."held_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."version"); RETURN NULL;',
                            hash="e935f30f269ae5b01ea28b9b49f9d8dca8bcd0b4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1ec33",
                            table="funding_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_proposalevent" ("addressee", "approved_alone_because", "approved_by_id", "background", "clarifications", "condition_text", "dated_on", "diary_number", "financial_text", "financier_id", "follows_id", "id", "language", "meeting_id", "officer_name", "officer_title", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sender_unit", "source_id", "state", "summary", "title", "version", "written_by_id") VALUES (NEW."addressee", NEW."approved_alone_because", NEW."approved_by_id", NEW."background", NEW."clarifications", NEW."condition_text", NEW."dated_on", NEW."diary_number", NEW."financial_text", NEW."financier_id", NEW."follows_id", NEW."id", NEW."language", NEW."meeting_id", NEW."officer_name", NEW."officer_title", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."sender_unit", NEW."source_id", NEW."state", NEW."summary", NEW."title", NEW."version", NEW."written_by_id"); RETURN NULL;',
                            hash="b4d0ae90707eadd1c323f0912560066032f19448",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3c03a",
                            table="funding_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."addressee" IS DISTINCT FROM (NEW."addressee") OR OLD."approved_alone_because" IS DISTINCT FROM (NEW."approved_alone_because") OR OLD."approved_by_id" IS DISTINCT FROM (NEW."approved_by_id") OR OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."clarifications" IS DISTINCT FROM (NEW."clarifications") OR OLD."condition_text" IS DISTINCT FROM (NEW."condition_text") OR OLD."dated_on" IS DISTINCT FROM (NEW."dated_on") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."financial_text" IS DISTINCT FROM (NEW."financial_text") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."follows_id" IS DISTINCT FROM (NEW."follows_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."officer_name" IS DISTINCT FROM (NEW."officer_name") OR OLD."officer_title" IS DISTINCT FROM (NEW."officer_title") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."sender_unit" IS DISTINCT FROM (NEW."sender_unit") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))',
                            func='INSERT INTO "funding_proposalevent" ("addressee", "approved_alone_because", "approved_by_id", "background", "clarifications", "condition_text", "dated_on", "diary_number", "financial_text", "financier_id", "follows_id", "id", "language", "meeting_id", "officer_name", "officer_title", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sender_unit", "source_id", "state", "summary", "title", "version", "written_by_id") VALUES (NEW."addressee", NEW."approved_alone_because", NEW."approved_by_id", NEW."background", NEW."clarifications", NEW."condition_text", NEW."dated_on", NEW."diary_number", NEW."financial_text", NEW."financier_id", NEW."follows_id", NEW."id", NEW."language", NEW."meeting_id", NEW."officer_name", NEW."officer_title", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."sender_unit", NEW."source_id", NEW."state", NEW."summary", NEW."title", NEW."version", NEW."written_by_id"); RETURN NULL;',
                            hash="0cf8253583173510cb429af49961f186820b7e92",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7d068",
                            table="funding_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_proposalevent" ("addressee", "approved_alone_because", "approved_by_id", "background", "clarifications", "condition_text", "dated_on", "diary_number", "financial_text", "financier_id", "follows_id", "id", "language", "meeting_id", "officer_name", "officer_title", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sender_unit", "source_id", "state", "summary", "title", "version", "written_by_id") VALUES (OLD."addressee", OLD."approved_alone_because", OLD."approved_by_id", OLD."background", OLD."clarifications", OLD."condition_text", OLD."dated_on", OLD."diary_number", OLD."financial_text", OLD."financier_id", OLD."follows_id", OLD."id", OLD."language", OLD."meeting_id", OLD."officer_name", OLD."officer_title", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."sender_unit", OLD."source_id", OLD."state", OLD."summary", OLD."title", OLD."version", OLD."written_by_id"); RETURN NULL;',
                            hash="cfbd8a30007eec8135390b1db6276c45d77b8387",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_24e58",
                            table="funding_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recipient",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_recipientevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."version"); RETURN NULL;',
                            hash="ef9c8f725d1e6afe03c8b93f68c055f20577fc28",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b6d8f",
                            table="funding_recipient",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recipient",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_recipientevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."version"); RETURN NULL;',
                            hash="979182660e57f92ad143e03db875e05865c96c1d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_91f3f",
                            table="funding_recipient",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recipient",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_recipientevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "version") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."version"); RETURN NULL;',
                            hash="51371a3f21cf5bb2de57864d44b7f6d57e2c10a7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d63ed",
                            table="funding_recipient",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="round",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_roundevent" ("answer_by", "background", "clarifications", "clause_template", "condition_text", "financial_text", "first_year", "id", "is_conditional", "last_year", "name", "note", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "summary", "title", "version") VALUES (NEW."answer_by", NEW."background", NEW."clarifications", NEW."clause_template", NEW."condition_text", NEW."financial_text", NEW."first_year", NEW."id", NEW."is_conditional", NEW."last_year", NEW."name", NEW."note", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."summary", NEW."title", NEW."version"); RETURN NULL;',
                            hash="ba5409d0d0401be901df849b21bc48cb8db28dc7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2bb37",
                            table="funding_round",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="round",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."answer_by" IS DISTINCT FROM (NEW."answer_by") OR OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."clarifications" IS DISTINCT FROM (NEW."clarifications") OR OLD."clause_template" IS DISTINCT FROM (NEW."clause_template") OR OLD."condition_text" IS DISTINCT FROM (NEW."condition_text") OR OLD."financial_text" IS DISTINCT FROM (NEW."financial_text") OR OLD."first_year" IS DISTINCT FROM (NEW."first_year") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_conditional" IS DISTINCT FROM (NEW."is_conditional") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_roundevent" ("answer_by", "background", "clarifications", "clause_template", "condition_text", "financial_text", "first_year", "id", "is_conditional", "last_year", "name", "note", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "summary", "title", "version") VALUES (NEW."answer_by", NEW."background", NEW."clarifications", NEW."clause_template", NEW."condition_text", NEW."financial_text", NEW."first_year", NEW."id", NEW."is_conditional", NEW."last_year", NEW."name", NEW."note", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."summary", NEW."title", NEW."version"); RETURN NULL;',
                            hash="f224022330557d99e485f754615400876b251ca0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f6087",
                            table="funding_round",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="round",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_roundevent" ("answer_by", "background", "clarifications", "clause_template", "condition_text", "financial_text", "first_year", "id", "is_conditional", "last_year", "name", "note", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "summary", "title", "version") VALUES (OLD."answer_by", OLD."background", OLD."clarifications", OLD."clause_template", OLD."condition_text", OLD."financial_text", OLD."first_year", OLD."id", OLD."is_conditional", OLD."last_year", OLD."name", OLD."note", OLD."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."summary", OLD."title", OLD."version"); RETURN NULL;',
                            hash="4ce30de917251ce6378d98098a66607944e8c8e4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7ba78",
                            table="funding_round",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roundsource",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_roundsourceevent" ("content", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round_id", "version") VALUES (NEW."content", NEW."created_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."round_id", NEW."version"); RETURN NULL;',
                            hash="22031a38206f500baebfc0acc711795a374f1de7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_12835",
                            table="funding_roundsource",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roundsource",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_roundsourceevent" ("content", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round_id", "version") VALUES (NEW."content", NEW."created_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."round_id", NEW."version"); RETURN NULL;',
                            hash="c171f70c888c1cf20849748e08747132bf99ec99",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b433a",
                            table="funding_roundsource",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roundsource",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_roundsourceevent" ("content", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round_id", "version") VALUES (OLD."content", OLD."created_by_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."round_id", OLD."version"); RETURN NULL;',
                            hash="0dc280cd59e18f476e51e15395d80c138d269a1d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_daad3",
                            table="funding_roundsource",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="share",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_shareevent" ("financier_id", "fixed_amount", "id", "least_amount", "percentage", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_plan_id", "round_id", "seat_price", "seats", "since_number", "version", "year") VALUES (NEW."financier_id", NEW."fixed_amount", NEW."id", NEW."least_amount", NEW."percentage", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."price_plan_id", NEW."round_id", NEW."seat_price", NEW."seats", NEW."since_number", NEW."version", NEW."year"); RETURN NULL;',
                            hash="f15c406e93dd8d8726bf3f4f90543f2bcea89815",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64daa",
                            table="funding_share",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="share",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."fixed_amount" IS DISTINCT FROM (NEW."fixed_amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."least_amount" IS DISTINCT FROM (NEW."least_amount") OR OLD."percentage" IS DISTINCT FROM (NEW."percentage") OR OLD."price_plan_id" IS DISTINCT FROM (NEW."price_plan_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."seat_price" IS DISTINCT FROM (NEW."seat_price") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."since_number" IS DISTINCT FROM (NEW."since_number") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_shareevent" ("financier_id", "fixed_amount", "id", "least_amount", "percentage", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_plan_id", "round_id", "seat_price", "seats", "since_number", "version", "year") VALUES (NEW."financier_id", NEW."fixed_amount", NEW."id", NEW."least_amount", NEW."percentage", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."price_plan_id", NEW."round_id", NEW."seat_price", NEW."seats", NEW."since_number", NEW."version", NEW."year"); RETURN NULL;',
                            hash="8ffdd2532aeeeea909de2d71ebc7506473d342ae",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_507d0",
                            table="funding_share",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="share",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_shareevent" ("financier_id", "fixed_amount", "id", "least_amount", "percentage", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_plan_id", "round_id", "seat_price", "seats", "since_number", "version", "year") VALUES (OLD."financier_id", OLD."fixed_amount", OLD."id", OLD."least_amount", OLD."percentage", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."price_plan_id", OLD."round_id", OLD."seat_price", OLD."seats", OLD."since_number", OLD."version", OLD."year"); RETURN NULL;',
                            hash="e3bc17564595a1291cdfab843ec64b4973d65501",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5314b",
                            table="funding_share",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signatory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_signatoryevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="5c1385266a6d967e12b0eeb192a7e7c792282ff4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b7562",
                            table="funding_signatory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signatory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_signatoryevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="22143b9ff7ae4d14484d869aa85c987c7a59ed61",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_93674",
                            table="funding_signatory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signatory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_signatoryevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."title", OLD."version"); RETURN NULL;',
                            hash="3504af8f885b5874e31ebd60d63f141069214f8b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f5361",
                            table="funding_signatory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_absenceevent" ("attendee_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "version") VALUES (NEW."attendee_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."version"); RETURN NULL;',
                            hash="c5a988209eedd49d6ece40a2832877645be04e1a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8b0da",
                            table="funding_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."attendee_id" IS DISTINCT FROM (NEW."attendee_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."item_id" IS DISTINCT FROM (NEW."item_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_absenceevent" ("attendee_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "version") VALUES (NEW."attendee_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."version"); RETURN NULL;',
                            hash="2b0bc7b4dbfa14a5145ba267e691bddbf04f459f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_073db",
                            table="funding_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_absenceevent" ("attendee_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "version") VALUES (OLD."attendee_id", OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."version"); RETURN NULL;',
                            hash="3ef3bb152841f621245eb548c123f3b993a5f8c0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e0ce0",
                            table="funding_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendaitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_agendaitemevent" ("diary_number", "id", "meeting_id", "minutes", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "tabled_from_id", "title", "version") VALUES (NEW."diary_number", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."tabled_from_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="e0f305d97f65d369470e06bbbd12433cdda2c738",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c9746",
                            table="funding_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendaitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."minutes" IS DISTINCT FROM (NEW."minutes") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."paragraph" IS DISTINCT FROM (NEW."paragraph") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."tabled_from_id" IS DISTINCT FROM (NEW."tabled_from_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_agendaitemevent" ("diary_number", "id", "meeting_id", "minutes", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "tabled_from_id", "title", "version") VALUES (NEW."diary_number", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."tabled_from_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="6ed9dae3786e5e0d9b84cf5888585d07904007e9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_282be",
                            table="funding_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendaitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_agendaitemevent" ("diary_number", "id", "meeting_id", "minutes", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "tabled_from_id", "title", "version") VALUES (OLD."diary_number", OLD."id", OLD."meeting_id", OLD."minutes", OLD."outcome", OLD."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."tabled_from_id", OLD."title", OLD."version"); RETURN NULL;',
                            hash="328c9d3df00baf7d5737cfae6a8b07453c637bba",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6fe09",
                            table="funding_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendee",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_attendeeevent" ("function", "id", "meeting_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."function", NEW."id", NEW."meeting_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="3dc62cc00c5c1f00d1324a81ff40a6ff0f7e63e7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ab83c",
                            table="funding_attendee",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendee",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."function" IS DISTINCT FROM (NEW."function") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_attendeeevent" ("function", "id", "meeting_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."function", NEW."id", NEW."meeting_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="28c17327681625f1be56fc6b5e8e419b295fa784",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b70d5",
                            table="funding_attendee",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendee",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_attendeeevent" ("function", "id", "meeting_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (OLD."function", OLD."id", OLD."meeting_id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."version"); RETURN NULL;',
                            hash="502bffde5cadc753811843983ed79c9adef70a42",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_24382",
                            table="funding_attendee",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_noticeevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "posted_on", "version") VALUES (NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."posted_by_id", NEW."posted_on", NEW."version"); RETURN NULL;',
                            hash="ee67c0304f6b5420dae69cbbb112955bdd04335d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c81cd",
                            table="funding_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."posted_by_id" IS DISTINCT FROM (NEW."posted_by_id") OR OLD."posted_on" IS DISTINCT FROM (NEW."posted_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_noticeevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "posted_on", "version") VALUES (NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."posted_by_id", NEW."posted_on", NEW."version"); RETURN NULL;',
                            hash="b287030b2496041285ea83b25792f94ce3db2599",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f63ac",
                            table="funding_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_noticeevent" ("id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "posted_on", "version") VALUES (OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."posted_by_id", OLD."posted_on", OLD."version"); RETURN NULL;',
                            hash="cd3c4cdd67837c8843ff99ba152b505db7f92e06",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e2735",
                            table="funding_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appeal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_appealevent" ("court", "decision_id", "diary_number", "id", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "registered_by_id", "settled_on", "version") VALUES (NEW."court", NEW."decision_id", NEW."diary_number", NEW."id", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received_on", NEW."registered_by_id", NEW."settled_on", NEW."version"); RETURN NULL;',
                            hash="3e7d2934d4bb723449d1df8ec9b6a6256a3d7e4d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b7084",
                            table="funding_appeal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appeal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."court" IS DISTINCT FROM (NEW."court") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."received_on" IS DISTINCT FROM (NEW."received_on") OR OLD."registered_by_id" IS DISTINCT FROM (NEW."registered_by_id") OR OLD."settled_on" IS DISTINCT FROM (NEW."settled_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_appealevent" ("court", "decision_id", "diary_number", "id", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "registered_by_id", "settled_on", "version") VALUES (NEW."court", NEW."decision_id", NEW."diary_number", NEW."id", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received_on", NEW."registered_by_id", NEW."settled_on", NEW."version"); RETURN NULL;',
                            hash="da5d517855d0207da0f779a9b8d2437326a0f3cd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_00dde",
                            table="funding_appeal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appeal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_appealevent" ("court", "decision_id", "diary_number", "id", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "registered_by_id", "settled_on", "version") VALUES (OLD."court", OLD."decision_id", OLD."diary_number", OLD."id", OLD."note", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received_on", OLD."registered_by_id", OLD."settled_on", OLD."version"); RETURN NULL;',
                            hash="45f6f98a23fb41942b37a4ab2a95b3afa88273a1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3c19c",
                            table="funding_appeal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_correctionevent" ("corrected_by_id", "corrected_on", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "right", "version", "wrong") VALUES (NEW."corrected_by_id", NEW."corrected_on", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."right", NEW."version", NEW."wrong"); RETURN NULL;',
                            hash="545bba4d18ef1239ac77b2206d10f51f22214373",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cfeea",
                            table="funding_correction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."corrected_by_id" IS DISTINCT FROM (NEW."corrected_by_id") OR OLD."corrected_on" IS DISTINCT FROM (NEW."corrected_on") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."right" IS DISTINCT FROM (NEW."right") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."wrong" IS DISTINCT FROM (NEW."wrong"))',
                            func='INSERT INTO "funding_correctionevent" ("corrected_by_id", "corrected_on", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "right", "version", "wrong") VALUES (NEW."corrected_by_id", NEW."corrected_on", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."right", NEW."version", NEW."wrong"); RETURN NULL;',
                            hash="ce85296be942bd10b7af6a13db2d4a07dcea1141",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c7778",
                            table="funding_correction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_correctionevent" ("corrected_by_id", "corrected_on", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "right", "version", "wrong") VALUES (OLD."corrected_by_id", OLD."corrected_on", OLD."decision_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."right", OLD."version", OLD."wrong"); RETURN NULL;',
                            hash="678f9f5931b2f9229e471514f3839850d0c5e4e2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_246c8",
                            table="funding_correction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reporteddecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_reporteddecisionevent" ("decision_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."decision_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="5951f57b3a39906447e425907890e50fa2c3f43b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_25b71",
                            table="funding_reporteddecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reporteddecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."item_id" IS DISTINCT FROM (NEW."item_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_reporteddecisionevent" ("decision_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."decision_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="de11f4c271811d8fce8e8ba4009dac19f057b692",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_566ee",
                            table="funding_reporteddecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reporteddecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_reporteddecisionevent" ("decision_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."decision_id", OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="27ce87083fd73fc4cf89cb168b193d76c56ce93d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d76bc",
                            table="funding_reporteddecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priceplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_priceplanevent" ("first_year", "id", "last_year", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."seat_price", NEW."version"); RETURN NULL;',
                            hash="e449aaaa46d362c95dc1c054f2cc941068eb855b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_86f15",
                            table="funding_priceplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priceplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."first_year" IS DISTINCT FROM (NEW."first_year") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."seat_price" IS DISTINCT FROM (NEW."seat_price") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_priceplanevent" ("first_year", "id", "last_year", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."seat_price", NEW."version"); RETURN NULL;',
                            hash="e1a00d8f46555e310eb5e1b8c87a42b3f67d2fe4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6f2d1",
                            table="funding_priceplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priceplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_priceplanevent" ("first_year", "id", "last_year", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (OLD."first_year", OLD."id", OLD."last_year", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."seat_price", OLD."version"); RETURN NULL;',
                            hash="16ca94bb284da30031d350fdb1a494fd669a80b0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2289d",
                            table="funding_priceplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priceyear",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_priceyearevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="0e4dbf28a1f09f545c1289dede676cea6bb9da64",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_84cdc",
                            table="funding_priceyear",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priceyear",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_priceyearevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="9c4b3ce33da3f4e92b2b00e42e3a90b0bd5bea4e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a0ee8",
                            table="funding_priceyear",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priceyear",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_priceyearevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "version", "year") VALUES (OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="16d27bb0ab3e4c8662fdcc67cfddf34150224856",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_38cb5",
                            table="funding_priceyear",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenario",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_scenarioevent" ("adopted_id", "base_id", "created_by_id", "explanation", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."adopted_id", NEW."base_id", NEW."created_by_id", NEW."explanation", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                            hash="fb9a7bf645777140a1c7d75c8bdeaaf3aa642796",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f6dbb",
                            table="funding_scenario",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenario",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adopted_id" IS DISTINCT FROM (NEW."adopted_id") OR OLD."base_id" IS DISTINCT FROM (NEW."base_id") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."explanation" IS DISTINCT FROM (NEW."explanation") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_scenarioevent" ("adopted_id", "base_id", "created_by_id", "explanation", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."adopted_id", NEW."base_id", NEW."created_by_id", NEW."explanation", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                            hash="18d5e4a564e216ee19d870cac686235e31ad3c6f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7e47e",
                            table="funding_scenario",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenario",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_scenarioevent" ("adopted_id", "base_id", "created_by_id", "explanation", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (OLD."adopted_id", OLD."base_id", OLD."created_by_id", OLD."explanation", OLD."id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."version"); RETURN NULL;',
                            hash="f44da7ceb36fca4bbe01b5f70c44edd61417b0f0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a2e6e",
                            table="funding_scenario",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenarioapplied",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_scenarioappliedevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."scenario_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="f071268ea7abc6fdf7a8ee9e5145c5ceb1d1f7bd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_816de",
                            table="funding_scenarioapplied",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenarioapplied",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."scenario_id" IS DISTINCT FROM (NEW."scenario_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_scenarioappliedevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."scenario_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="48e86ed70cf1177414fa7e8377b2955c288f21ed",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_39984",
                            table="funding_scenarioapplied",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenarioapplied",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_scenarioappliedevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "version", "year") VALUES (OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."scenario_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="540565a9dcd603aeadbadbb07b8e911a1e7133d1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ae5d0",
                            table="funding_scenarioapplied",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenarioshare",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_scenarioshareevent" ("amount", "financier_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "version", "year") VALUES (NEW."amount", NEW."financier_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."scenario_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="e6642bc258c7dac736351700aa7b1806fc31d13a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3f641",
                            table="funding_scenarioshare",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenarioshare",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."scenario_id" IS DISTINCT FROM (NEW."scenario_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_scenarioshareevent" ("amount", "financier_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "version", "year") VALUES (NEW."amount", NEW."financier_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."scenario_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="bcea49a09bcfb22036cb7a6fcd6f78243c51c268",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_36cec",
                            table="funding_scenarioshare",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenarioshare",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_scenarioshareevent" ("amount", "financier_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "version", "year") VALUES (OLD."amount", OLD."financier_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."scenario_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="752d9638e2069e363a4e105aa8502d060c411807",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_88f9b",
                            table="funding_scenarioshare",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attachment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_attachmentevent" ("filename", "id", "media_type", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "sha256", "size", "title", "uploaded_by_id", "version") VALUES (NEW."filename", NEW."id", NEW."media_type", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."sha256", NEW."size", NEW."title", NEW."uploaded_by_id", NEW."version"); RETURN NULL;',
                            hash="90e0b669f21a36e4b6d25bdc9593f6271776b74c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bf08b",
                            table="funding_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attachment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."filename" IS DISTINCT FROM (NEW."filename") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."media_type" IS DISTINCT FROM (NEW."media_type") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."size" IS DISTINCT FROM (NEW."size") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."uploaded_by_id" IS DISTINCT FROM (NEW."uploaded_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_attachmentevent" ("filename", "id", "media_type", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "sha256", "size", "title", "uploaded_by_id", "version") VALUES (NEW."filename", NEW."id", NEW."media_type", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."sha256", NEW."size", NEW."title", NEW."uploaded_by_id", NEW."version"); RETURN NULL;',
                            hash="b7788c4d1e93fceb44d5ffc2cf926a966b930b81",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7e096",
                            table="funding_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attachment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_attachmentevent" ("filename", "id", "media_type", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "sha256", "size", "title", "uploaded_by_id", "version") VALUES (OLD."filename", OLD."id", OLD."media_type", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."sha256", OLD."size", OLD."title", OLD."uploaded_by_id", OLD."version"); RETURN NULL;',
                            hash="638c25c4906fd533e8b5a9c73b9a23633f87638c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_358d0",
                            table="funding_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="basis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_basisevent" ("dated_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (NEW."dated_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="36522bc30bc60541a62214ef7eb44d4a0b9728f8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f2fd9",
                            table="funding_basis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="basis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."dated_on" IS DISTINCT FROM (NEW."dated_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_basisevent" ("dated_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (NEW."dated_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="4fbc1b16662a53b35eebc70518125bcf74a2fffd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f9368",
                            table="funding_basis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="basis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_basisevent" ("dated_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (OLD."dated_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."title", OLD."version"); RETURN NULL;',
                            hash="72da06dc228c8a1fded6006221bd59feccc02576",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fbfc9",
                            table="funding_basis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consequence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_consequenceevent" ("id", "is_affected", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "version") VALUES (NEW."id", NEW."is_affected", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."version"); RETURN NULL;',
                            hash="6b6f519bbdcb1b360ad595677ec66a474c204900",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_08b89",
                            table="funding_consequence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consequence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_affected" IS DISTINCT FROM (NEW."is_affected") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_consequenceevent" ("id", "is_affected", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "version") VALUES (NEW."id", NEW."is_affected", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."reason", NEW."version"); RETURN NULL;',
                            hash="20f021ab42d13492e60e397e340bbe4954741ace",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0fc51",
                            table="funding_consequence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consequence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_consequenceevent" ("id", "is_affected", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "version") VALUES (OLD."id", OLD."is_affected", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."version"); RETURN NULL;',
                            hash="a5211b59d6bf618a06b3bcbe496fbfe1f38415c0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2a302",
                            table="funding_consequence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partanswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_partanswerevent" ("answered_by_id", "id", "is_taken", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "source_id", "version") VALUES (NEW."answered_by_id", NEW."id", NEW."is_taken", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."source_id", NEW."version"); RETURN NULL;',
                            hash="e02619ea4cbe1d2c0de8fd7aeac5486fb76f891d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2a749",
                            table="funding_partanswer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partanswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."answered_by_id" IS DISTINCT FROM (NEW."answered_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_taken" IS DISTINCT FROM (NEW."is_taken") OR OLD."part" IS DISTINCT FROM (NEW."part") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_partanswerevent" ("answered_by_id", "id", "is_taken", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "source_id", "version") VALUES (NEW."answered_by_id", NEW."id", NEW."is_taken", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."source_id", NEW."version"); RETURN NULL;',
                            hash="823d7aa93d533aa6c64cc4adc49d22839b294350",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9c5af",
                            table="funding_partanswer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partanswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_partanswerevent" ("answered_by_id", "id", "is_taken", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "source_id", "version") VALUES (OLD."answered_by_id", OLD."id", OLD."is_taken", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."source_id", OLD."version"); RETURN NULL;',
                            hash="a35531af2d638e6c4f5c685344a7c6e2771ebde5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f8460",
                            table="funding_partanswer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareddraft",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_shareddraftevent" ("id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "registered_by_id", "registered_on", "shared_by_id", "version") VALUES (NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."registered_by_id", NEW."registered_on", NEW."shared_by_id", NEW."version"); RETURN NULL;',
                            hash="57eefeaa13fe44246cc0288d61f4005c6f9476fc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bebac",
                            table="funding_shareddraft",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareddraft",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."registered_by_id" IS DISTINCT FROM (NEW."registered_by_id") OR OLD."registered_on" IS DISTINCT FROM (NEW."registered_on") OR OLD."shared_by_id" IS DISTINCT FROM (NEW."shared_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_shareddraftevent" ("id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "registered_by_id", "registered_on", "shared_by_id", "version") VALUES (NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."reason", NEW."registered_by_id", NEW."registered_on", NEW."shared_by_id", NEW."version"); RETURN NULL;',
                            hash="54b4a23ead22c235e5b07739e76113d0c283b29a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5f87b",
                            table="funding_shareddraft",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareddraft",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_shareddraftevent" ("id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "registered_by_id", "registered_on", "shared_by_id", "version") VALUES (OLD."id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."registered_by_id", OLD."registered_on", OLD."shared_by_id", OLD."version"); RETURN NULL;',
                            hash="c511745d5b3ea20ca1e69c47698276435ba00cbb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d9190",
                            table="funding_shareddraft",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="textblock",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_textblockevent" ("id", "is_default", "name", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."id", NEW."is_default", NEW."name", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="ed2b59e1b028072c193ec13149a6bd8cb65b3bdc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_edfed",
                            table="funding_textblock",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="textblock",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_default" IS DISTINCT FROM (NEW."is_default") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."part" IS DISTINCT FROM (NEW."part") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_textblockevent" ("id", "is_default", "name", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."id", NEW."is_default", NEW."name", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="e52ab1479a666bf595e016e3f4d037b9cdcfe7f3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6c8d",
                            table="funding_textblock",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="textblock",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_textblockevent" ("id", "is_default", "name", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (OLD."id", OLD."is_default", OLD."name", OLD."organization_id", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."version"); RETURN NULL;',
                            hash="1b7229b597c76d84a5926e76a5df410e02496dfb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fff84",
                            table="funding_textblock",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="fundingchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_fundingchangeevent" ("amount", "decided_on", "ends_on", "entered_by_id", "financier_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "round_id", "text", "version") VALUES (NEW."amount", NEW."decided_on", NEW."ends_on", NEW."entered_by_id", NEW."financier_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."reference", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="c2a14eb9fc56fcad303b02f5b45f3a5ce720a822",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ad194",
                            table="funding_fundingchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="fundingchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_fundingchangeevent" ("amount", "decided_on", "ends_on", "entered_by_id", "financier_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "round_id", "text", "version") VALUES (NEW."amount", NEW."decided_on", NEW."ends_on", NEW."entered_by_id", NEW."financier_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."reference", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="dbcc64fe6639fdf262a6ad707a7dc4a06404e25d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e34ca",
                            table="funding_fundingchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="fundingchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_fundingchangeevent" ("amount", "decided_on", "ends_on", "entered_by_id", "financier_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "round_id", "text", "version") VALUES (OLD."amount", OLD."decided_on", OLD."ends_on", OLD."entered_by_id", OLD."financier_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."round_id", OLD."text", OLD."version"); RETURN NULL;',
                            hash="be4ad03256a2ef5a9b0446c2ceb41dbf3ed24f0e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dccb1",
                            table="funding_fundingchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="payment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_paymentevent" ("amount", "due_on", "financier_id", "id", "kind", "note", "paid_on", "payment_reference", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_reference", "requested_on", "round_id", "version", "year") VALUES (NEW."amount", NEW."due_on", NEW."financier_id", NEW."id", NEW."kind", NEW."note", NEW."paid_on", NEW."payment_reference", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."request_reference", NEW."requested_on", NEW."round_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="e4d2afb3e844b2b25e54505dcac333cd4f9320cb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_deffb",
                            table="funding_payment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="payment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."paid_on" IS DISTINCT FROM (NEW."paid_on") OR OLD."payment_reference" IS DISTINCT FROM (NEW."payment_reference") OR OLD."request_reference" IS DISTINCT FROM (NEW."request_reference") OR OLD."requested_on" IS DISTINCT FROM (NEW."requested_on") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_paymentevent" ("amount", "due_on", "financier_id", "id", "kind", "note", "paid_on", "payment_reference", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_reference", "requested_on", "round_id", "version", "year") VALUES (NEW."amount", NEW."due_on", NEW."financier_id", NEW."id", NEW."kind", NEW."note", NEW."paid_on", NEW."payment_reference", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."request_reference", NEW."requested_on", NEW."round_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="4bea52a2cb44232533167634ef0848cd48af25e8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b4ef",
                            table="funding_payment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="payment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_paymentevent" ("amount", "due_on", "financier_id", "id", "kind", "note", "paid_on", "payment_reference", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_reference", "requested_on", "round_id", "version", "year") VALUES (OLD."amount", OLD."due_on", OLD."financier_id", OLD."id", OLD."kind", OLD."note", OLD."paid_on", OLD."payment_reference", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."request_reference", OLD."requested_on", OLD."round_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="f37426c8cf04d7c9582fa9941da70886d68c3c73",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2e326",
                            table="funding_payment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pledge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_pledgeevent" ("financier_id", "given_on", "id", "is_correction", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "recorded_on", "reference", "replaces_id", "round_id", "source_id", "version") VALUES (NEW."financier_id", NEW."given_on", NEW."id", NEW."is_correction", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."recorded_on", NEW."reference", NEW."replaces_id", NEW."round_id", NEW."source_id", NEW."version"); RETURN NULL;',
                            hash="9d7853e15342dc83fbad11db1a6b1a6dd5f3de92",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8eb09",
                            table="funding_pledge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pledge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."given_on" IS DISTINCT FROM (NEW."given_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_correction" IS DISTINCT FROM (NEW."is_correction") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."recorded_on" IS DISTINCT FROM (NEW."recorded_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."replaces_id" IS DISTINCT FROM (NEW."replaces_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "funding_pledgeevent" ("financier_id", "given_on", "id", "is_correction", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "recorded_on", "reference", "replaces_id", "round_id", "source_id", "version") VALUES (NEW."financier_id", NEW."given_on", NEW."id", NEW."is_correction", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."recorded_on", NEW."reference", NEW."replaces_id", NEW."round_id", NEW."source_id", NEW."version"); RETURN NULL;',
                            hash="1690e040668d0bcd0fd299b93eb3f12d6316212e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3ab06",
                            table="funding_pledge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pledge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_pledgeevent" ("financier_id", "given_on", "id", "is_correction", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "recorded_on", "reference", "replaces_id", "round_id", "source_id", "version") VALUES (OLD."financier_id", OLD."given_on", OLD."id", OLD."is_correction", OLD."note", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."recorded_on", OLD."reference", OLD."replaces_id", OLD."round_id", OLD."source_id", OLD."version"); RETURN NULL;',
                            hash="385c0422e84ef1844eebb94dad496d9a1e0ce1de",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_38a7e",
                            table="funding_pledge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pledgeamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_pledgeamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pledge_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="daba7a0d826fe27b8dbd1df5dfda42a5f241ac24",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ccca7",
                            table="funding_pledgeamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pledgeamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."pledge_id" IS DISTINCT FROM (NEW."pledge_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "funding_pledgeamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pledge_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="16141789cbc80c907bb87fe3e03c8e6a9dc02bd6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7165d",
                            table="funding_pledgeamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pledgeamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_pledgeamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "version", "year") VALUES (OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pledge_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="f15140e4dfa51c946776bd4fcb79a77ea3920d38",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ffe14",
                            table="funding_pledgeamount",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
        migrations.RunSQL(KEYS, NO_KEYS),
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]

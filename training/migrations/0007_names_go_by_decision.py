"""Names go by a decision that two people have made, and by nothing else.

`training_dispose` runs as the owner of the tables. It asks itself whether a second person has
approved and whether the time of every cohort is up, whoever calls it. The web role cannot delete
contact details, change many of them in one statement, or write what a disposal has done.

Beside the tables that hold names, it looks through every text of every table:
- redact: the full name, address or number is taken out where the training itself, a draft, a mail,
  a job or the reason of an event says it;
- delete: rows that are of no use without it (attempts to sign in);
- tell: records with a time of their own are left, and the record says how many speak of somebody.
Names that somebody with an account has too, or somebody in another cohort, are not looked for:
they are held there by right, and go with that cohort.
"""

from django.db import migrations

WORDS = r"""
CREATE FUNCTION training_disposed_people(disposal bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE AS $$
    SELECT p.id FROM training_participant p
    JOIN training_disposalcohort x ON x.cohort_id = p.cohort_id WHERE x.disposal_id = disposal
$$;

CREATE FUNCTION training_words_of(held training_contact) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    SELECT lower(btrim(held.name)) WHERE btrim(held.name) ~ '\S{2,}\s+\S{2,}'
    UNION SELECT lower(btrim(held.email)) WHERE held.email <> ''
    UNION SELECT btrim(held.phone, ' +()') WHERE length(regexp_replace(held.phone, '\D', '', 'g')) > 5
$$;

CREATE FUNCTION training_disposed_words(disposal bigint) RETURNS text[]
LANGUAGE sql STABLE AS $$
    WITH mine AS (
        SELECT DISTINCT training_words_of(c) AS word FROM training_contact c
        WHERE c.participant_id IN (SELECT training_disposed_people(disposal))
    ), others AS (
        SELECT training_words_of(c) AS word FROM training_contact c
        WHERE c.participant_id NOT IN (SELECT training_disposed_people(disposal))
        UNION SELECT lower(name) FROM accounts_user
        UNION SELECT lower(email) FROM accounts_user
    )
    SELECT coalesce(array_agg(word ORDER BY length(word) DESC, word), '{}')
    FROM mine WHERE word NOT IN (SELECT word FROM others)
$$;

CREATE FUNCTION training_pattern(words text[]) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(
        CASE WHEN word ~ '^\w' THEN '\m' ELSE '' END
        || regexp_replace(
            regexp_replace(word, '([^[:alnum:][:space:]])', '\\\1', 'g'), '\s+', '\\s+', 'g')
        || CASE WHEN word ~ '\w$' THEN '\M' ELSE '' END, '|')
    FROM (
        SELECT unnest(words) AS word
        -- as it is written in JSON, where that is another way
        UNION SELECT btrim(to_json(each)::text, '"') FROM unnest(words) AS each
    ) AS known
$$;

CREATE FUNCTION training_texts() RETURNS TABLE (tab text, col text, typ text, how text)
LANGUAGE sql STABLE AS $$
    SELECT c.relname, a.attname, t.typname, CASE
        WHEN a.attname = 'pgh_context' THEN 'redact'
        WHEN c.relname LIKE 'axes\_%' THEN 'delete'
        WHEN c.relname IN ('desk_mail', 'procrastinate_jobs', 'programs_updatedraft') THEN 'redact'
        WHEN c.relname LIKE 'training\_%' AND a.attname <> 'name' THEN 'redact'
        ELSE 'tell' END
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped AND t.typname IN ('text', 'varchar', 'jsonb', '_text', '_varchar')
        AND c.relname NOT IN (
            'accounts_user', 'accounts_userevent', 'auth_group', 'auth_permission',
            'django_content_type', 'django_migrations', 'django_session', 'training_contact')
    ORDER BY c.relname, a.attname
$$;

CREATE FUNCTION training_subjects(disposal bigint) RETURNS TABLE (content_type_id integer, object_id bigint)
LANGUAGE sql STABLE AS $$
    WITH cohorts AS (SELECT cohort_id AS id FROM training_disposalcohort WHERE disposal_id = disposal)
    SELECT k.id, of.id FROM django_content_type k JOIN (
        SELECT 'cohort' AS model, id FROM cohorts
        UNION ALL SELECT 'participant', training_disposed_people(disposal)
        UNION ALL SELECT 'session', s.id FROM training_session s WHERE s.cohort_id IN (SELECT id FROM cohorts)
    ) AS of ON of.model = k.model AND k.app_label = 'training'
$$;

-- How many rows of each text speak of somebody whose time is up: {"redact": {"table": n}, …}.
CREATE FUNCTION training_mentions(disposal bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    pattern text := training_pattern(training_disposed_words(disposal));
    each record;
    n bigint;
    found jsonb := '{"redact": {}, "delete": {}, "tell": {}}';
BEGIN
    IF pattern IS NULL THEN RETURN found; END IF;
    FOR each IN SELECT * FROM training_texts() LOOP
        EXECUTE format('SELECT count(*) FROM %I WHERE %I::text COLLATE "default" ~* $1', each.tab, each.col)
            INTO n USING pattern;
        IF n > 0 THEN
            found := jsonb_set(found, ARRAY[each.how, each.tab],
                to_jsonb(n + coalesce((found #>> ARRAY[each.how, each.tab])::bigint, 0)));
        END IF;
    END LOOP;
    RETURN found;
END
$$;
"""
NO_WORDS = """
DROP FUNCTION training_mentions(bigint);
DROP FUNCTION training_subjects(bigint);
DROP FUNCTION training_texts();
DROP FUNCTION training_pattern(text[]);
DROP FUNCTION training_disposed_words(bigint);
DROP FUNCTION training_words_of(training_contact);
DROP FUNCTION training_disposed_people(bigint);
"""
DISPOSE = r"""
CREATE FUNCTION training_dispose(pk bigint, counts jsonb, reference text, titles jsonb, mark text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known training_disposal;
    words text[];
    addresses text[];
    pattern text;
    each record;
    n bigint;
    done jsonb;
    removed jsonb := '{}';
    gone jsonb := '[]';
    kept jsonb := '[]';
BEGIN
    SELECT * INTO known FROM training_disposal WHERE id = pk FOR UPDATE;
    IF known.approved_by_id IS NULL OR known.approved_by_id = known.prepared_by_id
        OR known.stopped_at IS NOT NULL OR known.done_at IS NOT NULL
    THEN
        RAISE EXCEPTION 'Decision on disposal % is not one to carry out.', pk
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM training_disposalcohort WHERE disposal_id = pk) OR EXISTS (
        SELECT FROM training_disposalcohort x
        JOIN training_cohort c ON c.id = x.cohort_id JOIN training_course k ON k.id = c.course_id
        WHERE x.disposal_id = pk
            AND c.ends_on + make_interval(months => k.keep_months) >= current_date
    ) THEN
        RAISE EXCEPTION 'The time of the cohorts of decision % is not up.', pk
            USING ERRCODE = 'restrict_violation';
    END IF;
    -- nobody adds a name meanwhile
    PERFORM FROM training_cohort WHERE id IN
        (SELECT cohort_id FROM training_disposalcohort WHERE disposal_id = pk) FOR UPDATE;
    words := training_disposed_words(pk);
    pattern := training_pattern(words);
    SELECT array_agg(DISTINCT lower(email)) INTO addresses FROM training_contact
        WHERE participant_id IN (SELECT training_disposed_people(pk)) AND lower(email) = ANY (words);

    FOR each IN
        SELECT d.id, d.language, coalesce(d.names_kept_until < current_date, false) AS is_due
        FROM documents_document d JOIN training_subjects(pk) s USING (content_type_id, object_id)
        WHERE NOT EXISTS (SELECT FROM documents_documentdisposal x WHERE x.document_id = d.id)
        ORDER BY d.id
    LOOP
        IF each.is_due THEN
            PERFORM documents_dispose(each.id, reference, known.approved_by_id,
                coalesce(titles ->> each.language, titles ->> 'sv'));
            gone := gone || to_jsonb(each.id);
        ELSE
            kept := kept || to_jsonb(each.id);
        END IF;
    END LOOP;
    DELETE FROM documents_renderingfile WHERE rendering_id IN (SELECT r.id FROM documents_rendering r
        JOIN training_subjects(pk) s USING (content_type_id, object_id) WHERE r.document_id IS NULL);
    DELETE FROM documents_packagepart WHERE rendering_id IN (SELECT r.id FROM documents_rendering r
        JOIN training_subjects(pk) s USING (content_type_id, object_id) WHERE r.document_id IS NULL);
    DELETE FROM documents_rendering r USING training_subjects(pk) s
        WHERE r.content_type_id = s.content_type_id AND r.object_id = s.object_id
        AND r.document_id IS NULL;
    GET DIAGNOSTICS n = ROW_COUNT;
    removed := removed || jsonb_build_object('documents_rendering', n);

    DELETE FROM desk_mail WHERE lower(address) = ANY (addresses) AND sent_at IS NULL;
    UPDATE desk_mail SET address = 'disposed@mail.invalid', subject = mark, body = mark
        WHERE lower(address) = ANY (addresses);
    GET DIAGNOSTICS n = ROW_COUNT;
    removed := removed || jsonb_build_object('desk_mail', n);
    DELETE FROM training_stagenote WHERE change_id IN (SELECT id FROM training_stagechange
        WHERE participant_id IN (SELECT training_disposed_people(pk)));
    GET DIAGNOSTICS n = ROW_COUNT;
    removed := removed || jsonb_build_object('training_stagenote', n);
    DELETE FROM training_processnote WHERE process_id IN (SELECT id FROM training_localprocess
        WHERE participant_id IN (SELECT training_disposed_people(pk)));
    GET DIAGNOSTICS n = ROW_COUNT;
    removed := removed || jsonb_build_object('training_processnote', n);
    DELETE FROM training_contact WHERE participant_id IN (SELECT training_disposed_people(pk));
    GET DIAGNOSTICS n = ROW_COUNT;
    removed := removed || jsonb_build_object('training_contact', n);

    done := jsonb_build_object('counts', counts, 'removed', removed, 'documents', gone,
        'documents_kept', kept, 'redacted', '{}'::jsonb, 'told', '{}'::jsonb);
    IF pattern IS NOT NULL THEN
        done := done || training_redact(pattern, mark);
    END IF;
    UPDATE training_disposal SET done_at = now(), record = done, problem = '' WHERE id = pk;
    RETURN done;
END
$$;

CREATE FUNCTION training_redact(pattern text, mark text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    each record;
    n bigint;
    redacted jsonb := '{}';
    told jsonb := '{}';
    change text;
BEGIN
    FOR each IN SELECT * FROM training_texts() LOOP
        change := CASE
            WHEN each.how = 'delete' THEN 'DELETE FROM %1$I WHERE %2$I ~* $1'
            WHEN each.how = 'tell' OR each.typ LIKE '\_%'
                THEN 'SELECT FROM %1$I WHERE %2$I::text COLLATE "default" ~* $1'
            WHEN each.typ = 'jsonb' THEN 'UPDATE %1$I SET %2$I = regexp_replace('
                '%2$I::text, $1, $2, ''gi'')::jsonb WHERE %2$I::text ~* $1'
            ELSE 'UPDATE %1$I SET %2$I = regexp_replace('
                '%2$I COLLATE "default", $1, $2, ''gi'') WHERE %2$I COLLATE "default" ~* $1'
        END;
        EXECUTE format(change, each.tab, each.col) USING pattern, mark;
        GET DIAGNOSTICS n = ROW_COUNT;
        IF n = 0 THEN
            CONTINUE;
        ELSIF each.how = 'tell' OR each.typ LIKE '\_%' THEN
            told := jsonb_set(told, ARRAY[each.tab],
                to_jsonb(n + coalesce((told ->> each.tab)::bigint, 0)));
        ELSE
            redacted := jsonb_set(redacted, ARRAY[each.tab],
                to_jsonb(n + coalesce((redacted ->> each.tab)::bigint, 0)));
        END IF;
    END LOOP;
    RETURN jsonb_build_object('redacted', redacted, 'told', told);
END
$$;
REVOKE EXECUTE ON FUNCTION training_redact(text, text) FROM PUBLIC;
"""
NO_DISPOSE = """
DROP FUNCTION training_redact(text, text);
DROP FUNCTION training_dispose(bigint, jsonb, text, jsonb, text);
"""
GUARDS = r"""
-- Whether the statement runs as who owns the tables: the functions of the owner do.
CREATE FUNCTION training_is_owner() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT pg_get_userbyid(relowner) = current_user FROM pg_class
    WHERE oid = 'public.training_disposal'::regclass
$$;

CREATE FUNCTION training_guard_disposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND training_is_owner() THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.approved_at IS NULL AND NEW.done_at IS NULL AND NEW.stopped_at IS NULL
            AND NEW.record = '{}'
        THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        IF OLD.done_at IS NULL AND OLD.stopped_at IS NULL AND NEW.done_at IS NULL
            AND NEW.record = OLD.record AND NEW.preview = OLD.preview
            AND NEW.prepared_by_id = OLD.prepared_by_id AND NEW.program_id = OLD.program_id
            AND NEW.ground = OLD.ground
            AND (OLD.approved_at IS NULL OR (NEW.approved_at = OLD.approved_at
                AND NEW.approved_by_id = OLD.approved_by_id))
        THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'A decision on disposal is final: % is refused.', TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER training_disposal_is_final BEFORE INSERT OR UPDATE OR DELETE ON training_disposal
    FOR EACH ROW EXECUTE FUNCTION training_guard_disposal();

CREATE FUNCTION training_guard_disposalcohort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM training_disposal WHERE id = NEW.disposal_id
        AND approved_at IS NULL AND stopped_at IS NULL)
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'A decision on disposal is final: % of a cohort is refused.', TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER training_disposalcohort_is_final
    BEFORE INSERT OR UPDATE OR DELETE ON training_disposalcohort
    FOR EACH ROW EXECUTE FUNCTION training_guard_disposalcohort();

CREATE FUNCTION training_refuse_many() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM changed) > 1 AND NOT training_is_owner() THEN
        RAISE EXCEPTION 'Personal data are changed one person at a time.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER training_contact_one_at_a_time AFTER UPDATE ON training_contact
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION training_refuse_many();
CREATE TRIGGER training_stagenote_one_at_a_time AFTER UPDATE ON training_stagenote
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION training_refuse_many();
"""
NO_GUARDS = """
DROP TRIGGER training_stagenote_one_at_a_time ON training_stagenote;
DROP TRIGGER training_contact_one_at_a_time ON training_contact;
DROP FUNCTION training_refuse_many();
DROP TRIGGER training_disposalcohort_is_final ON training_disposalcohort;
DROP FUNCTION training_guard_disposalcohort();
DROP TRIGGER training_disposal_is_final ON training_disposal;
DROP FUNCTION training_guard_disposal();
DROP FUNCTION training_is_owner();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("training", "0006_personal_data_and_its_disposal"),
        ("documents", "0013_only_disposal_changes_a_document"),
        ("desk", "0002_mails_to_addresses"),
    ]

    operations = [
        migrations.RunSQL(WORDS, NO_WORDS),
        migrations.RunSQL(DISPOSE, NO_DISPOSE),
        migrations.RunSQL(GUARDS, NO_GUARDS),
    ]

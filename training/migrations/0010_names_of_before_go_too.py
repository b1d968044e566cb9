"""What contact details said before goes with them, and so do the reasons given about a person."""

from django.db import migrations

NEW = r"""
CREATE FUNCTION training_words(name text, email text, phone text) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    SELECT lower(btrim(name)) WHERE btrim(name) ~ '\S{2,}\s+\S{2,}'
    UNION SELECT lower(btrim(email)) WHERE email <> ''
    UNION SELECT btrim(phone, ' +()') WHERE length(regexp_replace(phone, '\D', '', 'g')) > 5
$$;

CREATE OR REPLACE FUNCTION training_disposed_words(disposal bigint) RETURNS text[]
LANGUAGE sql STABLE AS $$
    WITH mine AS (
        SELECT DISTINCT training_words(c.name, c.email, c.phone) AS word FROM training_contact c
        WHERE c.participant_id IN (SELECT training_disposed_people(disposal))
        UNION SELECT training_words(c.name, c.email, c.phone) FROM training_pastcontact c
        WHERE c.participant_id IN (SELECT training_disposed_people(disposal))
    ), others AS (
        SELECT training_words(c.name, c.email, c.phone) AS word FROM training_contact c
        WHERE c.participant_id NOT IN (SELECT training_disposed_people(disposal))
        UNION SELECT lower(name) FROM accounts_user
        UNION SELECT lower(email) FROM accounts_user
    )
    SELECT coalesce(array_agg(word ORDER BY length(word) DESC, word), '{}')
    FROM mine WHERE word NOT IN (SELECT word FROM others)
$$;

DROP FUNCTION training_words_of(training_contact);

CREATE OR REPLACE FUNCTION training_texts() RETURNS TABLE (tab text, col text, typ text, how text)
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
            'django_content_type', 'django_migrations', 'django_session', 'training_contact', 'training_pastcontact')
    ORDER BY c.relname, a.attname
$$;

-- Why something was done with a person is about that person: reasons are taken out of their events.
CREATE FUNCTION training_forget_reasons(pk bigint, mark text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    each record;
BEGIN
    FOR each IN
        SELECT c.relname AS tab, CASE c.relname WHEN 'training_participantevent'
            THEN 'pgh_obj_id' ELSE 'participant_id' END AS key
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'pgh_context'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
            AND c.relname LIKE 'training\_%'
            AND (c.relname = 'training_participantevent' OR EXISTS (SELECT FROM pg_attribute p
                WHERE p.attrelid = c.oid AND p.attname = 'participant_id' AND NOT p.attisdropped))
    LOOP
        EXECUTE format('UPDATE %I SET pgh_context = jsonb_set(pgh_context, ''{why}'', to_jsonb($2))'
            ' WHERE %I IN (SELECT training_disposed_people($1))'
            ' AND coalesce(pgh_context ->> ''why'', '''') NOT IN ('''', $2)', each.tab, each.key)
            USING pk, mark;
    END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION training_forget_reasons(bigint, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION training_dispose(pk bigint, counts jsonb, reference text, titles jsonb, mark text) RETURNS jsonb
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
    -- addresses that nobody else has: the words that are one
    SELECT array_agg(word) INTO addresses FROM unnest(words) AS word WHERE word LIKE '%@%';

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
    DELETE FROM training_pastcontact WHERE participant_id IN (SELECT training_disposed_people(pk));
    GET DIAGNOSTICS n = ROW_COUNT;
    removed := removed || jsonb_build_object('training_pastcontact', n);
    DELETE FROM training_contact WHERE participant_id IN (SELECT training_disposed_people(pk));
    GET DIAGNOSTICS n = ROW_COUNT;
    removed := removed || jsonb_build_object('training_contact', n);

    PERFORM training_forget_reasons(pk, mark);
    done := jsonb_build_object('counts', counts, 'removed', removed, 'documents', gone,
        'documents_kept', kept, 'redacted', '{}'::jsonb, 'told', '{}'::jsonb);
    IF pattern IS NOT NULL THEN
        done := done || training_redact(pattern, mark);
    END IF;
    UPDATE training_disposal SET done_at = now(), record = done, problem = '' WHERE id = pk;
    RETURN done;
END
$$;

CREATE FUNCTION training_keep_past_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO training_pastcontact (participant_id, name, email, phone, changed_at)
        VALUES (OLD.participant_id, OLD.name, OLD.email, OLD.phone, now());
    RETURN NULL;
END
$$;
CREATE TRIGGER training_contact_is_remembered AFTER UPDATE ON training_contact FOR EACH ROW
    WHEN (OLD.name <> NEW.name OR OLD.email <> NEW.email OR OLD.phone <> NEW.phone)
    EXECUTE FUNCTION training_keep_past_contact();
"""
OLD = r"""
DROP TRIGGER training_contact_is_remembered ON training_contact;
DROP FUNCTION training_keep_past_contact();
CREATE OR REPLACE FUNCTION training_dispose(pk bigint, counts jsonb, reference text, titles jsonb, mark text) RETURNS jsonb
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

DROP FUNCTION training_forget_reasons(bigint, text);

CREATE OR REPLACE FUNCTION training_texts() RETURNS TABLE (tab text, col text, typ text, how text)
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

CREATE FUNCTION training_words_of(held training_contact) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    SELECT lower(btrim(held.name)) WHERE btrim(held.name) ~ '\S{2,}\s+\S{2,}'
    UNION SELECT lower(btrim(held.email)) WHERE held.email <> ''
    UNION SELECT btrim(held.phone, ' +()') WHERE length(regexp_replace(held.phone, '\D', '', 'g')) > 5
$$;

CREATE OR REPLACE FUNCTION training_disposed_words(disposal bigint) RETURNS text[]
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

DROP FUNCTION training_words(text, text, text);
"""


class Migration(migrations.Migration):
    dependencies = [("training", "0009_contact_details_of_before")]

    operations = [migrations.RunSQL(NEW, OLD)]

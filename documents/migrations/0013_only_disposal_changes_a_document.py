"""What was issued is final, but for its names when their time is up: by one function, on record.

`documents_dispose` runs as the owner of the tables and may be called by nobody else: a function of
the owner's that has seen a decision calls it. The guards let through what it does and no more: of
a document with a disposal, whose names' time is up, the title and the data are emptied and the
files removed. Number, kind, day, fingerprint and who issued it stay.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION documents_without_names(snapshot jsonb, title text) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object(
        'paper', snapshot -> 'paper',
        'data', jsonb_build_object('language', snapshot #> '{data,language}', 'title', title)
    )
$$;

CREATE FUNCTION documents_is_disposed(pk bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM documents_document d JOIN documents_documentdisposal x ON x.document_id = d.id
        WHERE d.id = pk AND d.names_kept_until < current_date
    )
$$;

CREATE FUNCTION documents_refuse_all_but_disposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'documents_document' THEN
        IF documents_is_disposed(OLD.id)
            AND NEW.snapshot = documents_without_names(OLD.snapshot, NEW.title)
            AND to_jsonb(NEW) - '{snapshot,title}'::text[]
                = to_jsonb(OLD) - '{snapshot,title}'::text[]
        THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'documents_signature' THEN
        IF documents_is_disposed(OLD.document_id) AND NEW.signers = '' AND NEW.verdict = '{}'
            AND to_jsonb(NEW) - '{signers,verdict}'::text[]
                = to_jsonb(OLD) - '{signers,verdict}'::text[]
        THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'documents_withdrawal' THEN
        IF documents_is_disposed(OLD.document_id) AND NEW.reason = ''
            AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
        THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'documents_documentfile' THEN
        IF documents_is_disposed(OLD.document_id) THEN RETURN OLD; END IF;
    ELSIF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'documents_signaturefile' THEN
        IF documents_is_disposed(
            (SELECT document_id FROM documents_signature WHERE id = OLD.signature_id)
        ) THEN RETURN OLD; END IF;
    END IF;
    RAISE EXCEPTION 'An issued document is final: % on % is refused.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION documents_dispose(pk bigint, why text, who bigint, new_title text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known documents_document;
BEGIN
    SELECT * INTO known FROM documents_document WHERE id = pk FOR UPDATE;
    IF known.names_kept_until IS NULL OR known.names_kept_until >= current_date THEN
        RAISE EXCEPTION 'The time of document % is not up.', pk
            USING ERRCODE = 'restrict_violation';
    END IF;
    INSERT INTO documents_documentdisposal (document_id, decision, disposed_at, decided_by_id)
        VALUES (pk, why, now(), who);
    UPDATE documents_document SET title = new_title,
        snapshot = documents_without_names(snapshot, new_title) WHERE id = pk;
    DELETE FROM documents_documentfile WHERE document_id = pk;
    DELETE FROM documents_signaturefile WHERE signature_id IN
        (SELECT id FROM documents_signature WHERE document_id = pk);
    UPDATE documents_signature SET signers = '', verdict = '{}' WHERE document_id = pk;
    UPDATE documents_withdrawal SET reason = '' WHERE document_id = pk;
    -- what it was made of: the order that led to it, and the parts of a package
    DELETE FROM documents_packagepart WHERE document_id = pk OR rendering_id IN
        (SELECT id FROM documents_rendering WHERE document_id = pk);
    UPDATE documents_rendering SET problem = '',
        frozen = documents_without_names(frozen, new_title) WHERE document_id = pk;
END
$$;
REVOKE EXECUTE ON FUNCTION documents_dispose(bigint, text, bigint, text) FROM PUBLIC;
"""
NO_FUNCTIONS = """
DROP FUNCTION documents_dispose(bigint, text, bigint, text);
DROP FUNCTION documents_refuse_all_but_disposal();
DROP FUNCTION documents_is_disposed(bigint);
DROP FUNCTION documents_without_names(jsonb, text);
"""
TABLES = ("document", "documentfile", "withdrawal", "signature", "signaturefile")
GUARD = """
DROP TRIGGER documents_{table}_is_final ON documents_{table};
CREATE TRIGGER documents_{table}_is_final BEFORE UPDATE OR DELETE ON documents_{table}
    FOR EACH ROW EXECUTE FUNCTION {function}();
"""


def guarded_by(function: str) -> str:
    return "".join(GUARD.format(table=table, function=function) for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("documents", "0012_disposals_of_documents")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(
            guarded_by("documents_refuse_all_but_disposal"),
            guarded_by("documents_refuse_change"),
        ),
    ]

"""What is paid is final, and so is what is entered as changed after the decisions.

A mistaken payment is answered by a repayment, which is a row of its own.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION funding_guard_payment() RETURNS trigger
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

CREATE FUNCTION funding_guard_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_refuse_final(format('change of the funding %s', OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION funding_guard_emptying_payments() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM funding_payment WHERE paid_on IS NOT NULL) THEN
        PERFORM funding_refuse_final(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER a_paid_payment_is_final BEFORE UPDATE OR DELETE ON funding_payment
    FOR EACH ROW EXECUTE FUNCTION funding_guard_payment();
CREATE TRIGGER paid_payments_are_not_emptied BEFORE TRUNCATE ON funding_payment
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying_payments();
CREATE TRIGGER a_change_is_final BEFORE UPDATE OR DELETE ON funding_fundingchange
    FOR EACH ROW EXECUTE FUNCTION funding_guard_change();
CREATE TRIGGER changes_are_not_emptied BEFORE TRUNCATE ON funding_fundingchange
    FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
"""
NO_FUNCTIONS = """
DROP TRIGGER changes_are_not_emptied ON funding_fundingchange;
DROP TRIGGER a_change_is_final ON funding_fundingchange;
DROP TRIGGER paid_payments_are_not_emptied ON funding_payment;
DROP TRIGGER a_paid_payment_is_final ON funding_payment;
DROP FUNCTION funding_guard_emptying_payments();
DROP FUNCTION funding_guard_change();
DROP FUNCTION funding_guard_payment();
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0018_one_series_of_paragraphs")]

    operations = [migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS)]

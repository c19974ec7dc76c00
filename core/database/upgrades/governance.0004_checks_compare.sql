-- SPDX-License-Identifier: EUPL-1.2
--
-- Remove trigger row_version from model signal
--
DROP TRIGGER IF EXISTS pgtrigger_row_version_2bbc7 ON "governance_signal";
--
-- Add field is_standing to signal
--
ALTER TABLE "governance_signal" ADD COLUMN "is_standing" boolean DEFAULT true NOT NULL;
--
-- Create index signal_compared on field(s) check_code, initiative of model signal
--
CREATE INDEX "signal_compared" ON "governance_signal" ("check_code", "initiative_id") WHERE ("closed_on" IS NULL OR "is_standing");
--
-- Create trigger row_version on model signal
--

            CREATE OR REPLACE FUNCTION "public"._pgtrigger_should_ignore(
                trigger_name NAME
            )
            RETURNS BOOLEAN AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$ LANGUAGE plpgsql;

            CREATE OR REPLACE FUNCTION pgtrigger_row_version_2bbc7()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_row_version_2bbc7 ON "governance_signal";
            CREATE  TRIGGER pgtrigger_row_version_2bbc7
                BEFORE UPDATE ON "governance_signal"

                FOR EACH ROW WHEN (OLD."acknowledged_at" IS DISTINCT FROM (NEW."acknowledged_at") OR OLD."assigned_to_id" IS DISTINCT FROM (NEW."assigned_to_id") OR OLD."check_code" IS DISTINCT FROM (NEW."check_code") OR OLD."closed_because" IS DISTINCT FROM (NEW."closed_because") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."facts" IS DISTINCT FROM (NEW."facts") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."opened_on" IS DISTINCT FROM (NEW."opened_on") OR OLD."severity" IS DISTINCT FROM (NEW."severity") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."snoozed_until" IS DISTINCT FROM (NEW."snoozed_until") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."subject_key" IS DISTINCT FROM (NEW."subject_key"))
                EXECUTE PROCEDURE pgtrigger_row_version_2bbc7();

            COMMENT ON TRIGGER pgtrigger_row_version_2bbc7 ON "governance_signal" IS '0202d7cd60365380f2098975fec4a0d1c6228fe2';


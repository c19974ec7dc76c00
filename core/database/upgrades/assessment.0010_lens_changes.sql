-- SPDX-License-Identifier: EUPL-1.2
--
-- Create model LensChange
--
CREATE TABLE "assessment_lenschange" ("id" uuid NOT NULL PRIMARY KEY, "created_at" timestamp with time zone DEFAULT (STATEMENT_TIMESTAMP()) NOT NULL, "move" varchar(10) NOT NULL, "by_id" uuid NULL, "lens_id" uuid NOT NULL);
--
-- Create trigger lens_change_stays on model lenschange
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

            CREATE OR REPLACE FUNCTION pgtrigger_lens_change_stays_b3f8f()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_lens_change_stays_b3f8f ON "assessment_lenschange";
            CREATE  TRIGGER pgtrigger_lens_change_stays_b3f8f
                BEFORE UPDATE ON "assessment_lenschange"

                FOR EACH ROW WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."lens_id" IS DISTINCT FROM (NEW."lens_id") OR OLD."move" IS DISTINCT FROM (NEW."move"))
                EXECUTE PROCEDURE pgtrigger_lens_change_stays_b3f8f();

            COMMENT ON TRIGGER pgtrigger_lens_change_stays_b3f8f ON "assessment_lenschange" IS 'be322f4f9a60309ab02aabe851a8a173299d66cb';

ALTER TABLE "assessment_lenschange" ADD CONSTRAINT "assessment_lenschange_by_id_264c693d_fk_accounts_user_id" FOREIGN KEY ("by_id") REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "assessment_lenschange" ADD CONSTRAINT "assessment_lenschange_lens_id_9dae3882_fk_assessment_lens_id" FOREIGN KEY ("lens_id") REFERENCES "assessment_lens" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "assessment_lenschange_by_id_264c693d" ON "assessment_lenschange" ("by_id");
CREATE INDEX "assessment_lenschange_lens_id_9dae3882" ON "assessment_lenschange" ("lens_id");

-- SPDX-License-Identifier: EUPL-1.2
--
-- Create model ScoringPreference
--
CREATE TABLE "assessment_scoringpreference" ("id" uuid NOT NULL PRIMARY KEY, "created_at" timestamp with time zone DEFAULT (STATEMENT_TIMESTAMP()) NOT NULL, "uses_keys" boolean NOT NULL);
--
-- Change Meta options on evidence
--
-- (no-op)
--
-- Remove trigger insert_insert from model evidence
--
DROP TRIGGER IF EXISTS pgtrigger_insert_insert_59509 ON "assessment_evidence";
--
-- Remove trigger update_update from model evidence
--
DROP TRIGGER IF EXISTS pgtrigger_update_update_0bffa ON "assessment_evidence";
--
-- Add field content_type to evidence
--
ALTER TABLE "assessment_evidence" ADD COLUMN "content_type" varchar(100) DEFAULT '' NOT NULL;
ALTER TABLE "assessment_evidence" ALTER COLUMN "content_type" DROP DEFAULT;
--
-- Add field content_type to evidenceevent
--
ALTER TABLE "assessment_evidenceevent" ADD COLUMN "content_type" varchar(100) DEFAULT '' NOT NULL;
ALTER TABLE "assessment_evidenceevent" ALTER COLUMN "content_type" DROP DEFAULT;
--
-- Alter field file on evidence
--
-- (no-op)
--
-- Alter field file on evidenceevent
--
-- (no-op)
--
-- Create trigger evidence_of_submitted_stays on model evidence
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

            CREATE OR REPLACE FUNCTION pgtrigger_evidence_of_submitted_stays_3618e()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;

    PERFORM 1 FROM assessment_score s JOIN assessment_assessment a ON a.id = s.assessment_id
      WHERE s.id = NEW.score_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'evidence of a submitted assessment never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;

                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_evidence_of_submitted_stays_3618e ON "assessment_evidence";
            CREATE  TRIGGER pgtrigger_evidence_of_submitted_stays_3618e
                BEFORE UPDATE OR INSERT ON "assessment_evidence"

                FOR EACH ROW
                EXECUTE PROCEDURE pgtrigger_evidence_of_submitted_stays_3618e();

            COMMENT ON TRIGGER pgtrigger_evidence_of_submitted_stays_3618e ON "assessment_evidence" IS '7791bb0e900dd693c1cfa4c21546a2461f29cb8c';

--
-- Create trigger insert_insert on model evidence
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

            CREATE OR REPLACE FUNCTION pgtrigger_insert_insert_59509()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_evidenceevent" ("added_by_id", "content_type", "created_at", "file", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "title", "url") VALUES (NEW."added_by_id", NEW."content_type", NEW."created_at", NEW."file", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."score_id", NEW."title", NEW."url"); RETURN NULL;
                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_insert_insert_59509 ON "assessment_evidence";
            CREATE  TRIGGER pgtrigger_insert_insert_59509
                AFTER INSERT ON "assessment_evidence"

                FOR EACH ROW
                EXECUTE PROCEDURE pgtrigger_insert_insert_59509();

            COMMENT ON TRIGGER pgtrigger_insert_insert_59509 ON "assessment_evidence" IS 'c69b0a3be410febfd92b28a07c0baaad8495331f';

--
-- Create trigger update_update on model evidence
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

            CREATE OR REPLACE FUNCTION pgtrigger_update_update_0bffa()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_evidenceevent" ("added_by_id", "content_type", "created_at", "file", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "title", "url") VALUES (NEW."added_by_id", NEW."content_type", NEW."created_at", NEW."file", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."score_id", NEW."title", NEW."url"); RETURN NULL;
                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_update_update_0bffa ON "assessment_evidence";
            CREATE  TRIGGER pgtrigger_update_update_0bffa
                AFTER UPDATE ON "assessment_evidence"

                FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
                EXECUTE PROCEDURE pgtrigger_update_update_0bffa();

            COMMENT ON TRIGGER pgtrigger_update_update_0bffa ON "assessment_evidence" IS '2da8d3fdd3bd3b2a33714d5ca47df004668ce1db';

--
-- Add field user to scoringpreference
--
ALTER TABLE "assessment_scoringpreference" ADD COLUMN "user_id" uuid NOT NULL UNIQUE CONSTRAINT "assessment_scoringpr_user_id_e0d9b2c7_fk_accounts_" REFERENCES "accounts_user"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "assessment_scoringpr_user_id_e0d9b2c7_fk_accounts_" IMMEDIATE;

-- SPDX-License-Identifier: EUPL-1.2
--
-- Remove trigger submitted_assessment_stays from model assessment
--
DROP TRIGGER IF EXISTS pgtrigger_submitted_assessment_stays_a8661 ON "assessment_assessment";
--
-- Remove trigger row_version from model assessment
--
DROP TRIGGER IF EXISTS pgtrigger_row_version_f4f75 ON "assessment_assessment";
--
-- Add field indices to assessment
--
ALTER TABLE "assessment_assessment" ADD COLUMN "indices" text DEFAULT '' NOT NULL;
--
-- Add field arithmetic_least to sidefigures
--
ALTER TABLE "assessment_sidefigures" ADD COLUMN "arithmetic_least" double precision NULL;
--
-- Add field arithmetic_most to sidefigures
--
ALTER TABLE "assessment_sidefigures" ADD COLUMN "arithmetic_most" double precision NULL;
--
-- Add field low_count to sidefigures
--
ALTER TABLE "assessment_sidefigures" ADD COLUMN "low_count" smallint DEFAULT 0 NOT NULL CHECK ("low_count" >= 0);
--
-- Create trigger row_version on model assessment
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

            CREATE OR REPLACE FUNCTION pgtrigger_row_version_f4f75()
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

            DROP TRIGGER IF EXISTS pgtrigger_row_version_f4f75 ON "assessment_assessment";
            CREATE  TRIGGER pgtrigger_row_version_f4f75
                BEFORE UPDATE ON "assessment_assessment"

                FOR EACH ROW WHEN (OLD."assessor_id" IS DISTINCT FROM (NEW."assessor_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."document" IS DISTINCT FROM (NEW."document") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indices" IS DISTINCT FROM (NEW."indices") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."lens_id" IS DISTINCT FROM (NEW."lens_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."superseded_at" IS DISTINCT FROM (NEW."superseded_at") OR OLD."supersedes_id" IS DISTINCT FROM (NEW."supersedes_id"))
                EXECUTE PROCEDURE pgtrigger_row_version_f4f75();

            COMMENT ON TRIGGER pgtrigger_row_version_f4f75 ON "assessment_assessment" IS '0d2aeae024947755b5d115417a7ead41a0259733';

--
-- Create trigger submitted_assessment_stays on model assessment
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

            CREATE OR REPLACE FUNCTION pgtrigger_submitted_assessment_stays_a8661()
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

            DROP TRIGGER IF EXISTS pgtrigger_submitted_assessment_stays_a8661 ON "assessment_assessment";
            CREATE  TRIGGER pgtrigger_submitted_assessment_stays_a8661
                BEFORE UPDATE ON "assessment_assessment"

                FOR EACH ROW WHEN (OLD.state = 'submitted' AND (OLD.subject_id, OLD.round_id, OLD.lens_id, OLD.kind, OLD.state, OLD.submitted_at, OLD.document, OLD.is_invented) IS DISTINCT FROM (NEW.subject_id, NEW.round_id, NEW.lens_id, NEW.kind, NEW.state, NEW.submitted_at, NEW.document, NEW.is_invented) OR OLD.indices <> '' AND OLD.indices IS DISTINCT FROM NEW.indices)
                EXECUTE PROCEDURE pgtrigger_submitted_assessment_stays_a8661();

            COMMENT ON TRIGGER pgtrigger_submitted_assessment_stays_a8661 ON "assessment_assessment" IS '2c3f5100537cc2f4f5992a39f4afc970c614138a';

--
-- Create constraint only_submitted_has_indices on model assessment
--
ALTER TABLE "assessment_assessment" ADD CONSTRAINT "only_submitted_has_indices" CHECK (("indices" = '' OR "state" = 'submitted'));

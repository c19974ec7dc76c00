-- SPDX-License-Identifier: EUPL-1.2
--
-- Create model PanelShowing
--
CREATE TABLE "assessment_panelshowing" ("id" uuid NOT NULL PRIMARY KEY, "created_at" timestamp with time zone DEFAULT (STATEMENT_TIMESTAMP()) NOT NULL, "content" jsonb NOT NULL, "content_hash" varchar(64) NOT NULL);
--
-- Remove trigger row_version from model panel
--
DROP TRIGGER IF EXISTS pgtrigger_row_version_a8cbc ON "assessment_panel";
--
-- Remove trigger insert_insert from model panel
--
DROP TRIGGER IF EXISTS pgtrigger_insert_insert_053f8 ON "assessment_panel";
--
-- Remove trigger update_update from model panel
--
DROP TRIGGER IF EXISTS pgtrigger_update_update_4160a ON "assessment_panel";
--
-- Add field asked_at_start to panel
--
ALTER TABLE "assessment_panel" ADD COLUMN "asked_at_start" smallint DEFAULT 0 NOT NULL CHECK ("asked_at_start" >= 0);
--
-- Add field start_reason to panel
--
ALTER TABLE "assessment_panel" ADD COLUMN "start_reason" text DEFAULT '' NOT NULL;
--
-- Add field started_with to panel
--
ALTER TABLE "assessment_panel" ADD COLUMN "started_with" smallint DEFAULT 0 NOT NULL CHECK ("started_with" >= 0);
--
-- Add field asked_at_start to panelevent
--
ALTER TABLE "assessment_panelevent" ADD COLUMN "asked_at_start" smallint DEFAULT 0 NOT NULL CHECK ("asked_at_start" >= 0);
--
-- Add field start_reason to panelevent
--
ALTER TABLE "assessment_panelevent" ADD COLUMN "start_reason" text DEFAULT '' NOT NULL;
--
-- Add field started_with to panelevent
--
ALTER TABLE "assessment_panelevent" ADD COLUMN "started_with" smallint DEFAULT 0 NOT NULL CHECK ("started_with" >= 0);
--
-- Add field missing_because to panelsignature
--
ALTER TABLE "assessment_panelsignature" ADD COLUMN "missing_because" text DEFAULT '' NOT NULL;
--
-- Add field recorded_by to panelsignature
--
ALTER TABLE "assessment_panelsignature" ADD COLUMN "recorded_by_id" uuid NULL CONSTRAINT "assessment_panelsign_recorded_by_id_c61db919_fk_accounts_" REFERENCES "accounts_user"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "assessment_panelsign_recorded_by_id_c61db919_fk_accounts_" IMMEDIATE;
--
-- Create trigger row_version on model panel
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

            CREATE OR REPLACE FUNCTION pgtrigger_row_version_a8cbc()
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

            DROP TRIGGER IF EXISTS pgtrigger_row_version_a8cbc ON "assessment_panel";
            CREATE  TRIGGER pgtrigger_row_version_a8cbc
                BEFORE UPDATE ON "assessment_panel"

                FOR EACH ROW WHEN (OLD."asked_at_start" IS DISTINCT FROM (NEW."asked_at_start") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kept_internal_because" IS DISTINCT FROM (NEW."kept_internal_because") OR OLD."replied_at" IS DISTINCT FROM (NEW."replied_at") OR OLD."replied_by_id" IS DISTINCT FROM (NEW."replied_by_id") OR OLD."reply_until" IS DISTINCT FROM (NEW."reply_until") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."settled_at" IS DISTINCT FROM (NEW."settled_at") OR OLD."start_reason" IS DISTINCT FROM (NEW."start_reason") OR OLD."started_by_id" IS DISTINCT FROM (NEW."started_by_id") OR OLD."started_with" IS DISTINCT FROM (NEW."started_with") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id"))
                EXECUTE PROCEDURE pgtrigger_row_version_a8cbc();

            COMMENT ON TRIGGER pgtrigger_row_version_a8cbc ON "assessment_panel" IS '0ec36d8f89782872ba52aed3a2ed5bd45fb4c194';

--
-- Create trigger insert_insert on model panel
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

            CREATE OR REPLACE FUNCTION pgtrigger_insert_insert_053f8()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelevent" ("asked_at_start", "created_at", "id", "kept_internal_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by_id", "reply_until", "round_id", "settled_at", "start_reason", "started_by_id", "started_with", "state", "subject_id", "updated_at", "version") VALUES (NEW."asked_at_start", NEW."created_at", NEW."id", NEW."kept_internal_because", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."replied_at", NEW."replied_by_id", NEW."reply_until", NEW."round_id", NEW."settled_at", NEW."start_reason", NEW."started_by_id", NEW."started_with", NEW."state", NEW."subject_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_insert_insert_053f8 ON "assessment_panel";
            CREATE  TRIGGER pgtrigger_insert_insert_053f8
                AFTER INSERT ON "assessment_panel"

                FOR EACH ROW
                EXECUTE PROCEDURE pgtrigger_insert_insert_053f8();

            COMMENT ON TRIGGER pgtrigger_insert_insert_053f8 ON "assessment_panel" IS '778ff49198faba7b47618676d21a866742626604';

--
-- Create trigger update_update on model panel
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

            CREATE OR REPLACE FUNCTION pgtrigger_update_update_4160a()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelevent" ("asked_at_start", "created_at", "id", "kept_internal_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by_id", "reply_until", "round_id", "settled_at", "start_reason", "started_by_id", "started_with", "state", "subject_id", "updated_at", "version") VALUES (NEW."asked_at_start", NEW."created_at", NEW."id", NEW."kept_internal_because", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."replied_at", NEW."replied_by_id", NEW."reply_until", NEW."round_id", NEW."settled_at", NEW."start_reason", NEW."started_by_id", NEW."started_with", NEW."state", NEW."subject_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_update_update_4160a ON "assessment_panel";
            CREATE  TRIGGER pgtrigger_update_update_4160a
                AFTER UPDATE ON "assessment_panel"

                FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
                EXECUTE PROCEDURE pgtrigger_update_update_4160a();

            COMMENT ON TRIGGER pgtrigger_update_update_4160a ON "assessment_panel" IS 'bb1bd5e9303b2e9f0980891bc90dcb8af414f84c';

--
-- Create trigger reply_of_settled_stays on model panelreply
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

            CREATE OR REPLACE FUNCTION pgtrigger_reply_of_settled_stays_61612()
            RETURNS TRIGGER AS $$

                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;

    PERFORM 1 FROM assessment_assessment a
      WHERE a.id = NEW.consensus_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'the reply to a settled consensus never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;

                END;
            $$ LANGUAGE plpgsql;

            DROP TRIGGER IF EXISTS pgtrigger_reply_of_settled_stays_61612 ON "assessment_panelreply";
            CREATE  TRIGGER pgtrigger_reply_of_settled_stays_61612
                BEFORE INSERT OR UPDATE OF "text", "principle_id", "consensus_id" ON "assessment_panelreply"

                FOR EACH ROW
                EXECUTE PROCEDURE pgtrigger_reply_of_settled_stays_61612();

            COMMENT ON TRIGGER pgtrigger_reply_of_settled_stays_61612 ON "assessment_panelreply" IS '85c6c7af282c51627f123da1bf0aafe12eb1203d';

--
-- Create trigger reopening_stays on model reopening
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

            CREATE OR REPLACE FUNCTION pgtrigger_reopening_stays_ae21f()
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

            DROP TRIGGER IF EXISTS pgtrigger_reopening_stays_ae21f ON "assessment_reopening";
            CREATE  TRIGGER pgtrigger_reopening_stays_ae21f
                BEFORE UPDATE ON "assessment_reopening"

                FOR EACH ROW WHEN (OLD."assessment_id" IS DISTINCT FROM (NEW."assessment_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason"))
                EXECUTE PROCEDURE pgtrigger_reopening_stays_ae21f();

            COMMENT ON TRIGGER pgtrigger_reopening_stays_ae21f ON "assessment_reopening" IS '4127a1f0638a77cc340fe468ec2d7d71a579156b';

--
-- Create constraint panel_without_everybody_has_a_reason on model panel
--
ALTER TABLE "assessment_panel" ADD CONSTRAINT "panel_without_everybody_has_a_reason" CHECK (("started_with" >= ("asked_at_start") OR NOT ("start_reason" = '')));
--
-- Add field consensus to panelshowing
--
ALTER TABLE "assessment_panelshowing" ADD COLUMN "consensus_id" uuid NOT NULL CONSTRAINT "assessment_panelshow_consensus_id_07f72d72_fk_assessmen" REFERENCES "assessment_assessment"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "assessment_panelshow_consensus_id_07f72d72_fk_assessmen" IMMEDIATE;
--
-- Add field shown_by to panelshowing
--
ALTER TABLE "assessment_panelshowing" ADD COLUMN "shown_by_id" uuid NULL CONSTRAINT "assessment_panelshow_shown_by_id_1f0732f4_fk_accounts_" REFERENCES "accounts_user"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "assessment_panelshow_shown_by_id_1f0732f4_fk_accounts_" IMMEDIATE;
--
-- Create trigger showing_stays on model panelshowing
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

            CREATE OR REPLACE FUNCTION pgtrigger_showing_stays_b042b()
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

            DROP TRIGGER IF EXISTS pgtrigger_showing_stays_b042b ON "assessment_panelshowing";
            CREATE  TRIGGER pgtrigger_showing_stays_b042b
                BEFORE UPDATE ON "assessment_panelshowing"

                FOR EACH ROW WHEN (OLD."consensus_id" IS DISTINCT FROM (NEW."consensus_id") OR OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash"))
                EXECUTE PROCEDURE pgtrigger_showing_stays_b042b();

            COMMENT ON TRIGGER pgtrigger_showing_stays_b042b ON "assessment_panelshowing" IS '08ae328433565d87bf513d880943f617a81bfd7a';

CREATE INDEX "assessment_panelsignature_recorded_by_id_c61db919" ON "assessment_panelsignature" ("recorded_by_id");
CREATE INDEX "assessment_panelshowing_consensus_id_07f72d72" ON "assessment_panelshowing" ("consensus_id");
CREATE INDEX "assessment_panelshowing_shown_by_id_1f0732f4" ON "assessment_panelshowing" ("shown_by_id");

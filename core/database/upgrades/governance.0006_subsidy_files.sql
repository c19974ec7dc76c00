-- SPDX-License-Identifier: EUPL-1.2
--
-- Create model SubsidyFile
--
CREATE TABLE "governance_subsidyfile" ("id" uuid NOT NULL PRIMARY KEY, "created_at" timestamp with time zone DEFAULT (STATEMENT_TIMESTAMP()) NOT NULL, "updated_at" timestamp with time zone DEFAULT (STATEMENT_TIMESTAMP()) NOT NULL, "version" integer DEFAULT 1 NOT NULL CHECK ("version" >= 0), "name" varchar(200) NOT NULL, "data" bytea NOT NULL, "chosen" jsonb NOT NULL, "imported_at" timestamp with time zone NULL, "counts" jsonb NULL, "granted_by_id" uuid NOT NULL, "uploaded_by_id" uuid NULL);
--
-- Create trigger row_version on model subsidyfile
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

            CREATE OR REPLACE FUNCTION pgtrigger_row_version_9fb28()
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

            DROP TRIGGER IF EXISTS pgtrigger_row_version_9fb28 ON "governance_subsidyfile";
            CREATE  TRIGGER pgtrigger_row_version_9fb28
                BEFORE UPDATE ON "governance_subsidyfile"

                FOR EACH ROW WHEN (OLD."chosen" IS DISTINCT FROM (NEW."chosen") OR OLD."counts" IS DISTINCT FROM (NEW."counts") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."data" IS DISTINCT FROM (NEW."data") OR OLD."granted_by_id" IS DISTINCT FROM (NEW."granted_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."imported_at" IS DISTINCT FROM (NEW."imported_at") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."uploaded_by_id" IS DISTINCT FROM (NEW."uploaded_by_id"))
                EXECUTE PROCEDURE pgtrigger_row_version_9fb28();

            COMMENT ON TRIGGER pgtrigger_row_version_9fb28 ON "governance_subsidyfile" IS '6745eff3a8c8013ceb22bb14a88cc0fa8579909a';

ALTER TABLE "governance_subsidyfile" ADD CONSTRAINT "governance_subsidyfi_granted_by_id_95b55ff3_fk_initiativ" FOREIGN KEY ("granted_by_id") REFERENCES "initiatives_party" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "governance_subsidyfile" ADD CONSTRAINT "governance_subsidyfi_uploaded_by_id_1316c00c_fk_accounts_" FOREIGN KEY ("uploaded_by_id") REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "governance_subsidyfile_granted_by_id_95b55ff3" ON "governance_subsidyfile" ("granted_by_id");
CREATE INDEX "governance_subsidyfile_uploaded_by_id_1316c00c" ON "governance_subsidyfile" ("uploaded_by_id");

-- SPDX-License-Identifier: EUPL-1.2
--
-- Remove index signal_open from signal
--
DROP INDEX IF EXISTS "signal_open";
--
-- Add field given_to to signalstep
--
ALTER TABLE "governance_signalstep" ADD COLUMN "given_to_id" uuid NULL CONSTRAINT "governance_signalstep_given_to_id_7c577207_fk_accounts_user_id" REFERENCES "accounts_user"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "governance_signalstep_given_to_id_7c577207_fk_accounts_user_id" IMMEDIATE;
--
-- Add field rests_until to signalstep
--
ALTER TABLE "governance_signalstep" ADD COLUMN "rests_until" date NULL;
--
-- Alter field closed_because on signal
--
-- (no-op)
--
-- Alter field kind on signalstep
--
-- (no-op)
--
-- Create index signal_in_order on OrderBy(F(severity), descending=True), Coalesce(F(due_on), Value(datetime.date(9999, 12, 31))), F(id) on model signal
--
CREATE INDEX "signal_in_order" ON "governance_signal" ("severity" DESC, (COALESCE("due_on", '9999-12-31'::date)), "id") WHERE "closed_on" IS NULL;
CREATE INDEX "governance_signalstep_given_to_id_7c577207" ON "governance_signalstep" ("given_to_id");

-- SPDX-License-Identifier: EUPL-1.2
--
-- Create model BarrierStep
--
CREATE TABLE "governance_barrierstep" ("id" uuid NOT NULL PRIMARY KEY, "created_at" timestamp with time zone DEFAULT (STATEMENT_TIMESTAMP()) NOT NULL, "state" varchar(12) NOT NULL, "happened_on" date NOT NULL, "note" varchar(500) NOT NULL, "barrier_id" uuid NOT NULL, "noted_by_id" uuid NULL);
ALTER TABLE "governance_barrierstep" ADD CONSTRAINT "governance_barrierst_barrier_id_38c36780_fk_governanc" FOREIGN KEY ("barrier_id") REFERENCES "governance_barrier" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "governance_barrierstep" ADD CONSTRAINT "governance_barrierstep_noted_by_id_cfb34dfe_fk_accounts_user_id" FOREIGN KEY ("noted_by_id") REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "governance_barrierstep_barrier_id_38c36780" ON "governance_barrierstep" ("barrier_id");
CREATE INDEX "governance_barrierstep_noted_by_id_cfb34dfe" ON "governance_barrierstep" ("noted_by_id");
CREATE INDEX "barrier_steps" ON "governance_barrierstep" ("barrier_id", "happened_on");

-- SPDX-License-Identifier: EUPL-1.2
--
-- Remove constraint one_open_invitation_per_mailbox from model invitation
--
DROP INDEX IF EXISTS "one_open_invitation_per_mailbox";
--
-- Add field declined_at to invitation
--
ALTER TABLE "initiatives_invitation" ADD COLUMN "declined_at" timestamp with time zone NULL;
--
-- Create constraint one_open_invitation_per_mailbox on model invitation
--
CREATE UNIQUE INDEX "one_open_invitation_per_mailbox" ON "initiatives_invitation" ("initiative_id", "email") WHERE ("accepted_at" IS NULL AND "declined_at" IS NULL AND "withdrawn_at" IS NULL);

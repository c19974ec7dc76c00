-- SPDX-License-Identifier: EUPL-1.2
--
-- Add field wants_digests to user
--
ALTER TABLE "accounts_user" ADD COLUMN "wants_digests" boolean DEFAULT true NOT NULL;

-- SPDX-License-Identifier: EUPL-1.2
--
-- Create index register_by_told on OrderBy(Coalesce(F(told_at), F(published_at)), descending=True), OrderBy(F(id), descending=True) on model initiative
--
CREATE INDEX "register_by_told" ON "initiatives_initiative" ((COALESCE("told_at", "published_at")) DESC, "id" DESC) WHERE "status" = 'published';
--
-- Create index register_by_name on Lower(F(name)), F(id) on model initiative
--
CREATE INDEX "register_by_name" ON "initiatives_initiative" ((LOWER("name")), "id") WHERE "status" = 'published';
--
-- Create index register_by_newest on OrderBy(F(published_at), descending=True), OrderBy(F(id), descending=True) on model initiative
--
CREATE INDEX "register_by_newest" ON "initiatives_initiative" ("published_at" DESC, "id" DESC) WHERE "status" = 'published';

-- SPDX-License-Identifier: EUPL-1.2
-- Documents written before name their subject too; so far every one is about an initiative. The trigger that keeps the
-- words of an assessment is passed by for this addition only.
SELECT set_config('pgtrigger.ignore', '{pgtrigger_submitted_assessment_stays_a8661}', true);
UPDATE assessment_assessment
SET document = regexp_replace(
  document, '"initiativeId":("[^"]*"),',
  '"initiativeId":\1,"subject":{"kind":"initiative","id":\1,"code":null},'
)
WHERE document <> '' AND position('"subject":{"kind":' IN document) = 0;
SET CONSTRAINTS ALL IMMEDIATE;
SELECT set_config('pgtrigger.ignore', '{}', true);

# SPDX-License-Identifier: EUPL-1.2
"""Documents written before name their subject too; so far every one is about an initiative.

The words of the assessment stay as they were; the trigger that keeps them is passed by for this addition only.
"""

import pgtrigger
from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ADD = r"""
UPDATE assessment_assessment
SET document = regexp_replace(
  document, '"initiativeId":("[^"]*"),',
  '"initiativeId":\1,"subject":{"kind":"initiative","id":\1,"code":null},'
)
WHERE document <> '' AND position('"subject":{"kind":' IN document) = 0
"""
TAKE_AWAY = r"""
UPDATE assessment_assessment
SET document = regexp_replace(document, '"subject":\{"kind":[^}]*\},', '')
WHERE position('"subject":{"kind":' IN document) > 0
"""


def _run(schema_editor: BaseDatabaseSchemaEditor, statement: str) -> None:
    with pgtrigger.ignore("assessment.Assessment:submitted_assessment_stays"), schema_editor.connection.cursor() as c:
        c.execute(statement)


def add(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, ADD)


def take_away(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, TAKE_AWAY)


class Migration(migrations.Migration):
    dependencies = [("assessment", "0006_panels_and_figures")]
    operations = [migrations.RunPython(add, take_away)]

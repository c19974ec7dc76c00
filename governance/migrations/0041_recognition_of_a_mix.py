# SPDX-License-Identifier: EUPL-1.2
"""What carriers say of a mix of ways of governing tells which version of it they read."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0040_recheck_requests'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='stylerecognition',
            name='row_version',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stylerecognition',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stylerecognition',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stylerecognition',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='stylerecognition',
            name='mix_version',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.AddField(
            model_name='stylerecognitionevent',
            name='mix_version',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."mix_id" IS DISTINCT FROM (NEW."mix_id") OR OLD."mix_version" IS DISTINCT FROM (NEW."mix_version") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."said_by_id" IS DISTINCT FROM (NEW."said_by_id") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='80d72fb1846033c9640b1306e3db9f162203602f', operation='UPDATE', pgid='pgtrigger_row_version_f1943', table='governance_stylerecognition', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "mix_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."is_invented", NEW."mix_id", NEW."mix_version", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='ef0ee932b658fc5421bd9ef316fdd447d1f69010', operation='INSERT', pgid='pgtrigger_insert_insert_0e000', table='governance_stylerecognition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "mix_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."is_invented", NEW."mix_id", NEW."mix_version", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='51841c3adb93f6647ae45c513314fff875917035', operation='UPDATE', pgid='pgtrigger_update_update_ccae8', table='governance_stylerecognition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "mix_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (OLD."answer", OLD."created_at", OLD."id", OLD."is_invented", OLD."mix_id", OLD."mix_version", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."said_by_id", OLD."said_on", OLD."updated_at", OLD."version"); RETURN NULL;', hash='6f3a22dff222a59aaa381ee264be8e5469358ffa', operation='DELETE', pgid='pgtrigger_delete_delete_908da', table='governance_stylerecognition', when='AFTER')),
        ),
    ]

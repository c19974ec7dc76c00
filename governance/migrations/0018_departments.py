from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models
from django.db.models.deletion import DO_NOTHING

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0017_single_loss_touched'),
        ('initiatives', '0020_departments'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='contactperson',
            name='row_version',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='contactperson',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='contactperson',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='contactperson',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='department',
            name='row_version',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='department',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='department',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='department',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='contactperson',
            name='department',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.party', verbose_name='department'),
        ),
        migrations.AddField(
            model_name='contactpersonevent',
            name='department',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party', verbose_name='department'),
        ),
        migrations.AddField(
            model_name='department',
            name='party',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='department', to='initiatives.party', verbose_name='is the party'),
        ),
        migrations.AddField(
            model_name='departmentevent',
            name='party',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party', verbose_name='is the party'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactperson',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."department_id" IS DISTINCT FROM (NEW."department_id") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='3a92aba244f47ef16e2b77dd5c8c473b7cf326ca', operation='UPDATE', pgid='pgtrigger_row_version_7f59e', table='governance_contactperson', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactperson',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_contactpersonevent" ("created_at", "department_id", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."department_id", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;', hash='66144f009cd39d513cb3b1cb2b7183ed7019ec90', operation='INSERT', pgid='pgtrigger_insert_insert_c62be', table='governance_contactperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_contactpersonevent" ("created_at", "department_id", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."department_id", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;', hash='401de75aea23165c218e2dfd172c6b8d87453a20', operation='UPDATE', pgid='pgtrigger_update_update_50eca', table='governance_contactperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_contactpersonevent" ("created_at", "department_id", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "user_id", "version") VALUES (OLD."created_at", OLD."department_id", OLD."ends_on", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."updated_at", OLD."user_id", OLD."version"); RETURN NULL;', hash='ef831dcd29df047cfd90069679a006ed1ca70eba', operation='DELETE', pgid='pgtrigger_delete_delete_84181', table='governance_contactperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='department',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."party_id" IS DISTINCT FROM (NEW."party_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='112155524f53c4f2192afd9d8de7b5c2a6e38a95', operation='UPDATE', pgid='pgtrigger_row_version_7872f', table='governance_department', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='department',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_departmentevent" ("created_at", "id", "is_invented", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;', hash='7820f64768f1832de14f1e0012d164de4a7c13f4', operation='INSERT', pgid='pgtrigger_insert_insert_79bd4', table='governance_department', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='department',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_departmentevent" ("created_at", "id", "is_invented", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;', hash='4ea54a57f8338875261648fec462096e8b8b4990', operation='UPDATE', pgid='pgtrigger_update_update_0e380', table='governance_department', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='department',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_departmentevent" ("created_at", "id", "is_invented", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."is_invented", OLD."name", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."updated_at", OLD."version"); RETURN NULL;', hash='9a8f0831e750105c3dbf5eb69191325666793e76', operation='DELETE', pgid='pgtrigger_delete_delete_9e7c4', table='governance_department', when='AFTER')),
        ),
        migrations.RunSQL("DROP VIEW governance_share", create_view("governance_share", _VIEWS / "0015_share.sql").sql),
        migrations.RunSQL("DROP VIEW governance_money", create_view("governance_money", _VIEWS / "0015_money.sql").sql),
        create_view("governance_money", _VIEWS / "0018_money.sql"),
        create_view("governance_share", _VIEWS / "0018_share.sql"),
        migrations.AddField(
            model_name="money",
            name="institution",
            field=models.ForeignKey(null=True, on_delete=DO_NOTHING, related_name="+", to="initiatives.party"),
        ),
    ]

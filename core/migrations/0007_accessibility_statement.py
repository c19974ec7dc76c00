# SPDX-License-Identifier: EUPL-1.2
"""The accessibility statement of a site, its status, days and addresses."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0006_search_words'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='site',
            name='row_version',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='site',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='site',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='site',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='site',
            name='accessibility_day',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='site',
            name='accessibility_status',
            field=models.CharField(blank=True, choices=[('full', 'It meets all demands (A)'), ('partly', 'It meets part of the demands (B)'), ('measures', 'First measures were taken (C)'), ('not', 'It does not meet the demands (D)')], max_length=10),
        ),
        migrations.AddField(
            model_name='site',
            name='evaluated_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='site',
            name='evaluation_report',
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name='site',
            name='statement_address',
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name='siteevent',
            name='accessibility_day',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='siteevent',
            name='accessibility_status',
            field=models.CharField(blank=True, choices=[('full', 'It meets all demands (A)'), ('partly', 'It meets part of the demands (B)'), ('measures', 'First measures were taken (C)'), ('not', 'It does not meet the demands (D)')], max_length=10),
        ),
        migrations.AddField(
            model_name='siteevent',
            name='evaluated_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='siteevent',
            name='evaluation_report',
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name='siteevent',
            name='statement_address',
            field=models.CharField(blank=True, max_length=300),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."accent" IS DISTINCT FROM (NEW."accent") OR OLD."accent_dark" IS DISTINCT FROM (NEW."accent_dark") OR OLD."accent_tint" IS DISTINCT FROM (NEW."accent_tint") OR OLD."accessibility_day" IS DISTINCT FROM (NEW."accessibility_day") OR OLD."accessibility_status" IS DISTINCT FROM (NEW."accessibility_status") OR OLD."city" IS DISTINCT FROM (NEW."city") OR OLD."codes" IS DISTINCT FROM (NEW."codes") OR OLD."contact_email" IS DISTINCT FROM (NEW."contact_email") OR OLD."contact_phone" IS DISTINCT FROM (NEW."contact_phone") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."evaluated_on" IS DISTINCT FROM (NEW."evaluated_on") OR OLD."evaluation_report" IS DISTINCT FROM (NEW."evaluation_report") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_the_only_one" IS DISTINCT FROM (NEW."is_the_only_one") OR OLD."languages" IS DISTINCT FROM (NEW."languages") OR OLD."logo" IS DISTINCT FROM (NEW."logo") OR OLD."logo_type" IS DISTINCT FROM (NEW."logo_type") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."organisation" IS DISTINCT FROM (NEW."organisation") OR OLD."residents" IS DISTINCT FROM (NEW."residents") OR OLD."sender_email" IS DISTINCT FROM (NEW."sender_email") OR OLD."sender_name" IS DISTINCT FROM (NEW."sender_name") OR OLD."statement_address" IS DISTINCT FROM (NEW."statement_address"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='5d642e4882f56b24be18a0663b253d50211c66b6', operation='UPDATE', pgid='pgtrigger_row_version_9db21', table='core_site', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_siteevent" ("accent", "accent_dark", "accent_tint", "accessibility_day", "accessibility_status", "city", "codes", "contact_email", "contact_phone", "created_at", "evaluated_on", "evaluation_report", "id", "is_the_only_one", "languages", "logo_type", "name", "opened_at", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "sender_email", "sender_name", "statement_address", "updated_at", "version") VALUES (NEW."accent", NEW."accent_dark", NEW."accent_tint", NEW."accessibility_day", NEW."accessibility_status", NEW."city", NEW."codes", NEW."contact_email", NEW."contact_phone", NEW."created_at", NEW."evaluated_on", NEW."evaluation_report", NEW."id", NEW."is_the_only_one", NEW."languages", NEW."logo_type", NEW."name", NEW."opened_at", NEW."organisation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."residents", NEW."sender_email", NEW."sender_name", NEW."statement_address", NEW."updated_at", NEW."version"); RETURN NULL;', hash='b660676b5bebf7df986a2c39669d7ce00da760f5', operation='INSERT', pgid='pgtrigger_insert_insert_5e51a', table='core_site', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."accent" IS DISTINCT FROM (NEW."accent") OR OLD."accent_dark" IS DISTINCT FROM (NEW."accent_dark") OR OLD."accent_tint" IS DISTINCT FROM (NEW."accent_tint") OR OLD."accessibility_day" IS DISTINCT FROM (NEW."accessibility_day") OR OLD."accessibility_status" IS DISTINCT FROM (NEW."accessibility_status") OR OLD."city" IS DISTINCT FROM (NEW."city") OR OLD."codes" IS DISTINCT FROM (NEW."codes") OR OLD."contact_email" IS DISTINCT FROM (NEW."contact_email") OR OLD."contact_phone" IS DISTINCT FROM (NEW."contact_phone") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."evaluated_on" IS DISTINCT FROM (NEW."evaluated_on") OR OLD."evaluation_report" IS DISTINCT FROM (NEW."evaluation_report") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_the_only_one" IS DISTINCT FROM (NEW."is_the_only_one") OR OLD."languages" IS DISTINCT FROM (NEW."languages") OR OLD."logo_type" IS DISTINCT FROM (NEW."logo_type") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."organisation" IS DISTINCT FROM (NEW."organisation") OR OLD."residents" IS DISTINCT FROM (NEW."residents") OR OLD."sender_email" IS DISTINCT FROM (NEW."sender_email") OR OLD."sender_name" IS DISTINCT FROM (NEW."sender_name") OR OLD."statement_address" IS DISTINCT FROM (NEW."statement_address") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "core_siteevent" ("accent", "accent_dark", "accent_tint", "accessibility_day", "accessibility_status", "city", "codes", "contact_email", "contact_phone", "created_at", "evaluated_on", "evaluation_report", "id", "is_the_only_one", "languages", "logo_type", "name", "opened_at", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "sender_email", "sender_name", "statement_address", "updated_at", "version") VALUES (NEW."accent", NEW."accent_dark", NEW."accent_tint", NEW."accessibility_day", NEW."accessibility_status", NEW."city", NEW."codes", NEW."contact_email", NEW."contact_phone", NEW."created_at", NEW."evaluated_on", NEW."evaluation_report", NEW."id", NEW."is_the_only_one", NEW."languages", NEW."logo_type", NEW."name", NEW."opened_at", NEW."organisation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."residents", NEW."sender_email", NEW."sender_name", NEW."statement_address", NEW."updated_at", NEW."version"); RETURN NULL;', hash='d3a7a7b6476559596821eb9d8f821a5046824d5f', operation='UPDATE', pgid='pgtrigger_update_update_55a02', table='core_site', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "core_siteevent" ("accent", "accent_dark", "accent_tint", "accessibility_day", "accessibility_status", "city", "codes", "contact_email", "contact_phone", "created_at", "evaluated_on", "evaluation_report", "id", "is_the_only_one", "languages", "logo_type", "name", "opened_at", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "sender_email", "sender_name", "statement_address", "updated_at", "version") VALUES (OLD."accent", OLD."accent_dark", OLD."accent_tint", OLD."accessibility_day", OLD."accessibility_status", OLD."city", OLD."codes", OLD."contact_email", OLD."contact_phone", OLD."created_at", OLD."evaluated_on", OLD."evaluation_report", OLD."id", OLD."is_the_only_one", OLD."languages", OLD."logo_type", OLD."name", OLD."opened_at", OLD."organisation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."residents", OLD."sender_email", OLD."sender_name", OLD."statement_address", OLD."updated_at", OLD."version"); RETURN NULL;', hash='1a9956a4213c7ceaed18c4946281ebe6e3e21e73', operation='DELETE', pgid='pgtrigger_delete_delete_eb5d2', table='core_site', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('accessibility_day', None), ('accessibility_status', '')), models.Q(('accessibility_day__isnull', False), ('accessibility_status__in', ['full', 'partly', 'measures', 'not'])), _connector='OR'), name='statement_has_a_day'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('accessibility_status__in', ('full', 'partly')), _negated=True), models.Q(('evaluated_on__isnull', False), ('evaluated_on__lte', models.F('accessibility_day')), models.Q(('evaluation_report', ''), _negated=True)), _connector='OR'), name='statement_rests_on_an_evaluation'),
        ),
    ]

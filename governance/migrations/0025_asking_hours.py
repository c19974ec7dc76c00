# SPDX-License-Identifier: EUPL-1.2
"""What each side said that asking again takes; and the tables its totals are counted from are followed."""

import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from core.figures.source_writes import follow_writes


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_kept_figures'),
        ('governance', '0024_exception_requests'),
        ('initiatives', '0026_search_indexes'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='AskingHours',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('side', models.CharField(choices=[('initiative', 'Initiative'), ('city', 'Municipality')], max_length=10)),
                ('hours', models.DecimalField(decimal_places=1, max_digits=5, verbose_name='hours for one request')),
                ('said_on', models.DateField(verbose_name='said on')),
                ('is_invented', models.BooleanField(default=False)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='asking_hours', to='initiatives.initiative')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AskingHoursEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('side', models.CharField(choices=[('initiative', 'Initiative'), ('city', 'Municipality')], max_length=10)),
                ('hours', models.DecimalField(decimal_places=1, max_digits=5, verbose_name='hours for one request')),
                ('said_on', models.DateField(verbose_name='said on')),
                ('is_invented', models.BooleanField(default=False)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.askinghours')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='askinghours',
            constraint=models.UniqueConstraint(fields=('initiative', 'side'), name='asking_hours_said_once'),
        ),
        migrations.AddConstraint(
            model_name='askinghours',
            constraint=models.CheckConstraint(condition=models.Q(('hours__gte', 0), ('hours__lte', 2000)), name='asking_hours_are_possible'),
        ),
        migrations.AddConstraint(
            model_name='askinghours',
            constraint=models.CheckConstraint(condition=models.Q(('side__in', ['initiative', 'city'])), name='asking_hours_side_known'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='askinghours',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."hours" IS DISTINCT FROM (NEW."hours") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on") OR OLD."side" IS DISTINCT FROM (NEW."side"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='6bab41c88879390a22e11dfa59f5fbc6c76f6b65', operation='UPDATE', pgid='pgtrigger_row_version_d44f3', table='governance_askinghours', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='askinghours',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_askinghoursevent" ("created_at", "hours", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "side", "updated_at", "version") VALUES (NEW."created_at", NEW."hours", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_on", NEW."side", NEW."updated_at", NEW."version"); RETURN NULL;', hash='4d972318dd3a3798044cbba7982b96e02c599235', operation='INSERT', pgid='pgtrigger_insert_insert_ef94b', table='governance_askinghours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='askinghours',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_askinghoursevent" ("created_at", "hours", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "side", "updated_at", "version") VALUES (NEW."created_at", NEW."hours", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_on", NEW."side", NEW."updated_at", NEW."version"); RETURN NULL;', hash='bb5099328c045727ee647614bf176ca3af177fb9', operation='UPDATE', pgid='pgtrigger_update_update_d03a7', table='governance_askinghours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='askinghours',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_askinghoursevent" ("created_at", "hours", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "side", "updated_at", "version") VALUES (OLD."created_at", OLD."hours", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_on", OLD."side", OLD."updated_at", OLD."version"); RETURN NULL;', hash='b5b1d2a426ac5575043a62f4d6a2506a2f61faa3', operation='DELETE', pgid='pgtrigger_delete_delete_de622', table='governance_askinghours', when='AFTER')),
        ),
        *follow_writes('governance_askinghours', 'governance_checksetting', 'governance_signal'),
    ]

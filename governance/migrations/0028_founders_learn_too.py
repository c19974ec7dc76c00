# SPDX-License-Identifier: EUPL-1.2
"""What founders raise hangs on a message, and what they say of a way of governing on its mix."""

import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0027_partner_promises'),
        ('initiatives', '0028_decision_batches'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='StyleRecognition',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('answer', models.CharField(choices=[('yes', 'Yes'), ('partly', 'In part'), ('no', 'No')], max_length=6, verbose_name='do you recognise this?')),
                ('reason', models.CharField(blank=True, max_length=1000, verbose_name='why')),
                ('said_on', models.DateField()),
                ('is_invented', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StyleRecognitionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('answer', models.CharField(choices=[('yes', 'Yes'), ('partly', 'In part'), ('no', 'No')], max_length=6, verbose_name='do you recognise this?')),
                ('reason', models.CharField(blank=True, max_length=1000, verbose_name='why')),
                ('said_on', models.DateField()),
                ('is_invented', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='threadmessage',
            name='barrier',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='raised_in', to='governance.barrier'),
        ),
        migrations.AddField(
            model_name='threadmessage',
            name='lesson',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='raised_in', to='governance.lesson'),
        ),
        migrations.AddConstraint(
            model_name='threadmessage',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('barrier__isnull', True), ('lesson__isnull', True)), models.Q(('is_from_city', False), models.Q(('barrier__isnull', True), ('lesson__isnull', True), _connector='OR')), _connector='OR'), name='carriers_raise_one_thing'),
        ),
        migrations.AddField(
            model_name='stylerecognition',
            name='mix',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='recognition', to='governance.stylemix'),
        ),
        migrations.AddField(
            model_name='stylerecognition',
            name='said_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stylerecognitionevent',
            name='mix',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='governance.stylemix'),
        ),
        migrations.AddField(
            model_name='stylerecognitionevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='stylerecognitionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.stylerecognition'),
        ),
        migrations.AddField(
            model_name='stylerecognitionevent',
            name='said_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='stylerecognition',
            constraint=models.CheckConstraint(condition=models.Q(('answer', 'yes'), models.Q(('reason', ''), _negated=True), _connector='OR'), name='not_recognised_has_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."mix_id" IS DISTINCT FROM (NEW."mix_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."said_by_id" IS DISTINCT FROM (NEW."said_by_id") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='24e5a98220f0d060195a49bdea72fc0413ffc927', operation='UPDATE', pgid='pgtrigger_row_version_f1943', table='governance_stylerecognition', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."is_invented", NEW."mix_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='b0844fdbf84cc640ca72d0ee5c9a6e3e964cbea6', operation='INSERT', pgid='pgtrigger_insert_insert_0e000', table='governance_stylerecognition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."is_invented", NEW."mix_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='22265fd75cd6aa2a6a17930494daed84a871d262', operation='UPDATE', pgid='pgtrigger_update_update_ccae8', table='governance_stylerecognition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stylerecognition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (OLD."answer", OLD."created_at", OLD."id", OLD."is_invented", OLD."mix_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."said_by_id", OLD."said_on", OLD."updated_at", OLD."version"); RETURN NULL;', hash='20923e251cd9f16e2bc21b919cd2451d3c7e3d18', operation='DELETE', pgid='pgtrigger_delete_delete_908da', table='governance_stylerecognition', when='AFTER')),
        ),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""Which guarantees of the law are complied with towards an initiative."""

import core.models.records
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0029_history_in_order'),
        ('initiatives', '0031_history_in_order'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='GuaranteeAnswer',
            fields=[
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('guarantee', models.CharField(choices=[('equal_treatment', 'Equal treatment'), ('care', 'Careful preparation'), ('in_time', 'Decided in time'), ('reasons', 'Reasons given'), ('objection', 'Objection possible'), ('trust', 'Commitments honoured'), ('openness', 'Openness')], max_length=20, verbose_name='guarantee')),
                ('state', models.CharField(choices=[('kept', 'Complied with'), ('not_kept', 'Not complied with')], max_length=8, verbose_name='kept or not')),
                ('grounds', models.TextField(max_length=2000, verbose_name='what this rests on')),
                ('said_on', models.DateField(verbose_name='said on')),
                ('is_invented', models.BooleanField(default=False)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='guarantee_answers', to='initiatives.initiative')),
                ('said_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='said by')),
            ],
            options={
                'verbose_name': 'guarantee',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GuaranteeAnswerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('guarantee', models.CharField(choices=[('equal_treatment', 'Equal treatment'), ('care', 'Careful preparation'), ('in_time', 'Decided in time'), ('reasons', 'Reasons given'), ('objection', 'Objection possible'), ('trust', 'Commitments honoured'), ('openness', 'Openness')], max_length=20, verbose_name='guarantee')),
                ('state', models.CharField(choices=[('kept', 'Complied with'), ('not_kept', 'Not complied with')], max_length=8, verbose_name='kept or not')),
                ('grounds', models.TextField(max_length=2000, verbose_name='what this rests on')),
                ('said_on', models.DateField(verbose_name='said on')),
                ('is_invented', models.BooleanField(default=False)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.guaranteeanswer')),
                ('said_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='said by')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='guaranteeanswer',
            constraint=models.UniqueConstraint(fields=('initiative', 'guarantee'), name='guarantee_answered_once'),
        ),
        migrations.AddConstraint(
            model_name='guaranteeanswer',
            constraint=models.CheckConstraint(condition=models.Q(('guarantee__in', ['equal_treatment', 'care', 'in_time', 'reasons', 'objection', 'trust', 'openness'])), name='guarantee_known'),
        ),
        migrations.AddConstraint(
            model_name='guaranteeanswer',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['kept', 'not_kept'])), name='guarantee_state_known'),
        ),
        migrations.AddConstraint(
            model_name='guaranteeanswer',
            constraint=models.CheckConstraint(condition=models.Q(('grounds', ''), _negated=True), name='guarantee_answer_has_grounds'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guaranteeanswer',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."grounds" IS DISTINCT FROM (NEW."grounds") OR OLD."guarantee" IS DISTINCT FROM (NEW."guarantee") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."said_by_id" IS DISTINCT FROM (NEW."said_by_id") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on") OR OLD."state" IS DISTINCT FROM (NEW."state"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='3d06f3adcb205ade20f633f6a6b7c1436b735ae7', operation='UPDATE', pgid='pgtrigger_row_version_bcd1b', table='governance_guaranteeanswer', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guaranteeanswer',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_guaranteeanswerevent" ("created_at", "grounds", "guarantee", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "said_on", "state", "updated_at", "version") VALUES (NEW."created_at", NEW."grounds", NEW."guarantee", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_by_id", NEW."said_on", NEW."state", NEW."updated_at", NEW."version"); RETURN NULL;', hash='0f03ac371cb766e0c3a4435a1ee206cd83b4b955', operation='INSERT', pgid='pgtrigger_insert_insert_a7deb', table='governance_guaranteeanswer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guaranteeanswer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_guaranteeanswerevent" ("created_at", "grounds", "guarantee", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "said_on", "state", "updated_at", "version") VALUES (NEW."created_at", NEW."grounds", NEW."guarantee", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_by_id", NEW."said_on", NEW."state", NEW."updated_at", NEW."version"); RETURN NULL;', hash='2e2809c5f9fbeb4ce7a22dd710644a95d510c7c0', operation='UPDATE', pgid='pgtrigger_update_update_5a054', table='governance_guaranteeanswer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guaranteeanswer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_guaranteeanswerevent" ("created_at", "grounds", "guarantee", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "said_on", "state", "updated_at", "version") VALUES (OLD."created_at", OLD."grounds", OLD."guarantee", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_by_id", OLD."said_on", OLD."state", OLD."updated_at", OLD."version"); RETURN NULL;', hash='8bf4984c1a0845d8e9690a453a7eb97e84c349b4', operation='DELETE', pgid='pgtrigger_delete_delete_f1e69', table='governance_guaranteeanswer', when='AFTER')),
        ),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""Distance from the municipality that an initiative chose."""

import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0029_stand_ins_work_in_areas'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ChosenDistance',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('chosen_by', models.CharField(choices=[('initiative', 'The initiative'), ('both', 'The initiative and the municipality together')], max_length=10, verbose_name='who chose it')),
                ('reason', models.TextField(max_length=2000, verbose_name='why')),
                ('starts_on', models.DateField(verbose_name='since')),
                ('review_on', models.DateField(verbose_name='look again on')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended on')),
                ('is_invented', models.BooleanField(default=False)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ended by')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='distances', to='initiatives.initiative')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
            ],
            options={
                'verbose_name': 'chosen distance',
                'ordering': ['-starts_on', '-id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ChosenDistanceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('chosen_by', models.CharField(choices=[('initiative', 'The initiative'), ('both', 'The initiative and the municipality together')], max_length=10, verbose_name='who chose it')),
                ('reason', models.TextField(max_length=2000, verbose_name='why')),
                ('starts_on', models.DateField(verbose_name='since')),
                ('review_on', models.DateField(verbose_name='look again on')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended on')),
                ('is_invented', models.BooleanField(default=False)),
                ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ended by')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.chosendistance')),
                ('recorded_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='chosendistance',
            index=models.Index(condition=models.Q(('ended_on__isnull', True)), fields=['review_on'], name='distance_to_look_at_again'),
        ),
        migrations.AddConstraint(
            model_name='chosendistance',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True)), fields=('initiative',), name='one_distance_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='chosendistance',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='distance_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='chosendistance',
            constraint=models.CheckConstraint(condition=models.Q(('chosen_by__in', ['initiative', 'both'])), name='distance_chooser_known'),
        ),
        migrations.AddConstraint(
            model_name='chosendistance',
            constraint=models.CheckConstraint(condition=models.Q(('review_on__gt', models.F('starts_on'))), name='distance_reviewed_after_start'),
        ),
        migrations.AddConstraint(
            model_name='chosendistance',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('starts_on')), _connector='OR'), name='distance_ends_after_start'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chosendistance',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."chosen_by" IS DISTINCT FROM (NEW."chosen_by") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."ended_by_id" IS DISTINCT FROM (NEW."ended_by_id") OR OLD."ended_on" IS DISTINCT FROM (NEW."ended_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."review_on" IS DISTINCT FROM (NEW."review_on") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='ece4fabd71ea8aeb41c1ff43bdb59c1a7f10cf3f', operation='UPDATE', pgid='pgtrigger_row_version_8bfb0', table='initiatives_chosendistance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chosendistance',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_chosendistanceevent" ("chosen_by", "created_at", "ended_by_id", "ended_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "review_on", "starts_on", "updated_at", "version") VALUES (NEW."chosen_by", NEW."created_at", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."review_on", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='c3bc36565f7c300d3708f7e400bf2e874489daad', operation='INSERT', pgid='pgtrigger_insert_insert_eb471', table='initiatives_chosendistance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chosendistance',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_chosendistanceevent" ("chosen_by", "created_at", "ended_by_id", "ended_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "review_on", "starts_on", "updated_at", "version") VALUES (NEW."chosen_by", NEW."created_at", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."review_on", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='7216ab53293ed911945ec2b9a2e8385f9a0d3859', operation='UPDATE', pgid='pgtrigger_update_update_e6190', table='initiatives_chosendistance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chosendistance',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_chosendistanceevent" ("chosen_by", "created_at", "ended_by_id", "ended_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "review_on", "starts_on", "updated_at", "version") VALUES (OLD."chosen_by", OLD."created_at", OLD."ended_by_id", OLD."ended_on", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."review_on", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;', hash='518492193c67e0a3190e1cf9dcb9e81426eefc52', operation='DELETE', pgid='pgtrigger_delete_delete_9ec83', table='initiatives_chosendistance', when='AFTER')),
        ),
    ]

from pathlib import Path

import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"


class Migration(migrations.Migration):

    dependencies = [
        ('assessment', '0016_facts_as_views'),
        ('governance', '0019_decision_days'),
        ('initiatives', '0020_departments'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='DeedCase',
            fields=[
                ('id', models.TextField(primary_key=True, serialize=False)),
                ('deed', models.TextField()),
                ('kind', models.TextField()),
                ('counted_on', models.DateField()),
                ('final_on', models.DateField()),
                ('kept', models.BooleanField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('is_invented', models.BooleanField()),
            ],
            options={
                'db_table': 'governance_deedcase',
                'abstract': False,
                'managed': False,
                'default_permissions': (),
            },
        ),
        create_view("governance_deedcase", _VIEWS / "0020_deed_case.sql"),
        migrations.CreateModel(
            name='DeedReply',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('text', models.TextField(max_length=2000, verbose_name='the reply')),
                ('said_by', models.CharField(max_length=120, verbose_name='who replies')),
                ('said_on', models.DateField(verbose_name='on')),
                ('is_invented', models.BooleanField(default=False)),
                ('party', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='deed_reply', to='initiatives.party')),
            ],
            options={
                'ordering': ['-said_on', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DeedReplyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('text', models.TextField(max_length=2000, verbose_name='the reply')),
                ('said_by', models.CharField(max_length=120, verbose_name='who replies')),
                ('said_on', models.DateField(verbose_name='on')),
                ('is_invented', models.BooleanField(default=False)),
                ('party', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.deedreply')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deedreply',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."party_id" IS DISTINCT FROM (NEW."party_id") OR OLD."said_by" IS DISTINCT FROM (NEW."said_by") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='04cb3d2f419b3a4ad2f5e3154dde92ade7fb5f80', operation='UPDATE', pgid='pgtrigger_row_version_7caf1', table='governance_deedreply', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deedreply',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_deedreplyevent" ("created_at", "id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by", "said_on", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_by", NEW."said_on", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='0b378386044b18f8f041f0c271b8ba6f96f10b98', operation='INSERT', pgid='pgtrigger_insert_insert_1a30f', table='governance_deedreply', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deedreply',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_deedreplyevent" ("created_at", "id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by", "said_on", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_by", NEW."said_on", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='22a5ff0954af711dd9e988d39363dd1ce7e4124f', operation='UPDATE', pgid='pgtrigger_update_update_52077', table='governance_deedreply', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deedreply',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_deedreplyevent" ("created_at", "id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by", "said_on", "text", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."is_invented", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_by", OLD."said_on", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;', hash='98b4ed5f04a531ab2133ed49273fa3afc4c4dc49', operation='DELETE', pgid='pgtrigger_delete_delete_86adc', table='governance_deedreply', when='AFTER')),
        ),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""What partners promised and how they answer for it; counted with the deeds from now on."""

from pathlib import Path

import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0026_what_is_to_decide'),
        ('initiatives', '0028_decision_batches'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PartnerPromise',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('basis', models.CharField(choices=[('task', 'Part of its task'), ('promised', 'Promised')], max_length=8, verbose_name='why it is expected')),
                ('text', models.CharField(max_length=300, verbose_name='what it will do')),
                ('due_on', models.DateField(verbose_name='before')),
                ('moved_to', models.DateField(blank=True, null=True, verbose_name='moved to')),
                ('outcome', models.CharField(blank=True, choices=[('kept', 'Done'), ('not_kept', 'Not done')], default='', max_length=8, verbose_name='what became of it')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='on')),
                ('note', models.CharField(blank=True, max_length=1000, verbose_name='in words')),
                ('said_by_party', models.BooleanField(default=False)),
                ('is_invented', models.BooleanField(default=False)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partner_promises', to='initiatives.initiative')),
                ('noted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='promises', to='initiatives.party', verbose_name='party')),
            ],
            options={
                'ordering': ['due_on', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PartnerCall',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('text', models.TextField(max_length=1000, verbose_name='your question')),
                ('asked_on', models.DateField()),
                ('answer_due_on', models.DateField(verbose_name='answer by')),
                ('token_hash', models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ('answer', models.CharField(blank=True, choices=[('kept', 'It is done'), ('not_kept', 'It will not be done'), ('new_day', 'It will be done later'), ('none', 'No answer came')], default='', max_length=8, verbose_name='the answer')),
                ('answer_text', models.CharField(blank=True, max_length=1000, verbose_name='in words')),
                ('new_day', models.DateField(blank=True, null=True, verbose_name='done before')),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('is_invented', models.BooleanField(default=False)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='initiatives.partycontact')),
                ('promise', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calls', to='governance.partnerpromise')),
            ],
            options={
                'ordering': ['-asked_on', '-created_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='PartnerPromiseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('basis', models.CharField(choices=[('task', 'Part of its task'), ('promised', 'Promised')], max_length=8, verbose_name='why it is expected')),
                ('text', models.CharField(max_length=300, verbose_name='what it will do')),
                ('due_on', models.DateField(verbose_name='before')),
                ('moved_to', models.DateField(blank=True, null=True, verbose_name='moved to')),
                ('outcome', models.CharField(blank=True, choices=[('kept', 'Done'), ('not_kept', 'Not done')], default='', max_length=8, verbose_name='what became of it')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='on')),
                ('note', models.CharField(blank=True, max_length=1000, verbose_name='in words')),
                ('said_by_party', models.BooleanField(default=False)),
                ('is_invented', models.BooleanField(default=False)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('noted_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party', verbose_name='party')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.partnerpromise')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='partnerpromise',
            index=models.Index(models.F('due_on'), condition=models.Q(('closed_on__isnull', True)), name='open_partner_promises'),
        ),
        migrations.AddConstraint(
            model_name='partnerpromise',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_on__isnull', True), ('outcome', '')), models.Q(models.Q(('outcome', ''), _negated=True), ('closed_on__isnull', False)), _connector='OR'), name='closed_promise_has_an_outcome'),
        ),
        migrations.AddConstraint(
            model_name='partnerpromise',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'not_kept'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='promise_not_kept_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='partnerpromise',
            constraint=models.CheckConstraint(condition=models.Q(('moved_to__isnull', True), ('moved_to__gt', models.F('due_on')), _connector='OR'), name='promise_moves_on'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerpromise',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."moved_to" IS DISTINCT FROM (NEW."moved_to") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."noted_by_id" IS DISTINCT FROM (NEW."noted_by_id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."party_id" IS DISTINCT FROM (NEW."party_id") OR OLD."said_by_party" IS DISTINCT FROM (NEW."said_by_party") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='65759ccd2f21ee5b1e35a34ad479e4712e7d0393', operation='UPDATE', pgid='pgtrigger_row_version_508ea', table='governance_partnerpromise', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerpromise',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_partnerpromiseevent" ("basis", "closed_on", "created_at", "due_on", "id", "initiative_id", "is_invented", "moved_to", "note", "noted_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_party", "text", "updated_at", "version") VALUES (NEW."basis", NEW."closed_on", NEW."created_at", NEW."due_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."moved_to", NEW."note", NEW."noted_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_by_party", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='021ac99d221d99365a939274ad6f371c33058d81', operation='INSERT', pgid='pgtrigger_insert_insert_c8f44', table='governance_partnerpromise', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerpromise',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_partnerpromiseevent" ("basis", "closed_on", "created_at", "due_on", "id", "initiative_id", "is_invented", "moved_to", "note", "noted_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_party", "text", "updated_at", "version") VALUES (NEW."basis", NEW."closed_on", NEW."created_at", NEW."due_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."moved_to", NEW."note", NEW."noted_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_by_party", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='afc174b761a4b3e30148edbec4bd3b45135b0681', operation='UPDATE', pgid='pgtrigger_update_update_1c8c5', table='governance_partnerpromise', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerpromise',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_partnerpromiseevent" ("basis", "closed_on", "created_at", "due_on", "id", "initiative_id", "is_invented", "moved_to", "note", "noted_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_party", "text", "updated_at", "version") VALUES (OLD."basis", OLD."closed_on", OLD."created_at", OLD."due_on", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."moved_to", OLD."note", OLD."noted_by_id", OLD."outcome", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_by_party", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;', hash='46f9185ffbe1b488139cb6e438fc1113a9408b12', operation='DELETE', pgid='pgtrigger_delete_delete_d8478', table='governance_partnerpromise', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='partnercall',
            constraint=models.UniqueConstraint(condition=models.Q(('answer', '')), fields=('promise',), name='one_call_waits_per_promise'),
        ),
        migrations.AddConstraint(
            model_name='partnercall',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer__in', ['', 'none']), ('answered_on__isnull', True)), models.Q(models.Q(('answer__in', ['', 'none']), _negated=True), ('answered_on__isnull', False)), _connector='OR'), name='answer_has_a_day'),
        ),
        migrations.AddConstraint(
            model_name='partnercall',
            constraint=models.CheckConstraint(condition=models.Q(('answer', 'new_day'), ('new_day__isnull', True), _connector='XOR'), name='new_day_goes_with_its_answer'),
        ),
        migrations.AddConstraint(
            model_name='partnercall',
            constraint=models.CheckConstraint(condition=models.Q(('answer_due_on__gte', models.F('asked_on'))), name='call_is_answered_later'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnercall',
            trigger=pgtrigger.compiler.Trigger(name='call_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."answer_due_on" IS DISTINCT FROM (NEW."answer_due_on") OR OLD."asked_on" IS DISTINCT FROM (NEW."asked_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."promise_id" IS DISTINCT FROM (NEW."promise_id") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='1d2bc7c5388b79f4cf2539612d30e83502b34b19', operation='UPDATE', pgid='pgtrigger_call_stays_d071b', table='governance_partnercall', when='BEFORE')),
        ),
        migrations.RunSQL(
            "DROP VIEW governance_deedcase", create_view("governance_deedcase", _VIEWS / "0024_deed_case.sql").sql
        ),
        create_view("governance_deedcase", _VIEWS / "0027_deed_case.sql"),
    ]

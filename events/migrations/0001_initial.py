import core.models
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from core.database.migration_batch import MigrationBatch


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_wants_digests'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        MigrationBatch(
            [
                migrations.CreateModel(
                    name='Webhook',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('url', models.URLField(max_length=500, verbose_name='address')),
                        ('event_types', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), size=None, verbose_name='events')),
                        ('secret', models.CharField(editable=False, max_length=500)),
                        ('previous_secret', models.CharField(blank=True, editable=False, max_length=500)),
                        ('previous_secret_until', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('is_on', models.BooleanField(default=True, verbose_name='on')),
                        ('failing_since', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('turned_off_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('turned_off_because', models.CharField(blank=True, choices=[('by_hand', 'turned off by somebody'), ('gone', 'the address answered that it is gone for good'), ('failing', 'sending failed for five days')], editable=False, max_length=10)),
                        ('client', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='webhooks', to='accounts.apiclient')),
                        ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('client', 'url'), name='one_webhook_per_client_and_address'), models.CheckConstraint(condition=models.Q(('event_types', []), _negated=True), name='webhook_wants_something'), models.CheckConstraint(condition=models.Q(models.Q(('is_on', True), ('turned_off_at__isnull', True), ('turned_off_because', '')), models.Q(('is_on', False), ('turned_off_at__isnull', False), models.Q(('turned_off_because', ''), _negated=True)), _connector='OR'), name='webhook_off_says_since_when_and_why'), models.CheckConstraint(condition=models.Q(models.Q(('previous_secret', ''), ('previous_secret_until__isnull', True)), models.Q(models.Q(('previous_secret', ''), _negated=True), ('previous_secret_until__isnull', False)), _connector='OR'), name='webhook_old_secret_has_end')],
                    },
                ),
                migrations.CreateModel(
                    name='WebhookEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('url', models.URLField(max_length=500, verbose_name='address')),
                        ('event_types', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), size=None, verbose_name='events')),
                        ('is_on', models.BooleanField(default=True, verbose_name='on')),
                        ('turned_off_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('turned_off_because', models.CharField(blank=True, choices=[('by_hand', 'turned off by somebody'), ('gone', 'the address answered that it is gone for good'), ('failing', 'sending failed for five days')], editable=False, max_length=10)),
                        ('client', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.apiclient')),
                        ('created_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='exchange.webhook')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Event',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('kind', models.CharField(max_length=100, verbose_name='kind')),
                        ('subject', models.UUIDField()),
                        ('data', models.JSONField(default=dict)),
                        ('areas', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None)),
                        ('is_public', models.BooleanField(default=False)),
                        ('number', models.BigIntegerField(blank=True, null=True, unique=True)),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('number', None)), fields=['id'], name='event_without_number'), models.Index(fields=['created_at'], name='event_age')],
                    },
                ),
                migrations.CreateModel(
                    name='Delivery',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('state', models.CharField(choices=[('waiting', 'Waiting'), ('sent', 'Sent'), ('failed', 'Failed, tried again'), ('given_up', 'Given up')], default='waiting', max_length=10, verbose_name='state')),
                        ('tries', models.PositiveSmallIntegerField(default=0)),
                        ('next_try_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ('claimed_until', models.DateTimeField(blank=True, null=True)),
                        ('tried_at', models.DateTimeField(blank=True, null=True)),
                        ('sent_at', models.DateTimeField(blank=True, null=True)),
                        ('response_status', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('response_excerpt', models.CharField(blank=True, max_length=500)),
                        ('error', models.CharField(blank=True, max_length=300)),
                        ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='exchange.event')),
                        ('webhook', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='exchange.webhook')),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('state__in', ['waiting', 'failed'])), fields=['next_try_at', 'id'], name='delivery_due'), models.Index(fields=['webhook', '-id'], name='delivery_of_webhook')],
                        'constraints': [models.UniqueConstraint(fields=('event', 'webhook'), name='event_once_per_webhook'), models.CheckConstraint(condition=models.Q(models.Q(('sent_at__isnull', False), ('state', 'sent')), models.Q(models.Q(('state', 'sent'), _negated=True), ('sent_at__isnull', True)), _connector='OR'), name='delivery_sent_has_moment'), models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'failed']), ('claimed_until__isnull', True), _connector='OR'), name='finished_delivery_is_in_nobodys_hand')],
                    },
                ),
                # Numbers of events: given after the commit, never twice, also when every old event is forgotten.
                migrations.RunSQL(
                    sql='CREATE SEQUENCE exchange_event_number AS bigint',
                    reverse_sql='DROP SEQUENCE exchange_event_number',
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='event',
                    trigger=pgtrigger.compiler.Trigger(name='event_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."areas" IS DISTINCT FROM (NEW."areas") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."data" IS DISTINCT FROM (NEW."data") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_public" IS DISTINCT FROM (NEW."is_public") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."subject" IS DISTINCT FROM (NEW."subject"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='0bc014f3719af41211d9d16e7d327887cf5e0027', operation='UPDATE', pgid='pgtrigger_event_stays_c9b2c', table='exchange_event', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='webhook',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."event_types" IS DISTINCT FROM (NEW."event_types") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_on" IS DISTINCT FROM (NEW."is_on") OR OLD."previous_secret" IS DISTINCT FROM (NEW."previous_secret") OR OLD."previous_secret_until" IS DISTINCT FROM (NEW."previous_secret_until") OR OLD."secret" IS DISTINCT FROM (NEW."secret") OR OLD."turned_off_at" IS DISTINCT FROM (NEW."turned_off_at") OR OLD."turned_off_because" IS DISTINCT FROM (NEW."turned_off_because") OR OLD."url" IS DISTINCT FROM (NEW."url"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='7cb65bf26c986bfa76985850fcf92f7f1e335274', operation='UPDATE', pgid='pgtrigger_row_version_882e4', table='exchange_webhook', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='webhook',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "exchange_webhookevent" ("client_id", "created_at", "created_by_id", "event_types", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "turned_off_at", "turned_off_because", "updated_at", "url", "version") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."event_types", NEW."id", NEW."is_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."turned_off_at", NEW."turned_off_because", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;', hash='f2568a72f55837b453e9c2d1dc40d2404240ba4a', operation='INSERT', pgid='pgtrigger_insert_insert_2b8b1', table='exchange_webhook', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='webhook',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."event_types" IS DISTINCT FROM (NEW."event_types") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_on" IS DISTINCT FROM (NEW."is_on") OR OLD."turned_off_at" IS DISTINCT FROM (NEW."turned_off_at") OR OLD."turned_off_because" IS DISTINCT FROM (NEW."turned_off_because") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "exchange_webhookevent" ("client_id", "created_at", "created_by_id", "event_types", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "turned_off_at", "turned_off_because", "updated_at", "url", "version") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."event_types", NEW."id", NEW."is_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."turned_off_at", NEW."turned_off_because", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;', hash='07f121df90969cf400de17c3d4a7db9fd79567cd', operation='UPDATE', pgid='pgtrigger_update_update_1d4f3', table='exchange_webhook', when='AFTER')),
                ),
            ]
        ),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""All work of somebody can be handed over, and it is kept what went where."""

import core.models.records
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0011_unused_accounts'),
    ]

    operations = [
        migrations.CreateModel(
            name='HandOver',
            fields=[
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hand_overs', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-created_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='HandOverPart',
            fields=[
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('kind', models.CharField(max_length=30)),
                ('number', models.PositiveIntegerField()),
                ('hand_over', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='accounts.handover')),
                ('to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handover',
            trigger=pgtrigger.compiler.Trigger(name='hand_over_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='2ad043982f62b25b62b282ea69765703df06ade1', operation='UPDATE', pgid='pgtrigger_hand_over_stays_ef023', table='accounts_handover', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='handoverpart',
            constraint=models.UniqueConstraint(fields=('hand_over', 'to', 'kind'), name='handed_over_once'),
        ),
        migrations.AddConstraint(
            model_name='handoverpart',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='something_was_handed_over'),
        ),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""Decisions on many at once are one thing that can be taken back."""

import core.models
import datetime
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0027_keep_the_picture'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DecisionBatch',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('to_status', models.CharField(choices=[('submitted', 'Submitted'), ('changes_requested', 'Changes requested'), ('published', 'Published'), ('declined', 'Declined'), ('withdrawn', 'Withdrawn')], max_length=20)),
                ('letters', models.PositiveSmallIntegerField(default=0)),
                ('sends_at', models.DateTimeField(db_default=django.db.models.expressions.CombinedExpression(django.db.models.functions.datetime.Now(), '+', models.Value(datetime.timedelta(seconds=300))))),
                ('taken_back_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='statusmove',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='moves', to='initiatives.decisionbatch'),
        ),
        migrations.AddConstraint(
            model_name='decisionbatch',
            constraint=models.CheckConstraint(condition=models.Q(('taken_back_at__isnull', True), ('taken_back_at__lte', models.F('sends_at')), _connector='OR'), name='decisions_taken_back_in_time'),
        ),
    ]

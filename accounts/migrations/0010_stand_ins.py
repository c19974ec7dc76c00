# SPDX-License-Identifier: EUPL-1.2
"""Somebody who is away has a colleague who does their work."""

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
        ('accounts', '0009_alderman'),
    ]

    operations = [
        migrations.CreateModel(
            name='StandIn',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('first_day', models.DateField(verbose_name='from')),
                ('last_day', models.DateField(verbose_name='until and including')),
                ('is_invented', models.BooleanField(default=False)),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stand_ins', to=settings.AUTH_USER_MODEL, verbose_name='who is away')),
                ('stand_in', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stands_in', to=settings.AUTH_USER_MODEL, verbose_name='who stands in')),
                ('stopped_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['first_day', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('person', models.F('stand_in')), _negated=True), name='nobody_stands_in_for_themselves'), models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='stand_in_ends_after_start')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standin',
            trigger=pgtrigger.compiler.Trigger(name='stand_ins_do_not_cross', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n  PERFORM FROM accounts_user WHERE id IN (NEW.person_id, NEW.stand_in_id) ORDER BY id FOR NO KEY UPDATE;\n  IF EXISTS (\n    SELECT FROM accounts_standin s\n     WHERE s.id <> NEW.id AND s.first_day <= NEW.last_day AND s.last_day >= NEW.first_day\n       AND (s.person_id IN (NEW.person_id, NEW.stand_in_id) OR s.stand_in_id = NEW.person_id)\n  ) THEN\n    RAISE EXCEPTION 'stand-ins cross' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'stand_ins_do_not_cross';\n  END IF;\n  RETURN NEW;\n", hash='b0c75a9310b6f0b2a047de8dc76d6d81aeacd9bf', operation='INSERT OR UPDATE', pgid='pgtrigger_stand_ins_do_not_cross_f5dc6', table='accounts_standin', when='BEFORE')),
        ),
        migrations.CreateModel(
            name='CurrentStandIn',
            fields=[
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='+', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('stand_in', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('last_day', models.DateField()),
            ],
            options={
                'db_table': 'accounts_currentstandin',
                'managed': False,
                'default_permissions': (),
            },
        ),
        create_view("accounts_currentstandin", _VIEWS / "0010_current_stand_in.sql"),
    ]

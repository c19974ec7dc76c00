# SPDX-License-Identifier: EUPL-1.2
"""History is read per record in the order it was written: one index for both."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0028_founders_learn_too'),
        ('initiatives', '0031_history_in_order'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='arrangementevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='arrangement_history'),
        ),
        migrations.AlterField(
            model_name='arrangementevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.arrangement'),
        ),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""History is read per record in the order it was written: one index for both."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0030_chosen_distance'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='initiativeevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='initiative_history'),
        ),
        migrations.AlterField(
            model_name='initiativeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.initiative'),
        ),
    ]

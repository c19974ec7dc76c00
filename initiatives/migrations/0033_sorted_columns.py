# SPDX-License-Identifier: EUPL-1.2
"""Index the columns that the lists of parties and places are sorted by."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0032_same_as'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='party',
            index=models.Index(fields=['sphere', 'name', 'id'], name='party_by_sphere'),
        ),
        migrations.AddIndex(
            model_name='party',
            index=models.Index(fields=['register_number', 'id'], name='party_by_number'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['address', 'id'], name='place_by_address'),
        ),
    ]

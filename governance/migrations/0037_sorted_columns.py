# SPDX-License-Identifier: EUPL-1.2
"""Index the columns that the lists of the learning city are sorted by."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("governance", "0036_settled_issues_owe_nothing"),
        ('initiatives', '0033_sorted_columns'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='barrier',
            index=models.Index(fields=['title', 'id'], name='barrier_by_title'),
        ),
        migrations.AddIndex(
            model_name='experiment',
            index=models.Index(fields=['title', 'id'], name='experiment_by_title'),
        ),
        migrations.AddIndex(
            model_name='lesson',
            index=models.Index(fields=['title', 'id'], name='lesson_by_title'),
        ),
        migrations.AddIndex(
            model_name='provision',
            index=models.Index(fields=['title', 'id'], name='provision_by_title'),
        ),
    ]

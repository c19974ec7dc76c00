# SPDX-License-Identifier: EUPL-1.2
"""Names of people are searched in by an index."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_self_assessments_scope'),
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='user',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', config='dutch'), name='person_search'),
        ),
    ]

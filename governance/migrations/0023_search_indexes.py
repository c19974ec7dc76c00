# SPDX-License-Identifier: EUPL-1.2
"""What is searched in has its index, and words of names are known."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.conf import settings
from django.db import migrations

from core.search.learned_words import learn_words


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0022_messages'),
        ('initiatives', '0026_search_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='arrangement',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'reference', 'recipient', 'rule', config='dutch'), name='arrangement_search'),
        ),
        migrations.AddIndex(
            model_name='lesson',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'text', config='dutch'), name='lesson_search'),
        ),
        *learn_words('governance_arrangement', 'title', 'recipient', 'rule'),
        *learn_words('governance_lesson', 'title'),
    ]

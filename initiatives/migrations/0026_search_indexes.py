# SPDX-License-Identifier: EUPL-1.2
"""What is searched in has its index, and words of names are known."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

from core.search.learned_words import learn_words


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0025_widget_sites'),
        ('core', '0006_search_words'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='initiative',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', config='dutch'), name='initiative_named'),
        ),
        migrations.AddIndex(
            model_name='initiative',
            index=models.Index(django.db.models.functions.text.Lower('name'), name='initiative_called'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'text', 'where', 'who_could', config='dutch'), name='opportunity_search'),
        ),
        migrations.AddIndex(
            model_name='party',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', config='dutch'), name='party_search'),
        ),
        migrations.AddIndex(
            model_name='party',
            index=models.Index(django.db.models.functions.text.Lower('name'), name='party_called'),
        ),
        migrations.AddIndex(
            model_name='partyalias',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', config='dutch'), name='party_alias_search'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', 'address', config='dutch'), name='place_search'),
        ),
        migrations.AddIndex(
            model_name='partycontact',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', config='dutch'), name='party_contact_search'),
        ),
        *learn_words('initiatives_initiative', 'name'),
        *learn_words('initiatives_party', 'name'),
        *learn_words('initiatives_partyalias', 'name'),
        *learn_words('initiatives_place', 'name', 'address'),
        *learn_words('initiatives_opportunity', 'title'),
        *learn_words('initiatives_area', 'name'),
        *learn_words('initiatives_theme', 'name_nl', 'name_en'),
    ]

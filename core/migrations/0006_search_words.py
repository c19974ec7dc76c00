# SPDX-License-Identifier: EUPL-1.2
"""Known words, for finding part of a word and slips in it; the tables of names are followed by their own apps."""

from django.db import migrations, models

from core.search.learned_words import FUNCTION, NO_FUNCTION


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0005_existing_city'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('word', models.TextField(db_index=True)),
            ],
        ),
        migrations.RunSQL(FUNCTION, NO_FUNCTION),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""Growth steps are found by their words, and what partners agreed to for them is in kept figures."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import migrations

from core.figures.source_writes import follow_writes
from core.search.learned_words import learn_words


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0038_merged_initiatives"),
        ("core", "0006_search_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            "growthstep",
            GinIndex(
                SearchVector("name", "activities", "business_model", config="dutch"), name="growth_step_search"
            ),
        ),
        *learn_words("governance_growthstep", "name"),
        *follow_writes("governance_growthchange", "governance_partnerpromise"),
    ]

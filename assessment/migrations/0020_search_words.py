# SPDX-License-Identifier: EUPL-1.2
"""Words of the titles of rounds are known."""

from django.db import migrations

from core.search.learned_words import learn_words


class Migration(migrations.Migration):
    dependencies = [("assessment", "0019_follow_writes"), ("core", "0006_search_words")]

    operations = learn_words("assessment_round", "title")

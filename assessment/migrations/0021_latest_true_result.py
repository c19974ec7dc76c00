# SPDX-License-Identifier: EUPL-1.2
"""What the Woo index is told is found without reading what was made up."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("assessment", "0020_search_words")]

    operations = [
        migrations.AddIndex(
            model_name="assessment",
            index=models.Index(
                fields=["subject", "-published_at"],
                condition=Q(
                    kind="consensus", published_at__isnull=False, superseded_at__isnull=True, is_invented=False
                ),
                name="assessment_latest_true_result",
            ),
        )
    ]

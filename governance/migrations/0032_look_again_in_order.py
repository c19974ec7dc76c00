# SPDX-License-Identifier: EUPL-1.2
"""Style mixes are read in the order in which they are looked at again."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0031_issues'),
        ('initiatives', '0031_history_in_order'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='stylemix',
            index=models.Index(fields=['review_on', 'id'], name='style_mix_to_review'),
        ),
    ]

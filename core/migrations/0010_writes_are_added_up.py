# SPDX-License-Identifier: EUPL-1.2
"""What was written is added up by who writes, too: without a worker the notes would grow for as long as it is away."""

from django.db import migrations

from core.figures.source_writes import FUNCTION


class Migration(migrations.Migration):
    dependencies = [("core", "0009_figures_for_visitors")]
    operations = [migrations.RunSQL(FUNCTION, migrations.RunSQL.noop)]

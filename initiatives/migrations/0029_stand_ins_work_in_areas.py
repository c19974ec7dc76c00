# SPDX-License-Identifier: EUPL-1.2
"""Who stands in for somebody works in their areas, as long as it lasts."""

from pathlib import Path

from django.db import migrations

_VIEWS = Path(__file__).parent / "views"


def _replace(definition: str) -> str:
    # The columns stay, so what reads this view (who handles an initiative) stands as it is.
    return f"CREATE OR REPLACE VIEW initiatives_areaworker AS\n{(_VIEWS / definition).read_text(encoding='utf-8')}"


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0028_decision_batches"), ("accounts", "0010_stand_ins")]

    operations = [migrations.RunSQL(_replace("0029_areaworker.sql"), _replace("0015_areaworker.sql"))]

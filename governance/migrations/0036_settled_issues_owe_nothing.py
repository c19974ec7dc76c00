# SPDX-License-Identifier: EUPL-1.2
"""What residents raised and was dealt with by the last day for an answer needs none, also in the counted deeds."""

from pathlib import Path

from django.db import migrations

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"


class Migration(migrations.Migration):
    dependencies = [("governance", "0035_growth_path")]

    operations = [
        migrations.RunSQL(
            "DROP VIEW governance_deedcase", create_view("governance_deedcase", _VIEWS / "0034_deed_case.sql").sql
        ),
        create_view("governance_deedcase", _VIEWS / "0036_deed_case.sql"),
    ]

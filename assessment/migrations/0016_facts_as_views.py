from pathlib import Path

from django.db import migrations, models
from django.db.models.deletion import DO_NOTHING

from core.database.sql_views import create_view


class Migration(migrations.Migration):

    dependencies = [
        ("assessment", "0015_dissent_of_members"),
        ("initiatives", "0015_facts_as_views"),
    ]

    operations = [
        migrations.CreateModel(
            name="Result",
            fields=[
                ("assessment", models.OneToOneField(on_delete=DO_NOTHING, primary_key=True, related_name="+", serialize=False, to="assessment.assessment")),
                ("subject", models.ForeignKey(on_delete=DO_NOTHING, related_name="+", to="assessment.subject")),
                ("initiative", models.ForeignKey(null=True, on_delete=DO_NOTHING, related_name="+", to="initiatives.initiative")),
                ("round", models.ForeignKey(null=True, on_delete=DO_NOTHING, related_name="+", to="assessment.round")),
                ("lens", models.ForeignKey(on_delete=DO_NOTHING, related_name="+", to="assessment.lens")),
                ("published_at", models.DateTimeField()),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                ("is_latest", models.BooleanField()),
                ("previous", models.ForeignKey(null=True, on_delete=DO_NOTHING, related_name="+", to="assessment.assessment")),
            ],
            options={"db_table": "assessment_result", "managed": False, "default_permissions": ()},
        ),
        create_view("assessment_result", Path(__file__).parent / "views" / "0016_result.sql"),
    ]

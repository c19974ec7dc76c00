from pathlib import Path

import django.contrib.postgres.fields
from django.conf import settings
from django.db import migrations, models
from django.db.models.deletion import DO_NOTHING

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"
_OPTIONS = {"managed": False, "default_permissions": ()}


def to(model: str) -> models.ForeignKey:
    return models.ForeignKey(on_delete=DO_NOTHING, related_name="+", to=model)


class Migration(migrations.Migration):

    dependencies = [
        ("initiatives", "0014_merged_parties"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RegisteredInitiative",
            fields=[
                ("initiative", models.OneToOneField(on_delete=DO_NOTHING, primary_key=True, related_name="+", serialize=False, to="initiatives.initiative")),
                ("area", models.ForeignKey(null=True, on_delete=DO_NOTHING, related_name="+", to="initiatives.area")),
                ("is_alive", models.BooleanField()),
                ("published_on", models.DateField()),
            ],
            options={"db_table": "initiatives_registered", **_OPTIONS},
        ),
        create_view("initiatives_registered", _VIEWS / "0015_registered.sql"),
        migrations.CreateModel(
            name="AreaWorker",
            fields=[
                ("pk", models.CompositePrimaryKey("area_id", "user_id", blank=True, editable=False, primary_key=True, serialize=False)),
                ("area", to("initiatives.area")),
                ("user", models.ForeignKey(on_delete=DO_NOTHING, related_name="areas_worked_in", to=settings.AUTH_USER_MODEL)),
            ],
            options={"db_table": "initiatives_areaworker", **_OPTIONS},
        ),
        create_view("initiatives_areaworker", _VIEWS / "0015_areaworker.sql"),
        migrations.CreateModel(
            name="Handler",
            fields=[
                ("pk", models.CompositePrimaryKey("initiative_id", "user_id", "role", blank=True, editable=False, primary_key=True, serialize=False)),
                ("initiative", to("initiatives.initiative")),
                ("user", to(settings.AUTH_USER_MODEL)),
                ("role", models.CharField(choices=[("assessor", "Assessor"), ("official", "Area official"), ("coordinator", "Coordinator"), ("administrator", "Administrator")], max_length=20)),
            ],
            options={"db_table": "initiatives_handler", **_OPTIONS},
        ),
        create_view("initiatives_handler", _VIEWS / "0015_handler.sql"),
        migrations.CreateModel(
            name="CarrierTerm",
            fields=[
                ("carrier", models.OneToOneField(on_delete=DO_NOTHING, primary_key=True, related_name="+", serialize=False, to="initiatives.carrier")),
                ("initiative", to("initiatives.initiative")),
                ("user", to(settings.AUTH_USER_MODEL)),
                ("key_tasks", django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), size=None)),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
            ],
            options={"db_table": "initiatives_carrierterm", **_OPTIONS},
        ),
        create_view("initiatives_carrierterm", _VIEWS / "0015_carrierterm.sql"),
        migrations.CreateModel(
            name="CarryingPeriod",
            fields=[
                ("pk", models.CompositePrimaryKey("initiative_id", "first_day", blank=True, editable=False, primary_key=True, serialize=False)),
                ("initiative", to("initiatives.initiative")),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                ("noted", models.IntegerField()),
                ("least", models.IntegerField()),
                ("is_known", models.BooleanField()),
                ("others", models.IntegerField()),
                ("is_all_on_one", models.BooleanField()),
                ("stops", models.BooleanField()),
                ("changed_on", models.DateField(null=True)),
            ],
            options={"db_table": "initiatives_carrying", **_OPTIONS},
        ),
        create_view("initiatives_carrying", _VIEWS / "0015_carrying.sql"),
    ]

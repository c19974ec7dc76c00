from pathlib import Path

from django.db import migrations, models
from django.db.models.deletion import DO_NOTHING

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"


class Migration(migrations.Migration):

    dependencies = [
        ("governance", "0014_subsidy_file_overwrite"),
        ("initiatives", "0015_facts_as_views"),
    ]

    operations = [
        migrations.CreateModel(
            name="Money",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("basis", models.CharField(max_length=7)),
                ("initiative", models.ForeignKey(on_delete=DO_NOTHING, related_name="+", to="initiatives.initiative")),
                ("party", models.ForeignKey(null=True, on_delete=DO_NOTHING, related_name="+", to="initiatives.party")),
                ("told", models.SmallIntegerField(null=True)),
                ("granted", models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ("a_year", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("is_outside", models.BooleanField()),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                ("since", models.DateField()),
                ("is_invented", models.BooleanField()),
            ],
            options={"db_table": "governance_money", "managed": False, "default_permissions": ()},
        ),
        create_view("governance_money", _VIEWS / "0015_money.sql"),
        migrations.CreateModel(
            name="Share",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("initiative", models.ForeignKey(on_delete=DO_NOTHING, related_name="+", to="initiatives.initiative")),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                ("party", models.ForeignKey(null=True, on_delete=DO_NOTHING, related_name="+", to="initiatives.party")),
                ("told", models.IntegerField(null=True)),
                ("a_year", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("told_since", models.DateField(null=True)),
                ("granted_since", models.DateField(null=True)),
                ("is_invented", models.BooleanField()),
                ("basis", models.CharField(max_length=7)),
                ("least", models.DecimalField(decimal_places=4, max_digits=7)),
                ("most", models.DecimalField(decimal_places=4, max_digits=7)),
                ("payer_unknown", models.DecimalField(decimal_places=4, max_digits=7)),
                ("untold", models.DecimalField(decimal_places=4, max_digits=7)),
                ("others", models.IntegerField()),
            ],
            options={"db_table": "governance_share", "managed": False, "default_permissions": ()},
        ),
        create_view("governance_share", _VIEWS / "0015_share.sql"),
    ]

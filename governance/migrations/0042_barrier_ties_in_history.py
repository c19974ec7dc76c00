# SPDX-License-Identifier: EUPL-1.2
"""Who said of which initiative that a barrier stands in its way, and who took it off, stays in history.

The table of the ties stays as it is: it only gets a name in the code, with a history as every tracked record has.
"""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0041_recognition_of_a_mix"),
        ("initiatives", "0035_followed_things"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="BarrierTie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "barrier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="ties",
                                to="governance.barrier", verbose_name="barrier",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="barrier_ties",
                                to="initiatives.initiative", verbose_name="initiative",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tie to a barrier",
                        "db_table": "governance_barrier_initiatives",
                        "unique_together": {("barrier", "initiative")},
                    },
                ),
                migrations.AlterField(
                    model_name="barrier",
                    name="initiatives",
                    field=models.ManyToManyField(
                        blank=True, related_name="barriers", through="governance.BarrierTie",
                        to="initiatives.initiative", verbose_name="initiatives",
                    ),
                ),
            ]
        ),
        migrations.CreateModel(
            name="BarrierTieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "barrier",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="+",
                        related_query_name="+", to="governance.barrier", verbose_name="barrier",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="+",
                        related_query_name="+", to="initiatives.initiative", verbose_name="initiative",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+", to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="events",
                        to="governance.barriertie",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="barriertie",
            trigger=pgtrigger.compiler.Trigger(name="insert_insert", sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_barriertieevent" ("barrier_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."barrier_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash="6baadf9efee6aceaf8f30e640d37f9ebf5791f83", operation="INSERT", pgid="pgtrigger_insert_insert_b211b", table="governance_barrier_initiatives", when="AFTER")),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="barriertie",
            trigger=pgtrigger.compiler.Trigger(name="update_update", sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_barriertieevent" ("barrier_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."barrier_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash="6ef617cdd7030fb6b8bcc1177ecee0be89edb485", operation="UPDATE", pgid="pgtrigger_update_update_6fd7f", table="governance_barrier_initiatives", when="AFTER")),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="barriertie",
            trigger=pgtrigger.compiler.Trigger(name="delete_delete", sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_barriertieevent" ("barrier_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."barrier_id", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash="4cb933bd6f1e0f2f35f1640ccbb1f5380cf2d87c", operation="DELETE", pgid="pgtrigger_delete_delete_d3976", table="governance_barrier_initiatives", when="AFTER")),
        ),
    ]

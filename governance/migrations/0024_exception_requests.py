from pathlib import Path

import django.db.models.deletion
import django.db.models.manager
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0023_search_indexes'),
        ('initiatives', '0026_search_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelManagers(
            name='arrangement',
            managers=[
                ('every', django.db.models.manager.Manager()),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='arrangement',
            name='row_version',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='arrangement',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='arrangement',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='arrangement',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='arrangement',
            name='asked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='grounds',
            field=models.TextField(blank=True, db_default='', max_length=2000, verbose_name='grounds'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='outcome',
            field=models.CharField(blank=True, choices=[('open', 'Not decided yet'), ('granted', 'Granted'), ('partly', 'Granted in part'), ('refused', 'Refused'), ('withdrawn', 'Withdrawn')], db_default='', default='', max_length=9, verbose_name='decision'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='situation',
            field=models.TextField(blank=True, db_default='', max_length=2000, verbose_name='situation'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='asked_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='grounds',
            field=models.TextField(blank=True, db_default='', max_length=2000, verbose_name='grounds'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='outcome',
            field=models.CharField(blank=True, choices=[('open', 'Not decided yet'), ('granted', 'Granted'), ('partly', 'Granted in part'), ('refused', 'Refused'), ('withdrawn', 'Withdrawn')], db_default='', default='', max_length=9, verbose_name='decision'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='situation',
            field=models.TextField(blank=True, db_default='', max_length=2000, verbose_name='situation'),
        ),
        migrations.AddIndex(
            model_name='arrangement',
            index=models.Index(condition=models.Q(('kind', 'exception')), fields=['-first_day', '-id'], name='exception_newest'),
        ),
        migrations.AddIndex(
            model_name='arrangement',
            index=models.Index(condition=models.Q(('kind', 'exception')), fields=['rule', '-first_day', '-id'], name='exception_of_rule'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."amount_determined" IS DISTINCT FROM (NEW."amount_determined") OR OLD."amount_granted" IS DISTINCT FROM (NEW."amount_granted") OR OLD."amount_requested" IS DISTINCT FROM (NEW."amount_requested") OR OLD."announced_on" IS DISTINCT FROM (NEW."announced_on") OR OLD."asked_by_id" IS DISTINCT FROM (NEW."asked_by_id") OR OLD."asked_on" IS DISTINCT FROM (NEW."asked_on") OR OLD."by_book_year" IS DISTINCT FROM (NEW."by_book_year") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."determination_requested_on" IS DISTINCT FROM (NEW."determination_requested_on") OR OLD."determined_on" IS DISTINCT FROM (NEW."determined_on") OR OLD."end_reason" IS DISTINCT FROM (NEW."end_reason") OR OLD."end_reason_given" IS DISTINCT FROM (NEW."end_reason_given") OR OLD."first_day" IS DISTINCT FROM (NEW."first_day") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."granted_by_id" IS DISTINCT FROM (NEW."granted_by_id") OR OLD."grounds" IS DISTINCT FROM (NEW."grounds") OR OLD."hours_per_week" IS DISTINCT FROM (NEW."hours_per_week") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."last_day" IS DISTINCT FROM (NEW."last_day") OR OLD."notice_given_on" IS DISTINCT FROM (NEW."notice_given_on") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."recipient" IS DISTINCT FROM (NEW."recipient") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."renews_id" IS DISTINCT FROM (NEW."renews_id") OR OLD."rent_per_month" IS DISTINCT FROM (NEW."rent_per_month") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."same_activities" IS DISTINCT FROM (NEW."same_activities") OR OLD."scheme_id" IS DISTINCT FROM (NEW."scheme_id") OR OLD."situation" IS DISTINCT FROM (NEW."situation") OR OLD."title" IS DISTINCT FROM (NEW."title"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='bfc8396af5ecc95fa2b47b4ff852ea0a499fb56d', operation='UPDATE', pgid='pgtrigger_row_version_35906', table='governance_arrangement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='exception_outcome', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n      IF NEW.kind <> 'exception' THEN NEW.outcome = '';\n      ELSIF NEW.asked_on IS NOT NULL AND NEW.decided_on IS NULL THEN NEW.outcome = 'open';\n      ELSIF NEW.outcome IN ('', 'open') THEN NEW.outcome = 'granted';\n      END IF;\n      RETURN NEW;\n    ", hash='db4ba834c8537a8e9a1c9555a84c182eea78f69b', operation='INSERT OR UPDATE', pgid='pgtrigger_exception_outcome_2a502', table='governance_arrangement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_by_id", "asked_on", "by_book_year", "created_at", "decided_by_id", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "grounds", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "situation", "title", "updated_at", "version") VALUES (NEW."amount_determined", NEW."amount_granted", NEW."amount_requested", NEW."announced_on", NEW."asked_by_id", NEW."asked_on", NEW."by_book_year", NEW."created_at", NEW."decided_by_id", NEW."decided_on", NEW."determination_requested_on", NEW."determined_on", NEW."end_reason", NEW."end_reason_given", NEW."first_day", NEW."goal_id", NEW."granted_by_id", NEW."grounds", NEW."hours_per_week", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."last_day", NEW."notice_given_on", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."recipient", NEW."reference", NEW."renews_id", NEW."rent_per_month", NEW."rule", NEW."same_activities", NEW."scheme_id", NEW."situation", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='e89ad10ac1f1c439b4e3680f86067f28b3b237f2', operation='INSERT', pgid='pgtrigger_insert_insert_c9f36', table='governance_arrangement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_by_id", "asked_on", "by_book_year", "created_at", "decided_by_id", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "grounds", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "situation", "title", "updated_at", "version") VALUES (NEW."amount_determined", NEW."amount_granted", NEW."amount_requested", NEW."announced_on", NEW."asked_by_id", NEW."asked_on", NEW."by_book_year", NEW."created_at", NEW."decided_by_id", NEW."decided_on", NEW."determination_requested_on", NEW."determined_on", NEW."end_reason", NEW."end_reason_given", NEW."first_day", NEW."goal_id", NEW."granted_by_id", NEW."grounds", NEW."hours_per_week", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."last_day", NEW."notice_given_on", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."recipient", NEW."reference", NEW."renews_id", NEW."rent_per_month", NEW."rule", NEW."same_activities", NEW."scheme_id", NEW."situation", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='0ce5e581695854a37334356f88a671ef659ff988', operation='UPDATE', pgid='pgtrigger_update_update_8cdad', table='governance_arrangement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_by_id", "asked_on", "by_book_year", "created_at", "decided_by_id", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "grounds", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "situation", "title", "updated_at", "version") VALUES (OLD."amount_determined", OLD."amount_granted", OLD."amount_requested", OLD."announced_on", OLD."asked_by_id", OLD."asked_on", OLD."by_book_year", OLD."created_at", OLD."decided_by_id", OLD."decided_on", OLD."determination_requested_on", OLD."determined_on", OLD."end_reason", OLD."end_reason_given", OLD."first_day", OLD."goal_id", OLD."granted_by_id", OLD."grounds", OLD."hours_per_week", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."kind", OLD."last_day", OLD."notice_given_on", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."recipient", OLD."reference", OLD."renews_id", OLD."rent_per_month", OLD."rule", OLD."same_activities", OLD."scheme_id", OLD."situation", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;', hash='031faf21647ea35cc535d0c0ecabb352ee012a00', operation='DELETE', pgid='pgtrigger_delete_delete_cb2e8', table='governance_arrangement', when='AFTER')),
        ),
        # What is there already is the same thing: granted, or asked for and not decided. The trigger says which.
        migrations.RunSQL(
            "UPDATE governance_arrangement SET outcome = 'granted' WHERE kind = 'exception'", migrations.RunSQL.noop
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'exception'), ('outcome__in', ['open', 'granted', 'partly', 'refused', 'withdrawn'])), models.Q(models.Q(('kind', 'exception'), _negated=True), ('outcome', '')), _connector='OR'), name='outcome_is_of_exceptions'),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'open'), _negated=True), models.Q(('asked_on__isnull', False), ('decided_on__isnull', True)), _connector='OR'), name='exception_is_open_until_decided'),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['partly', 'refused', 'withdrawn']), _negated=True), models.Q(('grounds', ''), _negated=True), _connector='OR'), name='exception_decision_has_grounds'),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['refused', 'withdrawn']), _negated=True), models.Q(('amount_granted__isnull', True), ('asked_on__isnull', False), ('decided_on__isnull', False)), _connector='OR'), name='refused_exception_has_days_and_gives_nothing'),
        ),
        migrations.RunSQL(
            "DROP VIEW governance_deedcase", create_view("governance_deedcase", _VIEWS / "0020_deed_case.sql").sql
        ),
        create_view("governance_deedcase", _VIEWS / "0024_deed_case.sql"),
    ]


import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0018_departments'),
        ('initiatives', '0020_departments'),
    ]

    operations = [
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
            name='announced_on',
            field=models.DateField(blank=True, null=True, verbose_name='decision announced on'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='asked_on',
            field=models.DateField(blank=True, null=True, verbose_name='asked on'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='decided_on',
            field=models.DateField(blank=True, null=True, verbose_name='decided on'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='end_reason',
            field=models.CharField(blank=True, db_default='', max_length=500, verbose_name='reason of the end'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='end_reason_given',
            field=models.BooleanField(blank=True, null=True, verbose_name='reason given for the end'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='announced_on',
            field=models.DateField(blank=True, null=True, verbose_name='decision announced on'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='asked_on',
            field=models.DateField(blank=True, null=True, verbose_name='asked on'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='decided_on',
            field=models.DateField(blank=True, null=True, verbose_name='decided on'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='end_reason',
            field=models.CharField(blank=True, db_default='', max_length=500, verbose_name='reason of the end'),
        ),
        migrations.AddField(
            model_name='arrangementevent',
            name='end_reason_given',
            field=models.BooleanField(blank=True, null=True, verbose_name='reason given for the end'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."amount_determined" IS DISTINCT FROM (NEW."amount_determined") OR OLD."amount_granted" IS DISTINCT FROM (NEW."amount_granted") OR OLD."amount_requested" IS DISTINCT FROM (NEW."amount_requested") OR OLD."announced_on" IS DISTINCT FROM (NEW."announced_on") OR OLD."asked_on" IS DISTINCT FROM (NEW."asked_on") OR OLD."by_book_year" IS DISTINCT FROM (NEW."by_book_year") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."determination_requested_on" IS DISTINCT FROM (NEW."determination_requested_on") OR OLD."determined_on" IS DISTINCT FROM (NEW."determined_on") OR OLD."end_reason" IS DISTINCT FROM (NEW."end_reason") OR OLD."end_reason_given" IS DISTINCT FROM (NEW."end_reason_given") OR OLD."first_day" IS DISTINCT FROM (NEW."first_day") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."granted_by_id" IS DISTINCT FROM (NEW."granted_by_id") OR OLD."hours_per_week" IS DISTINCT FROM (NEW."hours_per_week") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."last_day" IS DISTINCT FROM (NEW."last_day") OR OLD."notice_given_on" IS DISTINCT FROM (NEW."notice_given_on") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."recipient" IS DISTINCT FROM (NEW."recipient") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."renews_id" IS DISTINCT FROM (NEW."renews_id") OR OLD."rent_per_month" IS DISTINCT FROM (NEW."rent_per_month") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."same_activities" IS DISTINCT FROM (NEW."same_activities") OR OLD."scheme_id" IS DISTINCT FROM (NEW."scheme_id") OR OLD."title" IS DISTINCT FROM (NEW."title"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='b0fb4334d6bb71a5b60e08999598824bd12f5584', operation='UPDATE', pgid='pgtrigger_row_version_35906', table='governance_arrangement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_on", "by_book_year", "created_at", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "title", "updated_at", "version") VALUES (NEW."amount_determined", NEW."amount_granted", NEW."amount_requested", NEW."announced_on", NEW."asked_on", NEW."by_book_year", NEW."created_at", NEW."decided_on", NEW."determination_requested_on", NEW."determined_on", NEW."end_reason", NEW."end_reason_given", NEW."first_day", NEW."goal_id", NEW."granted_by_id", NEW."hours_per_week", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."last_day", NEW."notice_given_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."recipient", NEW."reference", NEW."renews_id", NEW."rent_per_month", NEW."rule", NEW."same_activities", NEW."scheme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='688e4e705421e01c110ca0e2597dbda8b0b86562', operation='INSERT', pgid='pgtrigger_insert_insert_c9f36', table='governance_arrangement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_on", "by_book_year", "created_at", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "title", "updated_at", "version") VALUES (NEW."amount_determined", NEW."amount_granted", NEW."amount_requested", NEW."announced_on", NEW."asked_on", NEW."by_book_year", NEW."created_at", NEW."decided_on", NEW."determination_requested_on", NEW."determined_on", NEW."end_reason", NEW."end_reason_given", NEW."first_day", NEW."goal_id", NEW."granted_by_id", NEW."hours_per_week", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."last_day", NEW."notice_given_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."recipient", NEW."reference", NEW."renews_id", NEW."rent_per_month", NEW."rule", NEW."same_activities", NEW."scheme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='8f0f77a9a9aebbdd1fad97f392172300a15c112b', operation='UPDATE', pgid='pgtrigger_update_update_8cdad', table='governance_arrangement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='arrangement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_on", "by_book_year", "created_at", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "title", "updated_at", "version") VALUES (OLD."amount_determined", OLD."amount_granted", OLD."amount_requested", OLD."announced_on", OLD."asked_on", OLD."by_book_year", OLD."created_at", OLD."decided_on", OLD."determination_requested_on", OLD."determined_on", OLD."end_reason", OLD."end_reason_given", OLD."first_day", OLD."goal_id", OLD."granted_by_id", OLD."hours_per_week", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."kind", OLD."last_day", OLD."notice_given_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."recipient", OLD."reference", OLD."renews_id", OLD."rent_per_month", OLD."rule", OLD."same_activities", OLD."scheme_id", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;', hash='3ca9a55af3835563ae0ff10c6cc377af897fa6df', operation='DELETE', pgid='pgtrigger_delete_delete_cb2e8', table='governance_arrangement', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(('asked_on__isnull', True), ('decided_on__isnull', True), ('decided_on__gte', models.F('asked_on')), _connector='OR'), name='arrangement_decided_after_it_was_asked'),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(('announced_on__isnull', True), models.Q(('announced_on__gte', models.F('decided_on')), ('decided_on__isnull', False)), _connector='OR'), name='arrangement_announced_after_decision'),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(('end_reason', ''), models.Q(('end_reason_given', True), ('end_reason_given__isnull', False)), _connector='OR'), name='arrangement_reason_was_given'),
        ),
    ]

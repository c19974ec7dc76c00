
import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0024_help_to_confirm'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='WidgetSite',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('origin', models.CharField(max_length=200, unique=True, verbose_name='address of the site')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='whose site it is')),
                ('added_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['origin'],
            },
        ),
        migrations.CreateModel(
            name='WidgetSiteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('origin', models.CharField(max_length=200, verbose_name='address of the site')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='whose site it is')),
                ('added_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.widgetsite')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='widgetsite',
            constraint=models.CheckConstraint(condition=models.Q(('origin__regex', '^https://[a-z0-9.-]+(:[0-9]{1,5})?$')), name='widget_site_is_an_origin'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='widgetsite',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_widgetsiteevent" ("added_by_id", "created_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."added_by_id", NEW."created_at", NEW."id", NEW."note", NEW."origin", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='ef4fa51cd5a80c22e8fb6fc92b70bc222f4b33cc', operation='INSERT', pgid='pgtrigger_insert_insert_d7c9d', table='initiatives_widgetsite', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='widgetsite',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_widgetsiteevent" ("added_by_id", "created_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."added_by_id", NEW."created_at", NEW."id", NEW."note", NEW."origin", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='381d38706f6b89aa41829afc42e067ff1bcd4c7b', operation='UPDATE', pgid='pgtrigger_update_update_e95f9', table='initiatives_widgetsite', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='widgetsite',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_widgetsiteevent" ("added_by_id", "created_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."added_by_id", OLD."created_at", OLD."id", OLD."note", OLD."origin", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='95fe1beb1838fec8a3e68d6e858099352f9e6e6c', operation='DELETE', pgid='pgtrigger_delete_delete_f4385', table='initiatives_widgetsite', when='AFTER')),
        ),
    ]

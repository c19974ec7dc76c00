# SPDX-License-Identifier: EUPL-1.2
"""The tables of this room as they stood on 25 November 2026, in one step."""

import core.models
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from core.database.migration_batch import MigrationBatch


class Migration(migrations.Migration):

    replaces = [('initiatives', '0001_initial'), ('initiatives', '0002_reports_and_area_mailbox'), ('initiatives', '0003_invitation_declined'), ('initiatives', '0004_register_orders'), ('initiatives', '0005_chain_and_programmes')]

    initial = True

    dependencies = [
        ('accounts', '0001_squashed'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        MigrationBatch(
            [
                migrations.CreateModel(
                    name='SavedView',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('page', models.CharField(max_length=40)),
                        ('name', models.CharField(max_length=60, verbose_name='name')),
                        ('query', models.CharField(max_length=1000)),
                        ('is_shared', models.BooleanField(default=False, verbose_name='shared with colleagues')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='saved_views', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(fields=('user', 'page', 'name'), name='view_named_once')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='savedview',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_shared" IS DISTINCT FROM (NEW."is_shared") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."page" IS DISTINCT FROM (NEW."page") OR OLD."query" IS DISTINCT FROM (NEW."query") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='3678a86f8c8068fa1208b88453eed9af31a28ff7', operation='UPDATE', pgid='pgtrigger_row_version_ef238', table='initiatives_savedview', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='Theme',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('code', models.SlugField(max_length=40, unique=True)),
                        ('name_nl', models.CharField(max_length=60)),
                        ('name_en', models.CharField(max_length=60)),
                    ],
                    options={
                        'ordering': ['name_nl'],
                    },
                ),
                migrations.CreateModel(
                    name='Area',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('code', models.CharField(max_length=20, unique=True, verbose_name='code')),
                        ('name', models.CharField(max_length=100, verbose_name='name')),
                        ('longitude', models.FloatField(blank=True, null=True, verbose_name='longitude')),
                        ('latitude', models.FloatField(blank=True, null=True, verbose_name='latitude')),
                        ('border', models.JSONField(blank=True, null=True, verbose_name='border')),
                        ('mailbox', models.EmailField(blank=True, max_length=254, verbose_name='mailbox of the area team')),
                        ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='initiatives.area')),
                    ],
                    options={
                        'ordering': ['code'],
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='area',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."border" IS DISTINCT FROM (NEW."border") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."latitude" IS DISTINCT FROM (NEW."latitude") OR OLD."longitude" IS DISTINCT FROM (NEW."longitude") OR OLD."mailbox" IS DISTINCT FROM (NEW."mailbox") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='512a45df574ded8cd3304581c723bdea00b95f49', operation='UPDATE', pgid='pgtrigger_row_version_e72dd', table='initiatives_area', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='Party',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('sphere', models.CharField(choices=[('government', 'Government'), ('market', 'Market'), ('community', 'Community')], max_length=10, verbose_name='sphere')),
                        ('website', models.URLField(blank=True, max_length=300, verbose_name='website')),
                        ('is_person', models.BooleanField(db_default=False, default=False, verbose_name='a person in a public role')),
                        ('register_number', models.CharField(blank=True, db_default='', max_length=8, verbose_name='number in the trade register')),
                        ('is_invented', models.BooleanField(default=False)),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(fields=('name', 'sphere'), name='party_named_once'), models.UniqueConstraint(condition=models.Q(('register_number', ''), _negated=True), fields=('register_number',), name='party_registered_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PartyAlias',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('name', models.CharField(max_length=150, verbose_name='other name')),
                        ('party', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='initiatives.party')),
                    ],
                    options={
                        'ordering': ['name'],
                        'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), models.F('party'), name='party_alias_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PartyContact',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('function', models.CharField(blank=True, max_length=120, verbose_name='function')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                        ('phone', models.CharField(blank=True, max_length=30, verbose_name='telephone number')),
                        ('party', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='initiatives.party')),
                    ],
                    options={
                        'ordering': ['name', 'id'],
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('email', ''), _negated=True), models.Q(('phone', ''), _negated=True), _connector='OR'), name='party_contact_can_be_reached')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='partycontact',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."function" IS DISTINCT FROM (NEW."function") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."party_id" IS DISTINCT FROM (NEW."party_id") OR OLD."phone" IS DISTINCT FROM (NEW."phone"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='c5ccca3394aad807fe6c12fc4c311ab1a990e252', operation='UPDATE', pgid='pgtrigger_row_version_03a15', table='initiatives_partycontact', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='PartyEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('sphere', models.CharField(choices=[('government', 'Government'), ('market', 'Market'), ('community', 'Community')], max_length=10, verbose_name='sphere')),
                        ('website', models.URLField(blank=True, max_length=300, verbose_name='website')),
                        ('is_person', models.BooleanField(db_default=False, default=False, verbose_name='a person in a public role')),
                        ('register_number', models.CharField(blank=True, db_default='', max_length=8, verbose_name='number in the trade register')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.party')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='party',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."is_person" IS DISTINCT FROM (NEW."is_person") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."register_number" IS DISTINCT FROM (NEW."register_number") OR OLD."sphere" IS DISTINCT FROM (NEW."sphere") OR OLD."website" IS DISTINCT FROM (NEW."website"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='a9bc98dbd730a7158dd159dcc4f330d640cc5df4', operation='UPDATE', pgid='pgtrigger_row_version_00ae2', table='initiatives_party', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='party',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_partyevent" ("created_at", "id", "is_invented", "is_person", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_number", "sphere", "updated_at", "version", "website") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."is_person", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."register_number", NEW."sphere", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;', hash='ef5c119ad3a764f22f6d1c31d8d8c7f0a9e6cac1', operation='INSERT', pgid='pgtrigger_insert_insert_5f878', table='initiatives_party', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='party',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_partyevent" ("created_at", "id", "is_invented", "is_person", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_number", "sphere", "updated_at", "version", "website") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."is_person", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."register_number", NEW."sphere", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;', hash='0c68812abf660b22de28c615b67b2630ee94c225', operation='UPDATE', pgid='pgtrigger_update_update_07989', table='initiatives_party', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='AreaTeamMember',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('area', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='team', to='initiatives.area')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='area_teams', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('area', 'user'), name='in_area_team_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Initiative',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('summary', models.CharField(max_length=200, verbose_name='in one sentence')),
                        ('story', models.TextField(blank=True, max_length=5000, verbose_name='the story')),
                        ('form', models.CharField(choices=[('group', 'Group of residents'), ('association', 'Association'), ('foundation', 'Foundation'), ('cooperative', 'Cooperative'), ('neighbourhood_cooperative', 'Neighbourhood cooperative'), ('social_enterprise', 'Social enterprise'), ('company', 'Company'), ('area_development', 'Area development'), ('knowledge_lab', 'Knowledge lab'), ('opportunity_map', 'Opportunity map'), ('platform', 'Platform'), ('other', 'Something else')], max_length=30, verbose_name='form')),
                        ('phase', models.CharField(choices=[('idea', 'Idea'), ('startup', 'Start-up'), ('running', 'Running'), ('growing', 'Growing'), ('anchored', 'Anchored'), ('stopped', 'Stopped')], max_length=10, verbose_name='phase')),
                        ('status', models.CharField(choices=[('submitted', 'Submitted'), ('changes_requested', 'Changes requested'), ('published', 'Published'), ('declined', 'Declined'), ('withdrawn', 'Withdrawn')], default='submitted', max_length=20, verbose_name='status')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address or place')),
                        ('longitude', models.FloatField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)])),
                        ('latitude', models.FloatField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)])),
                        ('started_on', models.DateField(blank=True, null=True, verbose_name='started on')),
                        ('horizon_on', models.DateField(blank=True, null=True, verbose_name='wants to go on until')),
                        ('website', models.URLField(blank=True, max_length=300, verbose_name='website')),
                        ('picture', models.ImageField(blank=True, upload_to='pictures/', verbose_name='picture')),
                        ('picture_alt', models.CharField(blank=True, max_length=200, verbose_name='what the picture shows')),
                        ('people_involved', models.CharField(blank=True, choices=[('1-2', '1 or 2'), ('3-10', '3 to 10'), ('11-50', '11 to 50'), ('50+', 'More than 50')], max_length=5, verbose_name='people involved')),
                        ('absence_effect', models.CharField(blank=True, choices=[('taken_over', 'Someone takes over'), ('partly', 'Part of it goes on'), ('stops', 'It comes to a standstill'), ('unknown', "I don't know")], max_length=10, verbose_name='if the founder drops out')),
                        ('submitted_at', models.DateTimeField(blank=True, null=True, verbose_name='submitted at')),
                        ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published at')),
                        ('told_at', models.DateTimeField(blank=True, null=True, verbose_name='last told')),
                        ('invented_fields', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None)),
                        ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.SearchVector('name', config='dutch', weight='A'), '||', django.contrib.postgres.search.SearchVector('summary', config='dutch', weight='B'), django.contrib.postgres.search.SearchConfig('dutch')), '||', django.contrib.postgres.search.SearchVector('story', 'address', config='dutch', weight='C'), django.contrib.postgres.search.SearchConfig('dutch')), output_field=django.contrib.postgres.search.SearchVectorField())),
                        ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='initiatives', to='initiatives.area')),
                        ('themes', models.ManyToManyField(related_name='initiatives', to='initiatives.theme', verbose_name='themes')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['search'], name='initiative_search'), models.Index(fields=['status', '-told_at', '-id'], name='initiative_register'), models.Index(fields=['area', 'status'], name='initiative_area_status'), models.Index(models.OrderBy(django.db.models.functions.comparison.Coalesce('told_at', 'published_at'), descending=True), models.OrderBy(models.F('id'), descending=True), condition=models.Q(('status', 'published')), name='register_by_told'), models.Index(django.db.models.functions.text.Lower('name'), models.F('id'), condition=models.Q(('status', 'published')), name='register_by_name'), models.Index(models.OrderBy(models.F('published_at'), descending=True), models.OrderBy(models.F('id'), descending=True), condition=models.Q(('status', 'published')), name='register_by_newest')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='initiative_has_a_name'), models.CheckConstraint(condition=models.Q(('status__in', ['submitted', 'changes_requested', 'published', 'declined', 'withdrawn'])), name='initiative_status_known'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'published'), _negated=True), ('published_at__isnull', False), _connector='OR'), name='initiative_published_has_moment'), models.CheckConstraint(condition=models.Q(models.Q(('latitude__isnull', True), ('longitude__isnull', True)), models.Q(('latitude__isnull', False), ('longitude__isnull', False)), _connector='OR'), name='initiative_place_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='PartyAliasEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('name', models.CharField(max_length=150, verbose_name='other name')),
                        ('party', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.partyalias')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='partyalias',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_partyaliasevent" ("created_at", "id", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='c1245b663ada2ac5b521389fa3bd96df0b333fad', operation='INSERT', pgid='pgtrigger_insert_insert_5b155', table='initiatives_partyalias', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='partyalias',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_partyaliasevent" ("created_at", "id", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='c683ae9f060c2d9ef510aaae963985b7ea103a3e', operation='UPDATE', pgid='pgtrigger_update_update_9a952', table='initiatives_partyalias', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='Post',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('text', models.TextField(max_length=1000, verbose_name='what happened')),
                        ('happened_on', models.DateField(verbose_name='when')),
                        ('removed_at', models.DateTimeField(blank=True, null=True)),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='posts', to='initiatives.initiative')),
                        ('posted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(fields=['initiative', '-happened_on'], name='post_by_initiative')],
                    },
                ),
                migrations.CreateModel(
                    name='Programme',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                        ('summary', models.CharField(max_length=300, verbose_name='in one sentence')),
                        ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('website', models.URLField(blank=True, max_length=300, verbose_name='website')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='programmes', to='initiatives.area', verbose_name='area')),
                        ('initiatives', models.ManyToManyField(related_name='programmes', to='initiatives.initiative', verbose_name='initiatives')),
                    ],
                    options={
                        'ordering': ['name'],
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='programme_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='Registration',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('token_hash', models.CharField(max_length=64, unique=True)),
                        ('answers', models.JSONField(blank=True, default=dict)),
                        ('picture', models.ImageField(blank=True, upload_to='drafts/')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                        ('language', models.CharField(default='nl', max_length=5)),
                        ('expires_at', models.DateTimeField()),
                        ('submitted_at', models.DateTimeField(blank=True, null=True)),
                        ('initiative', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='registration', to='initiatives.initiative')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('submitted_at__isnull', True), ('answers', {}), _connector='OR'), name='submitted_registration_is_emptied')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='registration',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."answers" IS DISTINCT FROM (NEW."answers") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."picture" IS DISTINCT FROM (NEW."picture") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."token_hash" IS DISTINCT FROM (NEW."token_hash"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='5a7b75192333348d91774b701ec3aba33ce49832', operation='UPDATE', pgid='pgtrigger_row_version_1ea08', table='initiatives_registration', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='Report',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('text', models.TextField(max_length=2000, verbose_name='what is wrong')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='your e-mail address')),
                        ('handled_at', models.DateTimeField(blank=True, null=True, verbose_name='dealt with at')),
                        ('handled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='initiatives.initiative')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(condition=models.Q(('handled_at__isnull', True)), fields=['created_at'], name='report_open')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='report_says_something'), models.CheckConstraint(condition=models.Q(('handled_by__isnull', True), ('handled_at__isnull', False), _connector='OR'), name='report_handled_has_moment')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='report',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."handled_at" IS DISTINCT FROM (NEW."handled_at") OR OLD."handled_by_id" IS DISTINCT FROM (NEW."handled_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='899ee51e638c8a5959b22990c5fd3a4673979d3c', operation='UPDATE', pgid='pgtrigger_row_version_6eead', table='initiatives_report', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='RoleNeed',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('role', models.CharField(choices=[('starter', 'Starter'), ('carrier', 'Carrier'), ('executor', 'Executor'), ('funder', 'Funder'), ('host', 'Host of the place'), ('regulator', 'Regulator'), ('connector', 'Connector'), ('knowledge_partner', 'Knowledge partner'), ('client', 'Client or user')], max_length=20, verbose_name='role')),
                        ('note', models.CharField(blank=True, max_length=200, verbose_name='what for')),
                        ('starts_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='role_needs', to='initiatives.initiative')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True)), fields=('initiative', 'role'), name='role_needed_once'), models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='role_need_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='StatusMove',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('from_status', models.CharField(blank=True, choices=[('submitted', 'Submitted'), ('changes_requested', 'Changes requested'), ('published', 'Published'), ('declined', 'Declined'), ('withdrawn', 'Withdrawn')], max_length=20)),
                        ('to_status', models.CharField(choices=[('submitted', 'Submitted'), ('changes_requested', 'Changes requested'), ('published', 'Published'), ('declined', 'Declined'), ('withdrawn', 'Withdrawn')], max_length=20)),
                        ('reason', models.TextField(blank=True, max_length=2000, verbose_name='reason')),
                        ('letter', models.TextField(blank=True, verbose_name='letter')),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='initiatives.initiative')),
                        ('moved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['created_at', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('to_status__in', ['changes_requested', 'declined']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='refusal_has_a_reason'), models.CheckConstraint(condition=models.Q(('from_status', models.F('to_status')), _negated=True), name='move_goes_somewhere')],
                    },
                ),
                migrations.CreateModel(
                    name='Carrier',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('key_tasks', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('lead', 'Leading'), ('money', 'Money and accounts'), ('work', 'The work itself'), ('volunteers', 'Volunteers and members'), ('contact', 'Contact with the municipality'), ('communication', 'Communication')], max_length=20), blank=True, default=list, size=None, verbose_name='key tasks')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='carries since')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='carried until')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='carrying', to=settings.AUTH_USER_MODEL)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='carriers', to='initiatives.initiative')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True)), fields=('initiative', 'user'), name='carries_an_initiative_once'), models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='carrier_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='Income',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('kind', models.CharField(choices=[('subsidy', 'Subsidy'), ('assignment', 'Paid work'), ('contribution', 'Contributions of members'), ('donation', 'Gifts'), ('fund', 'Fund'), ('loan', 'Loan'), ('own', 'Own money')], max_length=12, verbose_name='kind')),
                        ('share_percent', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(100)], verbose_name='share of all money, in percent')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='incomes', to='initiatives.initiative')),
                        ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='incomes', to='initiatives.party')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('share_percent__isnull', True), ('share_percent__range', (1, 100)), _connector='OR'), name='income_share_is_a_percentage')],
                    },
                ),
                migrations.CreateModel(
                    name='Engagement',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('role', models.CharField(choices=[('starter', 'Starter'), ('carrier', 'Carrier'), ('executor', 'Executor'), ('funder', 'Funder'), ('host', 'Host of the place'), ('regulator', 'Regulator'), ('connector', 'Connector'), ('knowledge_partner', 'Knowledge partner'), ('client', 'Client or user')], max_length=20, verbose_name='role')),
                        ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('capacity', models.CharField(blank=True, db_default='', max_length=200, verbose_name='what it contributes')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='engagements', to='initiatives.initiative')),
                        ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='engagements', to='initiatives.party')),
                        ('replaceable_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='could_replace', to='initiatives.party', verbose_name='can be replaced by')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('replaceable_by', models.F('party')), _negated=True), name='party_does_not_replace_itself'), models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True)), fields=('initiative', 'party', 'role'), name='party_fills_role_once'), models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='engagement_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='InitiativeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('summary', models.CharField(max_length=200, verbose_name='in one sentence')),
                        ('story', models.TextField(blank=True, max_length=5000, verbose_name='the story')),
                        ('form', models.CharField(choices=[('group', 'Group of residents'), ('association', 'Association'), ('foundation', 'Foundation'), ('cooperative', 'Cooperative'), ('neighbourhood_cooperative', 'Neighbourhood cooperative'), ('social_enterprise', 'Social enterprise'), ('company', 'Company'), ('area_development', 'Area development'), ('knowledge_lab', 'Knowledge lab'), ('opportunity_map', 'Opportunity map'), ('platform', 'Platform'), ('other', 'Something else')], max_length=30, verbose_name='form')),
                        ('phase', models.CharField(choices=[('idea', 'Idea'), ('startup', 'Start-up'), ('running', 'Running'), ('growing', 'Growing'), ('anchored', 'Anchored'), ('stopped', 'Stopped')], max_length=10, verbose_name='phase')),
                        ('status', models.CharField(choices=[('submitted', 'Submitted'), ('changes_requested', 'Changes requested'), ('published', 'Published'), ('declined', 'Declined'), ('withdrawn', 'Withdrawn')], default='submitted', max_length=20, verbose_name='status')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address or place')),
                        ('longitude', models.FloatField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)])),
                        ('latitude', models.FloatField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)])),
                        ('started_on', models.DateField(blank=True, null=True, verbose_name='started on')),
                        ('horizon_on', models.DateField(blank=True, null=True, verbose_name='wants to go on until')),
                        ('website', models.URLField(blank=True, max_length=300, verbose_name='website')),
                        ('picture', models.ImageField(blank=True, upload_to='pictures/', verbose_name='picture')),
                        ('picture_alt', models.CharField(blank=True, max_length=200, verbose_name='what the picture shows')),
                        ('people_involved', models.CharField(blank=True, choices=[('1-2', '1 or 2'), ('3-10', '3 to 10'), ('11-50', '11 to 50'), ('50+', 'More than 50')], max_length=5, verbose_name='people involved')),
                        ('absence_effect', models.CharField(blank=True, choices=[('taken_over', 'Someone takes over'), ('partly', 'Part of it goes on'), ('stops', 'It comes to a standstill'), ('unknown', "I don't know")], max_length=10, verbose_name='if the founder drops out')),
                        ('submitted_at', models.DateTimeField(blank=True, null=True, verbose_name='submitted at')),
                        ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published at')),
                        ('told_at', models.DateTimeField(blank=True, null=True, verbose_name='last told')),
                        ('invented_fields', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None)),
                        ('area', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.area')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.initiative')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='initiative',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."absence_effect" IS DISTINCT FROM (NEW."absence_effect") OR OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."horizon_on" IS DISTINCT FROM (NEW."horizon_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invented_fields" IS DISTINCT FROM (NEW."invented_fields") OR OLD."latitude" IS DISTINCT FROM (NEW."latitude") OR OLD."longitude" IS DISTINCT FROM (NEW."longitude") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."people_involved" IS DISTINCT FROM (NEW."people_involved") OR OLD."phase" IS DISTINCT FROM (NEW."phase") OR OLD."picture" IS DISTINCT FROM (NEW."picture") OR OLD."picture_alt" IS DISTINCT FROM (NEW."picture_alt") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."started_on" IS DISTINCT FROM (NEW."started_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."story" IS DISTINCT FROM (NEW."story") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."told_at" IS DISTINCT FROM (NEW."told_at") OR OLD."website" IS DISTINCT FROM (NEW."website"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='3620aeb3489174f04c2326e9b7b872fdbee5304c', operation='UPDATE', pgid='pgtrigger_row_version_5cdb4', table='initiatives_initiative', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='initiative',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_initiativeevent" ("absence_effect", "address", "area_id", "created_at", "form", "horizon_on", "id", "invented_fields", "latitude", "longitude", "name", "people_involved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "picture", "picture_alt", "published_at", "started_on", "status", "story", "submitted_at", "summary", "told_at", "updated_at", "version", "website") VALUES (NEW."absence_effect", NEW."address", NEW."area_id", NEW."created_at", NEW."form", NEW."horizon_on", NEW."id", NEW."invented_fields", NEW."latitude", NEW."longitude", NEW."name", NEW."people_involved", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase", NEW."picture", NEW."picture_alt", NEW."published_at", NEW."started_on", NEW."status", NEW."story", NEW."submitted_at", NEW."summary", NEW."told_at", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;', hash='400d25048449274e62d7064342a00aa68a7e7edc', operation='INSERT', pgid='pgtrigger_insert_insert_649fe', table='initiatives_initiative', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='initiative',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."absence_effect" IS DISTINCT FROM (NEW."absence_effect") OR OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."horizon_on" IS DISTINCT FROM (NEW."horizon_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invented_fields" IS DISTINCT FROM (NEW."invented_fields") OR OLD."latitude" IS DISTINCT FROM (NEW."latitude") OR OLD."longitude" IS DISTINCT FROM (NEW."longitude") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."people_involved" IS DISTINCT FROM (NEW."people_involved") OR OLD."phase" IS DISTINCT FROM (NEW."phase") OR OLD."picture" IS DISTINCT FROM (NEW."picture") OR OLD."picture_alt" IS DISTINCT FROM (NEW."picture_alt") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."started_on" IS DISTINCT FROM (NEW."started_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."story" IS DISTINCT FROM (NEW."story") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."told_at" IS DISTINCT FROM (NEW."told_at") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."website" IS DISTINCT FROM (NEW."website"))', func='INSERT INTO "initiatives_initiativeevent" ("absence_effect", "address", "area_id", "created_at", "form", "horizon_on", "id", "invented_fields", "latitude", "longitude", "name", "people_involved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "picture", "picture_alt", "published_at", "started_on", "status", "story", "submitted_at", "summary", "told_at", "updated_at", "version", "website") VALUES (NEW."absence_effect", NEW."address", NEW."area_id", NEW."created_at", NEW."form", NEW."horizon_on", NEW."id", NEW."invented_fields", NEW."latitude", NEW."longitude", NEW."name", NEW."people_involved", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase", NEW."picture", NEW."picture_alt", NEW."published_at", NEW."started_on", NEW."status", NEW."story", NEW."submitted_at", NEW."summary", NEW."told_at", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;', hash='9fcf81148b9969c216ae7b5e8374f97a577ba68f', operation='UPDATE', pgid='pgtrigger_update_update_b6c3b', table='initiatives_initiative', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='Invitation',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                        ('name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                        ('token_hash', models.CharField(max_length=64, unique=True)),
                        ('expires_at', models.DateTimeField()),
                        ('accepted_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_at', models.DateTimeField(blank=True, null=True)),
                        ('accepted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='initiatives.initiative')),
                        ('invited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(condition=models.Q(('accepted_at__isnull', True), ('declined_at__isnull', True), ('withdrawn_at__isnull', True)), fields=('initiative', 'email'), name='one_open_invitation_per_mailbox')],
                    },
                ),
                migrations.CreateModel(
                    name='Need',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('kind', models.CharField(choices=[('need', 'Looks for'), ('offer', 'Offers')], max_length=5, verbose_name='kind')),
                        ('subject', models.CharField(choices=[('place', 'A place'), ('people', 'People'), ('money', 'Money'), ('knowledge', 'Knowledge'), ('material', 'Material or tools'), ('contact', 'Contacts'), ('permission', 'Permission or room in the rules'), ('other', 'Something else')], max_length=12, verbose_name='subject')),
                        ('text', models.CharField(max_length=200, verbose_name='what exactly')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='met or taken back on')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='initiatives.initiative')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(fields=['kind', 'subject'], name='need_kind_subject')],
                    },
                ),
                migrations.CreateModel(
                    name='PostEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('text', models.TextField(max_length=1000, verbose_name='what happened')),
                        ('happened_on', models.DateField(verbose_name='when')),
                        ('removed_at', models.DateTimeField(blank=True, null=True)),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.post')),
                        ('posted_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='post',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."happened_on" IS DISTINCT FROM (NEW."happened_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."posted_by_id" IS DISTINCT FROM (NEW."posted_by_id") OR OLD."removed_at" IS DISTINCT FROM (NEW."removed_at") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='3400d30a613d0717af27c756eff22834c2ee8b33', operation='UPDATE', pgid='pgtrigger_row_version_1e9d7', table='initiatives_post', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='post',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_postevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "removed_at", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."happened_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."posted_by_id", NEW."removed_at", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='c576eefca6059052b088887bc81a8f6b5269ed68', operation='INSERT', pgid='pgtrigger_insert_insert_82df8', table='initiatives_post', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='post',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_postevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "removed_at", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."happened_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."posted_by_id", NEW."removed_at", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='86e019f903a0064100c7565bf110e19ded6204f5', operation='UPDATE', pgid='pgtrigger_update_update_5a90c', table='initiatives_post', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='ProgrammeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('summary', models.CharField(max_length=300, verbose_name='in one sentence')),
                        ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('website', models.URLField(blank=True, max_length=300, verbose_name='website')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('area', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.area', verbose_name='area')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.programme')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='programme',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."website" IS DISTINCT FROM (NEW."website"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='21928c6a3dba89957743c50173d73f04b6f38b95', operation='UPDATE', pgid='pgtrigger_row_version_1385f', table='initiatives_programme', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='programme',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_programmeevent" ("area_id", "created_at", "ends_on", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "summary", "updated_at", "version", "website") VALUES (NEW."area_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."is_invented", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."summary", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;', hash='211c27e5ab96b88dd61a68a7133134fdbf267561', operation='INSERT', pgid='pgtrigger_insert_insert_30a52', table='initiatives_programme', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='programme',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_programmeevent" ("area_id", "created_at", "ends_on", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "summary", "updated_at", "version", "website") VALUES (NEW."area_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."is_invented", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."summary", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;', hash='1112e521a11e9a749b931b7f4b6415d439d3d140', operation='UPDATE', pgid='pgtrigger_update_update_fad15', table='initiatives_programme', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='RoleNeedEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('role', models.CharField(choices=[('starter', 'Starter'), ('carrier', 'Carrier'), ('executor', 'Executor'), ('funder', 'Funder'), ('host', 'Host of the place'), ('regulator', 'Regulator'), ('connector', 'Connector'), ('knowledge_partner', 'Knowledge partner'), ('client', 'Client or user')], max_length=20, verbose_name='role')),
                        ('note', models.CharField(blank=True, max_length=200, verbose_name='what for')),
                        ('starts_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.roleneed')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='roleneed',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='ea6c05f49404ff96293ccd0a56cb6e940d4af595', operation='UPDATE', pgid='pgtrigger_row_version_176a0', table='initiatives_roleneed', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='roleneed',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_roleneedevent" ("created_at", "ends_on", "id", "initiative_id", "is_invented", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='0059e3fb6245ea11a2fc5d677ab720dcccf4507a', operation='INSERT', pgid='pgtrigger_insert_insert_d9fd6', table='initiatives_roleneed', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='roleneed',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_roleneedevent" ("created_at", "ends_on", "id", "initiative_id", "is_invented", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='dfe5159feda9c5dbe421ef8b90536d932e53320a', operation='UPDATE', pgid='pgtrigger_update_update_41c7f', table='initiatives_roleneed', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='CarrierEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('key_tasks', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('lead', 'Leading'), ('money', 'Money and accounts'), ('work', 'The work itself'), ('volunteers', 'Volunteers and members'), ('contact', 'Contact with the municipality'), ('communication', 'Communication')], max_length=20), blank=True, default=list, size=None, verbose_name='key tasks')),
                        ('started_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='carries since')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='carried until')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.carrier')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='carrier',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."ended_on" IS DISTINCT FROM (NEW."ended_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."key_tasks" IS DISTINCT FROM (NEW."key_tasks") OR OLD."started_on" IS DISTINCT FROM (NEW."started_on") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='87354653d50a0c56e7bb73a49566c192654fc3cb', operation='UPDATE', pgid='pgtrigger_row_version_4f2bc', table='initiatives_carrier', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='carrier',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_carrierevent" ("created_at", "ended_on", "id", "initiative_id", "key_tasks", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."key_tasks", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."started_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;', hash='531543c1074ebdc0b8b6ed5cf3d2df5860f9b55d', operation='INSERT', pgid='pgtrigger_insert_insert_fe980', table='initiatives_carrier', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='carrier',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_carrierevent" ("created_at", "ended_on", "id", "initiative_id", "key_tasks", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."key_tasks", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."started_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;', hash='d7c219f032385c8173e095cd36f9df725736a360', operation='UPDATE', pgid='pgtrigger_update_update_7867e', table='initiatives_carrier', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='NeedEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('kind', models.CharField(choices=[('need', 'Looks for'), ('offer', 'Offers')], max_length=5, verbose_name='kind')),
                        ('subject', models.CharField(choices=[('place', 'A place'), ('people', 'People'), ('money', 'Money'), ('knowledge', 'Knowledge'), ('material', 'Material or tools'), ('contact', 'Contacts'), ('permission', 'Permission or room in the rules'), ('other', 'Something else')], max_length=12, verbose_name='subject')),
                        ('text', models.CharField(max_length=200, verbose_name='what exactly')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='met or taken back on')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.need')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='need',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='2475deca58da753c4369fd3919f2ed68b7ba9eab', operation='UPDATE', pgid='pgtrigger_row_version_29652', table='initiatives_need', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='need',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_needevent" ("closed_on", "created_at", "id", "initiative_id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "updated_at", "version") VALUES (NEW."closed_on", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='a5bf3ef4e9d374c349aaf3db53f48b65489d7bb9', operation='INSERT', pgid='pgtrigger_insert_insert_c0b39', table='initiatives_need', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='need',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_needevent" ("closed_on", "created_at", "id", "initiative_id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "updated_at", "version") VALUES (NEW."closed_on", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='cdd34e2999ab6ceecd0bf163fa752c7c6ab6feaf', operation='UPDATE', pgid='pgtrigger_update_update_84081', table='initiatives_need', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='IncomeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('kind', models.CharField(choices=[('subsidy', 'Subsidy'), ('assignment', 'Paid work'), ('contribution', 'Contributions of members'), ('donation', 'Gifts'), ('fund', 'Fund'), ('loan', 'Loan'), ('own', 'Own money')], max_length=12, verbose_name='kind')),
                        ('share_percent', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(100)], verbose_name='share of all money, in percent')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.income')),
                        ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                        ('party', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='income',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."party_id" IS DISTINCT FROM (NEW."party_id") OR OLD."share_percent" IS DISTINCT FROM (NEW."share_percent"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='b2b11b5cad7dd1acf3cdda6dfaf895b654e43c9b', operation='UPDATE', pgid='pgtrigger_row_version_07e22', table='initiatives_income', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='income',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_incomeevent" ("created_at", "ends_on", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."share_percent", NEW."updated_at", NEW."version"); RETURN NULL;', hash='4910d623c549ff8d5e3f30935580804a05679fdd', operation='INSERT', pgid='pgtrigger_insert_insert_6e0ff', table='initiatives_income', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='income',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_incomeevent" ("created_at", "ends_on", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."share_percent", NEW."updated_at", NEW."version"); RETURN NULL;', hash='8d10a1dfc991782fdb8c59589562d370b1cbdaa0', operation='UPDATE', pgid='pgtrigger_update_update_555cf', table='initiatives_income', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='EngagementEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('role', models.CharField(choices=[('starter', 'Starter'), ('carrier', 'Carrier'), ('executor', 'Executor'), ('funder', 'Funder'), ('host', 'Host of the place'), ('regulator', 'Regulator'), ('connector', 'Connector'), ('knowledge_partner', 'Knowledge partner'), ('client', 'Client or user')], max_length=20, verbose_name='role')),
                        ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('capacity', models.CharField(blank=True, db_default='', max_length=200, verbose_name='what it contributes')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.engagement')),
                        ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                        ('party', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party')),
                        ('replaceable_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party', verbose_name='can be replaced by')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='engagement',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."capacity" IS DISTINCT FROM (NEW."capacity") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."party_id" IS DISTINCT FROM (NEW."party_id") OR OLD."replaceable_by_id" IS DISTINCT FROM (NEW."replaceable_by_id") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='cdec1c57c208d5925527d15aef61730e14c7b03a', operation='UPDATE', pgid='pgtrigger_row_version_56d02', table='initiatives_engagement', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='engagement',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_engagementevent" ("capacity", "created_at", "ends_on", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaceable_by_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."capacity", NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaceable_by_id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='497315e66fe3a4e243deb4fbee56113cf13e8391', operation='INSERT', pgid='pgtrigger_insert_insert_00519', table='initiatives_engagement', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='engagement',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_engagementevent" ("capacity", "created_at", "ends_on", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaceable_by_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."capacity", NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaceable_by_id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;', hash='a7eaed3d7fcee04434a46071f1d4949f9459c152', operation='UPDATE', pgid='pgtrigger_update_update_e2c7d', table='initiatives_engagement', when='AFTER')),
                ),
            ]
        ),
    ]

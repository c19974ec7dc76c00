# SPDX-License-Identifier: EUPL-1.2
"""The tables of this room as they stood on 25 November 2026, in one step."""

import core.models
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from core.database.migration_batch import MigrationBatch


class Migration(migrations.Migration):

    replaces = [('accounts', '0001_initial'), ('accounts', '0002_sessions_tallies_and_access_changes'), ('accounts', '0003_wants_digests')]

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        MigrationBatch(
            [
                migrations.CreateModel(
                    name='Tally',
                    fields=[
                        ('key', models.CharField(max_length=64, primary_key=True, serialize=False)),
                        ('count', models.PositiveIntegerField()),
                        ('ends_at', models.DateTimeField(db_index=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='User',
                    fields=[
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                        ('name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                        ('language', models.CharField(default='nl', max_length=5, verbose_name='language')),
                        ('is_active', models.BooleanField(default=True, verbose_name='active')),
                        ('is_demo', models.BooleanField(default=False)),
                        ('wants_digests', models.BooleanField(db_default=True, default=True, verbose_name='a mail when something needs attention')),
                        ('date_joined', models.DateTimeField(auto_now_add=True)),
                        ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                        ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='one_person_per_mailbox'), models.CheckConstraint(condition=models.Q(('email', django.db.models.functions.text.Lower('email'))), name='email_in_lower_case')],
                    },
                ),
                migrations.CreateModel(
                    name='ApiClient',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                        ('key_prefix', models.CharField(editable=False, max_length=16, unique=True)),
                        ('key_hash', models.CharField(editable=False, max_length=64)),
                        ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('initiatives:read', 'Read initiatives'), ('assessments:read', 'Read assessments')], max_length=40), size=None, verbose_name='scopes')),
                        ('expires_at', models.DateTimeField(blank=True, null=True, verbose_name='expires')),
                        ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked')),
                        ('last_used_on', models.DateField(blank=True, null=True, verbose_name='last used')),
                        ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('scopes', []), _negated=True), name='client_has_a_scope')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='apiclient',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."key_hash" IS DISTINCT FROM (NEW."key_hash") OR OLD."key_prefix" IS DISTINCT FROM (NEW."key_prefix") OR OLD."last_used_on" IS DISTINCT FROM (NEW."last_used_on") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."scopes" IS DISTINCT FROM (NEW."scopes"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='31f526a918a4d16fed251c242f803c4b2958bd26', operation='UPDATE', pgid='pgtrigger_row_version_eefd8', table='accounts_apiclient', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='RoleGrant',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('role', models.CharField(choices=[('assessor', 'Assessor'), ('official', 'Area official'), ('coordinator', 'Coordinator'), ('administrator', 'Administrator')], max_length=20, verbose_name='role')),
                        ('granted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='role_grants', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('user', 'role'), name='role_held_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Session',
                    fields=[
                        ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                        ('session_data', models.TextField(verbose_name='session data')),
                        ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                        ('began_at', models.DateTimeField(default=django.utils.timezone.now)),
                        ('seen_at', models.DateTimeField(default=django.utils.timezone.now)),
                        ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'session',
                        'verbose_name_plural': 'sessions',
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='AccessChange',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('act', models.CharField(choices=[('invited', 'invited'), ('given', 'given'), ('taken', 'taken'), ('deactivated', 'deactivated'), ('activated', 'activated again'), ('client_made', 'API client made'), ('client_rotated', 'new key made'), ('client_revoked', 'key revoked')], max_length=20)),
                        ('role', models.CharField(blank=True, choices=[('assessor', 'Assessor'), ('official', 'Area official'), ('coordinator', 'Coordinator'), ('administrator', 'Administrator')], max_length=20)),
                        ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='access_changes', to=settings.AUTH_USER_MODEL)),
                        ('client', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='accounts.apiclient')),
                    ],
                    options={
                        'ordering': ['-created_at', '-id'],
                        'indexes': [models.Index(fields=['-created_at', '-id'], name='access_change_latest')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('act__in', ['invited', 'given', 'taken', 'deactivated', 'activated', 'client_made', 'client_rotated', 'client_revoked'])), name='access_change_act_known'), models.CheckConstraint(condition=models.Q(models.Q(('act__in', ['invited', 'given', 'taken']), models.Q(('role', ''), _negated=True)), models.Q(models.Q(('act__in', ['invited', 'given', 'taken']), _negated=True), ('role', '')), _connector='OR'), name='access_change_names_its_office')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='accesschange',
                    trigger=pgtrigger.compiler.Trigger(name='access_change_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."act" IS DISTINCT FROM (NEW."act") OR OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."role" IS DISTINCT FROM (NEW."role"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='00996203233da4f602e15098ceb913c65a22d59d', operation='UPDATE', pgid='pgtrigger_access_change_stays_b963e', table='accounts_accesschange', when='BEFORE')),
                ),
            ]
        ),
    ]

# SPDX-License-Identifier: EUPL-1.2
"""Issues of residents: what they take, who can, who should, who is missing, and what hangs on them."""

import core.models.records
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.search.learned_words import learn_words


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0030_guarantee_answers'),
        ('initiatives', '0031_history_in_order'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Issue',
            fields=[
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('title', models.CharField(max_length=120, verbose_name='the issue in a few words')),
                ('text', models.TextField(max_length=2000, verbose_name="in residents' own words")),
                ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('ar', 'Arabic'), ('bg', 'Bulgarian'), ('fr', 'French'), ('pl', 'Polish'), ('pt', 'Portuguese'), ('es', 'Spanish'), ('tr', 'Turkish'), ('uk', 'Ukrainian')], max_length=2, verbose_name='language of these words')),
                ('origin', models.CharField(choices=[('resident', 'A resident'), ('entrepreneur', 'An entrepreneur'), ('official', 'Somebody of the municipality')], max_length=12, verbose_name='raised by')),
                ('needed', models.TextField(blank=True, max_length=1000, verbose_name='what it would take')),
                ('missing', models.CharField(blank=True, max_length=300, verbose_name='who or what is missing')),
                ('state', models.CharField(choices=[('proposed', 'Sent in'), ('open', 'Open'), ('in_progress', 'Being worked on'), ('settled', 'Dealt with'), ('declined', 'Not on the list')], default='proposed', max_length=11, verbose_name='state')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='why it stands there')),
                ('opened_on', models.DateField(blank=True, null=True, verbose_name='on the list since')),
                ('settled_on', models.DateField(blank=True, null=True, verbose_name='settled on')),
                ('outcome', models.TextField(blank=True, max_length=2000, verbose_name='what became of it')),
                ('answer_due_on', models.DateField(blank=True, null=True, verbose_name='answer due on')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='answered on')),
                ('answer', models.TextField(blank=True, max_length=2000, verbose_name='the answer')),
                ('is_invented', models.BooleanField(default=False)),
                ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='issues', to='initiatives.area', verbose_name='area')),
                ('challenges', models.ManyToManyField(blank=True, related_name='issues', to='governance.challenge', verbose_name='challenges')),
                ('initiatives', models.ManyToManyField(blank=True, related_name='issues', to='initiatives.initiative', verbose_name='initiatives')),
                ('opportunities', models.ManyToManyField(blank=True, related_name='issues', to='initiatives.opportunity', verbose_name='opportunities')),
                ('raised_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='issues', to='initiatives.party', verbose_name='who should act')),
                ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='issues', to='initiatives.theme', verbose_name='theme')),
            ],
            options={
                'ordering': ['-created_at', '-id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IssueEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                ('title', models.CharField(max_length=120, verbose_name='the issue in a few words')),
                ('text', models.TextField(max_length=2000, verbose_name="in residents' own words")),
                ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('ar', 'Arabic'), ('bg', 'Bulgarian'), ('fr', 'French'), ('pl', 'Polish'), ('pt', 'Portuguese'), ('es', 'Spanish'), ('tr', 'Turkish'), ('uk', 'Ukrainian')], max_length=2, verbose_name='language of these words')),
                ('origin', models.CharField(choices=[('resident', 'A resident'), ('entrepreneur', 'An entrepreneur'), ('official', 'Somebody of the municipality')], max_length=12, verbose_name='raised by')),
                ('needed', models.TextField(blank=True, max_length=1000, verbose_name='what it would take')),
                ('missing', models.CharField(blank=True, max_length=300, verbose_name='who or what is missing')),
                ('state', models.CharField(choices=[('proposed', 'Sent in'), ('open', 'Open'), ('in_progress', 'Being worked on'), ('settled', 'Dealt with'), ('declined', 'Not on the list')], default='proposed', max_length=11, verbose_name='state')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='why it stands there')),
                ('opened_on', models.DateField(blank=True, null=True, verbose_name='on the list since')),
                ('settled_on', models.DateField(blank=True, null=True, verbose_name='settled on')),
                ('outcome', models.TextField(blank=True, max_length=2000, verbose_name='what became of it')),
                ('answer_due_on', models.DateField(blank=True, null=True, verbose_name='answer due on')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='answered on')),
                ('answer', models.TextField(blank=True, max_length=2000, verbose_name='the answer')),
                ('is_invented', models.BooleanField(default=False)),
                ('area', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.area', verbose_name='area')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.issue')),
                ('raised_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('responsible', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party', verbose_name='who should act')),
                ('theme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.theme', verbose_name='theme')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IssueRaiser',
            fields=[
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('name', models.CharField(blank=True, max_length=150, verbose_name='name')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('language', models.CharField(default='nl', max_length=2)),
                ('issue', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='raiser', to='governance.issue')),
            ],
        ),
        migrations.CreateModel(
            name='IssueRole',
            fields=[
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('role', models.CharField(choices=[('starter', 'Starter'), ('carrier', 'Carrier'), ('executor', 'Executor'), ('funder', 'Funder'), ('host', 'Host of the place'), ('regulator', 'Regulator'), ('connector', 'Connector'), ('knowledge_partner', 'Knowledge partner'), ('client', 'Client or user')], max_length=20, verbose_name='role')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='what for')),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='governance.issue')),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='issue_roles', to='initiatives.party', verbose_name='party')),
            ],
            options={
                'ordering': ['role', 'id'],
            },
        ),
        migrations.CreateModel(
            name='IssueRoleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('role', models.CharField(choices=[('starter', 'Starter'), ('carrier', 'Carrier'), ('executor', 'Executor'), ('funder', 'Funder'), ('host', 'Host of the place'), ('regulator', 'Regulator'), ('connector', 'Connector'), ('knowledge_partner', 'Knowledge partner'), ('client', 'Client or user')], max_length=20, verbose_name='role')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='what for')),
                ('issue', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='governance.issue')),
                ('party', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.party', verbose_name='party')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='governance.issuerole')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IssueStep',
            fields=[
                ('id', models.UUIDField(default=core.models.records.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('kind', models.CharField(choices=[('moved', 'Moved'), ('asked', 'Asked for an answer'), ('answered', 'Answered')], default='moved', max_length=8)),
                ('state', models.CharField(choices=[('proposed', 'Sent in'), ('open', 'Open'), ('in_progress', 'Being worked on'), ('settled', 'Dealt with'), ('declined', 'Not on the list')], max_length=11, verbose_name='state')),
                ('note', models.TextField(blank=True, max_length=2000, verbose_name='what happened')),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='governance.issue')),
                ('noted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.party')),
            ],
            options={
                'ordering': ['created_at', 'id'],
            },
        ),
        migrations.AddIndex(
            model_name='issue',
            index=models.Index(fields=['area', 'state'], name='issue_by_area'),
        ),
        migrations.AddIndex(
            model_name='issue',
            index=models.Index(condition=models.Q(('answered_on__isnull', True)), fields=['answer_due_on'], name='issue_waits_for_answer'),
        ),
        migrations.AddIndex(
            model_name='issue',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'text', 'needed', 'missing', config='dutch'), name='issue_search'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['proposed', 'open', 'in_progress', 'settled', 'declined'])), name='issue_state_known'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['nl', 'en', 'ar', 'bg', 'fr', 'pl', 'pt', 'es', 'tr', 'uk'])), name='issue_language_known'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('settled_on__isnull', False), ('state', 'settled'), models.Q(('outcome', ''), _negated=True)), models.Q(models.Q(('state', 'settled'), _negated=True), ('settled_on__isnull', True)), _connector='OR'), name='settled_issue_says_what_became_of_it'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['in_progress', 'declined']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='issue_says_why_it_stands_there'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['proposed', 'declined']), ('opened_on__isnull', False), _connector='OR'), name='issue_on_the_list_has_a_day'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer_due_on__isnull', True), ('responsible__isnull', True)), models.Q(('answer_due_on__isnull', False), ('responsible__isnull', False)), _connector='OR'), name='issue_answer_is_due_of_somebody'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_on__isnull', False), ('responsible__isnull', False)), _connector='OR'), name='issue_answer_has_a_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issue',
            trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."answer_due_on" IS DISTINCT FROM (NEW."answer_due_on") OR OLD."answered_on" IS DISTINCT FROM (NEW."answered_on") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."missing" IS DISTINCT FROM (NEW."missing") OR OLD."needed" IS DISTINCT FROM (NEW."needed") OR OLD."opened_on" IS DISTINCT FROM (NEW."opened_on") OR OLD."origin" IS DISTINCT FROM (NEW."origin") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."raised_by_id" IS DISTINCT FROM (NEW."raised_by_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."settled_on" IS DISTINCT FROM (NEW."settled_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."theme_id" IS DISTINCT FROM (NEW."theme_id") OR OLD."title" IS DISTINCT FROM (NEW."title"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='4d1c25cadca7a79bba8d142446754dca377b1d2d', operation='UPDATE', pgid='pgtrigger_row_version_d4826', table='governance_issue', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issue',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_issueevent" ("answer", "answer_due_on", "answered_on", "area_id", "created_at", "id", "is_invented", "language", "missing", "needed", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_by_id", "reason", "responsible_id", "settled_on", "state", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."answer", NEW."answer_due_on", NEW."answered_on", NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."language", NEW."missing", NEW."needed", NEW."opened_on", NEW."origin", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."raised_by_id", NEW."reason", NEW."responsible_id", NEW."settled_on", NEW."state", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='0ad094f3d3f4ce0b6128ead6d513d4d1c149ee60', operation='INSERT', pgid='pgtrigger_insert_insert_66030', table='governance_issue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issue',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_issueevent" ("answer", "answer_due_on", "answered_on", "area_id", "created_at", "id", "is_invented", "language", "missing", "needed", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_by_id", "reason", "responsible_id", "settled_on", "state", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."answer", NEW."answer_due_on", NEW."answered_on", NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."language", NEW."missing", NEW."needed", NEW."opened_on", NEW."origin", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."raised_by_id", NEW."reason", NEW."responsible_id", NEW."settled_on", NEW."state", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='17b51fa97dd191303c956a3bbd7ffaee1def9d78', operation='UPDATE', pgid='pgtrigger_update_update_01388', table='governance_issue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issue',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_issueevent" ("answer", "answer_due_on", "answered_on", "area_id", "created_at", "id", "is_invented", "language", "missing", "needed", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_by_id", "reason", "responsible_id", "settled_on", "state", "text", "theme_id", "title", "updated_at", "version") VALUES (OLD."answer", OLD."answer_due_on", OLD."answered_on", OLD."area_id", OLD."created_at", OLD."id", OLD."is_invented", OLD."language", OLD."missing", OLD."needed", OLD."opened_on", OLD."origin", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."raised_by_id", OLD."reason", OLD."responsible_id", OLD."settled_on", OLD."state", OLD."text", OLD."theme_id", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;', hash='2bdc4d826e815e7d86ca147484c699483f139797', operation='DELETE', pgid='pgtrigger_delete_delete_8366c', table='governance_issue', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='issueraiser',
            index=models.Index(django.db.models.functions.text.Lower('email'), name='issue_raiser_address'),
        ),
        migrations.AddConstraint(
            model_name='issuerole',
            constraint=models.UniqueConstraint(fields=('issue', 'role', 'party'), name='issue_role_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issuerole',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_issueroleevent" ("created_at", "id", "issue_id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."created_at", NEW."id", NEW."issue_id", NEW."note", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;', hash='457a12e6fb3dd959d20184151ad855ea7557eea4', operation='INSERT', pgid='pgtrigger_insert_insert_1781a', table='governance_issuerole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issuerole',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "governance_issueroleevent" ("created_at", "id", "issue_id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."created_at", NEW."id", NEW."issue_id", NEW."note", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;', hash='e0db5ce04211646f5dd7d3e9e2363fecb722a1ee', operation='UPDATE', pgid='pgtrigger_update_update_13448', table='governance_issuerole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issuerole',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "governance_issueroleevent" ("created_at", "id", "issue_id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."created_at", OLD."id", OLD."issue_id", OLD."note", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;', hash='e91514c79365e6805abdc526c4b927e8af064890', operation='DELETE', pgid='pgtrigger_delete_delete_6d8f8', table='governance_issuerole', when='AFTER')),
        ),
        *learn_words('governance_issue', 'title'),
    ]

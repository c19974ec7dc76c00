# SPDX-License-Identifier: EUPL-1.2
"""The tables of this room as they stood on 25 November 2026, in one step."""

import assessment.models.assessment
import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.database.migration_batch import MigrationBatch

# An initiative that returns to the register brings its assessments back, and clients that follow must see them. The
# trigger stands on the table of a lower room, which may not know this one; that is why it is written here and not
# beside a model.
CREATE = """
CREATE FUNCTION assessment_published_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assessment_assessment a SET updated_at = clock_timestamp()
  FROM assessment_subject s
  WHERE s.id = a.subject_id AND s.initiative_id = NEW.id AND a.published_at IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER assessment_published_again AFTER UPDATE OF status ON initiatives_initiative
FOR EACH ROW WHEN (NEW.status = 'published' AND OLD.status IS DISTINCT FROM NEW.status)
EXECUTE FUNCTION assessment_published_again();
"""
DROP = """
DROP TRIGGER assessment_published_again ON initiatives_initiative;
DROP FUNCTION assessment_published_again();
"""


class Migration(migrations.Migration):

    replaces = [('assessment', '0001_initial'), ('assessment', '0002_initial'), ('assessment', '0003_principle_takes_any_side'), ('assessment', '0004_evidence_is_what_it_was_seen_to_be'), ('assessment', '0005_published_again_counts_as_change'), ('assessment', '0006_panels_and_figures'), ('assessment', '0007_documents_name_their_subject'), ('assessment', '0008_figures_are_served'), ('assessment', '0009_panels_at_work'), ('assessment', '0010_lens_changes')]

    initial = True

    dependencies = [
        ('accounts', '0001_squashed'),
        ('initiatives', '0001_squashed'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        MigrationBatch(
            [
                migrations.CreateModel(
                    name='ScoringPreference',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('uses_keys', models.BooleanField(default=True)),
                        ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='scoring_preference', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Lens',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('code', models.SlugField(max_length=60, verbose_name='code')),
                        ('number', models.PositiveSmallIntegerField(verbose_name='version')),
                        ('content', models.JSONField(verbose_name='text')),
                        ('content_hash', models.CharField(max_length=64)),
                        ('retired_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['code', '-number'],
                        'constraints': [models.UniqueConstraint(fields=('code', 'number'), name='lens_version_once')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='lens',
                    trigger=pgtrigger.compiler.Trigger(name='lens_text_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash") OR OLD."number" IS DISTINCT FROM (NEW."number"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='c543f0c9948fed30d6e521eb5cc4f27af8aa1502', operation='UPDATE', pgid='pgtrigger_lens_text_stays_c1ee3', table='assessment_lens', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='LensChange',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('move', models.CharField(choices=[('imported', 'Brought in'), ('retired', 'Retired'), ('taken_back', 'Taken back into use')], max_length=10)),
                        ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('lens', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='assessment.lens')),
                    ],
                    options={
                        'ordering': ['created_at', 'id'],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='lenschange',
                    trigger=pgtrigger.compiler.Trigger(name='lens_change_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."lens_id" IS DISTINCT FROM (NEW."lens_id") OR OLD."move" IS DISTINCT FROM (NEW."move"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='be322f4f9a60309ab02aabe851a8a173299d66cb', operation='UPDATE', pgid='pgtrigger_lens_change_stays_b3f8f', table='assessment_lenschange', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='Principle',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('code', models.SlugField(max_length=60, verbose_name='code')),
                        ('side', models.SlugField(db_index=False, max_length=60, verbose_name='side')),
                        ('position', models.PositiveSmallIntegerField(verbose_name='position')),
                        ('weight', models.DecimalField(decimal_places=3, default=1, max_digits=6, verbose_name='weight')),
                        ('lens', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='principles', to='assessment.lens')),
                    ],
                    options={
                        'ordering': ['position'],
                        'constraints': [models.UniqueConstraint(fields=('lens', 'code'), name='principle_once_in_a_lens'), models.UniqueConstraint(fields=('lens', 'position'), name='principle_has_its_own_place'), models.CheckConstraint(condition=models.Q(('weight__gte', 0)), name='principle_weight_is_not_negative')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='principle',
                    trigger=pgtrigger.compiler.Trigger(name='principle_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='81bcd479fe6ba8b704647f079ee79fe0bca772cb', operation='UPDATE', pgid='pgtrigger_principle_stays_514ec', table='assessment_principle', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='Round',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('title', models.CharField(max_length=120, verbose_name='title')),
                        ('state', models.CharField(choices=[('planned', 'Planned'), ('open', 'Open'), ('closed', 'Closed')], default='planned', max_length=10, verbose_name='state')),
                        ('opens_on', models.DateField(verbose_name='first day')),
                        ('deadline', models.DateField(verbose_name='last day to submit')),
                        ('purpose', models.CharField(choices=[('assessment', 'Assessment'), ('calibration', 'Practice on vignettes')], db_default='assessment', default='assessment', max_length=11, verbose_name='purpose')),
                        ('settling', models.CharField(choices=[('median', 'The coordinator publishes the median'), ('panel', 'A panel agrees on a consensus')], db_default='median', default='median', max_length=6, verbose_name='how results are settled')),
                        ('is_blind', models.BooleanField(db_default=True, default=True, verbose_name='blind')),
                        ('self_shown', models.CharField(choices=[('never', 'Not at all'), ('after', 'After submitting their own assessment'), ('before', 'While scoring')], db_default='never', default='never', max_length=6, verbose_name='self-assessment')),
                        ('reply_days', models.PositiveSmallIntegerField(db_default=14, default=14, verbose_name='days to reply')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('lens', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rounds', to='assessment.lens', verbose_name='lens')),
                        ('opened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-opens_on', '-id'],
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(fields=('title',), name='round_title_once'), models.CheckConstraint(condition=models.Q(('deadline__gte', models.F('opens_on'))), name='round_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='Vignette',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('code', models.SlugField(max_length=60, verbose_name='code')),
                        ('position', models.PositiveSmallIntegerField()),
                        ('content', models.JSONField()),
                        ('key', models.JSONField()),
                        ('lens', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vignettes', to='assessment.lens')),
                    ],
                    options={
                        'ordering': ['position'],
                        'constraints': [models.UniqueConstraint(fields=('lens', 'code'), name='vignette_once_in_a_lens')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='vignette',
                    trigger=pgtrigger.compiler.Trigger(name='vignette_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='3e5845c9725113957e08a8d733cdb159ba1e566e', operation='UPDATE', pgid='pgtrigger_vignette_stays_2d1de', table='assessment_vignette', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='RoundEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('title', models.CharField(max_length=120, verbose_name='title')),
                        ('state', models.CharField(choices=[('planned', 'Planned'), ('open', 'Open'), ('closed', 'Closed')], default='planned', max_length=10, verbose_name='state')),
                        ('opens_on', models.DateField(verbose_name='first day')),
                        ('deadline', models.DateField(verbose_name='last day to submit')),
                        ('purpose', models.CharField(choices=[('assessment', 'Assessment'), ('calibration', 'Practice on vignettes')], db_default='assessment', default='assessment', max_length=11, verbose_name='purpose')),
                        ('settling', models.CharField(choices=[('median', 'The coordinator publishes the median'), ('panel', 'A panel agrees on a consensus')], db_default='median', default='median', max_length=6, verbose_name='how results are settled')),
                        ('is_blind', models.BooleanField(db_default=True, default=True, verbose_name='blind')),
                        ('self_shown', models.CharField(choices=[('never', 'Not at all'), ('after', 'After submitting their own assessment'), ('before', 'While scoring')], db_default='never', default='never', max_length=6, verbose_name='self-assessment')),
                        ('reply_days', models.PositiveSmallIntegerField(db_default=14, default=14, verbose_name='days to reply')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('lens', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.lens', verbose_name='lens')),
                        ('opened_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.round')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='round',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deadline" IS DISTINCT FROM (NEW."deadline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_blind" IS DISTINCT FROM (NEW."is_blind") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."lens_id" IS DISTINCT FROM (NEW."lens_id") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."opens_on" IS DISTINCT FROM (NEW."opens_on") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."reply_days" IS DISTINCT FROM (NEW."reply_days") OR OLD."self_shown" IS DISTINCT FROM (NEW."self_shown") OR OLD."settling" IS DISTINCT FROM (NEW."settling") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."title" IS DISTINCT FROM (NEW."title"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='0fed0e29f7aa46bcf4392ccdafbaa32dc83ad698', operation='UPDATE', pgid='pgtrigger_row_version_0fb22', table='assessment_round', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='round',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_roundevent" ("created_at", "deadline", "id", "is_blind", "is_invented", "lens_id", "opened_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reply_days", "self_shown", "settling", "state", "title", "updated_at", "version") VALUES (NEW."created_at", NEW."deadline", NEW."id", NEW."is_blind", NEW."is_invented", NEW."lens_id", NEW."opened_by_id", NEW."opens_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."reply_days", NEW."self_shown", NEW."settling", NEW."state", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='1de83c8fa7a1d2b765340af507a2c24d2bde519c', operation='INSERT', pgid='pgtrigger_insert_insert_33841', table='assessment_round', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='round',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_roundevent" ("created_at", "deadline", "id", "is_blind", "is_invented", "lens_id", "opened_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reply_days", "self_shown", "settling", "state", "title", "updated_at", "version") VALUES (NEW."created_at", NEW."deadline", NEW."id", NEW."is_blind", NEW."is_invented", NEW."lens_id", NEW."opened_by_id", NEW."opens_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose", NEW."reply_days", NEW."self_shown", NEW."settling", NEW."state", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;', hash='e99f8eab72d94a8c1484f237ab6dfaef1f7ef5b0', operation='UPDATE', pgid='pgtrigger_update_update_49492', table='assessment_round', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='Subject',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('kind', models.CharField(choices=[('initiative', 'Initiative'), ('programme', 'Programme'), ('area', 'Area'), ('vignette', 'Vignette')], max_length=20)),
                        ('area', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='subject', to='initiatives.area')),
                        ('initiative', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='subject', to='initiatives.initiative')),
                        ('programme', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='subject', to='initiatives.programme')),
                        ('vignette', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='subject', to='assessment.vignette')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('area__isnull', True), ('initiative__isnull', False), ('kind', 'initiative'), ('programme__isnull', True), ('vignette__isnull', True)), models.Q(('area__isnull', True), ('initiative__isnull', True), ('kind', 'programme'), ('programme__isnull', False), ('vignette__isnull', True)), models.Q(('area__isnull', False), ('initiative__isnull', True), ('kind', 'area'), ('programme__isnull', True), ('vignette__isnull', True)), models.Q(('area__isnull', True), ('initiative__isnull', True), ('kind', 'vignette'), ('programme__isnull', True), ('vignette__isnull', False)), _connector='OR'), name='subject_points_at_its_kind')],
                    },
                ),
                migrations.CreateModel(
                    name='Panel',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('state', models.CharField(choices=[('agreeing', 'The panel agrees'), ('replying', 'The carriers reply'), ('settled', 'Settled')], default='agreeing', max_length=8, verbose_name='state')),
                        ('started_with', models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ('asked_at_start', models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ('start_reason', models.TextField(blank=True, db_default='', max_length=1000, verbose_name='why it starts without everybody')),
                        ('reply_until', models.DateField(blank=True, null=True, verbose_name='reply until')),
                        ('replied_at', models.DateTimeField(blank=True, null=True)),
                        ('settled_at', models.DateTimeField(blank=True, null=True)),
                        ('kept_internal_because', models.TextField(blank=True, max_length=1000, verbose_name='why it stays internal')),
                        ('replied_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('started_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='panels', to='assessment.round')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='panels', to='assessment.subject')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(fields=('round', 'subject'), name='one_panel_per_subject'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'replying'), _negated=True), ('reply_until__isnull', False), _connector='OR'), name='replying_panel_has_a_last_day'), models.CheckConstraint(condition=models.Q(('state', 'settled'), ('settled_at__isnull', True), _connector='XOR'), name='settled_panel_has_moment'), models.CheckConstraint(condition=models.Q(('started_with__gte', models.F('asked_at_start')), models.Q(('start_reason', ''), _negated=True), _connector='OR'), name='panel_without_everybody_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Assessment',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('kind', models.CharField(choices=[('independent', 'Independent'), ('consensus', 'Result'), ('self', 'Self-assessment')], max_length=12, verbose_name='kind')),
                        ('state', models.CharField(choices=[('draft', 'In progress'), ('submitted', 'Submitted')], default='draft', max_length=10, verbose_name='state')),
                        ('submitted_at', models.DateTimeField(blank=True, null=True, verbose_name='submitted at')),
                        ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published at')),
                        ('superseded_at', models.DateTimeField(blank=True, null=True)),
                        ('document', models.TextField(blank=True, default='')),
                        ('indices', models.TextField(blank=True, db_default='', default='')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('assessor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='assessments', to=settings.AUTH_USER_MODEL)),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='assessment.assessment')),
                        ('lens', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='assessment.lens')),
                        ('round', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='assessment.round')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assessments', to='assessment.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(condition=models.Q(('published_at__isnull', False)), fields=['updated_at', 'id'], name='assessment_published_pages'), models.Index(condition=models.Q(('kind', 'consensus'), ('published_at__isnull', False), ('superseded_at__isnull', True)), fields=['subject', '-published_at'], name='assessment_latest_result')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('kind', 'independent'), ('superseded_at__isnull', True)), fields=('round', 'subject', 'assessor'), name='one_independent_assessment'), models.UniqueConstraint(condition=models.Q(('kind', 'consensus'), ('state', 'submitted'), ('superseded_at__isnull', True)), fields=('round', 'subject'), name='one_result_per_round'), models.UniqueConstraint(condition=models.Q(('kind', 'consensus'), ('state', 'draft')), fields=('round', 'subject'), name='one_consensus_in_progress'), models.UniqueConstraint(condition=models.Q(('kind', 'self'), ('state', 'draft')), fields=('subject',), name='one_self_assessment_in_progress'), models.CheckConstraint(condition=models.Q(('kind', 'self'), ('round__isnull', False), _connector='XOR'), name='only_a_self_assessment_has_no_round'), models.CheckConstraint(condition=models.Q(('superseded_at__isnull', True), ('state', 'submitted'), _connector='OR'), name='only_submitted_is_superseded'), models.CheckConstraint(condition=models.Q(models.Q(('document', ''), ('state', 'draft'), ('submitted_at__isnull', True)), models.Q(('state', 'submitted'), ('submitted_at__isnull', False), models.Q(('document', ''), _negated=True)), _connector='OR'), name='submitted_assessment_is_whole'), models.CheckConstraint(condition=models.Q(('indices', ''), ('state', 'submitted'), _connector='OR'), name='only_submitted_has_indices'), models.CheckConstraint(condition=models.Q(('published_at__isnull', True), ('state', 'submitted'), _connector='OR'), name='only_submitted_is_published')],
                    },
                ),
                migrations.CreateModel(
                    name='Assignment',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('recused_at', models.DateTimeField(blank=True, null=True)),
                        ('recusal_reason', models.TextField(blank=True, db_default='', max_length=1000, verbose_name='interest')),
                        ('assessor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to=settings.AUTH_USER_MODEL, verbose_name='assessor')),
                        ('assigned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='assessment.round')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='assessment.subject')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(fields=('round', 'subject', 'assessor'), name='assigned_once'), models.CheckConstraint(condition=models.Q(models.Q(('recusal_reason', ''), ('recused_at__isnull', True)), models.Q(('recused_at__isnull', False), models.Q(('recusal_reason', ''), _negated=True)), _connector='OR'), name='recusal_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='PanelEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('state', models.CharField(choices=[('agreeing', 'The panel agrees'), ('replying', 'The carriers reply'), ('settled', 'Settled')], default='agreeing', max_length=8, verbose_name='state')),
                        ('started_with', models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ('asked_at_start', models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ('start_reason', models.TextField(blank=True, db_default='', max_length=1000, verbose_name='why it starts without everybody')),
                        ('reply_until', models.DateField(blank=True, null=True, verbose_name='reply until')),
                        ('replied_at', models.DateTimeField(blank=True, null=True)),
                        ('settled_at', models.DateTimeField(blank=True, null=True)),
                        ('kept_internal_because', models.TextField(blank=True, max_length=1000, verbose_name='why it stays internal')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.panel')),
                        ('replied_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('started_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('round', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.round')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panel',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."asked_at_start" IS DISTINCT FROM (NEW."asked_at_start") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kept_internal_because" IS DISTINCT FROM (NEW."kept_internal_because") OR OLD."replied_at" IS DISTINCT FROM (NEW."replied_at") OR OLD."replied_by_id" IS DISTINCT FROM (NEW."replied_by_id") OR OLD."reply_until" IS DISTINCT FROM (NEW."reply_until") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."settled_at" IS DISTINCT FROM (NEW."settled_at") OR OLD."start_reason" IS DISTINCT FROM (NEW."start_reason") OR OLD."started_by_id" IS DISTINCT FROM (NEW."started_by_id") OR OLD."started_with" IS DISTINCT FROM (NEW."started_with") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='0ec36d8f89782872ba52aed3a2ed5bd45fb4c194', operation='UPDATE', pgid='pgtrigger_row_version_a8cbc', table='assessment_panel', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panel',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_panelevent" ("asked_at_start", "created_at", "id", "kept_internal_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by_id", "reply_until", "round_id", "settled_at", "start_reason", "started_by_id", "started_with", "state", "subject_id", "updated_at", "version") VALUES (NEW."asked_at_start", NEW."created_at", NEW."id", NEW."kept_internal_because", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replied_at", NEW."replied_by_id", NEW."reply_until", NEW."round_id", NEW."settled_at", NEW."start_reason", NEW."started_by_id", NEW."started_with", NEW."state", NEW."subject_id", NEW."updated_at", NEW."version"); RETURN NULL;', hash='778ff49198faba7b47618676d21a866742626604', operation='INSERT', pgid='pgtrigger_insert_insert_053f8', table='assessment_panel', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panel',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_panelevent" ("asked_at_start", "created_at", "id", "kept_internal_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by_id", "reply_until", "round_id", "settled_at", "start_reason", "started_by_id", "started_with", "state", "subject_id", "updated_at", "version") VALUES (NEW."asked_at_start", NEW."created_at", NEW."id", NEW."kept_internal_because", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replied_at", NEW."replied_by_id", NEW."reply_until", NEW."round_id", NEW."settled_at", NEW."start_reason", NEW."started_by_id", NEW."started_with", NEW."state", NEW."subject_id", NEW."updated_at", NEW."version"); RETURN NULL;', hash='bb1bd5e9303b2e9f0980891bc90dcb8af414f84c', operation='UPDATE', pgid='pgtrigger_update_update_4160a', table='assessment_panel', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='PanelReply',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('text', models.TextField(max_length=2000, verbose_name='your reply')),
                        ('consensus', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='assessment.assessment')),
                        ('written_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('principle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessment.principle')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(fields=('consensus', 'principle'), name='one_reply_per_principle'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='reply_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='PanelShowing',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('content', models.JSONField()),
                        ('content_hash', models.CharField(max_length=64)),
                        ('consensus', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='showings', to='assessment.assessment')),
                        ('shown_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['created_at', 'id'],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panelshowing',
                    trigger=pgtrigger.compiler.Trigger(name='showing_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."consensus_id" IS DISTINCT FROM (NEW."consensus_id") OR OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='08ae328433565d87bf513d880943f617a81bfd7a', operation='UPDATE', pgid='pgtrigger_showing_stays_b042b', table='assessment_panelshowing', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='PanelSignature',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('content_hash', models.CharField(max_length=64)),
                        ('missing_because', models.TextField(blank=True, db_default='', max_length=1000, verbose_name='why there is no signature')),
                        ('consensus', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatures', to='assessment.assessment')),
                        ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['created_at', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('consensus', 'user'), name='signed_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Reopening',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('reason', models.TextField(max_length=2000, verbose_name='reason')),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reopenings', to='assessment.assessment')),
                        ('reopened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['created_at', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='reopening_has_a_reason')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='reopening',
                    trigger=pgtrigger.compiler.Trigger(name='reopening_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."assessment_id" IS DISTINCT FROM (NEW."assessment_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='4127a1f0638a77cc340fe468ec2d7d71a579156b', operation='UPDATE', pgid='pgtrigger_reopening_stays_ae21f', table='assessment_reopening', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='Score',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('answer', models.CharField(choices=[('not_scored', 'Not yet scored'), ('level', 'Level'), ('dont_know', "Don't know"), ('not_applicable', 'Not applicable')], default='not_scored', max_length=14, verbose_name='answer')),
                        ('level', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='level')),
                        ('rationale', models.TextField(blank=True, max_length=4000, verbose_name='why this level')),
                        ('evidence_level', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='strength of the evidence')),
                        ('confidence', models.CharField(blank=True, choices=[('low', 'Low'), ('medium', 'Medium'), ('high', 'High')], max_length=6, verbose_name='confidence')),
                        ('departure', models.TextField(blank=True, db_default='', max_length=2000, verbose_name='why not the median')),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='assessment.assessment')),
                        ('principle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='assessment.principle')),
                    ],
                    options={
                        'abstract': False,
                        'constraints': [models.UniqueConstraint(fields=('assessment', 'principle'), name='principle_scored_once'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'level'), ('level__isnull', False)), models.Q(models.Q(('answer', 'level'), _negated=True), ('level__isnull', True)), _connector='OR'), name='level_only_with_a_level_answer'), models.CheckConstraint(condition=models.Q(('evidence_level__isnull', True), ('evidence_level__lte', 3), _connector='OR'), name='evidence_level_in_range')],
                    },
                ),
                migrations.CreateModel(
                    name='SideFigures',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('side', models.SlugField(db_index=False, max_length=60, verbose_name='side')),
                        ('coverage', models.FloatField(null=True)),
                        ('arithmetic', models.FloatField(null=True)),
                        ('geometric', models.FloatField(null=True)),
                        ('lowest', models.PositiveSmallIntegerField(null=True)),
                        ('low_count', models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ('geometric_least', models.FloatField(null=True)),
                        ('geometric_most', models.FloatField(null=True)),
                        ('arithmetic_least', models.FloatField(null=True)),
                        ('arithmetic_most', models.FloatField(null=True)),
                        ('geometric_p5', models.FloatField(null=True)),
                        ('geometric_p50', models.FloatField(null=True)),
                        ('geometric_p95', models.FloatField(null=True)),
                        ('arithmetic_p5', models.FloatField(null=True)),
                        ('arithmetic_p50', models.FloatField(null=True)),
                        ('arithmetic_p95', models.FloatField(null=True)),
                        ('seed', models.BigIntegerField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='assessment.assessment')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('assessment', 'side'), name='figures_once_per_side'), models.CheckConstraint(condition=models.Q(('geometric_p5__isnull', True), models.Q(('geometric_p50__lte', models.F('geometric_p95')), ('geometric_p5__lte', models.F('geometric_p50'))), _connector='OR'), name='band_is_ordered')],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='sidefigures',
                    trigger=pgtrigger.compiler.Trigger(name='figures_stay', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='c5f7695a9326a7f74c555433f5d47fddfd340d88', operation='UPDATE', pgid='pgtrigger_figures_stay_846b3', table='assessment_sidefigures', when='BEFORE')),
                ),
                migrations.CreateModel(
                    name='AssignmentEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('recused_at', models.DateTimeField(blank=True, null=True)),
                        ('recusal_reason', models.TextField(blank=True, db_default='', max_length=1000, verbose_name='interest')),
                        ('assessor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='assessor')),
                        ('assigned_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.assignment')),
                        ('round', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.round')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='assignment',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."assessor_id" IS DISTINCT FROM (NEW."assessor_id") OR OLD."assigned_by_id" IS DISTINCT FROM (NEW."assigned_by_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."recusal_reason" IS DISTINCT FROM (NEW."recusal_reason") OR OLD."recused_at" IS DISTINCT FROM (NEW."recused_at") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id") OR OLD."withdrawn_at" IS DISTINCT FROM (NEW."withdrawn_at"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='2942fa58b0a9d18f60dcfdec27ffdbe79c65cef4', operation='UPDATE', pgid='pgtrigger_row_version_e095f', table='assessment_assignment', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='assignment',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_assignmentevent" ("assessor_id", "assigned_by_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "round_id", "subject_id", "updated_at", "version", "withdrawn_at") VALUES (NEW."assessor_id", NEW."assigned_by_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recusal_reason", NEW."recused_at", NEW."round_id", NEW."subject_id", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;', hash='83c51b1528204ed019ddeb2ff0ce0034e4a4f2ba', operation='INSERT', pgid='pgtrigger_insert_insert_3f617', table='assessment_assignment', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='assignment',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_assignmentevent" ("assessor_id", "assigned_by_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "round_id", "subject_id", "updated_at", "version", "withdrawn_at") VALUES (NEW."assessor_id", NEW."assigned_by_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recusal_reason", NEW."recused_at", NEW."round_id", NEW."subject_id", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;', hash='28c5bddf5e3b68f5ffeb9e3ba21a92d007ccf421', operation='UPDATE', pgid='pgtrigger_update_update_b8743', table='assessment_assignment', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='FollowUp',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('text', models.CharField(max_length=300, verbose_name='what')),
                        ('due_on', models.DateField(verbose_name='before')),
                        ('state', models.CharField(choices=[('open', 'To do'), ('done', 'Done'), ('dropped', 'Dropped')], default='open', max_length=7, verbose_name='state')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                        ('closing_note', models.TextField(blank=True, max_length=1000, verbose_name='what came of it')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('added_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='follow_ups', to=settings.AUTH_USER_MODEL, verbose_name='who')),
                        ('result', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='follow_ups', to='assessment.assessment')),
                        ('principle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessment.principle')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='assessment.subject')),
                    ],
                    options={
                        'ordering': ['due_on', 'id'],
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('state', 'open'), ('closed_on__isnull', False), _connector='XOR'), name='closed_follow_up_has_a_day'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'dropped'), _negated=True), models.Q(('closing_note', ''), _negated=True), _connector='OR'), name='dropped_follow_up_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='AssessmentEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('kind', models.CharField(choices=[('independent', 'Independent'), ('consensus', 'Result'), ('self', 'Self-assessment')], max_length=12, verbose_name='kind')),
                        ('state', models.CharField(choices=[('draft', 'In progress'), ('submitted', 'Submitted')], default='draft', max_length=10, verbose_name='state')),
                        ('submitted_at', models.DateTimeField(blank=True, null=True, verbose_name='submitted at')),
                        ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published at')),
                        ('superseded_at', models.DateTimeField(blank=True, null=True)),
                        ('is_invented', models.BooleanField(default=False)),
                        ('assessor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.assessment')),
                        ('supersedes', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.assessment')),
                        ('lens', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.lens')),
                        ('round', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.round')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='assessment',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."assessor_id" IS DISTINCT FROM (NEW."assessor_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."document" IS DISTINCT FROM (NEW."document") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indices" IS DISTINCT FROM (NEW."indices") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."lens_id" IS DISTINCT FROM (NEW."lens_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."superseded_at" IS DISTINCT FROM (NEW."superseded_at") OR OLD."supersedes_id" IS DISTINCT FROM (NEW."supersedes_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='0d2aeae024947755b5d115417a7ead41a0259733', operation='UPDATE', pgid='pgtrigger_row_version_f4f75', table='assessment_assessment', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='assessment',
                    trigger=pgtrigger.compiler.Trigger(name='submitted_assessment_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.state = 'submitted' AND (OLD.subject_id, OLD.round_id, OLD.lens_id, OLD.kind, OLD.state, OLD.submitted_at, OLD.document, OLD.is_invented) IS DISTINCT FROM (NEW.subject_id, NEW.round_id, NEW.lens_id, NEW.kind, NEW.state, NEW.submitted_at, NEW.document, NEW.is_invented) OR OLD.indices <> '' AND OLD.indices IS DISTINCT FROM NEW.indices)", func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='2c3f5100537cc2f4f5992a39f4afc970c614138a', operation='UPDATE', pgid='pgtrigger_submitted_assessment_stays_a8661', table='assessment_assessment', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='assessment',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_assessmentevent" ("assessor_id", "created_at", "id", "is_invented", "kind", "lens_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "round_id", "state", "subject_id", "submitted_at", "superseded_at", "supersedes_id", "updated_at", "version") VALUES (NEW."assessor_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", NEW."lens_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."round_id", NEW."state", NEW."subject_id", NEW."submitted_at", NEW."superseded_at", NEW."supersedes_id", NEW."updated_at", NEW."version"); RETURN NULL;', hash='9db38faa4bb87087920c4e197d41c633b937838c', operation='INSERT', pgid='pgtrigger_insert_insert_a386a', table='assessment_assessment', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='assessment',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."assessor_id" IS DISTINCT FROM (NEW."assessor_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."lens_id" IS DISTINCT FROM (NEW."lens_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."superseded_at" IS DISTINCT FROM (NEW."superseded_at") OR OLD."supersedes_id" IS DISTINCT FROM (NEW."supersedes_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "assessment_assessmentevent" ("assessor_id", "created_at", "id", "is_invented", "kind", "lens_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "round_id", "state", "subject_id", "submitted_at", "superseded_at", "supersedes_id", "updated_at", "version") VALUES (NEW."assessor_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", NEW."lens_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."round_id", NEW."state", NEW."subject_id", NEW."submitted_at", NEW."superseded_at", NEW."supersedes_id", NEW."updated_at", NEW."version"); RETURN NULL;', hash='9f5494c1711d4aa2cda3c25c55164000b8887cc2', operation='UPDATE', pgid='pgtrigger_update_update_9e654', table='assessment_assessment', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='PanelReplyEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('text', models.TextField(max_length=2000, verbose_name='your reply')),
                        ('consensus', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.assessment')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.panelreply')),
                        ('written_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('principle', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.principle')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panelreply',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."consensus_id" IS DISTINCT FROM (NEW."consensus_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."principle_id" IS DISTINCT FROM (NEW."principle_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='a106b682cfb76288e96e400dabbb67d246df417e', operation='UPDATE', pgid='pgtrigger_row_version_7a554', table='assessment_panelreply', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panelreply',
                    trigger=pgtrigger.compiler.Trigger(name='reply_of_settled_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM assessment_assessment a\n      WHERE a.id = NEW.consensus_id AND a.state = 'submitted';\n    IF FOUND THEN\n      RAISE EXCEPTION 'the reply to a settled consensus never changes' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='85c6c7af282c51627f123da1bf0aafe12eb1203d', operation='INSERT OR UPDATE OF "text", "principle_id", "consensus_id"', pgid='pgtrigger_reply_of_settled_stays_61612', table='assessment_panelreply', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panelreply',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_panelreplyevent" ("consensus_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "text", "updated_at", "version", "written_by_id") VALUES (NEW."consensus_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."principle_id", NEW."text", NEW."updated_at", NEW."version", NEW."written_by_id"); RETURN NULL;', hash='e4dd2a070d88b0d9545cb3123e47b267518c6da7', operation='INSERT', pgid='pgtrigger_insert_insert_d4b7d', table='assessment_panelreply', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='panelreply',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_panelreplyevent" ("consensus_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "text", "updated_at", "version", "written_by_id") VALUES (NEW."consensus_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."principle_id", NEW."text", NEW."updated_at", NEW."version", NEW."written_by_id"); RETURN NULL;', hash='f10d52e04e82d3781c9d0b2506fcd1638e5688b6', operation='UPDATE', pgid='pgtrigger_update_update_7e589', table='assessment_panelreply', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='ScoreEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('answer', models.CharField(choices=[('not_scored', 'Not yet scored'), ('level', 'Level'), ('dont_know', "Don't know"), ('not_applicable', 'Not applicable')], default='not_scored', max_length=14, verbose_name='answer')),
                        ('level', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='level')),
                        ('rationale', models.TextField(blank=True, max_length=4000, verbose_name='why this level')),
                        ('evidence_level', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='strength of the evidence')),
                        ('confidence', models.CharField(blank=True, choices=[('low', 'Low'), ('medium', 'Medium'), ('high', 'High')], max_length=6, verbose_name='confidence')),
                        ('departure', models.TextField(blank=True, db_default='', max_length=2000, verbose_name='why not the median')),
                        ('assessment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.assessment')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.score')),
                        ('principle', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.principle')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='score',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."assessment_id" IS DISTINCT FROM (NEW."assessment_id") OR OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."departure" IS DISTINCT FROM (NEW."departure") OR OLD."evidence_level" IS DISTINCT FROM (NEW."evidence_level") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."principle_id" IS DISTINCT FROM (NEW."principle_id") OR OLD."rationale" IS DISTINCT FROM (NEW."rationale"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='a7246df59f11cc2f2568e7a79b8db7a9f046bc43', operation='UPDATE', pgid='pgtrigger_row_version_36120', table='assessment_score', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='score',
                    trigger=pgtrigger.compiler.Trigger(name='score_of_submitted_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM assessment_assessment a\n      WHERE a.id = NEW.assessment_id AND a.state = 'submitted';\n    IF FOUND THEN\n      RAISE EXCEPTION 'scores of a submitted assessment never change' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='02a06015e9430fc8888fe8dfa4b1c3f330265d33', operation='UPDATE OR INSERT', pgid='pgtrigger_score_of_submitted_stays_d3289', table='assessment_score', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='score',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_scoreevent" ("answer", "assessment_id", "confidence", "created_at", "departure", "evidence_level", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "rationale", "updated_at", "version") VALUES (NEW."answer", NEW."assessment_id", NEW."confidence", NEW."created_at", NEW."departure", NEW."evidence_level", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."principle_id", NEW."rationale", NEW."updated_at", NEW."version"); RETURN NULL;', hash='d36037e3676048157cfa4d05397cefb366eb0a1f', operation='INSERT', pgid='pgtrigger_insert_insert_ee974', table='assessment_score', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='score',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_scoreevent" ("answer", "assessment_id", "confidence", "created_at", "departure", "evidence_level", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "rationale", "updated_at", "version") VALUES (NEW."answer", NEW."assessment_id", NEW."confidence", NEW."created_at", NEW."departure", NEW."evidence_level", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."principle_id", NEW."rationale", NEW."updated_at", NEW."version"); RETURN NULL;', hash='eaa06b0228cdab2b789513813cc5b3e0959cbf2d', operation='UPDATE', pgid='pgtrigger_update_update_c0c03', table='assessment_score', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='Evidence',
                    fields=[
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('title', models.CharField(max_length=150, verbose_name='title')),
                        ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
                        ('file', models.FileField(blank=True, upload_to=assessment.models.assessment.evidence_path, verbose_name='file')),
                        ('content_type', models.CharField(blank=True, max_length=100)),
                        ('added_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('score', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to='assessment.score')),
                    ],
                    options={
                        'ordering': ['created_at', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(models.Q(('url', ''), _negated=True), ('file', '')), models.Q(('url', ''), models.Q(('file', ''), _negated=True)), _connector='OR'), name='evidence_is_a_link_or_a_file')],
                    },
                ),
                migrations.CreateModel(
                    name='FollowUpEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('version', models.PositiveIntegerField(db_default=1, editable=False)),
                        ('text', models.CharField(max_length=300, verbose_name='what')),
                        ('due_on', models.DateField(verbose_name='before')),
                        ('state', models.CharField(choices=[('open', 'To do'), ('done', 'Done'), ('dropped', 'Dropped')], default='open', max_length=7, verbose_name='state')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                        ('closing_note', models.TextField(blank=True, max_length=1000, verbose_name='what came of it')),
                        ('is_invented', models.BooleanField(default=False)),
                        ('added_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('owner', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.followup')),
                        ('result', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.assessment')),
                        ('principle', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.principle')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='followup',
                    trigger=pgtrigger.compiler.Trigger(name='row_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."closing_note" IS DISTINCT FROM (NEW."closing_note") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."principle_id" IS DISTINCT FROM (NEW."principle_id") OR OLD."result_id" IS DISTINCT FROM (NEW."result_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func='NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;', hash='fd162a3e5ae948e11f6debee0ff2ac1522d30501', operation='UPDATE', pgid='pgtrigger_row_version_a9800', table='assessment_followup', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='followup',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_followupevent" ("added_by_id", "closed_on", "closing_note", "created_at", "due_on", "id", "is_invented", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "result_id", "state", "subject_id", "text", "updated_at", "version") VALUES (NEW."added_by_id", NEW."closed_on", NEW."closing_note", NEW."created_at", NEW."due_on", NEW."id", NEW."is_invented", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."principle_id", NEW."result_id", NEW."state", NEW."subject_id", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='7dfce3437f9e1d413744cfe8502ea97d7a20100a', operation='INSERT', pgid='pgtrigger_insert_insert_1ad2d', table='assessment_followup', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='followup',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_followupevent" ("added_by_id", "closed_on", "closing_note", "created_at", "due_on", "id", "is_invented", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "result_id", "state", "subject_id", "text", "updated_at", "version") VALUES (NEW."added_by_id", NEW."closed_on", NEW."closing_note", NEW."created_at", NEW."due_on", NEW."id", NEW."is_invented", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."principle_id", NEW."result_id", NEW."state", NEW."subject_id", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;', hash='331246f46afb81e4fcd84a22d35968dac964ae31', operation='UPDATE', pgid='pgtrigger_update_update_9ecc9', table='assessment_followup', when='AFTER')),
                ),
                migrations.CreateModel(
                    name='EvidenceEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.UUIDField(default=core.models.new_id, editable=False, serialize=False)),
                        ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                        ('title', models.CharField(max_length=150, verbose_name='title')),
                        ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
                        ('file', models.FileField(blank=True, upload_to=assessment.models.assessment.evidence_path, verbose_name='file')),
                        ('content_type', models.CharField(blank=True, max_length=100)),
                        ('added_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='assessment.evidence')),
                        ('score', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.score')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='evidence',
                    trigger=pgtrigger.compiler.Trigger(name='evidence_of_submitted_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM assessment_score s JOIN assessment_assessment a ON a.id = s.assessment_id\n      WHERE s.id = NEW.score_id AND a.state = 'submitted';\n    IF FOUND THEN\n      RAISE EXCEPTION 'evidence of a submitted assessment never changes' USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n", hash='7791bb0e900dd693c1cfa4c21546a2461f29cb8c', operation='UPDATE OR INSERT', pgid='pgtrigger_evidence_of_submitted_stays_3618e', table='assessment_evidence', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='evidence',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_evidenceevent" ("added_by_id", "content_type", "created_at", "file", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "title", "url") VALUES (NEW."added_by_id", NEW."content_type", NEW."created_at", NEW."file", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."score_id", NEW."title", NEW."url"); RETURN NULL;', hash='c69b0a3be410febfd92b28a07c0baaad8495331f', operation='INSERT', pgid='pgtrigger_insert_insert_59509', table='assessment_evidence', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='evidence',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_evidenceevent" ("added_by_id", "content_type", "created_at", "file", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "title", "url") VALUES (NEW."added_by_id", NEW."content_type", NEW."created_at", NEW."file", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."score_id", NEW."title", NEW."url"); RETURN NULL;', hash='2da8d3fdd3bd3b2a33714d5ca47df004668ce1db', operation='UPDATE', pgid='pgtrigger_update_update_0bffa', table='assessment_evidence', when='AFTER')),
                ),
                migrations.RunSQL(CREATE, DROP),
            ]
        ),
    ]

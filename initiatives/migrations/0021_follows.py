import core.models
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0020_departments'),
        ('mail', '0007_html_and_stop_link'),
    ]

    operations = [
        migrations.CreateModel(
            name='Follower',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('language', models.CharField(default='nl', max_length=5)),
                ('digest_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['digest_on', 'id'], name='follower_next_digest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('email', django.db.models.functions.text.Lower('email'))), name='follower_email_in_lower_case')],
            },
        ),
        migrations.CreateModel(
            name='FollowedStory',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('story', models.CharField(max_length=80)),
                ('message', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='mail.message')),
                ('follower', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='told', to='initiatives.follower')),
            ],
            options={
                'indexes': [models.Index(fields=['created_at'], name='followed_story_age')],
                'constraints': [models.UniqueConstraint(fields=('follower', 'story'), name='story_told_once')],
            },
        ),
        migrations.CreateModel(
            name='Follow',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('query', models.CharField(blank=True, default='', max_length=1000, verbose_name='search')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('help', 'Somebody looks for help'), ('news', 'News'), ('new', 'Something new begins'), ('change', 'Something stops or changes')], max_length=10), size=None, verbose_name='about what')),
                ('rhythm', models.CharField(choices=[('weekly', 'Every Friday'), ('at_once', 'At once')], default='weekly', max_length=10, verbose_name='how often')),
                ('token_hash', models.CharField(blank=True, default='', editable=False, max_length=64)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('initiative', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='follows', to='initiatives.initiative', verbose_name='initiative')),
                ('follower', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follows', to='initiatives.follower')),
            ],
            options={
                'ordering': ['created_at', 'id'],
                'indexes': [models.Index(fields=['token_hash'], name='follow_by_token'), models.Index(condition=models.Q(('confirmed_at__isnull', True)), fields=['created_at'], name='follow_unconfirmed'), models.Index(condition=models.Q(('confirmed_at__isnull', False)), fields=['rhythm', 'follower'], name='follow_rhythm')],
                'constraints': [models.CheckConstraint(condition=models.Q(('initiative__isnull', True), ('query', ''), _connector='OR'), name='follow_is_one_thing'), models.CheckConstraint(condition=models.Q(('topics', []), _negated=True), name='follow_has_a_topic'), models.CheckConstraint(condition=models.Q(('rhythm__in', ['weekly', 'at_once'])), name='follow_rhythm_known'), models.UniqueConstraint(condition=models.Q(('confirmed_at__isnull', False), ('initiative__isnull', False)), fields=('follower', 'initiative'), name='initiative_followed_once'), models.UniqueConstraint(condition=models.Q(('confirmed_at__isnull', False), ('initiative__isnull', True)), fields=('follower', 'query'), name='search_followed_once')],
            },
        ),
    ]

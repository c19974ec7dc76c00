
import core.models
import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0023_point_shown'),
    ]

    operations = [
        migrations.CreateModel(
            name='UnconfirmedHelp',
            fields=[
                ('id', models.UUIDField(default=core.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('text', models.TextField(max_length=2000, verbose_name='how you can help')),
                ('token_hash', models.CharField(editable=False, max_length=64, unique=True)),
                ('initiative', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='unconfirmed_help', to='initiatives.initiative')),
                ('need', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='unconfirmed_help', to='initiatives.need')),
                ('opportunity', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='unconfirmed_help', to='initiatives.opportunity')),
            ],
            options={
                'indexes': [models.Index(fields=['created_at'], name='unconfirmed_help_age')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('initiative__isnull', False), ('opportunity__isnull', True)), models.Q(('initiative__isnull', True), ('need__isnull', True), ('opportunity__isnull', False)), _connector='OR'), name='unconfirmed_help_is_for_one')],
            },
        ),
    ]

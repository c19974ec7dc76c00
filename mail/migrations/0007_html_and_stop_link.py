from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('mail', '0006_answers_to_who_wrote'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='message',
            name='message_headers_are_one_line',
        ),
        migrations.AddField(
            model_name='message',
            name='html',
            field=models.TextField(blank=True, db_default='', default='', verbose_name='text as HTML'),
        ),
        migrations.AddField(
            model_name='message',
            name='stop_link',
            field=models.URLField(blank=True, db_default='', default='', max_length=500, verbose_name='link to stop'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('subject__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('to__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('reply_to__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('stop_link__regex', '[\\x01-\\x20\\x7f<>]'), _negated=True)), name='message_headers_are_one_line'),
        ),
    ]

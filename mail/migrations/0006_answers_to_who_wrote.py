from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('mail', '0005_codes_first'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='message',
            name='message_headers_are_one_line',
        ),
        migrations.AddField(
            model_name='message',
            name='reply_to',
            field=models.EmailField(blank=True, db_default='', default='', max_length=254, verbose_name='answer to'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('subject__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('to__regex', '[\\x01-\\x1f\\x7f]'), _negated=True), models.Q(('reply_to__regex', '[\\x01-\\x1f\\x7f]'), _negated=True)), name='message_headers_are_one_line'),
        ),
    ]

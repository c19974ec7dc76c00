# SPDX-License-Identifier: EUPL-1.2
"""Which words are known: those of names, noted by PostgreSQL when a name is written, by whatever way.

The extension for likeness (pg_trgm) is not in every PostgreSQL, that of the one-command start among them; words are few
where names are many, so likeness is looked for among words (docs/adr/0041).
"""

from typing import Final

from django.db import connection, migrations, transaction

TRIGGER: Final = "core_learn_words"
SHORTEST: Final = 3
LONGEST: Final = 40
# As the parser of PostgreSQL cuts them, in small letters and unstemmed. A number is no word.
_WORDS_OF: Final = f"""
    SELECT DISTINCT word FROM unnest(tsvector_to_array(to_tsvector('simple', {{text}}))) word
     WHERE length(word) BETWEEN {SHORTEST} AND {LONGEST} AND word ~ '^[[:alnum:]]*[[:alpha:]][[:alnum:]]*$'
"""  # noqa: S608 - our own constants
FUNCTION: Final = f"""
CREATE FUNCTION {TRIGGER}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE written text;
BEGIN
    SELECT string_agg(value, ' ') INTO written FROM jsonb_each_text(to_jsonb(NEW)) WHERE key = ANY(TG_ARGV);
    INSERT INTO core_searchword (word)
    SELECT word FROM ({_WORDS_OF.format(text="coalesce(written, '')")}) found
     WHERE NOT EXISTS (SELECT FROM core_searchword known WHERE known.word = found.word);
    RETURN NULL;
END $$
"""  # noqa: S608 - our own constants
NO_FUNCTION: Final = f"DROP FUNCTION {TRIGGER}()"
_NAMES: Final = """
    SELECT tgrelid::regclass::text, string_to_array(encode(tgargs, 'escape'), '\\000')
      FROM pg_trigger WHERE tgname = %s ORDER BY 1
"""


def learn_words(table: str, *columns: str) -> list[migrations.RunSQL]:
    """Return the operations that have the words of these names known, those that are there included.

    The migration depends on ("core", "0006_search_words").
    """
    arguments = ", ".join(f"'{column}'" for column in columns)
    return [
        migrations.RunSQL(
            f"CREATE TRIGGER {TRIGGER} AFTER INSERT OR UPDATE OF {', '.join(columns)} ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION {TRIGGER}({arguments})",
            f"DROP TRIGGER {TRIGGER} ON {table}",
        ),
        migrations.RunSQL(
            f"INSERT INTO core_searchword (word) SELECT word FROM ({_words_in(table, columns)}) found"  # noqa: S608 - ours
            " WHERE NOT EXISTS (SELECT FROM core_searchword known WHERE known.word = found.word)",
            migrations.RunSQL.noop,
        ),
    ]


def forget_words() -> int:
    """Forget the words that are in no name any more, and what was noted twice; return how many rows went."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_NAMES, [TRIGGER])
        names = [(table, [column for column in columns if column]) for table, columns in cursor.fetchall()]
        if not names:
            return 0
        current = " UNION ALL ".join(_words_in(table, columns) for table, columns in names)
        cursor.execute(
            f"WITH named AS MATERIALIZED ({current}) DELETE FROM core_searchword w"  # noqa: S608 - ours
            " WHERE NOT EXISTS (SELECT FROM named WHERE named.word = w.word)"
            " OR EXISTS (SELECT FROM core_searchword earlier WHERE earlier.word = w.word AND earlier.id < w.id)"
        )
        return int(cursor.rowcount)


def _words_in(table: str, columns: list[str] | tuple[str, ...]) -> str:
    text = f"concat_ws(' ', {', '.join(f'named.{column}' for column in columns)})"
    return f"SELECT DISTINCT found.word FROM {table} named, LATERAL ({_WORDS_OF.format(text=text)}) found"  # noqa: S608

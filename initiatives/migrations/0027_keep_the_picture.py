# SPDX-License-Identifier: EUPL-1.2
"""A database of before tiles had a place keeps the picture it showed: that of the one city the program knew then."""

from django.db import migrations

# code -> (column, row), as the code had them until 0.2.
TILES = {
    "WK059901": (7, 3),
    "WK059903": (5, 3),
    "WK059904": (5, 1),
    "WK059905": (6, 2),
    "WK059906": (7, 1),
    "WK059908": (8, 2),
    "WK059910": (8, 5),
    "WK059912": (10, 5),
    "WK059913": (3, 5),
    "WK059914": (9, 1),
    "WK059915": (6, 5),
    "WK059916": (2, 6),
    "WK059917": (1, 1),
    "WK059927": (1, 3),
}
WATER = ("nieuwe-maas", "Nieuwe Maas", "M101 51C94 50 93 59 86 59L45 59C33 59 30 47 25 37S13 29 7 28S2 26 -1 22", 3, 2)


def keep_the_picture(apps, schema_editor):
    """Only where those areas are there and no area has a place yet."""
    areas = apps.get_model("initiatives", "Area").objects
    known = areas.filter(code__in=TILES, parent=None)
    if not known.exists() or areas.exclude(tile_column=None).exists():
        return
    for code, (column, row) in TILES.items():
        known.filter(code=code).update(tile_column=column, tile_row=row)
    code, name, path, column, row = WATER
    apps.get_model("initiatives", "Water").objects.get_or_create(
        code=code, defaults={"name": name, "tile_path": path, "tile_column": column, "tile_row": row}
    )


class Migration(migrations.Migration):

    dependencies = [
        ("initiatives", "0026_search_indexes"),
    ]

    operations = [migrations.RunPython(keep_the_picture, migrations.RunPython.noop, elidable=False)]

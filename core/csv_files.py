# SPDX-License-Identifier: EUPL-1.2
"""Opening a CSV file as spreadsheets write them; what its cells mean is for the reader of each kind of file."""


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a mark, or in Windows-1252 as older spreadsheets write it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def separator_of(text: str) -> str:
    """Return what stands between the cells, `;` or `,`, by what the first line has most; `;` when it has neither."""
    first = text.partition("\n")[0]
    return ";" if first.count(";") >= first.count(",") else ","


def unguarded(cell: str) -> str:
    """Take away the apostrophe that core.exports puts before what a spreadsheet would calculate."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell

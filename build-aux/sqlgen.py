#!/usr/bin/env -S python3 -IS
# Copyright 2026 The Vestibule authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns named SQL into C.

sqlgen.py statements OUT.h OUT.c FAMILY.sql
    A family of statements, one after the other:

        -- name: next_blank
        -- What the statement is for, in one sentence.
        -- sees: all, because ...          (only where it names a base table)
        SELECT ...;

    Each becomes VST_SQL_<FAMILY>_<NAME>, a pointer that vst_db_prepare() takes,
    and all of them the array vst_sql_<family>[], which ends with a NULL name.

sqlgen.py schema OUT.h OUT.c NNNN-what.sql...
    The migrations, one numbered list for all rooms.
"""
import pathlib
import re
import sys


def c_string(text):
    lines = text.strip().splitlines()
    quoted = [line.rstrip().replace("\\", "\\\\").replace('"', '\\"') for line in lines]
    return "\n    ".join(f'"{line}\\n"' for line in quoted)


def statements(path):
    """Yields name, text and whether the statement may see everything."""
    name, text, sees_all = None, "", False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := re.fullmatch(r"-- name: ([a-z][a-z0-9_]*)", line):
            if name:
                yield name, text, sees_all
            name, text, sees_all = match[1], "", False
        elif match := re.fullmatch(r"-- sees: all(.*)", line):
            if len(match[1].strip()) < 8:
                sys.exit(f"{path}:{number}: 'sees: all' needs its reason")
            sees_all = True
        elif line.startswith("--"):
            continue
        elif line.strip():
            if not name:
                sys.exit(f"{path}:{number}: a statement without a name")
            text += line + "\n"
    if name:
        yield name, text, sees_all


def make_statements(out_h, out_c, file):
    path = pathlib.Path(file)
    family = path.stem.replace("-", "_")
    names, rows = [], []
    for name, text, sees_all in statements(path):
        if not text.strip():
            sys.exit(f"{path}: {name} has no body")
        if name in names:
            sys.exit(f"{path}: {name} is there twice")
        names.append(name)
        rows.append(f'  {{\n    "{path.stem}.{name}",\n    {c_string(text)},\n    {"1" if sees_all else "0"},\n  }},')
    defines = "\n".join(f"#define VST_SQL_{family.upper()}_{name.upper()} (&vst_sql_{family}[{n}])" for n, name in enumerate(names))
    pathlib.Path(out_h).write_text(
        "/* Made by build-aux/sqlgen.py; do not edit. */\n#pragma once\n\n#include \"vst-sql.h\"\n\n"
        f"extern const VstSql vst_sql_{family}[];\n\n{defines}\n", encoding="utf-8")
    pathlib.Path(out_c).write_text(
        f"/* Made by build-aux/sqlgen.py; do not edit. */\n#include \"{pathlib.Path(out_h).name}\"\n\n"
        f"const VstSql vst_sql_{family}[] = {{\n" + "\n".join(rows) + "\n  { 0 },\n};\n", encoding="utf-8")


def make_schema(out_h, out_c, *files):
    paths = sorted(pathlib.Path(f) for f in files)
    for n, path in enumerate(paths, 1):
        if int(path.name[:4]) != n:
            sys.exit(f"{path}: the next migration must be number {n:04}")
    pathlib.Path(out_h).write_text(
        "/* Made by build-aux/sqlgen.py; do not edit. */\n#pragma once\n\n#include \"vst-sql.h\"\n\n"
        "extern const VstSqlMigration vst_schema[];\nextern const int vst_schema_version;\n", encoding="utf-8")
    pathlib.Path(out_c).write_text(
        f"/* Made by build-aux/sqlgen.py; do not edit. */\n#include \"{pathlib.Path(out_h).name}\"\n\n"
        "const VstSqlMigration vst_schema[] = {\n"
        + "\n".join(f"  {{ {n}, \"{p.stem}\",\n    {c_string(p.read_text(encoding='utf-8'))} }}," for n, p in enumerate(paths, 1))
        + f"\n  {{ 0 }},\n}};\n\nconst int vst_schema_version = {len(paths)};\n", encoding="utf-8")


{"statements": make_statements, "schema": make_schema}[sys.argv[1]](*sys.argv[2:])

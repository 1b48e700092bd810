#!/usr/bin/env python3
# Copyright 2026 The Vestibule authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a list of words into C.

wordsgen.py OUT.c SYMBOL LIST.txt

One word a line, lines that start with # left out.  SYMBOL becomes an array that
ends with a NULL; vst-word-list.h declares it.
"""
import pathlib
import sys


def main():
    out, symbol, source = sys.argv[1:]
    lines = pathlib.Path(source).read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    for word in words:
        if not (word.isascii() and word.isalpha() and word.islower()):
            sys.exit(f"{source}: {word!r} is not in small plain letters")
    if len(set(words)) != len(words):
        sys.exit(f"{source}: a word stands there twice")
    body = "".join(f'  "{word}",\n' for word in words)
    pathlib.Path(out).write_text(
        f'#include "vst-word-list.h"\n\nconst char *const {symbol}[] = {{\n{body}  0,\n}};\n')


main()

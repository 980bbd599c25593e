"""Packs wheels anew, with the same files and a denser deflate; every reader of zip files reads it."""

import sys
import zipfile
from pathlib import Path

import zopfli

for name in sys.argv[1:]:
    path = Path(name)
    packed = path.with_suffix(".packed")
    with zipfile.ZipFile(path) as wheel, zopfli.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as dense:
        for entry in wheel.infolist():
            dense.writestr(entry, wheel.read(entry))
    packed.replace(path)

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""tour_test.py --bin FOLDER [--sizes ...] [--themes ...] [--languages ...]

The tour, from outside: `throughline --tour` goes from the lock screen to the manager's device, and its
pictures are what tour.json says: at least ten distinct ones for each size, theme and language, of the exact
size, the last two on the manager's device, no surname in a window's title.
"""
import argparse
import collections
import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile


def png_size(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG"
    return struct.unpack(">II", data[16:24])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bin", required=True)
    # As `throughline --tour` takes them.
    arguments.add_argument("--sizes", default="360x640,1280x800")
    arguments.add_argument("--themes", default="light,dark")
    arguments.add_argument("--languages", default="en,cy")
    given = arguments.parse_args()
    folder = given.bin
    sizes = {tuple(int(side) for side in size.split("x")) for size in given.sizes.split(",")}
    with tempfile.TemporaryDirectory() as out:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
        done = subprocess.run([os.path.join(folder, "throughline"), "--tour", out, "--sizes", given.sizes,
                               "--themes", given.themes, "--languages", given.languages], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=880,
                              check=False)
        assert done.returncode == 0, f"the tour ended with {done.returncode}: {done.stderr.strip()}"
        wrong = [line for line in done.stderr.splitlines() if "TypeError" in line or "ReferenceError" in line]
        assert not wrong, f"a page calls what is not there: {wrong[0]}"
        with open(os.path.join(out, "tour.json"), encoding="utf-8") as file:
            steps = json.load(file)
        pictures = collections.defaultdict(set)
        for step in steps:
            with open(os.path.join(out, step["file"]), "rb") as file:
                data = file.read()
            size = tuple(step["size"])
            assert png_size(data) == size, f"{step['file']} is not {size}"
            assert step["title"], f"{step['file']} has no visible title"
            assert "Sampleton" not in step["title"], f"{step['file']} names somebody in the title"
            pictures[size, step["theme"], step["language"]].add(hashlib.sha256(data).digest())
        assert set(pictures) == {(size, theme, language) for size in sizes
                                 for theme in given.themes.split(",")
                                 for language in given.languages.split(",")}, "sizes, themes, languages"
        for which, distinct in pictures.items():
            assert len(distinct) >= 10, f"{which}: only {len(distinct)} distinct pictures"
        names = list(dict.fromkeys(step["step"] for step in steps))
        devices = {step["step"]: step["device"] for step in steps}
        assert [devices[name] for name in names[-2:]] == ["manager", "manager"], "the last two"
        print(f"{len(names)} steps, {len(steps)} pictures")


if __name__ == "__main__":
    try:
        main()
    except AssertionError as wrong:
        sys.exit(f"tour: {wrong}")

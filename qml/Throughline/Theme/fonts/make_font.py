#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""make_font.py IN.otf WEIGHT OUT.otf: one weight of Inter as the app ships it.

Inter's figures are of different widths and its capital I looks like its small l. Both have
alternatives inside the font, behind features that Qt 6.4 cannot switch on; so the characters are made to
point at the alternatives. Then everything is left out that no text of the app needs: what is
kept covers English, Welsh and the names of most of Europe. Names in other scripts come from the
system's fonts.

The family gets a name of its own, so that a system with Inter installed does not mix up the two.
"""
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Inter for Throughline"
KEPT = (
    (0x0020, 0x024F),  # Latin, with every accent
    (0x0300, 0x036F),  # accents that combine
    (0x1E00, 0x1EFF),  # more Latin: the Welsh W and Y with grave, acute, two dots
    (0x2010, 0x2027), (0x2030, 0x205E),  # dashes, quotation marks, dots
    (0x20A0, 0x20BF), (0x2100, 0x214F),  # currencies, number signs
    (0x2190, 0x21FF), (0x2212, 0x2265),  # arrows, minus and comparison
    (0x25A0, 0x25FF), (0x2713, 0x2717),  # shapes, tick and cross
)


def substitutes(font, feature):
    """What the feature puts for a glyph, over all its single substitutions."""
    table = font["GSUB"].table
    lookups = {index for record in table.FeatureList.FeatureRecord
               if record.FeatureTag == feature for index in record.Feature.LookupListIndex}
    found = {}
    for index in sorted(lookups):
        for part in table.LookupList.Lookup[index].SubTable:
            part = getattr(part, "ExtSubTable", part)
            found.update(getattr(part, "mapping", {}))
    return found


def remap(font):
    equal_width = substitutes(font, "tnum")
    told_apart = substitutes(font, "ss02")
    if not equal_width or not told_apart:
        sys.exit("make_font.py: this Inter has no tnum or no ss02")
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code, glyph in table.cmap.items():
            # The figures alone: tnum would widen the full stop and the comma as well.
            if 0x30 <= code <= 0x39:
                table.cmap[code] = equal_width.get(glyph, glyph)
            elif chr(code) in "IlÌÍÎÏìíîïĨĪĬĮİĹĺĻļĽľĿŀŁł":
                table.cmap[code] = told_apart.get(glyph, glyph)


def rename(font, weight):
    names = font["name"]
    full = f"{FAMILY} {weight}"
    wanted = {1: FAMILY, 2: weight, 3: full, 4: full, 6: full.replace(" ", "")}
    for record in list(names.names):
        # 16 and 17 would name the family a second time; 0, 13 and 14 carry copyright and licence.
        if record.nameID in wanted or record.nameID in (16, 17, 21, 22):
            names.removeNames(nameID=record.nameID)
    for identifier, text in wanted.items():
        names.setName(text, identifier, 3, 1, 0x409)


def main(source, weight, target):
    # A date in the file would make every build another one.
    font = TTFont(source, recalcTimestamp=False)
    remap(font)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in KEPT for code in range(first, last + 1)])
    subsetter.subset(font)
    rename(font, weight)
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Throughline.Theme

TestCase {
    id: test

    name: "Theme"

    function linear(part: real): real {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    function light(colour: color): real {
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    }

    // The contrast of WCAG.
    function contrast(one: color, other: color): real {
        const bright = Math.max(light(one), light(other));
        const dim = Math.min(light(one), light(other));
        return (bright + 0.05) / (dim + 0.05);
    }

    function cleanup() {
        Theme.scheme = "light";
        Theme.textScale = 1;
        Theme.touch = false;
        Theme.leftHand = false;
        Theme.reducedMotion = false;
        Theme.widthClass = "expanded";
    }

    function test_contrast_data() {
        return [{ tag: "light" }, { tag: "dark" }, { tag: "contrast" }];
    }

    // Text 4.5, body and what is read in the rain 7, lines and icons 3.
    function test_contrast(row) {
        Theme.scheme = row.tag;
        const c = Theme.color;
        const least = [
            ["text on surface", c.text, c.surface, 7], ["text on bg", c.text, c.bg, 7],
            ["text on surface2", c.text, c.surface2, 7],
            ["text2 on surface", c.text2, c.surface, 7], ["text2 on bg", c.text2, c.bg, 7],
            ["text2 on surface2", c.text2, c.surface2, 7],
            ["disabled on surface", c.disabled, c.surface, 4.5],
            ["border on surface", c.border, c.surface, 3], ["border on bg", c.border, c.bg, 3],
            ["border on surface2", c.border, c.surface2, 3],
            ["primary on surface", c.primary, c.surface, 7], ["primary on bg", c.primary, c.bg, 7],
            ["primary on surface2", c.primary, c.surface2, 4.5],
            ["onPrimary", c.onPrimary, c.primary, 7],
            ["onPrimaryPressed", c.onPrimaryPressed, c.primaryPressed, 7],
            ["onPrimaryContainer", c.onPrimaryContainer, c.primaryContainer, 7],
            ["primary on its container", c.primary, c.primaryContainer, 3],
            ["onRisk", c.onRisk, c.risk, 7],
            ["focus outer on surface", c.focusOuter, c.surface, 3], ["focus outer on bg", c.focusOuter, c.bg, 3],
            ["between the rings", c.focusOuter, c.focusInner, 3]
        ];
        for (const kind of ["success", "warning", "danger", "info", "waiting"]) {
            const on = "on" + kind[0].toUpperCase() + kind.slice(1) + "Container";
            least.push([kind + " on surface", c[kind], c.surface, 7]);
            least.push([kind + " on bg", c[kind], c.bg, 4.5]);
            least.push([kind + " on surface2", c[kind], c.surface2, 4.5]);
            least.push([on, c[on], c[kind + "Container"], 7]);
            least.push([kind + " as a line on its container", c[kind], c[kind + "Container"], 3]);
        }
        for (const role of ["night0", "night1", "night2", "night3", "night4", "category0", "category1", "category2",
                            "category3"])
            least.push([role + " on surface", c.part(role), c.surface, 3]);
        for (let tone = 0; tone <= 5; ++tone)
            least.push(["a number on tone " + tone, c.onHeat(tone), c.heat(tone), 4.5]);
        for (const [name, one, other, ratio] of least)
            verify(contrast(one, other) >= ratio, name + " is " + contrast(one, other).toFixed(2) + ", not " + ratio);
    }

    function test_contrastHasNoTints() {
        Theme.scheme = "contrast";
        const c = Theme.color;
        for (const tint of [c.surface, c.surface2, c.primaryContainer, c.successContainer, c.warningContainer,
                            c.dangerContainer, c.infoContainer, c.waitingContainer])
            compare(String(tint), String(c.bg));
        compare(String(c.border), String(c.text));
        compare(Theme.size.border, 2);
        verify(Theme.underlineLinks);
    }

    function test_schemeChangesAtOnce() {
        const before = String(probe.color);
        Theme.scheme = "dark";
        verify(String(probe.color) !== before);
        compare(String(probe.color), String(Theme.color.onPrimary));
        Theme.scheme = "light";
        compare(String(probe.color), before);
    }

    function test_textScale() {
        for (const name of ["figure", "title", "heading", "body", "label", "small"]) {
            Theme.textScale = 1;
            const style = Theme.type[name];
            const size = style.pixelSize;
            const line = style.lineHeight;
            Theme.textScale = 2;
            compare(Theme.type[name].pixelSize, 2 * size);
            compare(Theme.type[name].lineHeight, 2 * line);
            Theme.textScale = 5;
            compare(Theme.type[name].pixelSize, 2 * size);
        }
    }

    function test_columns() {
        compare(Theme.type.body.pixelSize, 16);
        compare(Theme.type.title.pixelSize, 28);
        Theme.touch = true;
        compare(Theme.type.body.pixelSize, 17);
        compare(Theme.type.title.pixelSize, 24);
        compare(Theme.type.small.pixelSize, 15);
    }

    function test_sizes() {
        verify(Theme.size.target >= 32);
        compare(Theme.size.control, 40);
        Theme.touch = true;
        compare(Theme.size.target, 48);
        compare(Theme.size.control, 56);
        compare(Theme.size.tile, 64);
        compare(Theme.size.save, 64);
        verify(Theme.size.gap >= 8);
    }

    function test_margins() {
        const margins = { compact: 16, medium: 24, expanded: 32 };
        for (const name in margins) {
            Theme.widthClass = name;
            compare(Theme.space.pageMargin, margins[name]);
        }
        compare(Theme.widthClassFor(599), "compact");
        compare(Theme.widthClassFor(600), "medium");
        compare(Theme.widthClassFor(840), "expanded");
    }

    function test_thumb() {
        verify(!Theme.thumbLeft);
        Theme.leftHand = true;
        verify(!Theme.thumbLeft); // beside a pointer
        Theme.touch = true;
        verify(Theme.thumbLeft);
    }

    function test_motion() {
        compare(Theme.motion.page, 200);
        Theme.reducedMotion = true;
        compare(Theme.motion.press + Theme.motion.fade + Theme.motion.page, 0);
    }

    function test_typeface() {
        compare(Theme.type.body.family, "Inter for Throughline");
        // Figures are of one width, and a capital I is no small l.
        widths.text = "1111111111";
        const ones = widths.advanceWidth;
        widths.text = "0888888888";
        compare(Math.round(widths.advanceWidth), Math.round(ones));
    }

    TextMetrics {
        id: widths

        font: Theme.type.body.font
    }

    Rectangle {
        id: probe

        color: Theme.color.onPrimary
    }
}

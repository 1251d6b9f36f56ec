// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Throughline.Theme

// A picture as SVG: the same marks as on the screen, with title and description for those who do not
// see it.
QtObject {
    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    }
    function area(mark: var): string {
        return '<rect x="' + mark.x + '" y="' + mark.y + '" width="' + mark.width + '" height="' + mark.height
            + '" rx="' + (mark.radius || 0) + '" fill="' + mark.color + '"/>';
    }
    function line(mark: var): string {
        return '<path d="' + mark.path + '" fill="none" stroke="' + mark.color + '" stroke-width="' + mark.width + '"'
            + (mark.dashed ? ' stroke-dasharray="' + 2 * mark.width + '"' : "") + '/>';
    }
    function words(mark: var, size: int): string {
        // Qt's y is the top of the line, SVG's the foot of the letters.
        return '<text x="' + mark.x + '" y="' + (mark.y + Math.round(size * 0.97)) + '" text-anchor="' + mark.anchor
            + '" font-weight="' + (mark.strong ? 600 : 400) + '" fill="' + mark.color + '">' + escaped(mark.text) + '</text>';
    }
    function document(marks: var, width: real, height: real, title: string, description: string, ground: color): string {
        const size = Theme.paperType.small.pixelSize;
        return '<?xml version="1.0" encoding="UTF-8"?>\n'
            + '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '" viewBox="0 0 '
            + width + ' ' + height + '" font-family="Inter, Noto Sans, sans-serif" font-size="' + size + '" role="img">\n'
            + '<title>' + escaped(title) + '</title>\n<desc>' + escaped(description) + '</desc>\n'
            + '<rect width="100%" height="100%" fill="' + ground + '"/>\n'
            + marks.map(mark => mark.kind === "area" ? area(mark) : mark.kind === "line" ? line(mark)
                                                                                        : words(mark, size)).join("\n")
            + '\n</svg>\n';
    }
}

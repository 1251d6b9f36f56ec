// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Numbers in rows and columns where there is room; else each row by itself, with the names of its
// columns. A screen reader hears a row as one sentence either way.
Stack {
    id: table

    property string name
    property var columns: []
    // Each a list of texts, as long as `columns`.
    property var rows: []
    readonly property var widths: columns.map((column, i) => Math.max(widthOf(column), ...rows.map(row => widthOf(row[i]))))
    readonly property bool wide: widths.reduce((all, one) => all + one, 0) + (columns.length - 1) * Theme.space.l <= width

    function widthOf(text: string): real {
        // Measured anew with every font.
        return metrics.height > 0 ? Math.ceil(metrics.advanceWidth(text)) + 2 : 0;
    }
    function xOf(index: int): real {
        return widths.slice(0, index).reduce((all, one) => all + one + Theme.space.l, 0);
    }
    function sentence(row: var): string {
        return row.map((cell, i) => i === 0 ? cell : columns[i] + ": " + cell).join(", ");
    }

    spacing: 0

    Accessible.role: Accessible.Table
    Accessible.name: name

    FontMetrics {
        id: metrics

        font: Theme.type.body.strong
    }

    // qmllint disable unqualified
    Item {
        visible: table.wide
        implicitHeight: Theme.type.body.lineHeight + Theme.space.s

        Repeater {
            model: table.columns
            delegate: InnerText {
                required property int index
                required property string modelData

                x: table.xOf(index)
                strong: true
                text: modelData
            }
        }
    }
    Repeater {
        model: table.rows
        delegate: Item {
            id: line

            required property var modelData

            implicitHeight: table.wide ? Theme.type.body.lineHeight + Theme.space.s : block.height + Theme.space.m

            Accessible.role: Accessible.Row
            Accessible.name: table.sentence(modelData)

            Divider {
                width: parent.width
            }
            Repeater {
                model: table.wide ? line.modelData : []
                delegate: InnerText {
                    required property int index
                    required property string modelData

                    x: table.xOf(index)
                    y: Theme.space.xs
                    text: modelData
                }
            }
            Stack {
                id: block

                y: Theme.space.s
                width: parent.width
                visible: !table.wide

                InnerText {
                    strong: true
                    text: line.modelData[0]
                }
                Repeater {
                    model: table.wide ? [] : line.modelData.slice(1)
                    delegate: InnerText {
                        required property int index
                        required property string modelData

                        text: table.columns[index + 1] + ": " + modelData
                    }
                }
            }
        }
    }
    // qmllint enable unqualified
}

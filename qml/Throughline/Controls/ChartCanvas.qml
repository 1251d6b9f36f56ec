// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Throughline.Theme

// Draws the marks of a picture: areas, lines, texts, each with the colour and the place it has been
// given. What they are is said by the frame around it, so none of them is there for a screen reader.
Item {
    id: canvas

    // {kind: "area", x, y, width, height, color, radius}; {kind: "line", path, color, width, dashed};
    // {kind: "text", x, y, text, color, strong, anchor: "start" | "middle" | "end"}: y is its top.
    property var marks: []
    property TypeStyle face: Theme.type.small
    // There is something around it that clips, such as a page that scrolls.
    property bool clipped: true

    function of(kind: string): var {
        // Later marks stand over earlier ones, whatever they are.
        return canvas.marks.map((mark, place) => Object.assign({ place: place }, mark)).filter(mark => mark.kind === kind);
    }

    // Drawn without a graphics card, lines that are wholly out of sight would be drawn over what clips
    // them; as one image they are not.
    layer.enabled: clipped && GraphicsInfo.api === GraphicsInfo.Software

    Accessible.ignored: true

    // An image of the software renderer has no see-through ground.
    Rectangle {
        anchors.fill: parent
        visible: canvas.layer.enabled
        color: Theme.color.surface
    }
    // qmllint disable unqualified
    Repeater {
        model: canvas.of("area")
        delegate: Rectangle {
            required property var modelData

            x: modelData.x
            y: modelData.y
            z: modelData.place
            width: modelData.width
            height: modelData.height
            radius: modelData.radius || 0
            color: modelData.color
        }
    }
    Repeater {
        model: canvas.of("line")
        delegate: Shape {
            id: shape

            required property var modelData

            anchors.fill: parent
            z: modelData.place

            ShapePath {
                strokeColor: shape.modelData.color
                strokeWidth: shape.modelData.width
                strokeStyle: shape.modelData.dashed ? ShapePath.DashLine : ShapePath.SolidLine
                dashPattern: [2, 2]
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap
                joinStyle: ShapePath.RoundJoin

                PathSvg { path: shape.modelData.path }
            }
        }
    }
    Repeater {
        model: canvas.of("text")
        delegate: Text {
            required property var modelData

            x: modelData.x - (modelData.anchor === "end" ? width : modelData.anchor === "middle" ? width / 2 : 0)
            y: modelData.y
            z: modelData.place
            font.family: canvas.face.family
            font.pixelSize: canvas.face.pixelSize
            font.weight: modelData.strong ? Font.DemiBold : Font.Normal
            color: modelData.color
            text: modelData.text
            textFormat: Text.PlainText

            Accessible.ignored: true
        }
    }
    // qmllint enable unqualified
}

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Throughline.Controls
import Throughline.Testing
import Throughline.Theme

TestCase {
    id: test

    readonly property var bars: ({
        form: "bars", key: "first-night", share: true, reference: 0.5, referenceText: "Dashed: half of them",
        title: "Housed: 6 of 8", summary: "Everybody who came out.",
        series: [{ name: "Settled", role: "night0", hatched: false }, { name: "Not known", role: "night4", hatched: true }],
        rows: [{ label: "October", note: "Housed 6 of 8", values: [6, 2], known: 6 },
               { label: "November", note: "Too few to show", values: [0, 0], known: 0 }],
        columns: ["Month", "Settled", "Not known"], table: [["October", "6", "2"], ["November", "0", "0"]]
    })
    readonly property var dots: ({
        form: "dots", key: "missing", title: "1 of 2", summary: "Days.", line: 7, lineText: "7 days",
        rows: [{ label: "Example A.", note: "never", quiet: true }, { label: "Example B.", note: "today", quiet: false, value: 0 }],
        columns: ["Device of", "Last heard of"], table: [["Example A.", "never"], ["Example B.", "today"]]
    })
    readonly property var lines: ({
        form: "lines", key: "outcomes", title: "Met", summary: "Month by month.",
        panels: [{ name: "Met", note: "79%", points: [{ label: "Aug", value: 60 }, { label: "Sep" }, { label: "Oct", value: 79 }, { label: "Nov", value: 80 }] }],
        columns: ["Month", "Met"], table: [["Oct", "79%"]]
    })

    readonly property var steps: ({
        form: "steps", key: "referral-steps", title: "8 asked, 4 accepted", summary: "As it stands now.",
        rows: [{ label: "Needed", note: "10", value: 10, between: "2 not asked yet" },
               { label: "Asked", note: "80%, 8 of 10", value: 8, between: "3 turned down, fewer than 5 still waiting for an answer" },
               { label: "Accepted", note: "40%, 4 of 10", value: 4, between: "" },
               { label: "Finished", note: "fewer than 5", value: 0, between: "" }],
        columns: ["Step", "How many"], table: [["Needed", "10"], ["Asked", "8"], ["Turned down", "3"]]
    })

    name: "Charts"
    when: windowShown
    width: 640
    height: 568
    visible: true

    function cleanup() {
        Theme.textScale = 1;
        Theme.scheme = "light";
    }

    function made(picture: var, width: real): ChartFrame {
        const frame = createTemporaryObject(frames, test, { picture: picture, leaving: picture, width: width });
        verify(frame);
        wait(50);
        return frame;
    }
    // Everything below, that is there.
    function all(item: Item, matches: var): var {
        const found = [];
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (!child.visible)
                continue;
            if (matches(child))
                found.push(child);
            found.push(...all(child, matches));
        }
        return found;
    }
    function pictureOf(frame: ChartFrame): ChartPicture {
        return all(frame, item => item instanceof ChartPicture)[0];
    }
    function texts(frame: ChartFrame): var {
        return all(frame, item => item instanceof Text && item.text).map(item => item.text);
    }

    function test_partsAddUpToTheWidth() {
        const view = pictureOf(made(bars, 600));
        const areas = view.marks.filter(mark => mark.kind === "area" && mark.height === 28);
        compare(areas.length, 1); // the other part is hatched
        fuzzyCompare(areas[0].width + 2, view.width * 6 / 8, 1);
        // Half of those known, not of all.
        const dashed = view.marks.filter(mark => mark.dashed);
        compare(dashed.length, 1);
        verify(dashed[0].path.startsWith("M" + 0.5 * 6 / 8 * view.width + " "), dashed[0].path);
    }
    function test_theSameNumbersAsATable() {
        const frame = made(bars, 600);
        verify(!frame.showsTable);
        verify(texts(frame).includes("Housed 6 of 8"));
        frame.asTable = true;
        for (const row of bars.table) {
            for (const cell of row)
                tryVerify(() => texts(frame).includes(cell), 5000, cell);
        }
    }
    function test_withoutRoomThereIsTheTable() {
        Theme.textScale = 2;
        const frame = made(lines, 200);
        verify(frame.showsTable);
        verify(texts(frame).some(text => text.endsWith("79%")));
        verify(!texts(frame).includes("Show as table"));
    }
    function test_aGapIsNoLine() {
        const view = pictureOf(made(lines, 600));
        const line = view.marks.find(mark => mark.kind === "line" && mark.width === 2);
        compare(line.path.split("M").length - 1, 2); // before the gap and after it
        compare(line.path.split("L").length - 1, 1);
    }
    function test_nothingIsDrawnBeyondWhatClips() {
        const view = createTemporaryObject(scrolled, test);
        verify(view);
        wait(50);
        // The picture begins below what is seen of it: a column of pixels through its lines is of one colour.
        const picture = grabImage(test);
        for (let y = view.height + 2; y < test.height; ++y)
            compare(String(picture.pixel(150, y)), String(picture.pixel(630, y)), "at " + y);
    }
    function test_stepsAreOfOneScaleAndSayWhatWentNoFurther() {
        const view = pictureOf(made(steps, 320));
        const bars = view.marks.filter(mark => mark.kind === "area" && mark.height === 28);
        compare(bars.length, 3); // what is not told has a line alone
        fuzzyCompare(bars[1].width, view.width * 0.8, 1);
        fuzzyCompare(bars[2].width, view.width * 0.4, 1);
        // The words between stand below their own bar and above the next step, on as many lines as they need.
        const words = view.marks.filter(mark => mark.kind === "text" && mark.x === 16);
        const ofAsked = words.filter(mark => mark.y > bars[1].y);
        verify(ofAsked.length > 1);
        compare(ofAsked.map(mark => mark.text).join(" "), "3 turned down, fewer than 5 still waiting for an answer");
        const next = view.marks.find(mark => mark.text === "Accepted");
        for (const mark of ofAsked)
            verify(mark.y >= bars[1].y + 28 && mark.y < next.y, mark.text);
    }
    function test_whoIsMissingIsToldWithoutColour() {
        const view = pictureOf(made(dots, 400));
        compare(view.marks.filter(mark => mark.kind === "area").length, 3); // two dots, one of them a ring
        compare(view.marks.filter(mark => mark.dashed).length, 2); // the week, in each line
        verify(view.marks.some(mark => mark.text === "never"));
    }
    function test_noMarkIsBeyondItsSides_data() {
        return [{ tag: "bars", picture: bars }, { tag: "dots", picture: dots }, { tag: "lines", picture: lines },
                { tag: "steps", picture: steps }];
    }
    function test_noMarkIsBeyondItsSides(row) {
        for (const scale of [1, 1.5, 2]) {
            Theme.textScale = scale;
            for (const width of [280, 320, 600]) {
                const frame = made(row.picture, width);
                if (frame.showsTable)
                    continue;
                const view = pictureOf(frame);
                for (const item of all(view, item => item instanceof Text)) {
                    verify(item.x >= -0.5, item.text + " at " + width + ", text " + scale + ", x " + item.x);
                    verify(item.x + item.width <= view.width + 0.5, item.text + " at " + width + ", text " + scale);
                    verify(item.y + item.height <= view.height + 4, item.text);
                }
            }
        }
    }
    function test_noButtonIsBeyondItsSides() {
        Theme.textScale = 2;
        for (const picture of [bars, dots, steps]) {
            for (const width of [200, 288, 600]) {
                const frame = made(picture, width);
                frame.asTable = true; // "Show as picture" is the longer one
                wait(20);
                const buttons = all(frame, item => item instanceof AppButton);
                verify(buttons.some(item => item.text === "Save picture"));
                for (const button of buttons) {
                    const end = button.mapToItem(frame, button.width, 0).x;
                    verify(end <= width - frame.padding + 0.5, button.text + " at " + width + ": " + end);
                }
            }
        }
    }
    function test_aScreenReaderHearsTheFinding() {
        const frame = made(bars, 600);
        const graphics = all(frame, item => Reader.role(item) === "Graphic");
        compare(graphics.length, 1);
        compare(Reader.name(graphics[0]), "Housed: 6 of 8");
        compare(Reader.description(graphics[0]), "Everybody who came out.");
    }
    function test_svgHasTheSameNumbers() {
        Theme.scheme = "dark";
        const frame = made(Object.assign({}, bars, { title: "Fewer < more & \"all\"" }), 600);
        const svg = frame.svg();
        verify(svg.startsWith("<?xml"));
        verify(svg.includes("<title>Fewer &lt; more &amp; &quot;all&quot;</title>"));
        verify(svg.includes(">6</text>") && svg.includes(">Housed 6 of 8</text>"));
        // For paper, whatever is on the screen.
        verify(svg.includes('fill="' + String(Theme.paper.part("night0")) + '"'));
        verify(!svg.includes("NaN") && !svg.includes("undefined"), svg);
    }

    function test_svgBreaksItsSentences() {
        Theme.textScale = 2;
        const sentence = "Everybody who came out. ".repeat(20).trim();
        const svg = made(Object.assign({}, bars, { title: sentence, summary: sentence }), 600).svg();
        verify(svg.includes("<desc>" + sentence + "</desc>"));
        verify(svg.includes('font-size="14"'), "of one size whatever is on the screen");
        const height = Number(svg.match(/ height="([^"]+)"/)[1]);
        const words = [];
        for (const text of svg.split("<text ").slice(1)) {
            const y = Number(text.match(/ y="([^"]+)"/)[1]);
            verify(y > 0 && y < height, text);
            words.push(text.match(/>([^<]*)</)[1]);
        }
        verify(words.every(text => text.length < 150), words.join("\n"));
        // All of it is there, above the picture and below it.
        compare(words.join(" ").split("Everybody who came out.").length - 1, 40);
    }

    Component {
        id: frames

        ChartFrame {}
    }
    Component {
        id: scrolled

        Flickable {
            width: 600
            height: 150
            contentHeight: 800
            clip: true

            ChartFrame { y: 200; width: 600; picture: test.lines }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

AppPage {
    id: page

    readonly property var nights: ({
        form: "bars", key: "first-night", share: true, reference: 0.84,
        referenceText: "Dashed: 84.0% of those known, England and Wales, year to March 2025",
        title: "Housed on the first night in October: 84%, 41 of 49",
        summary: "A bar is everybody who came out in the month. 3 not known in October.",
        series: [
            { name: "Settled", role: "night0", hatched: false }, { name: "Temporary", role: "night1", hatched: false },
            { name: "Shelter or squat", role: "night2", hatched: false },
            { name: "Sleeping rough", role: "night3", hatched: false }, { name: "Not known", role: "night4", hatched: true }
        ],
        rows: [
            { label: "August 2026", note: "Housed 8 of 9", values: [5, 3, 0, 1, 0], known: 9 },
            { label: "September 2026", note: "Too few to show", values: [0, 0, 0, 0, 0], known: 0 },
            { label: "October 2026", note: "Housed 84%, 41 of 49", values: [22, 19, 3, 5, 3], known: 49 }
        ],
        columns: ["Month", "Settled", "Temporary", "Shelter or squat", "Sleeping rough", "Not known", "Housed of those known"],
        table: [
            ["August 2026", "5", "3", "0", "1", "0", "Housed 8 of 9"],
            ["September 2026", "0", "0", "0", "0", "0", "Too few to show"],
            ["October 2026", "22", "19", "3", "5", "3", "Housed 84%, 41 of 49"]
        ]
    })
    readonly property var contacts: ({
        form: "bars", key: "contacts", title: "Contacts in October: 318",
        summary: "Contacts that took place, by kind and month.",
        series: [
            { name: "In person", role: "category0", hatched: false }, { name: "Phone or video", role: "category1", hatched: false },
            { name: "In writing", role: "category2", hatched: false }, { name: "Another way", role: "category3", hatched: false }
        ],
        rows: [
            { label: "September 2026", note: "254 contacts", values: [120, 100, 24, 10], known: 0 },
            { label: "October 2026", note: "318 contacts", values: [151, 120, 35, 12], known: 0 }
        ],
        columns: ["Month", "In person", "Phone or video", "In writing", "Another way", "All"],
        table: [["September 2026", "120", "100", "24", "10", "254 contacts"], ["October 2026", "151", "120", "35", "12", "318 contacts"]]
    })
    readonly property var outcomes: ({
        form: "lines", key: "outcomes", title: "Met at the gate in October: 79%, 41 of 52",
        summary: "Outcomes month by month.",
        panels: [
            { name: "Met at the gate", note: "79%, 41 of 52", points: [{ label: "Aug", value: 60 }, { label: "Sep", value: 71 }, { label: "Oct", value: 79 }] },
            { name: "Housed on the first night", note: "84%, 41 of 49", points: [{ label: "Aug", value: 90 }, { label: "Sep" }, { label: "Oct", value: 84 }] },
            { name: "Referrals taken up", note: "too few to show", points: [{ label: "Aug" }, { label: "Sep" }, { label: "Oct" }] }
        ],
        columns: ["Month", "Met at the gate"], table: [["October 2026", "79%, 41 of 52"]]
    })
    readonly property var missing: ({
        form: "dots", key: "who-is-missing", title: "2 of 4 devices not heard of for 7 days",
        summary: "Days since work of a device was last received.", line: 7, lineText: "7 days",
        rows: [
            { label: "Example Volunteer", note: "never", quiet: true }, { label: "Amara O.", note: "40 days", quiet: true, value: 40 },
            { label: "Rhys Example", note: "3 days", quiet: false, value: 3 }, { label: "Marged Sampleton", note: "today", quiet: false, value: 0 }
        ],
        columns: ["Device of", "Last heard of"], table: [["Amara O.", "40 days"], ["Rhys Example", "3 days"]]
    })

    readonly property var referrals: ({
        form: "steps", key: "referral-steps", title: "Referral steps in October: 49 asked, 28 accepted",
        summary: "What people needed that began in October, as it stands now: 52 needed, 20 started, 11 finished. Not wanted: 4.",
        rows: [
            { label: "Needed", note: "52", value: 52, between: "3 not asked yet" },
            { label: "Asked", note: "94%, 49 of 52", value: 49, between: "12 turned down, 5 still waiting" },
            { label: "Accepted", note: "54%, 28 of 52", value: 28, between: "fewer than 5 waiting to start" },
            { label: "Started", note: "38%, 20 of 52", value: 20, between: "" },
            { label: "Finished", note: "fewer than 5", value: 0, between: "" }
        ],
        columns: ["Step", "How many", "Of all needed"],
        table: [["Needed", "52", ""], ["Asked", "49", "94%"], ["Turned down", "12", "23%"], ["Accepted", "28", "54%"]]
    })

    title: "Charts"
    maxContentWidth: 1080

    Columns {
        id: cards

        leastWidth: 200
        mostColumns: 3

        FigureCard { width: cards.itemWidth; title: "Met at the gate"; value: "79%"; count: "41 of 52" }
        FigureCard { width: cards.itemWidth; title: "Housed on the first night"; value: "84%"; count: "41 of 49"; unknown: "3 not known" }
        FigureCard { width: cards.itemWidth; title: "Settled at 3 months"; count: "8 of 9" }
        FigureCard { width: cards.itemWidth; title: "Contacts"; value: "318" }
        FigureCard { width: cards.itemWidth; title: "Referrals taken up"; count: "fewer than 5 of 20" }
        FigureCard { width: cards.itemWidth; title: "Waiting over 14 days"; value: "6"; actionText: "See who waits" }
    }
    ChartFrame { picture: page.nights; leaving: page.nights }
    ChartFrame { picture: page.contacts; leaving: page.contacts; asTable: true }
    ChartFrame { picture: page.outcomes }
    ChartFrame { picture: page.referrals }
    ChartFrame { picture: page.missing }
    InterruptionCard {
        title: "Before October 2026 leaves"
        points: ["2 of 9 other devices were not heard of since the month ended.", "Not exported from this device before."]
        goText: "Export figures"
    }
}

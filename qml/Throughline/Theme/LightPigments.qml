// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0

// Daylight, and the first choice for rain and glare.
Pigments {
    bg: "#F2F4F6"
    surface: "#FFFFFF"
    surface2: "#E6EAEE"
    text: "#10161D"
    text2: "#3D4955"
    disabled: "#66717D"
    border: "#66727E"
    divider: "#D3DAE0"
    primary: "#0A4A66"
    overPrimary: "#FFFFFF"
    primaryPressed: "#06344A"
    overPrimaryPressed: "#FFFFFF"
    primaryContainer: "#D3E8F2"
    overPrimaryContainer: "#052C3D"
    success: "#0B6238"
    successContainer: "#DBF2E4"
    overSuccessContainer: "#06391F"
    warning: "#7A4700"
    warningContainer: "#FFEFD0"
    overWarningContainer: "#4A2B00"
    danger: "#A8171A"
    dangerContainer: "#FBE3E2"
    overDangerContainer: "#5E0A0C"
    info: "#1B4F93"
    infoContainer: "#E1ECF9"
    overInfoContainer: "#0E2E58"
    waiting: "#54408C"
    waitingContainer: "#ECE7F8"
    overWaitingContainer: "#2E2052"
    risk: "#A8171A"
    overRisk: "#FFFFFF"
    focusOuter: "#10161D"
    focusInner: "#FFD84D"
    scrim: "#8C10161D"
    heat: ["#E6EAEE", "#C9DFF0", "#8FBCE0", "#4A8CC4", "#20639B", "#12436D"]
    overHeat: ["#10161D", "#10161D", "#10161D", "#10161D", "#FFFFFF", "#FFFFFF"]
    night: ["#0B2447", "#2B8FE6", "#C98208", "#6A0D06", "#737B84"]
    overNight: ["#FFFFFF", "#10161D", "#10161D", "#FFFFFF", "#10161D"]
    category: ["#0B3FA8", "#0C9F9C", "#C27A12", "#66062A"]
    overCategory: ["#FFFFFF", "#10161D", "#10161D", "#FFFFFF"]
}

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0

// The highest contrast. No tinted areas: what a tint says elsewhere, a thick border says here.
Pigments {
    bg: "#FFFFFF"
    surface: "#FFFFFF"
    surface2: "#FFFFFF"
    text: "#000000"
    text2: "#1A1A1A"
    disabled: "#4D4D4D"
    border: "#000000"
    divider: "#000000"
    primary: "#003350"
    overPrimary: "#FFFFFF"
    primaryPressed: "#000000"
    overPrimaryPressed: "#FFFFFF"
    primaryContainer: "#FFFFFF"
    overPrimaryContainer: "#003350"
    success: "#00401F"
    successContainer: "#FFFFFF"
    overSuccessContainer: "#00401F"
    warning: "#5A3200"
    warningContainer: "#FFFFFF"
    overWarningContainer: "#5A3200"
    danger: "#8A0407"
    dangerContainer: "#FFFFFF"
    overDangerContainer: "#8A0407"
    info: "#0B2F66"
    infoContainer: "#FFFFFF"
    overInfoContainer: "#0B2F66"
    waiting: "#3A2470"
    waitingContainer: "#FFFFFF"
    overWaitingContainer: "#3A2470"
    risk: "#8A0407"
    overRisk: "#FFFFFF"
    focusOuter: "#000000"
    focusInner: "#FFD84D"
    scrim: "#8C000000"
    heat: ["#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"]
    overHeat: ["#000000", "#000000", "#000000", "#000000", "#000000", "#000000"]
    night: ["#0B2447", "#2B8FE6", "#C98208", "#6A0D06", "#737B84"]
    overNight: ["#FFFFFF", "#000000", "#000000", "#FFFFFF", "#000000"]
    category: ["#0B3FA8", "#0C9F9C", "#C27A12", "#66062A"]
    overCategory: ["#FFFFFF", "#000000", "#000000", "#FFFFFF"]
}

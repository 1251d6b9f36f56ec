// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0

// For the dark.
Pigments {
    bg: "#0D1217"
    surface: "#161D24"
    surface2: "#222C35"
    text: "#F2F5F8"
    text2: "#B8C3CE"
    disabled: "#8492A0"
    border: "#8592A0"
    divider: "#303B46"
    primary: "#86CBE8"
    overPrimary: "#04202C"
    primaryPressed: "#B4E0F3"
    overPrimaryPressed: "#04202C"
    primaryContainer: "#123E52"
    overPrimaryContainer: "#D3EEFA"
    success: "#7FD6A4"
    successContainer: "#123A26"
    overSuccessContainer: "#C9F2DA"
    warning: "#F5BE62"
    warningContainer: "#412A05"
    overWarningContainer: "#FFE6B8"
    danger: "#FF9C97"
    dangerContainer: "#4E1416"
    overDangerContainer: "#FFDAD8"
    info: "#9CC3F5"
    infoContainer: "#15305A"
    overInfoContainer: "#D6E6FC"
    waiting: "#C6B4F5"
    waitingContainer: "#33265C"
    overWaitingContainer: "#E9E1FC"
    risk: "#FFB4AF"
    overRisk: "#4A0607"
    focusOuter: "#FFD84D"
    focusInner: "#0D1217"
    scrim: "#8C000000"
    heat: ["#222C35", "#1D4059", "#1F5F8A", "#3E8CC2", "#86BEEA", "#CFE6F8"]
    overHeat: ["#F2F5F8", "#F2F5F8", "#F2F5F8", "#0D1217", "#0D1217", "#0D1217"]
    night: ["#3F73BC", "#CCF3FF", "#F2CB5C", "#DE2F33", "#939BA3"]
    overNight: ["#FFFFFF", "#0D1217", "#0D1217", "#FFFFFF", "#0D1217"]
    category: ["#3B7BFF", "#6FEDE6", "#FFD84D", "#DF4A6E"]
    overCategory: ["#0D1217", "#0D1217", "#0D1217", "#0D1217"]
}

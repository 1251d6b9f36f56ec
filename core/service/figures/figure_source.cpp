// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/figures/figure_source.h"

#include "service/workspace.h"

namespace throughline::service {

FigureSource figureSource(const Workspace &workspace)
{
    const store::DeviceStore &store = workspace.store();
    return {store.figures,    store.samePerson, store.folders,
            store.leftBehind, &store,           workTeamsOf(workspace.roster())};
}

FigureSource figureSource(const Reader &reader)
{
    const store::ReadStore &store = reader.store();
    return {store.figures,    store.samePerson, store.folders,
            store.leftBehind, nullptr,          reader.names().workTeams};
}

} // namespace throughline::service

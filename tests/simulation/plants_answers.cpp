// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Faults in answers, in sets, and in what is carried by hand; see plants.cpp.
#include "simulation/plants.h"

#include "simulation/wrapped.h"
#include "store/outbox.h"
#include "sync/carried_file.h"
#include "sync/kept_field.h"

namespace throughline::simulation {

bool realTake(sync::KeptField *self, const sync::FieldChange &change, const sync::Stamp &stamp,
              std::vector<sync::PastValue> &past) REAL_TAKE_KEPT;
bool plantedTake(sync::KeptField *self, const sync::FieldChange &change, const sync::Stamp &stamp,
                 std::vector<sync::PastValue> &past) WRAP_TAKE_KEPT;
bool plantedTake(sync::KeptField *self, const sync::FieldChange &change, const sync::Stamp &stamp,
                 std::vector<sync::PastValue> &past)
{
    sync::FieldChange taken = change;
    if (isSown("answers") && change.kind == sync::ChangeKind::AssignMulti)
        taken.observed = self->seenBy(stamp.device);
    if (isSown("sets") && change.kind == sync::ChangeKind::RemoveElement)
        taken.observed = self->seenBy(stamp.device, std::get<std::string>(change.value));
    return realTake(self, taken, stamp, past);
}

base::Result<sync::CarriedWork> realOpenCarried(const sync::CarriedFile &file,
                                                const sync::DeviceKeys &keys) REAL_OPEN_CARRIED;
base::Result<sync::CarriedWork> plantedOpenCarried(const sync::CarriedFile &file,
                                                   const sync::DeviceKeys &keys) WRAP_OPEN_CARRIED;
base::Result<sync::CarriedWork> plantedOpenCarried(const sync::CarriedFile &file,
                                                   const sync::DeviceKeys &keys)
{
    auto work = realOpenCarried(file, keys);
    if (isSown("carry") && work && !work->items.empty())
        work->items.pop_back();
    return work;
}

base::Result<void> realKeepStamps(store::Outbox *self, const store::ItemId &id) REAL_KEEP_STAMPS;
base::Result<void> plantedKeepStamps(store::Outbox *self, const store::ItemId &id) WRAP_KEEP_STAMPS;
base::Result<void> plantedKeepStamps(store::Outbox *self, const store::ItemId &id)
{
    return isSown("stamps") ? base::Result<void>() : realKeepStamps(self, id);
}

} // namespace throughline::simulation

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/passphrase.h"
#include "simulation/wrapped.h"

#include <functional>
#include <map>
#include <string>

// What the simulator needs to be otherwise than in the product, and is told to the linker only:
// one thread, and a passphrase that is stretched at its full cost, but once for each salt.

namespace throughline {

void oneAfterTheOther(std::size_t count,
                      const std::function<void(std::size_t)> &work) WRAP_PARALLEL_FOR;
void oneAfterTheOther(std::size_t count, const std::function<void(std::size_t)> &work)
{
    for (std::size_t i = 0; i < count; ++i)
        work(i);
}

base::Result<crypto::Secret32> stretch(std::string_view passphrase, const crypto::Salt &salt,
                                       const crypto::PassphraseCost &cost) REAL_STRETCH_PASSPHRASE;
base::Result<crypto::Secret32>
stretchOnce(std::string_view passphrase, const crypto::Salt &salt,
            const crypto::PassphraseCost &cost) WRAP_STRETCH_PASSPHRASE;
base::Result<crypto::Secret32> stretchOnce(std::string_view passphrase, const crypto::Salt &salt,
                                           const crypto::PassphraseCost &cost)
{
    static std::map<std::pair<std::string, crypto::Salt>, crypto::Secret32> known;
    const std::pair key(std::string(passphrase), salt);
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    TL_TRY(const crypto::Secret32 stretched, stretch(passphrase, salt, cost));
    known.emplace(key, stretched);
    return stretched;
}

} // namespace throughline

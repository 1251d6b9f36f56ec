// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/types.h"

namespace throughline::protocol {

base::OrganisationId organisationId(const SignPublicKey &rootKey)
{
    return crypto::blake2b128<base::OrganisationId>({base::asBytes("tl1/org"), rootKey.view()});
}

base::DeviceId deviceId(const SignPublicKey &signKey, const BoxPublicKey &boxKey)
{
    return crypto::blake2b128<base::DeviceId>(
        {base::asBytes("tl1/dev"), signKey.view(), boxKey.view()});
}

base::InviteId inviteId(const SignPublicKey &inviteKey)
{
    return crypto::blake2b128<base::InviteId>({inviteKey.view()});
}

} // namespace throughline::protocol

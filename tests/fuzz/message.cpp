// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "protocol/messages.h"
#include "protocol/restored.h"

using namespace throughline;
using namespace protocol;

namespace {

template<class T>
void reread(base::ByteView input)
{
    if (const auto value = decode<T>(input))
        fuzz::same(encode(*value), input, "the whole message");
}

void rereadRest(std::uint8_t type, base::ByteView input)
{
    if (type == 14) {
        if (const auto wraps = decodeDeviceWraps(input))
            fuzz::same(encodeDeviceWraps(*wraps), input, "device wraps");
    } else if (type == 15) {
        if (const auto wraps = decodeMissingWraps(input))
            fuzz::same(encodeMissingWraps(*wraps), input, "missing wraps");
    } else if (type == 16) {
        if (const auto one = decodeOneBytes(input))
            fuzz::same(encodeOne(base::ByteView(*one)), input, "one string");
    } else if (type == 17) {
        if (const auto one = decodeOneNumber(input))
            fuzz::same(encodeOne(*one), input, "one number");
    } else if (type == 18) {
        if (const auto devices = decodeDevices(input))
            fuzz::same(encodeDevices(*devices), input, "devices");
    } else if (type == 19) {
        if (const auto epoch = decodeEpochReply(input))
            fuzz::same(encode(*epoch), input, "where a server stands");
    } else if (type == 20) {
        if (const auto ids = decodeIds(input))
            fuzz::same(encodeIds(*ids), input, "ids");
        if (const auto places = decodePlaces(input, 64))
            fuzz::same(encodePlaces(*places), input, "places");
    } else if (type == 21) {
        if (const auto lines = decodeIndex(input))
            fuzz::same(encodeIndex(*lines), input, "index");
    } else if (const auto state = parseServerState(base::asText(input))) {
        fuzz::holds(toText(*state) == base::asText(input), "the state header");
    }
}

using Reread = void (*)(base::ByteView);
constexpr Reread rereads[] = {
    reread<ServerInfo>,
    reread<NewOrganisation>,
    reread<SessionProof>,
    reread<Session>,
    reread<RosterReply>,
    reread<RosterConflict>,
    reread<std::vector<SignedStatement>>,
    reread<std::vector<PushItem>>,
    reread<PushReply>,
    reread<LogPage>,
    reread<LogConflict>,
    reread<InviteOffer>,
    reread<Acceptance>,
    reread<std::vector<PendingInvite>>,
};

} // namespace

//! F9, and F8 for what is behind the headers: bodies of requests and replies; the first byte says
//! of which. What is taken is written again as it came.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const base::ByteView rest(data + 1, size - 1);
    if (data[0] < std::size(rereads))
        rereads[data[0]](rest);
    else
        rereadRest(data[0], rest);
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_address.h"

#include "store/profile_files.h"

namespace throughline::store {

using base::Result;

namespace {

constexpr const char *fileName = "address";
constexpr std::size_t longest = 4096;

//! A line for each: `DEVICE` in hexadecimal, then the URL.
[[nodiscard]] std::string textOf(const DeviceAddress &address)
{
    return address.device.hex() + '\n' + address.serverUrl + '\n';
}

} // namespace

Result<DeviceAddress> readAddress(const std::filesystem::path &profile)
{
    const auto bytes = readSmallFile(profile / fileName, longest);
    const std::string_view text = bytes ? base::asText(*bytes) : std::string_view();
    const std::size_t end = text.find('\n');
    const auto device =
        end == std::string_view::npos ? std::nullopt : base::DeviceId::fromHex(text.substr(0, end));
    if (device) {
        const std::string_view url = text.substr(end + 1);
        DeviceAddress address{*device, std::string(url.substr(0, url.find('\n')))};
        if (textOf(address) == text)
            return address;
    }
    return base::Error{base::ErrorCode::NotFound,
                       "This device does not know its organisation's server, so no manager can "
                       "unlock it. The paper root can. Nothing was changed."};
}

Result<void> keepAddress(const std::filesystem::path &profile, const DeviceAddress &address)
{
    const std::string wanted = textOf(address);
    const auto there = readSmallFile(profile / fileName, longest);
    return there && base::asText(*there) == wanted
        ? Result<void>()
        : replaceFile(profile / fileName, base::asBytes(wanted));
}

} // namespace throughline::store

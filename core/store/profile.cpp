// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/profile.h"

#include "store/device_store.h"
#include "store/profile_files.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace throughline::store {

namespace fs = std::filesystem;

namespace {

constexpr const char *initialsFile = "initials";
constexpr std::size_t longest = 16; // bytes: a few letters of any script

//! Of a folder's name as `folder` writes it; nothing for any other.
[[nodiscard]] std::optional<int> numberIn(const std::string &name)
{
    int number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    return read.ec == std::errc() && number > 0 && std::to_string(number) == name
        ? std::optional(number)
        : std::nullopt;
}

[[nodiscard]] bool areInitials(std::string_view text)
{
    return text.size() <= longest && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < ' ';
           });
}

} // namespace

fs::path Profile::folder() const
{
    return home / "profile" / std::to_string(number);
}

std::vector<Profile> profilesOf(const fs::path &home)
{
    std::vector<Profile> found;
    std::error_code error;
    for (fs::directory_iterator entry(home / "profile", error), end; !error && entry != end;
         entry.increment(error)) {
        const auto number = numberIn(entry->path().filename().string());
        if (number && DeviceStore::exists(entry->path()))
            found.push_back({home, *number});
    }
    std::sort(found.begin(), found.end(),
              [](const Profile &a, const Profile &b) { return a.number < b.number; });
    return found;
}

Profile freeProfile(const fs::path &home)
{
    Profile profile{home};
    const auto isTaken = [&] {
        // A key alone is what another user's setting up left, under a passphrase of theirs.
        const auto hasKey = isThere(profile.folder() / "key");
        return DeviceStore::exists(profile.folder()) || (hasKey && *hasKey);
    };
    while (isTaken())
        ++profile.number;
    return profile;
}

std::string readInitials(const fs::path &profile)
{
    const auto bytes = readSmallFile(profile / initialsFile, longest);
    const std::string_view text = bytes ? base::asText(*bytes) : std::string_view();
    return areInitials(text) ? std::string(text) : std::string();
}

base::Result<void> keepInitials(const fs::path &profile, std::string_view initials)
{
    if (!areInitials(initials))
        return base::Error{base::ErrorCode::Refused, "These are no initials."};
    const auto there = readSmallFile(profile / initialsFile, longest);
    return there && base::asText(*there) == initials
        ? base::Result<void>()
        : replaceFile(profile / initialsFile, base::asBytes(initials));
}

} // namespace throughline::store

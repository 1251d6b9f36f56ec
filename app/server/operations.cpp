// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include "backup_file.h"
#include "server/open_store.h"
#include "server/organisation.h"
#include "server/secret_file.h"

#include <algorithm>

namespace throughline::server {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::size_t shortestPassphrase = 12;

[[nodiscard]] Result<void> requireNothing(const Options &options)
{
    std::error_code ignored;
    TL_TRY(const bool inUse, isInUse(options));
    // Files beside an empty database are another server's.
    if (inUse || std::filesystem::exists(options.data / "server.db", ignored)
        || std::filesystem::exists(keyFileOf(options), ignored))
        return Error{ErrorCode::StoreExists,
                     "There is a server's store or key already: put the backup into an empty "
                     "place. Nothing was changed."};
    return {};
}

//! Reads to the end and changes nothing.
[[nodiscard]] Result<void> requireWhole(const std::filesystem::path &file,
                                        std::string_view passphrase)
{
    TL_TRY(BackupReader reader, BackupReader::open(file, passphrase));
    for (;;) {
        TL_TRY(const auto record, reader.take());
        if (!record)
            return {};
    }
}

} // namespace

Result<Dumped> backUp(const Options &options, const std::filesystem::path &file,
                      std::string_view passphrase, base::Random &random)
{
    if (passphrase.size() < shortestPassphrase)
        return Error{ErrorCode::BadUsage,
                     "The passphrase of a backup needs at least twelve characters."};
    TL_CHECK(requireStore(options));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    TL_TRY(const crypto::Secret32 secret, readSecretFile(keyFileOf(options)));
    TL_TRY(BackupWriter writer, BackupWriter::create(file, passphrase, random));
    TL_CHECK(writer.put(secret.view()));
    TL_TRY(const Dumped dumped,
           dumpStore(*opened.store, [&](base::ByteView record) { return writer.put(record); }));
    TL_CHECK(writer.finish());
    return dumped;
}

Result<Dumped> restore(const Options &options, const std::filesystem::path &file,
                       std::string_view passphrase, base::Random &random)
{
    TL_CHECK(requireNothing(options));
    TL_CHECK(requireWhole(file, passphrase));
    TL_TRY(BackupReader reader, BackupReader::open(file, passphrase));
    TL_TRY(const auto first, reader.take());
    const auto secret = first ? crypto::Secret32::from(*first) : std::nullopt;
    if (!secret)
        return Error{ErrorCode::Malformed,
                     "This is no whole backup of a server: take another copy of it. Nothing was "
                     "changed."};
    std::error_code ignored;
    std::filesystem::create_directories(keyFileOf(options).parent_path(), ignored);
    TL_CHECK(writeSecretFile(keyFileOf(options), *secret));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    return loadStore(
        *opened.store, [&] { return reader.take(); }, random);
}

Result<std::vector<Listed>> listOrganisations(const Options &options, base::Random &random)
{
    TL_CHECK(requireStore(options));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    TL_TRY(const auto ids, opened.store->organisations());
    std::vector<Listed> listed;
    for (const base::OrganisationId &id : ids) {
        TL_TRY(const Usage usage, usageOf(*opened.store, id));
        TL_TRY(auto store, opened.store->open(id));
        TL_TRY(const auto organisation, Organisation::open(std::move(store), id));
        listed.push_back(
            {id, organisation->head(), organisation->roster()->devices().size(), usage});
    }
    return listed;
}

namespace {

[[nodiscard]] Result<void> requireOrganisation(Store &store, const base::OrganisationId &id)
{
    TL_TRY(const auto ids, store.organisations());
    if (std::find(ids.begin(), ids.end(), id) != ids.end())
        return {};
    return Error{ErrorCode::NotFound,
                 "There is no such organisation on this server; `org list` prints those there "
                 "are. Nothing was changed."};
}

} // namespace

Result<Usage> usageOf(const Options &options, const base::OrganisationId &id, base::Random &random)
{
    TL_CHECK(requireStore(options));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    TL_CHECK(requireOrganisation(*opened.store, id));
    return usageOf(*opened.store, id);
}

Result<Usage> setQuota(const Options &options, const base::OrganisationId &id,
                       const std::optional<std::uint64_t> &quota, base::Random &random)
{
    TL_CHECK(requireStore(options));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    TL_CHECK(requireOrganisation(*opened.store, id));
    TL_TRY(const auto organisation, opened.store->open(id));
    TL_TRY(const auto transaction, organisation->begin());
    TL_CHECK(transaction->putQuota(quota));
    TL_CHECK(transaction->commit());
    return transaction->usage();
}

Result<void> visitAccesses(const Options &options, const base::OrganisationId &id,
                           std::int64_t from, std::int64_t to, base::Random &random,
                           const OrganisationReader::AccessVisitor &visit)
{
    TL_CHECK(requireStore(options));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    TL_CHECK(requireOrganisation(*opened.store, id));
    TL_TRY(const auto organisation, opened.store->open(id));
    TL_TRY(const auto reader, organisation->reader());
    return reader->accesses(from, to, visit);
}

Result<void> vacuum(const Options &options, base::Random &random)
{
    TL_CHECK(requireStore(options));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    return opened.store->vacuum();
}

Result<Checked> check(const Options &options, base::Random &random)
{
    TL_CHECK(requireStore(options));
    TL_TRY(const OpenedStore opened, openStore(options, random));
    return checkStore(*opened.store);
}

} // namespace throughline::server

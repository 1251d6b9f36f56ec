// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Opening: the one place where the settings of a connection are decided. Each of them is read back
// or checked, because SQLite ignores a pragma that it does not know.
#include "sqlite/connection.h"
#include "sqlite/error.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <system_error>

#ifndef SQLITE_HAS_CODEC
#error "This folder needs SQLCipher: a plain SQLite would write the store in clear."
#endif

namespace throughline::sqlite {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fs = std::filesystem;

namespace {

//! The key as SQLCipher wants it, x'..64 digits..', overwritten when it goes. This folder does not
//! link crypto_base.
class KeyLiteral
{
public:
    explicit KeyLiteral(std::span<const std::uint8_t, 32> key)
    {
        static constexpr char digits[] = "0123456789abcdef";
        std::size_t at = 0;
        m_text[at++] = 'x';
        m_text[at++] = '\'';
        for (const std::uint8_t byte : key) {
            m_text[at++] = digits[byte >> 4];
            m_text[at++] = digits[byte & 15];
        }
        m_text[at] = '\'';
    }
    KeyLiteral(const KeyLiteral &) = delete;
    KeyLiteral &operator=(const KeyLiteral &) = delete;
    ~KeyLiteral()
    {
        volatile char *text = m_text.data();
        for (std::size_t i = 0; i < m_text.size(); ++i)
            text[i] = 0;
    }

    [[nodiscard]] const char *data() const { return m_text.data(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_text.size()); }

private:
    std::array<char, 67> m_text{};
};

[[nodiscard]] std::string utf8(const fs::path &path)
{
    const auto text = path.u8string();
    return {reinterpret_cast<const char *>(text.data()), text.size()};
}

[[nodiscard]] fs::path beside(const fs::path &file, const char *suffix)
{
    fs::path path = file;
    path += suffix;
    return path;
}

//! Files of an interrupted session: what they hold must survive a failed open.
[[nodiscard]] bool hasLog(const fs::path &file)
{
    std::error_code ignored;
    return fs::exists(beside(file, "-wal"), ignored)
        || fs::exists(beside(file, "-journal"), ignored);
}

[[nodiscard]] Result<void> createEmpty(const fs::path &file)
{
    QFile made(file);
    // Fails when the file exists, also when another process makes it at this moment.
    if (made.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return {};
    const int systemError = errno;
    std::error_code ignored;
    if (fs::exists(file, ignored))
        return Error{ErrorCode::StoreExists,
                     "There is a store in this folder already; open it, or choose another folder."};
    if (isNoRoom(systemError))
        return diskFull();
    return isForbidden(systemError) ? unwritable() : ioFailed();
}

[[nodiscard]] Result<void> requireFile(const fs::path &file)
{
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        return Error{ErrorCode::NoStore,
                     "There is no store in this folder; set this device up first."};
    if (error)
        return isForbidden(error.value()) ? unwritable() : ioFailed();
    // SQLite takes a file of hardly any bytes for a new database and would begin one in it.
    constexpr std::uintmax_t smallestPage = 512;
    if (!fs::is_regular_file(status) || fs::file_size(file, error) < smallestPage || error)
        return damaged();
    return {};
}

//! A log that nobody has written in the meantime is ours: we made the main file a moment ago.
void removeCreated(const fs::path &file)
{
    std::error_code ignored;
    for (const char *suffix : {"-journal", "-wal", "-shm", ""})
        fs::remove(beside(file, suffix), ignored);
}

[[nodiscard]] Error tooOldCipher()
{
    return {
        ErrorCode::Internal,
        "This program was built without store encryption, so it will not open a store; install it "
        "anew."};
}

[[nodiscard]] bool atLeast(std::string_view version, int major, int minor)
{
    int foundMajor = 0;
    int foundMinor = 0;
    const char *const end = version.data() + version.size();
    const auto first = std::from_chars(version.data(), end, foundMajor);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.')
        return false;
    if (std::from_chars(first.ptr + 1, end, foundMinor).ec != std::errc())
        return false;
    return foundMajor > major || (foundMajor == major && foundMinor >= minor);
}

} // namespace

Result<void> Connection::requireCipher()
{
    Rows rows = query("PRAGMA cipher_version");
    TL_TRY(const bool answered, rows.next());
    if (!answered || !atLeast(rows.text(0), 4, 6))
        return tooOldCipher();
    return {};
}

Result<void> Connection::setKey(std::span<const std::uint8_t, 32> key)
{
    // The call rather than PRAGMA key: the text of a statement is copied inside the library and not
    // wiped.
    const KeyLiteral literal(key);
    const int code = sqlite3_key_v2(m_handle.get(), "main", literal.data(), literal.size());
    if (code != SQLITE_OK)
        return errorFrom(m_handle.get(), code);
    TL_CHECK(execute("PRAGMA cipher_page_size = 4096;"
                     "PRAGMA cipher_hmac_algorithm = HMAC_SHA256;"));
    Rows rows = query("PRAGMA cipher_hmac_algorithm");
    TL_TRY(const bool answered, rows.next());
    if (!answered || rows.text(0) != "HMAC_SHA256")
        return tooOldCipher();
    return {};
}

Result<void> Connection::setUp(const OpenOptions &options)
{
    sqlite3_busy_timeout(m_handle.get(), options.busyMilliseconds);
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    TL_CHECK(requireCipher());
    TL_CHECK(setKey(options.key));
    TL_CHECK(execute("PRAGMA temp_store = MEMORY;"
                     "PRAGMA mmap_size = 0;"
                     "PRAGMA secure_delete = ON;"
                     "PRAGMA foreign_keys = ON;"
                     "PRAGMA trusted_schema = OFF;"
                     "PRAGMA cell_size_check = ON;"));
    // The first read of the file: a wrong key or a damaged first page shows here, before anything
    // is written.
    TL_CHECK(run("SELECT count(*) FROM sqlite_schema"));
    TL_CHECK(execute("PRAGMA cache_size = " + std::to_string(std::max(options.cachePages, 16))
                     + ";PRAGMA synchronous = FULL;"));
    if (options.mode == OpenOptions::Mode::ReadOnly)
        return {};
    // An unwritable file is opened for reading without a word.
    if (sqlite3_db_readonly(m_handle.get(), "main") != 0)
        return unwritable();
    Rows rows = query("PRAGMA journal_mode = WAL");
    TL_TRY(const bool answered, rows.next());
    if (!answered || rows.text(0) != "wal")
        return ioFailed();
    sqlite3_wal_autocheckpoint(m_handle.get(), options.checkpointPages);
    return {};
}

Result<Connection> Connection::open(const OpenOptions &options)
{
    std::error_code error;
    // Absolute, so that no name means something else to the library (":memory:", an empty one).
    const fs::path file = fs::absolute(options.file, error);
    if (error || !file.has_filename())
        return Error{ErrorCode::BadUsage, "The name of the store's file is missing; name a file."};
    const bool create = options.mode == OpenOptions::Mode::Create;
    TL_CHECK(create ? createEmpty(file) : requireFile(file));

    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |=
        options.mode == OpenOptions::Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const bool keepLog = !create && hasLog(file);
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(utf8(file).c_str(), &raw, flags, nullptr);
    Connection connection{Handle(raw)};
    // Closing the last connection folds the log into the file and deletes it: not with a key that
    // is not proved yet.
    if (raw && keepLog)
        sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    auto ready = code == SQLITE_OK ? connection.setUp(options) : errorFrom(raw, code);
    if (!ready.ok()) {
        connection.m_cache.clear();
        connection.m_handle.reset();
        if (create)
            removeCreated(file);
        return ready.error();
    }
    if (keepLog)
        sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return connection;
}

} // namespace throughline::sqlite

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/statement.h"

#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace throughline::sqlite {

//! How to open a store. The key is a view: it must live until open() returns, which keeps no copy.
struct OpenOptions
{
    enum class Mode {
        Create, //!< A new file; StoreExists when there is one.
        ReadWrite, //!< An existing file; NoStore when there is none, and none is made.
        ReadOnly,
    };

    std::filesystem::path file;
    std::span<const std::uint8_t, 32> key;
    Mode mode = Mode::ReadWrite;
    int cachePages = 4096; //!< Of 4096 bytes: 16 MB.
    int checkpointPages = 16384; //!< The log is folded into the file at 64 MB.
    int busyMilliseconds = 5000;
};

enum class Synchronous {
    Full, //!< A commit has reached the disk when it returns: for a person's own changes.
    Normal, //!< Power loss may take the last commits, never half of one: for what the server has.
};

enum class Checkpoint { Passive, Truncate };
enum class IntegrityDepth { Quick, Full };

//! One connection to an encrypted store (SQLCipher). Owned by the store or the server; used by one
//! thread at a time. Several connections to one file may live side by side: one writes, the others
//! read.
class Connection
{
public:
    //! Changes nothing on the disk when it fails.
    [[nodiscard]] static base::Result<Connection> open(const OpenOptions &options);

    Connection(Connection &&) noexcept = default;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    //! Runs SQL without values: one statement or several, each one checked. Their rows are dropped.
    [[nodiscard]] base::Result<void> execute(std::string_view sql);

    //! Runs one statement with values, to its end. Statements are prepared once and kept by their
    //! text, so the text should be a constant and the values should be bound.
    template<class... Values>
    [[nodiscard]] base::Result<void> run(std::string_view sql, const Values &...values)
    {
        Rows rows = prepared(sql, Statement::Lifetime::Borrowed, values...);
        TL_EACH_ROW (rows) {
        }
        return {};
    }

    //! The rows of one statement.
    template<class... Values>
    [[nodiscard]] Rows query(std::string_view sql, const Values &...values)
    {
        return prepared(sql, Statement::Lifetime::Copied, values...);
    }

    //! First column of the first row as a number; nothing without a row or when it is NULL.
    template<class... Values>
    [[nodiscard]] base::Result<std::optional<std::int64_t>> number(std::string_view sql,
                                                                   const Values &...values)
    {
        Rows rows = prepared(sql, Statement::Lifetime::Borrowed, values...);
        TL_TRY(const bool found, rows.next());
        if (!found || rows.isNull(0))
            return std::optional<std::int64_t>();
        return std::optional<std::int64_t>(rows.int64(0));
    }

    //! Rows changed by the last INSERT, UPDATE or DELETE, and the row id of the last INSERT.
    [[nodiscard]] std::int64_t lastChanges() const;
    [[nodiscard]] std::int64_t lastRowId() const;
    [[nodiscard]] bool inTransaction() const;

    //! Only outside a transaction. A new connection begins with Full.
    [[nodiscard]] base::Result<void> setSynchronous(Synchronous level);
    //! Folds the log into the file; Truncate waits for readers and leaves an empty log.
    [[nodiscard]] base::Result<void> checkpoint(Checkpoint kind);
    //! Everything wrong with the file, nothing when it is sound. Looks at the file, not at the log:
    //! checkpoint first. Give it a connection of its own, because a bad page makes a connection
    //! unusable. Proves that each page was written with the key, not that it is the newest.
    [[nodiscard]] base::Result<std::vector<std::string>> integrityCheck(IntegrityDepth depth);

    //! The library's own words about the last failure, for tests and developers. May quote SQL:
    //! never show or log it.
    [[nodiscard]] std::string lastProblem() const;
    //! How many statements are kept; for tests.
    [[nodiscard]] std::size_t cachedStatements() const { return m_cache.size(); }

private:
    struct Closer
    {
        void operator()(sqlite3 *handle) const;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Handle = std::unique_ptr<sqlite3, Closer>;
    using Cache =
        std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>>;

    explicit Connection(Handle handle) : m_handle(std::move(handle)) {}

    template<class... Values>
    [[nodiscard]] Rows prepared(std::string_view sql, Statement::Lifetime lifetime,
                                const Values &...values)
    {
        auto rows = acquire(sql);
        if (!rows.ok())
            return Rows(rows.error());
        if (auto bound = rows->statement->bindAll(lifetime, values...); !bound.ok()) {
            rows->statement->reset();
            return Rows(bound.error());
        }
        return rows->own ? Rows(std::move(rows->own)) : Rows(*rows->statement);
    }
    struct Acquired
    {
        Statement *statement;
        std::unique_ptr<Statement> own; //!< Set when the cached statement is in use already.
    };
    [[nodiscard]] base::Result<Acquired> acquire(std::string_view sql);
    [[nodiscard]] base::Result<std::unique_ptr<Statement>> prepare(std::string_view sql);
    void trimCache();
    void dropStatements();

    [[nodiscard]] base::Result<void> setUp(const OpenOptions &options);
    [[nodiscard]] base::Result<void> requireCipher();
    [[nodiscard]] base::Result<void> setKey(std::span<const std::uint8_t, 32> key);
    [[nodiscard]] base::Result<void> collect(std::string_view sql,
                                             std::vector<std::string> &findings);

    Handle m_handle;
    Cache m_cache;
    Synchronous m_synchronous = Synchronous::Full;
};

} // namespace throughline::sqlite

// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace throughline::base {

//! What went wrong, for programs: exit codes, tests and translations hang on it (core/README.md,
//! error policy).
enum class ErrorCode {
    BadUsage, //!< The call itself makes no sense: an unknown team, an ambiguous default.
    Refused, //!< Input that cannot be taken; nothing was changed.
    NotFound, //!< The record, team or member named does not exist here.

    Unreachable, //!< The server cannot be reached; local work is done and kept.
    ServerRefused, //!< The server answered and said no.
    ServerFault, //!< The server's answer breaks the protocol or fails its proof: never trusted.

    NoStore, //!< There is no store in this folder.
    StoreExists, //!< There is one already, where a new one was to be made.
    WrongSecret, //!< The passphrase does not open the key file.
    KeyFileDamaged,
    StoreDamaged,
    StoreTooNew, //!< Written by a newer version of the program.
    StoreInUse, //!< Another process has this store open.
    DiskFull,
    ReadOnly, //!< The folder or file cannot be written.
    IoFailed, //!< Any other failure of the disk.

    NotApproved, //!< This device is not in the organisation yet.
    Revoked,
    Locked,

    Malformed, //!< Bytes that do not follow their format.
    BadProof, //!< A signature, hash or seal that does not hold.
    Internal, //!< A mistake of ours.
};

//! One plain sentence that says what happened and what to do; never a name, a key or a path of a
//! person's record.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message;
};

//! A value or the reason why there is none. Expected failures travel as values; exceptions of
//! libraries stop at the wrapper of that library.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    //! By value, so that `for (x : *call())` walks something that lives.
    [[nodiscard]] T operator*() && { return std::move(value()); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }

    [[nodiscard]] T &value()
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const T &value() const
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const Error &error() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    [[nodiscard]] const Error &error() const
    {
        assert(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace throughline::base

#define TL_JOIN_(a, b) a##b
#define TL_JOIN(a, b) TL_JOIN_(a, b)

//! `TL_TRY(auto x, call());` declares x from the value, or returns the error to the caller.
#define TL_TRY(declaration, ...)                                                                   \
    auto TL_JOIN(tlResult, __LINE__) = (__VA_ARGS__);                                              \
    if (!TL_JOIN(tlResult, __LINE__).ok())                                                         \
        return TL_JOIN(tlResult, __LINE__).error();                                                \
    declaration = *std::move(TL_JOIN(tlResult, __LINE__))

//! `TL_CHECK(call());` for a Result<void>: returns the error to the caller.
#define TL_CHECK(...)                                                                              \
    do {                                                                                           \
        if (auto TL_JOIN(tlChecked, __LINE__) = (__VA_ARGS__); !TL_JOIN(tlChecked, __LINE__).ok()) \
            return TL_JOIN(tlChecked, __LINE__).error();                                           \
    } while (false)
